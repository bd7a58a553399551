internal import Foundation

/// What one word token must look like.
///
/// Case, the three hyphens (`-`, U+2010, U+2011) and the three apostrophes (`'`, U+2019, U+00B4) make no difference,
/// except that terms in capitals stay in capitals. A full stop that belongs to an abbreviation (`bl.a.`) is ignored.
public struct WordPattern: Sendable, Hashable {
  /// How much of the word `text` describes, and how.
  public enum Shape: Sendable, Hashable {
    /// `=sager`: this form, as the whole word or a whole part of a hyphen compound. Also terms in capitals.
    case exact
    /// `sag`: the term in all its forms, as a word or, where a border is open, as a part of a compound.
    case term(TermBorders)
    /// `sags*`: the beginning of the word, or of a part of a hyphen compound.
    case prefix
    /// `*sag`: the end of the word, or of a part of a hyphen compound.
    case suffix
    /// `*sag*`: anywhere in the word.
    case infix
    /// `/sags?(en|er)/`: an ICU regular expression that the whole word fits.
    case regex
    /// `_`: any word.
    case any
  }

  /// NFC; lower case unless `isCaseSensitive`; the expression itself for `regex`, empty for `any`.
  public let text: String
  /// How the text is meant.
  public let shape: Shape
  /// True for terms written all in capitals (`KY`, `STAR`): they match in capitals only, with or without an ending:
  /// `KY`, `KYs`, `KY's`, `HK'eren`, `KY-sag`.
  public let isCaseSensitive: Bool
  /// `sag except (årsag, sagtens)`: a word that fits one of these does not fit the pattern.
  public let exclusions: [WordPattern]

  /// Makes a word pattern.
  public init(text: String, shape: Shape, isCaseSensitive: Bool, exclusions: [WordPattern] = []) {
    self.text = text
    self.shape = shape
    self.isCaseSensitive = isCaseSensitive
    self.exclusions = exclusions
  }

  /// Reads a word as an author writes it in a rule, without stars and other marks; `nil` when it holds no letter and
  /// no digit.
  ///
  /// A word with two letters or more, all of them capitals, becomes case-sensitive when `respectsCapitals` is true, and
  /// a term is then its exact form.
  public init?(written: String, shape: Shape, respectsCapitals: Bool = true) {
    var word = Self.normalised(written)
    while word.hasSuffix(".") { word.removeLast() }
    var letters = 0
    var capitals = 0
    var hasDigit = false
    for scalar in word.unicodeScalars {
      if scalar.isLetter {
        letters += 1
        if scalar.properties.isUppercase { capitals += 1 }
      } else if scalar.isDigit {
        hasDigit = true
      }
    }
    guard letters > 0 || hasDigit else { return nil }
    let isCapitals = respectsCapitals && letters >= 2 && capitals == letters
    self.init(
      text: isCapitals || capitals == 0 ? word : word.lowercased(), shape: isCapitals ? shape.ofCapitals : shape,
      isCaseSensitive: isCapitals)
  }

  /// A regular expression, with marks as words have them: no word that it is tried on holds any other.
  init(expression: String) {
    self.init(text: Self.normalised(expression), shape: .regex, isCaseSensitive: false)
  }

  /// The same pattern with exclusions.
  func excluding(_ exclusions: [WordPattern]) -> WordPattern {
    WordPattern(text: text, shape: shape, isCaseSensitive: isCaseSensitive, exclusions: exclusions)
  }

  /// NFC, with one hyphen and one apostrophe for all of theirs.
  private static func normalised(_ word: String) -> String {
    // Below the combining marks everything but U+00B4 is as it should be.
    if word.unicodeScalars.allSatisfy({ $0.value < 0x300 && $0 != "\u{B4}" }) { return word }
    return String(
      String.UnicodeScalarView(word.precomposedStringWithCanonicalMapping.unicodeScalars.map(\.plainMark)))
  }
}

extension WordPattern {
  /// Takes in the text and the shape; patterns that differ in their exclusions only are few.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(shape)
  }
}

/// Where a term's compounds are refused: `|sag` has nothing before it, `sag|` nothing after it.
public struct TermBorders: OptionSet, Sendable, Hashable {
  /// The raw bits.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The word begins with the term.
  public static let closedLeft = TermBorders(rawValue: 1)
  /// The word ends with the term.
  public static let closedRight = TermBorders(rawValue: 2)
  /// The whole word is the term, in any form.
  public static let closed: TermBorders = [.closedLeft, .closedRight]
}

extension WordPattern.Shape {
  /// Capitals are not inflected by rule: a term in capitals is its form, with the endings that capitals take.
  fileprivate var ofCapitals: WordPattern.Shape {
    if case .term = self { return .exact }
    return self
  }
}

extension Unicode.Scalar {
  /// The scalar itself, but one hyphen for the three hyphens and one apostrophe for the three apostrophes.
  fileprivate var plainMark: Unicode.Scalar {
    switch self {
    case "\u{2010}", "\u{2011}": "-"
    case "\u{2019}", "\u{B4}": "'"
    default: self
    }
  }
}
