internal import TranscriptText
internal import Yams

/// Reads a codebook's nodes into drafts of codes.
struct CodebookReader {
  private(set) var nodes: NodeReader
  private(set) var drafts: [CodeDraft] = []
  private var span = CodedSpan.sentence

  /// What stands at the top of the file.
  struct Head {
    var id: String?
    var name: String?
    var version: String?
    var description: String?
  }

  /// Makes a reader of nodes from `text`.
  init(_ text: CodebookText) { nodes = NodeReader(text) }

  /// Reads the whole book.
  mutating func read(_ root: Node) -> Head? {
    guard case .mapping(let mapping) = root else {
      nodes.report(CodebookFileMessage.notMapping, at: nodes.location(root))
      return nil
    }
    let place = nodes.location(root)
    let fields = nodes.fields(of: mapping, part: .book)
    let head = Head(
      id: nodes.requiredText(fields, .codebook, in: .book, at: place),
      name: nodes.requiredText(fields, .name, in: .book, at: place), version: version(fields, at: place),
      description: nodes.text(fields[.description]))
    checkLanguage(fields[.language])
    span = nodes.span(fields[.span]) ?? .sentence
    if let codes = fields[.codes] {
      readCodes(codes, nestedIn: nil)
    } else {
      nodes.report(CodebookKeyMessage.missingKey(.codes, in: .book), at: place)
    }
    return head
  }

  private mutating func version(_ fields: [CodebookKey: NodeReader.Field], at place: SourceLocation) -> String? {
    guard let value = nodes.requiredText(fields, .version, in: .book, at: place), let field = fields[.version] else {
      return nil
    }
    if Self.isVersion(value) { return value }
    nodes.report(CodebookKeyMessage.badVersion(value), at: nodes.location(field.value))
    return nil
  }

  /// One to four numbers with full stops between, then, after a hyphen or plus, letters, digits, stops and hyphens.
  private static func isVersion(_ value: String) -> Bool {
    let core = value.prefix { $0 != "-" && $0 != "+" }
    let numbers = core.split(separator: ".", omittingEmptySubsequences: false)
    let isNumeric = numbers.allSatisfy { !$0.isEmpty && $0.count <= 9 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    let rest = value.dropFirst(core.count)
    return (1...4).contains(numbers.count) && isNumeric && rest.count != 1
      && rest.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-+.".contains($0)) }
  }

  private mutating func checkLanguage(_ field: NodeReader.Field?) {
    guard let field, let value = nodes.text(field), Language(rawValue: value) == nil else { return }
    nodes.report(CodebookKeyMessage.badLanguage(value), at: nodes.location(field.value))
  }

  private mutating func readCodes(_ field: NodeReader.Field, nestedIn parent: Int?) {
    guard let items = nodes.items(field) else { return }
    if items.isEmpty { nodes.report(CodebookKeyMessage.emptyValue(field.key), at: field.keyLocation) }
    for item in items {
      if case .mapping(let mapping) = item {
        readCode(mapping, at: nodes.location(item), nestedIn: parent)
      } else {
        nodes.report(CodebookKeyMessage.notACode(item.shape), at: nodes.location(item))
      }
    }
  }

  private mutating func readCode(_ mapping: Node.Mapping, at place: SourceLocation, nestedIn parent: Int?) {
    let fields = nodes.fields(of: mapping, part: .code)
    let id = nodes.requiredText(fields, .id, in: .code, at: place)
    let name = nodes.requiredText(fields, .name, in: .code, at: place)
    let index = drafts.count
    drafts.append(
      CodeDraft(
        id: id ?? "", idLocation: fields[.id].map { nodes.location($0.value) } ?? place, nestedIn: parent,
        parent: self.parent(fields[.parent]), name: name ?? id ?? "", definition: nodes.text(fields[.definition]) ?? "",
        include: nodes.text(fields[.include]) ?? "", exclude: nodes.text(fields[.exclude]) ?? "",
        example: nodes.text(fields[.example]) ?? "", color: nodes.color(fields[.color] ?? fields[.colour]),
        rules: readRules(fields[.rules]), hasRules: fields[.rules] != nil, location: place))
    for key in [CodebookKey.codes, .children] {
      if let children = fields[key] { readCodes(children, nestedIn: index) }
    }
  }

  private mutating func parent(_ field: NodeReader.Field?) -> (path: CodePath, location: SourceLocation)? {
    guard let field, let value = nodes.text(field) else { return nil }
    if let path = CodePath(value) { return (path, nodes.location(field.value)) }
    nodes.report(CodebookKeyMessage.emptyValue(.parent), at: nodes.location(field.value))
    return nil
  }

  // MARK: Rules

  /// What makes two rules of one code the same.
  private struct RuleMeaning: Hashable {
    let pattern: RulePattern
    let span: CodedSpan
  }

  private mutating func readRules(_ field: NodeReader.Field?) -> [RuleDraft] {
    guard let field, let items = nodes.items(field) else { return [] }
    if items.isEmpty { nodes.report(CodebookMessage.emptyRules, at: field.keyLocation) }
    var rules: [RuleDraft] = []
    var lines: [RuleMeaning: Int] = [:]
    for item in items {
      guard let rule = readRule(item) else { continue }
      let meaning = RuleMeaning(pattern: rule.pattern, span: rule.span)
      if let line = lines[meaning] {
        nodes.report(CodebookMessage.duplicateRule(line: line), at: rule.location)
      } else {
        lines[meaning] = rule.location.line
        rules.append(rule)
      }
    }
    return rules
  }

  private mutating func readRule(_ node: Node) -> RuleDraft? {
    switch node {
    case .scalar(let scalar): return readRule(scalar, at: nodes.location(node), span: span, note: "")
    case .mapping(let mapping): return readRule(mapping, at: nodes.location(node))
    case .sequence, .alias:
      nodes.report(CodebookKeyMessage.notARule(node.shape), at: nodes.location(node))
      return nil
    }
  }

  private mutating func readRule(_ mapping: Node.Mapping, at place: SourceLocation) -> RuleDraft? {
    let fields = nodes.fields(of: mapping, part: .rule)
    let span = nodes.span(fields[.span]) ?? span
    let note = nodes.text(fields[.note]) ?? ""
    guard let match = fields[.match] else {
      nodes.report(CodebookKeyMessage.missingKey(.match, in: .rule), at: place)
      return nil
    }
    guard case .scalar(let scalar) = match.value else {
      nodes.report(
        CodebookKeyMessage.wrongType(.match, expected: .text, found: match.value.shape), at: nodes.location(match.value)
      )
      return nil
    }
    return readRule(scalar, at: match.keyLocation, span: span, note: note)
  }

  private mutating func readRule(_ scalar: Node.Scalar, at place: SourceLocation, span: CodedSpan, note: String)
    -> RuleDraft?
  {
    if scalar.isEmptyValue {
      nodes.report(CodebookMessage.emptyRule, at: place)
      return nil
    }
    let places = ScalarPlaces(scalar, in: nodes.text)
    let parsed = RuleParser.parse(scalar.string)
    for finding in parsed.findings {
      nodes.report(finding.message, at: places.location(ofCharacter: finding.offset, in: scalar.string))
    }
    guard let pattern = parsed.pattern else { return nil }
    let start = scalar.string.prefix { $0.isWhitespace }.count
    return RuleDraft(
      text: scalar.string.trimmed, pattern: pattern, span: span, note: note,
      location: places.location(ofCharacter: start, in: scalar.string))
  }
}
