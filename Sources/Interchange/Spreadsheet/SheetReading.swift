internal import TranscriptText

/// Reads the cells of one sheet.
struct SheetReading {
  /// The rows that have a cell that is not empty.
  private(set) var rows: [[SpreadsheetCell]] = []
  /// Their numbers in the sheet.
  private(set) var numbers: [Int] = []
  /// How many stretches of cells are merged.
  private(set) var merged = 0

  private let sharedTexts: [String]
  private let styles: WorkbookStyles
  private let isFrom1904: Bool
  private var row: [SpreadsheetCell] = []
  private var number = 0
  /// Longest row so far, for the limit on all cells.
  private var width = 0

  /// Prepares to read with what the sheets of a workbook share.
  init(sharedTexts: [String], styles: WorkbookStyles, isFrom1904: Bool) {
    self.sharedTexts = sharedTexts
    self.styles = styles
    self.isFrom1904 = isFrom1904
  }

  /// Reads a sheet's part.
  mutating func read(_ reader: XMLReader) throws(DiagnosticError) {
    while let event = try reader.next() {
      switch event {
      case .start(let element) where element.name == "row":
        number = element["r"].flatMap { Int($0) } ?? number + 1
        row = []
      case .start(let element) where element.name == "c": try readCell(element, reader)
      case .start(let element) where element.name == "mergeCell": merged += 1
      case .end(name: "row"): try endRow(reader)
      case .start, .end, .text: break
      }
    }
  }

  private mutating func endRow(_ reader: XMLReader) throws(DiagnosticError) {
    while row.last?.value == .empty { row.removeLast() }
    guard !row.isEmpty else { return }
    width = max(width, row.count)
    guard (rows.count + 1) * width <= SpreadsheetReader.cells else {
      throw DiagnosticError(
        SpreadsheetMessage.tooManyCells(millions: SpreadsheetReader.cells / 1_000_000), at: reader.location)
    }
    rows.append(row)
    numbers.append(number)
    row = []
  }

  private mutating func readCell(_ element: XMLElement, _ reader: XMLReader) throws(DiagnosticError) {
    // 16384 columns is what the format has.
    if let column = element["r"].flatMap(Self.column), column < 16_384 {
      if column > row.count { row += Array(repeating: .empty, count: column - row.count) }
    }
    var value = ""
    var open = 1
    while open > 0, let event = try reader.next() {
      switch event {
      case .start(let inner):
        switch inner.name {
        case "v": value = try reader.text()
        case "is": value = try WorkbookReading.richText(reader)
        case "f": try reader.skip()
        default: open += 1
        }
      case .end: open -= 1
      case .text: break
      }
    }
    row.append(cell(value, type: element["t"] ?? "n", style: element["s"].flatMap { Int($0) }))
  }

  private func cell(_ value: String, type: String, style: Int?) -> SpreadsheetCell {
    switch type {
    case "s":
      let text = Int(value).flatMap { sharedTexts.indices.contains($0) ? sharedTexts[$0] : nil } ?? ""
      return SpreadsheetCell(text, text.isEmpty ? .empty : .text)
    case "b":
      return value.isEmpty ? .empty : SpreadsheetCell(value == "1" ? "true" : "false", .boolean(value == "1"))
    case "d": return value.isEmpty ? .empty : SpreadsheetCell(value, .date)
    case "n":
      guard !value.isEmpty else { return .empty }
      guard let number = Double(value.blankTrimmed), number.isFinite else { return SpreadsheetCell(value, .text) }
      if styles.isDate(style), let date = SerialDate.text(number, from1904: isFrom1904) {
        return SpreadsheetCell(date, .date)
      }
      return SpreadsheetCell(Self.text(number), .number(number))
    default:
      let text = type == "str" ? Self.unescaped(value) : value
      return SpreadsheetCell(text, text.isEmpty ? .empty : .text)
    }
  }

  /// A number in the shortest form that gives it back, whole ones without a point.
  private static func text(_ number: Double) -> String {
    Int(exactly: number).flatMap { abs($0) < 1 << 53 ? "\($0)" : nil } ?? "\(number)"
  }

  /// Column, from 0, of a reference such as `AB12`; `nil` when it is none.
  static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8.prefix(4) {
      guard (0x41...0x5A).contains(byte) else { break }
      column = column * 26 + Int(byte - 0x40)
    }
    return column > 0 ? column - 1 : nil
  }

  /// `_x000D_` and the like, by which the format writes characters that XML has not.
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      guard let number = UInt32(match.1, radix: 16), number != 0, let scalar = Unicode.Scalar(number) else {
        return String(match.0)
      }
      return scalar == "\r" ? "" : String(Character(scalar))
    }
  }
}
