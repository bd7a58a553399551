public import TranscriptText

/// Reads RTF as f4, f5, Word and LibreOffice write it, byte by byte.
public enum RTFReader {
  /// The largest file that is read.
  static let megabytes = 256
  /// Groups inside each other.
  static let depth = 1_000

  /// Paragraphs and tables in order, with footnotes and comments. `nil` and an error when the bytes are no RTF.
  public static func document(_ source: SourceFile) -> Parsed<SourceDocument?> {
    var start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < source.bytes.count, source.bytes[start] <= 0x20 { start += 1 }
    guard source.bytes[start...].starts(with: "{\\rtf".utf8) else { return failure(.notRTF, source) }
    guard source.bytes.count <= megabytes << 20 else { return failure(.tooLarge(megabytes: megabytes), source) }
    var reading = RTFReading(source.bytes, from: start)
    guard reading.read() else { return failure(.tooDeep(levels: depth), source) }
    let location = SourceLocation(file: source.path)
    var diagnostics: [Diagnostic] = []
    if reading.isCutOff { diagnostics.append(Diagnostic(RTFMessage.cutOff, at: location)) }
    if reading.unknownLetters > 0 {
      diagnostics.append(Diagnostic(RTFMessage.unknownLetters(count: reading.unknownLetters), at: location))
    }
    return Parsed(reading.document, diagnostics: diagnostics)
  }

  private static func failure(_ message: RTFMessage, _ source: SourceFile) -> Parsed<SourceDocument?> {
    Parsed(nil, diagnostics: [Diagnostic(message, at: SourceLocation(file: source.path))])
  }
}
