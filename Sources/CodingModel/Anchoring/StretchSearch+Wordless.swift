internal import TranscriptText

extension StretchSearch {
  /// Places a stretch that holds no word: between the same two words, where the same stands between them.
  func placeBetweenWords() -> Placement {
    let orphan = Placement.orphan(.wordless, near: near)
    let place = words.lowerBound
    guard let gap = alignment.newGap(after: place - 1, before: place), gap.isEmpty,
      place == 0 || alignment.partners[place - 1] >= 0,
      place == alignment.partners.count || alignment.partners[place] >= 0
    else { return orphan }
    let separator = old.separator(before: place)
    let other = new.separator(before: gap.lowerBound)
    if old.bytes[separator.start..<separator.end] == new.bytes[other.start..<other.end] {
      let shift = other.start - separator.start
      return .moved(TextRange(start: range.start + shift, end: range.end + shift), similarity: 1)
    }
    let marks = Marks.trimmed(old.bytes[range.start..<range.end])
    guard !marks.isEmpty, Self.places(of: marks, in: old.bytes[separator.start..<separator.end]).count == 1 else {
      return orphan
    }
    let places = Self.places(of: marks, in: new.bytes[other.start..<other.end])
    guard places.count == 1 else { return orphan }
    return .moved(TextRange(start: places[0], end: places[0] + marks.count), similarity: 1)
  }

  private static func places(of marks: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> [Int] {
    guard bytes.count >= marks.count else { return [] }
    return (bytes.startIndex...bytes.endIndex - marks.count).filter { bytes[$0...].starts(with: marks) }
  }
}
