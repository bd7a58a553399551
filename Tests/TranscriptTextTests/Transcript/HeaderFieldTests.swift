import Testing
import TranscriptText

@Suite("Header lines written in a hurry")
struct HeaderFieldTests {
  @Test(
    "a field without a blank after its colon is one where the header cannot be mistaken",
    arguments: [
      ("Kommune: nord\nRolle:leder", ["Kommune=nord", "Rolle=leder"]),
      ("Rolle:leder\nKommune: nord", ["Rolle=leder", "Kommune=nord"]),
      ("Rolle:leder\nKommune:nord", ["Rolle=leder", "Kommune=nord"]),
      ("Rolle:leder", ["Rolle=leder"]),
      ("Kommune: nord\nAntal borgere:49.000", ["Kommune=nord", "Antal borgere=49.000"]),
      ("Kommune: nord\nInterviewer:konsulent\nSted:her", ["Kommune=nord", "Interviewer=konsulent", "Sted=her"]),
      ("Interview med en leder\nTid:8:30", ["Tid=8:30"]),
      ("Kommune: nord\nhttp://a.dk", ["Kommune=nord"]),
      ("Kommune: nord\nKl. 8:30 på rådhuset", ["Kommune=nord"]),
      ("Ordet:det var ordet", []),
    ])
  func tight(_ top: String, _ fields: [String]) {
    let readout = TranscriptReadout("\(top)\n\nI: Hej.\n\nIP: Hej.\n\nI: Nå.\n\nIP: Ja.")
    #expect(readout.header == fields)
    #expect(readout.turns == ["I: Hej.", "IP: Hej.", "I: Nå.", "IP: Ja."])
  }

  @Test("without speakers too, and a paragraph with a colon is no header")
  func withoutSpeakers() {
    let readout = TranscriptReadout("Kommune: nord\nRolle:leder\n\nFørste.\n\nAndet.")
    #expect(readout.header == ["Kommune=nord", "Rolle=leder"])
    #expect(readout.turns == ["?: Første.", "?: Andet."])
    #expect(TranscriptReadout("Ordet:hej\n\nFørste.\n\nAndet.").turns.count == 3)
  }

  @Test("where a key comes twice, the first value counts, and the second is told with its place")
  func repeated() throws {
    let readout = TranscriptReadout("Rolle: leder\nKommune: nord\n  rolle: konsulent\n\nI: Hej.\n\nIP: Hej.")
    #expect(readout.header.first == "Rolle=leder")
    #expect(readout.findings == ["3:3 transcript.repeated-key"])
    let diagnostic = try #require(readout.parsed.diagnostics.first)
    #expect(diagnostic.severity == .warning)
    #expect(
      diagnostic.rendered(in: .danish) == """
        prøve.txt:3:3: advarsel: samme nøgle står på linje 1, og det er værdien dér, der gælder
          forslag: skriv begge værdier på én linje, hvis begge gælder
        """)
  }

  @Test("the same line twice is not worth a word")
  func sameTwice() {
    #expect(TranscriptReadout("Rolle: leder\nRolle: leder\n\nI: Hej.\n\nIP: Hej.").findings == [])
  }
}
