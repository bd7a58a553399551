internal import CodingModel
internal import Foundation
internal import TranscriptText

/// A change as a file of a project's text form:
///
///     change   1
///     id       UUID
///     date     2026-01-31T12:34:56.789Z
///     coder    NAME
///     kind     import
///     reason   WHY
///     target   UUID                     (of undo and redo only)
///     operations  1                     (from here on as `OperationsWriter` says)
///     …
///
/// Fields are separated by tabs and escaped as in the log. The name of the file is the date and the identity, so the files
/// stand in the order of the changes, and those of two copies never have the same name.
enum ChangeDocument {
  /// `20260131T123456.789Z-UUID.txt`.
  static func name(of change: LogRow) -> String {
    change.date.replacing("-", with: "").replacing(":", with: "") + "-" + change.id.uuidString.lowercased() + ".txt"
  }

  static func document(of change: LogRow) -> [UInt8] {
    var writer = FieldWriter(capacity: change.operations.utf8.count + 256)
    writer.line("change", "1")
    writer.line("id", change.id.uuidString.lowercased())
    writer.line("date", change.date)
    writer.line("coder", change.coder)
    writer.line("kind", change.kind)
    writer.line("reason", change.reason)
    if let target = change.target { writer.line("target", target.uuidString.lowercased()) }
    return writer.bytes + change.operations.utf8
  }

  /// Reads a document; throws `FormError`. The form is one and only: what is read would be written with the same bytes.
  static func change(_ document: [UInt8]) throws -> LogRow {
    var reader = FieldReader(document)
    func value(_ key: String) throws -> String {
      guard reader.nextLine(), try reader.text() == key, case let value = try reader.text(), !reader.hasField else {
        throw reader.error
      }
      return value
    }
    func identity(_ key: String) throws -> UUID {
      guard let id = UUID(uuidString: try value(key)) else { throw reader.error }
      return id
    }
    guard try value("change") == "1" else { throw reader.error }
    let id = try identity("id")
    let date = try value("date")
    guard UTCTimestamp.date(date).map(UTCTimestamp.text) == date else { throw reader.error }
    let coder = try value("coder")
    let kind = try value("kind")
    guard let known = ChangeKind(rawValue: kind) else { throw reader.error }
    let reason = try value("reason")
    let target = [.undo, .redo].contains(known) ? try identity("target") : nil
    return try change(
      document, from: reader,
      LogRow(
        id: id, date: date, coder: coder, kind: kind, reason: reason, counts: "", operations: "", target: target))
  }

  /// The same with the operations that stand after the head.
  private static func change(_ document: [UInt8], from reader: FieldReader, _ head: LogRow) throws -> LogRow {
    let start = document.indices.filter { document[$0] == UInt8(ascii: "\n") }.dropFirst(reader.line - 1).first
    guard let start, let text = String(validating: document[(start + 1)...], as: UTF8.self) else { throw reader.error }
    let operations: [ChangeOperation]
    do {
      operations = try OperationsReader.operations(in: text)
    } catch let error as FormError {
      throw FormError(line: reader.line + max(1, error.line))
    }
    let row = LogRow(
      id: head.id, date: head.date, coder: head.coder, kind: head.kind, reason: head.reason,
      counts: OperationCounts(of: operations).description, operations: text, target: head.target)
    guard Self.document(of: row) == document else { throw FormError(line: 1) }
    return row
  }
}

extension ChangeOperation {
  /// The fingerprints of the texts that an operation needs.
  var contents: [String] {
    switch self {
    case .addInterview(let record), .replaceInterview(_, let record):
      [record.textSHA256, record.layoutSHA256, record.sourceSHA256]
    case .setCodebook(let record, _): [record.sha256, record.outlineSHA256]
    default: []
    }
  }
}
