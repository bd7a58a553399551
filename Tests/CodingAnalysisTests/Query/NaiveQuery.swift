import CodingAnalysis
import CodingModel
import Foundation
import TranscriptText

/// Answers queries byte by byte and pair by pair, as plainly as the language is told.
struct NaiveQuery {
  let query: Query
  let material: QueryMaterial
  let filter: CodingFilter
  let unit: QueryUnit

  struct Segment: Hashable {
    let interview: UUID
    let range: TextRange
    let source: QuerySegment.Source
  }

  // MARK: Bytes and turns

  func share(_ one: TextRange, _ other: TextRange) -> Bool {
    var byte = one.start
    while byte < one.end {
      if byte >= other.start, byte < other.end { return true }
      byte += 1
    }
    return false
  }

  func turns(_ interview: Interview) -> [Int] {
    interview.transcript.turns.indices.filter { filter.admits(interview, turn: $0) }
  }

  func body(_ interview: Interview, _ turn: Int) -> TextRange { interview.transcript.turns[turn].body }

  /// All turns that a stretch has a byte of.
  func touched(_ range: TextRange, _ interview: Interview) -> [Int] {
    interview.transcript.turns.indices.filter { share(body(interview, $0), range) }
  }

  func isLookedAt(_ range: TextRange, _ interview: Interview) -> Bool {
    turns(interview).contains { share(body(interview, $0), range) }
  }

  func firstTurn(_ range: TextRange, _ interview: Interview) -> Int? {
    turns(interview).first { share(body(interview, $0), range) }
  }

  func words(_ range: TextRange, _ interview: Interview) -> Int {
    interview.wordStarts.count { range.contains(offset: $0) }
  }

  // MARK: Segments

  func answer(_ interview: Interview) -> [Segment] { sorted(segments(query.expression, interview, false)) }

  func sorted(_ segments: Set<Segment>) -> [Segment] {
    segments.sorted { left, right in
      left.range == right.range ? rank(left.source).lexicographicallyPrecedes(rank(right.source)) : left.range < right.range
    }
  }

  private func rank(_ source: QuerySegment.Source) -> [String] {
    switch source {
    case .coding(let coding):
      ["0", coding.code.components.joined(separator: "\u{1}"), coding.coder.name, coding.id.uuidString]
    case .term(let term): ["1", "\(query.expression.terms.firstIndex(of: term) ?? 9)"]
    case .unit(.sentence): ["2"]
    case .unit(.turn): ["3"]
    case .unit(.transcript): ["4"]
    }
  }

  func segments(_ expression: QueryExpression, _ interview: Interview, _ rejected: Bool) -> Set<Segment> {
    if expression.isPredicate { return alone(expression, interview, rejected) }
    switch expression.form {
    case .code(let name, let isExact):
      return codings(interview, rejected) { coding in
        guard let code = query.codes[name] else { return false }
        return isExact ? coding.code == code : coding.code.components.starts(with: code.components)
      }
    case .term(let term):
      return Set(
        (material.terms[term]?[interview.id] ?? []).filter { isLookedAt($0, interview) }
          .map { Segment(interview: interview.id, range: $0, source: .term(term)) })
    case .turns: return Set(units(interview, .turn))
    case .related(let first, let relation, let second):
      let right = segments(second, interview, false)
      return segments(first, interview, rejected).filter { one in
        right.contains { stands(one.range, relation, $0.range, interview) }
      }
    case .or(let first, let second):
      return segments(first, interview, rejected).union(segments(second, interview, rejected))
    case .and(let first, let second):
      for (predicate, other) in [(first, second), (second, first)] where predicate.isPredicate {
        return segments(other, interview, rejected || namesRejected(predicate))
          .filter { holds(predicate, $0, interview) }
      }
      return Set(units(interview, unit).filter { has(first, $0, interview) && has(second, $0, interview) })
    case .xor(let first, let second):
      return Set(units(interview, unit).filter { has(first, $0, interview) != has(second, $0, interview) })
    case .not(let operand): return Set(units(interview, unit).filter { !has(operand, $0, interview) })
    case .condition: return []
    }
  }

  private func has(_ expression: QueryExpression, _ unit: Segment, _ interview: Interview) -> Bool {
    segments(expression, interview, false).contains { share($0.range, unit.range) }
  }

  private func codings(
    _ interview: Interview, _ rejected: Bool, where isWanted: (Coding) -> Bool
  ) -> Set<Segment> {
    Set(
      material.codings.filter { coding in
        coding.interview == interview.id && isWanted(coding) && (rejected || coding.status != .rejected)
          && isLookedAt(coding.range, interview)
      }.map { Segment(interview: interview.id, range: $0.range, source: .coding($0)) })
  }

  private func units(_ interview: Interview, _ unit: QueryUnit) -> [Segment] {
    let bodies = turns(interview).map { body(interview, $0) }.filter { !$0.isEmpty }
    let ranges: [TextRange] =
      switch unit {
      case .turn: bodies
      case .sentence: interview.sentences.filter { isLookedAt($0, interview) }
      case .transcript:
        bodies.isEmpty ? [] : [TextRange(start: bodies[0].start, end: bodies[bodies.count - 1].end)]
      }
    return ranges.map { Segment(interview: interview.id, range: $0, source: .unit(unit)) }
  }

  // MARK: Relations

  private func stands(_ a: TextRange, _ relation: QueryRelation, _ b: TextRange, _ interview: Interview) -> Bool {
    switch relation {
    case .overlaps: return share(a, b)
    case .within: return (a.start..<a.end).allSatisfy { b.contains(offset: $0) }
    case .encloses: return (b.start..<b.end).allSatisfy { a.contains(offset: $0) }
    case .near(let reach): return apart(a, b, reach.measure, interview) <= reach.count
    case .before(let reach):
      return a.end <= b.start && (reach.map { apart(a, b, $0.measure, interview) <= $0.count } ?? true)
    case .after(let reach):
      return a.start >= b.end && (reach.map { apart(a, b, $0.measure, interview) <= $0.count } ?? true)
    case .same(.transcript): return true
    case .same(.turn): return !Set(touched(a, interview)).isDisjoint(with: touched(b, interview))
    case .same(.sentence): return interview.sentences.contains { share($0, a) && share($0, b) }
    }
  }

  private func apart(_ a: TextRange, _ b: TextRange, _ measure: QueryReach.Measure, _ interview: Interview) -> Int {
    switch measure {
    case .turn:
      return touched(a, interview).flatMap { one in touched(b, interview).map { abs(one - $0) } }.min() ?? Int.max
    case .word:
      if share(a, b) { return 0 }
      let between = a.end <= b.start ? TextRange(start: a.end, end: b.start) : TextRange(start: b.end, end: a.start)
      return words(between, interview)
    }
  }

  // MARK: Predicates

  private func tests(_ expression: QueryExpression) -> [QueryTest] {
    expression.parts.compactMap { part in
      if case .condition(let condition) = part.form { query.tests[condition] } else { nil }
    }
  }

  private func namesRejected(_ expression: QueryExpression) -> Bool {
    tests(expression).contains { if case .verdict(let set, isNegated: false) = $0 { set.contains(.rejected) } else { false } }
  }

  func isAboutCodings(_ expression: QueryExpression) -> Bool {
    tests(expression).contains { test in
      switch test {
      case .coder, .origin, .verdict, .coded: true
      default: false
      }
    }
  }

  private func alone(_ predicate: QueryExpression, _ interview: Interview, _ rejected: Bool) -> Set<Segment> {
    let all =
      isAboutCodings(predicate)
      ? codings(interview, rejected || namesRejected(predicate)) { _ in true } : Set(units(interview, .turn))
    return all.filter { holds(predicate, $0, interview) }
  }

  func holds(_ predicate: QueryExpression, _ segment: Segment, _ interview: Interview, turn: Int? = nil) -> Bool {
    switch predicate.form {
    case .and(let first, let second):
      return holds(first, segment, interview, turn: turn) && holds(second, segment, interview, turn: turn)
    case .or(let first, let second):
      return holds(first, segment, interview, turn: turn) || holds(second, segment, interview, turn: turn)
    case .xor(let first, let second):
      return holds(first, segment, interview, turn: turn) != holds(second, segment, interview, turn: turn)
    case .not(let operand): return !holds(operand, segment, interview, turn: turn)
    case .condition(let condition):
      guard let test = query.tests[condition], let turn = turn ?? firstTurn(segment.range, interview) else { return false }
      return fits(test, segment, interview, turn)
    case .code, .term, .turns, .related: return false
    }
  }

  private func fits(_ test: QueryTest, _ segment: Segment, _ interview: Interview, _ turn: Int) -> Bool {
    let transcript = interview.transcript
    switch test {
    case .attribute(let condition): return condition.holds(for: interview, turn: turn)
    case .role(let roles, let isNegated): return roles.contains(transcript.role(of: transcript.turns[turn])) != isNegated
    case .words(let comparison): return comparison.holds(for: Double(words(segment.range, interview)))
    case .time(let comparison):
      let time = transcript.turns[...turn].reversed().lazy.compactMap(\.time).first
      return time.map { comparison.holds(for: Double($0.milliseconds) / 1000) } ?? (comparison.comparison == .notEqual)
    case .memo(let texts): return material.notes.contains { isNoted($0, texts, segment, interview) }
    case .coder, .origin, .verdict, .coded:
      if case .coding(let coding) = segment.source { return fits(test, coding) }
      var isVerdict = false
      if case .verdict = test { isVerdict = true }
      return codings(interview, isVerdict) { fits(test, $0) }.contains { share($0.range, segment.range) }
    }
  }

  private func isNoted(_ note: QueryNote, _ texts: [String], _ segment: Segment, _ interview: Interview) -> Bool {
    guard texts.contains(where: { note.text.lowercased().contains($0) }) else { return false }
    switch note.place {
    case .interview(let id): return id == interview.id
    case .stretch(let id, let range): return id == interview.id && share(range, segment.range)
    case .coding(let id):
      if case .coding(let coding) = segment.source { return coding.id == id }
      return codings(interview, false) { $0.id == id }.contains { share($0.range, segment.range) }
    }
  }

  private func fits(_ test: QueryTest, _ coding: Coding) -> Bool {
    switch test {
    case .coder(let coders, let isNegated): return coders.contains(coding.coder) != isNegated
    case .origin(let origins, let isNegated):
      return origins.contains(coding.coder == .rules ? .rules : .hand) != isNegated
    case .verdict(let wanted, let isNegated): return wanted.contains(coding.status ?? .accepted) != isNegated
    case .coded(let comparison):
      return material.days[coding.id].map { comparison.holds(for: $0) } ?? (comparison.comparison == .notEqual)
    case .attribute, .role, .memo, .time, .words: return false
    }
  }

  // MARK: Counts

  /// The turns that the answer has a part in; of a predicate on turns also those without words.
  func chosenTurns(_ interview: Interview, _ answer: [Segment]) -> Set<Int> {
    if query.expression.isPredicate, !isAboutCodings(query.expression) {
      return Set(
        turns(interview).filter { turn in
          let segment = Segment(interview: interview.id, range: body(interview, turn), source: .unit(.turn))
          return holds(query.expression, segment, interview, turn: turn)
        })
    }
    return Set(turns(interview).filter { turn in answer.contains { share($0.range, body(interview, turn)) } })
  }

  /// The words of some turns that the answer covers.
  func coveredWords(_ interview: Interview, _ turns: [Int], _ answer: [Segment]) -> Int {
    return interview.wordStarts.count { start in
      turns.contains { body(interview, $0).contains(offset: start) } && answer.contains { $0.range.contains(offset: start) }
    }
  }
}
