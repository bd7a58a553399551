/// A stretch of the old text's words and one of the new text's that belong together.
struct WordBlock: Sendable {
  var old: Range<Int>
  var new: Range<Int>
  /// Whether the words just before, and just behind, are known to be paired; the texts' ends count as that.
  var isBound: (start: Bool, end: Bool)

  /// Whether a run lies inside.
  func holds(_ run: SharedRun) -> Bool {
    old.lowerBound <= run.old && run.oldWords.upperBound <= old.upperBound
      && new.lowerBound <= run.new && run.newWords.upperBound <= new.upperBound
  }

  /// What stands before a run that lies inside.
  func before(_ run: SharedRun) -> WordBlock {
    WordBlock(
      old: old.lowerBound..<run.old, new: new.lowerBound..<run.new, isBound: (start: isBound.start, end: true))
  }

  /// What stands behind a run that lies inside.
  func behind(_ run: SharedRun) -> WordBlock {
    WordBlock(
      old: run.oldWords.upperBound..<old.upperBound, new: run.newWords.upperBound..<new.upperBound,
      isBound: (start: true, end: isBound.end))
  }
}
