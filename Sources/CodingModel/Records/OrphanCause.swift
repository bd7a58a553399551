public import TranscriptText

/// Why something that lay in a corrected text waits for a person to place it, as the project file keeps it.
public enum OrphanCause: String, Sendable, Hashable, CaseIterable {
  /// Its words are no longer there.
  case gone
  /// Its words stand there, but which of several places is meant cannot be told.
  case ambiguous
  /// Too little of the passage is left.
  case tooDifferent = "too-different"
  /// The words are another speaker's now.
  case speakerChanged = "speaker-changed"
  /// The words stand there, but apart.
  case split
  /// It holds no words to know it by, and the marks that it holds have changed.
  case wordless
  /// It was made on a text that was corrected in another copy of the project.
  case otherText = "other-text"
  /// Another coding with the same code by the same coder stands where it would stand.
  case samePlace = "same-place"

  /// The cause that goes with what re-anchoring says.
  public init(_ reason: OrphanReason) {
    self =
      switch reason {
      case .gone: .gone
      case .ambiguous: .ambiguous
      case .tooDifferent: .tooDifferent
      case .speakerChanged: .speakerChanged
      case .split: .split
      case .wordless: .wordless
      }
  }

  /// The cause in a few words.
  public func text(in language: Language) -> String {
    switch self {
    case .gone: language.pick("ordene er væk", "the words are gone")
    case .ambiguous: language.pick("flere steder er mulige", "several places are possible")
    case .tooDifferent: language.pick("rettet for meget", "changed too much")
    case .speakerChanged: language.pick("en anden taler siger det nu", "another speaker says it now")
    case .split: language.pick("ordene står ikke længere samlet", "the words no longer stand together")
    case .wordless: language.pick("ingen ord at kende stedet på", "no words to know the place by")
    case .otherText: language.pick("lavet på en anden udgave af teksten", "made on another version of the text")
    case .samePlace:
      language.pick("en kodning med samme kode står på stedet", "a coding with the same code stands there")
    }
  }
}
