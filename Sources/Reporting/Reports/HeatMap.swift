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

  private let fieldWidth = 31
  private let fieldHeight = 27
  private let legendHeight = 62
  private static let steps = ["#dcecf0", "#b3d3dc", "#7fb2c1", "#3d8296", "#0b5569"].map(CodeColor.init)

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
    return ReportFigure(svg: svg(title: title), alternative: "\(title). \(description)")
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

  private func svg(title: String) -> String {
    let longest = codes.map { TextWidth.columns($0.text) }.max() ?? 0
    let width = max(places.count * fieldWidth + 30 + longest * 8, 460)
    let height = places.count * fieldHeight + legendHeight
    let rows = places.indices.map { row(at: $0) }.joined(separator: "\n")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="heat-map-title heat-map-description" \
      width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" font-family="inherit" font-size="12.5">
      <title id="heat-map-title">\(title.escapedForHTML)</title>
      <desc id="heat-map-description">\(description.escapedForHTML)</desc>
      \(rows)
      \(legend(y: places.count * fieldHeight + 34))
      </svg>
      """
  }

  private func row(at row: Int) -> String {
    let fields = (0..<row).map { field(row: row, column: $0) }
    let y = row * fieldHeight
    let x = row * fieldWidth
    let own = """
      <rect x="\(x)" y="\(y)" width="\(fieldWidth - 1)" height="\(fieldHeight - 1)" fill="#ffffff" stroke="#c3c9ce"/>
      \(number(matrix.occurrences[places[row]], x: x, y: y, color: "#53595f"))
      <rect x="\(x + fieldWidth + 8)" y="\(y + 8)" width="11" height="11" rx="2" fill="\(codes[row].color.hexadecimal)" \
      stroke="#1b1f23" stroke-opacity=".35"/>
      <text x="\(x + fieldWidth + 25)" y="\(y + 18)" fill="#1b1f23">\(codes[row].text.escapedForHTML)</text>
      """
    return (fields + [own]).joined(separator: "\n")
  }

  private func field(row: Int, column: Int) -> String {
    let x = column * fieldWidth
    let y = row * fieldHeight
    guard let pair = matrix.pair(places[row], places[column]) else {
      return number("·", x: x, y: y, color: "#53595f")
    }
    let frame = "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(fieldWidth - 1)\" height=\"\(fieldHeight - 1)\""
    guard pair.n11 > 0 else { return "\(frame) fill=\"#f4f6f7\"/>" }
    let color = Self.steps[step(pair.n11)]
    let count = CoOccurrencePhrase.count(pair.n11, matrix.unit).text(in: language)
    let tip = "\(codes[column].text) × \(codes[row].text): \(count)"
    return """
      <g><title>\(tip.escapedForHTML)</title>\(frame) fill="\(color.hexadecimal)"/>\
      \(number(pair.n11, x: x, y: y, color: color.readableText.hexadecimal))</g>
      """
  }

  private func number(_ number: Int, x: Int, y: Int, color: String) -> String {
    self.number(language.formatted(number), x: x, y: y, color: color)
  }

  private func number(_ text: String, x: Int, y: Int, color: String) -> String {
    let size = text.count > 4 ? 9 : text.count > 3 ? 10 : 12
    return """
      <text x="\(x + fieldWidth / 2)" y="\(y + 18)" text-anchor="middle" font-size="\(size)" fill="\(color)">\(text)</text>
      """
  }

  /// The step of a count: the steps grow with the square, since most pairs meet seldom and few meet often.
  private func step(_ count: Int) -> Int {
    let last = Self.steps.count - 1
    return (0..<last).first { count * 25 <= ($0 + 1) * ($0 + 1) * highest } ?? last
  }

  private func legend(y: Int) -> String {
    let title = HeatMapPhrase.legend(matrix.unit).text(in: language)
    var parts = ["<text x=\"0\" y=\"\(y - 8)\" fill=\"#53595f\">\(title.escapedForHTML)</text>"]
    var x = 0
    for (index, color) in Self.steps.enumerated() {
      let lowest = index * index * highest / 25 + 1
      let upper = (index + 1) * (index + 1) * highest / 25
      guard lowest <= upper else { continue }
      let label = lowest == upper ? "\(lowest)" : "\(lowest)–\(upper)"
      let width = 26 + label.count * 8
      parts.append(
        """
        <rect x="\(x)" y="\(y)" width="18" height="16" fill="\(color.hexadecimal)"/>\
        <text x="\(x + 23)" y="\(y + 13)" fill="#1b1f23">\(label)</text>
        """)
      x += width + 12
    }
    return parts.joined(separator: "\n")
  }
}
