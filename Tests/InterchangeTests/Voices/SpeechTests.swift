import Interchange
import Testing
import TranscriptText

@Suite("Speech recognisers' JSON")
struct SpeechTests {
  private func parsed(_ text: String) -> Parsed<SourceDocument?> {
    SpeechReader.document(SourceFile(path: "a.json", text: text))
  }

  private func utterances(_ text: String) throws -> [Utterance] {
    try #require(parsed(text).value).blocks.compactMap { block in
      if case .utterance(let utterance) = block { utterance } else { nil }
    }
  }

  @Test("every piece of text is somewhere, once")
  func nothingIsLost() throws {
    let text = """
      {"text": "ord1", "language": "ord2", "segments": [
        {"id": "ord3", "start": 1, "end": "2,5", "text": "ord4 ord5", "speaker": "ord6", "note": {"x": ["ord7"]}},
        {"start": 3, "end": 4, "words": [{"word": "ord8"}, {"word": "ord9", "speaker": "ord10"}]},
        {"start": 3, "end": 4, "text": "ord11", "words": [{"word": "ord12"}]}, "ord13"],
       "speakers": [{"spkid": "ord14", "name": "ord15"}, {"x": "ord16"}], "rest": [{"y": "ord17"}]}
      """
    let markers = try #require(parsed(text).value).markers
    #expect(markers == SourceDocument.markers(in: text))
  }

  @Test("text that the file holds twice is told once")
  func doubled() throws {
    let text =
      #"{"text": " Hej med dig.", "segments": [{"start": 0, "end": 1, "text": " Hej med dig.", "words": [{"word": " Hej"}, {"word": " med"}, {"word": " dig."}]}]}"#
    let document = try #require(parsed(text).value)
    #expect(document.leftOut.isEmpty)
    #expect(document.metadata.isEmpty)
  }

  @Test("the times of whisper.cpp are in milliseconds, others in seconds or as a clock")
  func times() throws {
    let cpp =
      #"{"transcription": [{"timestamps": {"from": "00:00:01,500", "to": "00:00:02,000"}, "offsets": {"from": 1500, "to": 2000}, "text": " A"}]}"#
    let clock = #"[{"start": "00:00:01.5", "end": 2, "text": "A"}]"#
    let expected = Utterance(
      speaker: nil, start: TimeCode(milliseconds: 1_500), end: TimeCode(milliseconds: 2_000), text: "A")
    #expect(try utterances(cpp) == [expected])
    #expect(try utterances(clock) == [expected])
  }

  @Test("a time that is none is told, and its text stays", arguments: ["-1", "1e300", "\"om lidt\"", "true", "[]"])
  func unreadTimes(value: String) throws {
    let result = parsed("[{\"start\": \(value), \"text\": \"A\"}]")
    #expect(result.diagnostics.map(\.id) == ["speech.unread-times"])
    #expect(try #require(result.value).blocks == [.utterance(Utterance(speaker: nil, start: nil, text: "A"))])
  }

  @Test("escapes, pairs and halves of pairs are read")
  func escapes() throws {
    let text = #"[{"text": "\u00e6\ud83d\ude00 \ud83d \"\\\/ \u0000"}]"#
    #expect(try utterances(text).map(\.text) == ["æ😀 \u{FFFD} \"\\/ \u{FFFD}"])
  }

  @Test(
    "what is no transcript is refused",
    arguments: [
      ("{", "speech.malformed"), ("{\"a\": 1}", "speech.no-segments"), ("[]", "speech.no-segments"),
      ("[1, 2", "speech.malformed"), ("{\"segments\": []}", "speech.no-segments"), ("nul", "speech.malformed"),
      (String(repeating: "[", count: 100_000), "speech.too-deep"),
      ("{\"segments\": [{\"text\": \"x\"}]} x", "speech.malformed"),
    ])
  func refusals(text: String, id: String) {
    #expect(parsed(text).diagnostics.map(\.id) == [id])
    #expect(parsed(text).value == nil)
  }

  @Test("a fault tells its line and column")
  func location() {
    #expect(parsed("[\n {\"æ\": x}]").diagnostics.first?.location?.description == "a.json:2:8")
  }
}
