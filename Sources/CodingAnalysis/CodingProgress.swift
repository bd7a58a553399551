public import CodingModel
internal import Foundation
internal import TranscriptText

/// How far each coder has come with each interview, and how fast.
public struct CodingProgress: Hashable, Sendable {
  /// One coder's work on one interview.
  public struct Row: Hashable, Sendable {
    /// Who.
    public let coder: Coder
    /// The interview's name.
    public let interviewName: String
    /// Turns that the coder has passed at the coding desk or has coded.
    public let readTurns: Int
    /// All turns.
    public let turns: Int
    /// The informants' turns that touch one of the coder's codings.
    public let codedTurns: Int
    /// The informants' turns.
    public let informantTurns: Int
    /// The coder's codings.
    public let codings: Int
    /// Words of the informants whose first byte lies in one of the coder's codings.
    public let coveredWords: Int
    /// The informants' words.
    public let words: Int
    /// Codings made and proposals judged, as the log tells; those taken back count too.
    public let decisions: Int
    /// Seconds of work: the time between two moments of work that lie no more than `longestPause` apart, for the interview
    /// that the later one belongs to.
    public let activeSeconds: Double
    /// Sittings in which the coder worked on the interview: they are parted by more than `sittingPause`.
    public let sittings: Int

    /// The share of the informants' words that is coded.
    public var coverage: Measure { words == 0 ? .undefined(.emptyBase) : .value(Double(coveredWords) / Double(words)) }

    /// Decisions per minute of active time; undefined below one minute.
    public var speed: Measure {
      activeSeconds < 60 ? .undefined(.emptyBase) : .value(Double(decisions) * 60 / activeSeconds)
    }
  }

  /// Seconds: a longer pause is no work.
  public static let longestPause = 300.0
  /// Seconds: a longer pause parts two sittings.
  public static let sittingPause = 1800.0

  /// By coder's name, then in the interviews' order; only what was worked on.
  public let rows: [Row]

  /// Works the progress out.
  ///
  /// - Parameters:
  ///   - interviews: the interviews, in the order to be shown.
  ///   - codings: all codings; those of the rules count for nobody.
  ///   - read: what was read, when.
  ///   - moments: when who decided how much.
  public init(interviews: [Interview], codings: [Coding], read: [TurnRead], moments: [CodingMoment]) {
    let activity = Activity(read: read, moments: moments)
    let own = Dictionary(grouping: codings.filter { $0.coder != .rules }) { Desk(coder: $0.coder, interview: $0.interview) }
    let passed = Dictionary(grouping: read) { Desk(coder: $0.coder, interview: $0.interview) }
    let coders = Set(own.keys.map(\.coder) + passed.keys.map(\.coder) + moments.map(\.coder))
    var rows: [Row] = []
    for coder in coders.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      for interview in interviews {
        let desk = Desk(coder: coder, interview: interview.id)
        guard own[desk] != nil || passed[desk] != nil || activity.decisions[desk] != nil else { continue }
        rows.append(
          Self.row(desk, interview, own[desk] ?? [], Set((passed[desk] ?? []).map(\.turn)), activity))
      }
    }
    self.rows = rows
  }

  private static func row(
    _ desk: Desk, _ interview: Interview, _ codings: [Coding], _ passed: Set<String>, _ activity: Activity
  ) -> Row {
    let transcript = interview.transcript
    let fingerprints = passed.isEmpty ? [] : TurnFingerprint.all(of: interview)
    let ranges = codings.map(\.range).sorted().joiningOverlaps()
    var (readTurns, coded, informants, words, covered) = (0, 0, 0, 0, 0)
    for (place, turn) in transcript.turns.enumerated() {
      let here = ranges.filter { $0.overlaps(turn.body) }
      if !here.isEmpty || (!fingerprints.isEmpty && passed.contains(fingerprints[place])) { readTurns += 1 }
      guard transcript.role(of: turn) == .informant else { continue }
      informants += 1
      words += interview.wordCounts[place]
      guard !here.isEmpty else { continue }
      coded += 1
      let starts = interview.wordStarts
      let first = starts.partitioningIndex { $0 >= turn.body.start }
      covered += starts[first..<(first + interview.wordCounts[place])].count { start in
        here.contains { $0.contains(offset: start) }
      }
    }
    return Row(
      coder: desk.coder, interviewName: interview.name, readTurns: readTurns, turns: transcript.turns.count,
      codedTurns: coded, informantTurns: informants, codings: codings.count, coveredWords: covered, words: words,
      decisions: activity.decisions[desk] ?? 0, activeSeconds: activity.seconds[desk] ?? 0,
      sittings: activity.sittings[desk] ?? 0)
  }
}

/// A coder at an interview.
private struct Desk: Hashable {
  let coder: Coder
  let interview: UUID
}

/// Times of work, added up.
private struct Activity {
  private(set) var seconds: [Desk: Double] = [:]
  private(set) var sittings: [Desk: Int] = [:]
  private(set) var decisions: [Desk: Int] = [:]

  init(read: [TurnRead], moments: [CodingMoment]) {
    var events: [Coder: [(date: Date, desk: Desk)]] = [:]
    for turn in read {
      events[turn.coder, default: []].append((turn.date, Desk(coder: turn.coder, interview: turn.interview)))
    }
    for moment in moments {
      let desk = Desk(coder: moment.coder, interview: moment.interview)
      decisions[desk, default: 0] += moment.decisions
      events[moment.coder, default: []].append((moment.date, desk))
    }
    for (_, work) in events { add(work.sorted { $0.date < $1.date }) }
  }

  private mutating func add(_ work: [(date: Date, desk: Desk)]) {
    var last: Date?
    var seen: Set<Desk> = []
    for (date, desk) in work {
      let pause = last.map { date.timeIntervalSince($0) }
      if pause ?? .infinity > CodingProgress.sittingPause { seen = [] }
      if let pause, pause <= CodingProgress.longestPause { seconds[desk, default: 0] += pause }
      if seen.insert(desk).inserted { sittings[desk, default: 0] += 1 }
      last = date
    }
  }
}
