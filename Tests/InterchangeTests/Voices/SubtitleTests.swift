import Interchange
import Testing
import TranscriptText

@Suite("Subtitles")
struct SubtitleTests {
  private func vtt(_ text: String) throws -> SourceDocument {
    try #require(WebVTTReader.document(SourceFile(path: "a.vtt", text: text)).value)
  }

  private func utterances(_ document: SourceDocument) -> [String] {
    document.blocks.map { block in
      guard case .utterance(let utterance) = block else { return "?" }
      return "\(utterance.speaker ?? "-"): \(utterance.text)"
    }
  }

  @Test("every piece of text is somewhere, once")
  func nothingIsLost() throws {
    let text = """
      WEBVTT - ord1
      Kind: ord2
      ord3

      NOTE ord4
      ord5

      STYLE
      ::cue(ord6) {}

      ord7
      00:01.000 --> 00:02.000 align:ord8
      <v ord9>ord10 <i>ord11</i></v> ord12

      ord13 uden tid

      ord14
      00:0x.000 --> 00:05.000
      ord15
      99
      00:05.000 --> 00:06.000
      - Ord: ord16
      - Ja ord17 <ord18> &ord19;
      """
    let markers = try vtt(text).markers
    #expect(markers == SourceDocument.markers(in: text))
    #expect(markers.count == 19)
  }

  @Test("Windows line ends, a mark, no hours and no blank line at the end are all the same")
  func lineEnds() throws {
    let text = "\u{FEFF}WEBVTT\r\n\r\n1\r\n01:02.5 --> 01:03,25\r\n<v IP>Hej</v>"
    let document = try vtt(text)
    #expect(
      document.blocks == [
        .utterance(
          Utterance(
            speaker: "IP", start: TimeCode(milliseconds: 62_500), end: TimeCode(milliseconds: 63_250), text: "Hej"))
      ])
    #expect(document.leftOut == [LeftOutText(.markup, "1")])
  }

  @Test("a voice ends with its tag or with the next one; what a transcriber writes in angles stays")
  func voices() throws {
    let text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v.x.y IP &amp; co>A <b>b</b><v I>c</v> d <pause> 3 < 4 &lt;e&gt;"
    #expect(try utterances(vtt(text)) == ["IP & co: A b", "I: c", "-: d <pause> 3 < 4 <e>"])
  }

  @Test("a word with a colon that stands once is no speaker where most cues have none")
  func labels() throws {
    let cues = ["Resultatet: vi nåede det.", "Det er godt.", "Ja.", "Konsulent: Fint.", "Og så videre."]
    let text = cues.enumerated().map { "\($0 + 1)\n00:00:0\($0),000 --> 00:00:0\($0 + 1),000\n\($1)\n" }
      .joined(separator: "\n")
    let document = try #require(SubRipReader.document(SourceFile(path: "a.srt", text: text)).value)
    #expect(
      utterances(document) == [
        "-: Resultatet: vi nåede det.", "-: Det er godt.", "-: Ja.", "Konsulent: Fint.", "Konsulent: Og så videre.",
      ])
  }

  @Test("what is said twice stays unless the whole file rolls")
  func repetitions() throws {
    let text = """
      WEBVTT

      00:01.000 --> 00:02.000
      Ja.

      00:02.000 --> 00:03.000
      Ja.

      00:03.000 --> 00:04.000
      Vi ses.

      00:03.000 --> 00:04.000
      Vi ses.
      """
    let document = try vtt(text)
    #expect(utterances(document) == ["-: Ja.", "-: Ja.", "-: Vi ses."])
    #expect(document.leftOut == [LeftOutText(.generated, "Vi ses.")])
  }

  @Test("a growing caption is told once")
  func growth() throws {
    let steps = ["det er", "det er jo", "det er jo sådan", "det er jo sådan nu"]
    let cues = steps.enumerated().map { "00:0\($0).000 --> 00:0\($0 + 1).000\n\($1)\n" }
    let document = try vtt("WEBVTT\n\n" + cues.joined(separator: "\n"))
    #expect(utterances(document) == ["-: det er", "-: jo", "-: sådan", "-: nu"])
  }

  @Test(
    "a file without cues is refused, a header or times that are missing are told",
    arguments: [
      ("", "transcript.empty-file"), ("WEBVTT\n\nHej", "subtitles.no-cues"),
      ("00:01.000 --> 00:02.000\nHej", "subtitles.no-header"),
      ("WEBVTT\n\n00:01.000 --> x\nHej", "subtitles.unread-times"),
      ("WEBVTT\n\n00:01.000 --> 00:02.000\nHej\n\nigen", "subtitles.loose-text"),
    ])
  func findings(text: String, id: String) {
    let parsed = WebVTTReader.document(SourceFile(path: "a.vtt", text: text))
    #expect(parsed.diagnostics.map(\.id) == [id])
    #expect((parsed.value == nil) == parsed.hasErrors)
  }

  @Test(
    "long files of one thing are read in one pass", arguments: ["<", "<v ", "&", "{", "-->\n", "1\n\n", "\n", "x --> "])
  func repeated(piece: String) {
    let text = "WEBVTT\n\n00:01.000 --> 00:02.000\n" + String(repeating: piece, count: (1 << 18) / piece.utf8.count)
    _ = WebVTTReader.document(SourceFile(path: "a.vtt", text: text))
    _ = SubRipReader.document(SourceFile(path: "a.srt", text: text))
  }
}
