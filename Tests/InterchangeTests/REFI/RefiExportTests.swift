import Foundation
@testable import Interchange
import TestSupport
import Testing
import TranscriptText

@Suite("REFI-QDA: out, and back again")
struct RefiExportTests {
  private static let seeds = Array(UInt64(0)..<240)

  private static func random(_ seed: UInt64) -> QDAProject {
    var maker = RandomQDAProject(seed: seed)
    return maker.project()
  }

  /// A project as a file would hold it, byte by byte: strings count as equal however their letters are composed.
  private static func shape(_ value: some Any) -> [UInt8] { Array(String(reflecting: value).utf8) }

  @Test("E28 every export is valid by the schema", .enabled(if: Refi.canLint, Refi.skipped))
  func valid() throws {
    for seed in Self.seeds.prefix(60) {
      let project = Self.random(seed)
      for unit in PositionConvention.Unit.allCases {
        let bytes = try QDPXWriter.write(project, QDAWriteOptions(unit: unit, version: "1")).bytes
        #expect(try Refi.lint(try Refi.qde(bytes), schema: "Project-mrt2019.xsd") == "", "seed \(seed)")
      }
      if !project.codes.isEmpty {
        let book = try QDCWriter.write(project).bytes
        #expect(try Refi.lint(book, schema: "Codebook-mrt2019.xsd") == "", "seed \(seed)")
      }
    }
  }

  @Test("E29 identities are unique, references resolve, stretches lie in their texts, files are there and used")
  func sound() throws {
    for seed in Self.seeds {
      let bytes = try QDPXWriter.write(Self.random(seed)).bytes
      let archive = try ArchiveReader(bytes, file: "p.qdpx")
      let xml = String(decoding: try Refi.qde(bytes), as: UTF8.self)
      let paths = xml.matches(of: /internal:\/\/([^"]+)"/).map { "sources/\($0.1)" }
      #expect(paths.sorted() == archive.names.filter { $0 != "project.qde" }.sorted(), "seed \(seed)")
      let reading = Refi.read(bytes)
      #expect(QDACheck.faults(of: reading.project).isEmpty, "seed \(seed)")
      #expect(
        reading.report.entries.allSatisfy { $0.reason.outcome == .noted || $0.reason == .externalFile }, "\(seed)")
    }
  }

  @Test("E29 faults are seen: one identity twice, a reference of the wrong kind, a stretch beyond its text")
  func faults() {
    var project = QDAProject(name: "P")
    project.codes = [QDACode(id: Refi.id(1), name: "A")]
    project.users = [QDAUser(id: Refi.id(1))]
    var source = QDASource(.text, id: Refi.id(2), text: QDAText("æ"))
    source.selections = [QDASelection(id: Refi.id(3), .text(start: 0, end: 3))]
    source.codings = [QDACoding(id: Refi.id(4), code: Refi.id(2))]
    project.sources = [source]
    let reasons = QDACheck.faults(of: project).map(\.reason)
    #expect(reasons == [.duplicateIdentifier, .danglingReference, .positionOutside])
  }

  @Test("E30 one project.qde and a flat folder sources, files named by GUIDs")
  func names() throws {
    var project = QDAProject(name: "../../etc")
    var source = QDASource(.pdf, id: Refi.id(1), name: "C:\\a/../b.pdf")
    source.file = .packed([1], type: "pdf")
    source.representation = [QDASource(.representation, id: Refi.id(1), text: QDAText("x"))]
    project.sources = [source]
    let archive = try ArchiveReader(try QDPXWriter.write(project).bytes, file: "p")
    #expect(archive.names.first == "project.qde")
    #expect(archive.names.contains("sources/\(Refi.guid(1)).pdf"))
    for name in archive.names.dropFirst() {
      #expect(
        name.wholeMatch(of: /sources\/[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\.[a-z0-9]{1,8}/) != nil, "\(name)")
    }
  }

  @Test("E31 an empty project is valid, a codebook of no codes is refused", .enabled(if: Refi.canLint, Refi.skipped))
  func empty() throws {
    let bytes = try QDPXWriter.write(QDAProject(name: "")).bytes
    #expect(try Refi.lint(try Refi.qde(bytes), schema: "Project-mrt2019.xsd") == "")
    #expect(Refi.read(bytes).report.isEmpty)
    #expect(throws: DiagnosticError.self) { try QDCWriter.write(QDAProject(name: "")) }
  }

  @Test("E32 the origin tells program and version; paths on a machine stay there unless someone asks")
  func paths() throws {
    var project = QDAProject(name: "P")
    project.basePath = "/home/someone"
    var source = QDASource(.audio, id: Refi.id(1))
    (source.file, source.currentPath) = (.external("absolute:///home/someone/a.mp3"), "C:\\Users\\someone\\a.mp3")
    project.sources = [source]
    let writing = try QDPXWriter.write(project, QDAWriteOptions(version: "9.9"))
    let xml = String(decoding: try Refi.qde(writing.bytes), as: UTF8.self)
    #expect(xml.contains("origin=\"Kodeks 9.9\""))
    #expect(!xml.contains("someone") && xml.contains("relative://a.mp3"))
    #expect(writing.report.entries.filter { $0.reason == .pathDropped }.count == 3)
    let kept = try QDPXWriter.write(project, QDAWriteOptions(keepsPaths: true))
    #expect(String(decoding: try Refi.qde(kept.bytes), as: UTF8.self).matches(of: /someone/).count == 3)
  }

  @Test(
    "E33 names survive with marks, line breaks, tabs, emoji and text from right to left",
    arguments: [
      "& < > \" '", "a\nb", "a\tb", "a\r\nb", "\u{1F600}", "\u{5E9}\u{5DC}\u{5D5}\u{5DD}", " a ", "a\u{30A}", "]]>",
    ])
  func names(name: String) throws {
    var project = QDAProject(name: name)
    var code = QDACode(id: Refi.id(1), name: name)
    code.description = name
    project.codes = [code]
    let back = Refi.read(try QDPXWriter.write(project).bytes).project
    for text in [back.name, back.codes[0].name, back.codes[0].description ?? ""] {
      #expect(Array(text.utf8) == Array(name.utf8))
    }
  }

  @Test("E33 characters that XML cannot hold are replaced, and that is told")
  func illegal() throws {
    var project = QDAProject(name: "P")
    project.codes = [QDACode(id: Refi.id(1), name: "a\u{1}b\u{FFFE}")]
    let writing = try QDPXWriter.write(project)
    #expect(writing.report.entries.map(\.reason) == [.illegalCharacters])
    #expect(Refi.read(writing.bytes).project.codes[0].name == "a\u{FFFD}b\u{FFFD}")
  }

  @Test("E34 numbers and moments are written the same in any locale; a zone that is not told stays so")
  func moments() throws {
    let written = try #require(QDADateTime("2026-02-06T10:11:12"))
    #expect(!written.hasZone && written.text == "2026-02-06T10:11:12")
    #expect(QDADateTime(Date(timeIntervalSince1970: 1_770_372_672.125)).text == "2026-02-06T10:11:12.125Z")
    #expect(QDADateTime(Date(timeIntervalSince1970: -0.5)).text == "1969-12-31T23:59:59.500Z")
    #expect(QDADateTime("2026-02-06T10:11:12+01:00")?.date == Date(timeIntervalSince1970: 1_770_369_072))
    for wrong in [
      "2026-02-30T10:00:00", "2026-02-06 10:11:12", "2026-02-06T25:00:00", "", "æ", "2026-02-06T10:11:12+15:00",
    ] {
      #expect(QDADateTime(wrong) == nil, "\(wrong)")
    }
    var project = QDAProject(name: "P")
    project.variables = [QDAVariable(id: Refi.id(1), name: "V", kind: .float)]
    project.cases = [QDACase(id: Refi.id(2))]
    project.cases[0].values = [QDAVariableValue(of: Refi.id(1), .float("1234.5"))]
    let xml = String(decoding: try Refi.qde(try QDPXWriter.write(project).bytes), as: UTF8.self)
    #expect(xml.contains("<FloatValue>1234.5</FloatValue>"))
  }

  @Test("E35 the same project gives the same bytes, and our own identities are the same every time")
  func deterministic() throws {
    for seed in Self.seeds.prefix(20) {
      #expect(try QDPXWriter.write(Self.random(seed)).bytes == QDPXWriter.write(Self.random(seed)).bytes)
    }
    #expect(QDAIdentifier(naming: "a").spelling == QDAIdentifier(naming: "a").spelling)
  }

  @Test("E36 what the standard cannot carry is told")
  func losses() throws {
    var project = QDAProject(name: "P")
    project.variables = [QDAVariable(id: Refi.id(1), name: "V", kind: .text)]
    var transcript = QDASource(.transcript, id: Refi.id(3), text: QDAText("x"))
    transcript.values = [QDAVariableValue(of: Refi.id(1), .text("y"))]
    var source = QDASource(.audio, id: Refi.id(2))
    source.transcripts = [transcript]
    project.sources = [source]
    let report = try QDPXWriter.write(project).report
    #expect(report.entries.map(\.reason) == [.notCarried])
    #expect(report.json.contains("\"element\": \"VariableValue\""))
    #expect(report.json.contains("\"outcome\": \"lost\""))
  }

  @Test("E37 styled text only as DOCX, every point in time has its time, every code says whether it is a folder")
  func forAtlas() throws {
    var project = QDAProject(name: "P")
    project.codes = [QDACode(id: Refi.id(9), name: "A")]
    var transcript = QDASource(.transcript, id: Refi.id(1), text: QDAText("0123456789"))
    transcript.richText = .packed(Array("{\\rtf1}".utf8), type: "rtf")
    transcript.syncPoints = [
      QDASyncPoint(id: Refi.id(2), milliseconds: 1_000, position: 0),
      QDASyncPoint(id: Refi.id(3), milliseconds: nil, position: 5),
      QDASyncPoint(id: Refi.id(4), milliseconds: 2_000, position: 10),
    ]
    var source = QDASource(.video, id: Refi.id(5))
    source.transcripts = [transcript]
    project.sources = [source]
    let writing = try QDPXWriter.write(project)
    let xml = String(decoding: try Refi.qde(writing.bytes), as: UTF8.self)
    #expect(!xml.contains("richTextPath") && xml.contains("isCodable=\"true\""))
    #expect(xml.contains("timeStamp=\"1500\""))
    #expect(writing.report.entries.map(\.reason) == [.richTextDropped, .syncPointTime])
  }

  @Test("E38 file names hold GUIDs only, whatever sources are called")
  func noNames() throws {
    var project = QDAProject(name: "P")
    project.sources = [QDASource(.text, id: Refi.id(1), name: "Leder", text: QDAText("x"))]
    let names = try ArchiveReader(try QDPXWriter.write(project).bytes, file: "p").names
    #expect(names == ["project.qde", "sources/\(Refi.guid(1)).txt"])
  }

  @Test("positions are code points, and UTF-16 units for NVivo; what lies after an emoji is told")
  func targets() throws {
    var project = QDAProject(name: "P")
    var source = QDASource(.text, id: Refi.id(1), text: QDAText("\u{1F600} æ ord"))
    source.selections = [QDASelection(id: Refi.id(2), .text(start: 8, end: 11))]
    project.sources = [source]
    let standard = try QDPXWriter.write(project)
    #expect(
      String(decoding: try Refi.qde(standard.bytes), as: UTF8.self).contains("startPosition=\"4\" endPosition=\"7\""))
    #expect(standard.report.entries.map(\.reason) == [.astralCharacters])
    let nvivo = try QDPXWriter.write(project, QDAWriteOptions(unit: .utf16))
    #expect(
      String(decoding: try Refi.qde(nvivo.bytes), as: UTF8.self).contains("startPosition=\"5\" endPosition=\"8\""))
    for bytes in [standard.bytes, nvivo.bytes] { #expect(Refi.read(bytes).quotations == ["ord"]) }
  }

  @Test("R39 export, import, export: the second archive is the first byte for byte")
  func byteIdentical() throws {
    for seed in Self.seeds {
      for options in [QDAWriteOptions(version: "1"), QDAWriteOptions(unit: .utf16, version: "1")] {
        let first = try QDPXWriter.write(Self.random(seed), options).bytes
        #expect(try QDPXWriter.write(Refi.read(first).project, options).bytes == first, "seed \(seed)")
      }
    }
  }

  @Test("R40 what comes back is what went out, for 240 random projects with astral characters, CRLF and loose accents")
  func modelEquality() throws {
    for seed in Self.seeds {
      let project = Self.random(seed)
      var back = Refi.read(try QDPXWriter.write(project).bytes).project
      back.origin = nil
      #expect(Self.shape(back) == Self.shape(project), "seed \(seed)")
    }
  }

  /// A folder with projects of other programs; they hold research data and are nobody else's.
  private static let samples = ProcessInfo.processInfo.environment["KODEKS_REFI_SAMPLES"]

  @Test(
    "R41 projects of other programs come back with the same counts and the same words",
    .enabled(if: samples != nil, "needs a folder of .qdpx files in $KODEKS_REFI_SAMPLES"))
  func foreignSamples() throws {
    let folder = URL(fileURLWithPath: try #require(Self.samples))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".qdpx") }
    #expect(!names.isEmpty)
    for name in names.sorted() {
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
      let reading = QDPXReader.read(SourceFile(path: name, bytes: bytes))
      #expect(reading.errors.isEmpty, "\(name)")
      let back = Refi.read(try QDPXWriter.write(reading.project).bytes).project
      #expect(Self.counts(back) == Self.counts(reading.project), "\(name)")
      #expect(Self.words(back) == Self.words(reading.project), "\(name)")
    }
  }

  private static func counts(_ project: QDAProject) -> [Int] {
    let sources = project.allSources
    let selections = sources.flatMap(\.selections)
    return [
      project.users.count, project.allCodes.count, project.variables.count, project.cases.count, sources.count,
      selections.count, (sources.flatMap(\.codings) + selections.flatMap(\.codings)).count, project.links.count,
      project.sets.count, project.graphs.count, sources.flatMap(\.values).count, sources.flatMap(\.syncPoints).count,
    ]
  }

  private static func words(_ project: QDAProject) -> [[UInt8]] {
    project.allSources.flatMap { source in
      source.selections.map { Array((source.quotation(of: $0) ?? "\($0.place)").utf8) }
    }
  }

  @Test("R42 a codebook comes back as the same tree with the same sets")
  func codebooks() throws {
    for seed in Self.seeds where !Self.random(seed).codes.isEmpty {
      var project = Self.random(seed)
      let first = try QDCWriter.write(project).bytes
      let reading = QDCReader.read(SourceFile(path: "b.qdc", bytes: first))
      #expect(try QDCWriter.write(reading.project).bytes == first, "seed \(seed)")
      for place in project.codes.indices { project.codes[place].dropNotes() }
      #expect(Self.shape(reading.project.codes) == Self.shape(project.codes), "seed \(seed)")
      let sets = project.sets.filter { !$0.codes.isEmpty || ($0.sources.isEmpty && $0.notes.isEmpty) }
      #expect(reading.project.sets.map(\.codes) == sets.map(\.codes), "seed \(seed)")
    }
  }
}

extension QDACode {
  fileprivate mutating func dropNotes() {
    noteRefs = []
    for place in codes.indices { codes[place].dropNotes() }
  }
}
