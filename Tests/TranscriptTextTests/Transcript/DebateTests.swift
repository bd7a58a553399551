import TestSupport
import Testing
import TranscriptText

/// Real transcribed speech: each block between blank lines begins with its speaker, apart from three interjections.
@Suite("Debates", .enabled(if: !SharedData.debates.isEmpty, "the shared debates are not here"))
struct DebateTests {
  @Test("every labelled paragraph is a turn and nothing else is", arguments: SharedData.debates)
  func turns(_ source: SourceFile) throws {
    let parsed = TranscriptParser.parse(source)
    let expected = try Self.labels(in: String(decoding: source.bytes, as: UTF8.self))
    let transcript = parsed.value
    #expect(transcript.turns.map { transcript.speaker(of: $0)?.label } == expected)
    #expect(transcript.header.map(\.key) == ["Dato", "Sted", "Møde", "Kilde"])
    #expect(parsed.diagnostics.isEmpty)
    #expect(TranscriptInvariants(source).problems == [])
  }

  @Test("roles and parties stand on the speakers", arguments: SharedData.debates)
  func attributes(_ source: SourceFile) {
    for speaker in TranscriptParser.parse(source).value.speakers where speaker.label.contains("(") {
      let values = speaker.attributes.map { "\($0.key)=\($0.value)" }
      let parts = speaker.label.dropLast().split(separator: " (").map(String.init)
      #expect(values == ["rolle=\(parts[0])", "parti=\(parts[1])"])
    }
  }

  /// The labels at the start of blocks, found by the forms that these files use.
  private static func labels(in text: String) throws -> [String] {
    let label = try Regex(
      "((?:Medlem|Ordfører) \\([A-ZÆØÅ]+\\)|[A-ZÆØÅ][a-zæøå,\\- ]*ministeren|Ministeren for [a-zæøå, ]+): ")
    return text.components(separatedByBlankLines: ()).compactMap { block in
      (try? label.prefixMatch(in: block))?.output[1].substring.map(String.init)
    }
  }
}

extension String {
  fileprivate func components(separatedByBlankLines: Void) -> [String] {
    var blocks: [[Substring]] = [[]]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { blocks.append([]) } else { blocks[blocks.count - 1].append(line) }
    }
    return blocks.map { $0.joined(separator: "\n") }
  }
}

@Suite("The example interviews", .enabled(if: !SharedData.interviews.isEmpty, "there are no interviews yet"))
struct ExampleInterviewTests {
  @Test("each is read without a remark, with header, an interviewer and informants", arguments: SharedData.interviews)
  func interview(_ source: SourceFile) {
    let parsed = TranscriptParser.parse(source)
    #expect(parsed.diagnostics.map { $0.rendered(in: .english) } == [])
    #expect(parsed.value.header.contains { $0.key == "Kommune" })
    #expect(parsed.value.header.contains { $0.key == "Rolle" })
    #expect(parsed.value.speakers.count { $0.role == .interviewer } == 1)
    #expect(parsed.value.turns.count > 30)
    #expect(parsed.value.turns.allSatisfy { $0.speaker != nil })
    #expect(TranscriptInvariants(source).problems == [])
  }
}
