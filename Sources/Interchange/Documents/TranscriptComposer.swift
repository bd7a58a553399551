public import TranscriptText

/// Makes a transcript of what a foreign file says.
///
/// Paragraphs are lines as they stand, and whether one begins with a speaker is judged as in any text. Speech whose
/// speaker the format tells becomes turns as the format tells them, written `[00:01:23] Leder: …`; what one speaker says
/// in several utterances on end is one turn. The text is what a person would correct, and it can be read again.
public enum TranscriptComposer {
  /// Makes the transcript; `path` stands in diagnostics. Never throws: what is no speech at all gives no turns and an
  /// error that says so.
  public static func compose(
    _ document: SourceDocument, name: String, path: String
  ) -> Parsed<ComposedTranscript> {
    var writer = DocumentWriter(document)
    writer.write()
    let text = CanonicalText(utf8: writer.text.bytes)
    let leftOut = document.leftOut + writer.leftOut
    let account = TextAccount(
      source: document.characters, transcript: CharacterCount.of(text.utf8) - writer.text.added,
      comments: (document.comments + writer.comments).reduce(0) { $0 + CharacterCount.of($1.text) } - writer.noted,
      leftOut: leftOut, added: writer.text.added)
    let parsed = TranscriptParser.parse(text, name: name, path: path, turns: writer.text.turns)
    let transcript = parsed.value
    let comments = (document.comments + writer.comments).map { comment in
      composed(comment, writer.text, in: transcript)
    }
    let ordered = comments.enumerated().sorted { left, right in
      (left.element.range?.start ?? .max, left.offset) < (right.element.range?.start ?? .max, right.offset)
    }
    return Parsed(
      ComposedTranscript(
        transcript: transcript, comments: ordered.map(\.element), leftOut: leftOut, account: account),
      diagnostics: parsed.diagnostics)
  }

  private static func composed(
    _ comment: DocumentComment, _ text: ComposedText, in transcript: Transcript
  ) -> ComposedComment {
    let start = text.offset(of: comment.start)
    let end = text.offset(of: comment.end)
    var range = start.map { TextRange(start: $0, end: end ?? $0) } ?? end.map { TextRange(start: $0, end: $0) }
    if let place = range {
      range = words(of: place, in: transcript.text) ?? turn(around: place.start, in: transcript)?.range
    }
    return ComposedComment(
      kind: comment.kind, author: comment.author, date: comment.date, text: comment.text, range: range)
  }

  /// The stretch without white space at its ends; `nil` when it holds nothing else.
  private static func words(of range: TextRange, in text: CanonicalText) -> TextRange? {
    var start = range.start
    var end = min(range.end, text.length)
    while end > start, text.utf8[end - 1] <= 0x20 { end -= 1 }
    while start < end, text.utf8[start] <= 0x20 { start += 1 }
    return start < end ? TextRange(start: start, end: end) : nil
  }

  /// The turn that holds a place, or else the last one before it.
  private static func turn(around offset: Int, in transcript: Transcript) -> Turn? {
    let next = transcript.turns.firstIndex { $0.range.start > offset } ?? transcript.turns.count
    return next > 0 ? transcript.turns[next - 1] : transcript.turns.first
  }
}
