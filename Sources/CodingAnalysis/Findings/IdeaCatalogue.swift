public import CodingModel
internal import Foundation

/// The idea catalogue with what each entry rests on and what a panel thinks of it.
public struct IdeaCatalogue: Hashable, Sendable {
  /// The entries: those that a panel has voted on first, by median effect from high to low, then by median effort from low
  /// to high; then by title.
  public let entries: [IdeaEntry]
  /// How many municipalities the project's interviews come from.
  public let municipalityCount: Int

  /// Gathers the catalogue.
  public init(
    ideas: [IdeaRecord], evidence: [IdeaEvidence], votes: [IdeaVote], interviews: [Interview], codings: [Coding]
  ) {
    let check = EvidenceCheck(interviews: interviews, codings: codings)
    let evidenceOfIdea = Dictionary(grouping: evidence, by: \.idea)
    let votesOnIdea = Dictionary(grouping: votes, by: \.idea)
    entries = ideas.map { idea in
      IdeaEntry(
        idea, evidence: (evidenceOfIdea[idea.id] ?? []).map(check.check), votes: votesOnIdea[idea.id] ?? [])
    }.sorted(by: IdeaEntry.comesBefore)
    municipalityCount = Set(interviews.compactMap { $0.values(of: "kommune", turn: nil).first?.lowercased() }).count
  }
}

/// An entry of the catalogue.
public struct IdeaEntry: Hashable, Sendable {
  /// The entry itself.
  public let record: IdeaRecord
  /// What it rests on, by part, then in the order in which it was linked.
  public let evidence: [CheckedEvidence]
  /// The panel's votes on the effect; `nil` where nobody voted.
  public let effect: VoteSpread?
  /// The panel's votes on the effort; `nil` where nobody voted.
  public let effort: VoteSpread?

  init(_ record: IdeaRecord, evidence: [CheckedEvidence], votes: [IdeaVote]) {
    self.record = record
    let order = Dictionary(uniqueKeysWithValues: IdeaPart.allCases.enumerated().map { ($0.element, $0.offset) })
    self.evidence = evidence.sorted {
      (order[$0.evidence.part] ?? 0, $0.evidence.date, $0.evidence.key)
        < (order[$1.evidence.part] ?? 0, $1.evidence.date, $1.evidence.key)
    }
    effect = VoteSpread(votes.compactMap(\.effect))
    effort = VoteSpread(votes.compactMap(\.effort))
  }

  /// What a part rests on.
  public func evidence(for part: IdeaPart) -> [CheckedEvidence] { evidence.filter { $0.evidence.part == part } }

  /// True where at least one part rests on words that stand in a transcript.
  public var isVerified: Bool { evidence.contains(where: \.isVerified) }

  /// How many interviews the verified words come from.
  public var interviewCount: Int { Set(evidence.filter(\.isVerified).compactMap(\.place?.interview)).count }

  /// How many municipalities the verified words come from.
  public var municipalityCount: Int {
    Set(evidence.filter(\.isVerified).compactMap { $0.place?.municipality?.lowercased() }).count
  }

  fileprivate static func comesBefore(_ one: IdeaEntry, _ other: IdeaEntry) -> Bool {
    let mine = (-(one.effect?.median ?? -.infinity), one.effort?.median ?? .infinity)
    let theirs = (-(other.effect?.median ?? -.infinity), other.effort?.median ?? .infinity)
    if mine != theirs { return mine < theirs }
    return (one.record.title.lowercased(), one.record.key) < (other.record.title.lowercased(), other.record.key)
  }
}
