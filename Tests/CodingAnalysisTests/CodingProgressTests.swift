import CodingAnalysis
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("Progress")
struct CodingProgressTests {
  private let coder = Coder(name: "Åse")

  /// `I: Hvad?` and two turns of five and three words.
  private func interview() -> Interview {
    let text = CanonicalText("I: Hvad?\nIP: en to tre fire fem\nIP: seks syv otte\n")
    func turn(_ number: Int, _ body: String, _ speaker: Int) -> Turn {
      let start = text.utf8.firstRange(of: Array(body.utf8))?.lowerBound ?? 0
      let range = TextRange(start: start, end: start + body.utf8.count)
      return Turn(number: number, range: range, body: range, speaker: speaker)
    }
    let turns = [turn(1, "Hvad?", 0), turn(2, "en to tre fire fem", 1), turn(3, "seks syv otte", 1)]
    let transcript = Transcript(
      name: "nord", text: text,
      speakers: [Speaker(label: "I", role: .interviewer), Speaker(label: "IP", role: .informant)], turns: turns)
    let starts = turns.flatMap { turn in
      (turn.body.start..<turn.body.end).filter { $0 == turn.body.start || text.utf8[$0 - 1] == UInt8(ascii: " ") }
    }
    return Interview(id: UUID(), transcript: transcript, sentences: [], wordStarts: starts)
  }

  private func coding(_ interview: Interview, _ start: Int, _ end: Int, by coder: Coder) throws -> Coding {
    Coding(
      id: UUID(), interview: interview.id, range: TextRange(start: start, end: end), code: try #require(CodePath("a")),
      coder: coder)
  }

  @Test("counts turns read and coded, and words covered once, of the informants only")
  func coverage() throws {
    let interview = interview()
    let body = interview.transcript.turns[1].body
    let asked = interview.transcript.turns[0].body
    let codings = try [
      coding(interview, asked.start, asked.end, by: coder),
      coding(interview, body.start, body.start + 5, by: coder), coding(interview, body.start + 3, body.start + 9, by: coder),
      coding(interview, body.start, body.end, by: .rules),
    ]
    let row = try #require(CodingProgress(interviews: [interview], codings: codings, read: [], moments: []).rows.first)
    #expect(row.readTurns == 2 && row.turns == 3)
    #expect(row.codedTurns == 1 && row.informantTurns == 2 && row.codings == 3)
    #expect(row.coveredWords == 3 && row.words == 8)
    #expect(row.coverage == .value(3.0 / 8))
  }

  @Test("time counts between moments that lie at most five minutes apart; half an hour parts two sittings")
  func time() throws {
    let interview = interview()
    let start = Date(timeIntervalSince1970: 1_769_000_000)
    let moments = [0.0, 60, 360, 661, 4000, 4030].map { seconds in
      CodingMoment(coder: coder, interview: interview.id, date: start + seconds, decisions: 2)
    }
    let turn = TurnFingerprint.all(of: interview)[2]
    let read = [TurnRead(coder: coder, interview: interview.id, turn: turn, date: start + 4060)]
    let row = try #require(
      CodingProgress(interviews: [interview], codings: [], read: read, moments: moments).rows.first)
    // 60 + 300, not 301, not the long pause, 30 + 30.
    #expect(row.activeSeconds == 420 && row.sittings == 2 && row.decisions == 12)
    #expect(row.speed == .value(12.0 / 7))
    #expect(row.readTurns == 1 && row.codedTurns == 0)
  }

  @Test("the rules are no coder, and what nobody touched has no row")
  func nobody() throws {
    let interview = interview()
    let codings = [try coding(interview, 3, 7, by: .rules)]
    #expect(CodingProgress(interviews: [interview], codings: codings, read: [], moments: []).rows.isEmpty)
  }
}
