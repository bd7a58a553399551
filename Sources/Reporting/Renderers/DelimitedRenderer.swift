/// Writes the first table that programs get as TSV or CSV: a line of English keys, then the rows, nothing else.
///
/// A share takes two columns (`key` and `key_n`). A measure without a value is an empty cell; JSON says why.
struct DelimitedRenderer {
  enum Style {
    case tabs
    case commas
    case semicolons
  }

  let style: Style

  func render(_ report: Report) -> String {
    guard let table = report.tables(for: .machines).first else { return "" }
    let places = table.columnPlaces(for: .machines)
    let widths = places.map { place in table.rows.contains { isShare($0.values[place]) } ? 2 : 1 }
    let header = zip(places, widths).flatMap { place, width in
      let key = table.columns[place].key
      return width == 2 ? [key, "\(key)_n"] : [key]
    }
    var lines = [line(header.map(quoted))]
    for row in table.rows {
      lines.append(line(zip(places, widths).flatMap { cells(row.values[$0], width: $1) }))
    }
    return (style == .semicolons ? "\u{FEFF}" : "") + lines.joined()
  }

  private func isShare(_ value: ReportValue) -> Bool {
    if case .share = value { true } else { false }
  }

  private func line(_ cells: [String]) -> String {
    switch style {
    case .tabs: cells.joined(separator: "\t") + "\n"
    case .commas: cells.joined(separator: ",") + "\r\n"
    case .semicolons: cells.joined(separator: ";") + "\r\n"
    }
  }

  private func cells(_ value: ReportValue, width: Int) -> [String] {
    if case .share(let part, let whole) = value { return [String(part), String(whole)] }
    return [cell(value)] + Array(repeating: "", count: width - 1)
  }

  private func cell(_ value: ReportValue) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .integer(let number): String(number)
    case .decimal(let number, _, _): decimal(number)
    case .share(let part, let whole): "\(part)/\(whole)"
    case .flag(let isSet): isSet ? "true" : "false"
    case .undefined, .empty: ""
    case .code(let code): quoted(code.path)
    }
  }

  /// All decimals, with a comma for Excel; `inf` and `-inf` as statistics programs read them.
  private func decimal(_ number: Double) -> String {
    guard !number.isNaN else { return "" }
    guard number.isFinite else { return number < 0 ? "-inf" : "inf" }
    guard style == .semicolons else { return "\(number)" }
    return "\(number)".replacing(".", with: ",")
  }

  private func quoted(_ text: String) -> String {
    guard style != .tabs else { return text.onOneLine }
    let guarded = guarded(text)
    let special: Set<Unicode.Scalar> = ["\"", ",", ";", "\n", "\r", "\t"]
    guard guarded.unicodeScalars.contains(where: special.contains) || guarded != guarded.onOneLine else {
      return guarded
    }
    // Scalar by scalar: a quotation mark with an accent on it is one character, but still a quotation mark.
    return "\"" + doubled(guarded) + "\""
  }

  private func doubled(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar)
      if scalar == "\"" { result.append(scalar) }
    }
    return String(result)
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe in front, as spreadsheets write it themselves.
  /// So does one that has such an apostrophe already, so that taking one off always gives the text.
  private func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return text }
    let triggers: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]
    return triggers.contains(first) ? "'" + text : text
  }
}
