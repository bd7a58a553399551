public import TranscriptText

/// Reads Word documents (.docx, ECMA-376): paragraphs, tables, text boxes, comments, notes, tracked changes as accepted.
///
/// Numbers and bullets of lists, and marks of notes, are no text of the file and are not written. Documents with macros
/// are read as the others; nothing in them is run.
public enum DocxReader {
  /// Reads a document.
  /// - Throws: `DiagnosticError` when the file is damaged, is not to be trusted or holds no document.
  public static func document(_ source: SourceFile) throws(DiagnosticError) -> Parsed<SourceDocument> {
    try document(ArchiveReader(source.bytes, file: source.path))
  }

  /// Reads the document in an archive that is open already.
  static func document(_ archive: ArchiveReader) throws(DiagnosticError) -> Parsed<SourceDocument> {
    let package = try DocxPackage(archive)
    let styles = try package.parts("styles").first.flatMap(package.reader).map(DocxStyles.init) ?? DocxStyles()
    let numbering =
      try package.parts("numbering").first.flatMap(package.reader).map(DocxNumbering.init) ?? DocxNumbering()
    guard let main = try package.reader(package.main) else {
      throw DiagnosticError(DocumentMessage.noMainPart, at: SourceLocation(file: archive.file))
    }
    var body = DocxBody(main, styles: styles, numbering: numbering)
    try body.readAll()
    let (blocks, places) = body.builder.finish()
    var notes = DocxNotes(package, styles, places: places, marks: body.marks)
    try notes.read()
    var document = SourceDocument(
      blocks: blocks, comments: notes.comments, leftOut: body.builder.leftOut + notes.leftOut)
    for kind in ["header", "footer"] {
      for part in package.parts(kind) {
        let text = try notes.text(of: part)
        if CharacterCount.of(text) > 0 { document.leftOut.append(LeftOutText(.pageMargin, text)) }
        document.leftOut += notes.takeLeftOut()
      }
    }
    document.characters = try characters(package) + body.listCharacters
    return Parsed(document)
  }

  /// Characters of all parts that hold text, counted on the bytes themselves.
  private static func characters(_ package: DocxPackage) throws(DiagnosticError) -> Int {
    var count = 0
    let kinds = ["comments", "footnotes", "endnotes", "header", "footer"]
    for part in [package.main] + kinds.flatMap(package.parts) {
      guard let bytes = try package.archive.read(part) else { continue }
      count += MarkupCount.word(try XMLProlog.utf8(bytes, file: package.archive.path(of: part)))
    }
    return count
  }
}
