/// A table of an HTML page while it is read.
struct HTMLTable {
  /// The rows that have ended.
  private(set) var rows: [[[DocumentParagraph]]] = []
  /// The cells of the present row that have ended.
  private(set) var cells: [[DocumentParagraph]] = []
  /// True for a table that holds another: it only arranges the page.
  private(set) var isLayout = false
  private var cell: [DocumentParagraph]?

  /// Bytes of the present cell's paragraphs, with the line feeds between them and the next one.
  var offset: Int { (cell ?? []).reduce(0) { $0 + $1.text.utf8.count + 1 } }

  /// Begins a cell.
  mutating func beginCell() {
    endCell()
    if !isLayout { cell = [] }
  }

  /// Adds a paragraph to the present cell; `false` when it belongs to none.
  mutating func add(_ paragraph: DocumentParagraph) -> Bool {
    guard !isLayout, cell != nil else { return false }
    cell?.append(paragraph)
    return true
  }

  /// Ends a cell.
  mutating func endCell() {
    if let cell { cells.append(cell) }
    cell = nil
  }

  /// Ends a row.
  mutating func endRow() {
    endCell()
    if !cells.isEmpty { rows.append(cells) }
    cells = []
  }

  /// What is there so far as paragraphs; what comes is no table either.
  mutating func takeAsLayout() -> [DocumentBlock] {
    endRow()
    defer { rows = [] }
    isLayout = true
    return rows.flatMap { $0.flatMap { $0.map(DocumentBlock.paragraph) } }
  }

  /// The finished table; paragraphs where it has one column only, nothing where it has no text.
  var blocks: [DocumentBlock] {
    var table = self
    table.endRow()
    let isColumn = table.rows.allSatisfy { $0.count == 1 }
    if isColumn { return table.takeAsLayout() }
    let texts = table.rows.map { row in row.map { $0.map(\.text).joined(separator: "\n") } }
    return texts.contains { $0.contains { !$0.isEmpty } } ? [.table(texts)] : []
  }
}
