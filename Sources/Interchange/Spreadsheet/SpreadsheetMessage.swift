internal import TranscriptText

/// What there is to say about a table from outside.
enum SpreadsheetMessage: DiagnosticMessage, Error, Equatable {
  case unclosedQuote
  case textAfterQuote
  /// A row has more or fewer cells than the header.
  case raggedRow(cells: Int, columns: Int)
  case moreRaggedRows(count: Int)
  case noRows
  /// A zip archive that is no workbook.
  case notWorkbook
  case tooManyCells(millions: Int)
  /// Cells that are merged; the value stands in the first one.
  case mergedCells(count: Int)

  var id: String {
    switch self {
    case .unclosedQuote: "table.unclosed-quote"
    case .textAfterQuote: "table.text-after-quote"
    case .raggedRow: "table.ragged-row"
    case .moreRaggedRows: "table.more-ragged-rows"
    case .noRows: "table.no-rows"
    case .notWorkbook: "table.not-workbook"
    case .tooManyCells: "table.too-many-cells"
    case .mergedCells: "table.merged-cells"
    }
  }

  var severity: Severity {
    switch self {
    case .unclosedQuote, .textAfterQuote, .noRows, .notWorkbook, .tooManyCells: .error
    case .raggedRow, .moreRaggedRows: .warning
    case .mergedCells: .note
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .unclosedQuote: language.pick("et anførselstegn bliver ikke lukket", "a quotation mark is never closed")
    case .textAfterQuote:
      language.pick("der står noget efter det lukkende anførselstegn", "something follows the closing quotation mark")
    case .raggedRow(let cells, let columns):
      language.pick(
        "rækken har \(cells) \(cells == 1 ? "celle" : "celler"), overskriften har \(columns)",
        "the row has \(cells) \(cells == 1 ? "cell" : "cells"), the header has \(columns)")
    case .moreRaggedRows(let count):
      language.pick(
        "\(count) \(count == 1 ? "række" : "rækker") mere har et andet antal celler end overskriften",
        "\(count) more \(count == 1 ? "row has" : "rows have") another number of cells than the header")
    case .noRows: language.pick("tabellen er tom", "the table is empty")
    case .notWorkbook: language.pick("filen er ikke et regneark (.xlsx)", "the file is no workbook (.xlsx)")
    case .tooManyCells(let millions):
      language.pick("arket har mere end \(millions) mio. celler", "the sheet has more than \(millions) million cells")
    case .mergedCells(let count):
      language.pick(
        "arket har \(count) flettede \(count == 1 ? "celle" : "celler"); værdien står i den første af de celler, der er flettet",
        "the sheet has \(count) merged \(count == 1 ? "cell" : "cells"); the value stands in the first of those merged")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .unclosedQuote, .textAfterQuote, .raggedRow:
      language.pick(
        "sæt tekst med skilletegn, linjeskift eller anførselstegn i \"…\", og skriv \" indeni som \"\"",
        "put text with separators, line breaks or quotation marks in \"…\", and write \" inside as \"\"")
    case .notWorkbook: language.pick("gem regnearket som .xlsx eller .csv", "save the spreadsheet as .xlsx or .csv")
    case .moreRaggedRows, .noRows, .tooManyCells, .mergedCells: nil
    }
  }
}
