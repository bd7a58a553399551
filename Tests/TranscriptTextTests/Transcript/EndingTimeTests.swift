import Testing
import TranscriptText

@Suite("Bare time codes at a turn's end")
struct EndingTimeTests {
  @Test(
    "one that cannot be something said is the turn's end, as one in brackets is",
    arguments: [
      "Det var det. 00:01:23", "Var det det? 00:01:23", "Det var det … 00:01:23", "Det var »det«. 00:01:23",
      "Det var det. (griner) 00:01:23", "Det var det\t00:01:23", "Det var det   00:01:23", "Det var det.\n00:01:23",
      "Det var det\n00:01:23", "Det var det. 0:01:23.4", "Sager, møder osv. 00:01:23",
    ])
  func ending(_ said: String) throws {
    let readout = TranscriptReadout("I: Hvad?\n\nIP: \(said)\n\nI: Nå.")
    let body = said.prefix(while: { !$0.isNumber }).reversed().drop { $0.isWhitespace }.reversed()
    #expect(readout.transcript.text[readout.transcript.turns[1].body] == String(body))
    let time = try #require(readout.transcript.turns[2].time?.milliseconds)
    #expect(time / 1000 == 83)
    #expect(readout.transcript.turns.count == 3)
  }

  @Test("the text itself is not altered, and the code lies in the turn's range")
  func untouched() {
    let text = "I: Hvad? 00:00:05\n\nIP: Det var det. 00:01:23"
    let transcript = TranscriptReadout(text).transcript
    #expect(String(decoding: transcript.text.utf8, as: UTF8.self) == text)
    #expect(transcript.turns.map { transcript.text[$0.range] } == ["I: Hvad? 00:00:05", "IP: Det var det. 00:01:23"])
  }

  @Test(
    "one that someone may have said stays among the words",
    arguments: [
      "Mødet varede 00:01:23", "Vi begyndte kl. 00:01:23", "Det tog ca. 00:01:23", "Vi mødes. 8:30",
      "Det var: 00:01:23", "Først, 00:01:23",
    ])
  func said(_ words: String) {
    let readout = TranscriptReadout("I: Hvad?\n\nIP: \(words)\n\nI: Nå.\n\nIP: Ja.")
    #expect(readout.turns[1] == "IP: \(words)")
    #expect(readout.transcript.turns[2].time == nil)
  }

  @Test("where most turns end with one, one is a time code after any words")
  func habit() {
    let readout = TranscriptReadout(
      "I: Hvad 00:00:05\n\nIP: Det tog 00:01:23\n\nI: Nå 00:01:30\n\nIP: Ja.")
    #expect(readout.turns == ["0 I: Hvad", "5000 IP: Det tog", "83000 I: Nå", "90000 IP: Ja."])
  }
}
