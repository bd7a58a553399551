extension WordAligner {
  /// How many words of a moved passage may stand between two of its runs, in either text.
  private static let widestBreak = 40
  /// How far beyond its outer runs a moved passage is sought, in words.
  private static let reach = 60

  /// Aligns passages that were cut from one place and put in another.
  ///
  /// - Parameter runs: those that are out of order, in the order of the old text.
  mutating func alignMoved(_ runs: [SharedRun]) {
    var passages: [[SharedRun]] = []
    for run in runs where !isPlaced(run) {
      for offset in 0..<run.count {
        release(run.old + offset)
        if origins[run.new + offset] >= 0 { release(origins[run.new + offset]) }
      }
      if let last = passages.last?.last, Self.goesOn(run, from: last) {
        passages[passages.count - 1].append(run)
      } else {
        passages.append([run])
      }
    }
    for passage in passages { align(block(around: passage), passage, depth: Self.leastDepth) }
  }

  /// Whether most of a run's words are paired as the run has it.
  private func isPlaced(_ run: SharedRun) -> Bool {
    2 * (0..<run.count).count { partners[run.old + $0] == run.new + $0 } >= run.count
  }

  private static func goesOn(_ run: SharedRun, from last: SharedRun) -> Bool {
    (0...widestBreak).contains(run.old - last.oldWords.upperBound)
      && (0...widestBreak).contains(run.new - last.newWords.upperBound)
  }

  /// The unpaired words from before the first run to behind the last one.
  private func block(around passage: [SharedRun]) -> WordBlock {
    let old = passage[0].old..<passage[passage.count - 1].oldWords.upperBound
    let new = passage[0].new..<passage[passage.count - 1].newWords.upperBound
    return WordBlock(
      old: Self.widened(old, in: partners), new: Self.widened(new, in: origins), isBound: (start: false, end: false))
  }

  private static func widened(_ words: Range<Int>, in others: [Int]) -> Range<Int> {
    var (start, end) = (words.lowerBound, words.upperBound)
    while start > 0, words.lowerBound - start < reach, others[start - 1] < 0 { start -= 1 }
    while end < others.count, end - words.upperBound < reach, others[end] < 0 { end += 1 }
    return start..<end
  }
}
