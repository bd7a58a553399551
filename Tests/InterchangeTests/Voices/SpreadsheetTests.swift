import Foundation
@testable import Interchange
import TestSupport
import Testing
import TranscriptText

@Suite("Tables from outside")
struct SpreadsheetTests {
  private func source(_ name: String) throws -> SourceFile {
    let url = PackageFiles.root.appendingPathComponent("Tests/InterchangeTests/Data/" + name)
    return SourceFile(path: name, bytes: Array(try Data(contentsOf: url)))
  }

  private func csv(_ text: String) -> Parsed<[SpreadsheetTable]> {
    SpreadsheetReader.tables(SourceFile(path: "svar.csv", text: text))
  }

  @Test("a survey with semicolons: quotes, decimal commas, rows of other lengths")
  func survey() throws {
    let parsed = SpreadsheetReader.tables(try source("survey.csv"))
    let table = try #require(parsed.value.first)
    #expect(table.name == "survey")
    #expect(table.header == ["Respondent", "Kommune", "Tilfredshed", "Svar", "Dato", ""])
    #expect(
      table.rows.map { $0.map(\.text) } == [
        ["1", "Nord", "3,5", "Det er \"godt\";\nmen langsomt", "6.2.2026", ""],
        ["007", "Øst", "", "Ved ikke", "7.2.2026", "ekstra"], ["3", "Vest", "", "", "", ""],
      ])
    #expect(table.rows[0][2].value == .number(3.5))
    #expect(table.rows[1][0].value == .text)
    #expect(table.lines == [2, 4, 6])
    #expect(
      parsed.diagnostics.map { "\($0.id) \($0.location?.line ?? 0)" } == ["table.ragged-row 4", "table.ragged-row 6"])
  }

  @Test("a workbook of LibreOffice: shared texts, dates, booleans, formulas, empty and merged cells, several sheets")
  func workbook() throws {
    let parsed = SpreadsheetReader.tables(try source("survey.xlsx"))
    #expect(parsed.diagnostics.map(\.id) == ["table.merged-cells"])
    #expect(parsed.value.map(\.name) == ["Svar", "Koder & navne"])
    let table = try #require(parsed.value.first)
    #expect(table.header == ["Respondent", "Tilfredshed", "Dato", "Samtykke", "Svar"])
    #expect(
      table.rows == [
        [
          .init("1", .number(1)), .init("3.5", .number(3.5)), .init("2026-02-06", .date), .init("true", .boolean(true)),
          .init("Det går fint på Øen\nmen langsomt", .text),
        ],
        [
          .init("2", .number(2)), .empty, .init("2026-02-07T12:30:00", .date), .init("false", .boolean(false)),
          .init("Ved ikke", .text),
        ],
      ])
    #expect(table.lines == [2, 4])
  }

  @Test("the separator is the one that parts the header, or that Excel names")
  func separators() {
    for text in ["a,b\n1.5,x", "a\tb\n1.5\tx", "sep=|\na;b\n1.5;x", "SEP=;\na;b\n1,5;x", "a;b\r\n1,5;x\r\n"] {
      let table = csv(text).value.first
      #expect(table?.header == ["a", "b"], "\(text)")
      #expect(table?.rows.first?.first?.value == .number(1.5), "\(text)")
    }
  }

  @Test(
    "numbers are told from what only looks like one",
    arguments: [
      ("3,5", true), ("-2", true), ("0,25", true), ("1.5", true), ("007", false), ("1.234", false), ("1e5", false),
      ("12345678901234567890", false), ("1,2,3", false), ("+45", false), ("0102031234", false),
    ])
  func numbers(text: String, isNumber: Bool) {
    let cell = DelimitedNumber.cell(text, decimalComma: true)
    if case .number = cell.value { #expect(isNumber) } else { #expect(!isNumber) }
    #expect(cell.text == text)
  }

  @Test("broken quotes, empty files and other archives are refused with their line")
  func refusals() throws {
    #expect(csv("a;b\n\"x;y\n").diagnostics.map { "\($0.id) \($0.location?.line ?? 0)" } == ["table.unclosed-quote 2"])
    #expect(csv("a;b\n\"x\"y;z\n").diagnostics.map(\.id) == ["table.text-after-quote"])
    #expect(csv("\"\"\n").diagnostics.map(\.id) == ["table.no-rows"])
    let other = try ArchiveWriter.bytes(of: [.init(name: "a", bytes: [1])])
    #expect(
      SpreadsheetReader.tables(SourceFile(path: "a.xlsx", bytes: other)).diagnostics.map(\.id) == ["table.not-workbook"]
    )
  }

  @Test("serial numbers become days and times")
  func dates() {
    #expect(SerialDate.text(1, from1904: false) == "1900-01-01")
    #expect(SerialDate.text(61, from1904: false) == "1900-03-01")
    #expect(SerialDate.text(46_059, from1904: false) == "2026-02-06")
    #expect(SerialDate.text(44_597, from1904: true) == "2026-02-06")
    #expect(SerialDate.text(46_059.5, from1904: false) == "2026-02-06T12:00:00")
    #expect(SerialDate.text(0.25, from1904: false) == "06:00:00")
    #expect(SerialDate.text(45_350, from1904: false) == "2024-02-28")
    #expect(SerialDate.text(45_351, from1904: false) == "2024-02-29")
    #expect(SerialDate.text(-1, from1904: false) == nil)
    for (code, isDate) in [
      ("yyyy\\-mm\\-dd", true), ("0.00", false), ("\"dag\" 0", false), ("[h]:mm", true), ("[Red]0", false),
      ("General", false), ("#,##0 \\d", false), ("mmm yy", true),
    ] { #expect(WorkbookStyles.isDateFormat(code) == isDate, "\(code)") }
  }

  @Test("a sheet of another program: inline texts, cells without references, rich text, errors, limits")
  func handmade() throws {
    func workbook(_ sheet: String) throws -> Parsed<[SpreadsheetTable]> {
      let files: [(String, String)] = [
        ("xl/workbook.xml", "<workbook><sheets><sheet name='A' id='r1'/><sheet name='B' id='r9'/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Target='/xl/s.xml'/></Relationships>"),
        (
          "xl/sharedStrings.xml",
          "<sst><si><r><t>fed</t></r><r><t xml:space='preserve'> og</t></r><rPh><t>x</t></rPh></si></sst>"
        ),
        ("xl/s.xml", "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>"),
      ]
      let bytes = try ArchiveWriter.bytes(of: files.map { .init(name: $0.0, bytes: Array($0.1.utf8)) })
      return SpreadsheetReader.tables(SourceFile(path: "a.xlsx", bytes: bytes))
    }
    let table = try #require(
      try workbook(
        """
        <row><c t='inlineStr'><is><t>h_x000D__x000A_</t></is></c><c r='D1' t='s'><v>0</v></c></row>
        <row r='7'><c r='B7' t='e'><v>#N/A</v></c><c t='s'><v>99</v></c><c t='str'><f>1</f><v>svar</v></c></row>
        """
      ).value.first)
    #expect(table.header == ["h", "", "", "fed og"])
    #expect(table.rows.map { $0.map(\.text) } == [["", "#N/A", "", "svar"]])
    #expect(table.lines == [7])
    let wide = String(repeating: "<row><c r='XFD1'><v>1</v></c></row>", count: 400)
    #expect(try workbook(wide).diagnostics.map(\.id) == ["table.too-many-cells"])
  }

  @Test("changed files end in tables or an error")
  func mutations() throws {
    let sources = [try source("survey.csv"), try source("survey.xlsx")]
    var random = SeededGenerator(seed: 61)
    for _ in 0..<600 {
      let source = random.pick(sources)
      let mutated = SourceFile(path: source.path, bytes: ForeignFileTests.mutated(source.bytes, &random))
      let parsed = SpreadsheetReader.tables(mutated)
      #expect(parsed.value.isEmpty == parsed.hasErrors)
      for table in parsed.value { #expect(table.rows.allSatisfy { $0.count == table.header.count }) }
    }
  }
}
