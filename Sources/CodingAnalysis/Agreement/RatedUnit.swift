internal import TranscriptText

/// A unit with the codes that each coder gave it.
struct RatedUnit: Hashable {
  /// For each coder the places of the codes, ascending; empty for coders without any.
  let codes: [[Int]]
  /// How many units it stands for: 1, or as many characters as are coded alike in a row.
  let frequency: Int

  /// The units among `bodies` (sorted, disjoint) in which a segment has a character.
  static func units(_ bodies: [TextRange], _ segments: [RatedSegment], coderCount: Int) -> [RatedUnit] {
    var given: [Int: [Set<Int>]] = [:]
    for segment in segments {
      for place in bodies.touched(by: segment.range) where !bodies[place].isEmpty {
        given[place, default: Array(repeating: [], count: coderCount)][segment.coder].insert(segment.code)
      }
    }
    return given.keys.sorted().map { place in
      RatedUnit(codes: (given[place] ?? []).map { $0.sorted() }, frequency: 1)
    }
  }

  /// The stretches of text between any two ends of segments, each as many units as it has characters; what no segment
  /// covers is left out.
  static func stretches(_ segments: [RatedSegment], coderCount: Int) -> [RatedUnit] {
    let sorted = segments.filter { !$0.range.isEmpty }.sorted { $0.range < $1.range }
    let ends = Set(sorted.flatMap { [$0.range.start, $0.range.end] }).sorted()
    var units: [RatedUnit] = []
    var open: [RatedSegment] = []
    var next = 0
    for (start, end) in zip(ends, ends.dropFirst()) {
      open.removeAll { $0.range.end <= start }
      while next < sorted.count, sorted[next].range.start <= start {
        open.append(sorted[next])
        next += 1
      }
      guard !open.isEmpty else { continue }
      var given: [Set<Int>] = Array(repeating: [], count: coderCount)
      for segment in open { given[segment.coder].insert(segment.code) }
      units.append(RatedUnit(codes: given.map { $0.sorted() }, frequency: end - start))
    }
    return units
  }
}
