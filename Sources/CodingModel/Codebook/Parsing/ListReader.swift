internal import TranscriptText
internal import Yams

/// Reads a codebook's word lists, each after those that it names.
struct ListReader {
  private var lists = RuleLists()
  /// The lists as written, for people.
  private(set) var written: [WordList] = []
  private var names: [String] = []
  private var drafts: [String: (scalars: [Node.Scalar], place: SourceLocation)] = [:]
  /// The lists that are being read, the outermost first.
  private var open: [String] = []
  private var done: Set<String> = []

  /// Takes the lists of `field`: names with a text, or with a list of alternatives.
  init(_ field: NodeReader.Field, _ nodes: inout NodeReader) {
    guard case .mapping(let mapping) = field.value else {
      nodes.report(
        CodebookKeyMessage.wrongType(.lists, expected: .mapping, found: field.value.shape),
        at: nodes.location(field.value))
      return
    }
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        nodes.report(CodebookKeyMessage.keyIsNoText(key.shape), at: nodes.location(key))
        continue
      }
      if YAMLReader.isMasked(scalar.string) { continue }
      let item = NodeReader.Field(key: .lists, keyLocation: nodes.location(key), value: value)
      take(scalar.string, item, &nodes)
    }
  }

  private mutating func take(_ spelling: String, _ field: NodeReader.Field, _ nodes: inout NodeReader) {
    guard !spelling.isEmpty, spelling.allSatisfy(\.isWordCharacter) else {
      nodes.report(CodebookMessage.badListName(spelling), at: field.keyLocation)
      return
    }
    guard let scalars = nodes.scalars(field) else { return }
    if scalars.isEmpty { nodes.report(CodebookMessage.emptyRule, at: field.keyLocation) }
    let name = spelling.lowercased()
    if drafts[name] == nil {
      names.append(name)
    } else {
      written.removeAll { $0.name.lowercased() == name }
    }
    drafts[name] = (scalars, field.keyLocation)
    written.append(
      WordList(
        name: spelling, texts: scalars.filter { !$0.isEmptyValue }.map(\.string.trimmed), location: field.keyLocation))
  }

  /// All lists; one that cannot be read, which has been told, stands for its own name.
  mutating func read(_ nodes: inout NodeReader) -> RuleLists {
    for name in names { read(name, &nodes) }
    return lists
  }

  private mutating func read(_ name: String, _ nodes: inout NodeReader) {
    guard !done.contains(name), let draft = drafts[name] else { return }
    if lists[name] == nil { lists.add(name, Self.standIn(name)) }
    if let first = open.firstIndex(of: name) {
      nodes.report(CodebookMessage.listCycle(open[first...] + [name]), at: draft.place)
      return
    }
    guard open.count < RuleParser.deepestNesting else {
      nodes.report(RuleMessage.tooDeep(limit: RuleParser.deepestNesting), at: draft.place)
      return
    }
    open.append(name)
    for named in draft.scalars.flatMap({ Self.names(in: $0.string) }) { read(named, &nodes) }
    open.removeLast()
    guard done.insert(name).inserted else { return }
    let patterns = draft.scalars.compactMap { scalar -> RulePattern? in
      if scalar.isEmptyValue {
        nodes.report(CodebookMessage.emptyRule, at: draft.place)
        return nil
      }
      return nodes.pattern(scalar, ScalarPlaces(scalar, in: nodes.text), lists)
    }
    if !patterns.isEmpty { lists.add(name, RulePattern.joined(patterns, by: RulePattern.or)) }
  }

  /// Stands for a list that cannot be read, so that what names it is not said to name nothing.
  private static func standIn(_ name: String) -> RulePattern {
    .words([WordPattern(text: name, shape: .exact, isCaseSensitive: false)])
  }

  /// The lists that a text names.
  private static func names(in text: String) -> [String] {
    RuleLexer.readableTokens(of: text).compactMap { token in
      if case .list(let name) = token.kind { return name.lowercased() }
      return nil
    }
  }
}
