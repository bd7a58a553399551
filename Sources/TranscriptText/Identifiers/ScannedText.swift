/// A text as Unicode scalars with the byte at which each begins, for scans that look back and forth.
struct ScannedText {
  let scalars: [Unicode.Scalar]
  /// One more than there are scalars: the last is the text's length.
  private let offsets: [Int]

  init(_ utf8: [UInt8]) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(utf8.count)
    offsets.reserveCapacity(utf8.count + 1)
    var decoder = UTF8()
    var bytes = utf8.makeIterator()
    var offset = 0
    loop: while true {
      switch decoder.decode(&bytes) {
      case .scalarValue(let scalar):
        scalars.append(scalar)
        offsets.append(offset)
        offset += UTF8.width(scalar)
      // Canonical text has none; a text from elsewhere is read as far as its places are certain.
      case .error, .emptyInput: break loop
      }
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  var count: Int { scalars.count }

  /// Where scalars `range` stand, in bytes.
  func bytes(_ range: Range<Int>) -> TextRange {
    TextRange(start: offsets[range.lowerBound], end: offsets[range.upperBound])
  }

  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  /// The value of the decimal digit at `place`, in any script; `nil` for anything else.
  func digit(_ place: Int) -> Int? {
    guard place >= 0, place < scalars.count else { return nil }
    let scalar = scalars[place]
    if scalar.value < 0x80 { return (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
    return Int(value)
  }

  func scalar(_ place: Int) -> Unicode.Scalar? { scalars.indices.contains(place) ? scalars[place] : nil }

  func isLetter(_ place: Int) -> Bool { scalar(place).map(\.isWordLetter) ?? false }

  func isWord(_ place: Int) -> Bool { isLetter(place) || digit(place) != nil }

  /// One past the blanks from `place` on; a line's end counts as one where `crossingLines` is set, at most one of them.
  func pastBlanks(_ place: Int, most: Int, crossingLines: Bool) -> Int? {
    var index = place
    var lines = 0
    while let scalar = scalar(index) {
      if scalar == "\n" || scalar == "\r" || scalar == "\u{85}" || scalar == "\u{2028}" {
        if !(scalar == "\n" && index > place && self.scalar(index - 1) == "\r") { lines += 1 }
        guard crossingLines, lines <= 1 else { return nil }
      } else if !scalar.isInlineBlank {
        break
      }
      index += 1
    }
    // A broken line may stand in.
    return index - place <= (lines > 0 ? most + 12 : most) ? index : nil
  }
}

extension Unicode.Scalar {
  /// A letter, or a mark on one.
  var isWordLetter: Bool {
    if value < 0x80 { return (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark:
      return true
    default: return false
    }
  }

  /// A blank of any width within a line, none at all included (U+200B, U+2060, U+FEFF, soft hyphen).
  var isInlineBlank: Bool {
    switch value {
    case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200D, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// A hyphen or dash of any width.
  var isDash: Bool {
    switch value {
    case 0x2D, 0xAD, 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D, 0x7E: true
    default: false
    }
  }
}
