internal import TranscriptText

extension DocxBody {
  mutating func readParagraph() throws(DiagnosticError) {
    let outer = paragraph
    paragraph = DocxParagraph()
    paragraph.style = styles.style(nil)
    builder.beginParagraph()
    var isBegun = false
    try children { (body, element) throws(DiagnosticError) in
      if element.name == "pPr" {
        try body.children { (body, property) throws(DiagnosticError) in try body.paragraphProperty(property) }
      } else {
        if !isBegun { body.writeListLabel() }
        isBegun = true
        try body.inline(element)
      }
    }
    builder.endParagraph(
      isHeading: paragraph.isHeading ?? paragraph.style.isHeading ?? false, joinsNext: paragraph.isJoined)
    paragraph = outer
  }

  private mutating func paragraphProperty(_ element: XMLElement) throws(DiagnosticError) {
    switch element.name {
    case "pStyle":
      paragraph.style = styles.style(element["val"])
      try reader.skip()
    case "outlineLvl":
      paragraph.isHeading = (element["val"].flatMap { Int($0) } ?? 9) < 9
      try reader.skip()
    case "numPr":
      var list = DocxList(number: "", level: "0")
      try children { (body, property) throws(DiagnosticError) in
        if property.name == "numId" { list.number = property["val"] ?? "" }
        if property.name == "ilvl" { list.level = property["val"] ?? "" }
        try body.reader.skip()
      }
      paragraph.list = list
    case "rPr":
      try children { (body, property) throws(DiagnosticError) in
        if ["del", "moveFrom"].contains(property.name) { body.paragraph.isJoined = true }
        try body.reader.skip()
      }
    default: try reader.skip()
    }
  }

  /// Writes the label that the paragraph's list puts before it, if it is one.
  private mutating func writeListLabel() {
    guard deletions == 0, let label = numbering.label(paragraph.list ?? paragraph.style.list) else { return }
    builder.write(label + " ", standsOut: true)
    listCharacters += CharacterCount.of(label)
  }

  /// An element inside a paragraph.
  mutating func inline(_ element: XMLElement) throws(DiagnosticError) {
    switch element.name {
    case "r": try readRun()
    case "del", "moveFrom":
      try deleting { (body) throws(DiagnosticError) in
        try body.children { (body, child) throws(DiagnosticError) in try body.inline(child) }
      }
    case "sdt": try readControl { (body, child) throws(DiagnosticError) in try body.inline(child) }
    case "commentRangeStart", "commentRangeEnd": try mark(element)
    case "pPr", "proofErr", "bookmarkStart", "bookmarkEnd": try reader.skip()
    case "AlternateContent":
      try readAlternatives { (body, child) throws(DiagnosticError) in try body.inline(child) }
    case "t", "delText", "instrText": try runPart(element, DocxProperties())
    case "txbxContent": try readAside()
    default: try children { (body, child) throws(DiagnosticError) in try body.inline(child) }
    }
  }

  /// The content of a text box: paragraphs that follow the one on which it hangs.
  private mutating func readAside() throws(DiagnosticError) {
    builder.beginAside()
    try children { (body, child) throws(DiagnosticError) in try body.block(child) }
    builder.endAside()
  }

  mutating func readRun() throws(DiagnosticError) {
    var properties = DocxProperties()
    try children { (body, element) throws(DiagnosticError) in
      guard element.name == "rPr" else { return try body.runPart(element, properties) }
      try body.children { (body, property) throws(DiagnosticError) in
        properties.take(property)
        try body.reader.skip()
      }
    }
  }

  private mutating func runPart(_ element: XMLElement, _ properties: DocxProperties) throws(DiagnosticError) {
    switch element.name {
    case "t" where element.namespace == Self.drawing: builder.leaveOut(.picture, try reader.text())
    case "t": write(Self.inLine(try reader.text()), properties)
    case "delText": builder.leaveOut(.deleted, try reader.text())
    case "instrText", "delInstrText":
      let text = try reader.text()
      if let last = fields.indices.last { fields[last].instruction += text }
      builder.leaveOut(.markup, text)
    case "tab", "ptab": try character("\t", properties)
    case "br", "cr":
      if deletions == 0, generated == 0 { builder.breakLine() }
      try reader.skip()
    case "noBreakHyphen": try character("-", properties)
    case "sym": try character(DocxSymbol.text(element), properties)
    case "footnoteReference", "endnoteReference", "commentReference":
      if deletions == 0 { try mark(element) } else { try reader.skip() }
    case "fldChar": try field(element)
    case "txbxContent": try readAside()
    case "AlternateContent":
      try readAlternatives { (body, child) throws(DiagnosticError) in try body.runPart(child, properties) }
    case "rPr", "fldData", "posOffset": try reader.skip()
    case "r": try readRun()
    default: try children { (body, child) throws(DiagnosticError) in try body.runPart(child, properties) }
    }
  }

  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"

  /// A text's line breaks and tabs are elements; such characters among the letters are blanks.
  private static func inLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }

  private mutating func character(_ text: String, _ properties: DocxProperties) throws(DiagnosticError) {
    write(text, properties)
    try reader.skip()
  }

  private mutating func write(_ text: String, _ properties: DocxProperties) {
    guard !text.isEmpty else { return }
    if deletions > 0 {
      builder.leaveOut(.deleted, text)
    } else if generated > 0 {
      builder.leaveOut(.generated, text)
    } else if properties.areHidden(styles, paragraph: paragraph.style) {
      builder.leaveOut(.hidden, text)
    } else {
      builder.write(text, standsOut: properties.standOut(styles, paragraph: paragraph.style))
    }
  }

  /// Fields whose results the program makes by itself.
  private static let makers: Set<String> = ["TOC", "PAGE", "NUMPAGES", "INDEX", "PAGEREF", "SECTIONPAGES"]

  private mutating func field(_ element: XMLElement) throws(DiagnosticError) {
    switch element["fldCharType"] {
    case "begin": fields.append(Field())
    case "separate":
      if let last = fields.indices.last {
        let name = fields[last].instruction.split { $0.isWhitespace }.first.map { $0.uppercased() } ?? ""
        fields[last].isGenerated = Self.makers.contains(name)
        generated += fields[last].isGenerated ? 1 : 0
      }
    case "end": if let field = fields.popLast(), field.isGenerated { generated -= 1 }
    default: break
    }
    try reader.skip()
  }
}

/// A character of a symbol font.
enum DocxSymbol {
  /// The character that a `w:sym` stands for: the one of Unicode for the common signs of Symbol and Wingdings, else the
  /// one that it names.
  static func text(_ element: XMLElement) -> String {
    guard let code = element["char"].flatMap({ UInt32($0, radix: 16) }) else { return "" }
    let font = element["font"]?.lowercased() ?? ""
    let inner = (0xF000...0xF0FF).contains(code) ? code - 0xF000 : code
    if font.hasPrefix("wingdings"), let known = wingdings[inner] { return known }
    if font == "symbol", let known = symbols[inner] { return known }
    return Unicode.Scalar(code).map { String($0) } ?? "\u{FFFD}"
  }

  private static let wingdings: [UInt32: String] = [
    0x4A: "☺", 0x4C: "☹", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔",
    0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
  ]

  private static let symbols: [UInt32: String] = [
    0xA3: "≤", 0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB7: "•", 0xB9: "≠", 0xBB: "≈", 0xBC: "…",
  ]
}
