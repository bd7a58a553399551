public import CodingModel
internal import Foundation

/// What people have said of each rule's codings: how often a rule is right.
///
/// A coding counts for every rule that stands behind it, but only where it has the rule's own code: the codings of codes
/// above that follow it (`parents: follow`) say nothing more of the rule.
public struct RuleVerdictTable: Hashable, Sendable {
  /// One rule.
  public struct Row: Hashable, Sendable {
    /// The rule's stable identity.
    public let rule: String
    /// The code that it gives.
    public let code: CodePath
    /// The rule as it was written when it last made one of the codings.
    public let text: String
    /// Its codebook's short name.
    public let codebook: String
    /// Its line in the codebook version that made the coding.
    public let line: Int
    /// Its codings by their verdicts.
    public let counts: VerdictCounts

    /// Accepted by accepted and rejected: 0…1; undefined before the first verdict.
    public var precision: Measure {
      counts.judged == 0 ? .undefined(.notJudged) : .value(Double(counts.accepted) / Double(counts.judged))
    }

    /// Where the precision lies with 95 % confidence (Wilson 1927); `nil` before the first verdict.
    public var interval: ProportionInterval? { ProportionInterval(counts.accepted, of: counts.judged) }
  }

  /// The rules, the worst first: lower precision, then more rejected, then in the order of the codes, of the lines and of
  /// the identities. Rules without a verdict come last, those with most codings first.
  public let rows: [Row]
  /// All codings that were counted, each once.
  public let counts: VerdictCounts
  /// What was looked at.
  public let filter: CodingFilter
  /// Number of interviews with at least one admitted turn.
  public let interviewCount: Int

  /// Counts the rules behind a list's codings.
  ///
  /// - Parameters:
  ///   - list: the codings, of all verdicts.
  ///   - codes: the order of the codes; others come after them.
  ///   - rules: only these rules; all where none are named.
  public init(_ list: QuotationList, codes: [CodePath], rules: Set<String> = []) {
    var tallies: [String: Tally] = [:]
    var counts = VerdictCounts()
    for coding in list.segments.map(\.coding) where !coding.follows {
      guard let status = coding.status else { continue }
      counts.count(status)
      for (rule, evidence) in Dictionary(grouping: coding.evidence, by: \.rule) {
        guard let first = evidence.first, coding.isOwn(first) else { continue }
        tallies[rule, default: Tally(first, code: coding.code)].counts.count(status)
      }
    }
    let places = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    rows = tallies.values.map(\.row).filter { rules.isEmpty || rules.contains($0.rule) }.sorted { Self.isWorse($0, $1, places) }
    self.counts = counts
    filter = list.filter
    interviewCount = list.interviewCount
  }

  private static func isWorse(_ one: Row, _ other: Row, _ places: [CodePath: Int]) -> Bool {
    let numbers = [one, other].map { row in
      let isJudged = row.counts.judged > 0
      return [
        isJudged ? 0 : 1, isJudged ? row.precision.number ?? 0 : 0,
        -Double(isJudged ? row.counts.rejected : row.counts.total), Double(places[row.code] ?? places.count),
      ]
    }
    guard numbers[0] == numbers[1] else { return numbers[0].lexicographicallyPrecedes(numbers[1]) }
    return (one.code, one.line, one.rule) < (other.code, other.line, other.rule)
  }

  /// A rule while its codings are counted.
  private struct Tally {
    let evidence: RuleEvidence
    let code: CodePath
    var counts = VerdictCounts()

    init(_ evidence: RuleEvidence, code: CodePath) {
      self.evidence = evidence
      self.code = code
    }

    var row: Row {
      Row(
        rule: evidence.rule, code: code, text: evidence.text, codebook: evidence.codebook, line: evidence.line,
        counts: counts)
    }
  }
}
