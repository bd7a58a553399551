internal import TranscriptText
internal import Yams

/// Reads a codebook's nodes into drafts of codes.
struct CodebookReader {
  private(set) var nodes: NodeReader
  private(set) var drafts: [CodeDraft] = []
  private var rules = RuleReader()
  /// The book's word lists as written.
  var wordLists: [WordList] { rules.wordLists }
  /// The codes and speakers that the book names.
  var references: [CodebookReference] { rules.references }

  /// What stands at the top of the file.
  struct Head {
    var id: String?
    var name: String?
    var version: String?
    var description: String?
    var parentsFollow = false
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
    var head = Head(
      id: nodes.requiredText(fields, .codebook, in: .book, at: place),
      name: nodes.requiredText(fields, .name, in: .book, at: place), version: version(fields, at: place),
      description: nodes.text(fields[.description]))
    checkLanguage(fields[.language])
    head.parentsFollow = parentsFollow(fields[.parents])
    rules.readLists(fields[.lists], &nodes)
    let defaults = rules.defaults(fields, inheriting: RuleDefaults(), &nodes)
    if let codes = fields[.codes] {
      readCodes(codes, nestedIn: nil, defaults)
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

  /// `parents: follow`: the codings of a code are those of the codes above it, too.
  private mutating func parentsFollow(_ field: NodeReader.Field?) -> Bool {
    guard let field, let value = nodes.text(field) else { return false }
    if value == "follow" { return true }
    if value != "stay" { nodes.report(CodebookKeyMessage.badParents(value), at: nodes.location(field.value)) }
    return false
  }

  private mutating func readCodes(_ field: NodeReader.Field, nestedIn parent: Int?, _ defaults: RuleDefaults) {
    guard let items = nodes.items(field) else { return }
    if items.isEmpty { nodes.report(CodebookKeyMessage.emptyValue(field.key), at: field.keyLocation) }
    for item in items {
      if case .mapping(let mapping) = item {
        readCode(mapping, at: nodes.location(item), nestedIn: parent, defaults)
      } else {
        nodes.report(CodebookKeyMessage.notACode(item.shape), at: nodes.location(item))
      }
    }
  }

  private mutating func readCode(
    _ mapping: Node.Mapping, at place: SourceLocation, nestedIn parent: Int?, _ inherited: RuleDefaults
  ) {
    let fields = nodes.fields(of: mapping, part: .code)
    let defaults = rules.defaults(fields, inheriting: inherited, &nodes)
    let id = nodes.requiredText(fields, .id, in: .code, at: place)
    let name = nodes.requiredText(fields, .name, in: .code, at: place)
    let index = drafts.count
    drafts.append(
      CodeDraft(
        id: id ?? "", idLocation: fields[.id].map { nodes.location($0.value) } ?? place, nestedIn: parent,
        parent: self.parent(fields[.parent]), name: name ?? id ?? "", definition: nodes.text(fields[.definition]) ?? "",
        include: nodes.text(fields[.include]) ?? "", exclude: nodes.text(fields[.exclude]) ?? "",
        example: nodes.text(fields[.example]) ?? "", color: nodes.color(fields[.color] ?? fields[.colour]),
        rules: rules.readRules(fields[.rules], defaults, &nodes), hasRules: fields[.rules] != nil, location: place))
    for key in [CodebookKey.codes, .children] {
      if let children = fields[key] { readCodes(children, nestedIn: index, defaults) }
    }
  }

  private mutating func parent(_ field: NodeReader.Field?) -> (path: CodePath, location: SourceLocation)? {
    guard let field, let value = nodes.text(field) else { return nil }
    if let path = CodePath(value) { return (path, nodes.location(field.value)) }
    nodes.report(CodebookKeyMessage.emptyValue(.parent), at: nodes.location(field.value))
    return nil
  }
}
