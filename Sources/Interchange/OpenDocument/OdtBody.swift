internal import TranscriptText

/// Reads `content.xml` or `styles.xml` of an OpenDocument text. Elements that are not known are looked into, so that text
/// in them is not lost.
struct OdtBody: DocumentBody {
  let reader: XMLReader
  var styles: OdtStyles
  var builder = DocumentBuilder()
  /// Comments and notes in the order of the text.
  var notes: [OdtNote] = []
  /// Marks where comments end, by their names.
  var ends: [String: Int] = [:]

  var generated = 0
  /// True inside a comment or note, whose own places are not the text's.
  var isInNote = false
  /// How the words look that come next.
  var look = Look()
  /// True where white space would be the second blank in a row.
  var isAfterBlank = true

  struct Look {
    var standsOut = false
    var isHidden = false
  }

  init(_ reader: XMLReader, styles: OdtStyles) {
    self.reader = reader
    self.styles = styles
  }

  /// Reads from here to the end of the part.
  mutating func readAll() throws(DiagnosticError) {
    while let event = try reader.next() {
      switch event {
      case .start(let element): try block(element)
      case .end(let name): styles.end(name)
      case .text: break
      }
    }
  }

  mutating func blocks() throws(DiagnosticError) {
    try children { (body, child) throws(DiagnosticError) in try body.block(child) }
  }

  /// An element among paragraphs.
  mutating func block(_ element: XMLElement) throws(DiagnosticError) {
    switch element.name {
    case "p", "h": try readParagraph(element)
    case "table": try readTable()
    case "style":
      styles.take(element)
      try children { (body, child) throws(DiagnosticError) in
        body.styles.take(child)
        try body.reader.skip()
      }
      styles.end("style")
    case "tracked-changes": try readDeletions()
    case "index-body": try readGenerated { (body) throws(DiagnosticError) in try body.blocks() }
    case "text-box": try readAside()
    case "annotation", "annotation-end", "note": try inline(element)
    case "number", "index-title-template": try reader.skip()
    default: try blocks()
    }
  }

  mutating func readAside() throws(DiagnosticError) {
    let blank = isAfterBlank
    builder.beginAside()
    try blocks()
    builder.endAside()
    isAfterBlank = blank
  }

  /// Everything inside is made by the program.
  mutating func readGenerated(_ read: (inout OdtBody) throws(DiagnosticError) -> Void) throws(DiagnosticError) {
    generated += 1
    try read(&self)
    generated -= 1
  }

  private mutating func readDeletions() throws(DiagnosticError) {
    try children { (body, region) throws(DiagnosticError) in
      try body.children { (body, change) throws(DiagnosticError) in
        guard change.name == "deletion" else { return try body.reader.skip() }
        try body.children { (body, child) throws(DiagnosticError) in
          if child.name == "change-info" { return try body.reader.skip() }
          let text = try body.reader.text()
          if CharacterCount.of(text) > 0 { body.builder.leaveOut(.deleted, text + "\n") }
        }
      }
    }
  }

  mutating func tablePart(_ element: XMLElement) throws(DiagnosticError) {
    switch element.name {
    case "table-row": try readRow()
    case "table-cell", "covered-table-cell":
      builder.beginCell()
      try blocks()
      builder.endCell()
    case "table-columns", "table-column": try reader.skip()
    default: try tableParts()
    }
  }
}

extension OdtBody {
  private mutating func readParagraph(_ element: XMLElement) throws(DiagnosticError) {
    let outer = (look, isAfterBlank)
    let style = element["style-name"]
    look = Look(
      standsOut: styles.standsOut("paragraph", style) ?? false, isHidden: styles.isHidden("paragraph", style) ?? false)
    isAfterBlank = true
    builder.beginParagraph()
    try inlineChildren()
    builder.endParagraph(isHeading: element.name == "h")
    (look, isAfterBlank) = outer
  }

  /// Reads text and elements up to the end of the element that has just started.
  private mutating func inlineChildren() throws(DiagnosticError) {
    while let event = try reader.next() {
      switch event {
      case .start(let element): try inline(element)
      case .end: return
      case .text(let text): write(text)
      }
    }
  }

  /// An element inside a paragraph.
  fileprivate mutating func inline(_ element: XMLElement) throws(DiagnosticError) {
    switch element.name {
    case "span":
      let outer = look
      let style = element["style-name"]
      look.standsOut = styles.standsOut("text", style) ?? look.standsOut
      look.isHidden = styles.isHidden("text", style) ?? look.isHidden
      try inlineChildren()
      look = outer
    case "s":
      put(String(repeating: " ", count: min(max(element["c"].flatMap { Int($0) } ?? 1, 1), 1_000)))
      try reader.skip()
    case "tab":
      put("\t")
      try reader.skip()
    case "line-break":
      if generated == 0 { builder.breakLine() }
      isAfterBlank = true
      try reader.skip()
    case "annotation", "note": try readNote(element)
    case "annotation-end":
      if let name = element["name"], !isInNote { ends[name] = builder.mark() }
      try reader.skip()
    case "text-box": try readAside()
    case "title", "desc": builder.leaveOut(.picture, try reader.text())
    case "page-number", "page-count": try readGenerated { (body) throws(DiagnosticError) in try body.inlineChildren() }
    case "hidden-text", "hidden-paragraph":
      let outer = look
      look.isHidden = true
      try inlineChildren()
      look = outer
    case "p", "h", "table", "list": try block(element)
    case "creator", "date", "date-string", "creator-initials", "note-citation": try readAbout(element)
    default: try inlineChildren()
    }
  }

  /// Fields of a text may be called like what stands in a comment about it: `text:date` is text, `dc:date` is not.
  private mutating func readAbout(_ element: XMLElement) throws(DiagnosticError) {
    if element.namespace.contains("text") { try inlineChildren() } else { try reader.skip() }
  }

  /// A comment or note: its text is gathered apart.
  private mutating func readNote(_ element: XMLElement) throws(DiagnosticError) {
    let kind: DocumentComment.Kind =
      element.name == "annotation" ? .comment : element["note-class"] == "endnote" ? .endnote : .footnote
    var note = OdtNote(kind: kind, mark: isInNote ? nil : builder.mark(), name: element["name"])
    var outer = self
    builder = DocumentBuilder()
    notes = []
    isInNote = true
    look = Look()
    try children { (body, child) throws(DiagnosticError) in
      switch child.name {
      case "creator": note.author = try body.reader.text()
      case "date": note.date = try body.reader.text()
      case "date-string", "creator-initials", "meta-creator-initials", "sender-initials", "note-citation":
        try body.reader.skip()
      case "note-body": try body.blocks()
      default: try body.block(child)
      }
    }
    note.text = Self.text(of: builder.finish().blocks)
    outer.notes += (CharacterCount.of(note.text) > 0 ? [note] : []) + notes
    for piece in builder.leftOut { outer.builder.leaveOut(piece.reason, piece.text) }
    self = outer
  }

  private static func text(of blocks: [DocumentBlock]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.text
      case .utterance(let utterance): utterance.text
      case .table(let rows): rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }

  /// Writes text as it stands in the file: white space in a row is one blank, at a paragraph's beginning none.
  private mutating func write(_ text: String) {
    var words: [UInt8] = []
    words.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if !isBlank { words.append(byte) } else if !isAfterBlank { words.append(0x20) }
      isAfterBlank = isBlank
    }
    if !words.isEmpty { take(String(decoding: words, as: UTF8.self)) }
  }

  /// Writes white space that has an element of its own.
  private mutating func put(_ text: String) {
    take(text)
    isAfterBlank = false
  }

  private mutating func take(_ text: String) {
    if generated > 0 {
      builder.leaveOut(.generated, text)
    } else if look.isHidden {
      builder.leaveOut(.hidden, text)
    } else {
      builder.write(text, standsOut: look.standsOut)
    }
  }
}
