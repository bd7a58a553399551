/// How a label of a speaker looks, by itself: for readers of formats that set labels apart by bold letters or cells.
package enum SpeakerLabel {
  /// True for roles and codes that transcripts are known to use (`IP1`, `Sagsbehandler`) and for short names.
  package static func isLikely(_ text: String) -> Bool {
    guard text.count <= LabelScanner.longestLabel, let facts = LabelFacts(text) else { return false }
    return facts.shape != .phrase && !facts.isLowercase
  }

  /// True for roles and codes that transcripts are known to use.
  package static func isKnown(_ text: String) -> Bool {
    guard text.count <= LabelScanner.longestLabel, let facts = LabelFacts(text) else { return false }
    return facts.shape == .known && !facts.isLowercase
  }

  /// True for keys that headers of interviews are known to have: `Dato`, `Kommune`.
  package static func isHeaderKey(_ text: String) -> Bool { LabelWords.headerKeys.contains(text.lowercased()) }

  /// What spellings of one speaker's label have in common.
  package static func key(of text: String) -> String { LabelFacts.key(of: text) }

  /// A time code at the beginning or at the end of a text, and the rest of it without white space at its ends; `nil`
  /// when neither end holds one.
  package static func takingTime(from text: String) -> (time: TimeCode, rest: String)? {
    let bytes = Array(text.utf8)
    let scanner = TimeCodeScanner(bytes: bytes)
    let start = bytes.skippingBlanks(from: 0, to: bytes.count)
    let end = bytes.droppingBlanks(from: start, to: bytes.count)
    if let code = scanner.timeCode(at: start, before: end) {
      return (code.time, bytes.text(Self.afterTimes(code.range.end, end, scanner)))
    }
    let last =
      scanner.delimitedTimeCode(endingAt: end, notBefore: start) ?? scanner.bareTimeCode(endingAt: end, notBefore: start)
    guard let last else { return nil }
    return (
      last.time, bytes.text(TextRange(start: start, end: bytes.droppingBlanks(from: start, to: last.range.start)))
    )
  }

  /// What follows `00:01:23`, `– 00:01:40` and further dashes.
  private static func afterTimes(_ start: Int, _ end: Int, _ scanner: TimeCodeScanner) -> TextRange {
    var place = scanner.bytes.skippingBlanks(from: start, to: end)
    while place < end {
      if let code = scanner.timeCode(at: place, before: end) {
        place = scanner.bytes.skippingBlanks(from: code.range.end, to: end)
        continue
      }
      let dash = ["-->", "-", "–"].first { scanner.bytes.has($0, at: place, before: end) } as StaticString?
      guard let dash else { break }
      place = scanner.bytes.skippingBlanks(from: place + dash.utf8CodeUnitCount, to: end)
    }
    return TextRange(start: place, end: end)
  }
}
