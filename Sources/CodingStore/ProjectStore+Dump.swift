internal import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

extension ProjectStore {
  /// Writes the whole project as text files into a folder, one file for each change and each text: lines that git can
  /// keep and merge. What is there already, as it should be, is left alone; nothing is ever deleted or overwritten.
  ///
  /// Throws `DiagnosticError`s with a `DumpMessage` where the folder holds other things.
  public func dump(to folder: String) throws -> DumpOutcome {
    let dump = DumpFolder(path: folder)
    return try read { db in
      let project = try KnownLog.project(db)
      try dump.prepare(for: project)
      var unchanged = 0
      func write(_ bytes: [UInt8], to place: String) throws -> Int {
        if try dump.write(bytes, to: place) { return 1 }
        unchanged += 1
        return 0
      }
      _ = try dump.write(DumpFolder.head(of: project), to: "project.txt")
      if try dump.bytes(".gitattributes") == nil { _ = try dump.write(DumpFolder.attributes, to: ".gitattributes") }
      var contents = 0
      let texts = try Row.fetchCursor(db, sql: "SELECT sha256, bytes FROM content ORDER BY sha256")
      while let row = try texts.next() {
        let bytes = try Content.bytes(row, at: 1)
        let sha256 = try row.decode(String.self, atIndex: 0)
        guard Fingerprint.sha256(bytes) == sha256 else { throw StoreFailure(.damaged) }
        contents += try write(bytes, to: DumpFolder.place(of: bytes, sha256: sha256))
      }
      var changes = 0
      var names: Set<String> = []
      let rows = try Row.fetchCursor(db, sql: "SELECT \(LogRow.columns) FROM \(LogRow.tables) ORDER BY date, uuid")
      while let row = try rows.next() {
        let change = try LogRow(row)
        names.insert(ChangeDocument.name(of: change))
        changes += try write(ChangeDocument.document(of: change), to: "changes/" + ChangeDocument.name(of: change))
      }
      return DumpOutcome(
        changes: changes, contents: contents, unchanged: unchanged,
        foreign: dump.names(in: "changes").count { !names.contains($0) })
    }
  }

  /// Makes a project file of a text form. Every text is held against its fingerprint and every change against those before
  /// it; where anything is not as it should be, no project is made and the error names the file and line.
  public static func load(_ folder: String, to path: String) throws -> DumpOutcome {
    try StoreFailure.translated(path) {
      try ProjectFile.reserve(path: path)
      do {
        let queue = try DatabaseQueue(
          path: Connection.literal(path), configuration: Connection.configuration(5, isReadOnly: false))
        try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
        let outcome = try queue.write { db in
          try Schema.migrate(db, from: 0)
          return try DumpReader(folder: DumpFolder(path: folder)).read(into: db)
        }
        try queue.close()
        return outcome
      } catch {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
        throw error
      }
    }
  }
}

/// Reads a project's text form into empty tables.
private struct DumpReader {
  let folder: DumpFolder

  func read(into db: Database) throws -> DumpOutcome {
    guard let project = try folder.project() else {
      throw DiagnosticError(DumpMessage.notADump, at: SourceLocation(file: folder.path))
    }
    let contents = try readContents(into: db)
    let places = try readChanges(of: project, holding: contents, into: db)
    try follow(places, in: db)
    return DumpOutcome(changes: places.count, contents: contents.count)
  }

  private func readContents(into db: Database) throws -> Set<String> {
    var found: Set<String> = []
    for group in folder.names(in: "content") {
      for name in folder.names(in: "content/" + group) {
        let place = "content/\(group)/\(name)"
        guard let bytes = try folder.bytes(place) else { continue }
        let sha256 = Fingerprint.sha256(bytes)
        guard name.hasPrefix(sha256) else { throw DiagnosticError(DumpMessage.alteredText, at: folder.location(place)) }
        guard place == DumpFolder.place(of: bytes, sha256: sha256) else {
          throw DiagnosticError(DumpMessage.misnamed, at: folder.location(place))
        }
        found.insert(try Content.keep(bytes, in: db))
      }
    }
    return found
  }

  /// Gives the file of each change.
  private func readChanges(of project: UUID, holding contents: Set<String>, into db: Database) throws -> [UUID: String]
  {
    var places: [UUID: String] = [:]
    for name in folder.names(in: "changes") {
      let place = "changes/" + name
      guard let bytes = try folder.bytes(place) else { continue }
      let change: LogRow
      do {
        change = try ChangeDocument.change(bytes)
      } catch let error as FormError {
        throw DiagnosticError(DumpMessage.malformedLine, at: folder.location(place, line: max(1, error.line)))
      }
      let isFirst = places.isEmpty
      guard ChangeDocument.name(of: change) == name,
        isFirst == (change.kind == ChangeKind.initialise.rawValue), !isFirst || change.id == project
      else { throw DiagnosticError(DumpMessage.misnamed, at: folder.location(place)) }
      let needed = try OperationsReader.operations(in: change.operations).flatMap(\.contents)
      if let missing = needed.first(where: { !contents.contains($0) }) {
        throw DiagnosticError(DumpMessage.missingText(sha256: missing), at: folder.location(place))
      }
      try change.insert(into: db)
      places[change.id] = place
    }
    guard !places.isEmpty else { throw DiagnosticError(DumpMessage.notADump, at: SourceLocation(file: folder.path)) }
    return places
  }

  private func follow(_ places: [UUID: String], in db: Database) throws {
    var last: UUID?
    do {
      var projection = try Projection(db)
      try ChangeLog.replay(db) { change in
        last = change.id
        _ = try projection.follow(change)
      }
    } catch let failure as StoreFailure where failure.message is CheckMessage {
      let place = last.flatMap { places[$0] } ?? "changes"
      throw DiagnosticError(DumpMessage.unfitting, at: folder.location(place))
    }
  }
}
