import CodingModel
import Foundation
import Reporting
import Testing
import TranscriptText

@Suite("A turn's card")
struct TurnCardTests {
  private let words = "Vi mødes hver uge med jobcentret, og så er der tid til at tale om det, der er svært i sagerne."

  private func interview(_ said: String) -> Interview {
    let text = CanonicalText("I: Hvordan går det?\nIP: \(said)\n")
    let asked = TextRange(start: 3, end: 3 + "Hvordan går det?".utf8.count)
    let start = asked.end + 5
    let body = TextRange(start: start, end: start + said.utf8.count)
    return Interview(
      id: UUID(),
      transcript: Transcript(
        name: "nord", text: text,
        speakers: [Speaker(label: "I", role: .interviewer), Speaker(label: "IP", role: .informant)],
        turns: [
          Turn(number: 1, range: asked, body: asked, speaker: 0),
          Turn(number: 2, range: body, body: body, speaker: 1, time: TimeCode(milliseconds: 83_000)),
        ]), sentences: [], wordStarts: [])
  }

  private func mark(
    _ interview: Interview, _ part: String, _ path: String, _ standing: TurnCard.Standing
  ) throws -> TurnCard.Mark {
    let start = try #require(interview.transcript.text.utf8.firstRange(of: Array(part.utf8))).lowerBound
    return TurnCard.Mark(
      code: CodeLabel(path: try #require(CodePath(path)), name: "", color: "#3366cc", definition: ""),
      range: TextRange(start: start, end: start + part.utf8.count), standing: standing)
  }

  @Test("each coding has a letter where it begins and a bar beside it, each proposal a number, without colours")
  func bars() throws {
    let interview = interview(words)
    let marks = try [
      mark(interview, words, "sam", .own), mark(interview, "tid til at tale", "tid", .own),
      mark(interview, "mødes", "org", .proposed(1)),
    ]
    let card = TurnCard(interview: interview, turn: 1, marks: marks, showsContext: true)
    #expect(
      card.rendered(width: 40, colors: .none, language: .danish) == """
          I: Hvordan går det?
        ─ nord 2/2 · IP · 00:01:23 ────────────
         A 1 Vi mødes hver uge med jobcentret,
         ┃B  og så er der tid til at tale om
         ┃   det, der er svært i sagerne.

         A sam
         B tid · »tid til at tale«
         1 a1/x1 org · »mødes«

        """)
  }

  @Test("no line is wider than the terminal, whatever is said", arguments: [40, 57, 80, 200])
  func width(columns: Int) throws {
    let long = words + " " + String(repeating: "æ", count: 250) + " 🙂 slut"
    let interview = interview(long)
    let marks = try (0..<14).map { try mark(interview, words, "en/meget/lang/kode/\($0)/og/længere", .own) }
    let card = TurnCard(interview: interview, turn: 1, marks: marks, footer: String(repeating: "kode ", count: 60))
    for line in card.rendered(width: columns, colors: .none, language: .danish).split(separator: "\n") {
      #expect(line.count <= columns, "\(line)")
    }
  }

  @Test("what was said cannot steer the terminal, and colours are closed on every line")
  func control() throws {
    let interview = interview("Rød \u{1B}[31m tekst")
    let marks = [try mark(interview, "tekst", "a", .own)]
    let card = TurnCard(interview: interview, turn: 1, marks: marks)
    #expect(!card.rendered(width: 60, colors: .none, language: .danish).contains("\u{1B}"))
    for colors in [TerminalColors.indexed, .full] {
      for line in card.rendered(width: 60, colors: colors, language: .danish).split(separator: "\n") {
        #expect(line.ranges(of: "\u{1B}[").count == 2 * line.ranges(of: "\u{1B}[0m").count)
      }
    }
    #expect(card.rendered(width: 60, colors: .full, language: .danish).contains("48;2;51;102;204"))
  }
}
