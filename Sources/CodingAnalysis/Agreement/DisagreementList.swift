public import CodingModel
public import Foundation
public import TranscriptText

/// The turns in which coders gave different codes.
public struct DisagreementList: Hashable, Sendable {
  /// A turn, with what each coder gave it.
  public struct Turn: Hashable, Sendable {
    /// The interview.
    public let interview: UUID
    /// Its name.
    public let interviewName: String
    /// The turn's place from 0.
    public let index: Int
    /// The turn's body.
    public let body: TextRange
    /// When the turn begins, where the transcript says so.
    public let time: TimeCode?
    /// The speaker's label.
    public let speaker: String?
    /// The body's text.
    public let text: String
    /// For each coder the codes that not everybody gave, with the stretches, cut to the turn. Empty for a coder who has not
    /// judged the interview.
    public let contested: [[CodePath: [TextRange]]]
    /// The codes that everybody gave, with the stretches of each coder.
    public let shared: [CodePath: [[TextRange]]]
    /// Places of the coders who have judged the interview.
    public let raters: [Int]

    /// The codes that not everybody gave, in order of their paths.
    public var contestedCodes: [CodePath] { Set(contested.flatMap(\.keys)).sorted() }
  }

  /// A code with the turns in which not everybody gave it.
  public struct CodeGroup: Hashable, Sendable {
    /// The code.
    public let code: CodePath
    /// Places in `turns`.
    public let places: [Int]
    /// Krippendorff's α of the code on turns.
    public let alpha: Measure
    /// For each coder in how many of these turns the coder gave it.
    public let given: [Int]
  }

  /// Whom the list compares.
  public let coders: [Coder]
  /// What was looked at.
  public let filter: CodingFilter
  /// Interviews that at least two of them have judged.
  public let interviewCount: Int
  /// Admitted turns of these interviews.
  public let turnCount: Int
  /// Turns with a code by anybody, in the interviews' order.
  public let turns: [Turn]
  /// Worst first: by α, then by how many turns there are, then in the caller's order of codes.
  public let groups: [CodeGroup]

  /// Compares coders turn by turn; the parameters as for `AgreementTable`.
  public init(
    interviews: [Interview], codings: [Coding], codes: [CodePath], coders: [Coder], judged: CoderInterviews,
    filter: CodingFilter = CodingFilter()
  ) {
    var own = filter
    own.coders = coders
    let order = CodeOrder(codes, filter: own)
    let admitted = AdmittedMaterial(interviews: interviews, codings: codings, order: order, filter: own)
    let material = RatedMaterial(admitted, codes: order.codes, coders: coders, judged: judged, unit: .turn)
    let ratings = material.ratings()
    let turns = material.interviews.flatMap { Self.turns($0, coders: coders, codes: order.codes) }
    self.coders = coders
    self.filter = own
    interviewCount = material.interviews.count
    turnCount = material.unitCount
    self.turns = turns
    var places: [CodePath: [Int]] = [:]
    for (place, turn) in turns.enumerated() {
      for code in turn.contestedCodes { places[code, default: []].append(place) }
    }
    let groups = order.codes.enumerated().compactMap { number, code in
      places[code].map { places in
        CodeGroup(
          code: code, places: places, alpha: CoincidenceMatrix(ratings[number]).alpha(),
          given: coders.indices.map { coder in places.count { turns[$0].contested[coder][code] != nil } })
      }
    }
    self.groups = groups.enumerated().sorted { one, other in
      let ranks = [one, other].map { ($0.element.alpha.number ?? 2, -$0.element.places.count, $0.offset) }
      return ranks[0] < ranks[1]
    }.map(\.element)
  }

  private static func turns(_ rated: RatedInterview, coders: [Coder], codes: [CodePath]) -> [Turn] {
    let numbers = Dictionary(uniqueKeysWithValues: rated.raters.map { (coders[$0], $0) })
    let bodies = rated.admitted.bodies
    var given: [Int: [[CodePath: [TextRange]]]] = [:]
    for segment in rated.admitted.segments {
      guard let coder = numbers[segment.coder] else { continue }
      for place in bodies.touched(by: segment.range) where !bodies[place].isEmpty {
        let range = TextRange(
          start: max(segment.range.start, bodies[place].start), end: min(segment.range.end, bodies[place].end))
        given[place, default: Array(repeating: [:], count: coders.count)][coder][codes[segment.code], default: []]
          .append(range)
      }
    }
    return given.keys.sorted().map { turn(rated, place: $0, given: given[$0] ?? []) }
  }

  private static func turn(_ rated: RatedInterview, place: Int, given: [[CodePath: [TextRange]]]) -> Turn {
    let interview = rated.admitted.interview
    let index = rated.admitted.turns[place]
    let turn = interview.transcript.turns[index]
    let everybody = rated.raters.map { Set(given[$0].keys) }
    let common = everybody.dropFirst().reduce(everybody.first ?? []) { $0.intersection($1) }
    return Turn(
      interview: interview.id, interviewName: interview.name, index: index, body: turn.body, time: turn.time,
      speaker: interview.transcript.speaker(of: turn)?.label, text: interview.transcript.text[turn.body],
      contested: given.map { $0.filter { !common.contains($0.key) } },
      shared: Dictionary(uniqueKeysWithValues: common.map { code in (code, given.map { $0[code] ?? [] }) }),
      raters: rated.raters)
  }
}
