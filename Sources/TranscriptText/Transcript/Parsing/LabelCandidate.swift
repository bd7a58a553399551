/// A place where a speaker label may stand.
struct LabelCandidate {
  /// How the label is set off from what is said.
  enum Form: Hashable {
    /// `Label:`
    case colon
    /// `**Label**` without a colon.
    case bold
    /// A time code and a label that share a line of their own: `00:00:04 Taler 1`.
    case timed
    /// `Label:` in the middle of a paragraph.
    case inline
    /// The format tells that it is one.
    case known
  }

  /// Index of its line.
  let line: Int
  /// First byte: of the time code, the markup or the label.
  let start: Int
  /// Where the label's text stands.
  let label: TextRange
  /// First byte after label, colon, markup and time code; the line's end when nothing follows there.
  let bodyStart: Int
  /// The time code before or after the label.
  let time: TimeCode?
  let form: Form
  let facts: LabelFacts
  /// What the labels of one speaker have in common; `facts.key` unless labels were merged.
  var key: String
  /// True at the start of a paragraph.
  let opensBlock: Bool
}

extension LabelCandidate {
  /// The label of a turn that the format tells; `nil` when it tells none.
  init?(_ turn: KnownTurn, in line: TextLine, index: Int, _ bytes: [UInt8]) {
    guard let label = turn.label else { return nil }
    let facts = LabelFacts(told: bytes.text(label))
    self.init(
      line: index, start: turn.range.start, label: label, bodyStart: turn.bodyStart, time: turn.time, form: .known,
      facts: facts, key: facts.key, opensBlock: line.opensBlock)
  }
}

/// Finds label candidates at the start of lines.
struct LabelScanner {
  /// The longest label, in characters.
  static let longestLabel = 63

  let bytes: [UInt8]
  let times: TimeCodeScanner
  /// What was found out about a spelling; a transcript has few labels and many turns.
  private var known: [String: LabelFacts?] = [:]

  init(bytes: [UInt8]) {
    self.bytes = bytes
    times = TimeCodeScanner(bytes: bytes)
  }

  /// The candidate at the start of `line`, the line of number `index` counted from 0.
  mutating func candidate(in line: TextLine, index: Int) -> LabelCandidate? {
    guard !line.isBlank else { return nil }
    let lead = leadIn(of: line)
    guard lead.end < line.end else { return nil }
    if let colon = colon(from: lead.end, to: line.end) {
      return withColon(at: colon, lead, line, index)
    }
    return lead.markup > 0 ? bold(lead, line, index) : timed(lead, line, index)
  }

  /// What `text` is as a label.
  mutating func facts(_ text: String) -> LabelFacts? {
    if let found = known[text] { return found }
    let facts = LabelFacts(text)
    known[text] = facts
    return facts
  }

  /// List marks, time codes and emphasis marks before a label.
  struct LeadIn {
    var end: Int
    var time: TimeCode?
    /// Number of `*` or `_` that open the label.
    var markup = 0
  }

  /// Reads what may stand before a label, in any order that occurs: list mark, time codes, emphasis.
  func leadIn(of line: TextLine) -> LeadIn {
    var lead = LeadIn(end: line.start)
    for mark in ["- ", "> ", "• ", "– "] as [StaticString] where bytes.has(mark, at: lead.end, before: line.end) {
      lead.end = bytes.skippingBlanks(from: lead.end + mark.utf8CodeUnitCount, to: line.end)
      break
    }
    skipTimes(&lead, before: line.end)
    // At a line's start even `1:23` may be a time code; whether it is, the label after it must show.
    if lead.time == nil, let code = times.timeCode(at: lead.end, before: line.end) {
      lead.time = code.time
      lead.end = bytes.skippingBlanks(from: code.range.end, to: line.end)
    }
    lead.markup = emphasis(at: lead.end, before: line.end)
    lead.end += lead.markup
    if lead.markup > 0 { skipTimes(&lead, before: line.end) }
    return lead
  }

  private func skipTimes(_ lead: inout LeadIn, before end: Int) {
    while let code = times.timeCode(at: lead.end, before: end), code.form != .bareShort {
      lead.time = lead.time ?? code.time
      lead.end = bytes.skippingBlanks(from: code.range.end, to: end)
      for dash in ["- ", "– "] as [StaticString] where bytes.has(dash, at: lead.end, before: end) {
        lead.end = bytes.skippingBlanks(from: lead.end + dash.utf8CodeUnitCount, to: end)
      }
    }
  }

  /// Number of equal `*` or `_` at `index`, at most three.
  func emphasis(at index: Int, before end: Int) -> Int {
    guard index < end, bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "_") else { return 0 }
    var count = 1
    while count < 3, index + count < end, bytes[index + count] == bytes[index] { count += 1 }
    return count
  }

  /// The colon that may end a label: within reach, not inside a time, ratio or address.
  private func colon(from start: Int, to end: Int) -> Int? {
    // A label may be followed by a time code before the colon, and every character may have four bytes.
    let limit = min(end, start + (Self.longestLabel + 20) * 4)
    var index = start
    while index < limit {
      if bytes[index] == UInt8(ascii: ":") {
        let next = index + 1 < end ? bytes[index + 1] : 0x20
        if next == UInt8(ascii: "/") { return nil }
        let isInNumber = (0x30...0x39).contains(next) && index > start && (0x30...0x39).contains(bytes[index - 1])
        if !isInNumber { return index }
      }
      index += 1
    }
    return nil
  }
}
