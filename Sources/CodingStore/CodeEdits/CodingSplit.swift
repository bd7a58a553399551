internal import CodingModel
internal import Foundation
internal import TranscriptText

/// Gives chosen codings of a code to a new one.
struct CodingSplit {
  /// Replacements first, then codings that come, then verdicts.
  var operations: [ChangeOperation] { replacements + additions + plan.operations }
  private(set) var tally = CodeEditOutcome.Codings()
  private var replacements: [ChangeOperation] = []
  private var additions: [ChangeOperation] = []
  private var plan: VerdictPlan
  private var taken: Set<ProjectStore.HandCoding>
  private let code: CodePath
  private let coder: Coder
  private let texts: [UUID: String]
  private let view: ProjectView

  init(to code: CodePath, by stamp: ChangeStamp, in view: ProjectView) throws {
    self.code = code
    self.view = view
    coder = stamp.coder
    plan = VerdictPlan(
      decision: .reject, keepsOpposite: false, change: stamp.id, former: try view.verdictRecords())
    texts = Dictionary(
      try view.interviews().map { ($0.id, $0.textSHA256) }, uniquingKeysWith: { first, _ in first })
    taken = []
  }

  /// Takes a coding along. Those of the coder's own hand must come before those by rules on the same stretch.
  mutating func take(_ coding: Coding) throws {
    let place = ProjectStore.HandCoding(interview: coding.interview, range: coding.range, code: code)
    guard coding.coder == .rules else {
      replacements.append(.replaceCoding(coding.with(nil), with: coding.with(nil).with(code: code, key: code)))
      if coding.coder == coder { taken.insert(place) }
      tally.moved += 1
      return
    }
    guard coding.verdict != .rejected else { return }
    guard let text = texts[coding.interview] else { throw StoreFailure(.unknownInterview) }
    try plan.take(coding, in: view.db)
    tally.takenOver += 1
    guard taken.insert(place).inserted else { return }
    additions.append(
      .addCoding(
        Coding(
          id: try ProjectStore.freeHandID(place, coder: coder, textSHA256: text, in: view.db),
          interview: coding.interview, range: coding.range, code: code, coder: coder)))
  }
}
