import Foundation
import Testing

@testable import Commands

@Suite("Options that choose the material")
struct FilterOptionsTests {
  @Test(
    "a command refuses what it would not honour",
    arguments: [
      "words --codes org", "search arbejdet --level 1", "quotes --level 1", "report --level 1",
    ])
  func refused(line: String) throws {
    let project = try TestProject.coded()
    let option = line.contains("--codes") ? "--codes" : "--level"
    let reply = try project.run(line)
    #expect(reply.status == .misuse)
    #expect(reply.output.isEmpty)
    #expect(reply.errors.contains(option))
    let help = try project.run("help " + line.prefix { $0 != " " })
    #expect(!help.output.contains(option))
  }

  @Test(
    "the statement names what was applied, no more and no less",
    arguments: [
      ("search arbejdet", "kun informanternes replikker"),
      ("search kommunen --interviewer", "alle replikker, også interviewerens"),
      ("search arbejdet --where rolle=leder", "kun informanternes replikker; rolle=leder"),
      ("quotes org --where rolle=leder", "kun informanternes replikker; rolle=leder; koder: org med underkoder"),
      ("quotes --codes sys", "kun informanternes replikker; koder: sys med underkoder"),
      (
        "crosstab --codes sys --level 1",
        "kun informanternes replikker; koder: sys med underkoder; koder samlet på niveau 1"
      ),
      ("cooccurrence --level 1", "kun informanternes replikker; koder samlet på niveau 1"),
      ("codebook list --level 1", "kun informanternes replikker; koder samlet på niveau 1"),
    ])
  func statement(line: String, filter: String) throws {
    let project = try TestProject.coded()
    let output = try project.succeed(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(output.contains("Udvalg: \(filter) · n:"))
  }

  @Test("a report states the codes that it is limited to")
  func report() throws {
    let project = try TestProject.coded()
    try project.succeed("report --codes sys --format json --output r.json")
    let text = try String(contentsOf: project.folder.appendingPathComponent("r.json"), encoding: .utf8)
    #expect(text.contains("\"codes\": [\"sys\"]"))
    #expect(!text.contains("\"org\""))
  }
}
