import Foundation
import Testing
import TranscriptText

@testable import Commands

@Suite("Files and folders")
struct WorkspaceFilesTests {
  let project: TestProject

  init() throws {
    project = try TestProject()
    for folder in ["a/b", "tom", "a/.skjult"] { try project.makeFolder(folder) }
    for name in ["en.txt", "to.txt", "a/tre.md", "a/b/FIRE.TXT", "a/b/fem.doc", "a/.skjult/seks.txt", "a/.syv.txt"] {
      try project.write("IP: Ja.\n", to: name)
    }
  }

  private var workspace: Workspace { project.session.workspace }

  @Test("a file is read as it is, its path as it was written", arguments: ["en.txt", "./en.txt", "a/../en.txt"])
  func reads(path: String) throws {
    let source = try workspace.readSource(path)
    #expect(source.bytes == Array("IP: Ja.\n".utf8))
    #expect(source.path == path)
  }

  @Test("a file longer than one read comes whole", arguments: [1 << 16, 1 << 16 + 1, 300_000])
  func readsLong(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try project.write(bytes, to: "lang")
    #expect(try workspace.readSource("lang").bytes == bytes)
  }

  @Test(
    "what a size of 0 hides is read all the same",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status"), "the system has no /proc"))
  func readsWithoutSize() throws {
    #expect(try workspace.readSource("/proc/self/status").bytes.count > 100)
  }

  @Test(
    "a file that cannot be opened is told, with the nearest name",
    arguments: [
      ("et.txt", "file.missing", "mente du »en.txt«?"), ("a/b/fier.txt", "file.missing", "mente du »a/b/FIRE.TXT«?"),
      ("ingen/en.txt", "file.missing", "se efter, om stien er skrevet rigtigt"),
      ("en.txt/to.txt", "file.missing", "se efter, om stien er skrevet rigtigt"),
      ("a", "file.is-folder", "angiv filen i mappen"),
    ])
  func unreadable(path: String, id: String, suggestion: String) throws {
    let error = try #require(throws: DiagnosticError.self) { try workspace.readSource(path) }
    let diagnostic = try #require(error.diagnostics.first)
    #expect(diagnostic.id == id)
    #expect(diagnostic.location?.file == path)
    #expect(diagnostic.message.suggestion(in: .danish) == suggestion)
  }

  @Test(
    "a pattern gives the files that fit, in order of name",
    arguments: [
      ("*.txt", ["en.txt", "to.txt"]), ("?n.txt", ["en.txt"]), ("a/*/*", ["a/b/FIRE.TXT", "a/b/fem.doc"]),
      ("en.txt", ["en.txt"]),
      ("mangler.txt", ["mangler.txt"]), ("./t*.txt", ["./to.txt"]),
    ])
  func patterns(pattern: String, paths: [String]) throws {
    #expect(try workspace.expanded([pattern]) == paths)
  }

  @Test(
    "a pattern works in a folder whose own name looks like one",
    arguments: ["data [1]", "a*b", "hvad?", #"c\d"#, "æ ø"])
  func patternsInOddFolders(name: String) throws {
    let odd = try TestProject(named: "kodeks-\(UUID().uuidString)-\(name)")
    try odd.write("IP: Ja.\n", to: "en.txt")
    #expect(try odd.session.workspace.expanded(["*.txt"]) == ["en.txt"])
  }

  @Test("an absolute pattern gives absolute paths")
  func absolutePattern() throws {
    #expect(try workspace.expanded([project.folder.path + "/e*.txt"]) == [project.folder.path + "/en.txt"])
  }

  @Test("a pattern that fits nothing is told")
  func patternWithoutFiles() throws {
    #expect(try diagnosticIDs { _ = try workspace.expanded(["*.docx"]) } == ["file.missing"])
  }

  @Test("a name that holds a pattern's characters is itself")
  func literalName() throws {
    try project.write("IP: Ja.\n", to: "hvad*.txt")
    #expect(try workspace.expanded(["hvad*.txt"]) == ["hvad*.txt"])
  }

  @Test("a folder gives the transcripts in and below it, hidden ones not", arguments: ["a", "a/"])
  func folder(path: String) throws {
    #expect(try workspace.expandedTranscripts([path]).value == ["a/b/FIRE.TXT", "a/tre.md"])
  }

  @Test("a link to a folder is as good as the folder")
  func linkedFolder() throws {
    try FileManager.default.createSymbolicLink(
      at: project.folder.appendingPathComponent("l"), withDestinationURL: project.folder.appendingPathComponent("a"))
    #expect(try workspace.expandedTranscripts(["l"]).value == ["l/b/FIRE.TXT", "l/tre.md"])
  }

  @Test("a folder without transcripts is told")
  func emptyFolder() throws {
    #expect(try diagnosticIDs { _ = try workspace.expandedTranscripts(["tom"]) } == ["file.empty-folder"])
  }

  @Test("a written file takes the old one's place, and nothing else is left behind")
  func writes() throws {
    try workspace.write("første", to: "ud.txt")
    try workspace.write("ændret", to: "ud.txt")
    #expect(try workspace.readSource("ud.txt").bytes == Array("ændret".utf8))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: project.folder.path).sorted() == [
        "a", "en.txt", "to.txt", "tom", "ud.txt",
      ])
  }

  @Test("a link to a file stays a link when the file is written")
  func writesThroughLink() throws {
    let link = project.folder.appendingPathComponent("l.txt")
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: project.folder.appendingPathComponent("en.txt"))
    try workspace.write("nyt", to: "l.txt")
    #expect(try workspace.readSource("en.txt").bytes == Array("nyt".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path).hasSuffix("/en.txt"))
  }

  @Test("a pipe is written to and stays a pipe")
  func writesToPipe() throws {
    let path = project.folder.path + "/rør"
    try #require(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    try #require(reader >= 0)
    defer { close(reader) }
    try workspace.write("ud", to: "rør")
    var bytes = [UInt8](repeating: 0, count: 8)
    #expect(read(reader, &bytes, 8) == 2)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test(
    "where nothing can be written, the reason is told and the old file stays",
    arguments: [
      ("ingen/ud.txt", "file.unwritable"), ("en.txt/ud.txt", "file.unwritable"), ("/proc/ud.txt", "file.unwritable"),
      ("a", "file.is-folder"),
    ])
  func unwritable(path: String, id: String) throws {
    #expect(try diagnosticIDs { try workspace.write("ud", to: path) } == [id])
    #expect(try workspace.readSource("en.txt").bytes == Array("IP: Ja.\n".utf8))
  }

  @Test(
    "a system's reason is told in words that can be acted on",
    arguments: [
      (EACCES, FileFailure.noPermission), (EPERM, .noPermission), (ENOENT, .noSuchFolder), (ENOTDIR, .noSuchFolder),
      (EROFS, .readOnly), (ENOSPC, .diskFull), (EIO, .other(code: Int(EIO))),
    ])
  func reasons(code: Int32, reason: FileFailure) {
    #expect(FileFailure(code: code) == reason)
    #expect(NSError(domain: NSPOSIXErrorDomain, code: Int(code)).plainReason == reason)
    #expect(reason.text(in: .danish) != reason.text(in: .english))
  }
}
