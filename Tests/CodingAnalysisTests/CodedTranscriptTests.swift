import CodingAnalysis
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("Coded transcripts")
struct CodedTranscriptTests {
  @Test("the pieces of a turn are its body, and each names exactly the codings that cover it")
  func pieces() {
    var cut = 0
    for seed in 0..<300 {
      let project = RandomProject(seed: UInt64(seed))
      for interview in project.interviews {
        let transcript = CodedTranscript(interview, codings: project.codings)
        #expect(transcript.codings.count == project.codings.count { $0.interview == interview.id })
        #expect(transcript.turns.map(\.number) == interview.transcript.turns.map(\.number))
        for (turn, original) in zip(transcript.turns, interview.transcript.turns) {
          // The random codings may begin inside a character, so the bytes are compared, not the texts.
          #expect(turn.pieces.first.map { $0.range.start == original.body.start } ?? original.body.isEmpty)
          #expect(turn.pieces.last.map { $0.range.end == original.body.end } ?? original.body.isEmpty)
          #expect(zip(turn.pieces, turn.pieces.dropFirst()).allSatisfy { $0.range.end == $1.range.start })
          cut += turn.pieces.count - 1
          for piece in turn.pieces {
            let covering = transcript.codings.indices.filter {
              let range = transcript.codings[$0].range
              return range.start <= piece.range.start && range.end >= piece.range.end
            }
            #expect(piece.codings == covering)
          }
        }
      }
    }
    #expect(cut > 1_000)
  }
}
