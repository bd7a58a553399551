/// Works out what becomes of the records on codes when someone makes, renames, moves, merges, describes or deletes codes.
///
/// It knows codes by their keys, and throws `CodeEditMessage` where something cannot be done.
public struct CodeEditor: Sendable {
  private let codes: ProjectCodes

  /// Takes the codes as they are.
  public init(_ codes: ProjectCodes) { self.codes = codes }

  /// A new code. Its key is that of the code above it with its name; where that was ever used, with a number.
  public func creating(_ draft: NewCode) throws(CodeEditMessage) -> CodeRecord {
    let name = try CodeName(draft.name)
    if let parent = draft.parent { try checkLiving(parent) }
    try checkFree(name, under: draft.parent)
    let key = freeKey(name.component, under: draft.parent)
    var record = CodeRecord(code: key, isOwn: true)
    record.name = name.text
    if key.last != name.component { record.component = name.component }
    record.color = try color(draft.color, besides: codes.children(of: draft.parent))
    return described(record, draft.texts)
  }

  /// A code under another name.
  public func renaming(_ key: CodePath, to text: String) throws(CodeEditMessage) -> CodeRecord {
    let name = try CodeName(text)
    var record = try record(of: key)
    try checkFree(name, under: codes.parent(of: key), besides: key)
    record.component = name.component == key.last ? nil : name.component
    record.name = !record.isOwn && name.text == codes.outlines[key]?.name ? nil : name.text
    return record
  }

  /// A code with those below it at another place; `parent` is `nil` for the top.
  public func moving(_ key: CodePath, under parent: CodePath?) throws(CodeEditMessage) -> CodeRecord {
    var record = try record(of: key)
    if let parent {
      try checkLiving(parent)
      guard parent != key, !codes.descendants(of: key).contains(parent) else {
        throw .underItself(codes.path(of: key).description, under: codes.path(of: parent).description)
      }
    }
    guard codes.parent(of: key) != parent else { return record }
    try checkFree(record.component ?? key.last, under: parent, besides: key)
    record.parent = parent == key.parent ? nil : .some(parent)
    return record
  }

  /// Codes that go into another one. What is below them comes below that one; where it stands itself below one of
  /// them, it first takes the place of the uppermost of these.
  public func merging(_ sources: [CodePath], into target: CodePath) throws(CodeEditMessage) -> [CodeRecord] {
    var survivor = try record(of: target)
    var records: [CodeRecord] = []
    var seen: Set<CodePath> = []
    for source in sources where seen.insert(source).inserted {
      guard source != target else { throw .mergedIntoItself(codes.path(of: target).description) }
      var record = try record(of: source)
      record.fate = .merged(into: target)
      records.append(record)
    }
    let above = sequence(first: target) { codes.parent(of: $0) }.dropFirst()
    if let uppermost = above.reversed().first(where: seen.contains) {
      survivor.parent = .some(codes.parent(of: uppermost))
      records.append(survivor)
    }
    return records
  }

  /// A code of which other things are said.
  public func describing(_ key: CodePath, _ texts: CodeTexts) throws(CodeEditMessage) -> CodeRecord {
    described(try record(of: key), texts)
  }

  /// A code in another colour; without one, a colour is chosen that the codes beside it have not.
  public func recolouring(_ key: CodePath, to text: String?) throws(CodeEditMessage) -> CodeRecord {
    var record = try record(of: key)
    let beside = codes.children(of: codes.parent(of: key))
    record.color = try color(text, besides: text == nil ? beside : [])
    return record
  }

  /// Codes that are used no longer.
  public func deleting(_ keys: [CodePath]) throws(CodeEditMessage) -> [CodeRecord] {
    var records: [CodeRecord] = []
    for key in keys {
      var record = try record(of: key)
      record.fate = .deleted
      records.append(record)
    }
    return records
  }

  private func described(_ record: CodeRecord, _ texts: CodeTexts) -> CodeRecord {
    var record = record
    if let text = texts.definition { record.definition = text }
    if let text = texts.include { record.include = text }
    if let text = texts.exclude { record.exclude = text }
    if let text = texts.example { record.example = text }
    return record
  }

  private func record(of key: CodePath) throws(CodeEditMessage) -> CodeRecord {
    try checkLiving(key)
    return codes.record(of: key) ?? CodeRecord(code: key, isOwn: false)
  }

  private func checkLiving(_ key: CodePath) throws(CodeEditMessage) {
    guard codes.isLiving(key) else { throw .unknownCode(codes.path(of: key).description) }
  }

  private func checkFree(
    _ name: CodeName, under parent: CodePath?, besides own: CodePath? = nil
  ) throws(CodeEditMessage) {
    try checkFree(name.component, under: parent, besides: own)
  }

  private func checkFree(
    _ component: String, under parent: CodePath?, besides own: CodePath?
  ) throws(CodeEditMessage) {
    let wanted = CodeName.folded(component)
    let other = codes.children(of: parent).first { key in
      key != own && CodeName.folded(codes.path(of: key).last) == wanted
    }
    if let other { throw .nameTaken(component, by: codes.path(of: other).description) }
  }

  private func freeKey(_ component: String, under parent: CodePath?) -> CodePath {
    func key(_ component: String) -> CodePath { parent?.child(component) ?? CodePath(top: component) }
    let known = Set(codes.allKeys).union(codes.records.keys)
    var free = key(component)
    var number = 2
    while known.contains(free) {
      free = key("\(component) (\(number))")
      number += 1
    }
    return free
  }

  private func color(_ text: String?, besides keys: [CodePath]) throws(CodeEditMessage) -> String {
    guard let text else { return CodePalette.color(besides: keys.compactMap { codes.outline(of: $0)?.color }) }
    guard let color = CodePalette.color(text) else { throw .malformedColor(text) }
    return color
  }
}
