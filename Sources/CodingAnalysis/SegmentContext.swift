public import CodingModel
internal import Foundation
internal import TranscriptText

/// What stands around a coded segment, for one who judges it.
public struct SegmentContext: Hashable, Sendable {
  /// What the same turn holds before the segment; where it holds nothing, the turn before, with its speaker's label.
  public let before: String
  /// What the same turn holds after it.
  public let after: String

  /// Cuts the context out of the segment's interview, at most `limit` characters on each side, at blanks.
  public init(_ segment: CodedSegment, in interview: Interview, limit: Int = 240) {
    let transcript = interview.transcript
    let index = segment.turn - 1
    let body = transcript.turns[index].body
    let range = segment.coding.range
    let text = { (start: Int, end: Int) in
      start < end ? Self.trimmed(transcript.text[TextRange(start: start, end: end)]) : ""
    }
    let head = text(body.start, range.start)
    before = Self.end(of: head.isEmpty ? Self.turn(before: index, in: transcript) : head, limit)
    after = Self.beginning(of: text(range.end, body.end), limit)
  }

  private static func turn(before index: Int, in transcript: Transcript) -> String {
    guard index > 0 else { return "" }
    let turn = transcript.turns[index - 1]
    let label = transcript.speaker(of: turn).map { "\($0.label): " } ?? ""
    return label + trimmed(transcript.text[turn.body])
  }

  private static func trimmed(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }

  private static func end(of text: String, _ limit: Int) -> String {
    guard text.count > limit else { return text }
    let tail = text.suffix(limit)
    return "… " + trimmed(String(tail.drop { !$0.isWhitespace }))
  }

  private static func beginning(of text: String, _ limit: Int) -> String {
    guard text.count > limit else { return text }
    let head = text.prefix(limit)
    let cut = head.lastIndex(where: \.isWhitespace) ?? head.endIndex
    return trimmed(String(head[..<cut])) + " …"
  }
}
