import Foundation
@testable import Interchange
import TestSupport
import Testing
import TranscriptText

/// Makes and reads REFI-QDA files in memory, as other programs write them.
enum Refi {
  /// Where the standard's schemas and examples lie; tests that need them are skipped without.
  static let folder = SharedData.folder.appendingPathComponent("data/refi")
  static let hasSchemas = FileManager.default.fileExists(
    atPath: folder.appendingPathComponent("Project-mrt2019.xsd").path)
  /// True where documents can be held against the schemas.
  static let canLint =
    hasSchemas
    && (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains { folder in
      FileManager.default.isExecutableFile(atPath: "\(folder)/xmllint")
    }
  static let skipped: Comment = "needs REFI-QDA's schemas in ../shared/data/refi, and xmllint"

  /// The GUID of small fixtures: `guid(7)` ends in 07.
  static func guid(_ number: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return "AAAAAAAA-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
  }

  static func id(_ number: Int) -> QDAIdentifier { QDAIdentifier(guid(number)) ?? QDAIdentifier(naming: "\(number)") }

  /// A project's XML around `content`.
  static func project(
    _ content: String, origin: String? = nil, attributes: String = "", namespace: String = QDASchema.project
  ) -> String {
    let origin = origin.map { " origin=\"\($0)\"" } ?? ""
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <Project xmlns="\(namespace)" name="P"\(origin)\(attributes)>\(content)</Project>
      """
  }

  /// A code book with one code, guid 1.
  static let oneCode =
    "<CodeBook><Codes><Code guid=\"\(guid(1))\" name=\"A\" isCodable=\"true\"/></Codes></CodeBook>"

  /// A text source, guid 2, with a file `t.txt` and these selections, coded with guid 1.
  static func textSource(_ selections: [(start: String, end: String, name: String?)]) -> String {
    let items = selections.enumerated().map { place, selection in
      let name = selection.name.map { " name=\"\($0)\"" } ?? ""
      return """
        <PlainTextSelection guid="\(guid(100 + place))"\(name) startPosition="\(selection.start)"\
         endPosition="\(selection.end)"><Coding guid="\(guid(200 + place))"><CodeRef targetGUID="\(guid(1))"/>\
        </Coding></PlainTextSelection>
        """
    }
    return """
      <Sources><TextSource guid="\(guid(2))" name="T" plainTextPath="internal://t.txt">\
      \(items.joined())</TextSource></Sources>
      """
  }

  static func archive(
    _ qde: String, files: [(name: String, bytes: [UInt8])] = [], qdeName: String = "project.qde"
  ) throws -> [UInt8] {
    let entries = [(name: qdeName, bytes: Array(qde.utf8))] + files
    return try ArchiveWriter.bytes(of: entries.map { ArchiveWriter.Entry(name: $0.name, bytes: $0.bytes) })
  }

  static func read(_ bytes: [UInt8], positions: PositionChoice = .automatic) -> QDAReading {
    QDPXReader.read(SourceFile(path: "p.qdpx", bytes: bytes), positions: positions)
  }

  /// Reads a project's XML, with files in `sources`.
  static func read(
    _ qde: String, files: [(name: String, bytes: [UInt8])] = [], positions: PositionChoice = .automatic
  ) throws -> QDAReading {
    read(try archive(qde, files: files.map { ("sources/\($0.name)", $0.bytes) }), positions: positions)
  }

  /// Reads one text with selections.
  static func readText(
    _ text: [UInt8], _ selections: [(start: String, end: String, name: String?)], origin: String? = nil,
    positions: PositionChoice = .automatic
  ) throws -> QDAReading {
    let qde = project(oneCode + textSource(selections), origin: origin)
    return try read(qde, files: [("t.txt", text)], positions: positions)
  }

  static func readCodebook(_ xml: String) -> QDAReading {
    QDCReader.read(SourceFile(path: "b.qdc", bytes: Array(xml.utf8)))
  }

  static func codebook(_ content: String, namespace: String = QDASchema.codebook) -> String {
    "<?xml version=\"1.0\"?>\n<CodeBook xmlns=\"\(namespace)\">\(content)</CodeBook>"
  }

  /// What xmllint says of a document; empty where it is valid.
  static func lint(_ xml: [UInt8], schema: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("refi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("document.xml")
    try Data(xml).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "xmllint", "--nonet", "--noout", "--schema", Self.folder.appendingPathComponent(schema).path, file.path,
    ]
    let said = Pipe()
    process.standardError = said
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : output
  }

  /// The `project.qde` of an archive.
  static func qde(_ bytes: [UInt8]) throws -> [UInt8] {
    try #require(try ArchiveReader(bytes, file: "p.qdpx").read("project.qde"))
  }
}

extension QDAReading {
  var project: QDAProject { parsed.value }
  var errors: [String] { parsed.diagnostics.map(\.id) }

  func reasons(_ element: String? = nil) -> [InterchangeReason] {
    report.entries.filter { element == nil || $0.element == element }.map(\.reason)
  }

  /// The words of the selections of the first source.
  var quotations: [String] {
    guard let source = project.sources.first else { return [] }
    return source.selections.compactMap { source.quotation(of: $0) }
  }
}
