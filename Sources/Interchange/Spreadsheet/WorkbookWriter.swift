internal import CXlsxWriter
internal import Foundation
public import TranscriptText

/// Writes a workbook as XLSX, by libxlsxwriter. Same workbook, same bytes: it is dated 1 January 2000.
public enum WorkbookWriter {
  /// The most characters that a cell may hold (ECMA-376, and Excel itself).
  public static let longestText = 32_767
  /// The most rows of a sheet, the headings included.
  public static let mostRows = 1_048_576

  /// The file's bytes. Text longer than `longestText` UTF-16 units is cut, with `…` at its end.
  /// - Throws: `DiagnosticError` when a sheet has too many rows or the file cannot be made in the folder for passing
  ///   files, where it lies while it is written.
  public static func bytes(of workbook: Workbook) throws(DiagnosticError) -> [UInt8] {
    guard workbook.sheets.allSatisfy({ $0.rows.count < mostRows && $0.columns.count <= 16_384 }) else {
      throw DiagnosticError(WorkbookMessage.tooManyRows(most: mostRows - 1))
    }
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("kodeks-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    guard write(workbook, to: file.path, passing: folder.path), let data = try? Data(contentsOf: file) else {
      throw DiagnosticError(WorkbookMessage.unwritable)
    }
    return Array(data)
  }

  private static func write(_ workbook: Workbook, to path: String, passing folder: String) -> Bool {
    folder.withCString { folder in
      var options = lxw_workbook_options(constant_memory: 0, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      guard let book = workbook_new_opt(path, &options) else { return false }
      setProperties(of: book, title: workbook.title)
      let formats = Formats(book)
      for (sheet, name) in zip(workbook.sheets, names(of: workbook.sheets)) {
        guard let page = workbook_add_worksheet(book, name) else {
          workbook_close(book)
          return false
        }
        fill(page, with: sheet, formats)
      }
      return workbook_close(book) == LXW_NO_ERROR
    }
  }

  private static func setProperties(of book: UnsafeMutablePointer<lxw_workbook>, title: String) {
    title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = 946_684_800
      workbook_set_properties(book, &properties)
    }
  }

  private static func fill(
    _ page: UnsafeMutablePointer<lxw_worksheet>, with sheet: Workbook.Sheet, _ formats: Formats
  ) {
    for (index, column) in sheet.columns.enumerated() {
      let place = lxw_col_t(index)
      worksheet_set_column(page, place, place, Double(column.width), nil)
      worksheet_write_string(page, 0, place, cut(column.title), formats.heading)
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in zip(sheet.columns, cells).enumerated() {
        let (line, place) = (lxw_row_t(row + 1), lxw_col_t(column))
        switch cell.1 {
        case .text(let text) where !text.isEmpty:
          worksheet_write_string(page, line, place, cut(text), cell.0.wraps ? formats.wrapped : formats.plain)
        case .number(let number, let decimals) where number.isFinite:
          worksheet_write_number(page, line, place, number, formats.number(decimals))
        case .number(let number, _):
          worksheet_write_string(page, line, place, number.isNaN ? "" : number < 0 ? "−∞" : "∞", formats.plain)
        case .text, .empty: break
        }
      }
    }
    worksheet_freeze_panes(page, 1, 0)
    if !sheet.columns.isEmpty, !sheet.rows.isEmpty {
      worksheet_autofilter(page, 0, 0, lxw_row_t(sheet.rows.count), lxw_col_t(sheet.columns.count - 1))
    }
    worksheet_repeat_rows(page, 0, 0)
    worksheet_set_landscape(page)
    worksheet_set_paper(page, 9)
    worksheet_fit_to_pages(page, 1, 0)
  }

  /// A text as a cell can hold it.
  private static func cut(_ text: String) -> String {
    let units = text.utf16
    guard units.count > longestText else { return text }
    let end = units.index(units.startIndex, offsetBy: longestText - 1)
    let whole = String.Index(end, within: text.unicodeScalars) ?? text.unicodeScalars.index(before: end)
    return text[..<whole] + "…"
  }

  /// Names as tabs allow them: not empty, without `[]:*?/\`, no apostrophe at either end, 31 characters, each once.
  static func names(of sheets: [Workbook.Sheet]) -> [String] {
    var taken: Set<String> = []
    return sheets.map { sheet in
      let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
      var name = String(sheet.name.filter { !forbidden.contains($0) && !($0.unicodeScalars.first?.value ?? 0 < 32) })
      name = name.trimmingCharacters(in: CharacterSet(charactersIn: "' "))
      name = shortened(name.isEmpty ? "Ark" : name, to: 31)
      var candidate = name
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = shortened(name, to: 31 - "\(number)".count - 1) + " \(number)"
        number += 1
      }
      return candidate
    }
  }

  private static func shortened(_ name: String, to units: Int) -> String {
    var name = name
    while name.utf16.count > units { name.removeLast() }
    return name
  }

  /// The looks of cells; they belong to the workbook and are freed with it.
  private struct Formats {
    let heading: UnsafeMutablePointer<lxw_format>?
    let plain: UnsafeMutablePointer<lxw_format>?
    let wrapped: UnsafeMutablePointer<lxw_format>?
    private let numbers: [UnsafeMutablePointer<lxw_format>?]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
      heading = workbook_add_format(book)
      format_set_bold(heading)
      format_set_bg_color(heading, 0xE8EEF2)
      format_set_bottom(heading, 1)
      plain = workbook_add_format(book)
      format_set_align(plain, 8)
      wrapped = workbook_add_format(book)
      format_set_text_wrap(wrapped)
      format_set_align(wrapped, 8)
      numbers = (0...6).map { decimals in
        let format = workbook_add_format(book)
        format_set_num_format(format, decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals))
        format_set_align(format, 8)
        return format
      }
    }

    func number(_ decimals: Int) -> UnsafeMutablePointer<lxw_format>? { numbers[min(max(decimals, 0), 6)] }
  }
}
