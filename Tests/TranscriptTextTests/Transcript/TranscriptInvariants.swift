@testable import TranscriptText

/// What holds for every transcript, whatever the file.
struct TranscriptInvariants {
  /// What does not hold, in words; empty when all is well.
  private(set) var problems: [String] = []

  init(_ source: SourceFile) {
    let decoded = TextDecoder.decode(source)
    guard !decoded.hasErrors else { return }
    let text = decoded.value.text
    let reading = TranscriptReading(text, path: source.path)
    checkTurns(reading.turns, in: text, speakers: reading.speakers.count)
    checkParts(reading, text)
    if String(validating: text.utf8, as: UTF8.self) == nil { problems.append("the text is not UTF-8") }
  }

  private mutating func checkTurns(_ turns: [Turn], in text: CanonicalText, speakers: Int) {
    var end = 0
    for (index, turn) in turns.enumerated() {
      if turn.number != index + 1 { problems.append("turn \(index) has number \(turn.number)") }
      if turn.range.start < end || turn.range.end > text.length { problems.append("turn \(turn.number) overlaps") }
      if !turn.range.contains(turn.body) || turn.body.isEmpty { problems.append("turn \(turn.number)'s body") }
      let body = text[turn.body]
      if body.first?.isWhitespace == true || body.last?.isWhitespace == true {
        problems.append("turn \(turn.number) has white space at its ends")
      }
      if let speaker = turn.speaker, !(0..<speakers).contains(speaker) { problems.append("speaker \(speaker)") }
      if String(validating: text.utf8[turn.body.start..<turn.body.end], as: UTF8.self) == nil {
        problems.append("turn \(turn.number) cuts a character")
      }
      end = turn.range.end
    }
  }

  private mutating func checkParts(_ reading: TranscriptReading, _ text: CanonicalText) {
    var end = 0
    for part in reading.outline.parts {
      if part.range.start < end { problems.append("parts overlap at \(part.range.start)") }
      checkGap(from: end, to: part.range.start, text)
      end = max(end, part.range.end)
    }
    checkGap(from: end, to: text.length, text)
    let turnParts = reading.outline.parts.filter { $0.kind == .turn }.map(\.range)
    if turnParts != reading.turns.map(\.range) { problems.append("turns and parts differ") }
  }

  private mutating func checkGap(from start: Int, to end: Int, _ text: CanonicalText) {
    guard start < end else { return }
    if text.utf8.skippingBlanks(from: start, to: end) != end { problems.append("lost bytes at \(start)..<\(end)") }
  }
}
