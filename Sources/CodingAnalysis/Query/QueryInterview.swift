internal import CodingModel
internal import Foundation
internal import TranscriptText

/// One interview as queries look at it.
struct QueryInterview {
  let interview: Interview
  /// The turns that are looked at, as places from 0, those without words too.
  let admitted: [Int]
  /// Those of them that have words, with their bodies.
  let spoken: [Int]
  let spokenBodies: [TextRange]
  /// The codings that have a part in a turn that is looked at, by range, code and coder.
  let codings: [Coding]
  /// The number of each coding's code among all codes.
  let codes: [Int]
  /// What is coded, coding by coding.
  let codingHits: [QueryHit]
  private let bodies: [TextRange]

  /// `nil` where no turn is looked at.
  init?(_ interview: Interview, candidates: [(coding: Coding, code: Int)], filter: CodingFilter) {
    let turns = interview.transcript.turns
    admitted = turns.indices.filter { filter.admits(interview, turn: $0) }
    guard !admitted.isEmpty else { return nil }
    self.interview = interview
    bodies = turns.map(\.body)
    spoken = admitted.filter { !turns[$0].body.isEmpty }
    spokenBodies = spoken.map { turns[$0].body }
    let sorted = candidates.sorted { Self.comesBefore($0.coding, $1.coding) }
    let places = QueryPlaces(bodies: bodies, spoken: spoken, spokenBodies: spokenBodies)
    var kept: [(coding: Coding, code: Int)] = []
    var hits: [QueryHit] = []
    for candidate in sorted {
      guard let hit = places.hit(candidate.coding.range, .coding(kept.count)) else { continue }
      kept.append(candidate)
      hits.append(hit)
    }
    codings = kept.map(\.coding)
    codes = kept.map(\.code)
    codingHits = hits
  }

  private static func comesBefore(_ left: Coding, _ right: Coding) -> Bool {
    if left.range != right.range { return left.range < right.range }
    if left.code != right.code { return left.code < right.code }
    if left.coder != right.coder { return left.coder.name < right.coder.name }
    return left.id.uuidString < right.id.uuidString
  }

  /// Segments at some ranges, sorted; those without a part in a turn that is looked at are left out.
  func hits(_ ranges: [TextRange], _ source: QueryHit.Source) -> [QueryHit] {
    let places = QueryPlaces(bodies: bodies, spoken: spoken, spokenBodies: spokenBodies)
    return ranges.sorted().compactMap { places.hit($0, source) }
  }

  /// The turns that are looked at and have words.
  var turnHits: [QueryHit] {
    zip(spoken, spokenBodies).map { QueryHit(range: $1, source: .turn, turns: $0...$0, turn: $0) }
  }

  /// A turn as a segment, with words or without.
  func turnHit(_ turn: Int) -> QueryHit {
    QueryHit(range: bodies[turn], source: .turn, turns: turn...turn, turn: turn)
  }

  /// The units of the interview, in order.
  func units(_ unit: QueryUnit) -> [QueryHit] {
    switch unit {
    case .turn: return turnHits
    case .sentence: return hits(interview.sentences, .sentence)
    case .transcript:
      guard let first = spokenBodies.first, let last = spokenBodies.last else { return [] }
      return hits([first.union(last)], .transcript)
    }
  }

  /// The sentences that a stretch has a part in.
  func sentences(of range: TextRange) -> Range<Int> { interview.sentences.touched(by: range) }

  /// How many words begin before a byte.
  func words(before offset: Int) -> Int { interview.wordStarts.partitioningIndex { $0 >= offset } }

  /// How many words begin in a stretch.
  func wordCount(_ range: TextRange) -> Int { words(before: range.end) - words(before: range.start) }
}

/// Finds the turns of stretches.
private struct QueryPlaces {
  let bodies: [TextRange]
  let spoken: [Int]
  let spokenBodies: [TextRange]

  /// `nil` for a stretch without a byte in a turn that is looked at.
  func hit(_ range: TextRange, _ source: QueryHit.Source) -> QueryHit? {
    guard let first = spokenBodies.touched(by: range).first else { return nil }
    let all = bodies.touched(by: range)
    var (low, high) = (all.lowerBound, all.upperBound - 1)
    while low < high, bodies[low].isEmpty { low += 1 }
    while high > low, bodies[high].isEmpty { high -= 1 }
    return QueryHit(range: range, source: source, turns: low...high, turn: spoken[first])
  }
}
