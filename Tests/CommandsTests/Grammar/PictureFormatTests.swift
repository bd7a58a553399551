import Foundation
import Testing

@testable import Commands

@Suite("Pictures")
struct PictureFormatTests {
  @Test(
    "are asked of a command that has none before it does anything",
    arguments: [
      "case set nord kommune=ny", "case define anciennitet --type number", "codes create ny --name Ny",
      "codes rename sys nyt", "codes delete sys", "memo list", "quotes org", "code", "import syd.txt --update", "undo", "log", "count org",
    ])
  func refused(line: String) throws {
    let project = try TestProject.coded()
    let before = try project.state()
    let reply = try project.run(line + " --format svg")
    #expect(reply.status == .misuse)
    #expect(reply.output.isEmpty)
    #expect(reply.errors.contains("»svg« passer ikke til --format"))
    #expect(try project.state() == before)
  }

  @Test(
    "are drawn by the commands that offer them",
    arguments: [
      "cooccurrence", "crosstab --by kommune", "asked", "words", "collocations systemet --min 1", "saturation --base 1 --run 1",
      "network",
    ])
  func drawn(line: String) throws {
    let project = try TestProject.coded()
    let reply = try project.run(line + " --format svg")
    #expect(reply.errors.contains("har intet billede") || reply.output.hasPrefix("<svg"), "\(reply)")
    #expect(project.session.completions(for: line + " --format s") == ["svg"])
  }

  @Test("are offered as a value of --format exactly where the help names them")
  func offered() throws {
    let project = try TestProject.coded()
    for command in KodeksCommand.outline where command.commands.isEmpty {
      let help = try project.succeed("help \(command.names[0])")
      guard help.contains("--format") else { continue }
      let offers = project.session.completions(for: "\(command.names[0]) --format ").contains("svg")
      #expect(offers == help.contains(/html,\s+svg/), "\(command.names[0])")
    }
  }
}
