extension TranscriptReading {
  /// Reads a text whose turns the format tells: what stands before the first is header, legend and preamble unless
  /// people are talking there already, and what stands between them is judged as in any text.
  mutating func readKnown(_ known: [KnownTurn]) {
    let places = KnownLines(known, lines)
    let preface = PrefaceReader(lines, bytes: bytes, candidates: candidates, legend: legend, evidence: evidence)
    var before = TranscriptOutline()
    var found = preface.readToFirstSpeaker(&before)
    if !hasSpeech(from: found.firstTurnLine, before: places.first) {
      before = TranscriptOutline()
      found = preface.read(before: places.first, &before)
    }
    take(found, before)
    tellPreamble()
    var opening = TurnBuilder(bytes: bytes)
    feed(found.firstTurnLine..<places.first, &opening)
    var turns = opening.turns
    var headings = opening.headings
    for (index, turn) in known.enumerated() {
      turns.append(raw(turn, onLine: places.starts[index]))
      var builder = TurnBuilder(bytes: bytes)
      feed(places.gap(after: index), &builder)
      turns += builder.turns
      headings += builder.headings
    }
    take(turns, headings: headings)
    if self.turns.isEmpty { tell(.noTurns, at: 0) }
    tellUnread(below: places.first, isLabelled: true)
  }

  /// Fewer labels than these before the first turn that is told are part of a header.
  private static let leastLabels = 3

  /// True where a conversation has begun before the turns that the format tells, as in a document with a table inside.
  private func hasSpeech(from first: Int, before told: Int) -> Bool {
    guard first < told else { return false }
    let labels = (first..<told).count { line in
      candidates.candidate(onLine: line).map { evidence.accepted.contains($0.key) } ?? false
    }
    return labels >= Self.leastLabels
  }

  private func raw(_ turn: KnownTurn, onLine line: Int) -> RawTurn {
    let label = turn.label == nil ? nil : candidates.candidate(onLine: line)
    let end = bytes.droppingBlanks(from: turn.range.start, to: turn.range.end)
    let start = min(bytes.skippingBlanks(from: turn.bodyStart, to: turn.range.end), end)
    return RawTurn(
      range: TextRange(start: turn.range.start, end: end), body: TextRange(start: start, end: end), key: label?.key,
      time: turn.time, label: label)
  }

  /// Lines between known turns: a label that is known to be one, or judged to be, begins a turn; other text is a turn of
  /// nobody, since the format has said where the speech of the one before ends.
  private func feed(_ gap: Range<Int>, _ builder: inout TurnBuilder) {
    var isOpen = false
    for index in gap where !lines[index].isBlank {
      if let candidate = candidates.candidate(onLine: index), evidence.accepted.contains(candidate.key) {
        builder.begin(candidate, in: lines[index])
      } else if lines[index].isHeading(in: bytes) {
        builder.addHeading(lines[index])
        isOpen = false
        continue
      } else if isOpen {
        builder.add(lines[index])
      } else {
        builder.beginUnlabelled(lines[index])
      }
      isOpen = true
    }
    builder.finish()
  }
}

/// The lines on which known turns stand.
struct KnownLines {
  /// For each turn the index of its first line.
  let starts: [Int]
  /// For each turn the index of the line after its last.
  private let ends: [Int]
  private let count: Int

  /// `turns` are in order and do not overlap.
  init(_ turns: [KnownTurn], _ lines: [TextLine]) {
    count = lines.count
    var starts: [Int] = []
    var ends: [Int] = []
    var line = 0
    for turn in turns {
      while line < lines.count, lines[line].end <= turn.range.start { line += 1 }
      starts.append(min(line, max(lines.count - 1, 0)))
      while line < lines.count, lines[line].start < turn.range.end { line += 1 }
      ends.append(line)
    }
    self.starts = starts
    self.ends = ends
  }

  /// The first line of the first turn.
  var first: Int { starts.first ?? count }

  /// The lines between a turn and the next one, or the text's end.
  func gap(after index: Int) -> Range<Int> {
    let next = index + 1 < starts.count ? starts[index + 1] : count
    return ends[index]..<max(ends[index], next)
  }

  /// True for each line that belongs to a turn.
  var covered: [Bool] {
    var covered = [Bool](repeating: false, count: count)
    for (start, end) in zip(starts, ends) {
      for line in start..<max(start, end) { covered[line] = true }
    }
    return covered
  }
}
