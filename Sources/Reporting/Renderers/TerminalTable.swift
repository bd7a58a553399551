internal import TranscriptText

/// Lays out one table: as wide as it must be, text columns wrapped, columns that do not fit in panels below each other.
struct TerminalTable {
  private struct Cell {
    let text: String
    var swatch: CodeColor?
    var indentation = 0
    var isText = false
    /// The columns that the text takes.
    let columns: Int

    init(text: String, swatch: CodeColor? = nil, indentation: Int = 0, isText: Bool = false) {
      self.text = text
      self.swatch = swatch
      self.indentation = indentation
      self.isText = isText
      columns = TextWidth.columns(text)
    }
  }

  private let columns: [ReportColumn]
  private let titles: [String]
  private let rows: [(cells: [Cell], isEmphasised: Bool)]
  private let width: Int?
  private let styling: TerminalStyling
  private let gap = 2

  init(_ table: ReportTable, language: Language, width: Int?, styling: TerminalStyling) {
    let places = table.columnPlaces(for: .people)
    let display = DisplayText(language: language)
    columns = places.map { table.columns[$0] }
    titles = columns.map(\.title.shown)
    rows = table.rows.map { row in
      (places.map { Self.cell(row.values[$0], display: display) }, row.isEmphasised)
    }
    self.width = width
    self.styling = styling
  }

  private static func cell(_ value: ReportValue, display: DisplayText) -> Cell {
    switch value {
    case .code(let code):
      Cell(text: display.text(value), swatch: code.color, indentation: code.indentation * 2, isText: true)
    case .text: Cell(text: display.text(value), isText: true)
    default: Cell(text: display.text(value))
    }
  }

  /// The table, without a line feed at the end.
  var text: String {
    guard !columns.isEmpty else { return "" }
    let widths = fittedWidths
    return panels(widths).map { panel(places: $0, widths: widths) }.joined(separator: "\n\n")
  }

  /// Columns as wide as their widest cell; where that is too much, the widest text columns give way, as far as no word
  /// need be broken, those that had better stay whole last. What is still too wide comes in panels, in which words are
  /// broken only where two columns are too wide.
  private var fittedWidths: [Int] {
    let natural = widths { cellWidth($0) }
    guard let width else { return natural }
    let room = width - gap * (columns.count - 1)
    guard natural.reduce(0, +) > room else { return natural }
    let unbroken = widths { TextWidth.longestPiece(of: $0.text) + leadWidth($0) }
    let whole = narrowed(natural, to: room, columns.indices) { columns[$0].staysWhole ? natural[$0] : unbroken[$0] }
    let narrow = narrowed(whole, to: room, columns.indices) { unbroken[$0] }
    guard narrow.reduce(0, +) > room else { return narrow }
    // Where there must be panels, there is room in them for what had better stay whole.
    var fitted = whole
    for place in columns.indices {
      fitted = narrowed(fitted, to: width - (place == 0 ? 0 : gap), [0, place]) { _ in 14 }
    }
    return fitted
  }

  /// The columns that name the rows.
  private var names: [Int] { [0] + columns.indices.dropFirst().prefix { columns[$0].namesRows } }

  /// For each column the greatest width of its title and its cells.
  private func widths(of cell: (Cell) -> Int) -> [Int] {
    columns.indices.map { place in
      rows.reduce(TextWidth.columns(titles[place])) { max($0, cell($1.cells[place])) }
    }
  }

  /// Takes from the widest text column of `places` that is above its floor until these columns together fit, or none
  /// can give more.
  private func narrowed(
    _ widths: [Int], to room: Int, _ places: some Collection<Int>, floor: (Int) -> Int
  ) -> [Int] {
    var widths = widths
    var excess = Set(places).reduce(0) { $0 + widths[$1] } - room
    guard excess > 0 else { return widths }
    let wrapping = Set(places).sorted().filter { place in
      rows.allSatisfy { $0.cells[place].isText || $0.cells[place].text.isEmpty }
    }
    while excess > 0 {
      guard let widest = wrapping.filter({ widths[$0] > floor($0) }).max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func cellWidth(_ cell: Cell) -> Int { cell.columns + leadWidth(cell) }

  /// What stands before the text on the first line, and stays free on the following ones.
  private func leadWidth(_ cell: Cell) -> Int {
    cell.indentation + (styling.hasColor && cell.swatch != nil ? 2 : 0)
  }

  /// The columns of each panel; every panel begins with the columns that name the rows, where they leave room for
  /// another.
  private func panels(_ widths: [Int]) -> [[Int]] {
    guard let width else { return [Array(columns.indices)] }
    func used(_ panel: [Int]) -> Int { panel.reduce(-gap) { $0 + gap + widths[$1] } }
    var panels: [[Int]] = []
    var (panel, repeated) = ([0], 1)
    for place in columns.indices.dropFirst() {
      if panel.count > repeated, used(panel + [place]) > width {
        panels.append(panel)
        let names = names.filter { $0 < place }
        panel = used(names + [place]) <= width ? names : [0]
        repeated = panel.count
      }
      panel.append(place)
    }
    return panels + [panel]
  }

  private func panel(places: [Int], widths: [Int]) -> String {
    let names = places.map { place in
      TextWidth.pad(titles[place], to: widths[place], alignment: columns[place].alignment)
    }
    let rule = places.map { String(repeating: "─", count: widths[$0]) }.joined(separator: "  ")
    let header = [styling.style(trimmed(names.joined(separator: "  ")), .bold), styling.style(rule, .dim)]
    let body = rows.flatMap { row in
      lines(of: row.cells, places: places, widths: widths)
        .map { row.isEmphasised ? styling.style($0, .bold) : $0 }
    }
    return (header + body).joined(separator: "\n")
  }

  private func lines(of cells: [Cell], places: [Int], widths: [Int]) -> [String] {
    let wrapped = places.map { place in
      cellWidth(cells[place]) <= widths[place]
        ? [cells[place].text] : TextWidth.wrap(cells[place].text, width: widths[place] - leadWidth(cells[place]))
    }
    let height = wrapped.map(\.count).max() ?? 1
    return (0..<height).map { line in
      let parts = zip(places, wrapped).map { place, texts in
        lead(of: cells[place], isFirstLine: line == 0)
          + TextWidth.pad(
            line < texts.count ? texts[line] : "", to: widths[place] - leadWidth(cells[place]),
            alignment: columns[place].alignment)
      }
      return trimmed(parts.joined(separator: "  "))
    }
  }

  private func lead(of cell: Cell, isFirstLine: Bool) -> String {
    let indentation = String(repeating: " ", count: cell.indentation)
    guard styling.hasColor, let color = cell.swatch else { return indentation }
    return indentation + (isFirstLine ? styling.swatch(color) : "  ")
  }

  private func trimmed(_ line: String) -> String {
    guard let last = line.utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(line[...last])
  }
}
