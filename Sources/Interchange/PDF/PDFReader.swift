public import TranscriptText

/// Reads the text of PDF files by the program `pdftotext`.
public enum PDFReader {
  /// True where the program is installed.
  public static var isAvailable: Bool { PDFTextProgram.found() != nil }

  /// Paragraphs in reading order; heads and feet of the pages are left out. `nil` and an error when the file cannot be
  /// read, is locked, has no text, or the program is not there.
  public static func document(_ source: SourceFile) -> Parsed<SourceDocument?> {
    document(source, by: PDFTextProgram.found())
  }

  static func document(_ source: SourceFile, by program: PDFTextProgram?) -> Parsed<SourceDocument?> {
    let location = SourceLocation(file: source.path)
    do throws(PDFMessage) {
      guard source.bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil else { throw PDFMessage.notPDF }
      guard let program else { throw PDFMessage.noProgram }
      let output = try program.text(of: source.bytes)
      var text = PDFText(output.text)
      guard text.hasText else { throw PDFMessage.noText(pages: max(text.pages.count, 1)) }
      let document = text.document()
      var messages: [PDFMessage] = output.hasFaults ? [.partlyDamaged] : []
      if text.joinedWords > 0 { messages.append(.joinedWords(count: text.joinedWords)) }
      return Parsed(document, diagnostics: messages.map { Diagnostic($0, at: location) })
    } catch {
      return Parsed(nil, diagnostics: [Diagnostic(error, at: location)])
    }
  }
}
