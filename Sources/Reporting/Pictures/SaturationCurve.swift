internal import CodingAnalysis
internal import TranscriptText

/// Draws how many different codes the interviews had brought: in their order, and over all orders with their band.
struct SaturationCurve {
  let course: SaturationAnalysis.Course
  /// Which of a report's curves it is: 0 for all interviews, then the groups.
  let place: Int
  let settings: SaturationAnalysis.Settings
  let language: Language

  private let left = 58.0
  private let top = 28.0
  private let width = 560.0
  private let height = 300.0
  private static let lineInk = Drawing.Ink.steps[4]
  private static let bandInk = Drawing.Ink.steps[0]

  private var highest: Int { max(course.saturation.cumulative.last ?? 0, 1) }
  private var count: Int { course.interviews.count }

  /// The picture; `nil` with fewer than two interviews.
  var figure: ReportFigure? {
    guard count > 1 else { return nil }
    let reached = SaturationReport.reached(course, in: language)
    var drawing = Drawing(
      id: place == 0 ? "saturation-curve" : "saturation-curve-\(place + 1)",
      title: SaturationPhrase.pictureTitle(
        place == 0 ? nil : course.value ?? ColumnPhrase.without.text(in: language)
      ).text(in: language),
      description: SaturationPhrase.pictureDescription(
        found: course.richness.observed, interviews: count, reached: reached
      ).text(in: language))
    drawRun(on: &drawing)
    drawAxes(on: &drawing)
    drawCurves(on: &drawing)
    drawLegend(on: &drawing)
    // Pictures of groups stand below each other, so each is named.
    if place > 0 {
      drawing.text(
        course.value ?? ColumnPhrase.without.text(in: language), x: left + width, y: 13, anchor: .end, isBold: true)
    }
    return drawing.figure(width: left + width + 26, height: top + height + 96)
  }

  private func x(_ place: Int) -> Double { left + width * Double(place) / Double(max(count - 1, 1)) }
  private func y(_ codes: Double) -> Double { top + height * (1 - codes / (Double(highest) * 1.05)) }

  /// The run at which saturation is reached, as a pale strip with its name above it.
  private func drawRun(on drawing: inout Drawing) {
    guard let run = course.saturation.reached else { return }
    let half = width / Double(max(count - 1, 1)) / 2
    let (start, end) = (max(left, x(run.from - 1) - half), min(left + width, x(run.to - 1) + half))
    drawing.rectangle(x: start, y: top, width: end - start, height: height, fill: "#f3ead8")
    drawing.text(
      "\(run.interviewsBefore)+\(run.length)", x: (start + end) / 2, y: top - 6, anchor: .middle,
      color: Drawing.Ink.soft)
  }

  private func drawAxes(on drawing: inout Drawing) {
    for value in Self.ticks(highest) {
      let line = y(Double(value))
      drawing.path([(left, line), (left + width, line)], stroke: Drawing.Ink.line, width: 0.6)
      drawing.text(language.formatted(value), x: left - 8, y: line + 4, anchor: .end, color: Drawing.Ink.soft)
    }
    let step = max(1, (count + 14) / 15)
    for place in stride(from: 0, to: count, by: step) {
      drawing.text(
        language.formatted(place + 1), x: x(place), y: top + height + 18, anchor: .middle, color: Drawing.Ink.soft)
    }
    drawing.path(
      [(left, top), (left, top + height), (left + width, top + height)], stroke: Drawing.Ink.soft)
    drawing.text(
      SaturationPhrase.axisInterviews.text(in: language), x: left + width, y: top + height + 36, anchor: .end,
      color: Drawing.Ink.soft)
    drawing.text(SaturationPhrase.axisCodes.text(in: language), x: 4, y: top - 6, color: Drawing.Ink.soft)
  }

  private func drawCurves(on drawing: inout Drawing) {
    let places = Array(course.interviews.indices)
    let upper = places.map { (x: x($0), y: y(course.orders.upper[$0])) }
    let lower = places.reversed().map { (x: x($0), y: y(course.orders.lower[$0])) }
    drawing.area(upper + lower, fill: Self.bandInk)
    drawing.path(
      places.map { (x: x($0), y: y(course.expected.mean[$0])) }, stroke: Self.lineInk, width: 1.5, dashes: "5 4")
    let curve = places.map { (x: x($0), y: y(Double(course.saturation.cumulative[$0]))) }
    drawing.path(curve, stroke: Self.lineInk, width: 2.2)
    for (place, point) in curve.enumerated() {
      let total = CountedNoun.codes.counted(course.saturation.cumulative[place], in: language)
      drawing.disc(
        x: point.x, y: point.y, radius: 3, fill: Self.lineInk,
        tip: "\(place + 1). \(course.interviews[place]): \(total), +\(course.saturation.newCodes[place])")
    }
  }

  private func drawLegend(on drawing: inout Drawing) {
    let line = top + height + 66
    var place = left
    for (phrase, dashes) in [(SaturationPhrase.legendInOrder, nil), (.legendExpected, "5 4")] as [(SaturationPhrase, String?)] {
      let text = phrase.text(in: language)
      drawing.path([(place, line - 4), (place + 26, line - 4)], stroke: Self.lineInk, width: 2, dashes: dashes)
      drawing.text(text, x: place + 32, y: line)
      place += 48 + Drawing.width(of: text)
    }
    drawing.rectangle(x: place, y: line - 11, width: 22, height: 13, fill: Self.bandInk)
    drawing.text(SaturationPhrase.legendBand.text(in: language), x: place + 28, y: line)
  }

  /// About five round numbers from 0 up.
  private static func ticks(_ highest: Int) -> [Int] {
    var step = 1
    for factor in [2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000] where highest > step * 6 { step = factor }
    return Array(stride(from: 0, through: highest, by: step))
  }
}
