internal import TranscriptText

/// The body of an RTF file as it is read: paragraphs, tables, and the places that notes and comments are about.
struct RTFBody {
  private(set) var blocks: [DocumentBlock] = []
  /// The places of marks, by the order in which they were made.
  private var places: [DocumentPlace] = []
  private var paragraph = ParagraphText()
  /// Marks in the present paragraph.
  private var open: [(mark: Int, offset: Int)] = []
  private var rows: [[String]] = []
  private var cells: [String] = []
  private var cell: String?
  private var isAfterBlank = false

  /// True when the present paragraph has no text yet.
  var isAtStart: Bool { paragraph.bytes.isEmpty }

  /// Adds characters to the present paragraph.
  mutating func append(_ text: some Collection<UInt8>, _ style: CharacterStyle) { paragraph.append(text, style) }

  /// Marks the present place; its position is known when everything is read.
  mutating func mark() -> Int {
    places.append(DocumentPlace(block: 0, offset: 0))
    open.append((places.count - 1, paragraph.bytes.count))
    return places.count - 1
  }

  /// A mark's place.
  func place(of mark: Int) -> DocumentPlace {
    var place = places[mark]
    // Behind the last block, where nothing more came, is its end.
    if place.block >= blocks.count {
      place = DocumentPlace(block: max(blocks.count - 1, 0), offset: 0)
      if case .paragraph(let last) = blocks.last { place.offset = last.text.utf8.count }
    }
    return place
  }

  /// Ends the paragraph. Several empty ones in a row count as one.
  mutating func endParagraph(isInTable: Bool, isHeading: Bool) {
    guard !isInTable else { return endCellParagraph() }
    endTable()
    let isBlank = paragraph.isBlank
    placeMarks(DocumentPlace(block: blocks.count, offset: 0))
    if !(isBlank && (isAfterBlank || blocks.isEmpty)) {
      blocks.append(.paragraph(isBlank ? DocumentParagraph("") : paragraph.paragraph(isHeading: isHeading)))
    }
    isAfterBlank = isBlank
    paragraph = ParagraphText()
  }

  private mutating func endCellParagraph() {
    let before = cell.map { $0.utf8.count + 1 } ?? 0
    placeMarks(DocumentPlace(block: blocks.count, row: rows.count, column: cells.count, offset: before))
    cell = cell.map { $0 + "\n" + paragraph.text } ?? paragraph.text
    paragraph = ParagraphText()
  }

  /// The present paragraph's text will begin at `base`.
  private mutating func placeMarks(_ base: DocumentPlace) {
    for found in open {
      places[found.mark] = base
      places[found.mark].offset += found.offset
    }
    open = []
  }

  /// Ends a table's cell.
  mutating func endCell() {
    endCellParagraph()
    cells.append(cell ?? "")
    cell = nil
  }

  /// Ends a table's row.
  mutating func endRow() {
    if !cells.isEmpty { rows.append(cells) }
    cells = []
  }

  private mutating func endTable() {
    if let cell { cells.append(cell) }
    cell = nil
    endRow()
    guard !rows.isEmpty else { return }
    blocks.append(.table(rows))
    rows = []
    isAfterBlank = false
  }

  /// Ends everything that is still open.
  mutating func end() {
    if !paragraph.isBlank { endParagraph(isInTable: cell != nil || !cells.isEmpty, isHeading: false) }
    endTable()
    placeMarks(DocumentPlace(block: blocks.count, offset: 0))
    if case .paragraph(let last) = blocks.last, last.text.isEmpty { blocks.removeLast() }
  }
}
