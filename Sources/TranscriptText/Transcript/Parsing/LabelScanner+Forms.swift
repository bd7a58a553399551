extension LabelScanner {
  /// `Label:`, with emphasis, brackets or a time code around it.
  mutating func withColon(
    at colon: Int, _ lead: LeadIn, _ line: TextLine, _ index: Int
  ) -> LabelCandidate? {
    var range = TextRange(start: lead.end, end: bytes.droppingBlanks(from: lead.end, to: colon))
    range = withoutEmphasis(range)
    var time = lead.time
    while let code = trailingTime(of: range) {
      time = time ?? code.time
      range = TextRange(start: range.start, end: bytes.droppingBlanks(from: range.start, to: code.range.start))
    }
    range = withoutEmphasis(withoutBrackets(time == nil ? range : withoutDash(range)))
    guard range.length <= Self.longestLabel * 4 else { return nil }
    let text = bytes.text(range)
    guard text.count <= Self.longestLabel, let facts = facts(text) else { return nil }
    var body = bytes.skippingBlanks(from: afterEmphasis(colon + 1, lead, line), to: line.end)
    let after = times.skipTimes(&body, before: line.end)
    return LabelCandidate(
      line: index, start: line.start, label: range, bodyStart: body, time: time ?? after, form: .colon, facts: facts,
      key: facts.key, opensBlock: line.opensBlock)
  }

  /// `**Label** words` or `**Label**` alone.
  mutating func bold(_ lead: LeadIn, _ line: TextLine, _ index: Int) -> LabelCandidate? {
    let mark = bytes[lead.end - 1]
    guard lead.markup >= 2, let close = bytes.firstIndex(of: mark, from: lead.end, to: line.end),
      close - lead.end <= Self.longestLabel * 4, emphasis(at: close, before: line.end) == lead.markup
    else { return nil }
    var range = TextRange(start: lead.end, end: bytes.droppingBlanks(from: lead.end, to: close))
    var time = lead.time
    if let code = trailingTime(of: range) {
      time = time ?? code.time
      range = TextRange(start: range.start, end: bytes.droppingBlanks(from: range.start, to: code.range.start))
    }
    guard let facts = facts(bytes.text(range)), facts.shape != .phrase, !facts.isLowercase else { return nil }
    var body = bytes.skippingBlanks(from: close + lead.markup, to: line.end)
    var after = times.skipTimes(&body, before: line.end)
    if let code = times.timeCode(at: body, before: line.end), code.range.end == line.end {
      after = after ?? code.time
      body = line.end
    }
    return LabelCandidate(
      line: index, start: line.start, label: range, bodyStart: body, time: time ?? after, form: .bold, facts: facts,
      key: facts.key, opensBlock: line.opensBlock)
  }

  /// `00:00:04 Taler 1` or `Kristina   0:04` on a line of its own.
  mutating func timed(_ lead: LeadIn, _ line: TextLine, _ index: Int) -> LabelCandidate? {
    guard line.end - lead.end <= Self.longestLabel * 4 else { return nil }
    var range = TextRange(start: lead.end, end: line.end)
    var time = lead.time
    if time == nil {
      guard let code = trailingTime(of: range, allowingShort: true), code.form != .hashes else { return nil }
      time = code.time
      range = TextRange(start: range.start, end: bytes.droppingBlanks(from: range.start, to: code.range.start))
    }
    guard let facts = facts(bytes.text(range)), facts.shape != .phrase, !facts.isLowercase, facts.text.last != "."
    else {
      return nil
    }
    return LabelCandidate(
      line: index, start: line.start, label: range, bodyStart: line.end, time: time, form: .timed, facts: facts,
      key: facts.key, opensBlock: line.opensBlock)
  }

  /// The time code at the end of `range`, after a blank.
  private func trailingTime(of range: TextRange, allowingShort: Bool = false) -> ScannedTimeCode? {
    if let code = times.delimitedTimeCode(endingAt: range.end, notBefore: range.start) { return code }
    guard let code = times.bareTimeCode(endingAt: range.end, notBefore: range.start) else { return nil }
    return code.form == .bare || allowingShort ? code : nil
  }

  private func afterEmphasis(_ index: Int, _ lead: LeadIn, _ line: TextLine) -> Int {
    guard lead.markup > 0, index < line.end, emphasis(at: index, before: line.end) == lead.markup else { return index }
    return index + lead.markup
  }

  private func withoutEmphasis(_ range: TextRange) -> TextRange {
    var end = range.end
    while end > range.start, bytes[end - 1] == UInt8(ascii: "*") { end -= 1 }
    return TextRange(start: range.start, end: bytes.droppingBlanks(from: range.start, to: end))
  }

  /// `Interviewer –` and `Interviewer,`, as they may stand before a time code, without the sign.
  private func withoutDash(_ range: TextRange) -> TextRange {
    var end = range.end
    for sign in [",", "-", "–"] as [StaticString] where bytes.has(sign, at: end - sign.utf8CodeUnitCount, before: end) {
      end -= sign.utf8CodeUnitCount
      break
    }
    return TextRange(start: range.start, end: bytes.droppingBlanks(from: range.start, to: max(end, range.start)))
  }

  /// `[SPEAKER_00]` without its brackets.
  private func withoutBrackets(_ range: TextRange) -> TextRange {
    guard range.length > 2, bytes[range.start] == UInt8(ascii: "["), bytes[range.end - 1] == UInt8(ascii: "]") else {
      return range
    }
    return TextRange(start: range.start + 1, end: range.end - 1)
  }
}
