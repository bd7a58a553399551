import Foundation
import Testing
import TranscriptText

@testable import Commands

@Suite("What to break down by")
struct GroupingTests {
  /// A coded project whose interviews have the header lines given, in place of `Kommune` and `Rolle`.
  private static func project(header: String, language: Language = .danish) throws -> TestProject {
    let project = try TestProject(language: language)
    for (name, text) in TestProject.samples {
      let own = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
        !$0.hasPrefix("Kommune:") && !$0.hasPrefix("Rolle:")
      }
      try project.write(name.hasSuffix(".txt") ? header + own.joined(separator: "\n") : text, to: name)
    }
    for line in ["init prøve", "import nord.txt syd.txt", "codebook add bog.yaml", "code"] {
      try project.succeed(line)
    }
    return project
  }

  @Test("kommune is taken where it is there, whatever else there is")
  func municipality() throws {
    let project = try TestProject.coded()
    #expect(try project.run("crosstab") == project.run("crosstab --by kommune"))
  }

  @Test("the only attribute is taken where there is no kommune")
  func onlyAttribute() throws {
    let project = try Self.project(header: "Parti: A\n\n")
    #expect(try project.run("crosstab") == project.run("crosstab --by parti"))
    #expect(try project.succeed("crosstab").hasPrefix("Koder efter parti\n"))
    try project.succeed("report --format json --output r.json")
    let report = try String(contentsOf: project.folder.appendingPathComponent("r.json"), encoding: .utf8)
    #expect(report.contains("\"attribute\": \"parti\""))
  }

  @Test("of several attributes a cross-tabulation guesses none and names them all")
  func crosstab() throws {
    let project = try Self.project(header: "Parti: A\nDato: 2020-11-02\n\n")
    let reply = try project.run("crosstab")
    #expect(
      reply.errors == "fejl: interviewene har ingen »kommune« at fordele efter\n"
        + "  forslag: vælg en egenskab med --by: parti, dato, interview, taler\n")
    #expect(reply.status == .misuse)
  }

  @Test("a report on such material is written, with the codes' counts in place of the breakdown, and says so")
  func report() throws {
    let project = try Self.project(header: "Parti: A\nDato: 2020-11-02\n\n")
    for format in PageFormat.allCases {
      let line = "report --format \(format.rawValue)"
      #expect(try project.succeed(line) == "Skrev rapport.\(format.fileEndings[0])\n")
    }
    let page = try String(contentsOf: project.folder.appendingPathComponent("rapport.html"), encoding: .utf8)
    #expect(page.contains("Vælg en egenskab med --by: parti, dato, interview, taler."))
    #expect(page.contains("<th scope=\"col\" class=\"number\">Replikker</th>"))
    #expect(page.contains("2 af 2"))
    let english = try Self.project(header: "Parti: A\nDato: 2020-11-02\n\n", language: .english)
    try english.succeed("report")
    let translated = try String(contentsOf: english.folder.appendingPathComponent("rapport.html"), encoding: .utf8)
    #expect(translated.contains("Choose an attribute with --by: parti, dato, interview, taler."))
  }

  @Test("an attribute that was asked for and is not there is refused", arguments: ["crosstab", "report"])
  func unknown(command: String) throws {
    let project = try Self.project(header: "Parti: A\n\n")
    let reply = try project.run("\(command) --by part")
    #expect(reply.errors == "fejl: ingen interviews har egenskaben »part«\n  forslag: mente du »parti«?\n")
    #expect(reply.status == .misuse)
  }

  @Test("a study is no table of values", arguments: ["tsv", "csv"])
  func tables(format: String) throws {
    let project = try TestProject.coded()
    let reply = try project.run("report --format \(format)")
    #expect(reply.errors.hasSuffix("forslag: vælg html, markdown, json, terminal\n"))
    #expect(reply.status == .misuse)
  }
}
