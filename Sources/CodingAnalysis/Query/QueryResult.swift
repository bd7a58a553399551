public import CodingModel
public import Foundation
public import TranscriptText

/// A stretch of an interview that a query found.
public struct QuerySegment: Hashable, Sendable {
  /// What makes it a segment.
  public enum Source: Hashable, Sendable {
    /// A coding.
    case coding(Coding)
    /// Words that a term stands for.
    case term(String)
    /// A sentence, a turn, an interview.
    case unit(QueryUnit)
  }

  /// The interview's place among those that were asked about.
  public let interview: Interview.ID
  /// Its name.
  public let interviewName: String
  /// The stretch, in UTF-8 bytes of the interview's text.
  public let range: TextRange
  /// Number (from 1) of the first turn that is looked at and that the stretch has a part in.
  public let turn: Int
  /// Where it comes from.
  public let source: Source
  /// How many words begin in it.
  public let words: Int

  /// The code, where it is a coding.
  public var code: CodePath? { if case .coding(let coding) = source { coding.code } else { nil } }
}

/// Segments, and how much of a material they are.
public struct QueryCounts: Hashable, Sendable {
  /// Segments, overlapping or not.
  public internal(set) var segments = 0
  /// Turns that are looked at in which one has a part.
  public internal(set) var turns = 0
  /// Interviews with at least one.
  public internal(set) var interviews = 0
  /// Words that begin in at least one segment and in a turn that is looked at.
  public internal(set) var words = 0
  /// Interviews with at least one turn that is looked at.
  public internal(set) var ofInterviews = 0
  /// Turns that are looked at.
  public internal(set) var ofTurns = 0
  /// Words in them.
  public internal(set) var ofWords = 0

  /// Segments per 1,000 words that are looked at; `nil` where there are none.
  public var segmentsPerThousandWords: Double? { ofWords == 0 ? nil : Double(segments) * 1000 / Double(ofWords) }

  /// Makes counts of nothing.
  init() {}
}

/// What a query found.
public struct QueryResult: Sendable {
  /// In the order of the interviews, then by start, end and source.
  public let segments: [QuerySegment]
  /// How much it is.
  public let counts: QueryCounts
  /// What was asked.
  public let query: Query
  /// The unit of `and`, `xor` and `not`.
  public let unit: QueryUnit
  /// The turns that were looked at.
  public let filter: CodingFilter
  /// What each interview with at least one turn that is looked at has of it.
  let shares: [QueryShare]
}

/// What a query found in one interview.
struct QueryShare: Sendable {
  let interview: AdmittedInterview
  let ranges: [TextRange]
  /// For each turn that is looked at its words that a segment covers.
  let coveredWords: [Int: Int]
}

/// Gathers the answer, interview by interview.
struct QueryCounter {
  private let filter: CodingFilter
  private var segments: [QuerySegment] = []
  private var counts = QueryCounts()
  private var shares: [QueryShare] = []

  init(filter: CodingFilter) { self.filter = filter }

  mutating func add(_ hits: [QueryHit], in context: QueryInterview, _ query: Query) {
    let interview = context.interview
    let terms = query.expression.terms
    segments += hits.map { hit in
      QuerySegment(
        interview: interview.id, interviewName: interview.name, range: hit.range, turn: hit.turn + 1,
        source: Self.source(hit.source, context, terms), words: context.wordCount(hit.range))
    }
    let ranges = hits.map(\.range)
    let looked = AdmittedInterview(interview, turns: context.admitted)
    let covered = CoveredWords(looked).counts(of: ranges)
    let share = QueryShare(interview: looked, ranges: ranges, coveredWords: covered)
    shares.append(share)
    counts.add(share, turns: looked.turns.indices)
  }

  func result(_ query: Query, unit: QueryUnit) -> QueryResult {
    QueryResult(segments: segments, counts: counts, query: query, unit: unit, filter: filter, shares: shares)
  }

  private static func source(
    _ source: QueryHit.Source, _ context: QueryInterview, _ terms: [String]
  ) -> QuerySegment.Source {
    switch source {
    case .coding(let place): .coding(context.codings[place])
    case .term(let number): .term(terms[number])
    case .sentence: .unit(.sentence)
    case .turn: .unit(.turn)
    case .transcript: .unit(.transcript)
    }
  }
}

extension QueryCounts {
  /// Adds what an interview has in some of the turns that are looked at (places among them, ascending).
  mutating func add(_ share: QueryShare, turns places: some Sequence<Int>) {
    var wanted = Array(repeating: false, count: share.interview.turns.count)
    for place in places {
      wanted[place] = true
      ofTurns += 1
      ofWords += share.interview.interview.wordCounts[share.interview.turns[place]]
      words += share.coveredWords[place] ?? 0
    }
    guard wanted.contains(true) else { return }
    ofInterviews += 1
    var touched: Set<Int> = []
    let before = segments
    for range in share.ranges {
      let here = share.interview.bodies.touched(by: range).filter { wanted[$0] && !share.interview.bodies[$0].isEmpty }
      if !here.isEmpty { segments += 1 }
      touched.formUnion(here)
    }
    turns += touched.count
    if segments > before { interviews += 1 }
  }
}
