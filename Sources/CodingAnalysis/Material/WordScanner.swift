internal import TranscriptText

/// Finds runs of letters, digits, marks and underscores in UTF-8, without a tokeniser.
///
/// Only the concordance uses it: a search term is no transcript, and a hit may be a part of a token (`system` in
/// `it-system`). It counts no words; `Interview.wordStarts` says where these are.
struct WordScanner {
  private let utf8: [UInt8]

  init(_ text: CanonicalText) { utf8 = text.utf8 }

  /// The runs in `range`, in order.
  func parts(in range: TextRange) -> [TextRange] {
    var parts: [TextRange] = []
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
      parts.append(TextRange(start: start, end: min(position, range.end)))
    }
    return parts
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
