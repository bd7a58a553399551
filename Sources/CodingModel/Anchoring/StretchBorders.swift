internal import TranscriptText

/// Fits a stretch whose words are placed to the byte: parts of words, marks at its ends, labels of whole turns.
struct StretchBorders {
  private let range: TextRange
  private let words: Range<Int>
  private let found: Range<Int>
  private let old: AnchorText
  private let new: AnchorText
  private let alignment: WordAlignment

  /// So many words may have come at a turn's beginning or end, where the stretch is the whole turn, and belong to it.
  private static let mostAdded = 3

  init(_ search: StretchSearch, found: Range<Int>) {
    range = search.range
    words = search.words
    self.found = found
    old = search.old
    new = search.new
    alignment = search.alignment
  }

  /// The stretch in bytes of the new text; `nil` when it lies in a word that was changed at that very place.
  var placed: TextRange? {
    guard let start, let end, start < end || range.isEmpty && start == end else { return nil }
    return TextRange(start: start, end: end)
  }

  // MARK: Start

  private var start: Int? {
    let word = old.words[words.lowerBound]
    let target = new.words[found.lowerBound]
    if range.start == word.start { return wholeTurnStart ?? target.start }
    if range.start > word.start {
      guard alignment.partners[words.lowerBound] == found.lowerBound else {
        return words.count > 1 ? target.start : nil
      }
      return place(range.start, in: word, target) ?? (words.count > 1 ? target.start : nil)
    }
    if let start = wholeTurnStart { return start }
    let (part, newPart) = (old.parts[word.part], new.parts[target.part])
    let separator = old.bytes[max(part.body.start, before(words.lowerBound, in: old))..<word.start]
    let newSeparator = new.bytes[max(newPart.body.start, before(found.lowerBound, in: new))..<target.start]
    let lead = old.bytes[max(range.start, separator.startIndex)..<word.start]
    return target.start - Marks.before(lead, of: separator, in: newSeparator)
  }

  /// Where a turn begins now, for a stretch that begins with a turn's label or with a whole turn.
  private var wholeTurnStart: Int? {
    let part = old.parts[old.words[words.lowerBound].part]
    let newPart = new.parts[new.words[found.lowerBound].part]
    let takesLabel = range.start < part.body.start
    guard part.words.lowerBound == words.lowerBound, takesLabel || isWholeTurns,
      isAddition(newPart.words.lowerBound..<found.lowerBound)
    else { return nil }
    guard takesLabel else { return range.start > part.body.start ? nil : newPart.body.start }
    let offset = max(0, range.start - part.range.start)
    let label = old.bytes[part.range.start..<part.body.start]
    let isSame = label == new.bytes[newPart.range.start..<newPart.body.start]
    return newPart.range.start + (isSame ? offset : 0)
  }

  // MARK: End

  private var end: Int? {
    let word = old.words[words.upperBound - 1]
    let target = new.words[found.upperBound - 1]
    if range.end < word.end {
      guard alignment.partners[words.upperBound - 1] == found.upperBound - 1 else {
        return words.count > 1 ? target.end : nil
      }
      return place(range.end, in: word, target) ?? (words.count > 1 ? target.end : nil)
    }
    if let end = wholeTurnEnd { return end }
    let (part, newPart) = (old.parts[word.part], new.parts[target.part])
    let separator = old.bytes[word.end..<min(max(part.body.end, word.end), behind(words.upperBound, in: old))]
    let newSeparator = new.bytes[target.end..<min(max(newPart.body.end, target.end), behind(found.upperBound, in: new))]
    let tail = old.bytes[word.end..<min(range.end, separator.endIndex)]
    return target.end + Marks.behind(tail, of: separator, in: newSeparator)
  }

  /// Where a turn ends now, for a stretch that is one or more whole turns.
  private var wholeTurnEnd: Int? {
    let newPart = new.parts[new.words[found.upperBound - 1].part]
    guard isWholeTurns, isAddition(found.upperBound..<newPart.words.upperBound) else { return nil }
    return newPart.body.end
  }

  /// Whether the stretch begins where a turn or its body begins and ends where one ends.
  private var isWholeTurns: Bool {
    let first = old.parts[old.words[words.lowerBound].part]
    let last = old.parts[old.words[words.upperBound - 1].part]
    return range.start <= first.body.start && range.end >= last.body.end
      && words.lowerBound == first.words.lowerBound && words.upperBound == last.words.upperBound
  }

  private func isAddition(_ added: Range<Int>) -> Bool {
    added.count <= Self.mostAdded && added.allSatisfy { alignment.origins[$0] < 0 }
  }

  // MARK: Between and inside words

  private func before(_ index: Int, in text: AnchorText) -> Int { text.separator(before: index).start }
  private func behind(_ index: Int, in text: AnchorText) -> Int { text.separator(before: index).end }

  /// A place inside a word, counted from whichever end is the same; `nil` when the place itself was changed.
  private func place(_ offset: Int, in word: AnchorWord, _ target: AnchorWord) -> Int? {
    let scalars = Self.scalars(old.bytes[word.start..<word.end])
    let others = Self.scalars(new.bytes[target.start..<target.end])
    let left = Self.scalars(old.bytes[word.start..<offset]).count
    let right = scalars.count - left
    let same = zip(scalars, others).prefix { $0.0 == $0.1 }.count
    let sameAtEnd = zip(scalars.reversed(), others.reversed()).prefix { $0.0 == $0.1 }.count
    let text = String(decoding: new.bytes[target.start..<target.end], as: UTF8.self).unicodeScalars
    if left <= same { return target.start + text.prefix(left).reduce(0) { $0 + UTF8.width($1) } }
    if right <= sameAtEnd { return target.end - text.suffix(right).reduce(0) { $0 + UTF8.width($1) } }
    return nil
  }

  /// A word's scalars, upper and lower case alike, one for one.
  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [String] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.properties.lowercaseMapping)
  }
}
