public import TranscriptText

/// Where a stretch of a transcript's old text stands in the corrected text.
///
/// All ranges are UTF-8 bytes of the corrected canonical text and lie on scalar borders.
public enum Placement: Hashable, Sendable {
  /// The same bytes at the same place, and by its surroundings the same passage.
  case unmoved(TextRange)
  /// Placed with certainty, at another place or with corrected text.
  ///
  /// `similarity` is the share of words that both stretches have, 0…1: twice the common words through the sum of both
  /// stretches' words (Dice 1945). Words that differ in case or by a slip of the pen are common words; 1 says that all
  /// words are there and none came.
  case moved(TextRange, similarity: Double)
  /// Not placed. `near` is where it would be looked for first: what stands between its nearest surviving neighbours,
  /// an empty range where nothing does.
  case orphan(OrphanReason, near: TextRange)

  /// Where the stretch stands now; `nil` for an orphan.
  public var range: TextRange? {
    switch self {
    case .unmoved(let range), .moved(let range, _): range
    case .orphan: nil
    }
  }
}

/// Why a stretch of the old text could not be placed in the corrected text with certainty.
public enum OrphanReason: Hashable, Sendable {
  /// Its words are no longer there.
  case gone
  /// The words stand there, but which of several places is the stretch's cannot be told.
  case ambiguous
  /// The passage is there, but too little of it is left: `kept` of the stretch's `words` words stand among the
  /// `newWords` words that are there now.
  case tooDifferent(kept: Int, words: Int, newWords: Int)
  /// The words stand there, but now as someone else's.
  case speakerChanged
  /// The words stand there, but apart: some were moved away, or another speaker comes between them.
  case split
  /// The stretch holds no word to know it by, and the marks or spaces that it holds have changed.
  case wordless
}

extension OrphanReason: DiagnosticMessage {
  /// A stable English identifier, such as `anchor.gone`.
  public var id: String {
    switch self {
    case .gone: "anchor.gone"
    case .ambiguous: "anchor.ambiguous"
    case .tooDifferent: "anchor.too-different"
    case .speakerChanged: "anchor.speaker-changed"
    case .split: "anchor.split"
    case .wordless: "anchor.wordless"
    }
  }

  /// An orphan is nothing wrong, but someone must look at it.
  public var severity: Severity { .warning }

  /// What stands in the way, in one sentence.
  public func text(in language: Language) -> String {
    switch self {
    case .gone:
      language.pick("ordene findes ikke længere på stedet", "the words are no longer there")
    case .ambiguous:
      language.pick(
        "det kan ikke afgøres, hvilket af flere steder der er det rette",
        "it cannot be told which of several places is the right one")
    case .tooDifferent(let kept, let words, let newWords):
      language.pick(
        "teksten er rettet for meget: \(kept) af \(words) ord er bevaret, og nu står der \(newWords)",
        "the text was changed too much: \(kept) of \(words) words are kept, and now there are \(newWords)")
    case .speakerChanged:
      language.pick("ordene står nu under en anden taler", "the words are now another speaker's")
    case .split:
      language.pick("ordene står ikke længere samlet", "the words no longer stand together")
    case .wordless:
      language.pick(
        "stykket rummer ingen ord at kende det på, og tegnene er ændret",
        "the stretch holds no word to know it by, and its marks have changed")
    }
  }

  /// What a person can do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .gone, .wordless:
      language.pick("vælg et nyt sted, eller fjern kodningen", "choose a new place, or remove the coding")
    case .ambiguous:
      language.pick("vælg det rette sted", "choose the right place")
    case .tooDifferent, .split:
      language.pick("vælg, hvad kodningen nu skal dække", "choose what the coding is to cover now")
    case .speakerChanged:
      language.pick("afgør, om koden stadig passer på det sagte", "decide whether the code still fits what is said")
    }
  }
}
