import CodingAnalysis
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("Words that a code covers")
struct CoveredWordsTests {
  static let texts = [
    "(pause) (griner) Se https://www.kl.dk/a_b?c=1 og a@b.dk KY.", "[griner] Ja. [00:01:23] Kl. 8.30, ikk'?",
    "op- og nedgang, KY's 37,5 timer, 010190-1234 … it-system/KSD #00:01:23-4# 3. maj", "… – (!)",
    "e\u{301}n 🙂 ord\u{AD}deling a’b f.eks. www.kl.dk",
  ]

  @Test("a code on a whole turn covers exactly the turn's words", arguments: texts)
  func wholeTurn(text: String) throws {
    let (interview, code) = try Self.interview(text)
    let body = interview.transcript.text.fullRange
    #expect(interview.wordStarts.count == interview.wordCounts[0])
    #expect(try Self.covered(body, code: code, in: interview) == interview.wordCounts[0])
  }

  @Test("two codings that share the text between them share its words, wherever the text is cut", arguments: texts)
  func cutAnywhere(text: String) throws {
    let (interview, code) = try Self.interview(text)
    let body = interview.transcript.text.fullRange
    for cut in body.start...body.end {
      let left = try Self.covered(TextRange(start: body.start, end: cut), code: code, in: interview)
      let right = try Self.covered(TextRange(start: cut, end: body.end), code: code, in: interview)
      #expect(left + right == interview.wordCounts[0])
      #expect(left == interview.wordStarts.count { $0 < cut })
    }
  }

  private static func interview(_ text: String) throws -> (Interview, CodePath) {
    let canonical = CanonicalText(text)
    let turn = Turn(number: 1, range: canonical.fullRange, body: canonical.fullRange, speaker: nil)
    let transcript = Transcript(name: "prøve", text: canonical, turns: [turn])
    let tokenised = try Tokeniser().tokenise(transcript)
    return (Interview(id: UUID(), tokenised: tokenised), try #require(CodePath("a")))
  }

  private static func covered(_ range: TextRange, code: CodePath, in interview: Interview) throws -> Int {
    let coding = Coding(id: UUID(), interview: interview.id, range: range, code: code, coder: .rules)
    let table = CodeFrequencyTable(interviews: [interview], codings: [coding], codes: [code])
    return try #require(table.rows.first).words
  }
}
