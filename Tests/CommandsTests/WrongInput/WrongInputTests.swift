import CodingModel
import Foundation
import Testing

@testable import Commands

/// Input that cannot be taken: the exact message, status 2, and the project as it was.
@Suite("Wrong input")
struct WrongInputTests {
  struct Wrong: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let errors: String
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ place: String, _ text: String, _ suggestion: String) {
      self.name = name
      self.bytes = bytes
      errors = "ind.txt\(place): fejl: \(text)\n  forslag: \(suggestion)\n"
    }
  }

  static let plain = "gem udskriften som ren tekst (UTF-8)"
  static let again = "gem filen igen som UTF-8"
  static let mend = "ret teksten på stedet, eller hent filen igen, hvor den kom fra"
  static let danish = Array("IP: Blåbær på øen.\n".utf8)

  static let transcripts = [
    Wrong("empty", [], "", "filen er tom", "kontrollér, at det er den rigtige fil"),
    Wrong("blank", Array(" \n\t\n".utf8), "", "filen er tom", "kontrollér, at det er den rigtige fil"),
    Wrong("only a byte order mark", [0xEF, 0xBB, 0xBF], "", "filen er tom", "kontrollér, at det er den rigtige fil"),
    Wrong("all byte values", Array(0...255), "", "filen er ikke ren tekst: den rummer 28 styretegn", plain),
    Wrong("zero bytes", Array("I: Hej\0\0\0\n".utf8), "", "filen er ikke ren tekst: den rummer 3 styretegn", plain),
    Wrong(
      "PDF", Array("%PDF-1.4\n".utf8), "", "filen er beskadiget og kan ikke læses som PDF",
      "hent filen igen, der hvor den kom fra"),
    Wrong(
      "Word", Array("PK".utf8) + [3, 4] + Array(repeating: 0, count: 50), "",
      "filen er en beskadiget pakke (zip)", "hent filen igen, der hvor den kom fra"),
    Wrong(
      "picture", [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A, 0, 0], "",
      "filen ligner et billede og kan ikke læses som udskrift", "vælg filen med udskriften"),
    Wrong(
      "UTF-16 without mark", "I: Hej med dig, æøå.\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, "",
      "filen ligner UTF-16, men mangler mærket i begyndelsen, der siger det", again),
    Wrong(
      "invalid UTF-8", danish + danish + Array("IP: ".utf8) + [0xFF, 0xFE] + Array(" ok\n".utf8), ":3:5",
      "teksten er beskadiget 2 steder", mend),
    Wrong("half a character", danish + [0xC3] + Array("(\n".utf8), ":2:1", "teksten er beskadiget ét sted", mend),
    Wrong(
      "cut off inside a character", Array("IP: På øen ligger å".utf8.dropLast()), ":1:19",
      "teksten er beskadiget ét sted", mend),
    Wrong(
      "no known encoding", Array("IP: ".utf8) + [0x81, 0x8D, 0x8F] + Array(" hej\n".utf8), ":1:5",
      "tegnsættet kendes ikke: 3 bytes er hverken UTF-8 eller Windows-1252", again),
  ]

  @Test("a transcript that cannot be read is refused, and the project stays as it was", arguments: transcripts)
  func transcript(wrong: Wrong) throws {
    let project = try TestProject.coded()
    try project.write(wrong.bytes, to: "ind.txt")
    let before = try project.state()
    let reply = try project.run("import ind.txt")
    #expect(reply.errors == wrong.errors)
    #expect(reply.output == "0 interviews hentet ind\n")
    #expect(reply.status == .misuse)
    #expect(try project.state() == before)
    #expect(before.findings.isEmpty)
  }

  @Test("a line of more than any transcript holds is refused before it is read")
  func longLine() throws {
    let project = try TestProject.coded()
    try project.write(Array(repeating: UInt8(ascii: "a"), count: 33_000_000), to: "ind.txt")
    let before = try project.state()
    let reply = try project.run("import ind.txt")
    #expect(reply.errors.hasPrefix("ind.txt:1: fejl: linjen er 33 MB lang"))
    #expect(reply.status == .misuse)
    #expect(try project.state() == before)
  }

  /// Of other formats than text `tokens` tells that they are no text; what is blank it takes.
  static let texts = transcripts.filter { !["blank", "PDF", "Word", "picture"].contains($0.name) }

  @Test("tokens tells the same of the same file", arguments: texts)
  func tokens(wrong: Wrong) throws {
    let project = try TestProject()
    try project.write(wrong.bytes, to: "ind.txt")
    let reply = try project.run("tokens ind.txt")
    #expect(reply.errors == wrong.errors)
    #expect(reply.output.isEmpty)
    #expect(reply.status == .misuse)
  }

  @Test("one refused file stops no other, and the status tells of it")
  func refusedAmongOthers() throws {
    let project = try TestProject.coded()
    try project.write("", to: "tom.txt")
    try project.write("I: Hvad?\n\nIP: Jobcentret.\n", to: "ny.txt")
    let before = try project.state()
    let reply = try project.run("import tom.txt ny.txt mangler.txt")
    #expect(reply.output.hasPrefix("1 interview hentet ind\n"))
    #expect(
      reply.errors.split(separator: "\n").filter { $0.contains(": fejl: ") } == [
        "tom.txt: fejl: filen er tom", "mangler.txt: fejl: filen findes ikke",
      ])
    #expect(reply.status == .misuse)
    let after = try project.state()
    #expect(Set(after.interviews.map(\.name)) == Set(before.interviews.map(\.name) + ["ny"]))
    #expect(after.changes.count == before.changes.count + 1)
    #expect(after.codings == before.codings)
  }

  @Test("the same file again changes nothing; another text under its name is refused")
  func importedAgain() throws {
    let project = try TestProject.coded()
    let before = try project.state()
    #expect(try project.run("import nord.txt").status == .done)
    #expect(try project.state() == before)
    try project.write("I: Hvad?\n\nIP: Noget andet.\n", to: "nord.txt")
    let reply = try project.run("import nord.txt")
    #expect(reply.errors.contains("et interview »nord« med en anden tekst; filen er ikke hentet ind"))
    #expect(reply.status == .misuse)
    #expect(try project.state() == before)
  }

  static let codebooks = [
    (
      "codebook: tab\nname: Tab\ncodes:\n\t- id: a\n",
      """
      ny.yaml:4:1: fejl: tabulator i indrykningen
        \t- id: a
        ^
        forslag: ryk ind med mellemrum

      """
    ),
    (
      "codebook: ring\nname: Ring\nversion: 1.0.0\ncodes:\n"
        + "  - {id: a, name: A, parent: b, definition: a, rules: [a]}\n"
        + "  - {id: b, name: B, parent: a, definition: b, rules: [b]}\n",
      """
      ny.yaml:5:30: fejl: koderne er hinandens overkoder: a → b → a
          - {id: a, name: A, parent: b, definition: a, rules: [a]}
                                     ^
        forslag: slet »parent« i en af dem

      """
    ),
    ("", "ny.yaml: fejl: kodebogen er tom\n  forslag: begynd med »codebook: et-kort-navn«\n"),
    (
      "codebook: &a [*a]\n",
      """
      ny.yaml:1:11: fejl: ankre og henvisninger (& og *) kan ikke bruges i kodebøger
        codebook: &a [*a]
                  ^
        forslag: skriv indholdet ud, eller sæt teksten i anførselstegn

      """
    ),
  ]

  @Test("a codebook with errors is refused whole: add ends in 2, check in 1", arguments: codebooks)
  func codebook(text: String, errors: String) throws {
    let project = try TestProject.coded()
    try project.write(text, to: "ny.yaml")
    let before = try project.state()
    let reply = try project.run("codebook add ny.yaml")
    #expect(reply.errors == errors)
    #expect(reply.output.isEmpty)
    #expect(reply.status == .misuse)
    let check = try project.run("codebook check ny.yaml")
    #expect(check.errors == errors)
    #expect(check.status == .nothing)
    #expect(try project.state() == before)
  }

  @Test("one wrong codebook keeps the right ones beside it out")
  func codebookAmongOthers() throws {
    let project = try TestProject.coded()
    try project.write("codebook: ny\nname: Ny\ncodes:\n\t- id: a\n", to: "ny.yaml")
    let before = try project.state()
    #expect(try project.run("codebook add bog.yaml ny.yaml").status == .misuse)
    #expect(try project.run("codebook add bog.yaml mangler.yaml").status == .misuse)
    #expect(try project.state() == before)
  }

  @Test("a file that is missing ends codebook check in 2")
  func missingCodebook() throws {
    let reply = try TestProject().run("codebook check mangler.yaml")
    #expect(reply.errors == "mangler.yaml: fejl: filen findes ikke\n  forslag: se efter, om stien er skrevet rigtigt\n")
    #expect(reply.status == .misuse)
  }

  @Test(
    "a place that cannot be written is told, and nothing is made there",
    arguments: [
      ("init nord.txt/demo", "nord.txt/demo.kodeks: fejl: mappen findes ikke\n  forslag: opret mappen først\n"),
      (
        "report --output ingen/r.html",
        "ingen/r.html: fejl: filen kan ikke skrives: mappen findes ikke\n  forslag: vælg et andet sted med --output\n"
      ),
      (
        "report --output nord.txt/r.html",
        "nord.txt/r.html: fejl: filen kan ikke skrives: mappen findes ikke\n  forslag: vælg et andet sted med --output\n"
      ),
      ("report --output .", ".: fejl: det er en mappe, ikke en fil\n  forslag: angiv filen i mappen\n"),
      ("report --output ''", "fejl: --output mangler en værdi\n"),
      (
        "report --output ud/r.yaml",
        "ud/r.yaml: fejl: en fil i formatet html ender på .html eller .htm\n  forslag: kald filen ud/r.html\n"
      ),
      (
        "report --output r",
        "r: fejl: en fil i formatet html ender på .html eller .htm\n  forslag: kald filen r.html\n"
      ),
      (
        "report --output r.md",
        "r.md: fejl: en fil i formatet html ender på .html eller .htm\n"
          + "  forslag: skriv --format markdown, eller kald filen r.html\n"
      ),
      (
        "report --format json --output r.html",
        "r.html: fejl: en fil i formatet json ender på .json\n  forslag: skriv --format html, eller kald filen r.json\n"
      ),
    ])
  func places(line: String, errors: String) throws {
    let project = try TestProject.coded()
    let before = try project.state()
    let files = try FileManager.default.contentsOfDirectory(atPath: project.folder.path).sorted()
    let reply = try project.run(line)
    #expect(reply.errors == errors)
    #expect(reply.output.isEmpty)
    #expect(reply.status == .misuse)
    #expect(try FileManager.default.contentsOfDirectory(atPath: project.folder.path).sorted() == files)
    #expect(try project.state() == before)
  }

  @Test(
    "an empty file name is refused as such, whatever lies in the folder",
    arguments: [["import", ""], ["import", "nord.txt", ""], ["codebook", "add", ""], ["import", "--update", ""]])
  func emptyName(words: [String]) throws {
    let project = try TestProject.coded()
    let before = try project.state()
    let reply = try project.run(words)
    #expect(reply.errors == "fejl: et filnavn er tomt: ''\n  forslag: mappen, du står i, hedder .\n")
    #expect(reply.status == .misuse)
    #expect(try project.state() == before)
  }
}
