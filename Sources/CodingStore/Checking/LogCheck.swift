internal import CodingModel
internal import Foundation
internal import GRDB

/// Looks at each change of the log for what following it does not show.
struct LogCheck {
  private let contents: Set<String>
  private let counts: [UUID: String]
  private var kinds: [UUID: ChangeKind] = [:]
  private var missingTexts: Set<String> = []
  private var wrongCounts = 0
  private var strayTargets: Int
  private var wrongHandCodings = 0
  private let misplaced: Int

  init(_ db: Database) throws {
    contents = try Set(String.fetchAll(db, sql: "SELECT sha256 FROM content"))
    var counts: [UUID: String] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT uuid, counts FROM change") {
      counts[try row.decode(UUID.self, atIndex: 0)] = try row.decode(String.self, atIndex: 1)
    }
    self.counts = counts
    strayTargets = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM change_target LEFT JOIN change ON change.uuid = change_target.change
        WHERE change.uuid IS NULL OR kind NOT IN ('undo', 'redo')
        """) ?? 0
    // Without a beginning, every change comes before it.
    misplaced = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM change
        WHERE NOT date >= (SELECT coalesce(min(date), '~') FROM change WHERE kind = 'init')
        """) ?? 0
  }

  /// Takes the next change, oldest first.
  mutating func look(at change: Change) {
    if OperationCounts(of: change.operations).description != counts[change.id] { wrongCounts += 1 }
    if [.undo, .redo].contains(change.kind) {
      let target = change.target.flatMap { kinds[$0] }
      if target == nil || target == .undo || target == .redo || target == .initialise { strayTargets += 1 }
    }
    kinds[change.id] = change.kind
    for text in change.spokenOf where !contents.contains(text) { missingTexts.insert(text) }
    if change.kind == .hand { checkHandCodings(change) }
  }

  /// A coding by hand is called by where it was made, so its identity can be worked out anew.
  private mutating func checkHandCodings(_ change: Change) {
    for case .addCoding(let coding) in change.operations {
      let made = ProjectStore.HandCoding(interview: coding.interview, range: coding.range, code: coding.codeKey)
      guard let text = change.texts[coding.interview],
        (1...Coding.mostHandIDs).contains(where: {
          Coding.handID(made, coder: coding.coder, textSHA256: text, number: $0) == coding.id
        })
      else {
        wrongHandCodings += 1
        continue
      }
    }
  }

  /// What was found.
  var findings: [CheckMessage] {
    [
      misplaced > 0 ? .misplacedChanges(count: misplaced) : nil,
      wrongCounts > 0 ? .wrongCounts(count: wrongCounts) : nil,
      strayTargets > 0 ? .strayTargets(count: strayTargets) : nil,
      missingTexts.isEmpty ? nil : .missingTexts(count: missingTexts.count),
      wrongHandCodings > 0 ? .wrongHandCodings(count: wrongHandCodings) : nil,
    ].compactMap { $0 }
  }
}

extension Change {
  /// The fingerprints of all texts that the change speaks of.
  fileprivate var spokenOf: Set<String> {
    operations.reduce(into: Set(texts.values)) { names, operation in
      switch operation {
      case .addInterview(let record), .removeInterview(let record): names.formUnion(record.fingerprints)
      case .replaceInterview(let former, with: let record):
        names.formUnion(former.fingerprints + record.fingerprints)
      case .setCodebook(let record, replacing: let former):
        names.formUnion([record, former].compactMap { $0 }.flatMap(\.fingerprints))
      case .removeCodebook(let record): names.formUnion(record.fingerprints)
      case .addCoding, .removeCoding, .replaceCoding, .setVerdict, .removeVerdict, .setRecord, .removeRecord: break
      }
    }
  }
}

extension InterviewRecord {
  fileprivate var fingerprints: [String] { [textSHA256, layoutSHA256, sourceSHA256] }
}

extension CodebookRecord {
  fileprivate var fingerprints: [String] { [sha256, outlineSHA256] }
}
