import TestSupport
@testable import TranscriptText

extension Tokeniser {
  /// The tokens as ICU gives them over each whole line, without the memo: what the fast way must equal.
  func wholeLineTokens(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(Tokeniser.lineEnd(in: bytes, from: start), range.upperBound)
      if let base = bytes.baseAddress, end > start {
        pieces.removeAll()
        var count = breaker.segments(of: base + start, length: end - start, stop: end - start, into: segments)
        while count > 0 {
          _ = takeSegments(count, origin: start, bytes)
          count = breaker.moreSegments(stop: end - start, into: segments)
        }
        let finished = merge(bytes, keeping: 0)
        tokens += pieces[..<finished].map { token($0, in: bytes) }
      }
      start = end + 1
    }
    return tokens
  }
}

/// Two tokenisers with the same rules: one works as always, the other by whole lines.
final class EqualityCheck {
  private let fast: Tokeniser
  private let slow: Tokeniser
  private var buffer = TokenBuffer()

  init(_ rules: WordRules) throws {
    fast = try Tokeniser(rules: rules)
    slow = try Tokeniser(sharingRulesOf: fast)
  }

  /// The first difference in a text, as code points and tokens; `nil` where there is none.
  func difference(in text: [UInt8]) -> String? {
    buffer.removeAll()
    let expected = text.withUnsafeBytes { bytes in
      fast.append(tokensOf: bytes, in: 0..<bytes.count, to: &buffer)
      return slow.wholeLineTokens(bytes, in: 0..<bytes.count)
    }
    if let failure = fast.failure ?? slow.failure { return failure.text(in: .english) }
    if buffer.withTokens({ $0.elementsEqual(expected) }) { return nil }
    let codes = String(decoding: text, as: UTF8.self).unicodeScalars.map { String($0.value, radix: 16) }
    return "\(fast.rules): U+\(codes.joined(separator: " ")): \(show(buffer.tokens)) instead of \(show(expected))"
  }

  private func show(_ tokens: [Token]) -> String {
    tokens.map { "\($0.start)+\($0.length) \($0.kind) type \($0.type)" }.joined(separator: ", ")
  }
}

/// Random text from a seed: the same seed gives the same text everywhere.
struct RandomText {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A number below `bound`.
  mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  /// A short text: characters that rules know, any characters, or Danish pieces put together at random.
  mutating func text() -> [UInt8] {
    var text = String.UnicodeScalarView()
    let length = 1 + below(below(16) == 0 ? 60 : 12)
    let sort = below(4)
    for _ in 0..<length {
      switch sort {
      case 0: text.append(Self.known[below(Self.known.count)])
      case 1: text.append(below(3) == 0 ? anyScalar() : Self.known[below(24)])
      default:
        text.append(contentsOf: Self.pieces[below(Self.pieces.count)].unicodeScalars)
        if below(2) == 0 { text.append(" ") }
      }
    }
    return Array(String(text).utf8)
  }

  private mutating func anyScalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<Int>] = [
      0...0x36F, 0x2000...0x206F, 0x590...0x6FF, 0xE00...0xE7F, 0x1100...0x11FF, 0x3000...0x30FF, 0x4E00...0x4EFF,
      0xAC00...0xACFF, 0xFE00...0xFE6F, 0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0xE0000...0xE007F, 0x1780...0x17FF,
    ]
    let range = ranges[below(ranges.count)]
    return Unicode.Scalar(UInt32(range.lowerBound + below(range.count))) ?? " "
  }

  /// The first 24 are the ones that our rules name.
  private static let known: [Unicode.Scalar] = [
    "a", "B", "Å", "ø", "1", "2", ".", ",", ":", "-", "'", "\u{2019}", "[", "]", "(", ")", "#", "/", "@", " ", " ", "_",
    "\u{301}", "\n", "\t", "\r", "\u{85}", "\u{A0}", "\u{AD}", "\u{B4}", "\u{B7}", "\u{178}", "\u{130}", "\u{200B}",
    "\u{200D}", "\u{2003}", "\u{2010}", "\u{2013}", "\u{2018}", "\u{2026}", "\u{2027}", "\u{2028}", "\u{202F}",
    "\u{203F}", "\u{2060}", "\u{3000}", "\u{30AB}", "\u{4E00}", "\u{5D0}", "\u{5F4}", "\u{661}", "\u{0}", "\u{1F}",
    "\u{1F600}", "\u{1F1E9}", "\u{1F1F0}", "\u{FE0F}", "\u{FEFF}", "\u{E01}", "\u{E48}", "\u{AC00}", "\u{3042}",
    "\"", "»", "«", "ß", "!", "?", ";", "%", "§", "+", "=", "&", "\u{20}", "\u{2002}", "\u{200E}", "\u{34F}",
  ]

  private static let pieces: [String] = [
    "kr", "kr.", "bl.a", ".", "maks", "-", "værdi", "(", "pause", ")", "(lang", "ikk", "'", "’", "Lars", "ha", "2",
    "2.",
    "12.", "2023.", "maj", "Maj", "B.", "Å.", "H.C.", "Hansen", "[griner]", "[lang", "[00:01:23", "[00:01:23]", "]",
    "[",
    "#00:01:23-4#", "#", "8:30", ":", "https://kl.dk/a?b=c", "https://", "www.kl.dk", "a.b@kl.dk", "@", "010203-1234",
    "it-", "systemer", "42-årige", "10–15", "1/2", "/", "KY/KSD", "80'erne", "...", "…", "\u{301}", "a\u{30A}",
    "\u{A0}", "\t", "\n", "\u{2003}", "\u{202F}", "\u{200D}", "og", "KL", "4-cyl", ",", "\"", "»", "sagsbehandlerne",
    "arbejdsmarkedsforvaltningens", "arbejdsmarkedet.", "f.eks", "m.fl.", "Ph.d.", "\u{E01}\u{E32}", "日本", "٣",
  ]
}
