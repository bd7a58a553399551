import CodingModel
import Foundation
import TranscriptText

/// Counts a project's codings again, byte by byte, from nothing but its interviews and codings.
struct NaiveRecount {
  let interviews: [Interview]
  let codings: [Coding]
  let codes: [CodePath]
  /// Whether a turn is looked at.
  var admits: (Interview, Turn) -> Bool = { interview, turn in
    turn.speaker.map { interview.transcript.speakers[$0].role != .interviewer } ?? true
  }

  /// Units of two codes: those of the first, of the second, of both.
  struct Pair: Equatable {
    let first: Int
    let second: Int
    let both: Int
  }

  /// Pairs of codes as `a b`, in the codebooks' order; a code and one above it are no pair.
  func pairs(_ count: (CodePath, CodePath) -> Pair) -> [String: Pair] {
    var pairs: [String: Pair] = [:]
    for (place, one) in codes.enumerated() {
      for other in codes[(place + 1)...]
      where !one.description.isAbove(other.description) && !other.description.isAbove(one.description) {
        pairs["\(one) \(other)"] = count(one, other)
      }
    }
    return pairs
  }

  /// Pairs by turn, sentence or transcript, and the number of units.
  func units(_ unit: UnitOfAnalysis) -> (pairs: [String: Pair], count: Int) {
    var found: [CodePath: Set<Int>] = [:]
    var count = 0
    for interview in interviews {
      let places = places(unit, in: interview, from: count)
      count += places.count
      for coding in codings where coding.interview == interview.id {
        for byte in coding.range.start..<coding.range.end where places.unitOfByte[byte] >= 0 {
          found[coding.code, default: []].insert(places.unitOfByte[byte])
        }
      }
    }
    let pairs = pairs { one, other in
      let (one, other) = (found[one] ?? [], found[other] ?? [])
      return Pair(first: one.count, second: other.count, both: one.intersection(other).count)
    }
    return (pairs, count)
  }

  /// For each byte of an interview the number of the unit that it lies in, or -1.
  private func places(_ unit: UnitOfAnalysis, in interview: Interview, from first: Int) -> (
    unitOfByte: [Int], count: Int
  ) {
    var unitOfByte = [Int](repeating: -1, count: interview.transcript.text.utf8.count)
    let bodies = interview.transcript.turns.filter { admits(interview, $0) }.map(\.body)
    switch unit {
    case .turn:
      for (number, body) in bodies.enumerated() {
        for byte in body.start..<body.end { unitOfByte[byte] = first + number }
      }
      return (unitOfByte, bodies.count)
    case .sentence:
      for body in bodies { for byte in body.start..<body.end { unitOfByte[byte] = 0 } }
      let sentences = interview.sentences.filter { unitOfByte[$0.start] == 0 }
      for byte in unitOfByte.indices { unitOfByte[byte] = -1 }
      for (number, sentence) in sentences.enumerated() {
        for byte in sentence.start..<sentence.end { unitOfByte[byte] = first + number }
      }
      return (unitOfByte, sentences.count)
    case .transcript:
      for body in bodies { for byte in body.start..<body.end { unitOfByte[byte] = first } }
      return (unitOfByte, bodies.isEmpty ? 0 : 1)
    case .segment, .window, .character:
      return (unitOfByte, 0)
    }
  }

  /// Pairs of overlapping segments.
  func segments() -> [String: Pair] {
    var segments: [CodePath: [[Range<Int>]]] = [:]
    for code in codes { segments[code] = interviews.map { self.segments(of: code, in: $0) } }
    return pairs { one, other in
      let (one, other) = (segments[one] ?? [], segments[other] ?? [])
      var both = 0
      for (ones, others) in zip(one, other) {
        for first in ones { for second in others where first.overlaps(second) { both += 1 } }
      }
      return Pair(first: one.reduce(0) { $0 + $1.count }, second: other.reduce(0) { $0 + $1.count }, both: both)
    }
  }

  /// A code's codings that touch an admitted turn; those that overlap are made one until none do.
  private func segments(of code: CodePath, in interview: Interview) -> [Range<Int>] {
    let bodies = interview.transcript.turns.filter { admits(interview, $0) }.map { $0.body.start..<$0.body.end }
    var ranges: [Range<Int>] = []
    for coding in codings where coding.code == code && coding.interview == interview.id {
      var range = coding.range.start..<coding.range.end
      guard bodies.contains(where: { $0.overlaps(range) }) else { continue }
      while let other = ranges.firstIndex(where: { $0.overlaps(range) }) {
        let known = ranges.remove(at: other)
        range = min(range.lowerBound, known.lowerBound)..<max(range.upperBound, known.upperBound)
      }
      ranges.append(range)
    }
    return ranges
  }

  /// For each code and value of a speaker's attribute, the interviews in which the code, or one below it, stands in a
  /// turn with the value; and for each value the interviews that have such a turn.
  func interviews(by key: String) -> (cells: [String: Int], totals: [String: Int]) {
    var cells: [String: Set<UUID>] = [:]
    var totals: [String: Set<UUID>] = [:]
    for interview in interviews {
      let own = codings.filter { $0.interview == interview.id }
      for turn in interview.transcript.turns where admits(interview, turn) {
        let speaker = turn.speaker.map { interview.transcript.speakers[$0] }
        let value = speaker?.attributes.first { $0.key.lowercased() == key }?.value ?? "(none)"
        totals[value, default: []].insert(interview.id)
        for coding in own where coding.range.start < turn.body.end && turn.body.start < coding.range.end {
          for code in codes where code == coding.code || code.description.isAbove(coding.code.description) {
            cells["\(code) \(value)", default: []].insert(interview.id)
          }
        }
      }
    }
    return (cells.mapValues(\.count), totals.mapValues(\.count))
  }
}

extension String {
  /// Whether this path is an ancestor of another.
  fileprivate func isAbove(_ other: String) -> Bool { other.hasPrefix(self + "/") }
}
