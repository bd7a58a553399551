public import CodingModel
internal import Foundation
internal import TranscriptText

/// Answers a query.
///
/// Interview by interview: codings, turns and places of terms are sorted once, and each part of the query is answered in
/// one pass over them, so the time grows with what there is of them and with the length of the query, not with the pairs
/// of segments.
public struct QueryEvaluator: Sendable {
  private let query: Query
  private let material: QueryMaterial
  private let filter: CodingFilter
  private let unit: QueryUnit

  /// Takes the query and what it is answered from.
  ///
  /// - Parameters:
  ///   - query: what is asked.
  ///   - material: where the answer is looked for.
  ///   - filter: the turns that are looked at, and whose codings; its codes and verdicts have no part in it. Where the
  ///     query speaks of the interviewer, the interviewer's turns are looked at in any case.
  ///   - unit: what `and`, `xor` and `not` put segments together in.
  public init(_ query: Query, in material: QueryMaterial, filter: CodingFilter = CodingFilter(), unit: QueryUnit = .turn) {
    self.query = query
    self.material = material
    self.filter = Self.filter(filter, for: query)
    self.unit = unit
  }

  /// The turns that a query looks at under a filter.
  public static func filter(_ filter: CodingFilter, for query: Query) -> CodingFilter {
    var own = filter.ofTurns
    own.coders = filter.coders
    if query.namesInterviewer { own.includesInterviewer = true }
    return own
  }

  /// The answer.
  public var result: QueryResult {
    var counter = QueryCounter(filter: filter)
    forEachInterview { pass in counter.add(pass.segments(of: query.expression), in: pass.context, query) }
    return counter.result(query, unit: unit)
  }

  /// The turns in which the answer has a part; of a predicate that does not speak of codings also turns without words.
  public func selection(text: String) -> TurnSelection {
    var turns: [UUID: Set<Int>] = [:]
    forEachInterview { pass in turns[pass.context.interview.id] = pass.turns(of: query.expression) }
    return TurnSelection(text: text, turns: turns, conditions: query.conditions, namesCodings: query.namesCodings)
  }

  private func forEachInterview(_ work: (QueryPass) -> Void) {
    var numbers: [CodePath: Int] = [:]
    var codings: [UUID: [(coding: Coding, code: Int)]] = [:]
    for coding in material.codings where filter.coders.isEmpty || filter.coders.contains(coding.coder) {
      let number = numbers[coding.code] ?? numbers.count
      if number == numbers.count { numbers[coding.code] = number }
      codings[coding.interview, default: []].append((coding, number))
    }
    let index = QueryIndex(query, codes: numbers, notes: material.notes)
    for interview in material.interviews {
      if let context = QueryInterview(interview, candidates: codings[interview.id] ?? [], filter: filter) {
        work(QueryPass(context, index, query, material, unit))
      }
    }
  }
}
