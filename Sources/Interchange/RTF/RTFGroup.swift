internal import TranscriptText

/// What holds inside a pair of braces: where text goes and how it looks. A group begins with what holds around it.
struct RTFGroup {
  /// Where text goes.
  enum Target {
    case body
    /// Into the innermost of the texts that are gathered beside the body.
    case aside
    case fonts
    case styles
    /// Nowhere: data.
    case nowhere
  }

  var target = Target.body
  /// Where text went around `\upr`, whose second half goes there.
  var outerTarget = Target.body
  /// True for the group whose end ends the innermost aside.
  var endsAside = false
  /// `\*` has been read: a destination that need not be known follows.
  var isStarred = false
  /// True inside a field whose result the program itself makes: page numbers, a table of contents.
  var isGenerated = false
  var style: CharacterStyle = []
  var codePage: Int
  /// How many characters stand for those who cannot read `\u`.
  var fallback = 1
  var isHidden = false
  var isDeleted = false
  var isInTable = false
  var isHeading = false
}

/// A text that is gathered beside the body.
struct RTFAside {
  /// What becomes of it.
  enum Purpose: Equatable {
    case leftOut(LeftOutText.Reason)
    case metadata(String)
    case footnote
    case endnote
    case annotation
    case author
    case reference
    case date
    case rangeStart
    case rangeEnd
    case instruction
    case propertyName
    case propertyValue
    case fieldName
    case fieldValue
    case initials
  }

  var purpose: Purpose
  var text: [UInt8] = []
  /// The place in the body where it stands.
  var mark: Int?
}
