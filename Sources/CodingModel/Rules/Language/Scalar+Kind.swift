/// What a scalar is, with the letters of Danish decided without a look into the Unicode tables.
extension Unicode.Scalar {
  /// True for letters.
  var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xAA: false
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    default: properties.isAlphabetic
    }
  }

  /// True for digits and other numbers.
  var isDigit: Bool {
    value < 0x80 ? (0x30...0x39).contains(value) : properties.numericType != nil
  }

  /// True for white space.
  package var isSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D: true
    case 0..<0x80: false
    default: properties.isWhitespace
    }
  }

  /// True for what a word in a rule may hold: letters, digits, hyphens, apostrophes, and `.`, `_`, `@` inside.
  var isWordCharacter: Bool {
    if isLetter || isDigit { return true }
    switch self {
    case "-", "\u{2010}", "\u{2011}", "'", "\u{2019}", "\u{B4}", ".", "_", "@": return true
    default: return false
    }
  }
}

extension Character {
  private var first: Unicode.Scalar { unicodeScalars[unicodeScalars.startIndex] }

  /// True for white space.
  var isSpace: Bool { first.isSpace }

  /// True for a letter or a digit.
  var isLetterOrDigit: Bool { first.isLetter || first.isDigit }

  /// True for what a word in a rule may hold: letters, digits, hyphens, apostrophes, and `.`, `_`, `@` inside.
  var isWordCharacter: Bool { first.isWordCharacter }
}
