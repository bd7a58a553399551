public import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

extension ProjectStore {
  /// What the merged copies of the project wanted differently, in the order of the later changes.
  public func conflicts() throws -> [ProjectConflict] {
    try read { db in
      let reader = ConflictReader(db)
      return try reader.conflicts(reader.entries())
    }
  }
}

/// Reads the table `conflict` and finds both sides in the log.
struct ConflictReader {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// A row of the table.
  struct Entry: Hashable {
    let change: UUID
    let position: Int
    let kind: ConflictKind
  }

  /// One of the two sides.
  private struct Side {
    let change: ChangeSummary
    let operation: ChangeOperation
  }

  /// The conflicts behind rows of the table, in the same order.
  func conflicts(_ entries: [Entry]) throws -> [ProjectConflict] {
    if entries.isEmpty { return [] }
    let later = try later(entries)
    let other = try others(later, entries.map(\.kind))
    let names = try ProjectStore.codeNames(db)
    return try later.enumerated().compactMap { place, side in
      guard let side else { return nil }
      return try conflict(entries[place].kind, side, other[place], names)
    }
  }

  /// The rows that people should know of, in the order of the changes.
  func entries() throws -> [Entry] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT conflict.change, position, conflict.kind FROM conflict JOIN change ON change.uuid = conflict.change
        WHERE position >= 0 ORDER BY date, uuid, position
        """
    ).map { row in
      guard let kind = ConflictKind(rawValue: try row.decode(String.self, atIndex: 2)) else {
        throw StoreFailure(.damaged)
      }
      return Entry(
        change: try row.decode(UUID.self, atIndex: 0), position: try row.decode(Int.self, atIndex: 1), kind: kind)
    }
  }

  private func later(_ entries: [Entry]) throws -> [Side?] {
    var changes: [UUID: (Change, ChangeSummary)] = [:]
    for id in Set(entries.map(\.change)) {
      if let change = try ChangeLog.change(id, in: db), let summary = try ChangeLog.summary(of: id, in: db) {
        changes[id] = (change, summary)
      }
    }
    return entries.map { entry in
      guard let (change, summary) = changes[entry.change], change.operations.indices.contains(entry.position) else {
        return nil
      }
      return Side(change: summary, operation: change.operations[entry.position])
    }
  }

  /// For each the last change before it that did something to the same thing, of another coder where there is one.
  private func others(_ later: [Side?], _ kinds: [ConflictKind]) throws -> [Side?] {
    var found: [Side?] = Array(repeating: nil, count: later.count)
    let wanted = zip(later, kinds).map { side, kind in side?.operation.contested(kind) ?? [] }
    try ChangeLog.replay(db) { change in
      let touched = change.operations.map { Set($0.touched) }
      for (place, side) in later.enumerated() {
        guard let side, (change.date, change.id.uuidString) < (side.change.date, side.change.id.uuidString) else {
          continue
        }
        if let known = found[place], known.change.coder != side.change.coder, change.coder == side.change.coder {
          continue
        }
        guard let step = touched.firstIndex(where: { !$0.isDisjoint(with: wanted[place]) }),
          let summary = try ChangeLog.summary(of: change.id, in: db)
        else { continue }
        found[place] = Side(change: summary, operation: change.operations[step])
      }
    }
    return found
  }

  private func conflict(
    _ kind: ConflictKind, _ side: Side, _ other: Side?, _ names: ProjectCodes
  ) throws -> ProjectConflict {
    let state = PresentState(db)
    let interview = side.operation.interview
    let present = try interview.flatMap { try state.interview($0) }
    return ProjectConflict(
      kind: kind, change: side.change, operation: side.operation, other: other?.change,
      otherOperation: other?.operation,
      interview: present?.name, code: side.operation.code.map(names.path(of:)),
      quotation: try quotation(side.operation, present, state),
      present: try side.operation.record.flatMap { try state.record($0.kind, $0.key) })
  }

  /// The words of the coding as it lies now.
  private func quotation(_ operation: ChangeOperation, _ interview: InterviewRecord?, _ state: PresentState) throws
    -> String?
  {
    guard let interview, let id = operation.spokenCoding ?? operation.judgedCoding, let coding = try state.coding(id) else { return nil }
    let text = try state.text(interview.textSHA256)
    guard coding.range.end <= text.count else { return nil }
    return String(decoding: text[coding.range.start..<coding.range.end], as: UTF8.self)
  }
}

extension ChangeOperation {
  /// The interview that an operation is about, if any.
  fileprivate var interview: UUID? {
    switch self {
    case .addInterview(let record), .removeInterview(let record), .replaceInterview(_, let record): record.id
    case .setRecord(let record, _), .removeRecord(let record): OrphanRecord(record)?.coding.interview
    default: placedInterview
    }
  }

  /// The key of the code that an operation is about, if any.
  fileprivate var code: CodePath? {
    switch self {
    case .addCoding(let coding), .removeCoding(let coding), .replaceCoding(_, let coding): coding.codeKey
    case .setVerdict(let record, _), .removeVerdict(let record): record.code
    case .setRecord(let record, _), .removeRecord(let record):
      if case .code(let key)? = MemoRecord(record)?.target {
        key
      } else {
        record.kind == .code ? CodePath(record.key) : nil
      }
    default: nil
    }
  }

  /// The things that an operation does something to, each under a name of its own.
  fileprivate var touched: [String] {
    switch self {
    case .addInterview(let record): ["interview \(record.id)", "name \(record.name)"]
    case .removeInterview(let record), .replaceInterview(_, let record): ["interview \(record.id)"]
    case .setCodebook(let record, _), .removeCodebook(let record): ["codebook \(record.id)"]
    case .addCoding(let coding), .removeCoding(let coding), .replaceCoding(_, let coding):
      ["coding \(coding.id)", "work \(coding.interview)", "coded \(coding.codeKey)"]
    case .setVerdict(let record, _), .removeVerdict(let record):
      ["verdict \(record.coding)", "work \(record.interview)"]
    case .setRecord(let record, _), .removeRecord(let record): ["\(record.kind.rawValue) \(record.key)"] + record.called
    }
  }

  /// What the other side of a conflict did something to, where this operation is the later side.
  fileprivate func contested(_ kind: ConflictKind) -> Set<String> {
    let id = interview.map { "\($0)" } ?? ""
    switch kind {
    case .interviewBack, .otherCorrection, .otherText, .verdictLost: return ["interview \(id)"]
    case .interviewKept, .leftBehind: return ["work \(id)"]
    case .interviewRenamed: return Set(touched.filter { $0.hasPrefix("name ") })
    case .codeBack:
      let key = code.map { "\($0)" } ?? ""
      return [isOnCodeItself ? "coded \(key)" : "code \(key)"]
    case .codeMerging: return Set(survivor.map { ["code \($0)"] } ?? [])
    case .codeMoving: return Set(above.map { ["code \($0)"] } ?? [])
    case .codeNamed: return Set(touched.dropFirst())
    case .codebook, .codebookKept, .codingBack, .codingChanged, .codingKept, .verdict, .record,
      .recordBack, .recordKept, .settled:
      return Set(touched.prefix(1))
    }
  }
}

extension ChangeOperation {
  /// The record that it sets or takes away.
  fileprivate var record: StoredRecord? {
    switch self {
    case .setRecord(let record, _), .removeRecord(let record): record
    default: nil
    }
  }

  /// True where it does something to a code, not to what is coded with it or written about it.
  fileprivate var isOnCodeItself: Bool {
    switch self {
    case .setRecord(let record, _), .removeRecord(let record): record.kind == .code
    default: false
    }
  }

  /// The key of the code into which it merges another.
  fileprivate var survivor: CodePath? {
    if case .setRecord(let record, _) = self, case .merged(let key)? = CodeRecord(record)?.fate { key } else { nil }
  }

  /// The key of the code under which it moves another.
  fileprivate var above: CodePath? {
    if case .setRecord(let record, _) = self { CodeRecord(record)?.parent ?? nil } else { nil }
  }
}

extension StoredRecord {
  /// Of a code what it is called, of a memo that it is work with the code that it is about.
  fileprivate var called: [String] {
    if let code = CodeRecord(self) { return ["called \(CodeName.folded(code.component ?? code.code.last))"] }
    if case .code(let key)? = MemoRecord(self)?.target { return ["coded \(key)"] }
    return []
  }
}
