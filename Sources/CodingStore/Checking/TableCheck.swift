internal import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

/// Looks at texts, codings and records as the tables hold them.
struct TableCheck {
  let db: Database

  /// What is found, the gravest first.
  func findings() throws -> [CheckMessage] {
    try alteredTexts() + misfits() + places() + strayEvidence() + strayVerdicts() + records()
  }

  private func alteredTexts() throws -> [CheckMessage] {
    var count = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT sha256, bytes FROM content")
    while let row = try rows.next() {
      let fingerprint = try row.decode(String.self, atIndex: 0)
      if try Fingerprint.sha256(Content.bytes(row, at: 1)) != fingerprint { count += 1 }
    }
    return count > 0 ? [.alteredTexts(count: count)] : []
  }

  private func misfits() throws -> [CheckMessage] {
    var findings: [CheckMessage] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT interview.name, length(text.bytes), layout.bytes FROM interview
        JOIN content AS text ON text.sha256 = interview.text_sha256
        JOIN content AS layout ON layout.sha256 = interview.layout_sha256
        ORDER BY interview.name
        """)
    while let row = try rows.next() {
      let layout = try? TranscriptLayout(document: Content.bytes(row, at: 2))
      if let layout, layout.fits(length: try row.decode(Int.self, atIndex: 1)) { continue }
      findings.append(.misfitLayout(interview: try row.decode(String.self, atIndex: 0)))
    }
    return findings
  }

  /// Codings past the end of their text, and codings that begin or end inside a character.
  private func places() throws -> [CheckMessage] {
    var outside = 0
    var split = 0
    let texts = try Row.fetchCursor(
      db, sql: "SELECT id, bytes FROM interview JOIN content ON sha256 = text_sha256 ORDER BY id")
    let codings = try db.makeStatement(sql: "SELECT start_byte, end_byte FROM coding WHERE interview = ?")
    while let row = try texts.next() {
      let text = try Content.bytes(row, at: 1)
      let rows = try Row.fetchCursor(codings, arguments: [try row.decode(Int64.self, atIndex: 0)])
      while let row = try rows.next() {
        let range = TextRange(start: try row.decode(Int.self, atIndex: 0), end: try row.decode(Int.self, atIndex: 1))
        if range.end > text.count {
          outside += 1
        } else if range.splitsCharacter(of: text) {
          split += 1
        }
      }
    }
    return (outside > 0 ? [.codingsOutsideText(count: outside)] : [])
      + (split > 0 ? [.codingsInsideCharacters(count: split)] : [])
  }

  /// Evidence of rules whose words are not in the text, or begin or end inside a character of it.
  private func strayEvidence() throws -> [CheckMessage] {
    var count = 0
    let texts = try Row.fetchCursor(
      db, sql: "SELECT id, bytes FROM interview JOIN content ON sha256 = text_sha256 ORDER BY id")
    let evidence = try db.makeStatement(
      sql: "SELECT matches FROM evidence JOIN coding ON coding.id = evidence.coding WHERE coding.interview = ?")
    while let row = try texts.next() {
      let text = try Content.bytes(row, at: 1)
      let rows = try Row.fetchCursor(evidence, arguments: [try row.decode(Int64.self, atIndex: 0)])
      while let row = try rows.next() {
        let matches = try? MatchText.matches(try row.decode(String.self, atIndex: 0))
        let isInText = matches?.allSatisfy { $0.end <= text.count && !$0.splitsCharacter(of: text) }
        if isInText != true { count += 1 }
      }
    }
    return count > 0 ? [.strayEvidence(count: count)] : []
  }

  private func strayVerdicts() throws -> [CheckMessage] {
    var count = 0
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT verdict.text_sha256, substr(bytes, start_byte + 1, end_byte - start_byte)
        FROM verdict JOIN interview ON interview.id = verdict.interview
        JOIN content ON content.sha256 = interview.text_sha256
        """)
    while let row = try rows.next() {
      if try Fingerprint.sha256(Content.bytes(row, at: 1)) != row.decode(String.self, atIndex: 0) { count += 1 }
    }
    return count > 0 ? [.verdictsOnOtherText(count: count)] : []
  }

  /// Records that their kind cannot read, and orphans whose interview or text is not in the project.
  private func records() throws -> [CheckMessage] {
    var misformed = 0
    var homeless = 0
    let interviews = try Set(UUID.fetchAll(db, sql: "SELECT uuid FROM interview"))
    let length = try db.makeStatement(sql: "SELECT length(bytes) FROM content WHERE sha256 = ?")
    for row in try Row.fetchAll(db, sql: "SELECT kind, key, fields FROM record") {
      let key = try row.decode(String.self, atIndex: 1)
      guard let kind = RecordKind(rawValue: try row.decode(String.self, atIndex: 0)),
        let fields = try? RecordRows.fields(try row.decode(String.self, atIndex: 2)),
        let record = kind.form.init(key: key, fields: fields)
      else {
        misformed += 1
        continue
      }
      guard let orphan = record as? OrphanRecord else { continue }
      let end = try Int.fetchOne(length, arguments: [orphan.textSHA256])
      if !interviews.contains(orphan.coding.interview) || orphan.coding.range.end > end ?? -1 { homeless += 1 }
    }
    return (misformed > 0 ? [.misformedRecords(count: misformed)] : [])
      + (homeless > 0 ? [.homelessOrphans(count: homeless)] : [])
  }
}

extension TextRange {
  /// True where a range inside a text begins or ends within a character.
  fileprivate func splitsCharacter(of text: [UInt8]) -> Bool {
    [start, end].contains { $0 < text.count && text[$0] & 0xC0 == 0x80 }
  }
}
