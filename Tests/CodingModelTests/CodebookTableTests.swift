import CodingModel
import Testing
import TranscriptText

@Suite("Codebook from a table")
struct CodebookTableTests {
  static func read(_ text: String, codebook: String? = nil) -> Parsed<ImportedCodebook?> {
    CodebookTable.read(SourceFile(path: "bog.csv", text: text), codebook: codebook, fallback: "bog")
  }

  static func findings(_ text: String, codebook: String? = nil) -> [String] {
    read(text, codebook: codebook).diagnostics.map { "\($0.location?.line ?? -1) \($0.id)" }
  }

  @Test(
    "semicolons, commas and tabs, English and Danish headings, with and without a mark give the same codes",
    arguments: [
      "path;name;definition;parent;rules\norg;Organisering;Hvordan;;\ngang;Arbejdsgange;Sagens vej;org;sagsgang*\n",
      "path,name,definition,parent,rules\r\norg,Organisering,Hvordan,,\r\norg/gang,Arbejdsgange,Sagens vej,,sagsgang*",
      "\u{FEFF}sti\tnavn\tdefinition\toverkode\tregler\norg\tOrganisering\tHvordan\t\t\norg/gang\tArbejdsgange\tSagens vej\torg\tsagsgang*\n",
      "sep=;\nSti;Navn;Definition;Regler\n\norg;Organisering;Hvordan\norg/gang;\"Arbejdsgange\";Sagens vej;sagsgang*;;;\n",
    ])
  func layouts(text: String) throws {
    let parsed = Self.read(text)
    #expect(parsed.diagnostics.isEmpty)
    let book = try #require(parsed.value).book
    #expect(book.id == "bog")
    #expect(book.codes.map(\.path.description) == ["org", "org/gang"])
    #expect(book.codes.map(\.name) == ["Organisering", "Arbejdsgange"])
    #expect(book.codes.map(\.definition) == ["Hvordan", "Sagens vej"])
    #expect(book.codes.flatMap(\.rules).map(\.text) == ["sagsgang*"])
  }

  @Test("Windows-1252, as older spreadsheets write it, is read and told of")
  func windows() throws {
    let text = "path;name;definition;rules\norg;Fælles;Alle;blå\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let parsed = CodebookTable.read(SourceFile(path: "bog.csv", bytes: bytes), fallback: "bog")
    #expect(try #require(parsed.value).book.codes.first?.name == "Fælles")
    #expect(parsed.diagnostics.map(\.id) == ["transcript.windows-1252"])
  }

  @Test("rows of books and lists, rules with settings, and apostrophes before formulas are understood")
  func everything() throws {
    let text = """
      path;name;definition;parent;rules;kind;codebook;version;color
      ;Bogen;'-Om alt;follow;;codebook;b1;2.1.0
      parter;;;;"jobcenter or kommune
      region";list;b1
      org;Organisering;Hvordan;;"'=bredde

      {match: ""leder"", span: turn, speakers: [leder], requires: ""$parter"", note: ""fordi: ja""}";;b1;;#ABC
      """
    let parsed = Self.read(text)
    #expect(parsed.diagnostics.map { "\($0)" } == [])
    let book = try #require(parsed.value).book
    #expect([book.id, book.name, book.version, book.description] == ["b1", "Bogen", "2.1.0", "-Om alt"])
    #expect(book.parentsFollow)
    #expect(book.lists.map(\.name) == ["parter"])
    #expect(book.lists.flatMap(\.texts) == ["jobcenter or kommune", "region"])
    let code = try #require(book.codes.first)
    #expect(code.color == "#aabbcc")
    #expect(code.rules.map(\.text) == ["=bredde", "leder"])
    #expect(code.rules.map(\.span) == [.sentence, .turn])
    #expect(code.rules.last?.requires?.text == "$parter")
    #expect(code.rules.last?.speakers.names == ["leder"])
    #expect(code.rules.last?.note == "fordi: ja")
  }

  @Test("of several codebooks the named one is read")
  func several() throws {
    let text = "path;name;definition;rules;codebook\na;A;a;a;en\nb;B;b;b;to\n"
    #expect(Self.findings(text) == ["0 table.several-codebooks"])
    #expect(Self.findings(text, codebook: "tre") == ["0 table.unknown-codebook"])
    #expect(try #require(Self.read(text, codebook: "to").value).book.codes.map(\.name) == ["B"])
  }

  @Test(
    "what is wrong is told with its line, and nothing comes of it",
    arguments: [
      ("", ["0 transcript.empty-file"]), ("navn;definition\nA;a\n", ["1 table.no-path-column"]),
      ("path;path;name\na;;A\n", ["1 table.repeated-column", "2 codebook.no-definition", "2 codebook.no-rule"]),
      ("path;name\n;A\n", ["2 table.empty-path"]), ("path;name\n\n", ["0 table.no-codes"]),
      ("path;name;definition;rules\na;A;a;a\nb;B;b;\"b\n", ["3 table.unclosed-quote"]),
      ("path;name;definition;rules\na;A;a;\"a\"a\n", ["2 table.text-after-quote"]),
      ("path;name;definition;rules\na;A;a;a;;x\n", ["2 table.too-many-cells"]),
      ("path;name;definition;rules;kind\na;A;a;a;ting\n", ["2 table.unknown-kind"]),
      ("path;name;definition;rules;parent\na;A;a;a;\nb/c;C;c;c;a\n", ["3 table.wrong-parent"]),
      ("path;name;definition;rules\na;A;a;\"a\n\nnear(b, c\"\n", ["4 rule.unclosed-parenthesis"]),
      ("path;name;definition;rules\na;A;a;a\na;B;b;b\n", ["3 codebook.duplicate-code"]),
      ("path;name;definition;rules\nx/a;A;a;a\n", ["2 codebook.unknown-parent"]),
      ("path;name;definition;rules;color\na;A;a;a;rød\n", ["2 codebook.bad-color"]),
      ("path;name;definition;rules\na;;a;a\n", ["2 codebook.missing-key"]),
      ("path;name;definition;rules\na;A;a;{match: a, spn: turn}\n", ["2 codebook.unknown-key"]),
      ("path;name;definition;rules\na;A;a;$ukendt\n", ["2 rule.unknown-list"]),
    ])
  func wrong(text: String, findings: [String]) {
    let parsed = Self.read(text)
    #expect(parsed.value == nil)
    #expect(parsed.diagnostics.map { "\($0.location?.line ?? -1) \($0.id)" } == findings)
  }

  @Test("a column that is not known is passed over with a warning")
  func unknownColumn() {
    #expect(
      Self.findings("path;nam;name;definition;rules\na;;A;a;a\n") == ["1 table.unknown-column"])
    #expect(Self.read("path;nam;name;definition;rules\na;;A;a;a\n").value != nil)
  }

  @Test("a rule that stands twice names the table's line, not the YAML's")
  func doubled() {
    let parsed = Self.read("path;name;definition;rules\na;A;a;\"a\na\"\n")
    #expect(parsed.diagnostics.compactMap { $0.message as? CodebookMessage } == [.duplicateRule(line: 2)])
    #expect(parsed.diagnostics.first?.location?.line == 3)
  }
}
