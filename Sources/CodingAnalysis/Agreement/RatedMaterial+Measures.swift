internal import CodingModel
internal import TranscriptText

extension RatedMaterial {
  /// uα of one code against everything else.
  func unitizing(_ code: Int) -> Measure {
    UnitizingAgreement(documents([code]), valueCount: 1, coderCount: coders.count).alpha
  }

  /// The interviews as text cut into segments of some codes, numbered in their order.
  func documents(_ codes: [Int]) -> [UnitizedDocument] {
    interviews.map { interview in
      UnitizedDocument(
        length: interview.scale.length,
        coders: interview.raters.map { rater in
          codes.enumerated().flatMap { value, code in
            interview.stretches(of: code, by: rater).map { UnitizedSegment(range: $0, value: value) }
          }
        })
    }
  }

  /// The segments of one code that match between any two coders.
  func matches(_ code: Int, _ minimumOverlap: Double) -> SegmentAgreement {
    var sum = SegmentAgreement()
    for interview in interviews {
      for (place, one) in interview.raters.enumerated() {
        for other in interview.raters[(place + 1)...] {
          sum =
            sum
            + SegmentAgreement(
              interview.stretches(of: code, by: one), interview.stretches(of: code, by: other),
              minimumOverlap: minimumOverlap)
        }
      }
    }
    return sum
  }

  /// The sets of codes that coders gave; units judged alike are one column.
  func setRatings() -> SetValuedReliability {
    var counts: [SetPattern: Int] = [:]
    for interview in interviews {
      var blank = interview.unitCount
      for unit in interview.units {
        counts[SetPattern(raters: interview.raters, codes: unit.codes), default: 0] += unit.frequency
        blank -= unit.frequency
      }
      if blank > 0 {
        let none = SetPattern(raters: interview.raters, codes: Array(repeating: [], count: coders.count))
        counts[none, default: 0] += blank
      }
    }
    let patterns = counts.keys.sorted()
    let lists = coders.indices.map { coder in
      patterns.map { $0.raters.contains(coder) ? Set($0.codes[coder]) : nil }
    }
    return SetValuedReliability(lists, frequencies: patterns.map { counts[$0] ?? 0 })
  }
}

/// Who judged a unit, and what each of them gave it.
private struct SetPattern: Hashable, Comparable {
  let raters: [Int]
  let codes: [[Int]]

  static func < (left: SetPattern, right: SetPattern) -> Bool {
    if left.raters != right.raters { return left.raters.lexicographicallyPrecedes(right.raters) }
    for (one, other) in zip(left.codes, right.codes) where one != other { return one.lexicographicallyPrecedes(other) }
    return false
  }
}

extension ReliabilityData {
  /// The ratings of several codes as those of one.
  init(together parts: [ReliabilityData], coderCount: Int) {
    self.init(
      ratings: (0..<coderCount).map { coder in parts.flatMap { $0.ratings[coder] } }, categoryCount: 2,
      frequencies: parts.flatMap(\.frequencies))
  }
}
