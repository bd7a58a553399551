internal import CodingModel
internal import TranscriptText

/// Counts pairs in one pass over the material: each unit's codes once, or each segment against those still open.
struct PairCounter {
  private let codeCount: Int
  private let unit: UnitOfAnalysis
  private(set) var unitCount = 0
  /// Units (or segments) per code.
  private(set) var occurrences: [Int]
  /// Units with both, at `first * codeCount + second` with first < second.
  private var joint: [Int]
  private var meetings: SegmentMeetings?

  init(_ material: AdmittedMaterial, codeCount: Int, unit: UnitOfAnalysis) {
    self.codeCount = codeCount
    self.unit = unit
    occurrences = Array(repeating: 0, count: codeCount)
    joint = Array(repeating: 0, count: codeCount * codeCount)
    if unit == .segment { meetings = SegmentMeetings(codeCount: codeCount) }
    for interview in material.interviews {
      switch unit {
      case .turn, .sentence, .window, .transcript:
        let units = UnitPresences(interview, unit: unit).codes
        unitCount += units.count
        for codes in units { countTogether(codes, weight: 1) }
      case .segment:
        meetings?.add(interview.segments)
        unitCount += interview.segments.count
        for segment in interview.segments { occurrences[segment.code] += 1 }
      case .character:
        let stretches = CharacterStretches(interview)
        unitCount += stretches.length
        stretches.forEach { codes, length in countTogether(codes, weight: length) }
      }
    }
  }

  private mutating func countTogether(_ codes: [Int], weight: Int) {
    let codes = codes.sorted()
    for (position, first) in codes.enumerated() {
      occurrences[first] += weight
      for second in codes[(position + 1)...] { joint[first * codeCount + second] += weight }
    }
  }

  /// All pairs in order, without a code and one above it.
  func associations(of codes: [CodePath]) -> [PairAssociation] {
    var pairs: [PairAssociation] = []
    for first in codes.indices {
      for second in codes.indices.dropFirst(first + 1) {
        guard !codes[first].isRelated(to: codes[second]) else { continue }
        pairs.append(
          PairAssociation(first: codes[first], second: codes[second], counts: counts(first, second)))
      }
    }
    return pairs
  }

  private func counts(_ first: Int, _ second: Int) -> PairCounts {
    if let meetings {
      let (relations, one, other) = meetings.pair(first, second)
      return .segments(
        SegmentOverlap(
          first: occurrences[first], second: occurrences[second], pairs: relations.sharing, firstTouching: one,
          secondTouching: other), relations)
    }
    let both = joint[first * codeCount + second]
    let table = ContingencyTable(
      n11: both, n10: occurrences[first] - both, n01: occurrences[second] - both,
      n00: unitCount - occurrences[first] - occurrences[second] + both)
    return unit == .character ? .characters(table) : .units(table)
  }
}

extension CodePath {
  /// True for a code and itself, and for a code and one above or below it.
  func isRelated(to other: CodePath) -> Bool { encloses(other) || other.encloses(self) }
}
