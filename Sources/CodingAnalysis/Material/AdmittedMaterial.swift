internal import CodingModel
internal import Foundation
internal import TranscriptText

/// What a filter lets in: the interviews with at least one admitted turn, and the codings that touch such a turn.
struct AdmittedMaterial {
  /// In the caller's order.
  let interviews: [AdmittedInterview]

  /// Gathers the material once, so that counting needs no further look at the filter.
  ///
  /// With `gathersDescendants` a coding counts for its code and for every counted code above it.
  init(
    interviews: [Interview], codings: [Coding], order: CodeOrder, filter: CodingFilter,
    gathersDescendants: Bool = false
  ) {
    var byInterview: [UUID: [CountedSegment]] = [:]
    var placesOfCodes: [CodePath: [Int]] = [:]
    for coding in codings where filter.admits(coding) {
      let places: [Int]
      if let known = placesOfCodes[coding.code] {
        places = known
      } else {
        let counted = filter.counted(coding.code)
        places = gathersDescendants ? order.placesUpwards(from: counted) : [order.place(of: counted)].compactMap { $0 }
        placesOfCodes[coding.code] = places
      }
      for place in places {
        byInterview[coding.interview, default: []].append(
          CountedSegment(range: coding.range, code: place, coder: coding.coder))
      }
    }
    self.interviews = interviews.compactMap { interview in
      AdmittedInterview(interview, candidates: byInterview[interview.id] ?? [], filter: filter)
    }
  }

  /// Takes interviews as they are.
  init(interviews: [AdmittedInterview]) { self.interviews = interviews }

  /// Number of admitted turns.
  var turnCount: Int { interviews.reduce(0) { $0 + $1.turns.count } }

  /// Number of words in admitted turns.
  var wordCount: Int { interviews.reduce(0) { $0 + $1.wordCount } }
}

/// One interview's admitted turns and the segments that touch them.
struct AdmittedInterview {
  let interview: Interview
  /// Indices of admitted turns, ascending.
  let turns: [Int]
  /// The bodies of these turns, in the same order.
  let bodies: [TextRange]
  /// Segments that share at least one byte with an admitted body; overlaps of one code by one coder are merged.
  let segments: [CountedSegment]

  /// `nil` when the filter admits no turn.
  init?(_ interview: Interview, candidates: [CountedSegment], filter: CodingFilter) {
    let turns = interview.transcript.turns.indices.filter { filter.admits(interview, turn: $0) }
    guard !turns.isEmpty else { return nil }
    let bodies = turns.map { interview.transcript.turns[$0].body }
    self.interview = interview
    self.turns = turns
    self.bodies = bodies
    segments = candidates.filter { bodies.anyTouched(by: $0.range) }.mergingOverlaps()
  }

  /// Takes the admitted turns, ascending and at least one, without any segments.
  init(_ interview: Interview, turns: [Int]) {
    self.interview = interview
    self.turns = turns
    bodies = turns.map { interview.transcript.turns[$0].body }
    segments = []
  }

  /// Number of words in the admitted turns.
  var wordCount: Int { turns.reduce(0) { $0 + interview.wordCounts[$1] } }

  /// The sentences that begin in an admitted turn, in order.
  var sentences: [TextRange] {
    let admitted = Set(turns)
    return interview.sentences.filter { sentence in
      interview.turnIndex(at: sentence.start).map(admitted.contains) ?? false
    }
  }
}
