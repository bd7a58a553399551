/// A rule's text by characters, as people count them, each told by one scalar: to compare numbers is a tenth of the work
/// of comparing `Character`s, and a book has a hundred thousand.
struct RuleCharacters {
  private let text: String
  /// The scalar that tells what each character is.
  private var marks: [Unicode.Scalar] = []
  /// Where each character begins in the text's UTF-8; the last element is where the last one ends.
  private var starts: [Int] = [0]

  /// Takes `text` apart.
  init(_ text: String) {
    self.text = text
    marks.reserveCapacity(text.utf8.count)
    starts.reserveCapacity(text.utf8.count + 1)
    if text.unicodeScalars.allSatisfy(Self.standsAlone) {
      for scalar in text.unicodeScalars { append(scalar, length: UTF8.width(scalar)) }
    } else {
      takeClusters()
    }
  }

  /// The same where characters may be of several scalars. One that is no letter with something on it is unlike all that
  /// a rule may hold, whatever its first scalar is.
  private mutating func takeClusters() {
    for character in text {
      let first = character.unicodeScalars[character.unicodeScalars.startIndex]
      let isOne = character.unicodeScalars.count == 1
      append(isOne || first.isWordCharacter || first.isSpace ? first : "\u{FFFD}", length: character.utf8.count)
    }
  }

  private mutating func append(_ mark: Unicode.Scalar, length: Int) {
    marks.append(mark)
    starts.append(starts[marks.count - 1] + length)
  }

  /// True for scalars that are a character of their own beside others of the kind: those below the combining marks, and
  /// hyphens, dashes and quotation marks. A carriage return may be one with what follows.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x300 && scalar != "\r" || (0x2010...0x201F).contains(scalar.value)
  }

  /// Number of characters.
  var count: Int { marks.count }

  /// What the character at `index` is told by.
  subscript(index: Int) -> Unicode.Scalar { marks[index] }

  /// The text of some characters.
  func text(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: starts[range.lowerBound])
    return String(text[start..<utf8.index(start, offsetBy: starts[range.upperBound] - starts[range.lowerBound])])
  }

  /// The text of one character.
  func text(at index: Int) -> String { text(index..<index + 1) }
}
