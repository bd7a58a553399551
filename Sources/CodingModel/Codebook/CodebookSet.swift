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

  /// A warning for each code that a rule of `books` requires and that stands neither in them nor in `others`: such a
  /// rule can never code. In the order of the books and the places in them, each code once in a book.
  public static func unknownCompanions(in books: [Codebook], beside others: [Codebook] = []) -> [Diagnostic] {
    let known = Set((books + others).flatMap { $0.codes.map(\.path) })
    return books.flatMap { book in
      var told: Set<CodePath> = []
      return book.references.compactMap { reference -> Diagnostic? in
        guard case .code(let path) = reference.target, !known.contains(path), told.insert(path).inserted else {
          return nil
        }
        let nearest = Suggestion.nearest(to: path.description, among: known.sorted().map(\.description))
        return Diagnostic(
          CodebookReferenceMessage.unknownCode(path, nearest: nearest.flatMap { CodePath($0) }), at: reference.location)
      }
    }
  }

  /// A warning for each name of `speakers:` in `books` that none of `speakers` can be meant by.
  ///
  /// In the order of the books and the places in them, each name once in a book.
  public static func unknownSpeakers(in books: [Codebook], among speakers: [Speaker]) -> [Diagnostic] {
    let known = Set(speakers.flatMap { [$0.label] + $0.attributes.map(\.value) }).sorted()
    return books.flatMap { book in
      var told: Set<String> = []
      return book.references.compactMap { reference -> Diagnostic? in
        guard case .speaker(let name) = reference.target, told.insert(name.lowercased()).inserted,
          !SpeakerSelection.isKnown(name, among: speakers)
        else { return nil }
        return Diagnostic(
          CodebookReferenceMessage.unknownSpeaker(name, nearest: Suggestion.nearest(to: name, among: known)),
          at: reference.location)
      }
    }
  }
}
