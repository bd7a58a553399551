/// The styles that every document brings: real headings, so that Word's navigation and contents know them.
enum WordStyles {
  /// The style's identifier in the document; `nil` for the body's own.
  static func id(of style: WordStyle) -> String? {
    switch style {
    case .title: "Title"
    case .body: nil
    case .quotation: "Quote"
    case .source: "QuoteSource"
    case .note: "Note"
    case .caption: "Caption"
    }
  }

  /// The part `word/styles.xml`.
  static func xml(language: String) -> String {
    let fonts = "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>"
    let code = XMLText.escaped(language)
    return WordParts.declaration + "<w:styles \(WordParts.namespaces)><w:docDefaults><w:rPrDefault><w:rPr>\(fonts)"
      + "<w:sz w:val=\"22\"/><w:lang w:val=\"\(code)\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
      + "<w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
      + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
      + headings + paragraphs + contents + table + "</w:styles>"
  }

  private static let headings = (1...6).map { level in
    let size = [36, 30, 26, 24, 22, 22][level - 1]
    return paragraph(
      "Heading\(level)", "heading \(level)",
      "<w:keepNext/><w:spacing w:before=\"\(level == 1 ? 360 : 240)\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
      "<w:b/><w:color w:val=\"1F3A4D\"/><w:sz w:val=\"\(size)\"/>")
  }.joined()

  private static let paragraphs =
    paragraph("Title", "Title", "<w:spacing w:after=\"240\"/>", "<w:b/><w:color w:val=\"1F3A4D\"/><w:sz w:val=\"48\"/>")
    + paragraph(
      "Quote", "Quote",
      "<w:keepNext/><w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"9FB3C0\"/></w:pBdr>"
        + "<w:spacing w:after=\"40\"/><w:ind w:left=\"340\"/>", "")
    + paragraph(
      "QuoteSource", "Quote Source", "<w:spacing w:after=\"200\"/><w:ind w:left=\"340\"/>",
      "<w:color w:val=\"51616D\"/><w:sz w:val=\"19\"/>")
    + paragraph("Note", "Note", "", "<w:color w:val=\"51616D\"/><w:sz w:val=\"19\"/>")
    + paragraph("Caption", "caption", "<w:keepNext/><w:spacing w:before=\"200\"/>", "<w:b/>")
    + paragraph("CommentText", "annotation text", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"20\"/>")
    + paragraph("TableHeading", "Table Heading", "<w:spacing w:after=\"40\"/>", "<w:b/><w:sz w:val=\"19\"/>")
    + paragraph("TableText", "Table Text", "<w:spacing w:after=\"40\"/>", "<w:sz w:val=\"19\"/>")

  private static let contents =
    paragraph("ContentsTitle", "TOC Heading", "<w:spacing w:before=\"240\"/>", "<w:b/><w:sz w:val=\"28\"/>")
    + (1...3).map { level in
      paragraph(
        "TOC\(level)", "toc \(level)", "<w:spacing w:after=\"40\"/><w:ind w:left=\"\((level - 1) * 280)\"/>", "")
    }.joined()

  private static let table =
    "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
    + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B8C4CC\"/>"
    }.joined()
    + "</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>"
    + "</w:tblCellMar></w:tblPr></w:style>"

  private static func paragraph(_ id: String, _ name: String, _ paragraph: String, _ run: String) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>"
      + "<w:qFormat/>" + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>")
      + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
  }
}
