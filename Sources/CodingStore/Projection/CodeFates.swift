internal import CodingModel
internal import Foundation
internal import GRDB

/// What the records say has become of codes, held against the codings: what is coded must have a code.
struct CodeFates {
  private let state: PresentState

  init(_ db: Database) { state = PresentState(db) }

  func record(of key: CodePath) throws -> CodeRecord? {
    try state.record(.code, key.description).flatMap(CodeRecord.init)
  }

  /// The code that a chain of mergings leads to from `key`; `nil` where it leads back to where it began.
  func survivor(of key: CodePath) throws -> CodePath? {
    var current = key
    var seen: Set<CodePath> = []
    while case .merged(let target) = try record(of: current)?.fate {
      guard seen.insert(current).inserted else { return nil }
      current = target
    }
    return current
  }

  /// Codings of a code that is gone: people's where it was deleted, everybody's where it was merged into another.
  func stranded(_ record: CodeRecord) throws -> [Coding] {
    switch record.fate {
    case .living: []
    case .deleted: try state.codings(with: record.code, byPeople: true)
    case .merged: try state.codings(with: record.code, byPeople: false)
    }
  }

  /// True where a change has taken a code made by hand out altogether, with which people have coded, or on which what
  /// they have said stands.
  func isMissed(_ record: StoredRecord) throws -> Bool {
    guard let code = CodeRecord(record), code.isOwn, try self.record(of: code.code) == nil else { return false }
    return try !state.codings(with: code.code, byPeople: true).isEmpty || state.hasRecords(on: code.code)
  }

  /// True where a change leaves no coding without a code, and no code that is made by hand in use is gone.
  func isSound(after change: Change) throws -> Bool {
    var keys: Set<CodePath> = []
    for operation in change.operations {
      switch operation {
      case .addCoding(let coding), .replaceCoding(_, let coding): keys.insert(coding.codeKey)
      case .setRecord(let record, _) where record.kind == .code:
        if let code = CodePath(record.key) { keys.insert(code) }
      case .removeRecord(let record) where record.kind == .code:
        guard try !isMissed(record) else { return false }
      default: continue
      }
    }
    return try keys.allSatisfy { key in
      guard let record = try record(of: key), record.fate != .living else { return true }
      guard try survivor(of: key) != nil else { return false }
      return try stranded(record).isEmpty
    }
  }
}

extension Projection {
  /// Throws where a change leaves codings without a code.
  func checkFates(_ change: Change) throws {
    guard try CodeFates(db).isSound(after: change) else { throw StoreFailure(.contradiction) }
  }
}
