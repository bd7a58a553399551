internal import Foundation
internal import GRDB
internal import TranscriptText

/// The texts that lie in the project under their fingerprints.
enum Content {
  /// Keeps `bytes` and gives their fingerprint; what is there already stays.
  static func keep(_ bytes: [UInt8], in db: Database) throws -> String {
    let fingerprint = Fingerprint.sha256(bytes)
    try db.cachedStatement(sql: "INSERT INTO content (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING")
      .execute(arguments: [fingerprint, Data(bytes)])
    return fingerprint
  }

  /// The text under a fingerprint; `nil` where the project keeps none.
  static func bytes(_ sha256: String, in db: Database) throws -> [UInt8]? {
    let find = try db.cachedStatement(sql: "SELECT bytes FROM content WHERE sha256 = ?")
    return try Row.fetchOne(find, arguments: [sha256]).map { try bytes($0, at: 0) }
  }

  /// A column of a left-joined `content.bytes`. A text that is spoken of and not found is damage, never an empty text.
  static func bytes(_ row: Row, at column: Int) throws -> [UInt8] {
    if row.hasNull(atIndex: column) { throw StoreFailure(.damaged) }
    return try row.withUnsafeData(atIndex: column) { data in data.map { [UInt8]($0) } ?? [] }
  }
}
