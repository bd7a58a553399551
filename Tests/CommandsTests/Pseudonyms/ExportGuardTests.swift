import CodingModel
import Foundation
import Reporting
import TestSupport
import Testing
import TranscriptText

@testable import Commands

@Suite("Numbers on the way out")
struct ExportGuardTests {
  /// A project whose texts, memos, names of codes and speakers hold numbers in several written forms.
  private func project() throws -> TestProject {
    let project = try TestProject()
    let long = (0..<12).map { "Arbejdet nummer \($0) fylder meget i denne uge og i den næste." }.joined(separator: " ")
    try project.write(
      """
      Kommune: nordjysk
      Sag: 010203 1234

      I: Hvad er nummeret?

      IP: Arbejdet med 010203 1234 og 01.02.03-1234 venter. \(long) Arbejdet 010203–1234.

      IP: Arbejdet med 0102031234 er slut.

      """, to: "nord.txt")
    try project.write(
      "codebook: b\nname: B\nversion: 1.0.0\ncodes:\n  - id: org\n    name: Arbejde 010203-1234\n"
        + "    definition: Om 010203-1234.\n    rules: [arbejde*]\n", to: "b.yaml")
    for line in [
      "init prøve", "import nord.txt", "codebook add b.yaml", "code",
      "memo add 'Se 010203-1234' --on nord:2", "case set nord sag2='0102031234'",
    ] { try project.succeed(line) }
    return project
  }

  private static let lines =
    ["terminal", "tsv", "csv", "json", "markdown", "html"].flatMap { format in
      [
        "quotes --memos --format \(format)", "search arbejde* --format \(format)", "search 010203 --format \(format)",
        "crosstab --by sag --format \(format)", "case list --format \(format)", "case show nord --format \(format)",
        "memo list --format \(format)", "verdict list --format \(format)", "explain nord:2 --format \(format)",
        "codebook show --format \(format)", "codes list --format \(format)", "log --format \(format)",
        "cooccurrence --format \(format)", "query org --format \(format)", "words --format \(format)",
      ]
    } + [
      "network --format graphml", "network --format gexf", "network --format dot", "memo export", "codebook export b",
      "codebook export b --format yaml", "tokens nord.txt",
    ]

  @Test("no number stands in any output, unless it was asked for in words", arguments: lines)
  func outputs(line: String) throws {
    let project = try project()
    let reply = try project.run(line)
    #expect(ResidualIdentifiers.ranges(in: reply.output).isEmpty, "\(reply.output)")
    // Six digits alone are no number: a search repeats them in its title, the others list words one by one.
    let listsWords = ["tokens", "words", "search 010203"].contains { line.hasPrefix($0) }
    #expect(listsWords || !reply.output.contains("010203"), "\(reply.output)")
    let open = try project.run(line + " --med-cpr-numre")
    if open.output != reply.output { #expect(open.errors.contains("som de er")) }
  }

  @Test("a concordance shows no number in its columns together", arguments: ["tsv", "csv", "json"])
  func concordance(format: String) throws {
    let project = try project()
    let reply = try project.run("search 010203 --format \(format)")
    let rows = reply.output.split(separator: "\n").filter { !$0.contains("title") }
    #expect(!rows.contains { $0.contains("010203") }, "\(reply.output)")
    #expect(reply.output.contains("[cpr]"))
  }

  @Test("files are guarded as the screen is, and it is told how many numbers were masked")
  func files() throws {
    let project = try project()
    for (line, file) in [
      ("report --output r.html", "r.html"), ("report --format markdown --memos --output r.md", "r.md"),
      ("report --format terminal --output r.txt", "r.txt"), ("memo export --output m.md", "m.md"),
      ("codebook export b --output b.csv", "b.csv"),
    ] {
      let reply = try project.run(line)
      #expect(reply.errors.contains("skrevet som [cpr]"), "\(line): \(reply.errors)")
      let text = try String(contentsOf: project.folder.appendingPathComponent(file), encoding: .utf8)
      #expect(ResidualIdentifiers.ranges(in: text).isEmpty && !text.contains("010203"), "\(line)")
    }
    let reply = try project.run("memo export --include-cpr-numbers")
    #expect(reply.output.contains("010203-1234"))
    #expect(reply.errors.contains("som de er"))
  }

  @Test("a folder of text files is a copy of the project, and says what it holds")
  func dump() throws {
    #expect(try project().run("dump mappe").errors.contains("5 tal med form"))
  }

  @Test("identities and digests are no numbers")
  func identities() throws {
    let project = try project()
    let reply = try project.run("quotes --format json")
    let ids = reply.output.matches(of: /"id": "([0-9a-f-]{36})"/).count
    #expect(ids > 10)
  }
}
