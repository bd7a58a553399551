internal import CodingModel
internal import Foundation
internal import GRDB

extension InterviewRecord {
  /// The columns of `interview` that make a record.
  static let columns = "uuid, name, text_sha256, layout_sha256, source_sha256, source_name"

  /// Reads a row of `columns`.
  init(_ row: Row) throws {
    self.init(
      id: try row.decode(UUID.self, atIndex: 0), name: try row.decode(String.self, atIndex: 1),
      textSHA256: try row.decode(String.self, atIndex: 2), layoutSHA256: try row.decode(String.self, atIndex: 3),
      sourceSHA256: try row.decode(String.self, atIndex: 4), sourceName: try row.decode(String.self, atIndex: 5))
  }
}

extension CodebookRecord {
  /// The columns of `codebook` that make a record.
  static let columns = "id, version, codebook.sha256, outline_sha256, source_name"

  /// Reads a row of `columns`.
  init(_ row: Row) throws {
    self.init(
      id: try row.decode(String.self, atIndex: 0), version: try row.decode(String.self, atIndex: 1),
      sha256: try row.decode(String.self, atIndex: 2), outlineSHA256: try row.decode(String.self, atIndex: 3),
      sourceName: try row.decode(String.self, atIndex: 4))
  }
}
