import TestSupport
import Testing
@testable import TranscriptText

@Suite("Transcripts of any kind")
struct TranscriptPropertyTests {
  private static let lines = [
    "", "", " ", "I: Hej.", "IP: Ja, altså.", "Interviewer:", "Leder: Nej", "Milica: Tak.", "**I:** Fed.",
    "**Leder** Ja.",
    "#00:01:23-4# I: Nå.", "Slut. #00:02:00-0#", "[00:00:05]", "00:00:05", "[01:23] Leder: Ja.", "Hanne   0:04",
    "00:00:04 Taler 1", "Dato: 2020-09-14", "Interviewer (I): konsulent   Leder (L): leder",
    "I = interviewer, L = leder",
    "## Tema", "---", "Det er sådan: ja", "kl. 8:30", "NB: husk", "æøå uden mærke", "Ja. IP: Midt i. I: Her.",
    "- L: ja",
    "Ordfører (S): Tak.", "\u{A0}", "I:", "**", "**:", ":", "(:", "[00:00:00 --> 00:00:01] x", "L:\t", "😀: hej",
    "I: **fed**",
    "IP (ler): ha", "#", "((((", "SPEAKER_00: x", "e\u{301}: x", "i: lille", "x: y: z:",
  ]

  @Test("lines in any order: turns are in order, apart and inside; nothing is lost", arguments: 0..<40)
  func anyOrder(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let count = Int.random(in: 1...25, using: &random)
      let text = (0..<count).map { _ in random.pick(Self.lines) }.joined(separator: random.pick(["\n", "\r\n", "\r"]))
      let problems = TranscriptInvariants(SourceFile(path: "a.txt", text: text)).problems
      #expect(problems == [], "\(text.debugDescription)")
    }
  }

  @Test("random bytes and broken text never trap", arguments: 0..<20)
  func randomBytes(_ seed: UInt64) {
    var random = SeededGenerator(seed: 1000 + seed)
    let telling =
      Array("I:P #[]()*:-0123\n\r\t =æø;,.".utf8) + [0xC2, 0xA0, 0xE5, 0xF0, 0x80, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF]
    for round in 0..<1000 {
      let count = Int.random(in: 0...60, using: &random)
      var bytes = (0..<count).map { _ in
        round % 3 == 0 ? UInt8.random(in: 0...255, using: &random) : random.pick(telling)
      }
      if round % 7 == 0 {
        bytes.insert(contentsOf: random.pick([[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]]), at: 0)
      }
      let source = SourceFile(path: "a.txt", bytes: bytes)
      let problems = TranscriptInvariants(source).problems
      #expect(problems == [], "\(bytes)")
      for diagnostic in TranscriptParser.parse(source).diagnostics { _ = diagnostic.rendered(in: .danish) }
    }
  }

  @Test("reading again what was read gives the same")
  func deterministic() {
    var random = SeededGenerator(seed: 7)
    let text = (0..<400).map { _ in random.pick(Self.lines) }.joined(separator: "\n")
    let first = TranscriptReadout(text)
    let second = TranscriptReadout(text)
    #expect(first.transcript == second.transcript)
    #expect(first.findings == second.findings)
  }
}
