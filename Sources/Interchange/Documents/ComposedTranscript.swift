public import TranscriptText

/// A transcript made of a foreign file, with the comments that stood in its margin.
public struct ComposedTranscript: Sendable {
  /// The transcript; its text is laid out as the house lays out its own, so that a person can read and correct it.
  public let transcript: Transcript
  /// Comments and notes, in the order of the text.
  public let comments: [ComposedComment]
  /// Text that did not go into the transcript, and why.
  public let leftOut: [LeftOutText]
  /// Where the file's text went.
  public let account: TextAccount

  /// The same with the transcript under another name.
  public func named(_ name: String) -> ComposedTranscript {
    ComposedTranscript(transcript: transcript.named(name), comments: comments, leftOut: leftOut, account: account)
  }
}

/// A comment on a stretch of a transcript.
public struct ComposedComment: Sendable, Hashable {
  /// Comment, footnote or endnote.
  public let kind: DocumentComment.Kind
  /// Who wrote it; empty when the file does not say.
  public let author: String
  /// When, as the file says (ISO 8601); `nil` when it does not.
  public let date: String?
  /// What it says.
  public let text: String
  /// The words that it is about, or the turn where it has a place but no words; `nil` when the file gives it no place.
  public let range: TextRange?
}
