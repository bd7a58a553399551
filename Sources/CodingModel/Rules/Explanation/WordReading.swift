public import TranscriptText

/// Why a word fits a word pattern.
public enum WordReading: Hashable, Sendable {
  /// It is a term's form, or holds one as a part.
  case term(TermReading)
  /// It is the form asked for; `isPart` where that is only a part of a hyphen compound.
  case exact(isPart: Bool)
  /// It is a term in capitals, with an ending perhaps: `s`, `'s`, `'eren`.
  case capitals(ending: String)
  /// It, or a part of it between hyphens, begins so.
  case beginning
  /// It, or a part of it between hyphens, ends so.
  case ending
  /// It holds the letters.
  case inside
  /// A regular expression describes it.
  case expression
  /// Any word fits.
  case anyWord

  /// The reading's English name in machine formats.
  public var id: String {
    switch self {
    case .term: "term"
    case .exact: "exact"
    case .capitals: "capitals"
    case .beginning: "prefix"
    case .ending: "suffix"
    case .inside: "infix"
    case .expression: "regex"
    case .anyWord: "any"
    }
  }
}

/// How a term stands in a word.
public struct TermReading: Hashable, Sendable {
  /// The term: the base form.
  public let term: String
  /// The word that was looked at, folded: the word of the text, or what it stands for where its end is left out.
  public let word: String
  /// The form and what stands beside it; its ranges are bytes of `word`.
  public let match: TermMatch
  /// The word that has the left-out end, in UTF-8 bytes of the interview's text; `nil` for a whole word.
  public let completing: TextRange?
}
