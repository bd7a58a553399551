internal import CodingModel
internal import Foundation
internal import GRDB

/// What two people have done to codes apart that no one copy allows: a memo on a code that the other has deleted, codes
/// moved below each other, and two codes of one name.
///
/// Undo and redo are left alone: by them one copy comes to such things, too.
struct CodeClashes {
  private let db: Database
  private let fates: CodeFates

  init(_ db: Database) {
    self.db = db
    fates = CodeFates(db)
  }

  /// True where a change that was just done has led to none.
  func areNone(after change: Change) throws -> Bool {
    guard try missed(by: change).isEmpty, try likeNamed(in: change).isEmpty else { return false }
    if change.kind == .undo || change.kind == .redo { return true }
    return try Self.codes(in: change).allSatisfy { step in
      guard step.record.parent != step.former.parent, let above = try parent(of: step.record) else { return true }
      return try !leads(from: above, to: step.record.code)
    }
  }

  /// Codes that are deleted though there is a memo on them of which the change does not know, or which it writes.
  func missed(by change: Change) throws -> [(place: Int, record: CodeRecord)] {
    guard change.kind != .undo, change.kind != .redo else { return [] }
    var missed: [(Int, CodeRecord)] = []
    var known: Set<String> = []
    for (place, operation) in change.operations.enumerated() {
      guard case .setRecord(let stored, let former) = operation, let memo = MemoRecord(stored) else { continue }
      known.insert(stored.key)
      guard memo.target != former.flatMap(MemoRecord.init)?.target, let code = try deleted(memo) else { continue }
      missed.append((place, code))
    }
    let deletions = Self.codes(in: change).filter { $0.record.fate == .deleted && $0.former.fate != .deleted }
    guard !deletions.isEmpty else { return missed }
    for stored in try RecordRows.records(db, of: .memo) where !known.contains(stored.key) {
      guard let code = try MemoRecord(stored).flatMap(deleted),
        let deletion = deletions.first(where: { $0.record.code == code.code })
      else { continue }
      missed.append((deletion.place, code))
    }
    return missed
  }

  /// The deleted code that a memo is about, if it is about one.
  private func deleted(_ memo: MemoRecord) throws -> CodeRecord? {
    guard case .code(let key) = memo.target, let code = try fates.record(of: fates.survivor(of: key) ?? key),
      code.fate == .deleted
    else { return nil }
    return code
  }

  /// The places of the steps that make, rename or move a code so that another one beside it is called the same.
  func likeNamed(in change: Change) throws -> [Int] {
    guard change.kind != .undo, change.kind != .redo else { return [] }
    let records = Self.codes(in: change)
    // What is below a merged code comes below another one with the name that it has.
    guard !records.contains(where: { $0.record.fate.isMerged && !$0.former.fate.isMerged }) else { return [] }
    let named = records.filter { step in
      step.record.fate == .living
        && (step.isCreation || step.record.component != step.former.component
          || step.record.parent != step.former.parent)
    }
    guard !named.isEmpty else { return [] }
    let codes = try ProjectStore.projectCodes(db)
    return named.filter { codes.hasNamesake($0.record.code) }.map(\.place)
  }

  /// True where the codes above one lead to another.
  func leads(from code: CodePath, to other: CodePath) throws -> Bool {
    var current: CodePath? = code
    var seen: Set<CodePath> = []
    while let key = current, seen.insert(key).inserted {
      if key == other { return true }
      current = try parent(of: fates.record(of: key) ?? CodeRecord(code: key, isOwn: false))
    }
    return false
  }

  /// The key of the code that one stands under.
  func parent(of record: CodeRecord) throws -> CodePath? {
    guard let parent = record.parent ?? record.code.parent else { return nil }
    return try fates.survivor(of: parent) ?? parent
  }

  /// The records on codes that a change sets, with what they said before: nothing but that the code lives, where there
  /// were none.
  private static func codes(in change: Change) -> [Step] {
    change.operations.enumerated().compactMap { place, operation in
      guard case .setRecord(let stored, let former) = operation, let record = CodeRecord(stored) else { return nil }
      let before = former.flatMap(CodeRecord.init)
      return Step(
        place: place, record: record, former: before ?? CodeRecord(code: record.code, isOwn: false),
        isCreation: before == nil && record.isOwn)
    }
  }

  /// A step of a change that sets a record on a code.
  private struct Step {
    let place: Int
    let record: CodeRecord
    let former: CodeRecord
    /// True where the code is made.
    let isCreation: Bool
  }
}

extension CodeRecord.Fate {
  fileprivate var isMerged: Bool {
    if case .merged = self { true } else { false }
  }
}
