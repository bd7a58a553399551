public import TranscriptText

/// Reads OpenDocument texts (.odt, ISO/IEC 26300): paragraphs, tables, text boxes, comments, notes, tracked changes as
/// accepted. Numbers and bullets of lists, and marks of notes, are not written.
public enum OdtReader {
  /// Reads a document.
  /// - Throws: `DiagnosticError` when the file is damaged, is not to be trusted or holds no document.
  public static func document(_ source: SourceFile) throws(DiagnosticError) -> Parsed<SourceDocument> {
    try document(ArchiveReader(source.bytes, file: source.path))
  }

  /// Reads the document in an archive that is open already.
  static func document(_ archive: ArchiveReader) throws(DiagnosticError) -> Parsed<SourceDocument> {
    guard let bytes = try archive.read("content.xml") else {
      throw DiagnosticError(DocumentMessage.noMainPart, at: SourceLocation(file: archive.file))
    }
    var styles = OdtStyles()
    var leftOut: [LeftOutText] = []
    var characters = MarkupCount.openDocument(try XMLProlog.utf8(bytes, file: archive.path(of: "content.xml")))
    if let common = try archive.read("styles.xml") {
      let path = archive.path(of: "styles.xml")
      var body = OdtBody(try XMLReader(common, file: path), styles: styles)
      try body.readAll()
      styles = body.styles
      leftOut = Self.margins(&body)
      characters += MarkupCount.openDocument(try XMLProlog.utf8(common, file: path))
    }
    var body = OdtBody(try XMLReader(bytes, file: archive.path(of: "content.xml")), styles: styles)
    try body.readAll()
    let (blocks, places) = body.builder.finish()
    let document = SourceDocument(
      blocks: blocks, comments: body.notes.map { $0.comment(places, ends: body.ends) },
      leftOut: body.builder.leftOut + leftOut, characters: characters)
    return Parsed(document)
  }

  /// The only paragraphs among the styles are the heads and feet of pages.
  private static func margins(_ body: inout OdtBody) -> [LeftOutText] {
    let (blocks, _) = body.builder.finish()
    let texts = blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.text
      case .utterance(let utterance): utterance.text
      case .table(let rows): rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
      }
    }
    let notes = body.notes.map(\.text)
    return body.builder.leftOut
      + (texts + notes).filter { CharacterCount.of($0) > 0 }.map { LeftOutText(.pageMargin, $0) }
  }
}

/// A comment or note as it stands in an OpenDocument text.
struct OdtNote {
  let kind: DocumentComment.Kind
  /// The mark where it begins.
  let mark: Int?
  /// The name by which its end refers to it.
  let name: String?
  var author = ""
  var date: String?
  var text = ""

  func comment(_ places: [Int: DocumentPlace], ends: [String: Int]) -> DocumentComment {
    let start = mark.flatMap { places[$0] } ?? .nowhere
    let end = name.flatMap { ends[$0] }.flatMap { places[$0] } ?? start
    return DocumentComment(kind: kind, author: author, date: date, text: text, start: start, end: end)
  }
}

/// What styles say about how words look, those of the text itself and those of the whole document.
struct OdtStyles {
  private struct Style {
    var parent: String?
    var standsOut: Bool?
    var isHidden: Bool?
  }

  private var styles: [String: Style] = [:]
  private var open: String?

  /// Notes what an element says that stands among the styles.
  mutating func take(_ element: XMLElement) {
    switch element.name {
    case "style":
      let name = (element["family"] ?? "") + "/" + (element["name"] ?? "")
      styles[name] = Style(parent: element["parent-style-name"].map { (element["family"] ?? "") + "/" + $0 })
      open = name
    case "text-properties":
      guard let open else { return }
      if let weight = element["font-weight"] { styles[open]?.standsOut = weight == "bold" || Int(weight) ?? 0 >= 600 }
      if let line = element["text-underline-style"], line != "none" { styles[open]?.standsOut = true }
      if let display = element["display"] { styles[open]?.isHidden = display == "none" }
    default: break
    }
  }

  /// Ends a style.
  mutating func end(_ name: String) { if name == "style" { open = nil } }

  /// True when words of a style stand out; `nil` when it says nothing of it.
  func standsOut(_ family: String, _ name: String?) -> Bool? { find(family, name) { $0.standsOut } }

  /// True when words of a style are not shown; `nil` when it says nothing of it.
  func isHidden(_ family: String, _ name: String?) -> Bool? { find(family, name) { $0.isHidden } }

  private func find(_ family: String, _ name: String?, _ value: (Style) -> Bool?) -> Bool? {
    var next = name.map { family + "/" + $0 }
    var steps = 0
    while let name = next, let style = styles[name], steps < 32 {
      if let found = value(style) { return found }
      next = style.parent
      steps += 1
    }
    return nil
  }
}
