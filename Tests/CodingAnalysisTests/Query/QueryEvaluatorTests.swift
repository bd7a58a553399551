import CodingAnalysis
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("Queries are answered as the language is told")
struct QueryEvaluatorTests {
  @Test("the answer is that of pairs and bytes, on 1,200 projects", arguments: 0..<48)
  func recount(batch: UInt64) throws {
    for number in 0..<UInt64(25) {
      var random = RandomQuery(seed: batch * 1000 + number)
      let query = random.query()
      let unit = random.unit()
      let filter = QueryEvaluator.filter(random.filter(), for: query)
      let evaluator = QueryEvaluator(query, in: random.material, filter: filter, unit: unit)
      let naive = NaiveQuery(query: query, material: random.material, filter: filter, unit: unit)
      let place = Comment(rawValue: "seed \(batch * 1000 + number): \(query.expression), by \(unit)")
      compare(evaluator, naive, place)
    }
  }

  private func compare(_ evaluator: QueryEvaluator, _ naive: NaiveQuery, _ place: Comment) {
    let result = evaluator.result
    let interviews = naive.material.interviews
    let answers = interviews.map(naive.answer)
    let found = result.segments.map { NaiveQuery.Segment(interview: $0.interview, range: $0.range, source: $0.source) }
    #expect(found == Array(answers.joined()), place)
    #expect(
      result.segments.map(\.words)
        == result.segments.map { segment in
          interviews.first { $0.id == segment.interview }.map { naive.words(segment.range, $0) } ?? -1
        }, place)
    #expect(
      result.segments.map { $0.turn - 1 }
        == result.segments.map { segment in
          interviews.first { $0.id == segment.interview }.flatMap { naive.firstTurn(segment.range, $0) } ?? -1
        }, place)
    let counts = result.counts
    #expect(counts.segments == found.count, place)
    #expect(counts.interviews == answers.count { !$0.isEmpty }, place)
    #expect(counts.ofTurns == interviews.reduce(0) { $0 + naive.turns($1).count }, place)
    #expect(
      counts.words == zip(interviews, answers).reduce(0) { $0 + naive.coveredWords($1.0, naive.turns($1.0), $1.1) }, place)
    let selection = evaluator.selection(text: "")
    for (interview, answer) in zip(interviews, answers) {
      #expect(selection.turns[interview.id] ?? [] == naive.chosenTurns(interview, answer), place)
    }
    compareGroups(result, naive, answers, place)
  }

  private func compareGroups(
    _ result: QueryResult, _ naive: NaiveQuery, _ answers: [[NaiveQuery.Segment]], _ place: Comment
  ) {
    let groups = QueryGroups(result, by: "kommune").groups
    let values = Set(
      naive.material.interviews.flatMap { interview in
        naive.turns(interview).map { interview.value(of: "kommune", turn: $0)?.lowercased() }
      })
    #expect(groups.count == values.count && Set(groups.map { $0.value?.lowercased() }) == values, place)
    for group in groups {
      var counts = (segments: 0, turns: 0, words: 0, ofTurns: 0)
      for (interview, answer) in zip(naive.material.interviews, answers) {
        let turns = naive.turns(interview).filter {
          interview.value(of: "kommune", turn: $0)?.lowercased() == group.value?.lowercased()
        }
        counts.ofTurns += turns.count
        counts.turns += turns.count { turn in answer.contains { naive.share($0.range, naive.body(interview, turn)) } }
        counts.segments += answer.count { segment in
          turns.contains { naive.share(segment.range, naive.body(interview, $0)) }
        }
        counts.words += naive.coveredWords(interview, turns, answer)
      }
      #expect(group.counts.ofTurns == counts.ofTurns, place)
      #expect(group.counts.turns == counts.turns, place)
      #expect(group.counts.segments == counts.segments, place)
      #expect(group.counts.words == counts.words, place)
    }
  }

  @Test("the order in which codings are given changes nothing", arguments: 0..<20)
  func order(seed: UInt64) {
    var random = RandomQuery(seed: seed)
    for _ in 0..<10 {
      let query = random.query()
      var generator = SeededGenerator(seed: seed)
      var other = QueryMaterial(
        interviews: random.material.interviews, codings: random.material.codings.shuffled(using: &generator),
        terms: random.material.terms, notes: random.material.notes)
      other.days = random.material.days
      #expect(
        QueryEvaluator(query, in: random.material).result.segments == QueryEvaluator(query, in: other).result.segments)
    }
  }
}
