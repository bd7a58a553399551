public import TranscriptText

/// Finds where stretches of a transcript's old text stand in the corrected text, or says why that is not certain.
///
/// Words of both texts are paired by what stands around them, and only where no other pairing is nearly as good;
/// labels, time codes, white space and line breaks may change freely, turns may be split and joined, and passages
/// moved. A stretch is placed when both its ends are certain, when at least half of its words are there and make up at
/// least half of what stands there now, and when the same speaker says them. Everything else is an orphan.
public struct Reanchoring: Sendable {
  let old: AnchorText
  let new: AnchorText
  let forms: AnchorVocabulary
  let alignment: WordAlignment
  let speakers: SpeakerCounterparts
  private let isUnchanged: Bool

  /// Compares two versions of one transcript. Takes time about in proportion to their length; where long passages were
  /// rewritten, in proportion to the product of the passages' lengths up to a limit, beyond which nothing is placed.
  public init(from old: Transcript, to new: Transcript) {
    var forms = AnchorVocabulary()
    self.old = AnchorText(old, forms: &forms)
    self.new = AnchorText(new, forms: &forms)
    var aligner = WordAligner(self.old, self.new, forms: forms)
    alignment = aligner.alignment()
    self.forms = forms
    speakers = SpeakerCounterparts(self.old, self.new, alignment)
    isUnchanged = old.text == new.text
  }

  /// Where a stretch stands now.
  ///
  /// - Parameter range: UTF-8 bytes of the old canonical text. Ends beyond the text are cut to it, and ends inside a
  ///   scalar moved outwards to its borders. Whole words, parts of words, marks, spaces and labels are all kept as the
  ///   stretch has them.
  public func placement(of range: TextRange) -> Placement {
    let range = old.onScalarBorders(range)
    if isUnchanged { return .unmoved(range) }
    let words = old.words(in: range)
    let search = StretchSearch(self, range: range, words: words)
    let found = words.isEmpty ? search.placeBetweenWords() : search.place()
    guard case .moved(let place, _) = found, place == range, holdsSameBytes(place) else { return found }
    return .unmoved(place)
  }

  /// How much the texts have in common, 0…1: the share of the shorter text's words that are certain to stand in the
  /// other one; 1 where a text has no words.
  public var commonShare: Double {
    let shorter = min(old.words.count, new.words.count)
    return shorter == 0 ? 1 : Double(alignment.partners.count { $0 >= 0 }) / Double(shorter)
  }

  /// What a speaker of the old text is called in the new one, by who says the same words there; `nil` where nobody
  /// does.
  public func label(ofSpeaker label: String) -> String? { speakers.label(of: label) }

  private func holdsSameBytes(_ range: TextRange) -> Bool {
    range.end <= new.bytes.count && old.bytes[range.start..<range.end] == new.bytes[range.start..<range.end]
  }
}
