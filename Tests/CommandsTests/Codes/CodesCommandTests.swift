import CodingModel
import Foundation
import Testing
import TranscriptText

@testable import Commands

@Suite("codes by hand at the command line")
struct CodesCommandTests {
  let project: TestProject

  init() throws { project = try TestProject.coded() }

  private func paths() throws -> [String] {
    try project.succeed("codes list --format tsv").split(separator: "\n").dropFirst().map {
      String($0.prefix { $0 != "\t" })
    }
  }

  @Test("a renamed, moved or merged code is the same for every command, and coding again changes nothing")
  func everywhere() throws {
    let before = try project.succeed("quotes sam --format tsv").split(separator: "\n").count
    try project.succeed("koder omdøb sam 'På tværs'")
    try project.succeed("koder flyt 'på tv' --under sys")
    #expect(try paths() == ["org", "sys", "sys/samspil", "sys/På tværs"])
    for name in ["'på tværs'", "'sys/På tværs'", "'paa tv'", "s/på", "org/sam"] {
      #expect(try project.succeed("quotes \(name) --format tsv").split(separator: "\n").count == before, "\(name)")
    }
    #expect(try project.succeed("code --dry-run --format tsv").split(separator: "\n").dropFirst().allSatisfy {
      $0.split(separator: "\t")[1...3].allSatisfy { $0 == "0" }
    })
    for line in [
      "crosstab --codes 'på tværs' --format tsv", "codebook list --format tsv", "cooccurrence --format tsv",
      "verdict rules --format tsv", "explain nord:2 --format tsv", "codebook show --format tsv",
      "report --format markdown --output r.md --overwrite",
    ] {
      let output = try project.succeed(line)
      let text =
        line.hasPrefix("report")
        ? try String(contentsOf: project.folder.appendingPathComponent("r.md"), encoding: .utf8) : output
      #expect(text.contains("sys/På tværs") || text.contains("På tværs"), "\(line)")
    }
    try project.succeed("koder flet 'på tværs' --into org")
    #expect(try project.succeed("quotes org --format tsv").split(separator: "\n").count > before)
    #expect(try project.succeed("code --dry-run").hasPrefix("Prøve") == false)
    #expect(try project.succeed("check").isEmpty == false)
  }

  @Test("a slash parts levels, which is told where the upper one is missing; with a backslash it is a sign")
  func slash() throws {
    let reply = try project.run(["koder", "opret", "Møder/kultur"])
    #expect(reply.status == .misuse)
    #expect(reply.errors.contains("ukendt kode »Møder« at lægge »kultur« under; / skiller niveauer"))
    #expect(reply.errors.contains("'Møder\\/kultur'"))
    #expect(try project.run(["koder", "opret", "Møder\\/kultur"]).status == .done)
    #expect(try project.succeed("codes list").contains("Møder/kultur"))
    #expect(try project.run(["koder", "opret", "org/ja\\/nej"]).status == .done)
    #expect(try paths() == ["org", "org/sam", "org/ja-nej", "sys", "sys/samspil", "Møder-kultur"])
    // What makes the code names it everywhere.
    #expect(try project.run(["mark", "nord:2", "Møder\\/kultur"]).status == .done)
    #expect(try project.run(["mark", "nord:2", "org/ja\\/n"]).status == .done)
    #expect(try project.run(["koder", "opret", "org/ja\\/nej/begge"]).status == .done)
    #expect(try paths().contains("org/ja-nej/begge"))
    #expect(try project.run(["koder", "omdøb", "org/ja\\/nej", "enten\\/eller"]).status == .done)
    #expect(try project.run(["mark", "nord:2", "enten\\/eller"]).status == .done)
    #expect(try project.run(["mark", "nord:2", "enten\\/hverken"]).status == .misuse)
  }

  @Test("names with line breaks or without UTF-8 are refused, of codes and of coders")
  func badNames() throws {
    for name in ["bl\u{FFFD}", "a\nb"] {
      #expect(try project.run(["koder", "opret", name]).status == .misuse)
      #expect(try project.run(["koder", "opret", "ny", "--coder", name]).status == .misuse)
      #expect(try project.run(["mark", "nord:2", "sys", "--coder", name]).errors.contains("kan ikke være en koders navn"))
      #expect(try project.run(["repl", "nord", "--coder", name]).status == .misuse)
    }
    for name in ["a\tb", "\u{1B}[31mrød", "a\u{7F}", "a\u{85}b", "a\u{0}"] {
      let reply = try project.run(["mark", "nord:2", "sys", "--coder", name])
      #expect(reply.errors.contains("kan ikke være en koders navn"))
    }
    #expect(try paths().count == 4)
  }

  @Test("a gold file may name codes as the codebook does, also when they are called otherwise now")
  func gold() throws {
    try project.write("passage\tcodes\nnord:2\torg/sam\nnord:3\tsys\nsyd:2\torg\n", to: "gold.tsv")
    let before = try project.succeed("evaluate gold.tsv --level 2 --format tsv")
    try project.succeed("codes rename sam 'På tværs'")
    let after = try project.succeed("evaluate gold.tsv --level 2 --format tsv")
    #expect(before.contains("org/sam"))
    #expect(before.replacing("org/sam", with: "org/På tværs").replacing("Samarbejde", with: "På tværs") == after)
  }

  @Test("explain finds the rules of a renamed code")
  func explain() throws {
    try project.succeed("codes rename sam 'På tværs'")
    #expect(try project.succeed("explain nord:2 --code 'på tværs' --format tsv").contains("org/På tværs"))
    #expect(try project.succeed("explain nord:2 --code 'på tværs'").contains("jobcent*"))
  }

  @Test("the codebook as it is now can be written as YAML and coded by anew")
  func export() throws {
    try project.succeed("codes rename sam 'På tværs: fælles'")
    try project.succeed("codes move 'på tværs' --under sys")
    try project.succeed("codes create 'Ny 🧭' --definition 'Noget: \"nyt\"'")
    try project.succeed("codes merge samspil --into sys")
    try project.succeed("codebook export --current --format yaml --output nu.yaml")
    try project.succeed("codebook check nu.yaml")
    let yaml = try String(contentsOf: project.folder.appendingPathComponent("nu.yaml"), encoding: .utf8)
    #expect(yaml.contains("Ny 🧭"))
    let codings = try project.state().codings.map { "\($0.code) \($0.range) \($0.evidence.map(\.text))" }
    try project.succeed("init ny")
    for line in ["import nord.txt syd.txt", "codebook add nu.yaml", "code"] {
      try project.succeed(line + " --project ny.kodeks")
    }
    #expect(try project.state(of: "ny.kodeks").codings.map { "\($0.code) \($0.range) \($0.evidence.map(\.text))" } == codings)
    let file = try String(contentsOf: project.folder.appendingPathComponent("bog.yaml"), encoding: .utf8)
    #expect(try project.succeed("codebook export --format yaml --project prøve.kodeks") == file)
  }

  @Test("a deleted code's rules make nothing, and coding says so")
  func deleted() throws {
    let refused = try project.run("koder slet sam")
    #expect(refused.status == .misuse && refused.errors.contains("nord 1") && refused.errors.contains("--move-to"))
    try project.succeed("koder slet sam --with-codings")
    let again = try project.succeed("kod")
    #expect(again.hasPrefix("Ingen ændringer"))
    #expect(again.contains("org/sam er slettet i projektet, så dens ene regel giver ingen kodninger"))
    #expect(try project.run("quotes org/sam").status == .misuse)
  }

  @Test(
    "split takes the codings that all that is said fits",
    arguments: [
      ("--with 'venter'", 1), ("--with 'hårdt or venter'", 2), ("--where kommune=sydjysk", 1),
      ("--with arbejdet --where kommune=nordjysk", 2), ("--coded-by regler", 3),
    ])
  func split(selection: String, count: Int) throws {
    let output = try project.succeed("koder del org --new Udskilt \(selection) --format tsv")
    let values = try #require(output.split(separator: "\n").last).split(separator: "\t", omittingEmptySubsequences: false)
    #expect(values[0...1] == ["split", "Udskilt"])
    #expect(values[7] == "\(count)")
    #expect(try project.succeed("quotes udskilt --format tsv").split(separator: "\n").count == count + 1)
  }

  @Test(
    "what cannot be done says why, and changes nothing",
    arguments: [
      ("codes create ORG", "»ORG« er optaget: der findes org"), ("codes create ukendt/ny", "ukendt kode »ukendt«"),
      ("codes create ''", "en kode skal have et navn"), ("codes create ny --color grøn", "»grøn« er ikke en farve"),
      ("codes rename s ny", "»s« kan være flere koder"), ("codes move org --under sam", "kan ikke ligge under sig selv"),
      ("codes move org", "hvor skal koden hen?"), ("codes merge org --into org", "kan ikke flettes med sig selv"),
      ("codes describe org", "hvad skal der stå om koden?"), ("codes split org --new Ny", "hvilke kodninger?"),
      ("codes split org --new Ny --coded-by Bo", "ingen af kodningerne med org er valgt"),
      ("codes split org --new Ny --codings zz", "»zz« er hverken"),
      ("codes split org --new Ny --codings 00000000", "ingen kodning har et id"),
      ("codes delete org", "org har koder under sig: org/sam"), ("codes delete sam", "org/sam har 2 kodninger"),
      ("codes delete sam --move-to sys --with-codings", "hører ikke sammen"),
    ])
  func refused(line: String, text: String) throws {
    let before = try project.state()
    let reply = try project.run(line)
    #expect(reply.status == .misuse)
    #expect(reply.errors.contains(text), "\(reply.errors)")
    #expect(try project.state() == before)
  }

  @Test("codes and what goes with them are completed")
  func completion() throws {
    try project.succeed("codes create 'Ny kode'")
    let session = project.session
    #expect(session.completions(for: "codes rename ny").contains(#"Ny\ kode"#))
    #expect(session.completions(for: "koder flyt org/sam --under s").contains("sys"))
    #expect(session.completions(for: "codes describe sys --clear d") == ["definition"])
    #expect(session.completions(for: "koder om") == ["omdøb"])
  }

  @Test("HTML shows each code's colour")
  func colors() throws {
    try project.succeed("codes create Rød --color ff0000")
    #expect(try project.succeed("codes list --format html").contains("#ff0000"))
  }
}
