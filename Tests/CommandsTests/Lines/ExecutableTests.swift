import CodingModel
import Foundation
import Testing

@testable import Commands

/// The program, which the package manager builds into the folder of the tests' own executable.
enum BuiltProgram {
  /// Where it lies; `nil` where it is not built.
  static let url: URL? = {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("kodeks")
    return FileManager.default.isExecutableFile(atPath: program.path) ? program : nil
  }()
}

/// The built program itself, run as a shell would run it.
@Suite("The program", .enabled(if: BuiltProgram.url != nil, "the program is not built beside the tests"))
struct ExecutableTests {
  struct Result: Equatable {
    let output: String
    let errors: String
    let status: Int32
  }

  let project: TestProject

  init() throws { project = try TestProject.coded() }

  /// Runs the program in the project's folder with `input` on its standard input.
  private func run(_ words: [String], input: String = "", by launcher: [String] = []) throws -> Result {
    let process = Process()
    let program = try #require(BuiltProgram.url)
    let line = launcher + [program.path] + words
    process.executableURL = URL(fileURLWithPath: line[0])
    process.arguments = Array(line.dropFirst())
    process.currentDirectoryURL = project.folder
    process.environment = ["KODEKS_CODER": "konsulent", "LC_ALL": "C.UTF-8"]
    try project.makeFolder("strømme")
    let folder = project.folder.appendingPathComponent("strømme")
    let files = try ["ind", "ud", "fejl"].map { name in
      let file = folder.appendingPathComponent(name)
      try Data((name == "ind" ? input : "").utf8).write(to: file)
      return file
    }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self).replacing(project.folder.path, with: "…"),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self).replacing(project.folder.path, with: "…"),
      status: process.terminationStatus)
  }

  @Test(
    "a command prints and ends as the session says",
    arguments: [
      "quotes org --format json", "cooccurrence --format tsv", "quotes orgg", "search findesikke --format tsv",
      "log --limit 0",
      "tokens nord.txt", "--version", "help codebook",
    ])
  func command(line: String) throws {
    let words = try CommandLineWords.split(line)
    let reply = try project.run(words)
    let wanted = Result(output: reply.output, errors: reply.errors, status: reply.status.rawValue)
    // The clock is the machine's own here, so what is compared holds no date of today.
    #expect(try run(words) == wanted)
  }

  @Test("lines from a pipe answer one after the other; errors name their line, and the status is the worst of them")
  func piped() throws {
    let lines = ["# læst fra et rør", "", "quotes org --format tsv", "kodeks log --limit 0", "codebook check bog.yaml"]
    let result = try run(["repl"], input: lines.joined(separator: "\n") + "\n")
    let replies = try lines.dropFirst(2).map { try project.run($0.replacing("kodeks ", with: "")) }
    #expect(result.output == replies.map(\.output).joined())
    let errors = zip(3..., replies).map { line, reply in
      reply.errors.isEmpty ? "" : "linje \(line): \(reply.errors)"
    }
    #expect(result.errors == errors.joined())
    #expect(result.status == 2)
  }

  @Test("a review takes its answers from the lines that follow, by itself and among other commands")
  func review() throws {
    let alone = try run(["verdict", "review", "--code", "org/sam"], input: "j\nhvad\nn\n")
    #expect(alone.output.hasSuffix("q = slut › \n1 godkendt, 1 afvist, 0 tilbage\n"))
    #expect(alone.status == 0 && alone.errors.isEmpty)
    let verdicts = { try project.state().codings.filter { $0.code.description == "org/sam" }.map(\.verdict) }
    #expect(try verdicts() == [.accepted, .rejected])
    let lines = "verdict withdraw --code org/sam\nverdict review --code org/sam\nn\nq\n--version\n"
    let among = try run(["repl"], input: lines)
    #expect(among.output.hasSuffix("0 godkendt, 1 afvist, 1 tilbage\n\(KodeksCommand.version)\n"))
    #expect(try verdicts() == [.rejected, nil])
    let cut = try run(["verdict", "review", "--code", "org/sam"], input: "s\n")
    #expect(cut.output.hasSuffix("0 godkendt, 0 afvist, 1 tilbage\n"))
  }

  @Test("a script from a pipe codes at the desk as the same lines in a file do")
  func deskFromPipe() throws {
    let lines = "\nsys\n\"hver uge\" org\nfindesikke\nu\nq\n"
    try project.write(lines, to: "linjer.txt")
    let wanted = try project.run("repl nord --coder Bo --file linjer.txt")
    let result = try run(["repl", "nord", "--coder", "Åse"], input: lines)
    #expect(result.output == wanted.output)
    #expect(result.errors == wanted.errors.replacing("linjer.txt:4:", with: "linje 4:"))
    #expect(result.status == 2 && wanted.status == .misuse)
    let codings = try project.state().codings.filter { $0.coder != .rules }
    #expect(codings.map(\.coder.name).sorted() == ["Bo", "Åse"])
  }

  @Test(
    "exit ends the reading; a last line without end counts",
    arguments: [
      ("--version\nexit\n--version\n", 1), ("--version\n--version", 2), ("slut\n--version\n", 0), ("", 0),
      ("repl\n--version\n", 1),
    ])
  func end(input: String, answers: Int) throws {
    let result = try run(["repl"], input: input)
    #expect(
      result == Result(output: String(repeating: KodeksCommand.version + "\n", count: answers), errors: "", status: 0))
  }

  @Test("a script builds the same project as the commands themselves")
  func script() throws {
    let wanted = try project.state()
    let input =
      "init ny\nimport nord.txt syd.txt --project ny.kodeks\ncodebook add bog.yaml --project ny.kodeks\n"
      + "code --project ny.kodeks\n"
    #expect(try run(["repl"], input: input).status == 0)
    let state = try project.state(of: "ny.kodeks")
    #expect(state.codings.map(\.code) == wanted.codings.map(\.code))
    #expect(state.changes.count == wanted.changes.count)
  }

  /// What takes from the superuser the right to write where nobody may; empty for others, `nil` where it is not there.
  private static let unprivileged: [String]? = {
    guard geteuid() == 0 else { return [] }
    let setpriv = "/usr/bin/setpriv"
    return FileManager.default.isExecutableFile(atPath: setpriv)
      ? [setpriv, "--inh-caps=-all", "--bounding-set=-all"] : nil
  }()

  @Test(
    "in a folder that may not be written, reading works and changes are refused",
    .enabled(if: unprivileged != nil, "the superuser may write everywhere, and setpriv is not here"))
  func readOnlyFolder() throws {
    let launcher = try #require(Self.unprivileged)
    try project.makeFolder("låst")
    let locked = project.folder.appendingPathComponent("låst").path
    try FileManager.default.moveItem(
      atPath: project.folder.appendingPathComponent("prøve.kodeks").path, toPath: locked + "/prøve.kodeks")
    let before = try project.state(of: "låst/prøve.kodeks")
    chmod(locked, 0o555)
    defer { chmod(locked, 0o755) }
    let words = ["--project", "låst/prøve.kodeks"]
    let quotes = ["quotes", "--format", "tsv"] + words
    #expect(try run(quotes, by: launcher) == run(quotes))
    let refused = try run(["import", "syd.txt"] + words, by: launcher)
    #expect(refused.errors.contains("skrivebeskyttet; intet er ændret"))
    #expect(refused.status == 2)
    let report = try run(["report", "--output", "låst/r.html"] + words, by: launcher)
    #expect(report.errors.hasPrefix("låst/r.html: fejl: filen kan ikke skrives: du har ikke adgang"))
    #expect(report.status == 2)
    let made = try run(["init", "låst/ny"], by: launcher)
    #expect(made.errors.hasPrefix("låst/ny.kodeks: fejl: "))
    #expect(made.status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: locked) == ["prøve.kodeks"])
    #expect(try project.state(of: "låst/prøve.kodeks") == before)
  }
}
