internal import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

/// Verdicts and records.
extension Settlement {
  /// The later verdict holds, where the words that it is on can be found.
  mutating func settleSetting(_ record: VerdictRecord, replacing former: VerdictRecord?) throws {
    guard !passedOver.contains(record.interview) else { return }
    let interview = try interview(record.interview)
    guard let placed = try placed(record, in: interview) else { return note(.verdictLost) }
    let present = try state.verdict(record.coding)
    guard present != placed else { return }
    if present?.verdict != former?.verdict, present?.verdict != placed.verdict { note(.verdict) }
    try perform(.setVerdict(placed, replacing: present))
  }

  /// The later word holds: withdrawn.
  mutating func settleRemoving(_ record: VerdictRecord) throws {
    guard !passedOver.contains(record.interview), let present = try state.verdict(record.coding) else { return }
    if present.change != record.change { note(.verdict) }
    try perform(.removeVerdict(present))
  }

  /// A verdict at the place where its words stand now: where it says, or where its coding was moved.
  private func placed(_ record: VerdictRecord, in interview: InterviewRecord) throws -> VerdictRecord? {
    let ranges = [record.range, try state.coding(record.coding)?.range].compactMap { $0 }
    for range in ranges
    where try state.fingerprint(of: range, in: interview.textSHA256) == record.textSHA256 {
      return VerdictRecord(
        coding: record.coding, interview: record.interview, range: range, code: record.code, verdict: record.verdict,
        textSHA256: record.textSHA256, change: record.change)
    }
    return nil
  }

  /// Field by field: what one side has changed holds, and the later where both have. Taken away in the other copy: it is
  /// back as changed. A step that sets what was set tells what was known when the change was made, and does nothing.
  mutating func settleSetting(_ record: StoredRecord, replacing former: StoredRecord?) throws {
    if record == former { return }
    if try isPassedOver(record) { return }
    let present = try state.record(record.kind, record.key)
    var wanted = record
    if let present {
      let (joined, isContested) = record.joined(with: present, from: former)
      if isContested { note(.record) }
      wanted = settledFate(joined, of: record, with: present, from: former)
    } else if former != nil {
      note(.recordBack)
    }
    if try leadsBack(wanted) { return note(.codeMerging) }
    wanted = try settledPlace(wanted, from: former, with: present)
    if wanted != present { try perform(.setRecord(wanted, replacing: present)) }
  }

  /// What the other copy has changed stays.
  mutating func settleRemoving(_ record: StoredRecord) throws {
    if try isPassedOver(record) { return }
    guard let present = try state.record(record.kind, record.key) else { return }
    guard present == record else { return note(.recordKept) }
    try perform(.removeRecord(record))
  }

  private func isPassedOver(_ record: StoredRecord) throws -> Bool {
    guard let orphan = OrphanRecord(record) else { return false }
    return passedOver.contains(orphan.coding.interview)
  }

  /// True for a merging into a code that was itself merged into this one.
  private func leadsBack(_ record: StoredRecord) throws -> Bool {
    guard let code = CodeRecord(record), case .merged(let target) = code.fate else { return false }
    let fates = CodeFates(projection.db)
    var current: CodePath? = target
    var seen: Set<CodePath> = []
    while let key = current, seen.insert(key).inserted {
      if key == code.code { return true }
      if case .merged(let next) = try fates.record(of: key)?.fate { current = next } else { current = nil }
    }
    return false
  }

  /// What lies on other words since the change has corrected a text, and was made in another copy: codings wait for a
  /// person to place them, verdicts go with their codings or hold no longer.
  mutating func settleLeftBehind() throws {
    let left = LeftBehind(projection.db, of: change)
    for (place, operation) in change.operations.enumerated() {
      guard let (former, record) = operation.correction, corrected.contains(record.id) else { continue }
      for coding in try left.codings(from: former, to: record) {
        try perform(.removeCoding(coding))
        guard coding.coder != .rules else { continue }
        try orphan(coding, text: former.textSHA256)
        note(.leftBehind, at: place)
      }
      for verdict in try left.verdicts(from: former, to: record) {
        let placed = try placed(verdict, in: record)
        if placed == nil { note(.verdictLost, at: place) }
        try perform(placed.map { .setVerdict($0, replacing: verdict) } ?? .removeVerdict(verdict))
      }
    }
  }

  /// What is coded has a code: one that was deleted in the other copy lives again, and what was coded with one that was
  /// merged is coded with the code it was merged into.
  mutating func settleFates() throws {
    passedOver = []
    let fates = CodeFates(projection.db)
    for (place, operation) in change.operations.enumerated() {
      guard case .removeRecord(let record) = operation, try !fates.stranded(without: record).isEmpty else { continue }
      note(.codeBack, at: place)
      try perform(.setRecord(record, replacing: nil))
    }
    var isSettled = false
    while !isSettled {
      isSettled = true
      for record in try RecordRows.all(projection.db, CodeRecord.self) {
        let stranded = try fates.stranded(record)
        guard !stranded.isEmpty else { continue }
        isSettled = false
        if case .merged = record.fate, let survivor = try fates.survivor(of: record.code) {
          try settle(stranded.map { ($0, $0.with(code: survivor, key: survivor)) })
        } else {
          try revive(record)
        }
      }
    }
  }

  private mutating func revive(_ record: CodeRecord) throws {
    var living = record
    living.fate = .living
    note(.codeBack, at: change.operations.firstIndex { $0.concerns(record.code) } ?? 0)
    try perform(.setRecord(living.stored, replacing: record.stored))
  }
}

extension ChangeOperation {
  /// True where an operation codes with a code, or says what has become of it.
  fileprivate func concerns(_ code: CodePath) -> Bool {
    switch self {
    case .addCoding(let coding), .replaceCoding(_, let coding): coding.codeKey == code
    case .setRecord(let record, _), .removeRecord(let record):
      record.kind == .code && record.key == code.description
    default: false
    }
  }
}
