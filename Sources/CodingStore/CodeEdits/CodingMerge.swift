internal import CodingModel
internal import Foundation
internal import TranscriptText

/// Gives the codings of some codes the code that these are merged into.
struct CodingMerge {
  /// Removals first, then replacements, then verdicts, orphans and memos.
  var operations: [ChangeOperation] { removals + replacements + verdictSteps + orphanSteps + memoSteps }
  private(set) var tally = CodeEditOutcome.Codings()
  private var removals: [ChangeOperation] = []
  private var replacements: [ChangeOperation] = []
  private var verdictSteps: [ChangeOperation] = []
  private var orphanSteps: [ChangeOperation] = []
  private var memoSteps: [ChangeOperation] = []
  /// The codings that go, and what takes each of them in.
  private var survivors: [UUID: UUID] = [:]
  private let target: CodePath
  private let codings: [Coding]
  private let orphans: [OrphanRecord]
  private let verdicts: [UUID: VerdictRecord]
  private let view: ProjectView

  /// What makes codings of one coder the same once they have the same code.
  private struct Place: Hashable {
    let interview: UUID
    let range: TextRange
    let coder: Coder
  }

  init(of sources: Set<CodePath>, into target: CodePath, in view: ProjectView) throws {
    let names = try view.codes()
    let belongs = { (key: CodePath) in
      names.survivor(of: key).map { $0 == target || sources.contains($0) } ?? false
    }
    self.target = target
    self.view = view
    codings = try view.codings { belongs($0.codeKey) }
    orphans = try view.records(OrphanRecord.self).filter { belongs($0.coding.codeKey) && $0.coding.codeKey != target }
    verdicts = try view.verdictRecords()
  }

  /// Works out the operations.
  mutating func work() throws {
    var order: [Place] = []
    var groups: [Place: [Coding]] = [:]
    for coding in codings {
      let place = Place(interview: coding.interview, range: coding.range, coder: coding.coder)
      if groups[place] == nil { order.append(place) }
      groups[place, default: []].append(coding.with(nil))
    }
    for place in order { merge(groups[place] ?? []) }
    memoSteps = try view.takingMemos(along: survivors)
    for orphan in orphans {
      let coding = orphan.coding.with(code: target, key: target)
      let record = OrphanRecord(coding: coding, textSHA256: orphan.textSHA256, reason: orphan.reason)
      orphanSteps += try view.setting(record)
      tally.moved += 1
    }
  }

  /// The codings of one coder on one stretch become one: that of the target where there is one, otherwise the first.
  private mutating func merge(_ group: [Coding]) {
    guard let survivor = group.first(where: { $0.codeKey == target }) ?? group.first else { return }
    let others = group.filter { $0.id != survivor.id }
    removals += others.map { .removeCoding($0) }
    for other in others { survivors[other.id] = survivor.id }
    tally.joined += others.count
    let evidence = others.reduce(survivor.evidence) { RuleEvidence.joined($0, $1.evidence) }
    let merged = survivor.with(id: survivor.id, evidence: evidence).with(code: target, key: target)
    if survivor.codeKey != target || survivor.evidence != evidence {
      replacements.append(.replaceCoding(survivor, with: merged))
      if survivor.codeKey != target { tally.moved += 1 }
    }
    if !others.isEmpty { judge(merged, group) }
  }

  /// Accepted where one of the codings was; rejected where all of them were.
  private mutating func judge(_ merged: Coding, _ group: [Coding]) {
    let known = group.compactMap { verdicts[$0.id] }
    let all = group.map { verdicts[$0.id]?.verdict }
    let accepted = known.first { $0.verdict == .accepted }
    let decisive = accepted ?? (all.allSatisfy { $0 == .rejected } ? known.first : nil)
    for record in known where record.coding != merged.id { verdictSteps.append(.removeVerdict(record)) }
    let own = verdicts[merged.id]
    guard decisive?.verdict != own?.verdict else { return }
    if let decisive {
      // Who gave the verdict, when and why stays: it is the same one, on the coding that took the other in.
      let record = VerdictRecord(
        decisive.verdict, on: merged, textSHA256: decisive.textSHA256, change: decisive.change)
      verdictSteps.append(.setVerdict(record, replacing: own))
    } else if let own {
      verdictSteps.append(.removeVerdict(own))
    }
  }
}
