import CodingAnalysis
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("Concordance: order and codes")
struct ConcordanceOrderTests {
  @Test("the number of places equals a naive recount of a thousand random projects, inside codes too")
  func counts() throws {
    let terms = try ["ky", "så ky", "it-system", "ne*"].map { try #require(ConcordanceTerm($0)) }
    let naive: [([String]) -> Int] = [
      { words in words.count { $0 == "ky" } },
      { words in zip(words, words.dropFirst()).count { $0 == "så" && $1 == "ky" } },
      { words in words.count { $0 == "it-system" } }, { words in words.count { $0 == "nej" } },
    ]
    for seed in 0..<1000 {
      let project = RandomProject(seed: UInt64(seed) &+ 40_000)
      let place = seed % terms.count
      for filter in [CodingFilter(), CodingFilter(includesInterviewer: true)] {
        let concordance = Concordance(term: terms[place], interviews: project.interviews, filter: filter)
        var count = 0
        for interview in project.interviews {
          for turn in interview.transcript.turns.indices where filter.admits(interview, turn: turn) {
            let body = interview.transcript.text[interview.transcript.turns[turn].body]
            count += naive[place](body.split { " .".contains($0) }.map(String.init))
          }
        }
        #expect(concordance.lines.count == count)
        let again = Concordance("", places: concordance.places, interviews: project.interviews, filter: filter)
        #expect(again.lines == concordance.lines)
        let stretches = Dictionary(grouping: project.codings, by: \.interview).mapValues { $0.map(\.range) }
        let inside = Concordance(
          term: terms[place], interviews: project.interviews, filter: filter, within: stretches)
        #expect(
          inside.lines.map(\.range)
            == concordance.lines.filter { line in
              (stretches[line.interview] ?? []).contains { $0.start <= line.range.start && line.range.end <= $0.end }
            }.map(\.range))
      }
    }
  }

  @Test("places are sorted by the words beside them, the nearest first, whatever width is shown")
  func sorted() throws {
    let interview = try ConcordanceTests.interview([("A", "b a KY z. b KY c. a b KY c d. KY")])
    let term = try #require(ConcordanceTerm("ky"))
    func places(_ order: Concordance.Order, context: Int) -> [Int] {
      Concordance(term: term, interviews: [interview], context: context, order: order).lines.map(\.range.start)
    }
    let all = places(.turn, context: 40)
    #expect(all == all.sorted() && all.count == 4)
    // Before, the nearest first: "a b", "b z ky a b", "b a c ky b z", "d c ky b a c".
    #expect(places(.left, context: 40) == [all[0], all[2], all[1], all[3]])
    #expect(places(.right, context: 40) == [all[3], all[1], all[2], all[0]])
    for order in Concordance.Order.allCases { #expect(places(order, context: 0) == places(order, context: 40)) }
  }

  @Test("places that were found in another way are shown where their turns are looked at")
  func places() throws {
    let interview = try ConcordanceTests.interview([("I", "ja KY"), ("A", "nej KY")])
    let bodies = interview.transcript.turns.map(\.body)
    let ranges = bodies.map { TextRange(start: $0.end - 2, end: $0.end) }
    let concordance = Concordance(
      "ky", places: [interview.id: ranges + ranges], interviews: [interview])
    #expect(concordance.lines.map(\.range) == [ranges[1]] && concordance.text == "ky")
  }
}
