/// The text of a document as WordprocessingML.
struct WordBody {
  private let document: WordDocument
  private var anchors: [String: Int] = [:]
  private var output = ""

  init(_ document: WordDocument) {
    self.document = document
    for case .heading(_, _, let anchor?) in document.blocks where anchors[anchor] == nil {
      anchors[anchor] = anchors.count
    }
  }

  /// The part `word/document.xml`.
  mutating func xml() -> String {
    output = WordParts.declaration + "<w:document \(WordParts.namespaces)><w:body>"
    for block in document.blocks { append(block) }
    // A table at the end needs a paragraph after it, and an empty document needs one at all.
    if case .paragraph = document.blocks.last {} else { output += "<w:p/>" }
    let size = document.isLandscape ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"" : "w:w=\"11906\" w:h=\"16838\""
    output += "<w:sectPr><w:pgSz \(size)/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\""
    output += " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    return output
  }

  private mutating func append(_ block: WordBlock) {
    switch block {
    case .heading(let level, let runs, let anchor):
      append(runs, style: "Heading\(min(max(level, 1), 6))", anchor: anchor)
    case .paragraph(let runs, let style): append(runs, style: WordStyles.id(of: style))
    case .table(let table): append(table)
    case .contents(let title, let levels): appendContents(title, levels)
    case .pageBreak: output += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
    }
  }

  private mutating func append(_ runs: [WordRun], style: String?, anchor: String? = nil, isTrailing: Bool = false) {
    output += "<w:p>"
    if style != nil || isTrailing {
      output += "<w:pPr>" + (style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? "")
      output += (isTrailing ? "<w:jc w:val=\"right\"/>" : "") + "</w:pPr>"
    }
    let bookmark = anchor.flatMap { anchors[$0] }
    if let bookmark { output += "<w:bookmarkStart w:id=\"\(bookmark)\" w:name=\"\(Self.bookmark(bookmark))\"/>" }
    for run in runs { append(run) }
    if let bookmark { output += "<w:bookmarkEnd w:id=\"\(bookmark)\"/>" }
    output += "</w:p>"
  }

  private mutating func append(_ run: WordRun) {
    for comment in run.opens { output += "<w:commentRangeStart w:id=\"\(comment)\"/>" }
    if !run.text.isEmpty {
      let target = run.link.flatMap { anchors[$0] }
      if let target { output += "<w:hyperlink w:anchor=\"\(Self.bookmark(target))\">" }
      output += "<w:r>" + Self.properties(run) + Self.content(run.text) + "</w:r>"
      if target != nil { output += "</w:hyperlink>" }
    }
    for comment in run.closes {
      output += "<w:commentRangeEnd w:id=\"\(comment)\"/><w:r><w:commentReference w:id=\"\(comment)\"/></w:r>"
    }
  }

  private static func properties(_ run: WordRun) -> String {
    var properties = ""
    if run.isBold { properties += "<w:b/>" }
    if run.isItalic { properties += "<w:i/>" }
    if let color = run.color { properties += "<w:color w:val=\"\(XMLText.escaped(color))\"/>" }
    if let shade = run.shade {
      properties += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(XMLText.escaped(shade))\"/>"
    }
    return properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  }

  /// Text with its line breaks and tabs as elements.
  static func content(_ text: String) -> String {
    var result = ""
    var piece = String.UnicodeScalarView()
    func flush() {
      if !piece.isEmpty { result += "<w:t xml:space=\"preserve\">\(XMLText.escaped(String(piece)))</w:t>" }
      piece = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n":
        flush()
        result += "<w:br/>"
      case "\t":
        flush()
        result += "<w:tab/>"
      default: piece.append(scalar)
      }
    }
    flush()
    return result
  }

  private mutating func append(_ table: WordTable) {
    let columns = max(table.rows.map(\.count).max() ?? 0, 1)
    let width = document.isLandscape ? 14_570 : 9_638
    let shares = table.shares.count == columns ? table.shares.map { max($0, 1) } : Array(repeating: 1, count: columns)
    let whole = shares.reduce(0, +)
    let widths = shares.map { $0 * width / whole }
    output += "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"\(width)\" w:type=\"dxa\"/>"
    output += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    for width in widths { output += "<w:gridCol w:w=\"\(width)\"/>" }
    output += "</w:tblGrid>"
    for (index, row) in table.rows.enumerated() {
      output += "<w:tr><w:trPr><w:cantSplit/>" + (index < table.headerRows ? "<w:tblHeader/>" : "") + "</w:trPr>"
      for column in 0..<columns {
        append(column < row.count ? row[column] : WordCell(""), width: widths[column], isHeader: index < table.headerRows)
      }
      output += "</w:tr>"
    }
    output += "</w:tbl>"
  }

  private mutating func append(_ cell: WordCell, width: Int, isHeader: Bool) {
    output += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if let shade = cell.shade ?? (isHeader ? "E8EEF2" : nil) {
      output += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(XMLText.escaped(shade))\"/>"
    }
    output += "</w:tcPr>"
    append(cell.runs, style: isHeader ? "TableHeading" : "TableText", isTrailing: cell.isTrailing)
    output += "</w:tc>"
  }

  /// A field that Word can bring up to date with page numbers; until then it lists the headings as links.
  private mutating func appendContents(_ title: String, _ levels: Int) {
    append([WordRun(title)], style: "ContentsTitle")
    let entries = document.blocks.compactMap { block -> (Int, [WordRun], String)? in
      guard case .heading(let level, let runs, let anchor?) = block, level <= levels else { return nil }
      return (level, runs, anchor)
    }
    let code = "TOC \\o &quot;1-\(levels)&quot; \\h \\z \\u"
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
      + " \(code) </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
    let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    for (index, entry) in entries.enumerated() {
      output += "<w:p><w:pPr><w:pStyle w:val=\"TOC\(min(entry.0, 3))\"/></w:pPr>" + (index == 0 ? begin : "")
      append(WordRun(entry.1.map(\.text).joined(), link: entry.2))
      output += (index == entries.count - 1 ? end : "") + "</w:p>"
    }
  }

  /// Word takes letters, digits and `_` in at most forty characters, so places are numbered.
  private static func bookmark(_ number: Int) -> String { "_sted\(number)" }
}
