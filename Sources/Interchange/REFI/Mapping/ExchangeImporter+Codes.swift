internal import CodingModel
internal import Foundation

extension ExchangeImporter {
  /// Takes codes with those below them: a code that is there by its GUID, or by its name as was said, otherwise a new
  /// one.
  mutating func takeCodes(_ codes: [QDACode], under parent: CodePath?) {
    if parent == nil, codeKeys.isEmpty { prepareCodes() }
    var order = 0
    for code in codes {
      let key = codeKeys[code.id] ?? knownKey(of: code, under: parent) ?? newKey(for: code, under: parent, order)
      codeKeys[code.id] = key
      for note in code.noteRefs { targets[note, default: []].append(NoteTarget(target: .code(key), form: "note")) }
      takeCodes(code.codes, under: key)
      order += 1
    }
  }

  private mutating func prepareCodes() {
    let living = content.codes.allKeys.filter { content.codes.isLiving($0) }
    let names = identities.names(.code, besides: living.map(\.description))
    for (id, name) in names {
      guard let key = CodePath(name), let survivor = content.codes.survivor(of: key), content.codes.isLiving(survivor)
      else { continue }
      codeKeys[id] = survivor
    }
    for key in living {
      let path = content.codes.path(of: key)
      let above = content.codes.parent(of: key)
      for name in [path.last, content.codes.outline(of: key)?.name ?? path.last] {
        siblings[above, default: [:]][CodeName.folded(name.replacing("/", with: "-"))] = key
      }
      usedKeys.insert(key)
    }
    usedKeys.formUnion(content.codes.allKeys)
  }

  /// The code that is called so at the same place in the project.
  private mutating func knownKey(of code: QDACode, under parent: CodePath?) -> CodePath? {
    let folded = CodeName.folded(component(code.name))
    guard equalNames != .separate, let key = siblings[parent]?[folded],
      !newCodes.contains(key)
    else { return nil }
    if equalNames == .ask { plan.equalNames.append(content.codes.path(of: key).description) }
    // Of two in the file that are called so only the first is that code.
    siblings[parent] = siblings[parent]?.filter { $0.value != key }
    joinedCodes += 1
    if identities.record(.code, key.description) == nil {
      var record = ExchangeRecord(.code, key.description, guid: code.id.spelling)
      record.form = code.isCodable ? "" : "folder"
      plan.records.append(record)
    }
    return key
  }

  private func component(_ name: String) -> String {
    ExchangeName.tidy(name, fallback: "(uden navn)").precomposedStringWithCanonicalMapping.replacing("/", with: "-")
  }

  private mutating func newKey(for code: QDACode, under parent: CodePath?, _ order: Int) -> CodePath {
    let name = ExchangeName.tidy(code.name, fallback: "(uden navn)").precomposedStringWithCanonicalMapping
    let component = component(code.name)
    func path(_ component: String) -> CodePath { parent?.child(component) ?? CodePath.top(component) }
    var last = numbers[path(component).description]
    let free = ExchangeName.free(component, after: &last) {
      usedKeys.contains(path($0))
    }
    numbers[path(component).description] = last
    let key = path(free)
    usedKeys.insert(key)
    newCodes.insert(key)
    var record = CodeRecord(code: key, isOwn: true)
    record.name = name
    record.definition = code.description
    // More than the palette has are as good as all.
    let beside = (colors[parent] ?? []).suffix(CodePalette.colors.count)
    let color = code.color.map { $0.text.lowercased() } ?? CodePalette.color(besides: Array(beside))
    record.color = color
    colors[parent, default: []].append(color)
    plan.records.append(record)
    plan.codes += 1
    var exchange = ExchangeRecord(.code, key.description, guid: code.id.spelling)
    exchange.order = order
    exchange.form = [code.isCodable ? nil : "folder", code.color == nil ? "no-color:\(color)" : nil]
      .compactMap { $0 }.joined(separator: " ")
    if Array(code.name.utf8) != Array(name.utf8) { (exchange.title, exchange.content) = (code.name, name) }
    plan.records.append(exchange)
    return key
  }
}
