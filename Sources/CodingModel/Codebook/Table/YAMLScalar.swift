internal import TranscriptText

/// Texts as YAML writes them on one line.
enum YAMLScalar {
  /// The text without quotation marks where it can be read back so, otherwise in double ones.
  static func text(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// The text in double quotation marks; what has no visible form is escaped (YAML 1.1, section 5.6).
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where !isPrintable(scalar): result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let isLong = scalar.value > 0xFFFF
    return (isLong ? "\\U" : "\\u") + String(repeating: "0", count: (isLong ? 8 : 4) - digits.count) + digits
  }

  /// What YAML allows in a file, without its line breaks and byte order mark.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xF900...0xFEFE, 0xFF00...0xFFFD: true
    case 0x10000...0xEFFFF: scalar.value & 0xFFFE != 0xFFFE
    default: false
    }
  }

  /// True for a text that begins with a letter, holds letters, digits, blanks and a few harmless signs, and is no word
  /// that YAML takes for something else.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    guard first.properties.isAlphabetic, !last.isSpace else { return false }
    guard !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased()) else {
      return false
    }
    let harmless = " .,;()*$+-/=%_»«–…!?'\"".unicodeScalars
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || harmless.contains(scalar)
    }
  }
}
