import Foundation
import Testing
import TranscriptText

@testable import Commands

/// Which files a study report takes the place of.
@Suite("Report files")
struct ReportFileTests {
  @Test("a file that is no report is left alone until --overwrite is said", arguments: PageFormat.allCases)
  func foreign(format: PageFormat) throws {
    let project = try TestProject.coded()
    let name = "r.\(format.fileEndings[0])"
    let text = "<!DOCTYPE html>\n\n# Mine noter\n"
    try project.write(text, to: name)
    let line = "report --format \(format.rawValue) --output \(name)"
    let reply = try project.run(line)
    #expect(
      reply.errors
        == "\(name): fejl: filen findes allerede og bliver ikke overskrevet\n"
        + "  forslag: vælg et andet navn, eller skriv --overwrite\n")
    #expect(reply.status == .misuse)
    #expect(try self.text(name, in: project) == text)
    try project.succeed(line + " --overwrite")
    #expect(try self.text(name, in: project) != text)
  }

  @Test("a former report gives way to a new one, in whatever language it was", arguments: PageFormat.allCases)
  func again(format: PageFormat) throws {
    let project = try TestProject.coded()
    let name = "r.\(format.fileEndings[0])"
    let line = "report --format \(format.rawValue) --output \(name)"
    try project.succeed(line)
    let first = try text(name, in: project)
    try project.succeed("--language en " + line)
    #expect(try text(name, in: project) != first)
    try project.succeed(line)
    #expect(try text(name, in: project) == first)
  }

  @Test("a page that holds a codebook is no report")
  func codebookPage() throws {
    let project = try TestProject.coded()
    try project.succeed("codebook export --format html --output bog.html")
    #expect(try project.run("report --output bog.html").errors.contains("findes allerede"))
  }

  @Test("a device is written to whatever it is called")
  func device() throws {
    try TestProject.coded().succeed("report --output /dev/null")
  }

  private func text(_ name: String, in project: TestProject) throws -> String {
    try String(contentsOf: project.folder.appendingPathComponent(name), encoding: .utf8)
  }
}
