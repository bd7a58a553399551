import Reporting
import Testing
import TranscriptText

@Suite("Tables in a terminal")
struct TerminalTableTests {
  private static func lines(_ cells: [String], width: Int) -> [String] {
    let columns = cells.indices.map { ReportColumn(key: "c\($0)", title: "T", alignment: .leading) }
    let table = ReportTable(
      id: "t", title: "", statements: [], columns: columns, rows: [ReportRow(cells.map(ReportValue.text))])
    let text = Report(id: "x", title: "", blocks: [.table(table)])
      .rendered(as: .terminal, language: .danish, width: width)
    return text.split(separator: "\n").map(String.init)
  }

  /// The pieces that a table shows when it breaks words: no word of the cells is among them.
  private static func words(_ lines: [String]) -> Set<String> {
    Set(lines.flatMap { $0.split(separator: " ").map(String.init) })
  }

  @Test("no word is broken while another column can give way", arguments: 44...90)
  func wholeWords(width: Int) {
    let cells = ["Medarbejdernes digitale kompetencer", "sagsbehandlingstid og en hel del flere små ord i en række"]
    let shown = Self.words(Self.lines(cells, width: width))
    for word in Self.words(cells) { #expect(shown.contains(word), "\(word)") }
  }

  @Test("a long word is broken after a hyphen or a slash where it has one")
  func hyphens() {
    let shown = Self.words(Self.lines(["KY/KSD-påvirkningsundersøgelsen af it-systemskift", "a b c d e f"], width: 36))
    #expect(shown.isSuperset(of: ["KY/KSD-", "påvirkningsundersøgelsen", "it-systemskift"]))
  }

  @Test("where nothing else helps, words are broken rather than lines made too long")
  func narrow() {
    let lines = Self.lines(["arbejdsmarkedsforanstaltninger", "kontanthjælpsmodtagerne"], width: 40)
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(!Self.words(lines).contains("arbejdsmarkedsforanstaltninger"))
  }

  @Test("every panel begins with the columns that name the rows, where they leave room", arguments: [20, 30, 40, 60, 200])
  func names(width: Int) {
    let columns =
      [("a", true), ("b", true)].map { ReportColumn(key: $0, title: "Kode \($0)", alignment: .leading, namesRows: $1) }
      + (0..<9).map { ReportColumn(key: "c\($0)", title: "tal\($0)") }
    let table = ReportTable(
      id: "t", title: "", statements: [], columns: columns,
      rows: [ReportRow([.text("Arbejde"), .text("System")] + (0..<9).map { .integer($0) })])
    let text = Report(id: "x", title: "", blocks: [.table(table)])
      .rendered(as: .terminal, language: .danish, width: width)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { $0.count <= width })
    let heads = lines.filter { $0.contains("tal") }
    #expect(heads.allSatisfy { $0.hasPrefix(width > 20 ? "Kode a   Kode b" : "Kode a") })
    #expect((0..<9).allSatisfy { number in heads.count { $0.contains("tal\(number)") } == 1 })
  }

  @Test("numbers that do not fit come in a further panel before a code's words are broken", arguments: [40, 60, 80])
  func panels(width: Int) {
    let columns =
      [ReportColumn(key: "code", title: "Kode", alignment: .leading)]
      + (0..<12).map { ReportColumn(key: "c\($0)", title: "kommune\($0)") }
    let codes = ["Retssikkerhed og sagsbehandlingskvalitet", "org/arbejdsgange-og-regler/sagsbehandlingstid"]
    let table = ReportTable(
      id: "t", title: "", statements: [], columns: columns,
      rows: codes.map { ReportRow([.text($0)] + (0..<12).map { .integer($0) }) })
    let text = Report(id: "x", title: "", blocks: [.table(table)])
      .rendered(as: .terminal, language: .danish, width: width)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { $0.count <= width })
    let shown = Self.words(lines)
    for word in ["Retssikkerhed", "sagsbehandlingskvalitet", "sagsbehandlingstid"] {
      #expect(shown.contains(word), "\(word) at \(width)")
    }
    for number in 0..<12 { #expect(shown.contains("kommune\(number)")) }
  }
}
