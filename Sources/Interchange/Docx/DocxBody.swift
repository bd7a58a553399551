internal import TranscriptText

/// Reads a part of a Word document that holds paragraphs: the text itself, comments, notes, heads and feet of pages.
///
/// Tracked changes are read as accepted. Elements that are not known are looked into, so that text in them is not lost.
struct DocxBody: DocumentBody {
  /// A complex field: its instruction, then its result.
  struct Field {
    var instruction = ""
    var isGenerated = false
  }

  let reader: XMLReader
  let styles: DocxStyles
  let numbering: DocxNumbering
  var builder = DocumentBuilder()
  /// Marks of comments and notes by kind and identifier.
  var marks = DocxMarks()
  /// Characters that lists write before paragraphs.
  var listCharacters = 0

  var deletions = 0
  var generated = 0
  var fields: [Field] = []
  var paragraph = DocxParagraph()

  init(_ reader: XMLReader, styles: DocxStyles, numbering: DocxNumbering) {
    self.reader = reader
    self.styles = styles
    self.numbering = numbering
  }

  /// Reads from here to the end of the part.
  mutating func readAll() throws(DiagnosticError) {
    while let event = try reader.next() {
      if case .start(let element) = event { try block(element) }
    }
  }

  /// An element among paragraphs.
  mutating func block(_ element: XMLElement) throws(DiagnosticError) {
    switch element.name {
    case "p": try readParagraph()
    case "tbl": try readTable()
    case "sectPr", "tblPr", "tblGrid", "sdtEndPr", "background": try reader.skip()
    case "AlternateContent":
      try readAlternatives { (body, child) throws(DiagnosticError) in try body.block(child) }
    case "del", "moveFrom":
      try deleting { (body) throws(DiagnosticError) in
        try body.children { (body, child) throws(DiagnosticError) in try body.block(child) }
      }
    case "sdt": try readControl { (body, child) throws(DiagnosticError) in try body.block(child) }
    case "r": try readRun()
    case "commentRangeStart", "commentRangeEnd": try mark(element)
    default: try children { (body, child) throws(DiagnosticError) in try body.block(child) }
    }
  }

  /// Everything inside is taken as deleted.
  mutating func deleting(_ read: (inout DocxBody) throws(DiagnosticError) -> Void) throws(DiagnosticError) {
    deletions += 1
    try read(&self)
    deletions -= 1
  }

  /// A content control: what it shows while nobody has filled it in is no text of the document.
  mutating func readControl(
    _ visit: (inout DocxBody, XMLElement) throws(DiagnosticError) -> Void
  ) throws(DiagnosticError) {
    let before = generated
    try children { (body, element) throws(DiagnosticError) in
      if element.name == "sdtPr" {
        try body.children { (body, property) throws(DiagnosticError) in
          if property.name == "showingPlcHdr", DocxProperties.isOn(property) { body.generated += 1 }
          try body.reader.skip()
        }
      } else {
        try visit(&body, element)
      }
    }
    generated = before
  }

  /// The same content in several forms: the first is read, and what old programs are to show only where it is alone.
  mutating func readAlternatives(
    _ visit: (inout DocxBody, XMLElement) throws(DiagnosticError) -> Void
  ) throws(DiagnosticError) {
    var isRead = false
    try children { (body, element) throws(DiagnosticError) in
      if isRead { return try body.reader.skip() }
      isRead = true
      try body.children(visit)
    }
  }

  mutating func mark(_ element: XMLElement) throws(DiagnosticError) {
    marks.set(element.name, element["id"] ?? "", builder.mark())
    try reader.skip()
  }

  mutating func tablePart(_ element: XMLElement) throws(DiagnosticError) {
    switch element.name {
    case "tr": try readRow()
    case "tc":
      builder.beginCell()
      try children { (body, child) throws(DiagnosticError) in
        if child.name == "tcPr" { try body.reader.skip() } else { try body.block(child) }
      }
      builder.endCell()
    case "tblPr", "tblGrid", "trPr", "tblPrEx": try reader.skip()
    case "sdt": try readControl { (body, child) throws(DiagnosticError) in try body.tablePart(child) }
    case "commentRangeStart", "commentRangeEnd": try mark(element)
    default: try tableParts()
    }
  }
}

/// What a paragraph's properties say.
struct DocxParagraph {
  var style = DocxStyles.Style()
  var list: DocxList?
  var isHeading: Bool?
  /// True when its end was deleted, so that the next one goes on in it.
  var isJoined = false
}

/// Where comments begin and end, and where notes hang, as marks of the builder.
struct DocxMarks {
  private(set) var starts: [String: Int] = [:]
  private(set) var ends: [String: Int] = [:]
  /// Where comments, footnotes and endnotes are referred to, by the reference's name and identifier.
  private(set) var references: [String: [String: Int]] = [:]

  mutating func set(_ name: String, _ id: String, _ mark: Int) {
    switch name {
    case "commentRangeStart": starts[id] = starts[id] ?? mark
    case "commentRangeEnd": ends[id] = mark
    default: references[name, default: [:]][id] = references[name]?[id] ?? mark
    }
  }
}
