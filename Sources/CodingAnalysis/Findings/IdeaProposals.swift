public import CodingModel
internal import Foundation
internal import TranscriptText

/// Where informants speak of a challenge and, close by, of a proposal, by what else these turns are about: where entries of
/// the idea catalogue may come from. A person decides.
public struct IdeaProposals: Hashable, Sendable {
  /// One possible entry.
  public struct Proposal: Hashable, Sendable {
    /// What the turns are about beside challenge and proposal.
    public let theme: CodePath
    /// The passages that were coded as a challenge, in order of interview and place.
    public let challenges: [CodedSegment]
    /// The passages that were coded as a proposal, likewise.
    public let proposals: [CodedSegment]
    /// How many interviews they are in.
    public let interviewCount: Int
    /// How many municipalities these come from.
    public let municipalityCount: Int
  }

  /// The possible entries: from most to fewest interviews, then passages, then by code.
  public let proposals: [Proposal]
  /// How many interviews have a challenge and a proposal close by, whatever they are about.
  public let interviewCount: Int

  /// Looks through the turns that `filter` admits; its codes are not looked at. Codes below the two count as them.
  ///
  /// - Parameter reach: how many turns may lie between the challenge's turn and the proposal's; 0 for the same turn. Turns
  ///   that the filter leaves out count as turns.
  ///
  /// Time: turns and codings, times the turns in reach.
  public init(
    interviews: [Interview], codings: [Coding], challenge: CodePath, proposal: CodePath, reach: Int, filter: CodingFilter
  ) {
    var filter = filter
    filter.codes = []
    filter.level = nil
    let list = QuotationList(interviews: interviews, codings: codings, filter: filter)
    let byInterview = Dictionary(grouping: list.segments, by: \.interviewName)
    var found: [CodePath: Gathered] = [:]
    var interviewCount = 0
    for interview in interviews {
      let turns = Self.turns(of: byInterview[interview.name] ?? [], challenge, proposal)
      let themes = Self.themes(in: turns, reach: max(reach, 0))
      interviewCount += themes.hasBoth ? 1 : 0
      let municipality = interview.values(of: "kommune", turn: nil).first?.lowercased()
      for (theme, numbers) in themes.turns {
        found[theme, default: Gathered()].add(numbers.sorted().compactMap { turns[$0] }, interview.name, municipality)
      }
    }
    self.interviewCount = interviewCount
    proposals = found.map { theme, gathered in
      Proposal(
        theme: theme, challenges: gathered.challenges, proposals: gathered.proposals,
        interviewCount: gathered.interviews.count, municipalityCount: gathered.municipalities.count)
    }.sorted {
      let mine = ($0.interviewCount, $0.challenges.count + $0.proposals.count)
      let theirs = ($1.interviewCount, $1.challenges.count + $1.proposals.count)
      return mine == theirs ? $0.theme < $1.theme : mine > theirs
    }
  }

  /// What stands in a turn.
  private struct Turn {
    var challenges: [CodedSegment] = []
    var proposals: [CodedSegment] = []
    var themes: [CodePath] = []
  }

  private struct Gathered {
    var challenges: [CodedSegment] = []
    var proposals: [CodedSegment] = []
    var interviews: Set<String> = []
    var municipalities: Set<String> = []

    mutating func add(_ turns: [Turn], _ interview: String, _ municipality: String?) {
      challenges += turns.flatMap(\.challenges)
      proposals += turns.flatMap(\.proposals)
      interviews.insert(interview)
      if let municipality { municipalities.insert(municipality) }
    }
  }

  /// An interview's turns with codes, by number.
  private static func turns(
    of segments: [CodedSegment], _ challenge: CodePath, _ proposal: CodePath
  ) -> [Int: Turn] {
    Dictionary(grouping: segments, by: \.turn).mapValues { here in
      Turn(
        challenges: here.filter { challenge.encloses($0.coding.code) },
        proposals: here.filter { proposal.encloses($0.coding.code) },
        themes: themes(of: here, besides: [challenge, proposal]))
    }
  }

  /// By what each pair of a challenge's turn and a proposal's is about the turns of these pairs.
  private static func themes(in turns: [Int: Turn], reach: Int) -> (turns: [CodePath: Set<Int>], hasBoth: Bool) {
    var found: [CodePath: Set<Int>] = [:]
    var hasBoth = false
    let proposing = turns.filter { !$0.value.proposals.isEmpty }.sorted { $0.key < $1.key }
    for (number, turn) in turns where !turn.challenges.isEmpty {
      let first = proposing.partitioningIndex { number - $0.key <= reach }
      for (near, other) in proposing[first...].prefix(while: { $0.key - number <= reach }) {
        hasBoth = true
        // One subject for both where there is one; otherwise what either is about.
        let shared = turn.themes.filter(other.themes.contains)
        for theme in shared.isEmpty ? turn.themes + other.themes : shared {
          found[theme, default: []].formUnion([number, near])
        }
      }
    }
    return (found, hasBoth)
  }

  /// The most special codes of a turn that are neither of the two, nor above, below or beside them: of `org` and
  /// `org/gang` the latter.
  private static func themes(of segments: [CodedSegment], besides both: [CodePath]) -> [CodePath] {
    let codes = Set(segments.map(\.coding.code)).filter { code in
      !both.contains { $0.encloses(code) || code.encloses($0) || ($0.parent != nil && $0.parent == code.parent) }
    }
    return codes.filter { code in !codes.contains { $0 != code && code.encloses($0) } }.sorted()
  }
}
