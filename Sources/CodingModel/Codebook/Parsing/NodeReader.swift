internal import TranscriptText
internal import Yams

/// Takes values out of YAML mappings and says what is wrong with them.
struct NodeReader {
  /// The file.
  let text: CodebookText
  /// What there is to say so far.
  private(set) var diagnostics: [Diagnostic] = []

  /// A key with its value.
  struct Field {
    let key: CodebookKey
    let keyLocation: SourceLocation
    let value: Node
  }

  /// Makes a reader of nodes from `text`.
  init(_ text: CodebookText) { self.text = text }

  mutating func report(_ message: any DiagnosticMessage, at location: SourceLocation) {
    diagnostics.append(Diagnostic(message, at: location))
  }

  func location(_ node: Node) -> SourceLocation {
    text.location(line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
  }

  /// The known keys of a mapping; unknown ones are reported.
  mutating func fields(of mapping: Node.Mapping, part: CodebookPart) -> [CodebookKey: Field] {
    var fields: [CodebookKey: Field] = [:]
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        report(CodebookKeyMessage.keyIsNoText(key.shape), at: location(key))
        continue
      }
      if YAMLReader.isMasked(scalar.string) { continue }
      guard let known = part.keys.first(where: { $0.rawValue == scalar.string }) else {
        reportUnknown(scalar.string, part: part, at: location(key))
        continue
      }
      fields[known] = Field(key: known, keyLocation: location(key), value: value)
    }
    return fields
  }

  private mutating func reportUnknown(_ key: String, part: CodebookPart, at location: SourceLocation) {
    let names = part.keys.map(\.rawValue)
    let danish = CodebookKey.forDanish(key).flatMap { part.keys.contains($0) ? $0 : nil }
    let nearest = danish ?? Suggestion.nearest(to: key, among: names).flatMap(CodebookKey.init(rawValue:))
    report(CodebookKeyMessage.unknownKey(key, in: part, nearest: nearest), at: location)
  }

  /// The text of a field, trimmed; `nil` and a finding when it is no text or empty.
  mutating func text(_ field: Field?) -> String? {
    guard let field else { return nil }
    guard case .scalar(let scalar) = field.value else {
      report(
        CodebookKeyMessage.wrongType(field.key, expected: .text, found: field.value.shape), at: location(field.value))
      return nil
    }
    if scalar.isEmptyValue {
      report(CodebookKeyMessage.emptyValue(field.key), at: field.keyLocation)
      return nil
    }
    return scalar.string.trimmed
  }

  /// The text of a field that must be there; where it is missing, `place` is named.
  mutating func requiredText(
    _ fields: [CodebookKey: Field], _ key: CodebookKey, in part: CodebookPart, at place: SourceLocation
  ) -> String? {
    if fields[key] == nil { report(CodebookKeyMessage.missingKey(key, in: part), at: place) }
    return text(fields[key])
  }

  /// The items of a field that must be a list; `nil` and a finding when it is not.
  mutating func items(_ field: Field) -> [Node]? {
    if case .sequence(let items) = field.value { return Array(items) }
    if case .scalar(let scalar) = field.value, scalar.isEmptyValue {
      if field.key == .rules {
        report(CodebookMessage.emptyRules, at: field.keyLocation)
      } else {
        report(CodebookKeyMessage.emptyValue(field.key), at: field.keyLocation)
      }
      return nil
    }
    report(
      CodebookKeyMessage.wrongType(field.key, expected: .list, found: field.value.shape), at: location(field.value))
    return nil
  }

  /// The texts of a field that holds one text or a list of texts; `nil` and a finding when it holds anything else.
  mutating func scalars(_ field: Field) -> [Node.Scalar]? {
    switch field.value {
    case .scalar(let scalar): return [scalar]
    case .sequence(let items):
      return items.compactMap { item in
        if case .scalar(let scalar) = item { return scalar }
        report(CodebookKeyMessage.wrongType(field.key, expected: .text, found: item.shape), at: location(item))
        return nil
      }
    case .mapping, .alias:
      report(
        CodebookKeyMessage.wrongType(field.key, expected: .text, found: field.value.shape), at: location(field.value))
      return nil
    }
  }

  /// The names of a field that holds one or several, between commas or in a list, each with its text's place.
  mutating func names(_ field: Field) -> [(name: String, location: SourceLocation)] {
    let names = (scalars(field) ?? []).flatMap { scalar in
      let place = text.location(line: scalar.mark?.line ?? 0, column: scalar.mark?.column ?? 0)
      return scalar.string.split(separator: ",").map { (name: $0.trimmed, location: place) }
    }.filter { !$0.name.isEmpty }
    if names.isEmpty { report(CodebookKeyMessage.emptyValue(field.key), at: field.keyLocation) }
    return names
  }

  /// The span that a field names.
  mutating func span(_ field: Field?) -> CodedSpan? {
    guard let field, let value = text(field) else { return nil }
    if let span = CodedSpan(rawValue: value) { return span }
    let danish = ["sætning": "sentence", "replik": "turn", "træffer": "match", "ord": "match"][value.lowercased()]
    let nearest = danish ?? Suggestion.nearest(to: value, among: CodedSpan.allCases.map(\.rawValue))
    report(CodebookKeyMessage.badSpan(value, nearest: nearest), at: location(field.value))
    return nil
  }

  /// `#rrggbb` in lower case from `#rgb` or `#rrggbb`.
  mutating func color(_ field: Field?) -> String? {
    guard let field, let value = text(field) else { return nil }
    let digits = value.dropFirst().lowercased()
    if value.first == "#", digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) {
      if digits.count == 6 { return "#" + digits }
      if digits.count == 3 { return "#" + digits.map { "\($0)\($0)" }.joined() }
    }
    report(CodebookKeyMessage.badColor(value), at: location(field.value))
    return nil
  }
}

extension Node.Scalar {
  /// True for nothing, blanks, and an unquoted `~` or `null`.
  var isEmptyValue: Bool {
    if string.allSatisfy(\.isWhitespace) { return true }
    return style == .plain && ["~", "null", "Null", "NULL"].contains(string)
  }
}

extension Node {
  /// What the node is, for messages.
  var shape: NodeShape {
    switch self {
    case .scalar, .alias: .text
    case .sequence: .list
    case .mapping: .mapping
    }
  }
}
