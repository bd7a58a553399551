internal import TranscriptText

/// Finds runs of letters, digits, marks and underscores in UTF-8, and chosen signs one by one, without a tokeniser.
///
/// For searches and for suggested codes: a search term is no transcript, and a hit may be a part of a token (`system` in
/// `it-system`), as may a word to learn from. It counts no words; `Interview.wordStarts` says where these are.
struct WordScanner {
  private let utf8: [UInt8]
  /// The signs that are parts of their own, such as `§`; all other signs are passed over.
  private let signs: Set<Unicode.Scalar>

  init(_ text: CanonicalText, signs: Set<Unicode.Scalar> = []) {
    utf8 = text.utf8
    self.signs = signs
  }

  /// The runs and signs in `range`, in order.
  func parts(in range: TextRange) -> [TextRange] {
    utf8.withUnsafeBufferPointer { parts(in: range, of: $0) }
  }

  private func parts(in range: TextRange, of utf8: UnsafeBufferPointer<UInt8>) -> [TextRange] {
    var parts: [TextRange] = []
    var position = range.start
    while position < range.end {
      let length = Self.wordCharacterLength(at: position, of: utf8)
      guard length > 0 else {
        let sign = signLength(at: position, of: utf8)
        if sign > 0 { parts.append(TextRange(start: position, end: position + sign)) }
        position += max(sign, 1)
        continue
      }
      let start = position
      position += length
      while position < range.end {
        let next = Self.wordCharacterLength(at: position, of: utf8)
        guard next > 0 else { break }
        position += next
      }
      parts.append(TextRange(start: start, end: min(position, range.end)))
    }
    return parts
  }

  /// Number of bytes of the sign at `position`; 0 when none of those looked for is there.
  private func signLength(at position: Int, of utf8: UnsafeBufferPointer<UInt8>) -> Int {
    guard !signs.isEmpty else { return 0 }
    let byte = utf8[position]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : byte < 0x80 ? 1 : 0
    guard length > 0, position + length <= utf8.count else { return 0 }
    let text = String(decoding: utf8[position..<position + length], as: UTF8.self)
    return text.unicodeScalars.first.map(signs.contains) == true ? length : 0
  }

  /// Number of bytes of the word character at `position`; 0 when there is none.
  private static func wordCharacterLength(at position: Int, of utf8: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = utf8[position]
    if byte < 0x80 {
      let isWord = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
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
  /// Signs that say something of their own: `§`, `%`, `&`, currency, arithmetic; not what only separates or brackets.
  var isSpeakingSign: Bool {
    switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .otherSymbol: true
    default: ["§", "%", "‰", "&", "@", "#", "¶", "†"].contains(self)
    }
  }

  /// Letters, digits and the marks that stand on them.
  fileprivate var belongsToWord: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber: true
    default: properties.isAlphabetic
    }
  }
}
