import Testing
import TranscriptText

@Suite("Text that is not read as speech is never left out in silence")
struct UnreadTextTests {
  private static let clause = "vi sidder og venter på at systemet svarer og det gør det så ikke "
  private static let turns = "\n\nI: Hvad så?\n\nIP: Ja.\n\nI: Nå.\n\nIP: Det var det."

  private static func words(_ count: Int, in text: String = clause) -> String {
    let words = text.split(separator: " ")
    return (0..<count).map { String(words[$0 % words.count]) }.joined(separator: " ")
  }

  @Test("a long paragraph before the first label is a warning with its lines and words", arguments: [560, 61])
  func longParagraph(_ count: Int) throws {
    let readout = TranscriptReadout(Self.words(count) + ".\n" + Self.turns)
    #expect(readout.turns.count == 4)
    let diagnostic = try #require(readout.parsed.diagnostics.first)
    #expect(diagnostic.id == "transcript.preamble")
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.location?.line == 1)
    #expect(diagnostic.message.text(in: .danish).contains("\(count) ord"))
    #expect(diagnostic.message.text(in: .english).contains("\(count) words"))
    #expect(diagnostic.message.suggestion(in: .danish) != nil)
  }

  @Test("lines are named from first to last, wherever header lines stand between them")
  func namesLines() throws {
    let text = "Dato: i dag\n\(Self.words(40))\nSted: her\n\n\(Self.words(40))" + Self.turns
    let diagnostic = try #require(TranscriptReadout(text).parsed.diagnostics.first)
    #expect(diagnostic.message.text(in: .danish).contains("linje 2–5"))
    #expect(diagnostic.message.text(in: .english).contains("lines 2–5"))
    #expect(diagnostic.location?.line == 2)
  }

  @Test("a tenth of a long text is a warning too, three short lines above one are a note, two a title")
  func severity() throws {
    let speech = (1...10).map { _ in "I: \(Self.words(50)).\n\nIP: \(Self.words(50))." }.joined(separator: "\n\n")
    let tenth = TranscriptReadout(Self.words(120) + "\n\n" + speech).parsed.diagnostics
    #expect(tenth.map(\.severity) == [.warning])
    let lines = TranscriptReadout("Udskrift nummer fire\nOptaget i går\nRettet i dag\n\n" + speech).parsed.diagnostics
    #expect(lines.map(\.severity) == [.note])
    #expect(TranscriptReadout("Udskrift nummer fire\nOptaget i går\n\n" + speech).parsed.diagnostics.isEmpty)
    let sentences = "Interviewet er lavet til at prøve med. Ingen har sagt det, der står her.\n\n"
    #expect(TranscriptReadout(sentences + Self.turns).parsed.diagnostics.isEmpty)
  }

  @Test("a long line above the header of a text without speakers is no title")
  func longTitle() {
    let readout = TranscriptReadout(Self.words(300) + "\nDato: i dag\n\n" + Self.words(20))
    #expect(readout.turns.first == "?: " + Self.words(300) + "⏎Dato: i dag")
  }

  @Test(
    "what real headers hold is a field",
    arguments: [
      "Sted: Teams, informanten på hjemmearbejde", "Sted: mødelokale, kl. 9.30 til ca. 10.15",
      "Funktion: to fra ydelseskontoret, en jobkonsulent og en fra borgerservice",
      "Kilde: https://www.ft.dk/samling/20201/almdel/beu/bilag/1.htm?x=1.2",
      "Bemærkninger: Informanten kom sent. Optagelsen begynder efter præsentationen.",
      "Anciennitet: 3 år i kommunen, før det 12 år i a-kasse, jf. bilag 2, og et halvt år i Udbetaling Danmark",
    ])
  func fields(_ line: String) {
    let readout = TranscriptReadout("Dato: i dag\n\(line)\n" + Self.turns)
    #expect(readout.header.count == 2)
    #expect(readout.header.last == line.replacing(": ", with: "=", maxReplacements: 1))
    #expect(readout.findings.isEmpty)
  }

  @Test("a value as long as 200 characters is a field, a longer one is text")
  func longestValue() {
    let fits = String(repeating: "å", count: 200)
    #expect(TranscriptReadout("Emne: \(fits)\n\nEt afsnit.").header.count == 1)
    #expect(TranscriptReadout("Emne: \(fits)å\n\nEt afsnit.").header.isEmpty)
  }

  @Test(
    "a line with a key and speech behind it is text",
    arguments: [
      "Dato: " + String(repeating: clause, count: 400) + "slut.",
      "Emne: Det er svært. Vi når det ikke. Men vi prøver da.",
    ])
  func speechBehindKey(_ line: String) {
    let readout = TranscriptReadout(line)
    #expect(readout.header.isEmpty)
    #expect(readout.turns == ["?: " + line])
    let labelled = TranscriptReadout(line + "\n" + line + "\n" + line + Self.turns)
    #expect(labelled.header.isEmpty)
    #expect(labelled.findings == ["1:1 transcript.preamble"])
  }

  @Test("a single line of a million characters that begins as a field is a turn")
  func endlessLine() {
    let readout = TranscriptReadout("Dato: " + String(repeating: Self.clause, count: 1_000_000 / Self.clause.count))
    #expect(readout.transcript.turns.count == 1)
    #expect(readout.transcript.turns.first?.body.length ?? 0 > 900_000)
  }

  @Test("a description in the legend is short; a turn that looks like one is a turn")
  func legendWithSpeech() {
    let speech = "Ordfører (S): Tak for ordet. Jeg vil gerne sige noget. Det er vigtigt for os."
    let readout = TranscriptReadout(speech + "\n\nI: Hvad?\n\nS: Ja.\n\nI: Hvad?\n\nS: Nej.")
    #expect(readout.turns.count == 5)
  }

  @Test("a heading is short; a long line that begins with # is text")
  func longHeading() {
    let line = "# " + Self.words(100)
    #expect(TranscriptReadout("I: Hvad?\n\n\(line)\n\nIP: Ja.\n\nI: Nå.").turns.first == "I: Hvad?⏎⏎\(line)")
  }

  @Test(
    "a text from which no turn results is an error that says what a transcript looks like",
    arguments: ["Dato: i dag\nSted: her", "I:\nIP:\nI:", "## Tema", "---"])
  func nothingRead(_ text: String) throws {
    let readout = TranscriptReadout(text)
    let diagnostic = try #require(readout.parsed.diagnostics.first { $0.id == "transcript.no-turns" })
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.message.suggestion(in: .danish)?.contains("»I: ") == true)
    #expect(readout.parsed.hasErrors)
  }
}
