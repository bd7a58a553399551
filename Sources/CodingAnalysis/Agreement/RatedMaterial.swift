internal import CodingModel
internal import Foundation
internal import TranscriptText

/// What coders gave to each unit of the interviews that at least two of them have judged.
struct RatedMaterial {
  let coders: [Coder]
  let codes: [CodePath]
  let interviews: [RatedInterview]

  /// Gathers it once for all measures.
  ///
  /// - Parameters:
  ///   - material: the turns that are looked at and the codings in them, of these coders alone.
  ///   - codes: the counted codes, by their places in the material.
  ///   - coders: whom to compare.
  ///   - judged: which interviews each has judged; codings elsewhere do not count.
  ///   - unit: in what.
  init(
    _ material: AdmittedMaterial, codes: [CodePath], coders: [Coder], judged: CoderInterviews, unit: AgreementUnit
  ) {
    self.coders = coders
    self.codes = codes
    interviews = material.interviews.compactMap { interview in
      let raters = coders.indices.filter { judged.interviews(of: coders[$0]).contains(interview.interview.id) }
      return raters.count > 1 ? RatedInterview(interview, coders: coders, raters: raters, unit: unit) : nil
    }
  }

  /// For each code how the coders judged it, over all interviews; units judged alike are one column.
  func ratings() -> [ReliabilityData] {
    var sums: [[RatingPattern: Int]] = Array(repeating: [:], count: codes.count)
    for interview in interviews {
      for (code, counts) in interview.patterns(codeCount: codes.count).enumerated() {
        sums[code].merge(counts, uniquingKeysWith: +)
      }
    }
    return sums.map { ReliabilityData($0, coderCount: coders.count) }
  }

  /// For each interview and code the coincidences.
  func coincidences() -> [[CoincidenceMatrix]] {
    interviews.map { interview in
      interview.patterns(codeCount: codes.count).map { CoincidenceMatrix(ReliabilityData($0, coderCount: coders.count)) }
    }
  }

  /// Units of the interviews.
  var unitCount: Int { interviews.reduce(0) { $0 + $1.unitCount } }
}

/// One interview with the units that anybody gave a code to.
struct RatedInterview {
  let admitted: AdmittedInterview
  /// Places of the coders who have judged it.
  let raters: [Int]
  /// How many units there are. Turns and sentences without a character are none: nothing can be said of them.
  let unitCount: Int
  /// Units with a code by anybody.
  let units: [RatedUnit]
  let scale: CharacterScale
  /// What each rater coded with each code, in characters of the admitted turns.
  private let stretches: [RaterCode: [TextRange]]

  private struct RaterCode: Hashable {
    let coder: Int
    let code: Int
  }

  init(_ interview: AdmittedInterview, coders: [Coder], raters: [Int], unit: AgreementUnit) {
    admitted = interview
    self.raters = raters
    let scale = CharacterScale(interview)
    self.scale = scale
    let places = Dictionary(uniqueKeysWithValues: raters.map { (coders[$0], $0) })
    let segments = interview.segments.compactMap { segment in
      places[segment.coder].map { RatedSegment(range: segment.range, code: segment.code, coder: $0) }
    }
    let placed = segments.map { RatedSegment(range: scale.range($0.range), code: $0.code, coder: $0.coder) }
    stretches = Dictionary(grouping: placed) { RaterCode(coder: $0.coder, code: $0.code) }.mapValues { $0.map(\.range) }
    switch unit {
    case .turn, .sentence:
      let bodies = unit == .turn ? interview.bodies : interview.sentences
      unitCount = bodies.count { !$0.isEmpty }
      units = RatedUnit.units(bodies, segments, coderCount: coders.count)
    case .character:
      unitCount = scale.length
      units = RatedUnit.stretches(placed, coderCount: coders.count)
    }
  }

  /// What a coder coded with a code, in characters of the admitted turns.
  func stretches(of code: Int, by coder: Int) -> [TextRange] { stretches[RaterCode(coder: coder, code: code)] ?? [] }

  /// For each code how often which coders gave it.
  func patterns(codeCount: Int) -> [[RatingPattern: Int]] {
    var counts: [[RatingPattern: Int]] = Array(repeating: [:], count: codeCount)
    var coded = Array(repeating: 0, count: codeCount)
    for unit in units {
      var holders: [Int: [Int]] = [:]
      for rater in raters { for code in unit.codes[rater] { holders[code, default: []].append(rater) } }
      for (code, holders) in holders {
        counts[code][RatingPattern(raters: raters, holders: holders), default: 0] += unit.frequency
        coded[code] += unit.frequency
      }
    }
    for code in 0..<codeCount where unitCount > coded[code] {
      counts[code][RatingPattern(raters: raters, holders: []), default: 0] += unitCount - coded[code]
    }
    return counts
  }
}

/// A stretch, the place of its code and the place of its coder.
struct RatedSegment {
  let range: TextRange
  let code: Int
  let coder: Int
}

/// Who judged a unit, and who of them gave it a code; both ascending.
struct RatingPattern: Hashable {
  let raters: [Int]
  let holders: [Int]
}

extension ReliabilityData {
  /// A code's ratings, 1 there and 0 not there, from how often each pattern occurs; in an order of their own.
  init(_ counts: [RatingPattern: Int], coderCount: Int) {
    let patterns = counts.keys.sorted { one, other in
      one.raters == other.raters
        ? one.holders.lexicographicallyPrecedes(other.holders) : one.raters.lexicographicallyPrecedes(other.raters)
    }
    let ratings = (0..<coderCount).map { coder in
      patterns.map { $0.raters.contains(coder) ? ($0.holders.contains(coder) ? 1 : 0) : nil }
    }
    self.init(ratings: ratings, categoryCount: 2, frequencies: patterns.map { counts[$0] ?? 0 })
  }
}
