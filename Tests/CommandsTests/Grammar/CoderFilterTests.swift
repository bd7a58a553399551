import CodingModel
import Foundation
import Testing

@testable import Commands

@Suite("Whose codings are looked at")
struct CoderFilterTests {
  private static let byAnna = ["mark nord:2 sys --coder anna", "mark nord:3 org --coder anna", "mark syd:2 sys org --coder anna"]
  private static let byOthers = ["mark nord:3 sys --coder bo", "mark nord:2 org/sam --coder Åse", "mark syd:2 sys --coder bo"]
  private static let commands = [
    "quotes", "quotes sys", "crosstab --by kommune --measure all", "crosstab --by kommune --measure segments",
    "cooccurrence", "cooccurrence --unit segment", "cooccurrence sys org", "cooccurrence --sequence", "asked",
    "saturation --base 1 --run 1", "network --max-q 1 --least 1", "codebook list", "count sys", "count 'sys or org'",
    "query 'org and sys'",
  ]

  /// A project in which Anna, Bo, Åse and the rules have coded, and one in which only Anna has.
  private func projects() throws -> (all: TestProject, anna: TestProject) {
    let all = try TestProject.coded()
    for line in Self.byAnna + Self.byOthers { try all.succeed(line) }
    let anna = try TestProject()
    for (name, text) in TestProject.samples { try anna.write(text, to: name) }
    for line in ["init prøve", "import nord.txt syd.txt", "codebook add bog.yaml"] + Self.byAnna {
      try anna.succeed(line)
    }
    return (all, anna)
  }

  @Test("one coder's codings count as if nobody else had coded", arguments: commands)
  func narrowed(command: String) throws {
    let (all, anna) = try projects()
    let columns = { (text: String) in text.replacing(/[0-9a-f]{8}-[0-9a-f-]{27}/, with: "ID") }
    let wanted = columns(try anna.run(command + " --format tsv").output)
    #expect(wanted.split(separator: "\n").count > 1)
    #expect(columns(try all.run(command + " --coder anna --format tsv").output) == wanted)
    #expect(columns(try all.run(command + " --coder ANNA --format tsv").output) == wanted)
    #expect(columns(try all.run(command + " --format tsv").output) != wanted)
  }

  @Test("the table says whose codings it counts; several coders may be named, and the rules")
  func stated() throws {
    let (all, _) = try projects()
    #expect(try all.succeed("crosstab --by kommune --coder anna").contains("kodet af: anna"))
    let rules = try all.succeed("quotes --coder rules --format json")
    #expect(try rules == all.succeed("quotes --coder regler --format json") && !rules.contains("anna"))
    let two = try all.succeed("quotes --coder anna --coder bo --format tsv").split(separator: "\n").count
    let one = try all.succeed("quotes --coder anna --format tsv").split(separator: "\n").count
    let other = try all.succeed("quotes --coder bo --format tsv").split(separator: "\n").count
    #expect(two == one + other - 1)
  }

  @Test("someone who has coded nothing is refused in the same words by every command")
  func unknown() throws {
    let (all, _) = try projects()
    for line in ["quotes --coder ann", "crosstab --by kommune --coder ann", "coverage --by-coder ann", "agreement ann bo"] {
      let reply = try all.run(line)
      #expect(reply.status == .misuse)
      #expect(reply.errors.contains("»ann« har hverken læst, kodet eller fået noget tildelt her\n  forslag: mente du »anna«?"))
    }
  }

  @Test("where a condition names a coder, a note tells that it chooses turns")
  func note() throws {
    let (all, _) = try projects()
    for line in ["crosstab --by kommune", "quotes", "cooccurrence", "count sys", "saturation --base 1 --run 1"] {
      for condition in ["coder = anna", "origin = rules", "verdict = open"] {
        let reply = try all.run(line + " --where '\(condition)'")
        #expect(reply.errors.contains("»\(condition)« vælger replikker; alle kodninger i dem tæller med"), "\(line)")
        #expect(reply.errors.contains("--coder NAVN"))
      }
      #expect(try all.run(line + " --where 'coder = anna' --coder anna").errors.isEmpty)
      #expect(try all.run(line + " --where 'kommune = nordjysk'").errors.isEmpty)
    }
    #expect(try all.run("words --where 'coder = anna'").errors.isEmpty)
  }

  @Test("names are found as they are written, otherwise without regard to case; two that fit are none")
  func names() throws {
    let names = CoderNames([Coder(name: "anna"), Coder(name: "Bo"), Coder(name: "bo"), .rules])
    #expect(try names.coder("ANNA").name == "anna" && names.coder("bo").name == "bo" && names.coder("Bo").name == "Bo")
    #expect(names.fitting("BO").count == 2 && names.fitting("rules") == [.rules] && names.fitting("Carl").isEmpty)
    #expect(try diagnosticIDs { _ = try names.coder("BO") } == ["agreement.unknown-coder"])
    #expect(try diagnosticIDs { _ = try CoderNames([Coder(name: "anna")]).coder("regler") } == ["agreement.unknown-coder"])
  }

  @Test("conditions on one attribute that cannot hold together are told")
  func contradiction() throws {
    let project = try TestProject.coded()
    let reply = try project.run("crosstab --by rolle --where kommune=nordjysk --where kommune=sydjysk")
    #expect(reply.errors.contains("ingen replik har to værdier af »kommune«"))
    #expect(reply.errors.contains("»kommune=nordjysk|sydjysk«"))
    #expect(try project.run("crosstab --by rolle --where kommune=nordjysk --where kommune!=sydjysk").errors.isEmpty)
    #expect(try project.run("cooccurrence --by kommune").errors.contains("»kodeks count UDTRYK --by EGENSKAB«"))
  }
}
