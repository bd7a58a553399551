/// A turn whose borders and speaker the format of the file tells, as a table or a subtitle does: nothing of it is judged.
public struct KnownTurn: Sendable, Hashable {
  /// Where it stands in the canonical text: from its time code or label to its last word.
  public let range: TextRange
  /// Where its speaker's label stands, without colon; `nil` when the format tells no speaker.
  public let label: TextRange?
  /// First byte of what is said; the end of `range` when nothing is.
  public let bodyStart: Int
  /// When it begins, where the format says so.
  public let time: TimeCode?

  /// Makes a turn.
  public init(range: TextRange, label: TextRange?, bodyStart: Int, time: TimeCode? = nil) {
    self.range = range
    self.label = label
    self.bodyStart = bodyStart
    self.time = time
  }
}
