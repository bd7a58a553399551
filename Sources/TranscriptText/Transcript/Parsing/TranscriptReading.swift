/// One text's way from lines to turns.
struct TranscriptReading {
  private(set) var header: [HeaderField] = []
  var speakers: [Speaker] = []
  var turns: [Turn] = []
  var outline = TranscriptOutline()
  private(set) var diagnostics: [Diagnostic] = []

  let bytes: [UInt8]
  let path: String
  let lines: [TextLine]
  private(set) var candidates: CandidateTable
  let legend: LegendFinder
  let evidence: LabelEvidence
  var findings: [(offset: Int, message: TranscriptMessage)] = []

  /// Reads `text`, in which the format has told the turns `known`.
  init(_ text: CanonicalText, path: String, known: [KnownTurn] = []) {
    bytes = text.utf8
    self.path = path
    lines = TextLine.lines(of: bytes)
    let places = KnownLines(known, lines)
    candidates = CandidateTable(lines, bytes: bytes, known: known, on: places)
    legend = LegendFinder(Array(lines[..<places.first]), bytes: bytes, candidates: candidates)
    candidates.remove(onLines: Set(legend.entries.keys))
    candidates.rename(Self.aliases(legend.inOrder, candidates))
    let paragraphs = lines.count { $0.opensBlock }
    evidence = LabelEvidence(candidates.all, legend: Set(legend.inOrder.map(\.key)), paragraphs: paragraphs)
    if known.isEmpty { read() } else { readKnown(known) }
    diagnostics = located()
  }

  private mutating func read() {
    let preface = PrefaceReader(lines, bytes: bytes, candidates: candidates, legend: legend, evidence: evidence)
    var before = TranscriptOutline()
    var found = preface.readToFirstSpeaker(&before)
    let isLabelled = found.firstTurnLine < lines.count && !isStrayLabel(found.firstTurnLine, before)
    if !isLabelled {
      before = TranscriptOutline()
      found = preface.readHeaderOnly(&before)
    }
    take(found, before)
    withdrawTimeLine(above: found.firstTurnLine)
    var builder = TurnBuilder(bytes: bytes)
    if isLabelled {
      buildLabelled(from: found.firstTurnLine, &builder)
    } else {
      buildUnlabelled(from: found.firstTurnLine, &builder)
    }
    tellPreamble()
    builder.finish()
    take(builder.turns, headings: builder.headings)
    if turns.isEmpty { tell(.noTurns, at: 0) }
    if !isLabelled, !turns.isEmpty { tell(.noSpeakers(paragraphs: turns.count), at: turns[0].range.start) }
    tellUnread(below: found.firstTurnLine, isLabelled: isLabelled)
  }

  mutating func take(_ preface: Preface, _ before: TranscriptOutline) {
    header = preface.header
    tellRepeatedKeys(preface)
    outline = before
  }

  /// One label in the whole file, with paragraphs before it, is a sentence's start rather than all speech there is.
  private func isStrayLabel(_ line: Int, _ before: TranscriptOutline) -> Bool {
    guard before.extent(of: .preamble).count > 0, legend.entries.isEmpty else { return false }
    var count = 0
    for candidate in candidates.all where evidence.accepted.contains(candidate.key) && candidate.line >= line {
      count += 1
      if count > 1 { return false }
    }
    return true
  }

  /// Labels whose long name is written instead of the short one are the same speaker.
  private static func aliases(_ legend: [LegendEntry], _ candidates: CandidateTable) -> [String: String] {
    var aliases: [String: String] = [:]
    for entry in legend {
      let name = LabelFacts.key(of: entry.name)
      let isUnique = legend.count { LabelFacts.key(of: $0.name) == name } == 1
      if isUnique, name != entry.key, candidates.count(of: name) > 0 { aliases[name] = entry.key }
    }
    return aliases
  }
}

extension TranscriptReading {
  private mutating func buildLabelled(from first: Int, _ builder: inout TurnBuilder) {
    let inline = InlineLabels(
      lines, bytes: bytes, candidates: candidates, from: first, accepted: evidence.accepted)
    var firstInline: Int?
    feedTimeLine(above: first, &builder)
    for index in first..<lines.count where !lines[index].isBlank {
      let line = lines[index]
      if let candidate = candidates.candidate(onLine: index), evidence.accepted.contains(candidate.key) {
        if index == first || startsTurn(candidate) {
          builder.begin(candidate, in: line)
        } else {
          tell(.labelInsideParagraph, at: candidate.label.start)
          builder.add(line)
        }
      } else if line.isHeading(in: bytes) {
        builder.addHeading(line)
      } else {
        builder.add(line)
      }
      for label in inline.byLine[index] ?? [] {
        firstInline = firstInline ?? label.start
        builder.cut(at: label.start)
        builder.begin(label, in: line)
      }
    }
    if let firstInline { tell(.inlineLabels(count: inline.count), at: firstInline) }
  }

  private mutating func buildUnlabelled(from first: Int, _ builder: inout TurnBuilder) {
    guard first < lines.count else { return }
    let hasBlocks = lines[first...].contains { $0.isBlank }
    feedTimeLine(above: first, &builder)
    var paragraphStarts = true
    for index in first..<lines.count {
      let line = lines[index]
      if line.isBlank {
        paragraphStarts = true
      } else if line.isHeading(in: bytes) {
        builder.addHeading(line)
        paragraphStarts = true
      } else if (paragraphStarts || !hasBlocks) && !TimeCodeScanner(bytes: bytes).isAlone(on: line) {
        builder.beginUnlabelled(line)
        paragraphStarts = false
      } else {
        builder.add(line)
      }
    }
  }

  /// Inside a paragraph of a text with blank lines between turns, a label must follow a sentence's end.
  private func startsTurn(_ candidate: LabelCandidate) -> Bool {
    guard evidence.hasSeparateBlocks, !candidate.opensBlock else { return true }
    let above = lines[candidate.line - 1]
    return bytes.endsSentence(before: above.end) || above.isHeading(in: bytes)
      || TimeCodeScanner(bytes: bytes).isAlone(on: above) || candidate.time != nil
  }

  /// A time code on the line above the first turn is the turn's, not preamble.
  private mutating func withdrawTimeLine(above first: Int) {
    guard let above = timeLine(above: first), outline.parts.last?.range == above.range else { return }
    outline.parts.removeLast()
  }

  private func feedTimeLine(above first: Int, _ builder: inout TurnBuilder) {
    if let above = timeLine(above: first) { builder.add(above) }
  }

  private func timeLine(above first: Int) -> TextLine? {
    guard let above = lines[..<first].last(where: { !$0.isBlank }) else { return nil }
    return TimeCodeScanner(bytes: bytes).isAlone(on: above) ? above : nil
  }
}
