internal import Foundation
internal import TranscriptText

/// Walks through the XML of a project or codebook, forgiving what programs get wrong and noting it.
struct QDAElementReader {
  let xml: XMLReader
  let files: QDAArchiveFiles
  var report = InterchangeReport()
  private var missing = 0
  var codes = 0

  /// Code trees deeper than this are refused; the deepest that was seen in real files has seven levels.
  static let deepestCodes = 60
  /// Books of more codes are refused: nobody can code with them, and a project grows slow.
  static let mostCodes = 50_000

  init(_ xml: XMLReader, files: QDAArchiveFiles) {
    self.xml = xml
    self.files = files
  }

  /// Shows each child of the element that has just started to `body`, which must read it to its end, by the name that
  /// the schema has for it. Unknown children are left out. Attributes are looked at too.
  mutating func children(
    of name: String, _ element: XMLElement,
    _ body: (inout QDAElementReader, String, XMLElement) throws -> Void
  ) throws {
    noteAttributes(of: name, element)
    let order = QDASchema.children(of: name)
    let misplaced = QDASchema.misplaced[name] ?? []
    var rank = 0
    var isOrdered = true
    var count = 0
    while let event = try xml.next() {
      switch event {
      case .start(let child):
        guard let known = canonical(child.name, in: order + misplaced) else {
          report.note(.unknownElement, child.name.limited)
          try xml.skip()
          continue
        }
        count += 1
        let place = order.firstIndex(of: known) ?? order.count
        if place == order.count { report.note(.misplacedElement, known) }
        if name != "Sources", place < rank, isOrdered {
          isOrdered = false
          report.note(.childOrder, name, identifierOrNil(element))
        }
        rank = max(rank, place)
        try body(&self, known, child)
      case .end:
        if count == 0, QDASchema.containers.contains(name) { report.note(.emptyContainer, name) }
        return
      case .text(let text):
        if !text.trimmingXMLSpace.isEmpty { report.note(.strayText, name, identifierOrNil(element)) }
      }
    }
  }

  /// Reads past an element without children.
  mutating func leaf(_ name: String, _ element: XMLElement) throws {
    noteAttributes(of: name, element)
    try xml.skip()
  }

  private mutating func canonical(_ name: String, in names: [String]) -> String? {
    if names.contains(name) { return name }
    let folded = name.lowercased()
    guard let known = names.first(where: { $0.lowercased() == folded }) else { return nil }
    report.note(.elementName, known)
    return known
  }

  private mutating func noteAttributes(of name: String, _ element: XMLElement) {
    let known = QDASchema.attributes(of: name)
    for attribute in element.attributes where attribute.namespace.isEmpty && !known.contains(attribute.name) {
      if attribute.name == "description", QDASchema.children(of: name).contains("Description") { continue }
      report.note(.unknownAttribute, name, identifierOrNil(element), detail: attribute.name.limited)
    }
  }
}

extension QDAElementReader {
  /// The element's own identity; one that it lacks or that is malformed is made up, the same for the same text.
  mutating func identifier(_ name: String, _ element: XMLElement) -> QDAIdentifier {
    guard let text = element["guid"], !text.isEmpty else {
      missing += 1
      let id = QDAIdentifier(naming: "missing\n\(missing)")
      report.note(.missingIdentifier, name, id)
      return id
    }
    if let id = QDAIdentifier(text) { return id }
    let id = Self.standIn(for: text)
    report.note(.malformedIdentifier, name, id)
    return id
  }

  private func identifierOrNil(_ element: XMLElement) -> QDAIdentifier? { element["guid"].flatMap(QDAIdentifier.init) }

  /// What takes the place of an id that is no GUID, wherever it stands.
  private static func standIn(for text: String) -> QDAIdentifier { QDAIdentifier(naming: "malformed\n\(text)") }

  /// A reference in an attribute; `nil` where there is none.
  func reference(_ element: XMLElement, _ attribute: String) -> QDAIdentifier? {
    guard let text = element[attribute], !text.isEmpty else { return nil }
    return QDAIdentifier(text) ?? Self.standIn(for: text)
  }

  /// What a reference element (`CodeRef`, `MemberCode` …) leads to; reads the element.
  mutating func target(_ name: String, _ element: XMLElement) throws -> QDAIdentifier? {
    let target = reference(element, "targetGUID") ?? reference(element, "guid")
    if target == nil { report.note(.missingAttribute, name, detail: "targetGUID") }
    try leaf(name, element)
    return target
  }

  /// Who made and changed an element, and when.
  mutating func stamp(_ name: String, _ element: XMLElement) -> QDAStamp {
    let suffix = name == "Project" ? "GUID" : ""
    var stamp = QDAStamp()
    stamp.creator = reference(element, "creatingUser" + suffix)
    stamp.created = moment(name, element, "creationDateTime")
    stamp.modifier = reference(element, "modifyingUser" + suffix)
    stamp.modified = moment(name, element, "modifiedDateTime")
    return stamp
  }

  /// A moment; one that is malformed is unknown.
  mutating func moment(_ name: String, _ element: XMLElement, _ attribute: String) -> QDADateTime? {
    guard let text = element[attribute], !text.isEmpty else { return nil }
    if let moment = QDADateTime(text) { return moment }
    report.note(.malformedValue, name, identifierOrNil(element), detail: attribute)
    return QDADateTime(text.trimmingXMLSpace.replacing(" ", with: "T"))
  }

  /// A colour; one that is written otherwise is read as well as may be.
  mutating func color(_ name: String, _ element: XMLElement) -> QDAColor? {
    guard let text = element["color"], !text.isEmpty else { return nil }
    if let color = QDAColor(text) { return color }
    report.note(.malformedColor, name, identifierOrNil(element))
    return QDAColor(lenient: text)
  }

  /// One of some fixed words; others are unknown.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ element: XMLElement, _ attribute: String
  ) -> Choice? where Choice.RawValue == String {
    guard let text = element[attribute], !text.isEmpty else { return nil }
    let choice = Choice(rawValue: text)
    if choice == nil { report.note(.malformedValue, name, identifierOrNil(element), detail: attribute) }
    return choice ?? Choice.allCases.first { $0.rawValue.lowercased() == text.trimmingXMLSpace.lowercased() }
  }

  /// A whole number; one that no computer can count to is the greatest or least that ours can. `nil` where there is
  /// none.
  mutating func number(_ name: String, _ element: XMLElement, _ attribute: String, isNeeded: Bool = true) -> Int? {
    guard let text = element[attribute]?.trimmingXMLSpace, !text.isEmpty else {
      if isNeeded { report.note(.missingAttribute, name, identifierOrNil(element), detail: attribute) }
      return nil
    }
    if let number = Int(text), number.magnitude < 1 << 53 { return number }
    report.note(.malformedValue, name, identifierOrNil(element), detail: attribute)
    guard text.wholeMatch(of: /[+-]?[0-9]{1,400}(?:\.[0-9]{0,400})?/) != nil, let number = Double(text) else {
      return nil
    }
    return Int(min(max(number.rounded(), -0x1p53), 0x1p53))
  }

  /// A text that stands as an attribute where the schema wants an element.
  mutating func describedByAttribute(_ name: String, _ element: XMLElement) -> String? {
    guard let text = element["description"] else { return nil }
    report.note(.attributeAsElement, name, identifierOrNil(element), detail: "description")
    return text
  }

  /// A description; an empty one says nothing.
  mutating func description() throws -> String? {
    let text = try xml.text()
    return text.isEmpty ? nil : text
  }
}

extension String {
  /// Short enough for a report, whatever someone put in a file.
  var limited: String { utf8.count <= 40 ? self : String(unicodeScalars.prefix(30).map(Character.init)) + "…" }
}
