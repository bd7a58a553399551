internal import TranscriptText

/// Tells which passages of a text are certain to be the same passages of another one, at the same place.
///
/// That the same bytes stand there is not enough: "Yes." is the answer to many a question. Nothing before the passage
/// may have changed; or its lines and the line before them stand there in both texts, and nowhere else in either.
///
/// Following a log must come to the same in every version of this program. So this never changes, unlike the search for
/// words in a corrected text (`Reanchoring`), which may get better: a correction names all that this cannot tell of.
struct UnmovedPassages {
  private let before: NumberedLines
  private let after: NumberedLines
  /// How many bytes the texts have in common from the beginning.
  private let common: Int

  init(from before: [UInt8], to after: [UInt8]) {
    self.before = NumberedLines(before)
    self.after = NumberedLines(after)
    common = zip(before, after).prefix { $0 == $1 }.count
  }

  /// True where a passage is certain to stand at the same place.
  func hold(_ range: TextRange) -> Bool {
    guard range.end <= before.bytes.count, range.end <= after.bytes.count else { return false }
    if range.end <= common { return true }
    guard let lines = before.linesWithOneBefore(range) else { return false }
    let place = before.lines[lines.lowerBound].lowerBound..<before.lines[lines.upperBound - 1].upperBound
    guard place.upperBound <= after.bytes.count, before.bytes[place] == after.bytes[place],
      let first = after.line(startingAt: place.lowerBound), first + lines.count <= after.lines.count,
      after.lines[first + lines.count - 1].upperBound == place.upperBound
    else { return false }
    return before.isOnlyPair(at: lines.lowerBound) && after.isOnlyPair(at: first)
  }
}

/// The lines of a text that are not blank, and how often each two of them stand together.
private struct NumberedLines {
  private struct Pair: Hashable {
    let first: ArraySlice<UInt8>
    let second: ArraySlice<UInt8>
  }

  let bytes: [UInt8]
  let lines: [Range<Int>]
  private var counts: [Pair: Int] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = bytes.split(separator: UInt8(ascii: "\n")).map(\.indices).filter { line in
      !bytes[line].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
    for place in lines.indices.dropLast() { counts[pair(at: place), default: 0] += 1 }
  }

  private func pair(at place: Int) -> Pair { Pair(first: bytes[lines[place]], second: bytes[lines[place + 1]]) }

  /// True where a line and the next one stand together there only.
  func isOnlyPair(at place: Int) -> Bool { counts[pair(at: place)] == 1 }

  func line(startingAt start: Int) -> Int? {
    let place = lines.partitioningIndex { $0.lowerBound >= start }
    return place < lines.count && lines[place].lowerBound == start ? place : nil
  }

  /// The lines that a range touches, and the one before them; `nil` where there are none.
  func linesWithOneBefore(_ range: TextRange) -> Range<Int>? {
    let first = lines.partitioningIndex { $0.upperBound > range.start }
    let end = lines.partitioningIndex { $0.lowerBound >= range.end }
    return first > 0 && first < end ? (first - 1)..<end : nil
  }
}
