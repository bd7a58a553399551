import CodingAnalysis
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("Quotations")
struct QuotationTests {
  @Test("are the very text, with the matched words as ranges inside it")
  func verbatim() throws {
    let interview = try ConcordanceTests.interview([("IP", "Æh, KY er\nnede igen. Ja.")])
    let start = interview.transcript.turns[0].body.start
    let evidence = RuleEvidence(
      codebook: "ky", codebookSHA256: "", rule: "r", text: "KY", line: 1,
      matches: [TextRange(start: start + 5, end: start + 7), TextRange(start: start + 5, end: start + 7)])
    let coding = Coding(
      id: UUID(), interview: interview.id, range: TextRange(start: start, end: start + 23),
      code: try #require(CodePath("ky")), coder: .rules, evidence: [evidence])
    let segment = try #require(QuotationList(interviews: [interview], codings: [coding]).segments.first)
    #expect(segment.text == "Æh, KY er\nnede igen. J")
    #expect(segment.matches.map { CanonicalText(segment.text)[$0] } == ["KY"])
    #expect(segment.turn == 1 && segment.speaker == "IP" && segment.role == .informant)
  }

  @Test("a code brings the codes below it, a condition leaves other interviews out")
  func filters() {
    for seed in 0..<100 {
      let project = RandomProject(seed: UInt64(seed))
      let codes = ["org"].compactMap(CodePath.init)
      let condition = AttributeCondition(key: "kommune", values: ["fynsk"])
      let list = QuotationList(
        interviews: project.interviews, codings: project.codings,
        filter: CodingFilter(conditions: [condition], codes: codes))
      let fynsk = project.interviews.filter { $0.value(of: "kommune", turn: nil)?.lowercased() == "fynsk" }.map(\.id)
      let naive = NaiveCount(project: project, filter: CodingFilter())
      let expected = project.codings.filter { coding in
        coding.code.components[0] == "org" && fynsk.contains(coding.interview)
          && project.interviews.contains { interview in
            interview.id == coding.interview
              && naive.admittedTurns(interview).contains { naive.share($0.body, coding.range) }
          }
      }
      #expect(Set(list.segments.map(\.coding.id)) == Set(expected.map(\.id)))
    }
  }

  @Test("a selection hears every municipality and interview before it hears one twice")
  func selection() throws {
    let code = try #require(CodePath("ky"))
    var interviews: [Interview] = []
    var codings: [Coding] = []
    for (name, value, count) in [("a", "fynsk", 9), ("b", "fynsk", 2), ("c", "nordjysk", 3), ("d", "sydjysk", 1)] {
      let made = Self.interview(name, value: value, sentences: count)
      interviews.append(made)
      codings += made.sentences.map {
        Coding(id: UUID(), interview: made.id, range: $0, code: code, coder: .rules)
      }
    }
    let list = QuotationList(interviews: interviews, codings: codings)
    let chosen = { (limit: Int) in
      QuotationSelection(of: code, from: list, interviews: interviews, by: "Kommune", limit: limit)
    }
    #expect(chosen(3).segments.map(\.interviewName) == ["a", "c", "d"])
    #expect(chosen(4).segments.map(\.interviewName) == ["a", "b", "c", "d"])
    #expect(chosen(4).total == 15)
    #expect(chosen(99).segments == list.segments)
    #expect(chosen(0).segments.isEmpty)
  }

  private static func interview(_ name: String, value: String, sentences count: Int) -> Interview {
    let sentence = "Det her er en sætning på mere end fyrre tegn om KY. "
    let length = sentence.utf8.count
    let body = TextRange(start: 0, end: count * length)
    let transcript = Transcript(
      name: name, text: CanonicalText(String(repeating: sentence, count: count)),
      header: [HeaderField(key: "Kommune", value: value)],
      turns: [Turn(number: 1, range: body, body: body, speaker: nil)])
    let sentences = (0..<count).map { TextRange(start: $0 * length, end: ($0 + 1) * length - 1) }
    return Interview(id: UUID(), transcript: transcript, sentences: sentences, wordStarts: [])
  }
}
