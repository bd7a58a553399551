internal import Foundation

/// A picture being drawn: shapes in CSS pixels, y downwards, in the order in which they are painted.
///
/// It becomes one complete `svg` element, which a page can hold and a browser can open by itself: no style sheet, no
/// script, no font but the system's. Title and description stand in it for those who cannot see it (WAI-ARIA).
struct Drawing {
  /// Where a text stands in relation to its x.
  enum Anchor: String { case start, middle, end }

  /// The colours of everything that is not a code.
  enum Ink {
    static let text = "#1b1f23"
    static let soft = "#53595f"
    static let line = "#c3c9ce"
    static let ground = "#ffffff"
    /// One hue from light to dark: told apart in every kind of colour vision and in grey.
    static let steps = ["#dcecf0", "#b3d3dc", "#7fb2c1", "#3d8296", "#0b5569"]
  }

  /// Begins the ids within the picture: two pictures of one page must not share it.
  let id: String
  let title: String
  let description: String
  private var shapes: [String] = []

  init(id: String, title: String, description: String) {
    self.id = id
    self.title = title
    self.description = description
  }

  /// Draws a rectangle; `tip` is read aloud and shown under the pointer.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String? = nil, tip: String? = nil
  ) {
    let frame = stroke.map { " stroke=\"\($0)\"" } ?? ""
    shapes.append(
      Self.tipped(
        "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\" fill=\"\(fill)\"\(frame)/>", tip))
  }

  /// Draws a disc.
  mutating func disc(x: Double, y: Double, radius: Double, fill: String, stroke: String? = nil, tip: String? = nil) {
    let frame = stroke.map { " stroke=\"\($0)\"" } ?? ""
    shapes.append(Self.tipped("<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\" fill=\"\(fill)\"\(frame)/>", tip))
  }

  /// Draws lines from point to point.
  mutating func path(
    _ points: [(x: Double, y: Double)], stroke: String, width: Double = 1, dashes: String? = nil, tip: String? = nil
  ) {
    let list = points.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " ")
    let pattern = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    shapes.append(
      Self.tipped(
        "<polyline points=\"\(list)\" fill=\"none\" stroke=\"\(stroke)\" stroke-width=\"\(n(width))\"\(pattern)/>", tip))
  }

  /// Fills the area between points.
  mutating func area(_ points: [(x: Double, y: Double)], fill: String) {
    let list = points.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " ")
    shapes.append("<polygon points=\"\(list)\" fill=\"\(fill)\"/>")
  }

  /// Writes a line of text whose foot stands at `y`.
  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, size: Double = 12.5, color: String = Ink.text,
    isBold: Bool = false
  ) {
    let weight = isBold ? " font-weight=\"600\"" : ""
    shapes.append(
      """
      <text x="\(n(x))" y="\(n(y))" text-anchor="\(anchor.rawValue)" font-size="\(n(size))" fill="\(color)"\(weight)>\
      \(text.escapedForHTML)</text>
      """)
  }

  /// Writes a line of text that stays readable on lines and discs: the ground shines through around its letters.
  mutating func haloedText(_ text: String, x: Double, y: Double, size: Double = 12.5) {
    shapes.append(
      """
      <text x="\(n(x))" y="\(n(y))" font-size="\(n(size))" fill="\(Ink.text)" stroke="\(Ink.ground)" stroke-width="3" \
      stroke-linejoin="round" paint-order="stroke">\(text.escapedForHTML)</text>
      """)
  }

  /// The picture as an `svg` element of the given size in pixels.
  func svg(width: Double, height: Double) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="\(id)-title \(id)-description" \
    width="\(n(width))" height="\(n(height))" viewBox="0 0 \(n(width)) \(n(height))" \
    font-family="system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="12.5">
    <title id="\(id)-title">\(title.escapedForHTML)</title>
    <desc id="\(id)-description">\(description.escapedForHTML)</desc>
    \(shapes.joined(separator: "\n"))
    </svg>
    """
  }

  /// The picture as a figure of a report.
  func figure(width: Double, height: Double) -> ReportFigure {
    ReportFigure(
      id: id, svg: svg(width: width, height: height), alternative: "\(title). \(description)", width: width,
      height: height)
  }

  /// About how wide a text of the standard size is, in pixels: enough to leave room for it.
  static func width(of text: String, size: Double = 12.5) -> Double { Double(TextWidth.columns(text)) * size * 0.62 }

  private static func tipped(_ shape: String, _ tip: String?) -> String {
    tip.map { "<g><title>\($0.escapedForHTML)</title>\(shape)</g>" } ?? shape
  }

  /// Pictures below each other in one `svg` element; one alone as it is.
  static func stack(_ figures: [ReportFigure]) -> String {
    guard figures.count > 1 else { return figures.first?.svg ?? "" }
    var y = 0.0
    var pieces: [String] = []
    for figure in figures {
      // The pictures begin alike: only the place is to be added.
      pieces.append("<svg y=\"\(n(y))\" " + figure.svg.dropFirst("<svg ".count))
      y += figure.height + stackGap
    }
    let (width, height) = (figures.map(\.width).max() ?? 0, y - stackGap)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(n(width))" height="\(n(height))" \
      viewBox="0 0 \(n(width)) \(n(height))">
      \(pieces.joined(separator: "\n"))
      </svg>
      """
  }

  private static let stackGap = 28.0

  private func n(_ value: Double) -> String { Self.n(value) }

  /// A coordinate with at most two decimals.
  private static func n(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
