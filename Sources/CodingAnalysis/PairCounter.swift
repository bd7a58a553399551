internal import CodingModel
internal import TranscriptText

/// Counts pairs in one pass over the material: each unit's codes once, or each segment against those still open.
struct PairCounter {
  private let codeCount: Int
  private let isSegments: Bool
  private(set) var unitCount = 0
  /// Units (or segments) per code.
  private(set) var occurrences: [Int]
  /// Units with both (or overlapping pairs), at `first * codeCount + second` with first < second.
  private var joint: [Int]
  /// Segments of the code `row` that overlap one of the code `column`, at `row * codeCount + column`.
  private var touching: [Int]

  init(_ material: AdmittedMaterial, codeCount: Int, unit: UnitOfAnalysis) {
    self.codeCount = codeCount
    isSegments = unit == .segment
    occurrences = Array(repeating: 0, count: codeCount)
    joint = Array(repeating: 0, count: codeCount * codeCount)
    touching = Array(repeating: 0, count: isSegments ? codeCount * codeCount : 0)
    for interview in material.interviews {
      switch unit {
      case .turn: countUnits(interview.bodies, of: interview.segments)
      case .sentence: countUnits(interview.sentences, of: interview.segments)
      case .transcript: countWhole(interview.segments)
      case .segment: countOverlaps(interview.segments)
      }
    }
  }

  /// Units are sorted and disjoint, so each segment touches a run of them.
  private mutating func countUnits(_ units: [TextRange], of segments: [CountedSegment]) {
    var present: [[Int]] = Array(repeating: [], count: units.count)
    for segment in segments {
      for index in units.touched(by: segment.range) where !units[index].isEmpty {
        if !present[index].contains(segment.code) { present[index].append(segment.code) }
      }
    }
    unitCount += units.count
    for codes in present { countTogether(codes) }
  }

  private mutating func countWhole(_ segments: [CountedSegment]) {
    unitCount += 1
    countTogether(Array(Set(segments.map(\.code))))
  }

  private mutating func countTogether(_ codes: [Int]) {
    let codes = codes.sorted()
    for (position, first) in codes.enumerated() {
      occurrences[first] += 1
      for second in codes[(position + 1)...] { joint[first * codeCount + second] += 1 }
    }
  }

  /// Sweeps over segments sorted by start, with those that have not ended yet.
  private mutating func countOverlaps(_ segments: [CountedSegment]) {
    var open: [Int] = []
    var met: [Set<Int>] = Array(repeating: [], count: segments.count)
    for (index, segment) in segments.enumerated() {
      occurrences[segment.code] += 1
      open.removeAll { segments[$0].range.end <= segment.range.start }
      for other in open where segments[other].code != segment.code {
        let pair = (min(segment.code, segments[other].code), max(segment.code, segments[other].code))
        joint[pair.0 * codeCount + pair.1] += 1
        met[index].insert(segments[other].code)
        met[other].insert(segment.code)
      }
      open.append(index)
    }
    unitCount += segments.count
    for (index, codes) in met.enumerated() {
      for code in codes { touching[segments[index].code * codeCount + code] += 1 }
    }
  }

  /// All pairs in order, without a code and one above it.
  func associations(of codes: [CodePath]) -> [PairAssociation] {
    var pairs: [PairAssociation] = []
    for first in codes.indices {
      for second in codes.indices.dropFirst(first + 1) {
        guard !codes[first].encloses(codes[second]), !codes[second].encloses(codes[first]) else { continue }
        pairs.append(
          PairAssociation(first: codes[first], second: codes[second], counts: counts(first, second)))
      }
    }
    return pairs
  }

  private func counts(_ first: Int, _ second: Int) -> PairCounts {
    let both = joint[first * codeCount + second]
    if isSegments {
      return .segments(
        SegmentOverlap(
          first: occurrences[first], second: occurrences[second], pairs: both,
          firstTouching: touching[first * codeCount + second], secondTouching: touching[second * codeCount + first]))
    }
    return .units(
      ContingencyTable(
        n11: both, n10: occurrences[first] - both, n01: occurrences[second] - both,
        n00: unitCount - occurrences[first] - occurrences[second] + both))
  }
}
