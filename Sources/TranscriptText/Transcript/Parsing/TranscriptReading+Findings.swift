extension TranscriptReading {
  mutating func take(_ raws: [RawTurn], headings: [TextRange]) {
    let spoken = raws.filter { !$0.body.isEmpty }
    let roster = SpeakerRoster(spoken, legend: legend.inOrder, header: header)
    speakers = roster.speakers
    var parts: [TranscriptOutline.Part] = headings.map { .init(kind: .heading, range: $0) }
    var endBefore: TimeCode?
    if let first = raws.first, first.time == nil, first.endTime != nil {
      endBefore = TimeCode(milliseconds: 0)
    }
    for raw in raws {
      parts.append(.init(kind: raw.body.isEmpty ? .emptyTurn : .turn, range: raw.range))
      if raw.body.isEmpty {
        if let label = raw.label { tell(.emptyTurn, at: label.label.start) }
      } else {
        turns.append(
          Turn(
            number: turns.count + 1, range: raw.range, body: raw.body, speaker: roster.number(of: raw.key),
            time: raw.time ?? endBefore))
      }
      endBefore = raw.endTime
    }
    outline.parts += parts.sorted { $0.range < $1.range }
    for label in roster.silent {
      let line = legend.entries.keys.sorted().first { legend.entries[$0]?.contains { $0.label == label } ?? false }
      tell(.silentInLegend, at: line.map { lines[$0].start } ?? 0)
    }
  }

  /// A title of two lines or one or two short sentences, such as where the text comes from, are not worth a word.
  private static let quietLines = 2
  private static let quietWords = 30

  mutating func tellPreamble() {
    let parts = outline.parts.filter { $0.kind == .preamble }
    let words = parts.reduce(0) { $0 + bytes.wordCount($1.range) }
    guard parts.count > Self.quietLines || words > Self.quietWords, let first = parts.first, let last = parts.last
    else { return }
    let index = LineIndex(utf8: bytes)
    let all = bytes.wordCount(TextRange(start: 0, end: bytes.count))
    tell(
      .preamble(
        words: words, firstLine: index.line(ofByte: first.range.start), lastLine: index.line(ofByte: last.range.start),
        share: words * 100 / max(all, 1)), at: first.range.start)
  }

  /// A second value under a key is told, as analysis asks for one value per key; the same value again says nothing new.
  mutating func tellRepeatedKeys(_ preface: Preface) {
    var firsts: [String: (value: String, line: Int)] = [:]
    for (field, line) in zip(preface.header, preface.headerLines) {
      let key = field.key.lowercased()
      if let first = firsts[key] {
        guard first.value.lowercased() != field.value.lowercased() else { continue }
        tell(.repeatedKey(firstLine: first.line + 1), at: lines[line].start)
      } else {
        firsts[key] = (field.value, line)
      }
    }
  }

  /// Most words with a colon that are told one by one.
  private static let mostUnread = 20

  mutating func tellUnread(below first: Int, isLabelled: Bool) {
    var told: Set<String> = []
    var last = 0
    for candidate in candidates.all where candidate.line >= first && candidate.form == .colon {
      guard candidate.facts.shape != .phrase, !candidate.facts.isLowercase || evidence.accepted.contains(candidate.key),
        !isLabelled || !evidence.accepted.contains(candidate.key), told.insert(candidate.key).inserted
      else { continue }
      if told.count <= Self.mostUnread { tell(.unreadLabel, at: candidate.label.start) }
      last = candidate.label.start
    }
    if told.count > Self.mostUnread { tell(.moreUnreadLabels(count: told.count - Self.mostUnread), at: last) }
  }

  mutating func tell(_ message: TranscriptMessage, at offset: Int) {
    findings.append((offset, message))
  }

  func located() -> [Diagnostic] {
    guard !findings.isEmpty else { return [] }
    let index = LineIndex(utf8: bytes)
    // A stable order: by place, then as found.
    return findings.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map { Diagnostic($0.element.message, at: index.location(ofByte: $0.element.offset, in: path)) }
  }
}
