/// Reads plain text and Markdown transcripts: header, legend, speakers, turns, time codes.
///
/// A turn begins with a label at the start of a line. Whether a word with a colon is a label is judged over the whole
/// file: what it looks like, how often it returns, where it stands, what the legend says. `Turn.time` is the time code
/// before or after the label; without one it is the time code that ends the turn before (f4 writes the end of each
/// paragraph), and 0 for the first turn of a file that has such codes.
public enum TranscriptParser {
  /// Reads a file. Never throws: when the bytes are no text, the transcript is empty and an error says why.
  public static func parse(_ source: SourceFile) -> Parsed<Transcript> {
    let decoded = TextDecoder.decode(source)
    guard !decoded.hasErrors else {
      let empty = Transcript(name: source.stem, text: decoded.value.text, encoding: decoded.value.encoding)
      return Parsed(empty, diagnostics: decoded.diagnostics)
    }
    let parsed = parse(
      decoded.value.text, name: source.stem, path: source.path, encoding: decoded.value.encoding)
    return Parsed(parsed.value, diagnostics: decoded.diagnostics + parsed.diagnostics)
  }

  /// Reads text that is decoded already; `path` stands in diagnostics.
  ///
  /// `turns` are those that the format of the file tells, in order, not overlapping, each beginning on a line of its own:
  /// they become turns as they are. Header, legend, roles, and what stands between them, are read as in any text.
  public static func parse(
    _ text: CanonicalText, name: String, path: String, encoding: SourceEncoding = .utf8, turns: [KnownTurn] = []
  ) -> Parsed<Transcript> {
    let reading = TranscriptReading(text, path: path, known: turns)
    let transcript = Transcript(
      name: name, text: text, header: reading.header, speakers: reading.speakers, turns: reading.turns,
      encoding: encoding)
    return Parsed(transcript, diagnostics: reading.diagnostics)
  }
}
