public import CodingModel
internal import Foundation
public import TranscriptText

/// How much of the material is read and coded: by interview, by the speakers' role, by coder.
public struct CodingCoverage: Hashable, Sendable {
  /// What one part of the material comes to.
  public struct Counts: Hashable, Sendable {
    /// Interviews with at least one turn that is looked at.
    public fileprivate(set) var interviews = 0
    /// The turns that are looked at.
    public fileprivate(set) var turns = 0
    /// Those of them that a person has passed at the coding desk or has coded.
    public fileprivate(set) var read = 0
    /// Those of them that share at least one byte with a coding.
    public fileprivate(set) var coded = 0
    /// Their words.
    public fileprivate(set) var words = 0
    /// Those words whose first byte lies in a coding.
    public fileprivate(set) var coveredWords = 0

    /// Turns without any coding.
    public var uncoded: Int { turns - coded }
    /// Coded turns as a share of all. Undefined (`emptyBase`) without turns.
    public var codedShare: Measure { .ratio(Double(coded), of: Double(turns)) }
    /// Covered words as a share of all. Undefined (`emptyBase`) without words.
    public var coveredShare: Measure { .ratio(Double(coveredWords), of: Double(words)) }
  }

  /// An interview with its counts.
  public struct InterviewRow: Hashable, Sendable {
    /// The interview's name.
    public let name: String
    /// What it comes to.
    public fileprivate(set) var counts = Counts()
  }

  /// Those in one role with their counts.
  public struct RoleRow: Hashable, Sendable {
    /// The role.
    public let role: SpeakerRole
    /// What their turns come to.
    public fileprivate(set) var counts = Counts()
  }

  /// A coder with what that coder alone has read and coded.
  public struct CoderRow: Hashable, Sendable {
    /// Who.
    public let coder: Coder
    /// What it comes to, of the whole material.
    public fileprivate(set) var counts = Counts()
    /// Interviews in which the coder has read or coded anything.
    public fileprivate(set) var interviewsTouched = 0
  }

  /// The interviews, in the caller's order; those without a turn to look at are left out.
  public private(set) var interviews: [InterviewRow] = []
  /// The roles, the interviewer's turns too whatever the filter says; only those that speak.
  public private(set) var roles: [RoleRow] = []
  /// The coders: the rules first, then people by name.
  public private(set) var coders: [CoderRow]
  /// All interviews together.
  public private(set) var total = Counts()
  /// What was looked at.
  public let filter: CodingFilter

  /// Counts what is read and coded.
  ///
  /// - Parameters:
  ///   - interviews: the material, in the order to be shown.
  ///   - codings: the codings, in any order.
  ///   - read: what people have passed at the coding desk.
  ///   - filter: what to look at; its coders say whose reading and coding counts.
  public init(interviews: [Interview], codings: [Coding], read: [TurnRead], filter: CodingFilter = CodingFilter()) {
    let codings = codings.filter(filter.admits)
    let read = read.filter { filter.coders.isEmpty || filter.coders.contains($0.coder) }
    let found = Set(codings.map(\.coder) + read.map(\.coder))
    self.filter = filter
    coders =
      (found.contains(.rules) ? [CoderRow(coder: .rules)] : [])
      + found.subtracting([.rules]).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      .map { CoderRow(coder: $0) }
    roles = SpeakerRole.allCases.map { RoleRow(role: $0) }
    let byInterview = Dictionary(grouping: codings, by: \.interview)
    let readByInterview = Dictionary(grouping: read, by: \.interview)
    var open = filter
    open.includesInterviewer = true
    for interview in interviews {
      count(
        WorkedInterview(interview, byInterview[interview.id] ?? [], readByInterview[interview.id] ?? []), open: open)
    }
    roles.removeAll { $0.counts.turns == 0 }
  }

  private mutating func count(_ work: WorkedInterview, open: CodingFilter) {
    let interview = work.interview
    let transcript = interview.transcript
    let turns = transcript.turns.indices.filter { filter.admits(interview, turn: $0) }
    if !turns.isEmpty {
      let all = work.counts(turns, by: nil)
      self.interviews.append(InterviewRow(name: interview.name, counts: all))
      total.add(all)
      for place in coders.indices {
        let own = work.counts(turns, by: coders[place].coder)
        coders[place].counts.add(own)
        if own.read + own.coded > 0 { coders[place].interviewsTouched += 1 }
      }
    }
    for place in roles.indices {
      let spoken = transcript.turns.indices.filter { turn in
        transcript.role(of: transcript.turns[turn]) == roles[place].role && open.admits(interview, turn: turn)
      }
      if !spoken.isEmpty { roles[place].counts.add(work.counts(spoken, by: nil)) }
    }
  }
}

extension CodingCoverage.Counts {
  fileprivate mutating func add(_ other: Self) {
    interviews += other.interviews
    turns += other.turns
    read += other.read
    coded += other.coded
    words += other.words
    coveredWords += other.coveredWords
  }
}

/// An interview with what was done in it.
private struct WorkedInterview {
  let interview: Interview
  private let codings: [Coding]
  private let read: [TurnRead]
  private let fingerprints: [String]

  init(_ interview: Interview, _ codings: [Coding], _ read: [TurnRead]) {
    self.interview = interview
    self.codings = codings
    self.read = read
    fingerprints = read.isEmpty ? [] : TurnFingerprint.all(of: interview)
  }

  /// What some turns come to, by one coder or by all.
  func counts(_ turns: [Int], by coder: Coder?) -> CodingCoverage.Counts {
    let own = coder.map { coder in codings.filter { $0.coder == coder } } ?? codings
    let admitted = AdmittedInterview(interview, turns: turns)
    var counts = CodingCoverage.Counts()
    counts.interviews = 1
    counts.turns = turns.count
    counts.words = admitted.wordCount
    let covered = CoveredWords(admitted).counts(of: own.map(\.range).sorted())
    counts.coveredWords = covered.values.reduce(0, +)
    counts.coded = Self.touched(admitted.bodies, own).count
    counts.read = readPlaces(admitted, coder, own.filter { $0.coder != .rules }).count
    return counts
  }

  /// The places of turns that people have passed or coded.
  private func readPlaces(_ admitted: AdmittedInterview, _ coder: Coder?, _ byHand: [Coding]) -> Set<Int> {
    var places = Self.touched(admitted.bodies, byHand)
    let passed = Set(read.filter { coder == nil || $0.coder == coder }.map(\.turn))
    if !passed.isEmpty {
      for (place, turn) in admitted.turns.enumerated() where passed.contains(fingerprints[turn]) {
        places.insert(place)
      }
    }
    return places
  }

  private static func touched(_ bodies: [TextRange], _ codings: [Coding]) -> Set<Int> {
    codings.reduce(into: Set<Int>()) { found, coding in
      for place in bodies.touched(by: coding.range) where !bodies[place].isEmpty { found.insert(place) }
    }
  }
}
