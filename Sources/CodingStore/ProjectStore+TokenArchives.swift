public import Foundation
internal import GRDB

extension ProjectStore {
  /// The tokens that are remembered of interviews, as they were handed to `remember(tokens:)` under the same `manner`.
  public func tokenArchives(of manner: String) throws -> [UUID: [UInt8]] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT interview.uuid, token_archive.bytes FROM interview
          JOIN token_archive USING (text_sha256, layout_sha256) WHERE manner = ?
          """, arguments: [manner])
      var archives: [UUID: [UInt8]] = [:]
      while let row = try rows.next() {
        archives[try row.decode(UUID.self, atIndex: 0)] = try Content.bytes(row, at: 1)
      }
      return archives
    }
  }

  /// The remembered tokens of one interview.
  public func tokenArchive(of interview: UUID, manner: String) throws -> [UInt8]? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT token_archive.bytes FROM interview
          JOIN token_archive USING (text_sha256, layout_sha256) WHERE interview.uuid = ? AND manner = ?
          """, arguments: [interview, manner])
      return try row.map { try Content.bytes($0, at: 0) }
    }
  }

  /// Remembers interviews' tokens, by the text and layout they have now, and forgets those of another manner. Does nothing
  /// to a write-protected project.
  public func remember(tokens archives: [UUID: [UInt8]], of manner: String) throws {
    guard !isReadOnly, !archives.isEmpty else { return }
    try StoreFailure.translated(path) {
      try connection.queue.write { db in
        try db.execute(sql: "DELETE FROM token_archive WHERE manner <> ?", arguments: [manner])
        let insert = try db.makeStatement(
          sql: """
            INSERT OR REPLACE INTO token_archive
            SELECT text_sha256, layout_sha256, ?, ? FROM interview WHERE uuid = ?
            """)
        for (interview, bytes) in archives.sorted(by: { $0.key.uuidString < $1.key.uuidString }) {
          try insert.execute(arguments: [manner, Data(bytes), interview])
        }
      }
    }
  }
}
