internal import TranscriptText

/// Reads the comments and notes of a Word document, and finds the words that they are about.
struct DocxNotes {
  private(set) var comments: [DocumentComment] = []
  private(set) var leftOut: [LeftOutText] = []
  private let package: DocxPackage
  private let styles: DocxStyles
  private let places: [Int: DocumentPlace]
  private let marks: DocxMarks
  /// By the identity of a comment's last paragraph: that of the comment which it answers.
  private var parents: [String: String] = [:]

  /// One comment as it stands in its part.
  private struct Draft {
    let id: String
    let author: String
    let date: String?
    var paragraph = ""
    var text = ""
  }

  init(_ package: DocxPackage, _ styles: DocxStyles, places: [Int: DocumentPlace], marks: DocxMarks) {
    self.package = package
    self.styles = styles
    self.places = places
    self.marks = marks
  }

  mutating func read() throws(DiagnosticError) {
    try readParents()
    for part in package.parts("comments") { try readComments(part) }
    for (kind, name) in [(DocumentComment.Kind.footnote, "footnotes"), (.endnote, "endnotes")] {
      for part in package.parts(name) { try readNotes(part, kind) }
    }
  }

  /// The text of a part's paragraphs, divided by line feeds.
  mutating func text(of part: String) throws(DiagnosticError) -> String {
    guard let reader = try package.reader(part) else { return "" }
    var body = DocxBody(reader, styles: styles, numbering: DocxNumbering())
    try body.readAll()
    return take(&body)
  }

  /// What was left out since it was asked last.
  mutating func takeLeftOut() -> [LeftOutText] {
    defer { leftOut = [] }
    return leftOut
  }

  private mutating func take(_ body: inout DocxBody) -> String {
    let (blocks, _) = body.builder.finish()
    leftOut += body.builder.leftOut
    return blocks.map(Self.text).joined(separator: "\n")
  }

  private static func text(of block: DocumentBlock) -> String {
    switch block {
    case .paragraph(let paragraph): paragraph.text
    case .utterance(let utterance): utterance.text
    case .table(let rows): rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }
  }

  private mutating func readParents() throws(DiagnosticError) {
    for part in package.parts("commentsExtended") {
      guard let reader = try package.reader(part) else { continue }
      while let event = try reader.next() {
        guard case .start(let element) = event, element.name == "commentEx", let id = element["paraId"],
          let parent = element["paraIdParent"]
        else { continue }
        parents[id] = parent
      }
    }
  }

  private mutating func readComments(_ part: String) throws(DiagnosticError) {
    guard let reader = try package.reader(part) else { return }
    var drafts: [Draft] = []
    while let event = try reader.next() {
      guard case .start(let element) = event, element.name == "comment" else { continue }
      var draft = Draft(id: element["id"] ?? "", author: element["author"] ?? "", date: element["date"])
      var body = DocxBody(reader, styles: styles, numbering: DocxNumbering())
      try body.children { (body, child) throws(DiagnosticError) in
        if child.name == "p", let id = child["paraId"] { draft.paragraph = id }
        try body.block(child)
      }
      draft.text = take(&body)
      drafts.append(draft)
    }
    place(drafts)
  }

  /// A comment without a place of its own has that of the one which it answers; without either it has none.
  private mutating func place(_ drafts: [Draft]) {
    let byParagraph = Dictionary(drafts.map { ($0.paragraph, $0.id) }, uniquingKeysWith: { first, _ in first })
    for draft in drafts where CharacterCount.of(draft.text) > 0 {
      let stretch =
        place(draft.id) ?? parents[draft.paragraph].flatMap { byParagraph[$0] }.flatMap { place($0) }
      comments.append(
        DocumentComment(
          kind: .comment, author: draft.author, date: draft.date, text: draft.text,
          start: stretch?.start ?? .nowhere, end: stretch?.end ?? .nowhere))
    }
  }

  private func place(_ id: String) -> (start: DocumentPlace, end: DocumentPlace)? {
    let reference = marks.references["commentReference"]?[id]
    let end = (marks.ends[id] ?? reference).flatMap { places[$0] }
    let start = (marks.starts[id] ?? marks.ends[id] ?? reference).flatMap { places[$0] }
    guard let place = start ?? end else { return nil }
    return (place, end ?? place)
  }

  private mutating func readNotes(_ part: String, _ kind: DocumentComment.Kind) throws(DiagnosticError) {
    guard let reader = try package.reader(part) else { return }
    while let event = try reader.next() {
      guard case .start(let element) = event, element.name == kind.rawValue else { continue }
      var body = DocxBody(reader, styles: styles, numbering: DocxNumbering())
      try body.children { (body, child) throws(DiagnosticError) in try body.block(child) }
      let text = take(&body)
      guard CharacterCount.of(text) > 0 else { continue }
      let mark = marks.references[kind.rawValue + "Reference"]?[element["id"] ?? ""]
      let place = mark.flatMap { places[$0] } ?? .nowhere
      comments.append(DocumentComment(kind: kind, text: text, start: place, end: place))
    }
  }
}

extension DocumentPlace {
  /// No place of the document's text.
  static let nowhere = DocumentPlace(block: -1, offset: 0)
}
