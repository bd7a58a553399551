/// The small fixed parts of a DOCX archive (ECMA-376, parts 1 and 2).
enum WordParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"

  static let contentTypes =
    declaration + "<Types xmlns=\"\(packages)/content-types\">"
    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + "<Override PartName=\"/word/document.xml\" ContentType=\"\(word).document.main+xml\"/>"
    + "<Override PartName=\"/word/styles.xml\" ContentType=\"\(word).styles+xml\"/>"
    + "<Override PartName=\"/word/settings.xml\" ContentType=\"\(word).settings+xml\"/>"
    + "<Override PartName=\"/word/comments.xml\" ContentType=\"\(word).comments+xml\"/>"
    + "<Override PartName=\"/docProps/core.xml\""
    + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"

  static let relations =
    declaration + "<Relationships xmlns=\"\(packages)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(packages)/relationships/metadata/core-properties\""
    + " Target=\"docProps/core.xml\"/></Relationships>"

  static let documentRelations =
    declaration + "<Relationships xmlns=\"\(packages)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(office)/settings\" Target=\"settings.xml\"/>"
    + "<Relationship Id=\"rId3\" Type=\"\(office)/comments\" Target=\"comments.xml\"/></Relationships>"

  static let settings =
    declaration + "<w:settings \(namespaces)><w:defaultTabStop w:val=\"720\"/><w:compat>"
    + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
    + "</w:compat></w:settings>"

  /// Without a date: the same document gives the same bytes.
  static func properties(title: String, language: String) -> String {
    declaration + "<cp:coreProperties xmlns:cp=\"\(packages)/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(XMLText.escaped(title))</dc:title>"
      + "<dc:creator>Kodeks</dc:creator><dc:language>\(XMLText.escaped(language))</dc:language></cp:coreProperties>"
  }
}
