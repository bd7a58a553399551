@testable import Interchange
import Testing
import TranscriptText

@Suite("Spreadsheets for Excel")
struct WorkbookTests {
  private static func workbook(_ rows: [[Workbook.Cell]], name: String = "Ark") -> Workbook {
    Workbook(title: "T", sheets: [.init(name: name, columns: [.init("A"), .init("B")], rows: rows)])
  }

  private func part(_ name: String, of workbook: Workbook) throws -> String {
    let archive = try ArchiveReader(try WorkbookWriter.bytes(of: workbook), file: "a.xlsx")
    return String(decoding: try #require(try archive.read(name)), as: UTF8.self)
  }

  @Test("the same workbook gives the same bytes")
  func bytes() throws {
    let workbook = Self.workbook([[.text("blåbærgrød"), .number(1.5, decimals: 2)]])
    #expect(try WorkbookWriter.bytes(of: workbook) == (try WorkbookWriter.bytes(of: workbook)))
  }

  @Test("text that looks like a formula is text", arguments: ["=1+1", "+1", "-1", "@a", "=cmd|' /C calc'!A0"])
  func formulas(text: String) throws {
    let sheet = try part("xl/worksheets/sheet1.xml", of: Self.workbook([[.text(text)]]))
    #expect(!sheet.contains("<f>"))
    #expect(sheet.contains("t=\"s\""))
  }

  @Test("numbers are numbers, those without a value are not written as any")
  func numbers() throws {
    let sheet = try part(
      "xl/worksheets/sheet1.xml", of: Self.workbook([[.number(1.5, decimals: 2), .number(.nan, decimals: 1)]]))
    #expect(sheet.contains("<v>1.5</v>") && !sheet.lowercased().contains("nan"))
  }

  @Test("long text is cut at what a cell holds, never inside a character")
  func long() throws {
    let text = String(repeating: "x", count: WorkbookWriter.longestText - 2) + "😀😀"
    let strings = try part("xl/sharedStrings.xml", of: Self.workbook([[.text(text)]]))
    #expect(strings.contains("x…") && !strings.contains("\u{FFFD}"))
  }

  @Test("sheets get names that a spreadsheet takes, each once")
  func names() {
    let sheets = ["a/b", "A:B", "", "'x'", String(repeating: "å", count: 40), String(repeating: "å", count: 41)].map {
      Workbook.Sheet(name: $0, columns: [], rows: [])
    }
    let names = WorkbookWriter.names(of: sheets)
    #expect(names[0] == "ab" && names[1] == "AB 2" && names[2] == "Ark" && names[3] == "x")
    #expect(names.allSatisfy { $0.utf16.count <= 31 } && Set(names).count == names.count)
  }
}
