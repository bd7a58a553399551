internal import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

/// Works out what a corrected text does to all that lies in its interview.
///
/// What people have coded and noted moves to where its passage stands now, or waits for a person to place it. Codings
/// by rules go along where their passage reads as before, under the identity that the rules will give them there; the
/// others fall away, since rules have not seen the new words. A verdict goes along wherever its passage can be found.
struct CorrectionPlan {
  let former: InterviewRecord
  let record: InterviewRecord
  let text: CorrectedText
  let state: PresentState
  let codes: ProjectCodes
  /// What is taken away before the text is replaced, what gets another place, and what comes after that.
  var removals: [ChangeOperation] = []
  var replacements: [ChangeOperation] = []
  var additions: [ChangeOperation] = []
  var items: [CorrectionOutcome.Item] = []
  var relabelled = 0
  /// For each coding by rules that goes along its new identity, and those that fall away.
  var newIdentities: [UUID: UUID] = [:]
  var dropped: [UUID: Coding] = [:]
  private var taken: Set<CodedPlace> = []
  private var identities: Set<UUID> = []

  init(_ db: Database, from former: InterviewRecord, to record: InterviewRecord, _ text: CorrectedText) throws {
    self.former = former
    self.record = record
    self.text = text
    state = PresentState(db)
    codes = try ProjectStore.codeNames(db)
  }

  /// The steps of the change: none where the file is the one that the project holds.
  var operations: [ChangeOperation] {
    removals + (former == record ? [] : [.replaceInterview(former, with: record)]) + replacements + additions
  }

  var outcome: CorrectionOutcome {
    CorrectionOutcome(name: record.name, isUnchanged: operations.isEmpty, items: items, relabelled: relabelled)
  }

  /// Decides about everything.
  mutating func run() throws {
    let codings = try state.codings(in: record.id).sorted {
      ($0.range, $0.codeKey, $0.coder.name) < ($1.range, $1.codeKey, $1.coder.name)
    }
    for coding in codings where coding.coder != .rules { try take(byHand: coding) }
    for coding in codings where coding.coder == .rules { take(byRules: coding) }
    try takeVerdicts()
    try takeMemos()
    try takeSpeakers()
  }

  /// Takes a place for a coding; false where another one has it.
  private mutating func claim(_ coding: Coding) -> Bool {
    guard identities.insert(coding.id).inserted else { return false }
    return taken.insert(CodedPlace(coding)).inserted
  }

  private mutating func take(byHand coding: Coding) throws {
    let (place, cause) = text.place(of: coding.range)
    guard let place else { return try orphan(coding, cause ?? .gone) }
    let moved = coding.with(range: place, evidence: coding.evidence)
    guard claim(moved) else { return try orphan(coding, .samePlace) }
    if !text.isUntouched(coding.range, place) { replacements.append(.replaceCoding(coding, with: moved)) }
    note(.coding, coding, text.fate(coding.range, place), at: place)
  }

  private mutating func orphan(_ coding: Coding, _ cause: OrphanCause) throws {
    removals.append(.removeCoding(coding))
    let orphan = OrphanRecord(coding: coding, textSHA256: former.textSHA256, reason: cause.rawValue).stored
    additions.append(.setRecord(orphan, replacing: try state.record(.orphan, orphan.key)))
    note(.coding, coding, .orphan, at: nil, cause)
  }

  private mutating func take(byRules coding: Coding) {
    let (place, cause) = text.placeOfSentence(coding.range)
    guard let place, let moved = goingAlong(coding, to: place), claim(moved) else {
      removals.append(.removeCoding(coding))
      dropped[coding.id] = coding
      return note(.ruleCoding, coding, .dropped, at: nil, place == nil ? cause : nil)
    }
    newIdentities[coding.id] = moved.id
    if moved.id != coding.id {
      removals.append(.removeCoding(coding))
      additions.append(.addCoding(moved))
    } else if moved.evidence != coding.evidence || !text.isUntouched(coding.range, place) {
      replacements.append(.replaceCoding(coding, with: moved))
    }
    note(.ruleCoding, coding, text.fate(coding.range, place), at: place)
  }

  /// A coding by rules at its new place; `nil` where passage or matched words read otherwise there, or where a sentence
  /// is no sentence any more.
  private func goingAlong(_ coding: Coding, to place: TextRange) -> Coding? {
    guard text.readsSame(coding.range, place), text.isUnit(coding.range, as: place),
      let id = identity(coding.id, of: coding.codeKey, on: coding.range, movedTo: place)
    else { return nil }
    var evidence: [RuleEvidence] = []
    for piece in coding.evidence {
      let matches = piece.matches.compactMap { match in
        text.place(of: match).range.flatMap { text.readsSame(match, $0) ? $0 : nil }
      }
      guard matches.count == piece.matches.count else { return nil }
      evidence.append(piece.with(matches: matches))
    }
    return coding.with(range: place, evidence: evidence).with(id: id)
  }

  /// The identity that rules give a coding elsewhere; `nil` where the present one is not theirs.
  func identity(_ id: UUID, of key: CodePath, on range: TextRange, movedTo place: TextRange) -> UUID? {
    let keys = [key] + codes.mergedKeys(of: codes.survivor(of: key) ?? key)
    let own = keys.first { Coding.ruleID(interview: record.id, range: range, code: $0, coder: .rules) == id }
    return own.map { Coding.ruleID(interview: record.id, range: place, code: $0, coder: .rules) }
  }

  private mutating func note(
    _ thing: CorrectionOutcome.Thing, _ coding: Coding, _ fate: CorrectionOutcome.Fate, at place: TextRange?,
    _ cause: OrphanCause? = nil
  ) {
    items.append(
      CorrectionOutcome.Item(
        thing, id: coding.writtenID, code: codes.path(of: coding.codeKey), owner: coding.coder, fate: fate,
        former: text.former(coding.range), present: place.map(text.present), cause: cause))
  }
}

extension RuleEvidence {
  /// The same evidence with the matched words elsewhere.
  fileprivate func with(matches: [TextRange]) -> RuleEvidence {
    RuleEvidence(
      codebook: codebook, codebookSHA256: codebookSHA256, rule: rule, text: text, line: line, matches: matches)
  }
}
