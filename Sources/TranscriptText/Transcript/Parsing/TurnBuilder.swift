/// A turn before its speaker has a number.
struct RawTurn {
  let range: TextRange
  var body: TextRange
  /// The speaker's key; `nil` for text without a label.
  let key: String?
  /// The time code at the turn's start.
  let time: TimeCode?
  /// The time code at the turn's end, which f4 writes.
  var endTime: TimeCode?
  /// The label as found; `nil` for text without a label of its own.
  let label: LabelCandidate?
}

/// Gathers lines into turns.
///
/// Time codes at a turn's end are no part of its body: `[00:01:23]` and `#00:01:23-4#` always, `00:01:23` after a
/// sentence's end or a remark in brackets, after a tabulator, two blanks or a line's end, and after any words where
/// most turns end with one. `1:23` never is one there: in speech it is a time of day.
struct TurnBuilder {
  private let bytes: [UInt8]
  private let times: TimeCodeScanner
  /// Turns with words, and labels without, in the order of the text.
  private(set) var turns: [RawTurn] = []
  /// Headings between turns.
  private(set) var headings: [TextRange] = []

  private struct Open {
    var start: Int
    var bodyStart: Int?
    var end: Int
    var key: String?
    var time: TimeCode?
    var label: LabelCandidate?
  }
  private var open: Open?
  private var lastKey: String?
  /// A time code on a line of its own: it belongs to the turn that follows, or to the text around it.
  private var pending: (line: TextLine, time: TimeCode)?

  init(bytes: [UInt8]) {
    self.bytes = bytes
    times = TimeCodeScanner(bytes: bytes)
  }

  /// Begins a turn with a label found in `line`.
  mutating func begin(_ label: LabelCandidate, in line: TextLine) {
    let before = label.form == .inline ? nil : pending
    if before == nil { keepPending() }
    pending = nil
    close()
    let hasWords = label.bodyStart < line.end
    open = Open(
      start: before?.line.start ?? label.start, bodyStart: hasWords ? label.bodyStart : nil, end: line.end,
      key: label.key, time: before?.time ?? label.time, label: label)
    lastKey = label.key
  }

  /// Begins a turn without a label at `line`.
  mutating func beginUnlabelled(_ line: TextLine) {
    let before = pending
    pending = nil
    close()
    lastKey = nil
    openWithoutLabel(line, key: nil, before)
  }

  /// Adds a line to the turn; without one, opens a turn of the last speaker.
  mutating func add(_ line: TextLine) {
    if pending == nil, let time = timeAlone(on: line) {
      pending = (line, time)
      return
    }
    guard open != nil else {
      let before = pending
      pending = nil
      openWithoutLabel(line, key: lastKey, before)
      return
    }
    keepPending()
    extend(with: line)
  }

  /// Ends the turn before a heading.
  mutating func addHeading(_ line: TextLine) {
    keepPending()
    close()
    headings.append(line.range)
  }

  /// Ends the last turn.
  mutating func finish() {
    keepPending()
    close()
    takeHabitualEndTimes()
  }

  /// Cuts the open turn off at `end`, where another begins on the same line.
  mutating func cut(at end: Int) {
    open?.end = end
  }

  private mutating func openWithoutLabel(_ line: TextLine, key: String?, _ before: (line: TextLine, time: TimeCode)?) {
    var body = line.start
    let time = times.skipTimes(&body, before: line.end)
    open = Open(
      start: before?.line.start ?? line.start, bodyStart: body < line.end ? body : nil, end: line.end, key: key,
      time: before?.time ?? time, label: nil)
  }

  private mutating func extend(with line: TextLine) {
    guard var turn = open else { return }
    turn.end = line.end
    if turn.bodyStart == nil {
      var body = line.start
      let time = times.skipTimes(&body, before: line.end)
      turn.time = turn.time ?? time
      turn.bodyStart = body < line.end ? body : nil
    }
    open = turn
  }

  /// A time code line that no label followed stays where it is, inside the turn.
  private mutating func keepPending() {
    guard let (line, _) = pending else { return }
    pending = nil
    if open == nil { openWithoutLabel(line, key: lastKey, nil) } else { extend(with: line) }
  }

  private mutating func close() {
    guard let turn = open else { return }
    open = nil
    let end = bytes.droppingBlanks(from: turn.start, to: turn.end)
    var bodyStart = turn.bodyStart.map { min($0, end) } ?? end
    var bodyEnd = end
    var endTime: TimeCode?
    while let code = endingTime(from: bodyStart, to: bodyEnd, afterAnyWords: false) {
      endTime = endTime ?? code.time
      bodyEnd = bytes.droppingBlanks(from: bodyStart, to: code.range.start)
    }
    trimEmphasis(turn, &bodyStart, &bodyEnd)
    turns.append(
      RawTurn(
        range: TextRange(start: turn.start, end: end), body: TextRange(start: bodyStart, end: bodyEnd), key: turn.key,
        time: turn.time, endTime: endTime, label: turn.label))
  }

  /// The time code that ends the stretch: one in brackets or hashes, or a bare one that cannot be part of what was said.
  private func endingTime(from start: Int, to end: Int, afterAnyWords: Bool) -> ScannedTimeCode? {
    if let code = times.delimitedTimeCode(endingAt: end, notBefore: start) { return code }
    guard let code = times.bareTimeCode(endingAt: end, notBefore: start), code.form == .bare else { return nil }
    return afterAnyWords || bytes.standsApart(code.range.start, in: start) ? code : nil
  }

  /// Where at least three turns, and more than half, end with a time code, a bare one is a time code after any words.
  private mutating func takeHabitualEndTimes() {
    let bare = turns.indices.filter { place in
      let turn = turns[place]
      return turn.endTime == nil && endingTime(from: turn.body.start, to: turn.body.end, afterAnyWords: true) != nil
    }
    let count = bare.count + turns.count { $0.endTime != nil }
    guard count >= 3, count * 2 > turns.count else { return }
    for place in bare {
      let body = turns[place].body
      guard let code = endingTime(from: body.start, to: body.end, afterAnyWords: true) else { continue }
      turns[place].endTime = code.time
      turns[place].body = TextRange(
        start: body.start, end: bytes.droppingBlanks(from: body.start, to: code.range.start))
    }
  }

  /// Where a whole turn is emphasised, `**I: words**`, the closing marks are no words.
  private func trimEmphasis(_ turn: Open, _ bodyStart: inout Int, _ bodyEnd: inout Int) {
    guard turn.label != nil, bodyEnd - bodyStart >= 2, bytes.has("**", at: bodyEnd - 2, before: bodyEnd) else { return }
    let inside = bytes[bodyStart..<(bodyEnd - 2)]
    var marks = 0
    var index = inside.startIndex
    while index + 1 < inside.endIndex {
      let isMark = inside[index] == UInt8(ascii: "*") && inside[index + 1] == UInt8(ascii: "*")
      marks += isMark ? 1 : 0
      index += isMark ? 2 : 1
    }
    if marks % 2 == 0 { bodyEnd = bytes.droppingBlanks(from: bodyStart, to: bodyEnd - 2) }
  }

  private func timeAlone(on line: TextLine) -> TimeCode? {
    var position = line.start
    let time = times.skipTimes(&position, before: line.end)
    if position == line.end { return time }
    guard let code = times.timeCode(at: line.start, before: line.end), code.range == line.range else { return nil }
    return code.time
  }
}

extension [UInt8] {
  /// True when what begins at `index` is set apart from the words of `start..<index`: by white space that is more than
  /// one blank, or by the end of a sentence or of a remark. `kl.` and other abbreviations end no sentence.
  fileprivate func standsApart(_ index: Int, in start: Int) -> Bool {
    let end = droppingBlanks(from: start, to: index)
    guard end > start else { return true }
    if text(TextRange(start: end, end: index)).unicodeScalars.count > 1 || self[end] == 0x09 || self[end] == 0x0A {
      return true
    }
    if self[end - 1] == UInt8(ascii: ")") || self[end - 1] == UInt8(ascii: "]") { return true }
    guard endsSentence(before: end) else { return false }
    guard self[end - 1] == UInt8(ascii: ".") else { return true }
    let first = self[start..<end].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? start
    let word = text(TextRange(start: first, end: end - 1))
    return word.last?.isLetter != true || DanishAbbreviations.role(of: word) != .leadsOn
  }
}
