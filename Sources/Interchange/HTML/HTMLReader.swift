public import TranscriptText

/// Reads HTML pages: what a browser shows, in the order of the file.
public enum HTMLReader {
  /// The largest file that is read.
  static let megabytes = 64
  /// The largest piece, in megabytes, without a tag: libxml2 cuts longer ones short at ten million bytes, and says nothing.
  private static let piece = 9

  /// Paragraphs, headings and tables, with notes as Word and LibreOffice write them. `nil` and an error when the bytes
  /// are no text or too much of it.
  public static func document(_ source: SourceFile) -> Parsed<SourceDocument?> {
    guard source.bytes.count <= megabytes << 20 else {
      let message = HTMLMessage.tooLarge(megabytes: megabytes)
      return Parsed(nil, diagnostics: [Diagnostic(message, at: SourceLocation(file: source.path))])
    }
    let decoded = HTMLCharset.decode(source)
    guard !decoded.hasErrors else { return Parsed(nil, diagnostics: decoded.diagnostics) }
    guard longestPiece(decoded.value.utf8) < piece << 20 else {
      let message = HTMLMessage.longPiece(megabytes: piece)
      return Parsed(nil, diagnostics: [Diagnostic(message, at: SourceLocation(file: source.path))])
    }
    var reading = HTMLReading()
    do {
      reading.leaveOutComments(of: decoded.value.utf8)
      try reading.read(try XMLReader(html: decoded.value.utf8, file: source.path))
    } catch {
      return Parsed(nil, diagnostics: decoded.diagnostics + error.diagnostics)
    }
    var diagnostics = decoded.diagnostics
    if reading.document.blocks.isEmpty {
      diagnostics.append(Diagnostic(HTMLMessage.noText, at: SourceLocation(file: source.path)))
    }
    return Parsed(reading.document, diagnostics: diagnostics)
  }

  /// Bytes of the longest stretch between two beginnings of tags.
  private static func longestPiece(_ bytes: [UInt8]) -> Int {
    var longest = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].dropFirst().firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      longest = max(longest, end - start)
      start = end
    }
    return longest
  }
}
