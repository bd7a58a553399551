internal import CodingModel
internal import Foundation
internal import TranscriptText

/// Codings.
extension Settlement {
  /// There already, or one of the same coder, stretch and code: nothing, but rules' evidence is joined. Made on a text that
  /// was corrected in the other copy: it waits for a person to place it; rules make theirs anew.
  mutating func settleAdding(_ coding: Coding) throws {
    guard !passedOver.contains(coding.interview) else { return }
    let interview = try interview(coding.interview)
    let isInPlace = try isUnmoved(coding.range, in: interview)
    if let present = try state.coding(coding.id), isInPlace || coding.coder != .rules {
      guard fitsText(of: interview), present.range != coding.range, coding.coder != .rules else {
        return try join(coding, to: present)
      }
      return try settle([(present, coding)], isContested: true)
    }
    guard isInPlace else { return try keep(coding, insteadOfIn: interview) }
    if let present = try state.coding(at: coding) { return try join(coding, to: present) }
    try perform(.addCoding(coding))
  }

  /// True where a passage that the change names is certain to stand at its place in the present text.
  mutating func isUnmoved(_ range: TextRange, in interview: InterviewRecord) throws -> Bool {
    guard !fitsText(of: interview), let text = projection.text(of: interview.id, before: change) else { return true }
    let texts = [text, interview.textSHA256]
    let compared = try passages[texts] ?? state.passages(from: text, to: interview.textSHA256)
    passages[texts] = compared
    return compared.hold(range)
  }

  /// A coding that was made on a text that is not the present one.
  private mutating func keep(_ coding: Coding, insteadOfIn interview: InterviewRecord) throws {
    guard coding.coder != .rules else { return }
    let text = projection.text(of: coding.interview, before: change) ?? interview.textSHA256
    try orphan(coding, text: text)
    note(.otherText)
  }

  /// Puts a coding among those that wait for a person to place them.
  mutating func orphan(_ coding: Coding, text: String) throws {
    let record = OrphanRecord(coding: coding, textSHA256: text, reason: "other-text").stored
    let present = try state.record(.orphan, record.key)
    if present != record { try perform(.setRecord(record, replacing: present)) }
  }

  /// Adds the evidence of a rules' coding to that of the same one in the tables.
  mutating func join(_ coding: Coding, to present: Coding) throws {
    guard coding.coder == .rules, coding.range == present.range else { return }
    let evidence = present.evidence + coding.evidence.filter { !present.evidence.contains($0) }
    guard evidence != present.evidence else { return }
    try perform(.replaceCoding(present, with: present.with(range: present.range, evidence: evidence)))
  }

  /// Gone already: nothing. Changed in the other copy: it stays as changed, unless only a correction of the text moved it.
  mutating func settleRemoving(_ coding: Coding) throws {
    guard !passedOver.contains(coding.interview) else { return }
    guard let present = try state.coding(coding.id) else {
      // In the other copy it was put among those that wait to be placed.
      if let orphan = try state.record(.orphan, coding.writtenID), isTakenAwayForGood(coding) {
        try perform(.removeRecord(orphan))
      }
      return
    }
    let interview = try interview(coding.interview)
    // On another text it is another coding of the rules that has the identity, which they make of the place.
    if coding.coder == .rules, try !isUnmoved(coding.range, in: interview) { return }
    let isMoved = present.range != coding.range && fitsText(of: interview)
    let isChanged = present.codeKey != coding.codeKey || isMoved
    if isChanged, coding.coder != .rules {
      note(corrected.contains(interview.id) ? .codingChanged : .codingKept)
      guard corrected.contains(interview.id) else { return }
    }
    try perform(.removeCoding(present))
  }

  /// True unless the change itself puts the coding among those that wait.
  private func isTakenAwayForGood(_ coding: Coding) -> Bool {
    !change.operations.contains { operation in
      if case .setRecord(let record, _) = operation {
        record.kind == .orphan && record.key == coding.writtenID
      } else {
        false
      }
    }
  }

  /// What each side has changed of a coding holds; where both have changed the same, the later. One that was deleted in
  /// the other copy comes back as changed.
  mutating func settle(_ run: [(former: Coding, coding: Coding)], isContested: Bool = false) throws {
    var moves: [(former: Coding, coding: Coding)] = []
    // One that is named without being changed was in the way of a correction, and stays where it is.
    for (former, coding) in run
    where !passedOver.contains(coding.interview) && former.isWritten(otherThan: coding) {
      let interview = try interview(coding.interview)
      guard let present = try state.coding(coding.id) else {
        try bringBack(coding)
        continue
      }
      let joined = ThreeCodings(former: former, coding: coding, present: present, fitsText: fitsText(of: interview))
      if coding.coder != .rules, isContested || joined.isContested { note(.codingChanged) }
      if joined.result.isWritten(otherThan: present) { moves.append((present, joined.result)) }
    }
    try perform(placing(moves))
  }

  private mutating func bringBack(_ coding: Coding) throws {
    if try state.record(.orphan, coding.writtenID) != nil { return note(.codingBack) }
    if coding.coder != .rules { note(.codingBack) }
    try settleAdding(coding)
  }

  /// The moves that have a place of their own. Where the place is another's, the two are one: that which moves falls away.
  private mutating func placing(
    _ moves: [(former: Coding, coding: Coding)]
  ) throws -> [(former: Coding, coding: Coding)] {
    let leaving = Set(moves.filter { CodedPlace($0.former) != CodedPlace($0.coding) }.map(\.former.id))
    var taken: [CodedPlace: Coding] = [:]
    var placed: [(former: Coding, coding: Coding)] = []
    var survivors: [UUID: UUID] = [:]
    for (former, coding) in moves {
      let occupant = try state.coding(at: coding)
      let isFree = occupant.map { $0.id == coding.id || leaving.contains($0.id) } ?? true
      if isFree, taken[CodedPlace(coding)] == nil {
        taken[CodedPlace(coding)] = coding
        placed.append((former, coding))
      } else {
        try perform(.removeCoding(former))
        survivors[former.id] = isFree ? taken[CodedPlace(coding)]?.id : occupant?.id
        if !isFree, let occupant { try join(coding, to: occupant) }
      }
    }
    for step in try ProjectView(projection.db).takingMemos(along: survivors) { try perform(step) }
    return placed
  }
}

/// A coding as two copies of a project have made it from `former`: `coding` here, `present` there.
private struct ThreeCodings {
  let result: Coding
  /// Both have changed the same of it, differently.
  let isContested: Bool

  init(former: Coding, coding: Coding, present: Coding, fitsText: Bool) {
    let isMoved = former.range != coding.range && fitsText
    let isRecoded = former.codeKey != coding.codeKey
    let isFounded = former.evidence != coding.evidence && fitsText
    let key = isRecoded ? coding.codeKey : present.codeKey
    result = Coding(
      id: present.id, interview: present.interview, range: isMoved ? coding.range : present.range, code: key,
      coder: present.coder, evidence: isFounded ? coding.evidence : present.evidence)
    isContested =
      isMoved && present.range != former.range && present.range != coding.range
      || isRecoded && present.codeKey != former.codeKey && present.codeKey != coding.codeKey
  }
}

extension Coding {
  /// True where the log would write it otherwise.
  fileprivate func isWritten(otherThan other: Coding) -> Bool {
    range != other.range || codeKey != other.codeKey || evidence != other.evidence
  }
}
