internal import TranscriptText

/// Which lead-ins without a colon are speakers: `Leder` in bold before what a leader says, or alone above it.
///
/// A lead-in that looks like a label is one when it returns; a role that transcripts are known to use is one also when it
/// does not, beside others that do.
struct LeadInLabels {
  /// For each such paragraph, by the index of its block, where its label ends, in bytes of its text.
  private(set) var ends: [Int: Int] = [:]
  /// The paragraphs that begin with a name set apart and a time code on a line of their own, as meetings write them, by
  /// the index of their blocks. Where there are two at least, they tell whose every turn is, whatever the names.
  private(set) var timed: [Int: TimedLabel] = [:]

  /// Where a label ends and what is said begins, in bytes of a paragraph's text.
  struct TimedLabel {
    let end: Int
    let body: Int
    let time: TimeCode
  }

  init(_ blocks: [DocumentBlock]) {
    for (index, block) in blocks.enumerated() {
      if case .paragraph(let paragraph) = block { timed[index] = Self.timedLabel(paragraph) }
    }
    if timed.count < 2 { timed = [:] }
    var labels: [(block: Int, text: String, end: Int)] = []
    for (index, block) in blocks.enumerated() {
      guard case .paragraph(let paragraph) = block, let end = Self.labelEnd(paragraph, at: index, in: blocks) else {
        continue
      }
      labels.append((index, String(decoding: paragraph.text.utf8.prefix(end), as: UTF8.self), end))
    }
    var counts: [String: Int] = [:]
    for label in labels { counts[SpeakerLabel.key(of: label.text), default: 0] += 1 }
    let returns = counts.values.contains { $0 > 1 }
    for label in labels {
      let isOne = counts[SpeakerLabel.key(of: label.text), default: 0] > 1
      if isOne || (returns && SpeakerLabel.isKnown(label.text)) { ends[label.block] = label.end }
    }
  }

  /// Where the label ends that a paragraph may begin with; `nil` when it begins with none, or with one that a colon or a
  /// time code shows already.
  private static func labelEnd(_ paragraph: DocumentParagraph, at index: Int, in blocks: [DocumentBlock]) -> Int? {
    let text = Array(paragraph.text.utf8)
    let isAlone = paragraph.leadIn == 0 && (paragraph.isEmphasised || paragraph.isHeading)
    guard paragraph.leadIn > 0 || (isAlone && text.count <= 256 && hasSpeech(below: index, in: blocks)) else {
      return nil
    }
    let lead = text.prefix(isAlone ? text.count : min(paragraph.leadIn, text.count))
    var end = lead.count
    while end > 0, text[end - 1] <= 0x20 { end -= 1 }
    guard end > 0, text[end - 1] != UInt8(ascii: ":"), text[0] > 0x20 else { return nil }
    let rest = text[end...].drop { $0 <= 0x20 }
    let line = rest.prefix { $0 != 0x0A }
    if rest.first == UInt8(ascii: ":") { return nil }
    if let timed = SpeakerLabel.takingTime(from: String(decoding: line, as: UTF8.self)), timed.rest.isEmpty {
      return nil
    }
    return SpeakerLabel.isLikely(String(decoding: text[..<end], as: UTF8.self)) ? end : nil
  }

  private static func timedLabel(_ paragraph: DocumentParagraph) -> TimedLabel? {
    let text = Array(paragraph.text.utf8)
    guard paragraph.leadIn > 0, let line = text.firstIndex(of: 0x0A), paragraph.leadIn < line, text[0] > 0x20 else {
      return nil
    }
    var end = paragraph.leadIn
    while end > 1, text[end - 1] <= 0x20 || text[end - 1] == UInt8(ascii: ":") { end -= 1 }
    guard end > 0, end <= 256,
      let taken = SpeakerLabel.takingTime(from: String(decoding: text[paragraph.leadIn..<line], as: UTF8.self)),
      taken.rest.isEmpty
    else { return nil }
    return TimedLabel(end: end, body: line + 1, time: taken.time)
  }

  private static func hasSpeech(below index: Int, in blocks: [DocumentBlock]) -> Bool {
    guard index + 1 < blocks.count, case .paragraph(let next) = blocks[index + 1] else { return false }
    return !next.isEmphasised && !next.isHeading && CharacterCount.of(next.text) > 0
  }
}
