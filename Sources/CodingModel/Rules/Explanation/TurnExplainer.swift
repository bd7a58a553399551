public import Foundation
public import TranscriptText

/// Tells why a turn has the rule codings that it has, and which rules were held back in it.
///
/// Nothing is guessed: the rules are tried again on the turn, whole or with some part lifted, by the matcher that codes.
public struct TurnExplainer {
  /// The codings that the rules of the books make in the turn, as coding the whole interview makes them.
  public let codings: [Coding]
  let probe: TurnProbe
  let roles: Set<SpeakerRole>
  private let lists: [String: NamedLists]
  private let sourceOfRule: [RuleKey: ExplainedRule]
  /// The rules of the books in their order.
  let sources: [ExplainedRule]

  private struct RuleKey: Hashable {
    let codebookSHA256: String
    let rule: String
  }

  /// Makes an explainer of one turn.
  ///
  /// - Parameters:
  ///   - transcript: the interview that holds the turn.
  ///   - vocabulary: numbers its spellings.
  ///   - turn: the turn's place, from 0.
  ///   - interview: the interview's identity.
  ///   - books: the codebook versions to code by, in the order of coding.
  ///   - earlier: other versions that codings may tell of.
  ///   - known: what was taken to be a word when it was coded.
  ///   - roles: whose turns are looked at by rules that name no speakers.
  public init(
    _ transcript: TokenisedTranscript, vocabulary: Vocabulary, turn: Int, interview: UUID, books: [Codebook],
    earlier: [Codebook] = [], known: KnownWords, roles: Set<SpeakerRole> = [.informant]
  ) {
    let probe = TurnProbe(TurnText(transcript, vocabulary, turn: turn), known: known)
    self.probe = probe
    codings = RuleCoder.codings(
      in: probe.text.transcript, interview: interview, rules: probe.compiled(books), roles: roles)
    self.roles = roles
    let all = books + earlier
    let lists = Dictionary(all.map { ($0.sha256 + $0.id, NamedLists($0.lists)) }, uniquingKeysWith: { first, _ in first })
    self.lists = lists
    func sources(_ books: [Codebook]) -> [ExplainedRule] {
      books.flatMap { book in
        book.codes.flatMap(\.rules).map { rule in
          let names = lists[book.sha256 + book.id]?.names(in: rule.texts) ?? []
          return ExplainedRule(rule: rule, codebook: book, lists: names)
        }
      }
    }
    self.sources = sources(books)
    sourceOfRule = Dictionary(
      (self.sources + sources(earlier)).map {
        (RuleKey(codebookSHA256: $0.codebook.sha256, rule: $0.rule.id), $0)
      }, uniquingKeysWith: { first, _ in first })
  }

  var reader: WordReader { WordReader(probe: probe) }

  /// Why a coding of the turn was made, by the codebook versions that it tells of.
  public func explanation(of coding: Coding) -> CodingExplanation {
    CodingExplanation(coding: coding, rules: coding.evidence.map(fired))
  }

  private func fired(_ evidence: RuleEvidence) -> FiredRule {
    guard let source = source(of: evidence) else {
      return FiredRule(evidence: evidence, source: nil, expansions: [], requirement: [], companions: [])
    }
    let rule = source.rule
    return FiredRule(
      evidence: evidence, source: source,
      expansions: reader.expansions(
        of: probe.text.places(of: evidence.matches), by: rule.pattern.leaves(in: reached(by: source))),
      requirement: rule.requires.map { words(meeting: $0.pattern, of: source) } ?? [],
      companions: rule.companions == .none ? [] : companions(of: rule))
  }

  /// The words of the turn that a condition of a rule matches.
  func words(meeting condition: RulePattern, of source: ExplainedRule) -> [MatchExpansion] {
    let words = probe.judgements(of: [condition])[0].words
    return reader.expansions(of: words, by: condition.leaves(in: reached(by: source)))
  }

  private func companions(of rule: CodingRule) -> [CodePath] {
    independentCodes.filter { rule.companions.areMet(by: [$0], for: rule.code) }.sorted()
  }

  /// The codes that rules which demand no other code give the turn.
  var independentCodes: Set<CodePath> {
    Set(
      codings.filter { coding in
        coding.evidence.contains { source(of: $0)?.rule.companions == CompanionCodes.none }
      }.map(\.code))
  }

  private func source(of evidence: RuleEvidence) -> ExplainedRule? {
    sourceOfRule[RuleKey(codebookSHA256: evidence.codebookSHA256, rule: evidence.rule)]
  }

  /// The lists that a rule and its conditions reach.
  func reached(by source: ExplainedRule) -> NamedLists.Reached {
    lists[source.codebook.sha256 + source.codebook.id]?.reached(from: source.rule.texts) ?? [:]
  }
}
