/// What a header's value, a heading or a description in the legend may be: short, and two sentences at most.
///
/// Whatever is longer may be speech, and speech must never vanish into a header.
enum ShortText {
  /// The most characters (code points).
  static let longest = 200
  /// The most sentences: `Informanten kom sent. Optagelsen begynder midt i samtalen.`
  private static let mostSentences = 2

  /// True when the stretch is short enough, whatever it says.
  static func fits(_ range: TextRange, in bytes: [UInt8]) -> Bool {
    guard range.length <= longest * 4 else { return false }
    let start = bytes.skippingBlanks(from: range.start, to: range.end)
    let end = bytes.droppingBlanks(from: start, to: range.end)
    return bytes[start..<end].count { $0 & 0xC0 != 0x80 } <= longest
  }

  /// True when the stretch is short enough and has few sentences.
  static func holds(_ range: TextRange, in bytes: [UInt8]) -> Bool {
    fits(range, in: bytes) && hasFewSentences(bytes.text(range))
  }

  /// True when the text is short enough and has few sentences.
  static func holds(_ text: String) -> Bool {
    text.unicodeScalars.count <= longest && hasFewSentences(text)
  }

  private static func hasFewSentences(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace }
    return zip(words, words.dropFirst()).count { endsSentence($0, before: $1) } < mostSentences
  }

  /// True between `sent.` and `Optagelsen`; not after `jf.`, `afd.` or `9.`, and not before a small letter.
  private static func endsSentence(_ word: Substring, before next: Substring) -> Bool {
    guard let mark = word.last, ".?!…".contains(mark), next.first(where: \.isLetter)?.isUppercase == true else {
      return false
    }
    if mark != "." { return true }
    let stem = word.dropLast()
    return stem.count > 1 && stem.last?.isLetter == true && DanishAbbreviations.role(of: String(stem)) == nil
  }
}

extension [UInt8] {
  /// Number of runs between ASCII white space that hold a letter or a digit.
  func wordCount(_ range: TextRange) -> Int {
    var count = 0
    var isInWord = false
    for byte in self[range.start..<range.end] {
      if WhiteSpace.isASCII(byte) {
        isInWord = false
      } else if !isInWord, Self.beginsLetterOrDigit(byte) {
        isInWord = true
        count += 1
      }
    }
    return count
  }

  /// True for ASCII letters and digits and for lead bytes above U+00BF, dashes and quotation marks left aside.
  private static func beginsLetterOrDigit(_ byte: UInt8) -> Bool {
    byte < 0x80
      ? (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) : byte >= 0xC3 && byte != 0xE2
  }
}
