import CodingAnalysis
import Foundation
import Reporting
import Testing
import TranscriptText

/// A report with everything that is hard to write: signs of every format, wide and combining characters, no values.
private let awkward = Report(
  id: "test", title: "Prøve <1>",
  blocks: [
    .table(
      ReportTable(
        id: "rows", title: "Række | tabel",
        statements: [
          ReportStatement(key: "unit", title: "Enhed", text: "replik", value: .string("turn"))
        ],
        columns: [
          ReportColumn(key: "text", title: "Tekst", alignment: .leading), ReportColumn(key: "count", title: "Antal"),
          ReportColumn(key: "value", title: "Værdi"), ReportColumn(key: "cell", title: "Andel"),
          ReportColumn(key: "hidden", title: "", audience: .machines),
        ],
        rows: [
          ReportRow([
            .text("=SUM(A1)"), .integer(1234567), .decimal(-0.125, digits: 2), .share(3, of: 5), .flag(true),
          ]),
          ReportRow([
            .text("a|b;\"c\", d\ne"), .integer(0), .undefined(.noVariation), .share(0, of: 5), .flag(false),
          ]),
          ReportRow([.text("日本 a\u{30A}"), .integer(-5), .decimal(2.5, digits: 2, mark: "*"), .empty, .empty]),
        ]))
  ])

@Suite("Renderers")
struct RendererTests {
  private func lines(_ format: ReportFormat, csv: CSVDialect = .standard, width: Int? = nil) -> [String] {
    awkward.rendered(as: format, language: .danish, width: width, csv: csv)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("TSV holds the keys and the data, a share in two columns, a line break as a blank")
  func tsv() {
    #expect(
      lines(.tsv) == [
        "text\tcount\tvalue\tcell\tcell_n\thidden", "=SUM(A1)\t1234567\t-0.125\t3\t5\ttrue",
        "a|b;\"c\", d e\t0\t\t0\t5\tfalse", "日本 a\u{30A}\t-5\t2.5\t\t\t", "",
      ])
  }

  @Test("CSV quotes, ends lines as RFC 4180 says, and keeps spreadsheets from calculating")
  func csv() {
    let text = awkward.rendered(as: .csv, language: .danish)
    #expect(
      text == "text,count,value,cell,cell_n,hidden\r\n'=SUM(A1),1234567,-0.125,3,5,true\r\n"
        + "\"a|b;\"\"c\"\", d\ne\",0,,0,5,false\r\n日本 a\u{30A},-5,2.5,,,\r\n")
  }

  @Test("CSV for Excel has a byte order mark, semicolons and decimal commas as shown")
  func excel() {
    let text = awkward.rendered(as: .csv, language: .english, csv: .excel)
    #expect(text.hasPrefix("\u{FEFF}text;count;value;cell;cell_n;hidden\r\n'=SUM(A1);1234567;-0,125;3;5;true\r\n"))
  }

  @Test("JSON keeps the declared order, writes null with a reason, and parses")
  func json() throws {
    let text = awkward.rendered(as: .json, language: .danish)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let table = try #require((object["tables"] as? [String: Any])?["rows"] as? [String: Any])
    let rows = try #require(table["rows"] as? [[String: Any]])
    #expect(rows[1]["text"] as? String == "a|b;\"c\", d\ne")
    #expect(rows[1]["value"] is NSNull)
    #expect(rows[1]["value_undefined"] as? String == "no-variation")
    #expect(rows[0]["cell"] as? Int == 3 && rows[0]["cell_n"] as? Int == 5)
    #expect((table["definition"] as? [String: Any])?["unit"] as? String == "turn")
    let keys = ["\"text\"", "\"count\"", "\"value\"", "\"cell\"", "\"hidden\""].compactMap {
      text.range(of: $0)?.lowerBound
    }
    #expect(keys.count == 5 && keys == keys.sorted())
  }

  @Test("control characters and quotes survive JSON")
  func jsonEscaping() throws {
    let hard = "\u{0}\u{1F}\"\\/\u{7F}\u{2028}😀\r\n\t"
    let report = Report(
      id: "x", title: hard, blocks: [], jsonShape: .object)
    let parsed = try JSONSerialization.jsonObject(with: Data(report.rendered(as: .json, language: .danish).utf8))
    #expect((parsed as? [String: Any])?["title"] as? String == hard)
  }

  @Test("terminal tables align by what is seen, numbers to the right, and say what is counted")
  func terminal() {
    #expect(
      lines(.terminal) == [
        "Prøve <1>", "", "Række | tabel", "Tekst             Antal  Værdi   Andel",
        "────────────  ─────────  ─────  ──────", "=SUM(A1)      1.234.567  \u{2212}0,13  3 af 5",
        "a|b;\"c\", d e          0      –  0 af 5", "日本 a\u{30A}               \u{2212}5  2,50*", "", "Enhed: replik",
        "– ikke defineret: koden står i alle enheder eller i ingen", "",
      ])
  }

  @Test("a terminal without colour gets no escape sequences, one with colour does")
  func colour() {
    #expect(!awkward.rendered(as: .terminal, language: .danish).contains("\u{1B}"))
    #expect(awkward.rendered(as: .terminal, language: .danish, color: true).contains("\u{1B}[1m"))
  }

  @Test("no line is wider than the terminal", arguments: [40, 60, 80, 120])
  func width(columns: Int) {
    let context = SampleStudy.context()
    let study = SampleStudy()
    let reports = [
      StudyReport.report(study.analysis, context: context),
      CoOccurrenceReport.report(study.analysis.coOccurrence, context: context),
      QuotationsReport.report(
        QuotationList(interviews: study.interviews, codings: study.codings), context: context),
    ]
    for report in reports {
      for line in report.rendered(as: .terminal, language: .danish, width: columns).split(separator: "\n") {
        #expect(line.count <= columns, "\(line)")
      }
    }
  }

  @Test("Markdown escapes its own signs")
  func markdown() {
    let text = lines(.markdown)
    #expect(text[0] == "# Prøve \\<1\\>")
    #expect(text.contains("**Række \\| tabel**"))
    #expect(text.contains("| Tekst | Antal | Værdi | Andel |"))
    #expect(text.contains("| --- | ---: | ---: | ---: |"))
    #expect(text.contains("| =SUM(A1) | 1.234.567 | \u{2212}0,13 | 3 af 5 |"))
    #expect(text.contains("| a\\|b;\"c\", d e | 0 | – | 0 af 5 |"))
  }

  @Test("Markdown takes no list, heading or quotation from the first sign of a quoted text")
  func markdownLines() {
    for text in ["- ja", "+ nej", "8. august", "# Ja", "> Ja", "=== Ja"] {
      let quotation = ReportQuotation(text: text, marks: [], interview: "a", turn: 1, time: nil, speaker: nil)
      let report = Report(id: "x", title: "t", blocks: [.quotations([quotation]), .paragraph(text)])
      let lines = report.rendered(as: .markdown, language: .danish).split(separator: "\n")
      let escaped = text == "8. august" ? "8\\. august" : "\\" + text
      #expect(lines.contains { $0 == "> " + escaped })
      #expect(lines.contains { $0 == escaped })
    }
  }

  @Test(
    "what is quoted or named cannot steer a terminal", arguments: [ReportFormat.terminal, .markdown, .html],
    [false, true])
  func controls(format: ReportFormat, color: Bool) {
    let evil = "a\u{1B}]0;PWNED\u{7}\u{9B}2Jb\u{8}\u{7F}\u{0}\u{85}c\rd"
    let code = ReportCode(path: evil, text: evil, color: CodeColor("#123456"))
    let report = Report(
      id: "x", title: evil,
      blocks: [
        .heading(ReportHeading(level: 2, text: evil, code: code)), .paragraph(evil), .note(evil),
        .facts([ReportFact(title: evil, value: .text(evil))]),
        .definitions([ReportDefinition(term: .code(code), texts: [ReportFact(title: evil, value: .text(evil))])]),
        .quotations([
          ReportQuotation(
            text: evil, marks: [TextRange(start: 0, end: 3)], interview: evil, turn: 1, time: nil, speaker: evil,
            coder: evil)
        ]),
        .table(
          ReportTable(
            id: "t", title: evil,
            statements: [ReportStatement(key: "k", title: evil, text: evil, value: .null)],
            columns: [ReportColumn(key: "c", title: evil, hint: evil), ReportColumn(key: "d", title: evil)],
            rows: [ReportRow([.code(code), .text(evil)])], notes: [evil])),
      ])
    let text = report.rendered(as: format, language: .danish, width: 60, color: color)
    let plain = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    // On a page a carriage return is white space like any other.
    let layout: Set<Unicode.Scalar> = format == .html ? ["\n", "\r"] : ["\n"]
    let controls = plain.unicodeScalars.filter { $0.properties.generalCategory == .control && !layout.contains($0) }
    #expect(controls.isEmpty)
    if format == .terminal { #expect(color || !text.contains("\u{1B}")) }
    #expect(plain.contains("\u{FFFD}"))
  }

  @Test("HTML escapes text and never lets a colour carry anything else")
  func html() {
    let code = ReportCode(path: "a<b>", text: "<script>", color: CodeColor("red;} body{display:none"))
    let report = Report(
      id: "x", title: "\"&'", blocks: [.definitions([ReportDefinition(term: .code(code), texts: [])])])
    let text = report.rendered(as: .html, language: .english)
    #expect(text.contains("<h1>&quot;&amp;&#39;</h1>"))
    #expect(!text.contains("<script>"))
    #expect(text.contains("background:#666666"))
    #expect(text.contains("lang=\"en\""))
  }

  @Test(
    "numbers are written as people write them",
    arguments: [
      (0.005, 2, "0,01"), (-0.004, 2, "0,00"), (1234.5, 1, "1.234,5"), (-1, 0, "\u{2212}1"), (999.999, 2, "1.000,00"),
      (0, 2, "0,00"),
    ])
  func numbers(value: Double, digits: Int, text: String) {
    let report = Report(
      id: "x", title: "t", blocks: [.facts([ReportFact(title: "v", value: .decimal(value, digits: digits))])])
    #expect(report.rendered(as: .terminal, language: .danish) == "t\n\nv  \(text)\n")
  }
}
