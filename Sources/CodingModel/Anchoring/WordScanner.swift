internal import TranscriptText

/// Finds the words of a stretch: letters, digits and combining marks in a row. Time codes are no words.
///
/// It knows less than the tokeniser on purpose: hyphens, apostrophes and full stops, which corrections come and go
/// with, never are part of a word, so that they cannot make one word another.
struct WordScanner: IteratorProtocol {
  let bytes: [UInt8]
  var position: Int
  let end: Int

  mutating func next() -> TextRange? {
    while position < end {
      if let behind = endOfTimeCode() {
        position = behind
        continue
      }
      let length = wordScalar(at: position)
      if length > 0 { return word() }
      position += scalarLength(at: position)
    }
    return nil
  }

  private mutating func word() -> TextRange {
    let start = position
    while position < end {
      let length = wordScalar(at: position)
      if length == 0 { break }
      position += length
    }
    return TextRange(start: start, end: position)
  }

  /// The number of bytes of the scalar at `place` when it belongs to a word, otherwise 0.
  private func wordScalar(at place: Int) -> Int {
    let byte = bytes[place]
    if byte < 0x80 {
      let letter = byte | 0x20
      return letter >= 0x61 && letter <= 0x7A || byte >= 0x30 && byte <= 0x39 ? 1 : 0
    }
    let length = scalarLength(at: place)
    guard let scalar = String(decoding: bytes[place..<place + length], as: UTF8.self).unicodeScalars.first else {
      return 0
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      return length
    default: return 0
    }
  }

  private func scalarLength(at place: Int) -> Int {
    let length =
      switch bytes[place] {
      case ..<0xC0: 1
      case ..<0xE0: 2
      case ..<0xF0: 3
      default: 4
      }
    return min(length, end - place)
  }

  /// Where a time code that begins here ends: `[00:01:23]`, `(1:23)`, `#00:01:23-4#`, `00:01:23`.
  private func endOfTimeCode() -> Int? {
    let opener = bytes[position]
    let closer: UInt8? =
      switch opener {
      case UInt8(ascii: "["): UInt8(ascii: "]")
      case UInt8(ascii: "("): UInt8(ascii: ")")
      case UInt8(ascii: "#"): UInt8(ascii: "#")
      default: nil
      }
    guard closer != nil || Self.isDigit(opener) else { return nil }
    var place = closer == nil ? position : position + 1
    let first = place
    var colons = 0
    while place < end, place - first < 14, Self.isDigit(bytes[place]) || ":.,-".utf8.contains(bytes[place]) {
      if bytes[place] == UInt8(ascii: ":") { colons += 1 }
      place += 1
    }
    if let closer { return colons > 0 && place < end && bytes[place] == closer ? place + 1 : nil }
    while place > first, !Self.isDigit(bytes[place - 1]) { place -= 1 }
    return colons == 2 ? place : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
