import TestSupport
import Testing
import TranscriptText

/// Checks that tokens come in order, do not overlap, and leave only white space between them.
private func gapsAreWhiteSpace(_ bytes: [UInt8], _ tokens: [Token]) -> Bool {
  var end = 0
  for token in tokens {
    guard token.length > 0, Int(token.start) >= end, isWhiteSpace(bytes[end..<Int(token.start)]) else { return false }
    end = token.range.end
  }
  return end <= bytes.count && isWhiteSpace(bytes[end...])
}

private func isWhiteSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
}

@Suite("Tokens and gaps make up the text")
struct CoverageTests {
  @Test("random text", arguments: WordRules.allCases)
  func random(_ rules: WordRules) throws {
    let tokeniser = try Tokeniser(rules: rules)
    var random = RandomText(seed: 3)
    for _ in 0..<20_000 {
      let bytes = random.text()
      let text = CanonicalText(utf8: bytes)
      let (tokens, sentences) = try tokeniser.tokenise(text)
      #expect(gapsAreWhiteSpace(bytes, tokens))
      #expect(sentences.flatMap { Array($0.tokens) } == Array(tokens.indices))
    }
  }

  @Test(
    "the debates", .enabled(if: !SharedData.debates.isEmpty, "the shared debates are not here"),
    arguments: WordRules.allCases)
  func debates(_ rules: WordRules) throws {
    let tokeniser = try Tokeniser(rules: rules)
    for source in SharedData.debates {
      let (tokens, sentences) = try tokeniser.tokenise(CanonicalText(utf8: source.bytes))
      #expect(tokens.count > 5_000, "\(source.path)")
      #expect(gapsAreWhiteSpace(source.bytes, tokens), "\(source.path)")
      #expect(sentences.last?.tokens.upperBound == tokens.count, "\(source.path)")
    }
  }

  @Test(
    "a white space character alone is no token", arguments: [" ", "\t", "\n", "\r\n", "\u{A0}", "\u{2003}", "\u{3000}"])
  func whiteSpace(_ space: String) throws {
    let text = CanonicalText("\(space)a\(space)\(space)b\(space)")
    let tokens = try Tokeniser().tokens(in: text, range: text.fullRange)
    #expect(tokens.map { text[$0.range] } == ["a", "b"])
  }

  @Test("malformed UTF-8 is cut too, byte by byte nothing is lost")
  func malformed() throws {
    let bytes: [UInt8] = [
      0x61, 0xFF, 0x20, 0xC3, 0x20, 0xE2, 0x80, 0x20, 0xC3, 0xA5, 0x80, 0x62, 0x0A, 0xF0, 0x9F, 0xC3,
    ]
    let tokens = try Tokeniser().tokens(in: CanonicalText(utf8: bytes), range: TextRange(start: 0, end: bytes.count))
    var covered = Set<Int>()
    for token in tokens { covered.formUnion(token.range.start..<token.range.end) }
    #expect(covered == Set(bytes.indices.filter { bytes[$0] != 0x20 && bytes[$0] != 0x0A }))
  }
}

@Suite("Long lines")
struct LongLineTests {
  private static let size = 1 << 18

  private func cut(_ text: String) throws -> [Token] {
    let text = CanonicalText(text)
    return try Tokeniser().tokens(in: text, range: text.fullRange)
  }

  @Test("one word of a quarter of a million letters is one token")
  func word() throws {
    #expect(try cut(String(repeating: "a", count: Self.size)).map(\.length) == [UInt32(Self.size)])
  }

  @Test("a hundred thousand marks that could begin an annotation are cut in one go")
  func brackets() throws {
    #expect(try cut(String(repeating: "[a", count: Self.size / 2)).count == Self.size)
  }

  @Test("annotations all through one line")
  func annotations() throws {
    let tokens = try cut(String(repeating: "[lang pause] ja ", count: Self.size / 16))
    #expect(tokens.count == Self.size / 8)
    #expect(tokens.count { $0.kind == .annotation } == Self.size / 16)
  }

  @Test("an annotation that ends behind thousands of words is found")
  func longAnnotation() throws {
    let tokens = try cut("[" + String(repeating: "ja ", count: 10_000) + "] nej")
    #expect(tokens.map(\.kind) == [.annotation, .word])
  }

  @Test("more joined pieces in one chunk than are kept at once")
  func merges() throws {
    let text = String(repeating: "[a]maks.-værdi,", count: 4_000)
    let tokens = try cut(text)
    #expect(tokens.count == 12_000)
    #expect(tokens.count { $0.length == 12 } == 4_000)
  }
}
