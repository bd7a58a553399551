internal import CodingModel
internal import Foundation
internal import TranscriptText

/// Tells whether a condition holds for the segments of one interview. All that does not depend on the segment alone is
/// looked up once.
struct QueryJudge {
  private enum Ground {
    /// Turn by turn.
    case turns([Bool])
    /// Coding by coding; other segments through a coding that overlaps them.
    case codings([Bool], overlapped: RangeSweep)
    /// All or none.
    case all(Bool)
    case words(ValueComparison)
  }

  private let ground: Ground

  /// `notes` are those that a condition on memos asks for; others ask for none.
  init(_ test: QueryTest, in context: QueryInterview, _ material: QueryMaterial, notes: QueryNotes?) {
    let interview = context.interview
    switch test {
    case .attribute(let condition): ground = .turns(Self.turns(of: interview, condition))
    case .role(let roles, let isNegated):
      let transcript = interview.transcript
      ground = .turns(transcript.turns.map { roles.contains(transcript.role(of: $0)) != isNegated })
    case .time(let comparison): ground = .turns(Self.turns(of: interview, comparison))
    case .words(let comparison): ground = .words(comparison)
    case .memo: ground = notes.map { Self.ground($0, context) } ?? .all(false)
    case .coder, .origin, .verdict, .coded:
      let fitting = context.codings.map { Self.fits(test, $0, material) }
      // Rejected codings speak for a turn only where verdicts are asked for.
      let isAboutVerdicts = if case .verdict = test { true } else { false }
      let overlapping = context.codings.indices.filter {
        fitting[$0] && (isAboutVerdicts || context.codings[$0].status != .rejected)
      }
      ground = .codings(fitting, overlapped: RangeSweep(overlapping.map { context.codings[$0].range }))
    }
  }

  /// Whether the condition holds for a segment, whose words `context` counts.
  func holds(for hit: QueryHit, in context: QueryInterview) -> Bool {
    switch ground {
    case .turns(let turns): return turns[hit.turn]
    case .all(let holds): return holds
    case .words(let comparison): return comparison.holds(for: Double(context.wordCount(hit.range)))
    case .codings(let fitting, let overlapped):
      if case .coding(let place) = hit.source { return fitting[place] }
      return overlapped.overlaps(hit.range)
    }
  }

  /// What an attribute is depends on the turn's speaker alone.
  private static func turns(of interview: Interview, _ condition: AttributeCondition) -> [Bool] {
    var known: [Int?: Bool] = [:]
    return interview.transcript.turns.enumerated().map { place, turn in
      if let known = known[turn.speaker] { return known }
      let holds = condition.holds(for: interview, turn: place)
      known[turn.speaker] = holds
      return holds
    }
  }

  private static func turns(of interview: Interview, _ comparison: ValueComparison) -> [Bool] {
    var last: TimeCode?
    return interview.transcript.turns.map { turn in
      last = turn.time ?? last
      return last.map { comparison.holds(for: Double($0.milliseconds) / 1000) } ?? comparison.holdsForNothing
    }
  }

  private static func fits(_ test: QueryTest, _ coding: Coding, _ material: QueryMaterial) -> Bool {
    switch test {
    case .coder(let coders, let isNegated): coders.contains(coding.coder) != isNegated
    case .origin(let origins, let isNegated):
      origins.contains(coding.coder == .rules ? .rules : .hand) != isNegated
    case .verdict(let wanted, let isNegated): wanted.contains(coding.status ?? .accepted) != isNegated
    case .coded(let comparison):
      material.days[coding.id].map(comparison.holds) ?? comparison.holdsForNothing
    case .attribute, .role, .memo, .time, .words: false
    }
  }

  /// A memo on a coding is one on its stretch for all segments but other codings.
  private static func ground(_ notes: QueryNotes, _ context: QueryInterview) -> Ground {
    let id = context.interview.id
    if notes.interviews.contains(id) { return .all(true) }
    let stretches = notes.stretches[id] ?? []
    let places = RangeSweep(stretches)
    let noted = context.codings.map { notes.codings.contains($0.id) }
    let others = context.codings.indices.filter { noted[$0] && context.codings[$0].status != .rejected }
    return .codings(
      context.codings.indices.map { noted[$0] || places.overlaps(context.codings[$0].range) },
      overlapped: RangeSweep((stretches + others.map { context.codings[$0].range }).sorted()))
  }
}
