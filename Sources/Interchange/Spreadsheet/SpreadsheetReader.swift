internal import CodingModel
public import TranscriptText

/// Reads tables: `.xlsx` workbooks, and text with semicolons, commas or tabs between cells.
public enum SpreadsheetReader {
  /// Cells of a sheet at most, empty ones between others included.
  static let cells = 5_000_000
  /// Rows with a wrong number of cells that are told one by one.
  private static let told = 5

  /// The file's tables, one for each sheet that has a row; empty and an error when none could be read.
  public static func tables(_ source: SourceFile) -> Parsed<[SpreadsheetTable]> {
    FileSignature(source.bytes) == .zip ? WorkbookReading.tables(source) : delimited(source)
  }

  private static func delimited(_ source: SourceFile) -> Parsed<[SpreadsheetTable]> {
    let decoded = TextDecoder.decode(source)
    guard !decoded.hasErrors else { return Parsed([], diagnostics: decoded.diagnostics) }
    let text = decoded.value.text[decoded.value.text.fullRange]
    let table = DelimitedText(of: text)
    var diagnostics = decoded.diagnostics
    let tell = { (message: SpreadsheetMessage, line: Int) in
      diagnostics.append(Diagnostic(message, at: SourceLocation(file: source.path, line: line)))
    }
    switch table.problem {
    case .unclosedQuote(let line): tell(.unclosedQuote, line)
    case .textAfterQuote(let line): tell(.textAfterQuote, line)
    case nil: break
    }
    guard table.problem == nil else { return Parsed([], diagnostics: diagnostics) }
    guard let header = table.rows.first else {
      tell(.noRows, 0)
      return Parsed([], diagnostics: diagnostics)
    }
    var columns = header.count
    while columns > 1, header[columns - 1].text.blankTrimmed.isEmpty { columns -= 1 }
    let ragged = table.rows.dropFirst().filter { isRagged($0, columns: columns) }
    for row in ragged.prefix(told) { tell(.raggedRow(cells: row.count, columns: columns), row.first?.line ?? 0) }
    if ragged.count > told { tell(.moreRaggedRows(count: ragged.count - told), ragged[told].first?.line ?? 0) }
    guard table.rows.count * (table.rows.map(\.count).max() ?? 0) <= cells else {
      tell(.tooManyCells(millions: cells / 1_000_000), 0)
      return Parsed([], diagnostics: diagnostics)
    }
    let decimalComma = table.separator != ","
    let rows = table.rows.map { $0.map { DelimitedNumber.cell($0.text, decimalComma: decimalComma) } }
    let made = SpreadsheetTable(name: source.stem, cells: rows, lines: table.rows.map { $0.first?.line ?? 0 })
    return Parsed([made], diagnostics: diagnostics)
  }

  /// A row is ragged when cells are missing or when one behind the header's is not blank.
  private static func isRagged(_ row: [DelimitedText.Cell], columns: Int) -> Bool {
    row.count < columns - 1 || row.dropFirst(columns).contains { !$0.text.blankTrimmed.isEmpty }
  }
}

/// Tells numbers from texts in a delimited file.
enum DelimitedNumber {
  /// A cell of the text. Digits with a zero before them (`007`) are no number, nor are more than fifteen, nor, where the
  /// comma is decimal, groups of thousands with points, which could be meant either way.
  static func cell(_ text: String, decimalComma: Bool) -> SpreadsheetCell {
    let word = text.blankTrimmed
    if word.isEmpty { return SpreadsheetCell(text, .empty) }
    guard let number = number(Array(word.utf8), decimalComma: decimalComma) else { return SpreadsheetCell(text, .text) }
    return SpreadsheetCell(text, .number(number))
  }

  private static func number(_ word: [UInt8], decimalComma: Bool) -> Double? {
    let unsigned = word.first == UInt8(ascii: "-") ? word.dropFirst() : word[...]
    let whole = unsigned.prefix(while: isDigit)
    let rest = unsigned.dropFirst(whole.count)
    let fraction = rest.dropFirst()
    guard (1...15).contains(whole.count), whole.count + fraction.count <= 15, fraction.allSatisfy(isDigit),
      whole.first != UInt8(ascii: "0") || whole.count == 1
    else { return nil }
    if let sign = rest.first {
      let isComma = sign == UInt8(ascii: ",")
      guard !fraction.isEmpty, isComma ? decimalComma : sign == UInt8(ascii: ".") else { return nil }
      if !isComma, decimalComma, fraction.count == 3 { return nil }
    }
    return Double(String(decoding: word, as: UTF8.self).replacing(",", with: "."))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
