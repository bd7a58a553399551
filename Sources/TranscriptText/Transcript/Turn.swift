/// What one speaker says until another speaks: one or more paragraphs.
public struct Turn: Sendable, Hashable, Codable {
  /// Position in the transcript, from 1.
  public let number: Int
  /// The whole turn, label and time code included, without trailing white space.
  public let range: TextRange
  /// What was said: from after label and time code to the last paragraph's end.
  ///
  /// Time codes and labels are never inside at its start; time codes further inside are tokens of their own kind.
  public let body: TextRange
  /// Index into `Transcript.speakers`; `nil` for text without a label.
  public let speaker: Int?
  /// When the turn begins, where the transcript says so.
  public let time: TimeCode?

  /// Makes a turn.
  public init(number: Int, range: TextRange, body: TextRange, speaker: Int?, time: TimeCode? = nil) {
    self.number = number
    self.range = range
    self.body = body
    self.speaker = speaker
    self.time = time
  }
}

/// A moment in a recording, counted from its start.
public struct TimeCode: Sendable, Hashable, Codable, Comparable {
  /// Milliseconds from the start.
  public let milliseconds: Int

  /// Makes a time code.
  public init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// Orders by time.
  public static func < (left: TimeCode, right: TimeCode) -> Bool { left.milliseconds < right.milliseconds }
}

extension TimeCode: CustomStringConvertible {
  /// `00:01:23`, hours, minutes and seconds with two digits each.
  public var description: String {
    let seconds = milliseconds / 1000
    return [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
