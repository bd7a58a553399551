internal import CodingAnalysis
internal import TranscriptText

/// Draws co-occurrence as a triangle of fields: numbers in the fields, one name per code at the end of its row.
///
/// The colours are one hue from light to dark, so they can be told apart in every kind of colour vision and in grey.
struct HeatMap {
  let matrix: CoOccurrenceMatrix
  let context: ReportContext
  /// The codes to show, as places in the matrix.
  let places: [Int]

  private let fieldWidth = 31.0
  private let fieldHeight = 27.0
  private let legendHeight = 62.0
  private static let steps = Drawing.Ink.steps.map(CodeColor.init)

  private let codes: [ReportCode]
  /// The greatest number of units in which two of the codes meet.
  private let highest: Int

  private var language: Language { context.language }

  /// Takes the codes at `places`, of which every field needs the names and the greatest number.
  init(matrix: CoOccurrenceMatrix, context: ReportContext, places: [Int]) {
    self.matrix = matrix
    self.context = context
    self.places = places
    codes = places.map { context.code(matrix.codes[$0], isLinked: true) }
    highest = places.flatMap { one in places.compactMap { matrix.pair(one, $0)?.n11 } }.max() ?? 0
  }

  /// The picture; `nil` when there are fewer than two codes to show.
  var figure: ReportFigure? {
    guard places.count > 1 else { return nil }
    let title = HeatMapPhrase.title(codes: places.count).text(in: language)
    var drawing = Drawing(id: "heat-map", title: title, description: description)
    for row in places.indices { draw(row: row, on: &drawing) }
    let foot = Double(places.count) * fieldHeight
    drawLegend(y: foot + 34, on: &drawing)
    let longest = codes.map { Drawing.width(of: $0.text) }.max() ?? 0
    return drawing.figure(
      width: max(Double(places.count) * fieldWidth + 30 + longest, 460), height: foot + legendHeight)
  }

  private var description: String {
    var best = ""
    for (row, one) in places.enumerated() where best.isEmpty {
      for (column, other) in places.enumerated() where column < row && best.isEmpty {
        if matrix.pair(one, other)?.n11 == highest { best = "\(codes[column].text) × \(codes[row].text)" }
      }
    }
    return HeatMapPhrase.description(highest: highest, pair: best).text(in: language)
  }

  private func draw(row: Int, on drawing: inout Drawing) {
    for column in 0..<row { draw(row: row, column: column, on: &drawing) }
    let (x, y) = (Double(row) * fieldWidth, Double(row) * fieldHeight)
    drawing.rectangle(
      x: x, y: y, width: fieldWidth - 1, height: fieldHeight - 1, fill: Drawing.Ink.ground, stroke: Drawing.Ink.line)
    write(language.formatted(matrix.occurrences[places[row]]), x: x, y: y, color: Drawing.Ink.soft, on: &drawing)
    drawing.rectangle(
      x: x + fieldWidth + 8, y: y + 8, width: 11, height: 11, fill: codes[row].color.hexadecimal,
      stroke: Drawing.Ink.line)
    drawing.text(codes[row].text, x: x + fieldWidth + 25, y: y + 18)
  }

  private func draw(row: Int, column: Int, on drawing: inout Drawing) {
    let (x, y) = (Double(column) * fieldWidth, Double(row) * fieldHeight)
    guard let pair = matrix.pair(places[row], places[column]) else {
      return write("·", x: x, y: y, color: Drawing.Ink.soft, on: &drawing)
    }
    let color = pair.n11 > 0 ? Self.steps[step(pair.n11)] : CodeColor("#f4f6f7")
    let count = CoOccurrencePhrase.count(pair.n11, matrix.unit).text(in: language)
    drawing.rectangle(
      x: x, y: y, width: fieldWidth - 1, height: fieldHeight - 1, fill: color.hexadecimal,
      tip: "\(codes[column].text) × \(codes[row].text): \(count)")
    guard pair.n11 > 0 else { return }
    write(language.formatted(pair.n11), x: x, y: y, color: color.readableText.hexadecimal, on: &drawing)
  }

  private func write(_ text: String, x: Double, y: Double, color: String, on drawing: inout Drawing) {
    let size: Double = text.count > 4 ? 9 : text.count > 3 ? 10 : 12
    drawing.text(text, x: x + fieldWidth / 2, y: y + 18, anchor: .middle, size: size, color: color)
  }

  /// The step of a count: the steps grow with the square, since most pairs meet seldom and few meet often.
  private func step(_ count: Int) -> Int {
    let last = Self.steps.count - 1
    return (0..<last).first { count * 25 <= ($0 + 1) * ($0 + 1) * highest } ?? last
  }

  private func drawLegend(y: Double, on drawing: inout Drawing) {
    drawing.text(HeatMapPhrase.legend(matrix.unit).text(in: language), x: 0, y: y - 8, color: Drawing.Ink.soft)
    var x = 0.0
    for (index, color) in Self.steps.enumerated() {
      let lowest = index * index * highest / 25 + 1
      let upper = (index + 1) * (index + 1) * highest / 25
      guard lowest <= upper else { continue }
      let label = lowest == upper ? "\(lowest)" : "\(lowest)–\(upper)"
      drawing.rectangle(x: x, y: y, width: 18, height: 16, fill: color.hexadecimal)
      drawing.text(label, x: x + 23, y: y + 13)
      x += 38 + Drawing.width(of: label)
    }
  }
}
