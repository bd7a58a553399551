/// How well the positions in a text fit it when they are read by each convention.
struct PositionScore {
  /// Points by convention; those that read everything alike have the same.
  private(set) var points: [PositionConvention: Int] = [:]
  /// How many selections some two conventions read differently.
  private(set) var told = 0

  /// A selection as the file has it.
  struct Sample {
    let start: Int
    let end: Int
    let name: String?
  }

  init() {}

  /// Reads the samples by each convention that can differ in this text.
  init(_ samples: [Sample], in text: [UInt8], _ conventions: [PositionConvention]) {
    var ranges: [[Range<Int>?]] = []
    for convention in conventions {
      ranges.append(Self.ranges(samples, in: text, convention))
      points[convention] = 0
    }
    for (place, sample) in samples.enumerated() {
      let readings = ranges.map { $0[place] }
      guard Set(readings).count > 1 else { continue }
      told += 1
      for (convention, range) in zip(conventions, readings) {
        points[convention, default: 0] += range.map { Self.points($0, sample.name, in: text) } ?? -4
      }
    }
  }

  mutating func add(_ other: PositionScore) {
    points.merge(other.points, uniquingKeysWith: +)
    told += other.told
  }

  /// The convention that fits best, if it fits clearly better than the usual one.
  func choice(over usual: PositionConvention) -> PositionConvention {
    guard told > 0, let ours = points[usual] else { return usual }
    let best = PositionConvention.all.filter { points[$0] != nil }.max { (points[$0] ?? 0) < (points[$1] ?? 0) }
    guard let best, let theirs = points[best], theirs - ours >= max(3, told) else { return usual }
    return best
  }

  /// The stretches as a convention reads them; `nil` for those that do not fit the text.
  private static func ranges(
    _ samples: [Sample], in text: [UInt8], _ convention: PositionConvention
  ) -> [Range<Int>?] {
    let extra = convention.endsInclusive ? 1 : 0
    let wanted = Set(samples.flatMap { [$0.start, $0.end.addingReportingOverflow(extra).partialValue] }).sorted()
    let places = TextPositions.places(of: wanted, in: text, convention)
    var bytes: [Int: Int] = [:]
    for (position, place) in zip(wanted, places) {
      if case .exact(let byte) = place { bytes[position] = byte }
    }
    return samples.map { sample in
      guard let start = bytes[sample.start], let end = bytes[sample.end.addingReportingOverflow(extra).partialValue],
        start <= end
      else { return nil }
      // Between the two characters of a line break nothing begins or ends.
      let splits = [start, end].contains { 0 < $0 && $0 < text.count && text[$0 - 1] == 0x0D && text[$0] == 0x0A }
      return splits ? nil : start..<end
    }
  }

  /// A point for each end at a word's edge, and three for words that are the selection's name.
  private static func points(_ range: Range<Int>, _ name: String?, in text: [UInt8]) -> Int {
    var points = 0
    let (start, end) = (range.lowerBound, range.upperBound)
    if start < text.count, !isBlank(text[start]), !(isWord(before: start, text) && isWord(at: start, text)) {
      points += 1
    }
    if end > 0, !isBlank(text[end - 1]), !(isWord(before: end, text) && isWord(at: end, text)) { points += 1 }
    if let name, isName(name, of: text[range]) { points += 3 }
    return points
  }

  /// True where a name is a stretch's beginning. Programs cut names and put blanks for line breaks.
  static func isName(_ name: String, of slice: ArraySlice<UInt8>) -> Bool {
    var wanted = Array(name.utf8)
    for ending in ["…", "..."] where wanted.count > ending.utf8.count && name.hasSuffix(ending) {
      wanted.removeLast(ending.utf8.count)
    }
    let words = wanted.split(whereSeparator: isBlank)
    let spoken = slice.split(whereSeparator: isBlank)
    guard let last = words.last, spoken.count >= words.count else { return false }
    guard zip(words.dropLast(), spoken).allSatisfy({ $0.elementsEqual($1) }) else { return false }
    return spoken[words.count - 1].starts(with: last)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isWord(at byte: Int, _ text: [UInt8]) -> Bool { byte < text.count && isWord(text[byte]) }

  private static func isWord(before byte: Int, _ text: [UInt8]) -> Bool {
    var byte = byte - 1
    while byte >= 0, text[byte] & 0xC0 == 0x80 { byte -= 1 }
    return byte >= 0 && isWord(text[byte])
  }

  /// By the first byte of a character: letters and digits of the scripts that people transcribe in. Signs of Latin-1
  /// (0xC2), general punctuation (0xE2) and emoji (from 0xF0) are none.
  private static func isWord(_ first: UInt8) -> Bool {
    switch first {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xE1, 0xE3...0xEF: true
    default: false
    }
  }
}
