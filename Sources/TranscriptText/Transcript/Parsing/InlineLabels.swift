/// Labels in the middle of paragraphs, as in text from PDF files whose line ends were lost:
/// `… projekt. IP: Det er helt okay. I: Ja …`.
struct InlineLabels {
  /// The new turns by line index, in the order of the text.
  private(set) var byLine: [Int: [LabelCandidate]] = [:]
  /// How many there are.
  private(set) var count = 0

  /// Looks for labels after a sentence's end, spelt as known labels are: those that `accepted` holds, or that recur.
  ///
  /// Looks only from `firstLine` on, after a line's own label, and not at all where no label was accepted.
  init(
    _ lines: [TextLine], bytes: [UInt8], candidates: CandidateTable, from firstLine: Int, accepted: Set<String>
  ) {
    guard !accepted.isEmpty else { return }
    var scanner = LabelScanner(bytes: bytes)
    var found: [LabelCandidate] = []
    for index in firstLine..<max(firstLine, lines.count) where !lines[index].isBlank {
      let start = candidates.candidate(onLine: index)?.bodyStart ?? lines[index].start
      Self.scan(TextLine(start: start, end: lines[index].end, opensBlock: false), index, &scanner, &found)
    }
    var counts: [String: Int] = [:]
    for candidate in found { counts[candidate.key, default: 0] += 1 }
    for candidate in found where accepted.contains(candidate.key) || counts[candidate.key, default: 0] > 1 {
      byLine[candidate.line, default: []].append(candidate)
      count += 1
    }
  }

  private static func scan(
    _ line: TextLine, _ index: Int, _ scanner: inout LabelScanner, _ found: inout [LabelCandidate]
  ) {
    let bytes = scanner.bytes
    var position = line.start
    while let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: position, to: line.end) {
      if colon + 1 < line.end, bytes[colon + 1] == 0x20, let label = label(before: colon, in: line, bytes),
        let facts = scanner.facts(bytes.text(label)), facts.shape == .known, !facts.isLowercase
      {
        let body = bytes.skippingBlanks(from: colon + 1, to: line.end)
        found.append(
          LabelCandidate(
            line: index, start: label.start, label: label, bodyStart: body, time: nil, form: .inline, facts: facts,
            key: facts.key, opensBlock: false))
      }
      position = colon + 1
    }
  }

  /// The words between a sentence's end and `colon`; `nil` when they are too many or begin the line.
  private static func label(before colon: Int, in line: TextLine, _ bytes: [UInt8]) -> TextRange? {
    var start = colon
    let limit = max(line.start, colon - LabelScanner.longestLabel * 2)
    while start > limit {
      let byte = bytes[start - 1]
      if byte == UInt8(ascii: ":") { return nil }
      if byte == 0x20, bytes.endsSentence(before: start - 1) || endsRemark(start - 1, bytes) {
        return start < colon ? TextRange(start: start, end: colon) : nil
      }
      start -= 1
    }
    return nil
  }

  /// True when a transcriber's remark, `(griner)` or `[latter]`, ends at `end`.
  private static func endsRemark(_ end: Int, _ bytes: [UInt8]) -> Bool {
    end > 0 && (bytes[end - 1] == UInt8(ascii: ")") || bytes[end - 1] == UInt8(ascii: "]"))
  }
}
