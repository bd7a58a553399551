public import TranscriptText

/// The rules of one or more codebooks, over word numbers instead of strings.
///
/// Work on spellings is done once per spelling in `extend(to:)`. Coding then looks up one number per token; only a
/// unit with a word that some rule cannot do without is looked at further.
public struct CompiledRules: Sendable {
  /// The rules in order: by codebook as given, then by code and place in the book.
  let rules: [CompiledRule]
  /// The spellings and what they fit.
  private(set) var matcher: WordMatcher
  /// Rules that are judged sentence by sentence.
  let sentenceRules: RuleIndex
  /// Rules that are judged turn by turn.
  let turnRules: RuleIndex

  /// Compiles the rules of `codebooks`; the order of the books is the order of evidence in a coding.
  public init(codebooks: [Codebook]) {
    var numbers = PatternNumbers()
    var rules: [CompiledRule] = []
    for book in codebooks {
      for code in book.codes {
        for rule in code.rules { rules.append(CompiledRule(book: book, rule: rule, node: numbers.node(rule.pattern))) }
      }
    }
    self.rules = rules
    matcher = WordMatcher(numbers.patterns)
    sentenceRules = RuleIndex(rules, patterns: numbers.patterns) { $0 != .turn }
    turnRules = RuleIndex(rules, patterns: numbers.patterns) { $0 == .turn }
  }

  /// Compiles the rules and looks at all spellings of `vocabulary`.
  public init(codebooks: [Codebook], vocabulary: Vocabulary) {
    self.init(codebooks: codebooks)
    extend(to: vocabulary)
  }

  /// Looks at the spellings that are new in `vocabulary`; it must be the same vocabulary each time.
  public mutating func extend(to vocabulary: Vocabulary) { matcher.extend(to: vocabulary) }

  /// Number of rules.
  public var ruleCount: Int { rules.count }

  /// Number of spellings looked at so far.
  public var typeCount: Int { matcher.slots.count }
}

/// A rule with what evidence needs to say about it.
struct CompiledRule: Sendable {
  let codebook: String
  let codebookSHA256: String
  let rule: CodingRule
  let node: RuleNode

  init(book: Codebook, rule: CodingRule, node: RuleNode) {
    codebook = book.id
    codebookSHA256 = book.sha256
    self.rule = rule
    self.node = node
  }

  /// The evidence that the rule matched `words`.
  func evidence(_ words: [TextRange]) -> RuleEvidence {
    RuleEvidence(
      codebook: codebook, codebookSHA256: codebookSHA256, rule: rule.id, text: rule.text, line: rule.location.line,
      matches: words)
  }
}

/// For each word pattern the rules that it calls up.
struct RuleIndex: Sendable {
  /// Rule numbers by pattern number, ascending.
  let rulesOfPattern: [[Int32]]
  /// True when there is no rule.
  let isEmpty: Bool

  init(_ rules: [CompiledRule], patterns: [WordPattern], where isWanted: (CodedSpan) -> Bool) {
    var rulesOfPattern = [[Int32]](repeating: [], count: patterns.count)
    var isEmpty = true
    for (number, rule) in rules.enumerated() where isWanted(rule.rule.span) {
      isEmpty = false
      for id in RuleTriggers.forMatch(of: rule.node, in: patterns).ids {
        rulesOfPattern[Int(id)].append(Int32(number))
      }
    }
    self.rulesOfPattern = rulesOfPattern
    self.isEmpty = isEmpty
  }

  /// For each slot of `matcher`, whether a word with it calls up a rule.
  func triggeringSlots(_ matcher: WordMatcher) -> [Bool] {
    matcher.lists.map { list in list.contains { !rulesOfPattern[Int($0)].isEmpty } }
  }
}
