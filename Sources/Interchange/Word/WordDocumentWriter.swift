public import TranscriptText

/// Writes a document as DOCX (ECMA-376, WordprocessingML). Same document, same bytes.
public enum WordDocumentWriter {
  /// The file's bytes.
  /// - Throws: `DiagnosticError` when the archive cannot be made.
  public static func bytes(of document: WordDocument) throws(DiagnosticError) -> [UInt8] {
    var body = WordBody(document)
    let content = body.xml()
    let parts: [(String, String)] = [
      ("[Content_Types].xml", WordParts.contentTypes),
      ("_rels/.rels", WordParts.relations),
      ("docProps/core.xml", WordParts.properties(title: document.title, language: document.language)),
      ("word/document.xml", content),
      ("word/styles.xml", WordStyles.xml(language: document.language)),
      ("word/settings.xml", WordParts.settings),
      ("word/comments.xml", WordComments.xml(document.comments)),
      ("word/_rels/document.xml.rels", WordParts.documentRelations),
    ]
    return try ArchiveWriter.bytes(of: parts.map { .init(name: $0.0, bytes: Array($0.1.utf8)) })
  }
}
