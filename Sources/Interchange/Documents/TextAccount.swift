/// Where a file's text went: every character that is no white space is in the transcript, in a comment, or left out for
/// a reason. What is in none of these is missing.
public struct TextAccount: Sendable, Hashable {
  /// Characters that were left out for one reason.
  public struct LeftOut: Sendable, Hashable {
    /// The reason.
    public let reason: LeftOutText.Reason
    /// How many characters.
    public let characters: Int
    /// In how many pieces.
    public let pieces: Int
  }

  /// Characters in the file.
  public let source: Int
  /// True when `source` was counted by another way than the one that read the file.
  public let isCountedApart: Bool
  /// Characters of the file that stand in the transcript.
  public let transcript: Int
  /// Characters of the file that stand in comments and notes.
  public let comments: Int
  /// Characters that were left out, by reason in the order of its cases.
  public let leftOut: [LeftOut]
  /// Characters of the transcript that were put in: labels, times, colons.
  public let added: Int

  /// Characters that are neither in the transcript nor in a comment nor left out for a reason; below 0 when some stand
  /// twice.
  public var missing: Int { source - transcript - comments - leftOut.reduce(0) { $0 + $1.characters } }

  /// Makes an account. Without a count of the file's own characters, they are those that the document holds.
  init(source: Int?, transcript: Int, comments: Int, leftOut: [LeftOutText], added: Int) {
    self.leftOut = LeftOutText.Reason.allCases.compactMap { reason in
      let pieces = leftOut.filter { $0.reason == reason }.map { CharacterCount.of($0.text) }.filter { $0 > 0 }
      return pieces.isEmpty ? nil : LeftOut(reason: reason, characters: pieces.reduce(0, +), pieces: pieces.count)
    }
    self.transcript = transcript
    self.comments = comments
    self.added = added
    isCountedApart = source != nil
    self.source = source ?? transcript + comments + self.leftOut.reduce(0) { $0 + $1.characters }
  }
}
