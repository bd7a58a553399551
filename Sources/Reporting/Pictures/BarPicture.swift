internal import TranscriptText

/// Draws numbers as bars: a line for each row, a field of bars for each column, all on one scale.
struct BarPicture {
  /// One line.
  struct Row {
    let label: String
    /// What the bars are filled with.
    let color: String
    /// One bar for each column; `nil` where there is no number.
    let bars: [Bar?]
  }

  /// One bar.
  struct Bar {
    let value: Double
    /// What stands at its end.
    let text: String
  }

  let id: String
  let title: String
  let description: String
  /// The columns' titles; one without a title is not headed.
  let columns: [String]
  let rows: [Row]

  private let rowHeight = 24.0
  private let top = 34.0
  private let longestLabel = 300.0

  /// More rows than this are no picture any more.
  static let rowLimit = 25

  /// The picture; `nil` without a bar that is longer than nothing.
  var figure: ReportFigure? {
    guard highest > 0 else { return nil }
    var drawing = Drawing(id: id, title: title, description: description)
    drawing.text(title, x: 0, y: 14, isBold: true)
    for (place, column) in columns.enumerated() {
      drawing.text(fitting(column, fieldWidth - 8), x: x(place), y: top + 12, size: 12, color: Drawing.Ink.soft)
    }
    for (place, row) in rows.enumerated() { draw(row, y: head + Double(place) * rowHeight, on: &drawing) }
    let foot = head + Double(rows.count) * rowHeight
    for place in columns.indices {
      drawing.path([(x(place), head - 2), (x(place), foot)], stroke: Drawing.Ink.line)
    }
    let width = max(x(columns.count), Drawing.width(of: title, size: 13.5) + 10)
    return drawing.figure(width: width, height: foot + 8)
  }

  /// Where the rows begin.
  private var head: Double { columns.contains { !$0.isEmpty } ? top + 22 : top }
  private var highest: Double { rows.flatMap(\.bars).compactMap { $0?.value }.max() ?? 0 }
  private var longestText: Double {
    rows.flatMap(\.bars).compactMap { $0.map { Drawing.width(of: $0.text, size: 11.5) } }.max() ?? 0
  }
  private var labelWidth: Double { min(rows.map { Drawing.width(of: $0.label) }.max() ?? 0, longestLabel) + 12 }
  private var fieldWidth: Double {
    let room: Double = columns.count < 2 ? 380 : columns.count < 4 ? 150 : columns.count < 8 ? 90 : 60
    return max(
      room + longestText + 14, (columns.map { Drawing.width(of: $0, size: 12) + 12 }.max() ?? 0).clamped(to: 160))
  }

  private func x(_ column: Int) -> Double { labelWidth + Double(column) * fieldWidth }

  private func draw(_ row: Row, y: Double, on drawing: inout Drawing) {
    drawing.text(fitting(row.label, longestLabel), x: labelWidth - 8, y: y + 15, anchor: .end)
    for (place, bar) in row.bars.enumerated() {
      guard let bar else { continue }
      let length = max(0, bar.value) / highest * (fieldWidth - longestText - 14)
      let place = x(place)
      if length > 0 {
        drawing.rectangle(
          x: place, y: y + 3, width: max(1, length), height: rowHeight - 8, fill: row.color,
          tip: "\(row.label): \(bar.text)")
      }
      drawing.text(bar.text, x: place + length + 4, y: y + 15, size: 11.5, color: Drawing.Ink.soft)
    }
  }

  /// The text, cut where it is too long for a width.
  private func fitting(_ text: String, _ width: Double) -> String {
    guard Drawing.width(of: text) > width else { return text }
    var cut = text
    while !cut.isEmpty, Drawing.width(of: cut + "…") > width { cut.removeLast() }
    return cut.trimmingBlanks + "…"
  }
}

extension Double {
  fileprivate func clamped(to highest: Double) -> Double { Swift.min(self, highest) }
}
