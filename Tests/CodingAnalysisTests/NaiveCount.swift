import CodingModel
import Foundation
import TranscriptText

/// Counts everything byte by byte and unit by unit, as slowly and plainly as possible.
struct NaiveCount {
  let project: RandomProject
  let filter: CodingFilter
  /// Whether a code counts what is coded with the codes below it.
  var gathersDescendants = false

  /// Codes after the filter, each once, in order.
  var codes: [CodePath] {
    var seen: [CodePath] = []
    for code in project.codes {
      guard filter.codes.isEmpty || filter.codes.contains(where: { $0.encloses(code) }) else { continue }
      let counted = filter.level.map { code.ancestor(atLevel: $0) } ?? code
      if !seen.contains(counted) { seen.append(counted) }
    }
    return seen
  }

  func admittedTurns(_ interview: Interview) -> [Turn] {
    interview.transcript.turns.indices.filter { filter.admits(interview, turn: $0) }
      .map { interview.transcript.turns[$0] }
  }

  /// Whether two ranges have a byte in common: the set of one's bytes against the set of the other's.
  func share(_ one: TextRange, _ other: TextRange) -> Bool {
    (one.start..<one.end).contains { (other.start..<other.end).contains($0) }
  }

  /// Codings of a code that touch an admitted turn.
  func codings(of code: CodePath, in interview: Interview) -> [Coding] {
    let bodies = admittedTurns(interview).map(\.body)
    return project.codings.filter { coding in
      let counted = filter.level.map { coding.code.ancestor(atLevel: $0) } ?? coding.code
      return coding.interview == interview.id && filter.admits(coding)
        && (gathersDescendants ? code.encloses(counted) : code == counted)
        && bodies.contains { share($0, coding.range) }
    }
  }

  /// The same, with overlapping ones of one coder made one, again and again until nothing changes.
  func segments(of code: CodePath, in interview: Interview) -> [TextRange] {
    let codings = codings(of: code, in: interview)
    return RandomProject.coders.flatMap { coder in
      var ranges = codings.filter { $0.coder == coder }.map(\.range)
      while let (one, other) = overlapping(ranges) {
        ranges[one] = ranges[one].union(ranges[other])
        ranges.remove(at: other)
      }
      return ranges
    }
  }

  private func overlapping(_ ranges: [TextRange]) -> (Int, Int)? {
    for one in ranges.indices {
      for other in ranges.indices where one < other && share(ranges[one], ranges[other]) { return (one, other) }
    }
    return nil
  }

  /// One unit: its interview and the parts of text that belong to it.
  struct Unit {
    let interview: Interview
    let parts: [TextRange]
  }

  func units(_ unit: UnitOfAnalysis) -> [Unit] {
    project.interviews.flatMap { interview -> [Unit] in
      let turns = admittedTurns(interview)
      switch unit {
      case .turn: return turns.map { Unit(interview: interview, parts: [$0.body]) }
      case .sentence:
        return interview.sentences.filter { sentence in turns.contains { $0.body.contains(sentence) } }
          .map { Unit(interview: interview, parts: [$0]) }
      case .transcript: return turns.isEmpty ? [] : [Unit(interview: interview, parts: turns.map(\.body))]
      case .window(let size):
        return turns.indices.filter { $0 + size <= turns.count }.map { first in
          Unit(interview: interview, parts: turns[first..<(first + size)].map(\.body))
        }
      case .character:
        let text = interview.transcript.text.utf8
        return turns.flatMap { turn in
          (turn.body.start..<turn.body.end).filter { text[$0] & 0xC0 != 0x80 }.map {
            Unit(interview: interview, parts: [TextRange(start: $0, end: $0 + 1)])
          }
        }
      case .segment: return []
      }
    }
  }

  /// For each unit whether a code is in it; the codings are looked up once per interview.
  func presence(of code: CodePath, in units: [Unit]) -> [Bool] {
    var known: [UUID: [TextRange]] = [:]
    return units.map { unit in
      let ranges = known[unit.interview.id] ?? codings(of: code, in: unit.interview).map(\.range)
      known[unit.interview.id] = ranges
      return ranges.contains { range in unit.parts.contains { share($0, range) } }
    }
  }

  func isPresent(_ code: CodePath, in unit: Unit) -> Bool {
    codings(of: code, in: unit.interview).contains { coding in unit.parts.contains { share($0, coding.range) } }
  }

  /// Words of some turns that a code covers: those whose first byte follows a blank or begins the turn.
  func words(of code: CodePath, in interview: Interview, turns: [Turn]) -> Int {
    let ranges = codings(of: code, in: interview).map(\.range)
    let bytes = interview.transcript.text.utf8
    return turns.reduce(0) { sum, turn in
      sum
        + (turn.body.start..<turn.body.end).count { offset in
          let isWord = bytes[offset] != 0x20 && bytes[offset] != 0x2E
          let isFirst = offset == turn.body.start || bytes[offset - 1] == 0x20
          return isWord && isFirst && ranges.contains { $0.contains(offset: offset) }
        }
    }
  }
}
