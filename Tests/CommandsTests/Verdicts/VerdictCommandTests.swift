import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

@testable import Commands

@Suite("Judging codings")
struct VerdictCommandTests {
  private func codings(_ project: TestProject, code: String) throws -> [Coding] {
    try project.state().codings.filter { $0.code.description == code }
  }

  @Test("every command that looks at codings leaves the rejected out, and says so")
  func leftOut() throws {
    let project = try TestProject.coded()
    try project.write(
      "passage\tcodes\nnord:2\torg\nsyd:2\torg\n", to: "facit.tsv")
    try project.succeed("verdict reject --code org/sam")
    let rejected = try codings(project, code: "org/sam").count
    #expect(rejected == 2)
    let words = "2 afviste kodninger holdt ude"
    for line in ["quotes org", "crosstab", "cooccurrence", "codebook list", "evaluate facit.tsv"] {
      let reply = try project.run(line)
      #expect(Self.unwrapped(reply.output).contains(words), "\(line)\n\(reply.output)")
      let all = try project.run("\(line) --verdict all")
      #expect(Self.unwrapped(all.output).contains("også afviste kodninger"), "\(line)")
      #expect(!Self.unwrapped(all.output).contains("holdt ude"), "\(line)")
    }
    try project.succeed("report --output r.txt --format terminal")
    let report = try String(contentsOf: project.folder.appendingPathComponent("r.txt"), encoding: .utf8)
    #expect(Self.unwrapped(report).contains(words))
    #expect(!report.contains("Samarbejde (2"))
    #expect(try project.run("quotes org/sam").status == .nothing)
    #expect(try project.run("quotes org/sam --verdict rejected").status == .done)
  }

  /// Lines as one, since a terminal's width breaks sentences anywhere.
  private static func unwrapped(_ text: String) -> String { text.replacing("\n", with: " ") }

  @Test("an evaluation is over the codings that stand, and over all of them on request")
  func evaluation() throws {
    let project = try TestProject.coded()
    try project.write("passage\tcodes\nnord:2\torg\nsyd:2\torg\n", to: "facit.tsv")
    try project.succeed("verdict reject --code sys")
    func found(_ line: String) throws -> String? {
      let row = try project.run(line).output.split(separator: "\n").first { $0.hasPrefix("sys\t") }
      return row.map { String($0.split(separator: "\t", omittingEmptySubsequences: false)[4]) }
    }
    #expect(try found("evaluate facit.tsv --format tsv") == "0")
    #expect(try found("evaluate facit.tsv --format tsv --verdict all") == "1")
  }

  @Test("each word that names a coding is one of its identities, whole or in part, in any letters")
  func names() throws {
    let project = try TestProject.coded()
    let coding = try #require(try codings(project, code: "org/sam").first)
    let id = coding.id.uuidString
    for word in [id, id.lowercased(), String(id.prefix(8)), String(id.prefix(11)), id.replacing("-", with: "")] {
      try project.succeed("verdict accept \(word)")
      #expect(try codings(project, code: "org/sam").first?.verdict == .accepted)
      try project.succeed("verdict withdraw \(word)")
      #expect(try codings(project, code: "org/sam").first?.verdict == nil)
    }
  }

  @Test("an identity that several codings begin with is refused with all of them, and nothing is stored")
  func ambiguous() throws {
    let project = try TestProject.coded()
    let store = try ProjectStore.open(at: project.folder.path + "/prøve.kodeks")
    let one = try #require(try store.codings().first)
    let twins = [1, 2].map { number in
      Coding(
        id: UUID(uuid: (0xab, 0xcd, 0xef, 0x01, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number)),
        interview: one.interview, range: TextRange(start: one.range.start, end: one.range.end - Int(number)),
        code: one.code, coder: .rules, evidence: one.evidence)
    }
    let stamp = ChangeStamp(id: UUID(), date: Date(timeIntervalSince1970: 0), coder: Coder(name: "b"))
    _ = try store.recordCodings(try store.codings() + twins, by: .rules, stamp)
    try store.close()
    let before = try project.state()
    let reply = try project.run("verdict reject abcdef01")
    #expect(reply.status == .misuse)
    #expect(reply.errors.contains("abcdef01-0000-4000-8000-000000000001, abcdef01-0000-4000-8000-000000000002"))
    #expect(try project.state() == before)
    try project.succeed("verdict reject abcdef01-0000-4000-8000-000000000002")
  }

  @Test("a coding by hand is not judged")
  func byHand() throws {
    let project = try TestProject.coded()
    let store = try ProjectStore.open(at: project.folder.path + "/prøve.kodeks")
    let one = try #require(try store.codings().first)
    let id = try #require(UUID(uuidString: "12345678-0000-4000-8000-000000000001"))
    let byHand = Coding(
      id: id, interview: one.interview, range: one.range, code: try #require(CodePath("sys/samspil")),
      coder: Coder(name: "Bo"))
    let stamp = ChangeStamp(id: UUID(), date: Date(timeIntervalSince1970: 0), coder: Coder(name: "Bo"))
    _ = try store.recordCodings([byHand], by: Coder(name: "Bo"), stamp)
    try store.close()
    let before = try project.state()
    for line in ["verdict reject 12345678", "verdict accept nord:2 --code samspil"] {
      let reply = try project.run(line)
      #expect(reply.status == .misuse && reply.errors.contains("kodet i hånden af Bo"), "\(line) \(reply.errors)")
    }
    #expect(try project.run("verdict accept --code samspil").status == .nothing)
    #expect(try project.state() == before)
    let json = try project.succeed("quotes samspil --format json --verdict accepted")
    #expect(json.contains("\"verdict\": null"))
    #expect(try project.run("quotes samspil --verdict proposed").status == .nothing)
  }

  @Test("of several words one that is wrong stores nothing")
  func whole() throws {
    let project = try TestProject.coded()
    let id = try #require(try codings(project, code: "org/sam").first).shortID
    let before = try project.state()
    #expect(try project.run("verdict reject \(id) ffffffff").status == .misuse)
    #expect(try project.state() == before)
  }

  @Test("verdicts hold through other rules and back, whichever comes first", arguments: [true, false])
  func recoding(judgesFirst: Bool) throws {
    let project = try TestProject.coded()
    let former = try #require(TestProject.samples.last?.1)
    let id = try #require(try codings(project, code: "org/sam").first).shortID
    let whole = try project.state().codings.count
    if judgesFirst { try project.succeed("verdict reject \(id)") }
    try project.write(former.replacing("jobcent*", with: "arbejdet"), to: "bog.yaml")
    try project.succeed("codebook add bog.yaml")
    try project.succeed("code")
    #expect(try project.run("verdict reject \(id)").status == .misuse)
    try project.write(former, to: "bog.yaml")
    try project.succeed("codebook add bog.yaml")
    if !judgesFirst {
      try project.succeed("code")
      try project.succeed("verdict reject \(id)")
      try project.succeed("code --dry-run")
    }
    let dry = try project.succeed("code --dry-run")
    #expect(dry.contains("afvist før: 1"))
    try project.succeed("code")
    #expect(try project.state().codings.count == whole)
    #expect(try codings(project, code: "org/sam").map(\.status) == [.rejected, .proposed])
    #expect(try project.state().findings.isEmpty)
    #expect(!(try project.run("quotes org/sam")).output.contains(id))
  }

  @Test("completion offers codes, rules and verdicts where they belong")
  func completion() throws {
    let project = try TestProject.coded()
    #expect(project.session.completions(for: "verdict ac") == ["accept"])
    #expect(project.session.completions(for: "vurder god") == ["godkend"])
    #expect(project.session.completions(for: "verdict accept --code org/") == ["org/sam"])
    #expect(project.session.completions(for: "quotes --verdict r") == ["rejected"])
    let rules = project.session.completions(for: "verdict rules --rule org/")
    #expect(rules.count == 1 && rules[0].hasPrefix("org/sam#"))
  }

  @Test("English readers get English")
  func english() throws {
    let project = try TestProject.coded(language: .english)
    let output = try project.succeed("verdict reject --code org/sam")
    #expect(output.hasPrefix("2 codings rejected\n") && output.contains("proposed") && output.contains("After"))
    #expect(try project.succeed("verdict rules").hasPrefix("Precision of the rules\n"))
    #expect(try project.succeed("verdict list").hasPrefix("Codings and verdicts\n"))
    #expect(Self.unwrapped(try project.succeed("quotes org")).contains("2 rejected codings left out"))
    for line in ["ffffffff", "xx", "", "nord:2", "x:1 --code org", "nord:99 --code org", "--rule zz"] {
      let reply = try project.run("verdict accept \(line)")
      #expect(reply.status == .misuse && reply.errors.hasPrefix("error: "), "\(line)")
    }
  }

  @Test("rules' ids stand whole in a terminal of 80 columns, so that they can be copied")
  func wholeIDs() throws {
    let project = try TestProject()
    try project.write("I: Hvad?\n\nIP: Vi mødes i jobcentret hver uge.\n", to: "a.txt")
    try project.write(
      """
      codebook: lang
      name: Lang
      version: 1.0.0
      codes:
        - id: organisering
          name: Organisering
          definition: Hvordan arbejdet er indrettet.
          codes:
            - id: arbejdsgange
              name: Arbejdsgange
              definition: Hvem der gør hvad.
              rules: ['jobcenter and not (samarbejde or netværk or forløb or møderække or partnerskab)']

      """, to: "lang.yaml")
    for line in ["init prøve", "import a.txt", "codebook add lang.yaml", "code"] { try project.succeed(line) }
    project.session.workspace.width = 80
    #expect(try project.succeed("verdict rules").contains(#/organisering/arbejdsgange#[0-9a-f]{8} /#))
  }
}
