internal import TranscriptText

/// A run of letters, digits, marks and underscores.
struct WordPart: Equatable {
  let range: TextRange
  /// True when it continues the word before it: `system` in `it-system`, `5` in `37,5`.
  let isJoined: Bool
}

/// Finds words in UTF-8 without a tokeniser: enough to search and to count what a segment covers.
///
/// Parts of a word are joined as in Unicode's word boundaries (UAX #29, MidLetter and MidNum), and by a hyphen.
struct WordScanner {
  private let utf8: [UInt8]

  init(_ text: CanonicalText) { utf8 = text.utf8 }

  /// The parts in `range`, in order.
  func parts(in range: TextRange) -> [WordPart] {
    var parts: [WordPart] = []
    var position = range.start
    while position < range.end {
      let length = wordCharacterLength(at: position)
      guard length > 0 else {
        position += 1
        continue
      }
      let start = position
      position += length
      while position < range.end {
        let next = wordCharacterLength(at: position)
        guard next > 0 else { break }
        position += next
      }
      let part = TextRange(start: start, end: min(position, range.end))
      parts.append(WordPart(range: part, isJoined: isJoined(part, to: parts.last?.range)))
    }
    return parts
  }

  /// The first byte of each word in `range`; what stands in square brackets or between `#` is no word.
  func wordStarts(in range: TextRange) -> [Int] {
    let marks = transcriberMarks(in: range)
    return parts(in: range).filter { !$0.isJoined && !marks.anyTouched(by: $0.range) }.map(\.range.start)
  }

  /// `[griner]`, `[00:01:23]` and `#00:01:23-4#`, each within one line.
  private func transcriberMarks(in range: TextRange) -> [TextRange] {
    var marks: [TextRange] = []
    var position = range.start
    while position < range.end {
      let closing: UInt8? = utf8[position] == 0x5B ? 0x5D : utf8[position] == 0x23 ? 0x23 : nil
      if let closing, let end = closingPlace(of: closing, from: position + 1, to: range.end) {
        marks.append(TextRange(start: position, end: end + 1))
        position = end + 1
      } else {
        position += 1
      }
    }
    return marks
  }

  private func closingPlace(of closing: UInt8, from start: Int, to end: Int) -> Int? {
    let place = utf8[start..<end].firstIndex { $0 == closing || $0 == 0x0A }
    guard let place, utf8[place] == closing else { return nil }
    let isTime = utf8[start..<place].allSatisfy { (0x30...0x3A).contains($0) || $0 == 0x2D || $0 == 0x2E }
    return closing == 0x5D || isTime ? place : nil
  }

  /// Whether one joining character, and nothing else, stands between two parts.
  private func isJoined(_ part: TextRange, to former: TextRange?) -> Bool {
    guard let former, former.end < part.start else { return false }
    let between = utf8[former.end..<part.start]
    if between.elementsEqual([0xE2, 0x80, 0x99]) { return true }
    guard between.count == 1, let joiner = between.first else { return false }
    let digits = isDigit(utf8[former.end - 1]) && isDigit(utf8[part.start])
    let letters = !isDigit(utf8[former.end - 1]) && !isDigit(utf8[part.start])
    switch joiner {
    case 0x2D, 0x27: return true
    case 0x2E: return digits || letters
    case 0x2C, 0x3A: return digits
    default: return false
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Number of bytes of the word character at `position`; 0 when there is none.
  private func wordCharacterLength(at position: Int) -> Int {
    let byte = utf8[position]
    if byte < 0x80 {
      let isWord = (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || isDigit(byte) || byte == 0x5F
      return isWord ? 1 : 0
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
    guard length > 0, position + length <= utf8.count else { return 0 }
    // æ, ø, å and all other letters of Latin-1; × and ÷ are none.
    if byte == 0xC3 { return utf8[position + 1] == 0x97 || utf8[position + 1] == 0xB7 ? 0 : 2 }
    let text = String(decoding: utf8[position..<position + length], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else { return 0 }
    return scalar.belongsToWord ? length : 0
  }
}

extension Unicode.Scalar {
  /// Letters, digits and the marks that stand on them.
  fileprivate var belongsToWord: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber: true
    default: properties.isAlphabetic
    }
  }
}
