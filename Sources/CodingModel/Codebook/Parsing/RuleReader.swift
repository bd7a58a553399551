internal import TranscriptText
internal import Yams

/// What the rules of a book or a code have in common unless they say otherwise.
struct RuleDefaults {
  var span = CodedSpan.sentence
  var requires: RuleCondition?
  var unless: RuleCondition?
  var speakers = SpeakerSelection()
  var companions = CompanionCodes.none
}

/// Reads rules, conditions and word lists from a codebook's nodes.
struct RuleReader {
  private var lists = RuleLists()
  /// The word lists as written.
  private(set) var wordLists: [WordList] = []
  /// The codes and speakers that were named, in the order of reading.
  private(set) var references: [CodebookReference] = []

  /// A rule's text with its meaning and the place where it begins.
  private struct ReadText {
    let text: String
    let pattern: RulePattern
    let location: SourceLocation
  }

  /// Reads the book's word lists, which rules and other lists may name.
  mutating func readLists(_ field: NodeReader.Field?, _ nodes: inout NodeReader) {
    guard let field else { return }
    var reader = ListReader(field, &nodes)
    lists = reader.read(&nodes)
    wordLists = reader.written
  }

  // MARK: Defaults

  /// What `fields` say of span, conditions and speakers; the rest from outside.
  mutating func defaults(
    _ fields: [CodebookKey: NodeReader.Field], inheriting outer: RuleDefaults, _ nodes: inout NodeReader
  ) -> RuleDefaults {
    RuleDefaults(
      span: nodes.span(fields[.span]) ?? outer.span,
      requires: condition(fields[.requires], outer.requires, &nodes),
      unless: condition(fields[.unless], outer.unless, &nodes),
      speakers: fields[.speakers].map { speakers($0, &nodes) } ?? outer.speakers,
      companions: fields[.requiresCode].flatMap { companions($0, &nodes) } ?? outer.companions)
  }

  private mutating func speakers(_ field: NodeReader.Field, _ nodes: inout NodeReader) -> SpeakerSelection {
    let names = nodes.names(field)
    references += names.map { CodebookReference(.speaker($0.name), at: $0.location) }
    return SpeakerSelection(names: names.map(\.name))
  }

  /// `any`, `none`, or code paths, which may stand in other books; `nil` and a finding for anything else.
  private mutating func companions(_ field: NodeReader.Field, _ nodes: inout NodeReader) -> CompanionCodes? {
    let names = nodes.names(field)
    switch names.map(\.name) {
    case []: return nil
    case ["any"]: return .any
    case ["none"]: return CompanionCodes.none
    default: break
    }
    let paths = names.map { ["any", "none"].contains($0.name) ? nil : CodePath($0.name) }
    if let wrong = zip(names, paths).first(where: { $0.1 == nil }) {
      nodes.report(CodebookKeyMessage.badCompanion(wrong.0.name), at: nodes.location(field.value))
      return nil
    }
    references += zip(names, paths).compactMap { name, path in
      path.map { CodebookReference(.code($0), at: name.location) }
    }
    return .oneOf(paths.compactMap(\.self))
  }

  /// A condition: a text, or a list of alternatives; an empty list takes off the one from outside.
  private func condition(
    _ field: NodeReader.Field?, _ outer: RuleCondition?, _ nodes: inout NodeReader
  ) -> RuleCondition? {
    guard let field else { return outer }
    guard let scalars = nodes.scalars(field) else { return outer }
    let read = scalars.compactMap { readText($0, at: field.keyLocation, &nodes) }
    if read.isEmpty { return nil }
    return RuleCondition(
      text: read.map(\.text).joined(separator: " or "),
      pattern: RulePattern.joined(read.map(\.pattern), by: RulePattern.or))
  }

  // MARK: Rules

  /// What makes two rules of one code the same.
  private struct RuleMeaning: Hashable {
    let pattern: RulePattern
    let span: CodedSpan
    let conditions: [RulePattern?]
    let speakers: SpeakerSelection
    let companions: CompanionCodes
  }

  /// The rules of a code; of two that mean the same the first.
  mutating func readRules(
    _ field: NodeReader.Field?, _ defaults: RuleDefaults, _ nodes: inout NodeReader
  ) -> [RuleDraft] {
    guard let field, let items = nodes.items(field) else { return [] }
    if items.isEmpty { nodes.report(CodebookMessage.emptyRules, at: field.keyLocation) }
    var rules: [RuleDraft] = []
    var lines: [RuleMeaning: Int] = [:]
    for item in items {
      guard let rule = readRule(item, defaults, &nodes) else { continue }
      let meaning = RuleMeaning(
        pattern: rule.pattern, span: rule.settings.span,
        conditions: [rule.settings.requires?.pattern, rule.settings.unless?.pattern], speakers: rule.settings.speakers,
        companions: rule.settings.companions)
      if let line = lines[meaning] {
        nodes.report(CodebookMessage.duplicateRule(line: line), at: rule.location)
      } else {
        lines[meaning] = rule.location.line
        rules.append(rule)
      }
    }
    return rules
  }

  private mutating func readRule(_ node: Node, _ defaults: RuleDefaults, _ nodes: inout NodeReader) -> RuleDraft? {
    switch node {
    case .scalar(let scalar):
      return draft(readText(scalar, at: nodes.location(node), &nodes), defaults, note: "", &nodes)
    case .mapping(let mapping): return readRule(mapping, at: nodes.location(node), defaults, &nodes)
    case .sequence, .alias:
      nodes.report(CodebookKeyMessage.notARule(node.shape), at: nodes.location(node))
      return nil
    }
  }

  private mutating func readRule(
    _ mapping: Node.Mapping, at place: SourceLocation, _ defaults: RuleDefaults, _ nodes: inout NodeReader
  ) -> RuleDraft? {
    let fields = nodes.fields(of: mapping, part: .rule)
    let settings = self.defaults(fields, inheriting: defaults, &nodes)
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
    return draft(readText(scalar, at: match.keyLocation, &nodes), settings, note: note, &nodes)
  }

  private func draft(
    _ read: ReadText?, _ settings: RuleDefaults, note: String, _ nodes: inout NodeReader
  ) -> RuleDraft? {
    guard let read else { return nil }
    if let unless = settings.unless, read.pattern.canMatch,
      !RulePattern.and(read.pattern, .not(unless.pattern)).canMatch
    {
      nodes.report(RuleMessage.swallowedByCondition, at: read.location)
    }
    return RuleDraft(text: read.text, pattern: read.pattern, settings: settings, note: note, location: read.location)
  }

  private func readText(
    _ scalar: Node.Scalar, at place: SourceLocation, _ nodes: inout NodeReader
  ) -> ReadText? {
    if scalar.isEmptyValue {
      nodes.report(CodebookMessage.emptyRule, at: place)
      return nil
    }
    let places = ScalarPlaces(scalar, in: nodes.text)
    guard let pattern = nodes.pattern(scalar, places, lists) else { return nil }
    let start = scalar.string.prefix { $0.isWhitespace }.count
    return ReadText(
      text: scalar.string.trimmed, pattern: pattern,
      location: places.location(ofCharacter: start, in: scalar.string))
  }
}

extension NodeReader {
  /// The meaning of a rule's text; what is wrong with it is reported at the place.
  mutating func pattern(_ scalar: Node.Scalar, _ places: ScalarPlaces, _ lists: RuleLists) -> RulePattern? {
    let parsed = RuleParser.parse(scalar.string, lists: lists)
    for finding in parsed.findings {
      report(finding.message, at: places.location(ofCharacter: finding.offset, in: scalar.string))
    }
    return parsed.pattern
  }
}
