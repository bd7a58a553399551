public import TranscriptText

/// The rules of one or more codebooks, over numbers instead of strings.
///
/// Work on spellings is done once per spelling in `extend(to:)`. Coding then looks up one number per token; only a
/// unit with a word that some rule cannot do without is looked at further.
public struct CompiledRules: Sendable {
  /// The rules in order: by codebook as given, then by code and place in the book.
  let rules: [CompiledRule]
  /// What the rules look for, and the conditions that their gates name.
  let nodes: NodeTable
  /// What rules demand of a turn before they look at it; each distinct demand stands here once.
  let gates: [PassageConditions.Gate]
  /// The number of each rule's gate.
  let gateOfRule: [Int]
  /// True when some rule demands that a turn has other codes, too.
  let demandCompanions: Bool
  /// Whose turns rules look at; each distinct selection stands here once.
  let selections: [SpeakerSelection]
  /// The spellings and what they fit.
  private(set) var matcher: WordMatcher
  /// What follows from a word's slot.
  private(set) var tables = SlotTables()
  /// Rules that are judged sentence by sentence.
  let sentenceRules: RuleIndex
  /// Rules that are judged turn by turn.
  let turnRules: RuleIndex

  /// Compiles the rules of `codebooks`; the order of the books is the order of evidence in a coding.
  public init(codebooks: [Codebook]) { self.init(codebooks: codebooks, terms: TermMemory()) }

  /// The same with terms of which `terms` may know the forms already.
  init(codebooks: [Codebook], terms: TermMemory) {
    var compiler = RuleCompiler()
    for book in codebooks {
      for code in book.codes {
        for rule in code.rules { compiler.add(rule, of: book) }
      }
    }
    rules = compiler.rules
    gates = compiler.gates
    gateOfRule = compiler.gateOfRule
    demandCompanions = rules.contains { $0.rule.companions != .none }
    selections = compiler.selections
    matcher = WordMatcher(compiler.numbers, terms: terms)
    let shares = compiler.numbers.shares
    compiler.nodes.indexPhrases(shares: shares)
    nodes = compiler.nodes
    let units = rules.map(\.rule.unit)
    sentenceRules = RuleIndex(compiler.patterns, shares: shares) { units[$0] == .sentence }
    turnRules = RuleIndex(compiler.patterns, shares: shares) { units[$0] != .sentence }
    extendTables()
  }

  /// Looks at the spellings that are new in `vocabulary`; it must be the same vocabulary each time.
  ///
  /// - Parameter known: says which words may stand beside a term in a compound; without it no term is looked for.
  public mutating func extend(to vocabulary: Vocabulary, known: KnownWords?) {
    matcher.extend(to: vocabulary, known: known)
    extendTables()
  }

  private mutating func extendTables() {
    tables.extend(to: matcher.lists, sentenceRules: sentenceRules, turnRules: turnRules)
  }

  /// Works out which words are meant where one's end is left out (`job- og ydelsescenter`); after `extend(to:known:)`.
  public mutating func complete(
    _ transcript: TokenisedTranscript, _ vocabulary: Vocabulary, hyphens: SuspendedHyphen, known: KnownWords
  ) {
    matcher.complete(transcript, vocabulary, hyphens, known)
    extendTables()
  }

  /// What went wrong while spellings were looked at: a regular expression that branched without end, at the first rule
  /// that holds it. The codings are then not complete, and nothing should be made of them.
  public var failure: Diagnostic? {
    guard let text = matcher.failedExpression else { return nil }
    let rule = rules.first { $0.rule.holds(expression: text) }?.rule
    return Diagnostic(RuleMessage.endlessRegex(text), at: rule?.location)
  }

  /// True when some rule looks for a term in all its forms and compounds.
  public var hasTerms: Bool { matcher.hasTerms }

  /// True when some spelling looked at so far has its end left out, so that `complete` is needed.
  public var hasHangingWords: Bool { matcher.hasHangingWords }

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
  /// Number of its pattern in the table of nodes.
  let node: Int32
  /// The codes that the rule gives: its own, and those above it where the book says that parents follow.
  let codes: [CodePath]

  /// The evidence that the rule matched `words`.
  func evidence(_ words: [TextRange]) -> RuleEvidence {
    RuleEvidence(
      codebook: codebook, codebookSHA256: codebookSHA256, rule: rule.id, text: rule.text, line: rule.location.line,
      matches: words)
  }
}

/// Numbers patterns, conditions and selections while rules are added.
private struct RuleCompiler {
  private(set) var numbers = PatternNumbers()
  private(set) var rules: [CompiledRule] = []
  /// The rules' patterns, in the order of the rules.
  private(set) var patterns: [RuleNode] = []
  var nodes = NodeTable()
  private(set) var gates: [PassageConditions.Gate] = []
  private(set) var gateOfRule: [Int] = []
  private(set) var selections: [SpeakerSelection] = []
  private var numberOfCondition: [RulePattern: Int32] = [:]
  private var numberOfSelection: [SpeakerSelection: Int] = [:]
  private var numberOfGate: [PassageConditions.Gate: Int] = [:]

  mutating func add(_ rule: CodingRule, of book: Codebook) {
    let pattern = numbers.node(rule.pattern)
    patterns.append(pattern)
    rules.append(
      CompiledRule(
        codebook: book.id, codebookSHA256: book.sha256, rule: rule, node: nodes.add(pattern),
        codes: [rule.code] + (book.parentsFollow ? rule.code.ancestors : [])))
    gateOfRule.append(
      number(
        PassageConditions.Gate(
          requires: rule.requires.map { number($0.pattern) }, unless: rule.unless.map { number($0.pattern) },
          selection: number(rule.speakers))))
  }

  private mutating func number(_ condition: RulePattern) -> Int32 {
    if let known = numberOfCondition[condition] { return known }
    let number = nodes.add(numbers.node(condition))
    numberOfCondition[condition] = number
    return number
  }

  private mutating func number(_ selection: SpeakerSelection) -> Int {
    if let known = numberOfSelection[selection] { return known }
    selections.append(selection)
    numberOfSelection[selection] = selections.count - 1
    return selections.count - 1
  }

  private mutating func number(_ gate: PassageConditions.Gate) -> Int {
    if let known = numberOfGate[gate] { return known }
    gates.append(gate)
    numberOfGate[gate] = gates.count - 1
    return gates.count - 1
  }
}
