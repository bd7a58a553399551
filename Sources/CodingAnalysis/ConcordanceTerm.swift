internal import TranscriptText

/// What to search for: one word, a phrase, each word whole or, with a star, its beginning: `ny* systemer`.
///
/// Case is disregarded, as is punctuation between the words; the parts of a hyphen compound are words of their own. A
/// sign that says something, such as `§` or `%`, counts as a word where the term has it: `§ 81` does not find `81`.
public struct ConcordanceTerm: Hashable, Sendable {
  /// One word to find.
  struct Word: Hashable, Sendable {
    let folded: String
    let bytes: [UInt8]
    let isPrefix: Bool
    /// True when comparing bytes is enough.
    let isPlain: Bool
  }

  /// The term as written.
  public let text: String
  let words: [Word]
  private let signs: Set<Unicode.Scalar>

  /// Reads a term; `nil` when it holds no letter, no digit and no sign that is looked for.
  public init?(_ text: String) {
    let signs = Set(text.unicodeScalars.filter(\.isSpeakingSign))
    var words: [Word] = []
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let canonical = CanonicalText(String(piece))
      let parts = WordScanner(canonical, signs: signs).parts(in: canonical.fullRange)
      for (index, part) in parts.enumerated() {
        let folded = canonical[part].lowercased()
        let bytes = Array(folded.utf8)
        words.append(
          Word(
            folded: folded, bytes: bytes, isPrefix: piece.hasSuffix("*") && index == parts.count - 1,
            isPlain: bytes.isLatin))
      }
    }
    guard !words.isEmpty else { return nil }
    self.text = text
    self.words = words
    self.signs = signs
  }

  /// The stretches of `range` where the term stands, from left to right, without overlaps.
  func matches(in text: CanonicalText, range: TextRange) -> [TextRange] {
    let parts = WordScanner(text, signs: signs).parts(in: range)
    return text.utf8.withUnsafeBufferPointer { utf8 in
      var matches: [TextRange] = []
      var index = 0
      while index + words.count <= parts.count {
        guard words.indices.allSatisfy({ words[$0].matches(utf8[parts[index + $0]]) }) else {
          index += 1
          continue
        }
        let last = index + words.count - 1
        matches.append(parts[index].union(parts[last]))
        index = last + 1
      }
      return matches
    }
  }
}

extension ConcordanceTerm.Word {
  /// Whether a word is this one, or begins with it.
  fileprivate func matches(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isPlain, word.isLatin else {
      let word = String(decoding: word, as: UTF8.self).lowercased()
      return isPrefix ? word.hasPrefix(folded) : word == folded
    }
    guard isPrefix ? word.count >= bytes.count : word.count == bytes.count else { return false }
    var follows: UInt8 = 0
    for place in bytes.indices {
      let byte = word[place]
      let lower = follows == 0xC3 ? byte.loweredLatin : byte.loweredASCII
      guard lower == bytes[place] else { return false }
      follows = byte
    }
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate subscript(range: TextRange) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[range.start..<range.end])
  }
}

extension Collection<UInt8> {
  /// True when all characters lie in ASCII or among the letters of Latin-1 (lead byte C3), where case is one bit.
  fileprivate var isLatin: Bool { allSatisfy { $0 < 0xC0 || $0 == 0xC3 } }
}

extension UInt8 {
  fileprivate var loweredASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  /// The second byte of a Latin-1 letter: À–Þ become à–þ; × stays, as does ß.
  fileprivate var loweredLatin: UInt8 { (0x80...0x9E).contains(self) && self != 0x97 ? self | 0x20 : self }
}
