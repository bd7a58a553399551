internal import CodingModel
internal import Foundation
internal import TranscriptText

/// What a query's names mean among the numbers of codes and terms.
struct QueryIndex {
  /// For each code of the query whether each of the codings' codes is it, or one below it.
  private let codes: [String: (withBelow: [Bool], alone: [Bool])]
  let terms: [String: Int]
  /// For each condition on memos those that it asks for.
  let notes: [QueryCondition: QueryNotes]

  init(_ query: Query, codes numbers: [CodePath: Int], notes all: [QueryNote]) {
    notes = query.tests.compactMapValues { test in
      if case .memo(let texts) = test { QueryNotes(all, saying: texts) } else { nil }
    }
    codes = query.codes.mapValues { wanted in
      var withBelow = Array(repeating: false, count: numbers.count)
      var alone = withBelow
      for (code, number) in numbers {
        withBelow[number] = wanted.encloses(code)
        alone[number] = wanted == code
      }
      return (withBelow, alone)
    }
    terms = Dictionary(
      query.expression.terms.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// For each number of a code whether it is meant.
  func codes(_ name: String, isExact: Bool) -> [Bool] {
    guard let found = codes[name] else { return [] }
    return isExact ? found.alone : found.withBelow
  }
}

/// The answer of one interview.
struct QueryPass {
  let context: QueryInterview
  private let index: QueryIndex
  private let query: Query
  private let material: QueryMaterial
  private let unit: QueryUnit
  private let judges: [QueryCondition: QueryJudge]

  init(
    _ context: QueryInterview, _ index: QueryIndex, _ query: Query, _ material: QueryMaterial, _ unit: QueryUnit
  ) {
    self.context = context
    self.index = index
    self.query = query
    self.material = material
    self.unit = unit
    judges = Dictionary(
      uniqueKeysWithValues: query.tests.map { condition, test in
        (condition, QueryJudge(test, in: context, material, notes: index.notes[condition]))
      })
  }

  /// What an expression gives, sorted, each segment once. Rejected codings are among it only where they are `wanted`.
  func segments(of expression: QueryExpression, rejected wanted: Bool = false) -> [QueryHit] {
    if expression.isPredicate { return own(expression, rejected: wanted) }
    switch expression.form {
    case .code(let name, let isExact): return codings(index.codes(name, isExact: isExact), rejected: wanted)
    case .term(let text):
      guard let number = index.terms[text] else { return [] }
      return context.hits(material.terms[text]?[context.interview.id] ?? [], .term(number))
    case .turns: return context.turnHits
    case .related(let first, let relation, let second):
      return context.related(segments(of: first, rejected: wanted), relation, segments(of: second))
    case .or(let first, let second):
      return segments(of: first, rejected: wanted).union(segments(of: second, rejected: wanted))
    case .and(let first, let second): return both(first, second, rejected: wanted)
    case .xor(let first, let second):
      return units { $0 != $1 }(segments(of: first), segments(of: second))
    case .not(let operand): return units { first, _ in !first }(segments(of: operand), [])
    case .condition: return []
    }
  }

  /// The turns, as places, in which an expression has a part.
  func turns(of expression: QueryExpression) -> Set<Int> {
    if expression.isPredicate, !isAboutCodings(expression) {
      return Set(context.admitted.filter { turn in holds(expression, for: context.turnHit(turn)) })
    }
    var turns: Set<Int> = []
    for hit in segments(of: expression) {
      for place in context.spokenBodies.touched(by: hit.range) { turns.insert(context.spoken[place]) }
    }
    return turns
  }

  private func codings(_ codes: [Bool], rejected wanted: Bool) -> [QueryHit] {
    guard !codes.isEmpty else { return [] }
    return context.codingHits.indices.filter { place in
      codes[context.codes[place]] && (wanted || context.codings[place].status != .rejected)
    }.map { context.codingHits[$0] }
  }

  private func both(_ first: QueryExpression, _ second: QueryExpression, rejected wanted: Bool) -> [QueryHit] {
    for (predicate, other) in [(first, second), (second, first)] where predicate.isPredicate {
      return segments(of: other, rejected: wanted || namesRejected(predicate)).filter { holds(predicate, for: $0) }
    }
    return units { $0 && $1 }(segments(of: first), segments(of: second))
  }

  // MARK: Predicates

  /// What a predicate gives by itself.
  private func own(_ predicate: QueryExpression, rejected wanted: Bool) -> [QueryHit] {
    guard isAboutCodings(predicate) else { return context.turnHits.filter { holds(predicate, for: $0) } }
    let wanted = wanted || namesRejected(predicate)
    return context.codingHits.indices.filter { wanted || context.codings[$0].status != .rejected }
      .map { context.codingHits[$0] }.filter { holds(predicate, for: $0) }
  }

  private func holds(_ predicate: QueryExpression, for hit: QueryHit) -> Bool {
    switch predicate.form {
    case .condition(let condition): judges[condition]?.holds(for: hit, in: context) ?? false
    case .and(let first, let second): holds(first, for: hit) && holds(second, for: hit)
    case .or(let first, let second): holds(first, for: hit) || holds(second, for: hit)
    case .xor(let first, let second): holds(first, for: hit) != holds(second, for: hit)
    case .not(let operand): !holds(operand, for: hit)
    case .code, .term, .turns, .related: false
    }
  }

  private func isAboutCodings(_ predicate: QueryExpression) -> Bool {
    predicate.parts.contains { test($0)?.isAboutCodings ?? false }
  }

  private func namesRejected(_ predicate: QueryExpression) -> Bool {
    predicate.parts.contains { test($0)?.namesRejected ?? false }
  }

  private func test(_ part: QueryExpression) -> QueryTest? {
    if case .condition(let condition) = part.form { query.tests[condition] } else { nil }
  }

  // MARK: Units

  /// The units that are told by whether each of two lists has a part in them.
  private func units(where isWanted: @escaping (Bool, Bool) -> Bool) -> ([QueryHit], [QueryHit]) -> [QueryHit] {
    { first, second in
      let units = context.units(unit)
      let ranges = units.map(\.range)
      let (inFirst, inSecond) = (Self.touched(ranges, first), Self.touched(ranges, second))
      return units.indices.filter { isWanted(inFirst[$0], inSecond[$0]) }.map { units[$0] }
    }
  }

  /// For each unit whether one of the segments has a part in it: long segments are counted at their ends only.
  private static func touched(_ units: [TextRange], _ hits: [QueryHit]) -> [Bool] {
    var steps = Array(repeating: 0, count: units.count + 1)
    for hit in hits {
      let places = units.touched(by: hit.range)
      steps[places.lowerBound] += 1
      steps[places.upperBound] -= 1
    }
    var open = 0
    return units.indices.map { place in
      open += steps[place]
      return open > 0
    }
  }
}
