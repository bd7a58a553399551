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

  /// Codings by people of a code made by hand that a change has taken out altogether.
  func stranded(without record: StoredRecord) throws -> [Coding] {
    guard let code = CodeRecord(record), code.isOwn, try self.record(of: code.code) == nil else { return [] }
    return try state.codings(with: code.code, byPeople: true)
  }

  /// True where a change leaves no coding without a code.
  func isSound(after change: Change) throws -> Bool {
    var keys: Set<CodePath> = []
    for operation in change.operations {
      switch operation {
      case .addCoding(let coding), .replaceCoding(_, let coding): keys.insert(coding.codeKey)
      case .setRecord(let record, _) where record.kind == .code:
        if let code = CodePath(record.key) { keys.insert(code) }
      case .removeRecord(let record) where record.kind == .code:
        guard try stranded(without: record).isEmpty else { return false }
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
