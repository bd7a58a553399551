/// A speaker's label with a colon before what is said, for formats that keep both in one text: `Leder: Det er …`.
///
/// One line alone does not prove a label; whoever reads a file judges by how its labels recur.
package struct SpeakerPrefix: Hashable, Sendable {
  /// The label without colon, brackets and emphasis: `SPEAKER_00` of `[SPEAKER_00]: …`.
  package let label: String
  /// What the labels of one speaker have in common.
  package let key: String
  /// True for roles and short codes that transcripts are known to use.
  package let isKnown: Bool
  /// True for several words without a sign of being a clause, the weakest of labels.
  package let isPhrase: Bool
  /// A time code before or after the label.
  package let time: TimeCode?
  /// What is said, without the white space at its ends.
  package let body: String

  /// Takes the beginning of one line apart; `nil` when no label with a colon stands there.
  package init?(_ line: String) {
    let bytes = Array(line.utf8)
    let start = bytes.skippingBlanks(from: 0, to: bytes.count)
    let range = TextLine(
      start: start, end: bytes.droppingBlanks(from: start, to: bytes.count), opensBlock: true)
    var scanner = LabelScanner(bytes: bytes)
    guard let found = scanner.candidate(in: range, index: 0), found.form == .colon else { return nil }
    label = found.facts.text
    key = found.key
    isKnown = found.facts.shape == .known && !found.facts.isLowercase
    isPhrase = found.facts.shape == .phrase || found.facts.isLowercase
    time = found.time
    body = bytes.text(TextRange(start: min(found.bodyStart, range.end), end: range.end))
  }
}
