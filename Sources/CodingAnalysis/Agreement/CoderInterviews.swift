public import CodingModel
public import Foundation

/// Which coders have judged which interviews.
///
/// Who was given an interview and coded nothing there has judged it: "nothing" is a judgement. Who was not given it has not
/// (Krippendorff 2019, ch. 12: the difference decides what agreement is computed from). Where it was said which interviews
/// a coder was given, that holds; otherwise those in which the coder has read a turn or has coded. The rules have judged
/// every interview that they were run on.
public struct CoderInterviews: Hashable, Sendable {
  /// Why a coder counts for the interviews.
  public enum Basis: String, Hashable, Sendable {
    /// Someone has said so.
    case assigned
    /// The coder has read or coded there.
    case worked
    /// The rules were run there.
    case rules
  }

  private let judged: [Coder: Set<UUID>]
  private let bases: [Coder: Basis]
  /// Interviews in which a coder has coded without being given them, where it was said which ones were given.
  public let unassigned: [Coder: Set<UUID>]

  /// Works it out.
  ///
  /// - Parameters:
  ///   - interviews: all interviews.
  ///   - codings: all codings, of all coders.
  ///   - read: what was read.
  ///   - assignments: what was said.
  ///   - byRules: the interviews that the rules were run on.
  public init(
    interviews: [UUID], codings: [Coding], read: [TurnRead] = [], assignments: [CoderAssignment] = [],
    byRules: Set<UUID> = []
  ) {
    let known = Set(interviews)
    var coded: [Coder: Set<UUID>] = [:]
    for coding in codings { coded[coding.coder, default: []].insert(coding.interview) }
    var worked = coded
    if !byRules.isEmpty { worked[.rules, default: []].formUnion(byRules) }
    for turn in read { worked[turn.coder, default: []].insert(turn.interview) }
    var given: [Coder: Set<UUID>] = [:]
    for assignment in assignments { given[assignment.coder, default: []].insert(assignment.interview) }
    var judged: [Coder: Set<UUID>] = [:]
    var bases: [Coder: Basis] = [:]
    var unassigned: [Coder: Set<UUID>] = [:]
    for coder in Set(worked.keys).union(given.keys) {
      let isGiven = given[coder] != nil
      judged[coder] = (given[coder] ?? worked[coder] ?? []).intersection(known)
      bases[coder] = isGiven ? .assigned : coder == .rules ? .rules : .worked
      if isGiven {
        let beyond = (coded[coder] ?? []).intersection(known).subtracting(judged[coder] ?? [])
        if !beyond.isEmpty { unassigned[coder] = beyond }
      }
    }
    self.judged = judged
    self.bases = bases
    self.unassigned = unassigned
  }

  /// Everybody who has judged anything, or was to, by name in bytes.
  public var coders: [Coder] { judged.keys.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) } }

  /// The interviews that a coder has judged.
  public func interviews(of coder: Coder) -> Set<UUID> { judged[coder] ?? [] }

  /// Why; `nil` for a coder that nothing is known of.
  public func basis(of coder: Coder) -> Basis? { bases[coder] }
}
