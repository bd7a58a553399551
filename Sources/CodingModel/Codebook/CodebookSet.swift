public import TranscriptText

/// Codebooks that are used together: no short name and no code path may stand in two of them.
public enum CodebookSet {
  /// What `books` say against each other: two books of one name, and codes that two books define.
  ///
  /// In the order of the books and the places in them; each finding stands at the later book and names the earlier.
  public static func diagnostics(for books: [Codebook]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var fileOfBook: [String: String] = [:]
    var owners: [CodePath: (book: Int, location: SourceLocation)] = [:]
    for (number, book) in books.enumerated() {
      if let file = fileOfBook[book.id] {
        let here = SourceLocation(file: book.file)
        diagnostics.append(Diagnostic(CodebookMessage.duplicateBook(book.id, file: file), at: here))
      } else {
        fileOfBook[book.id] = book.file
      }
      for code in book.codes.sorted(by: { $0.location.line < $1.location.line }) {
        if let owner = owners[code.path], owner.book != number {
          let message = CodebookMessage.duplicatePathInBooks(
            code.path, file: owner.location.file, line: owner.location.line)
          diagnostics.append(Diagnostic(message, at: code.location))
        } else {
          owners[code.path] = (number, code.location)
        }
      }
    }
    return diagnostics
  }
}
