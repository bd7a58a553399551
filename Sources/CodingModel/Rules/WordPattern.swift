internal import Foundation

/// What one word token must look like.
///
/// The pattern describes the whole word or whole parts of a hyphen compound: `systemer` fits `systemer` and
/// `it-systemer`, `cpr-numre` fits `cpr-numre` and `cpr-numre-listen`. A full stop that belongs to an abbreviation
/// (`bl.a.`) is ignored. The three hyphens (`-`, U+2010, U+2011) are one, and so are the three apostrophes
/// (`'`, U+2019, U+00B4).
public struct WordPattern: Sendable, Hashable {
  /// How much of the word `text` describes.
  public enum Shape: Sendable, Hashable {
    /// The whole word, or a whole part of a hyphen compound.
    case exact
    /// The beginning of the word, or of a part of a hyphen compound.
    case prefix
  }

  /// The word or beginning: NFC; case-folded unless `isCaseSensitive`.
  public let text: String
  /// Whole word or beginning.
  public let shape: Shape
  /// True for terms written all in capitals (`KY`, `STAR`): they match in capitals only, with or without an ending:
  /// `KY`, `KYs`, `KY's`, `HK'eren`, `KY-sag`.
  public let isCaseSensitive: Bool

  /// Makes a word pattern.
  public init(text: String, shape: Shape, isCaseSensitive: Bool) {
    self.text = text
    self.shape = shape
    self.isCaseSensitive = isCaseSensitive
  }

  /// Reads a word as an author writes it in a rule, without its star; `nil` when it holds no letter and no digit.
  ///
  /// A word with two letters or more, all of them capitals, becomes case-sensitive when `respectsCapitals` is true.
  public init?(written: String, isPrefix: Bool, respectsCapitals: Bool = true) {
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
    let isTerm = respectsCapitals && letters >= 2 && capitals == letters
    self.init(
      text: isTerm || capitals == 0 ? word : word.lowercased(), shape: isPrefix ? .prefix : .exact,
      isCaseSensitive: isTerm)
  }

  /// NFC, with one hyphen and one apostrophe for all of theirs.
  private static func normalised(_ word: String) -> String {
    // Below the combining marks everything but U+00B4 is as it should be.
    if word.unicodeScalars.allSatisfy({ $0.value < 0x300 && $0 != "\u{B4}" }) { return word }
    return String(
      String.UnicodeScalarView(word.precomposedStringWithCanonicalMapping.unicodeScalars.map(\.plainMark)))
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
