public import CodingModel
public import Foundation
internal import GRDB
internal import TranscriptText

extension ProjectStore {
  /// Gives rule codings a verdict, or takes theirs back, as one change that holds only what becomes different.
  ///
  /// A verdict is on the coding's identity (interview, stretch, code): it holds, too, after the rules have not made the
  /// coding for a while. Where nothing changes, nothing is logged.
  ///
  /// - Parameters:
  ///   - decision: what is done about them.
  ///   - codings: codings by rules, each once; another coder's are refused with `RecordingMessage.notByRules`.
  ///   - keepsOpposite: true to leave codings alone that have the opposite verdict.
  ///   - texts: the fingerprints of the texts in which the codings were read, by interview; where one of these is
  ///     another text by now, `RecordingMessage.textCorrected` is thrown.
  ///   - stamp: who, when and why.
  public func recordVerdicts(
    _ decision: VerdictDecision, on codings: [Coding], keepingOpposite keepsOpposite: Bool = false,
    chosenIn texts: [UUID: String] = [:], _ stamp: ChangeStamp
  ) throws -> VerdictOutcome {
    try record(stamp, .verdict) { db in
      try Self.checkUncorrected(texts, in: db)
      let strays = codings.count { $0.coder != .rules }
      guard strays == 0 else { throw StoreFailure(.notByRules(count: strays)) }
      var plan = VerdictPlan(
        decision: decision, keepsOpposite: keepsOpposite, change: stamp.id, former: try Self.verdictRecords(db))
      for coding in codings { try plan.take(coding, in: db) }
      return (plan.operations, plan.outcome)
    }
  }

  /// All verdicts with who gave them, when and why, in the order of (interview name in bytes, start, end, code path in
  /// bytes); also those on codings that the rules do not make at present.
  public func verdicts() throws -> [CodingVerdict] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(VerdictRows.recordColumns), change.coder, change.date, change.reason
          FROM \(VerdictRows.recordTables) LEFT JOIN change ON change.uuid = verdict.change
          ORDER BY interview.name, verdict.start_byte, verdict.end_byte, code.path
          """
      ).map { row in
        guard let date = UTCTimestamp.date(try row.decode(String.self, atIndex: 9)) else {
          throw StoreFailure(.damaged)
        }
        return CodingVerdict(
          record: try VerdictRows.record(row), coder: Coder(name: try row.decode(String.self, atIndex: 8)), date: date,
          reason: try row.decode(String.self, atIndex: 10))
      }
    }
  }

  static func verdictRecords(_ db: Database) throws -> [UUID: VerdictRecord] {
    var records: [UUID: VerdictRecord] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT \(VerdictRows.recordColumns) FROM \(VerdictRows.recordTables)") {
      let record = try VerdictRows.record(row)
      records[record.coding] = record
    }
    return records
  }
}

/// Decides coding by coding what is to be done.
struct VerdictPlan {
  let decision: VerdictDecision
  let keepsOpposite: Bool
  let change: UUID
  let former: [UUID: VerdictRecord]
  private(set) var operations: [ChangeOperation] = []
  private var before = VerdictCounts()
  private var after = VerdictCounts()
  private var kept = 0
  private var seen: Set<UUID> = []
  private var texts: [UUID: [UInt8]] = [:]

  init(decision: VerdictDecision, keepsOpposite: Bool, change: UUID, former: [UUID: VerdictRecord]) {
    self.decision = decision
    self.keepsOpposite = keepsOpposite
    self.change = change
    self.former = former
  }

  var outcome: VerdictOutcome {
    VerdictOutcome(before: before, after: after, changed: operations.count, kept: kept)
  }

  mutating func take(_ coding: Coding, in db: Database) throws {
    guard seen.insert(coding.id).inserted else { return }
    let known = former[coding.id]
    before.count(VerdictStatus(known?.verdict))
    let isOpposite = known != nil && decision.verdict != nil && known?.verdict != decision.verdict
    if isOpposite, keepsOpposite {
      kept += 1
      after.count(VerdictStatus(known?.verdict))
      return
    }
    after.count(VerdictStatus(decision.verdict))
    guard known?.verdict != decision.verdict else { return }
    if let verdict = decision.verdict {
      let record = VerdictRecord(
        verdict, on: coding, textSHA256: try fingerprint(of: coding, in: db), change: change)
      operations.append(.setVerdict(record, replacing: known))
    } else if let known {
      operations.append(.removeVerdict(known))
    }
  }

  private mutating func fingerprint(of coding: Coding, in db: Database) throws -> String {
    let text = try texts[coding.interview] ?? text(of: coding.interview, in: db)
    texts[coding.interview] = text
    guard coding.range.start >= 0, coding.range.end <= text.count else { throw StoreFailure(.outsideText) }
    return Fingerprint.sha256(Array(text[coding.range.start..<coding.range.end]))
  }

  private func text(of interview: UUID, in db: Database) throws -> [UInt8] {
    let row = try Row.fetchOne(
      db,
      sql: "SELECT bytes FROM interview LEFT JOIN content ON content.sha256 = text_sha256 WHERE uuid = ?",
      arguments: [interview])
    guard let row else { throw StoreFailure(.unknownInterview) }
    return try Content.bytes(row, at: 0)
  }
}
