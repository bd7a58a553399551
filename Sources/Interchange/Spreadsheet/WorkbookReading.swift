internal import TranscriptText

/// Reads an `.xlsx` workbook (ECMA-376, part 1, SpreadsheetML).
struct WorkbookReading {
  private let archive: ArchiveReader
  private var sharedTexts: [String] = []
  private var styles = WorkbookStyles()
  private var isFrom1904 = false
  private var diagnostics: [Diagnostic] = []

  /// The sheets that have a row, in the workbook's order.
  static func tables(_ source: SourceFile) -> Parsed<[SpreadsheetTable]> {
    do {
      var reading = WorkbookReading(archive: try ArchiveReader(source.bytes, file: source.path))
      let tables = try reading.tables(source)
      if tables.isEmpty {
        reading.diagnostics.append(Diagnostic(SpreadsheetMessage.noRows, at: SourceLocation(file: source.path)))
      }
      return Parsed(tables, diagnostics: reading.diagnostics)
    } catch {
      return Parsed([], diagnostics: error.diagnostics)
    }
  }

  private init(archive: ArchiveReader) { self.archive = archive }

  private mutating func tables(_ source: SourceFile) throws(DiagnosticError) -> [SpreadsheetTable] {
    guard let workbook = try reader("xl/workbook.xml") else {
      throw DiagnosticError(SpreadsheetMessage.notWorkbook, at: SourceLocation(file: source.path))
    }
    let sheets = try readWorkbook(workbook)
    let targets = try relations()
    if let texts = try reader("xl/sharedStrings.xml") { try readSharedTexts(texts) }
    if let styles = try reader("xl/styles.xml") { try self.styles.read(styles) }
    var tables: [SpreadsheetTable] = []
    for sheet in sheets {
      guard let target = targets[sheet.relation], let reader = try reader(target) else { continue }
      var reading = SheetReading(sharedTexts: sharedTexts, styles: styles, isFrom1904: isFrom1904)
      try reading.read(reader)
      if reading.merged > 0 {
        let message = SpreadsheetMessage.mergedCells(count: reading.merged)
        diagnostics.append(Diagnostic(message, at: SourceLocation(file: archive.path(of: target))))
      }
      guard !reading.rows.isEmpty else { continue }
      tables.append(SpreadsheetTable(name: sheet.name, cells: reading.rows, lines: reading.numbers))
    }
    return tables
  }

  private func reader(_ name: String) throws(DiagnosticError) -> XMLReader? {
    guard let bytes = try archive.read(name) else { return nil }
    return try XMLReader(bytes, file: archive.path(of: name))
  }

  private mutating func readWorkbook(
    _ reader: XMLReader
  ) throws(DiagnosticError) -> [(name: String, relation: String)] {
    var sheets: [(String, String)] = []
    while let event = try reader.next() {
      guard case .start(let element) = event else { continue }
      if element.name == "workbookPr" { isFrom1904 = ["1", "true"].contains(element["date1904"] ?? "") }
      if element.name == "sheet", let name = element["name"], let relation = element["id"] {
        sheets.append((name, relation))
      }
    }
    return sheets
  }

  /// The parts' names by the identifiers that the workbook calls them by.
  private func relations() throws(DiagnosticError) -> [String: String] {
    guard let reader = try reader("xl/_rels/workbook.xml.rels") else { return [:] }
    var targets: [String: String] = [:]
    while let event = try reader.next() {
      guard case .start(let element) = event, element.name == "Relationship", element["TargetMode"] != "External",
        let id = element["Id"], let target = element["Target"]
      else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    return targets
  }

  private mutating func readSharedTexts(_ reader: XMLReader) throws(DiagnosticError) {
    while let event = try reader.next() {
      if case .start(let element) = event, element.name == "si" { sharedTexts.append(try Self.richText(reader)) }
    }
  }

  /// The text of an element that has just started, without readings for pronunciation.
  static func richText(_ reader: XMLReader) throws(DiagnosticError) -> String {
    var result = ""
    var open = 1
    while open > 0, let event = try reader.next() {
      switch event {
      case .start(let element):
        if element.name == "rPh" {
          try reader.skip()
        } else if element.name == "t" {
          result += try reader.text()
        } else {
          open += 1
        }
      case .end: open -= 1
      case .text: break
      }
    }
    return SheetReading.unescaped(result)
  }
}
