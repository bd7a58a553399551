import CodingAnalysis
import CodingModel
import Foundation
import TestSupport
import TranscriptText

/// Draws queries and what they are answered from.
struct RandomQuery {
  private(set) var generator: SeededGenerator
  let material: QueryMaterial

  static let codes = ["org", "org/gang", "sam", "sam/job", "ky"]
  static let terms = ["nej", "it-system", "så ky"]

  static let tests: [(QueryCondition, QueryTest)] = [
    (.init("kommune", .compared(.equal), ["fynsk"]), .attribute(AttributeCondition(key: "kommune", values: ["fynsk"]))),
    (
      .init("rolle", .compared(.notEqual), ["leder"]),
      .attribute(AttributeCondition(key: "rolle", values: ["leder"], isNegated: true))
    ),
    (.init("speaker", .compared(.equal), ["A"]), .attribute(AttributeCondition(key: "taler", values: ["A"]))),
    (.init("role", .compared(.equal), ["interviewer"]), .role([.interviewer], isNegated: false)),
    (.init("coder", .compared(.equal), ["anna"]), .coder([Coder(name: "anna")], isNegated: false)),
    (.init("coder", .compared(.notEqual), ["anna"]), .coder([Coder(name: "anna")], isNegated: true)),
    (.init("origin", .compared(.equal), ["rules"]), .origin([.rules], isNegated: false)),
    (.init("verdict", .compared(.equal), ["rejected"]), .verdict([.rejected], isNegated: false)),
    (.init("verdict", .compared(.equal), ["accepted", "open"]), .verdict([.accepted, .proposed], isNegated: false)),
    (.init("verdict", .compared(.notEqual), ["accepted"]), .verdict([.accepted], isNegated: true)),
    (.init("memo", .holds, ["venter"]), .memo(["venter"])),
    (.init("coded", .compared(.atLeast), ["50"]), .coded(ValueComparison(.atLeast, [50...50]))),
    (.init("coded", .compared(.notEqual), ["20..60"]), .coded(ValueComparison(.notEqual, [20...60]))),
    (.init("time", .compared(.less), ["01:00"]), .time(ValueComparison(.less, [60...60]))),
    (.init("words", .compared(.greater), ["3"]), .words(ValueComparison(.greater, [3...3]))),
    (.init("words", .compared(.equal), ["2..5"]), .words(ValueComparison(.equal, [2...5]))),
  ]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 77)
    let project = RandomProject(seed: seed)
    let interviews = project.interviews.map { Self.timed($0, using: &generator) }
    let codings = project.codings.map { coding in
      coding.with(generator.pick([nil, nil, .accepted, .rejected] as [Verdict?]))
    }
    var material = QueryMaterial(interviews: interviews, codings: codings)
    for term in Self.terms {
      for interview in interviews where !interview.wordStarts.isEmpty {
        material.terms[term, default: [:]][interview.id] = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          let start = generator.pick(interview.wordStarts)
          return TextRange(start: start, end: start + Int.random(in: 1...12, using: &generator))
        }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      }
    }
    material.notes = Self.notes(interviews, codings, using: &generator)
    for coding in codings where generator.next() % 5 > 0 {
      material.days[coding.id] = Double(Int.random(in: 0...100, using: &generator))
    }
    self.generator = generator
    self.material = material
  }

  /// The same interview, some of whose turns have a time.
  private static func timed(_ interview: Interview, using generator: inout SeededGenerator) -> Interview {
    let old = interview.transcript
    let turns = old.turns.map { turn in
      Turn(
        number: turn.number, range: turn.range, body: turn.body, speaker: turn.speaker,
        time: generator.next() % 3 == 0 ? TimeCode(milliseconds: turn.number * 20_000) : nil)
    }
    let transcript = Transcript(
      name: old.name, text: old.text, header: old.header, speakers: old.speakers, turns: turns, encoding: old.encoding)
    return Interview(
      id: interview.id, transcript: transcript, sentences: interview.sentences, wordStarts: interview.wordStarts)
  }

  private static func notes(
    _ interviews: [Interview], _ codings: [Coding], using generator: inout SeededGenerator
  ) -> [QueryNote] {
    (0..<Int.random(in: 0...5, using: &generator)).map { _ in
      let text = generator.pick(["Det VENTER vi på", "noget andet"])
      let interview = generator.pick(interviews)
      switch generator.next() % 6 {
      case 0: return QueryNote(.interview(interview.id), text: text)
      case 1 where !codings.isEmpty, 2 where !codings.isEmpty: return QueryNote(.coding(generator.pick(codings).id), text: text)
      default:
        let start = Int.random(in: 0..<interview.transcript.text.length, using: &generator)
        let range = TextRange(start: start, end: start + Int.random(in: 0...40, using: &generator))
        return QueryNote(.stretch(interview.id, range), text: text)
      }
    }
  }

  mutating func query() -> Query {
    let isPredicate = generator.next() % 5 == 0
    let expression = isPredicate ? predicate(2) : segments(3)
    return Query(
      expression, codes: Dictionary(uniqueKeysWithValues: Self.codes.compactMap { name in CodePath(name).map { (name, $0) } }),
      tests: Dictionary(uniqueKeysWithValues: Self.tests.filter { test in
        expression.parts.contains { $0.form == .condition(test.0) }
      }))
  }

  mutating func filter() -> CodingFilter {
    var filter = CodingFilter(includesInterviewer: generator.next() % 2 == 0)
    if generator.next() % 4 == 0 { filter.conditions = [AttributeCondition(key: "kommune", values: ["nordjysk"])] }
    return filter
  }

  mutating func unit() -> QueryUnit { generator.pick(QueryUnit.allCases) }

  private mutating func any(_ depth: Int) -> QueryExpression {
    generator.next() % 2 == 0 ? predicate(depth) : segments(depth)
  }

  private mutating func segments(_ depth: Int) -> QueryExpression {
    guard depth > 0 else { return leaf() }
    switch generator.next() % 8 {
    case 0: return leaf()
    case 1, 2, 3: return QueryExpression(.related(segments(depth - 1), relation(), segments(depth - 1)))
    case 4: return QueryExpression(.and(any(depth - 1), segments(depth - 1)))
    case 5: return QueryExpression(.or(segments(depth - 1), any(depth - 1)))
    case 6: return QueryExpression(.xor(any(depth - 1), segments(depth - 1)))
    default: return QueryExpression(.not(segments(depth - 1)))
    }
  }

  private mutating func leaf() -> QueryExpression {
    switch generator.next() % 6 {
    case 0: QueryExpression(.turns)
    case 1: QueryExpression(.term(generator.pick(Self.terms)))
    default: QueryExpression(.code(generator.pick(Self.codes), isExact: generator.next() % 3 == 0))
    }
  }

  private mutating func predicate(_ depth: Int) -> QueryExpression {
    guard depth > 0, generator.next() % 2 == 0 else { return QueryExpression(.condition(generator.pick(Self.tests).0)) }
    switch generator.next() % 4 {
    case 0: return QueryExpression(.and(predicate(depth - 1), predicate(depth - 1)))
    case 1: return QueryExpression(.or(predicate(depth - 1), predicate(depth - 1)))
    case 2: return QueryExpression(.xor(predicate(depth - 1), predicate(depth - 1)))
    default: return QueryExpression(.not(predicate(depth - 1)))
    }
  }

  private mutating func relation() -> QueryRelation {
    let reach = QueryReach(Int(generator.next() % 4), generator.pick(QueryReach.Measure.allCases))
    return generator.pick([
      .overlaps, .within, .encloses, .near(reach), .before(nil), .before(reach), .after(nil), .after(reach),
      .same(.sentence), .same(.turn), .same(.transcript),
    ])
  }
}
