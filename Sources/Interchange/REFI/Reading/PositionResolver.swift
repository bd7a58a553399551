/// Finds out how positions were counted, text by text, and turns them into UTF-8 bytes.
enum PositionResolver {
  /// Settles all positions in texts, and tells how they were read and which do not fit.
  static func resolve(_ project: inout QDAProject, _ choice: PositionChoice) -> InterchangeReport {
    let (usual, isCertain) = PositionConvention.usual(of: project.origin)
    var scores: [Int: PositionScore] = [:]
    var sum = PositionScore()
    if choice == .automatic, !isCertain {
      for (place, source) in project.allSources.enumerated() {
        guard let score = score(of: source) else { continue }
        scores[place] = score
        sum.add(score)
      }
    }
    // Where a text tells little, what the whole file tells counts before what the program is known for.
    let likely = sum.choice(over: usual)
    var report = InterchangeReport()
    var place = 0
    project.changeEachSource { source in
      var convention = scores[place]?.choice(over: likely) ?? likely
      if case .fixed(let said) = choice { convention = said }
      place += 1
      settle(&source, convention, &report)
    }
    return report
  }

  /// How well each convention fits a text in which they can differ; `nil` for other texts.
  private static func score(of source: QDASource) -> PositionScore? {
    guard let text = source.text, isTelling(text.utf8) else { return nil }
    let samples = source.selections.compactMap { selection in
      if case .text(let start, let end) = selection.place {
        PositionScore.Sample(start: start, end: end, name: selection.name)
      } else {
        nil
      }
    }
    let points = source.syncPoints.compactMap(\.position).map { PositionScore.Sample(start: $0, end: $0, name: nil) }
    return PositionScore(samples + points, in: text.utf8, PositionConvention.all)
  }

  /// True for a text with line breaks of two characters, or characters outside the Basic Multilingual Plane.
  static func isTelling(_ text: [UInt8]) -> Bool {
    text.contains { $0 >= 0xF0 } || zip(text, text.dropFirst()).contains { $0 == 0x0D && $1 == 0x0A }
  }

  private static func settle(
    _ source: inout QDASource, _ convention: PositionConvention, _ report: inout InterchangeReport
  ) {
    guard let text = source.text?.utf8 else { return }
    let table = PositionTable(source, text, convention)
    guard !table.isEmpty else { return }
    if isTelling(text) || convention.endsInclusive {
      report.note(.positions, source.kind.rawValue, source.id, detail: convention.description)
    }
    let element = source.kind == .transcript ? "TranscriptSelection" : "PlainTextSelection"
    source.selections = source.selections.compactMap { selection in
      guard case .text(let start, let end) = selection.place else { return selection }
      var selection = selection
      switch table.range(start, end) {
      case .failure(let fault):
        report.note(fault.reason, element, selection.id)
        for coding in selection.codings { report.note(.lostWithSelection, "Coding", coding.id) }
        return nil
      case .success(let (range, note)):
        if let note { report.note(note, element, selection.id) }
        if range.isEmpty { report.note(.point, element, selection.id) }
        selection.place = .text(start: range.lowerBound, end: range.upperBound)
        return selection
      }
    }
    for place in source.syncPoints.indices {
      guard let position = source.syncPoints[place].position else { continue }
      let byte = table.byte(position)
      if byte == nil { report.note(.positionOutside, "SyncPoint", source.syncPoints[place].id) }
      source.syncPoints[place].position = byte
    }
  }
}

/// The positions of one text's selections and points, looked up once.
private struct PositionTable {
  struct Fault: Error {
    let reason: InterchangeReason
  }

  private var places: [Int: TextPositions.Place] = [:]
  private let length: Int
  private let extra: Int

  init(_ source: QDASource, _ text: [UInt8], _ convention: PositionConvention) {
    extra = convention.endsInclusive ? 1 : 0
    length = text.count
    var wanted = Set(source.syncPoints.compactMap(\.position))
    for selection in source.selections {
      guard case .text(let start, let end) = selection.place else { continue }
      wanted.formUnion([start, end + extra])
    }
    let sorted = wanted.sorted()
    for (position, place) in zip(sorted, TextPositions.places(of: sorted, in: text, convention)) {
      places[position] = place
    }
  }

  var isEmpty: Bool { places.isEmpty }

  /// The stretch in bytes, with what had to be done to it.
  func range(_ start: Int, _ end: Int) -> Result<(Range<Int>, InterchangeReason?), Fault> {
    guard start <= end else { return .failure(Fault(reason: .positionReversed)) }
    guard let first = places[start], let last = places[end + extra] else {
      return .failure(Fault(reason: .positionOutside))
    }
    var note: InterchangeReason?
    let lower: Int
    switch first {
    case .exact(let byte): lower = byte
    case .inside(let byte, _): (lower, note) = (byte, .positionSplit)
    case .outside: return .failure(Fault(reason: .positionOutside))
    }
    switch last {
    case .exact(let byte): return .success((lower..<byte, note))
    case .inside(let before, let after):
      return .success((lower..<(start == end ? before : after), .positionSplit))
    case .outside: return .success((lower..<length, .positionCut))
    }
  }

  /// A point in bytes; one inside a character is before it.
  func byte(_ position: Int) -> Int? {
    switch places[position] {
    case .exact(let byte), .inside(let byte, _): byte
    case .outside, nil: nil
    }
  }
}
