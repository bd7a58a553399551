internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// What of two coders' work is still to go into the agreed coding.
struct Adjudication {
  /// A turn in which they differ, with what is not settled there yet.
  struct Item {
    let turn: DisagreementList.Turn
    let fingerprint: String
    let choices: [AdjudicationCard.Choice]
    let shared: [CodePath]
    let before: String
  }

  /// What was carried over.
  struct Carried {
    /// Codings.
    let count: Int
    /// How many of them the two gave to different parts of a turn.
    let differing: Int
  }

  let coders: [Coder]
  let agreed: Coder
  let store: ProjectStore
  let workspace: Workspace
  let context: ReportContext
  let change: ChangeOptions
  /// The turns to settle, in the interviews' order.
  let items: [Item]
  private let list: DisagreementList
  private let keys: [CodePath: CodePath]
  private let fingerprints: [UUID: [String]]
  private let settled: Set<String>
  /// The interviews that both have judged.
  private let common: [UUID]
  /// Fingerprints of the texts in which the codings were compared, of the interviews that both have judged.
  private let texts: [UUID: String]
  /// True where the interviews are looked at whole: only then can it be said that nothing is left to settle in one.
  private let isWhole: Bool

  init(
    _ project: CoderMaterial, interviews: [Interview], coders: [Coder], agreed: Coder, filter: CodingFilter,
    change: ChangeOptions
  ) throws {
    let material = project.material
    let list = DisagreementList(
      interviews: interviews, codings: material.storedCodings(filter), codes: material.allCodes(filter), coders: coders,
      judged: project.judged, filter: filter)
    let codes = try project.store.projectCodes()
    settled = Set(
      try project.store.records(AgreedJudgement.self).filter { $0.agreed == agreed }.map {
        Self.place($0.interview, $0.turn, codes.path(of: $0.code))
      })
    keys = Dictionary(material.codes.map { ($0.path, $0.key) }, uniquingKeysWith: { first, _ in first })
    common = interviews.map(\.id).filter { id in
      coders.allSatisfy { project.judged.interviews(of: $0).contains(id) }
    }
    let known = Dictionary(interviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var fingerprints: [UUID: [String]] = [:]
    for id in common { fingerprints[id] = known[id].map(TurnFingerprint.all) }
    let (found, marks, done) = (list.turns, fingerprints, settled)
    items = found.compactMap { turn in
      Self.item(turn, marks[turn.interview]?[turn.index] ?? "", coders, done, in: known[turn.interview])
    }
    self.fingerprints = fingerprints
    texts = known.filter { fingerprints[$0.key] != nil }.mapValues(\.textSHA256)
    isWhole = filter.isOfWholeInterviews
    self.list = list
    self.coders = coders
    self.agreed = agreed
    self.change = change
    store = project.store
    workspace = material.workspace
    context = material.context
  }

  private static func place(_ interview: UUID, _ turn: String, _ code: CodePath) -> String {
    "\(interview) \(turn) \(code)"
  }

  private static func item(
    _ turn: DisagreementList.Turn, _ fingerprint: String, _ coders: [Coder], _ settled: Set<String>,
    in interview: Interview?
  ) -> Item? {
    let choices = coders.indices.flatMap { coder in
      turn.contested[coder].keys.sorted().filter { !settled.contains(place(turn.interview, fingerprint, $0)) }.map {
        AdjudicationCard.Choice(coder: coders[coder], code: $0, ranges: turn.contested[coder][$0] ?? [])
      }
    }
    guard !choices.isEmpty else { return nil }
    return Item(
      turn: turn, fingerprint: fingerprint, choices: choices, shared: turn.shared.keys.sorted(),
      before: interview.map { said(before: turn.index, in: $0) } ?? "")
  }

  /// The turn before, which often is the question.
  private static func said(before index: Int, in interview: Interview) -> String {
    guard index > 0 else { return "" }
    let turn = interview.transcript.turns[index - 1]
    let label = interview.transcript.speaker(of: turn).map { "\($0.label): " } ?? ""
    return label + interview.transcript.text[turn.body]
  }

  /// What both agree on and what is not settled yet.
  private struct Agreed {
    var codings: [ProjectStore.HandCoding] = []
    var records: [any ProjectRecord] = []
    var differing = 0
  }

  private var agreement: Agreed {
    var agreement = Agreed()
    for turn in list.turns {
      let fingerprint = fingerprints[turn.interview]?[turn.index] ?? ""
      for code in turn.shared.keys.sorted()
      where !settled.contains(Self.place(turn.interview, fingerprint, code)) {
        let ranges = turn.shared[code] ?? []
        if Set(ranges).count > 1 { agreement.differing += ranges[0].count }
        agreement.codings += (ranges.first ?? []).map { .init(interview: turn.interview, range: $0, code: key(code)) }
        agreement.records.append(judgement(turn.interview, fingerprint, code, taken: coders))
      }
    }
    return agreement
  }

  /// What the first answer will carry over.
  var waiting: Carried {
    let agreement = agreement
    return Carried(count: agreement.codings.count, differing: agreement.differing)
  }

  /// Carries over what both agree on and what is not settled yet, as one change; interviews in which nothing is left to
  /// settle then belong to the agreed coding.
  ///
  /// - Throws: `DiagnosticError` where a transcript that was compared has been corrected since.
  func carry() throws -> Carried {
    let agreement = agreement
    let open = Set(items.map(\.turn.interview))
    let done = isWhole ? common.filter { !open.contains($0) } : []
    let records = agreement.records + done.map { CoderAssignment(coder: agreed, interview: $0) }
    guard !records.isEmpty else { return Carried(count: 0, differing: 0) }
    let text = workspace.language.pick(
      "\(coders[0].name) og \(coders[1].name) enige", "\(coders[0].name) and \(coders[1].name) agree")
    let touched = Set(agreement.codings.map(\.interview) + done)
    let outcome = try store.addHandCodings(
      agreement.codings, chosenIn: texts.filter { touched.contains($0.key) }, try stamp(text), with: records)
    return Carried(count: outcome.added.count, differing: agreement.differing)
  }

  /// Settles a turn as one change.
  ///
  /// - Parameters:
  ///   - item: the turn.
  ///   - taken: places of the choices that hold.
  ///   - isLast: true where nothing else is left in the interview.
  /// - Returns: the change's identity and how many codings it made.
  func settle(_ item: Item, taken: Set<Int>, isLast: Bool) throws -> (change: UUID, codings: Int) {
    let chosen = taken.sorted().map { item.choices[$0] }
    let codings = chosen.flatMap { choice in
      choice.ranges.map { ProjectStore.HandCoding(interview: item.turn.interview, range: $0, code: key(choice.code)) }
    }
    var records: [any ProjectRecord] = item.choices.enumerated().map { place, choice in
      judgement(
        item.turn.interview, item.fingerprint, choice.code, taken: taken.contains(place) ? [choice.coder] : [])
    }
    if isLast, isWhole { records.append(CoderAssignment(coder: agreed, interview: item.turn.interview)) }
    let names = coders.filter { coder in chosen.contains { $0.coder == coder } }.map(\.name)
    let language = workspace.language
    let text =
      names.isEmpty
      ? language.pick("ingen af dem taget", "neither taken")
      : language.pick("taget fra ", "taken from ") + names.joined(separator: language.pick(" og ", " and "))
    let stamp = try stamp(text)
    let place = texts.filter { $0.key == item.turn.interview }
    let outcome = try store.addHandCodings(codings, chosenIn: place, stamp, with: records)
    return (stamp.id, outcome.added.count)
  }

  /// Takes a settlement back.
  func takeBack(_ change: UUID) throws {
    _ = try store.undo(change, try stamp(""))
  }

  private func key(_ code: CodePath) -> CodePath { keys[code] ?? code }

  private func judgement(_ interview: UUID, _ turn: String, _ code: CodePath, taken: [Coder]) -> AgreedJudgement {
    AgreedJudgement(agreed: agreed, interview: interview, turn: turn, code: key(code), coders: coders, taken: taken)
  }

  /// A change in the agreed coding's name; who decides stands in the reason.
  private func stamp(_ text: String) throws -> ChangeStamp {
    let who = workspace.language.pick("af ", "by ") + (try workspace.coder(change.coder)).name
    let reason = text.isEmpty ? "" : "\(text), \(who)" + (change.reason.map { ": \($0)" } ?? "")
    return ChangeStamp(id: workspace.newID(), date: workspace.now(), coder: agreed, reason: reason)
  }

  /// The conversation; `nil` where nothing is left to settle.
  var dialogue: AdjudicationDialogue? { items.isEmpty ? nil : AdjudicationDialogue(self) }

  /// What is said where nothing is left.
  var nothingLeft: String {
    let names = AgreementNames.list(coders.map(\.name), workspace.language)
    if common.isEmpty {
      return workspace.language.pick(
        "\(names) har intet interview til fælles\n", "\(names) have no interview in common\n")
    }
    return workspace.language.pick("Der er ingen uenigheder at afgøre\n", "There are no disagreements to settle\n")
  }
}

/// Names in a row.
enum AgreementNames {
  static func list(_ names: [String], _ language: Language) -> String {
    names.joined(separator: language.pick(" og ", " and "))
  }
}

extension CodingFilter {
  /// True where no turn, code or verdict of an interview is left out; interviews as such may be.
  fileprivate var isOfWholeInterviews: Bool {
    conditions.isEmpty && selections.isEmpty && codes.isEmpty && verdicts == .notRejected
  }
}

extension Adjudication.Carried {
  /// What was carried over, or will be with the first answer, in one line; empty for nothing.
  func text(agreed: String, isWaiting: Bool, _ language: Language) -> String {
    guard count > 0 else { return "" }
    let codings = language.formatted(count)
    let when = isWaiting ? language.pick(" med det første svar", " with the first answer") : ""
    var text = language.pick(
      "\(codings) \(count == 1 ? "enig kodning" : "enige kodninger") \(isWaiting ? "føres" : "ført") over til \(agreed)",
      "\(codings) agreed \(count == 1 ? "coding" : "codings") \(isWaiting ? "will be " : "")carried over to \(agreed)")
      + when
    if differing > 0 {
      text += language.pick(
        ", heraf \(language.formatted(differing)) med forskellige grænser (den førstnævntes er taget)",
        ", \(language.formatted(differing)) of them with different borders (the first-named's are taken)")
    }
    return text + "\n"
  }
}
