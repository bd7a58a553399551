internal import TranscriptText

/// What reads a part of a document element by element into a builder.
protocol DocumentBody {
  var reader: XMLReader { get }
  var builder: DocumentBuilder { get set }

  /// An element inside a table that is no cell yet.
  mutating func tablePart(_ element: XMLElement) throws(DiagnosticError)
}

extension DocumentBody {
  /// Reads the children of the element that has just started, each whole, to its end.
  mutating func children(
    _ visit: (inout Self, XMLElement) throws(DiagnosticError) -> Void
  ) throws(DiagnosticError) {
    while let event = try reader.next() {
      switch event {
      case .start(let element): try visit(&self, element)
      case .end: return
      case .text: break
      }
    }
  }

  /// Reads the table that has just started.
  mutating func readTable() throws(DiagnosticError) {
    builder.beginTable()
    try tableParts()
    builder.endTable()
  }

  /// Reads the row that has just started.
  mutating func readRow() throws(DiagnosticError) {
    builder.beginRow()
    try tableParts()
  }

  /// Reads the children of an element inside a table.
  mutating func tableParts() throws(DiagnosticError) {
    try children { (body, child) throws(DiagnosticError) in try body.tablePart(child) }
  }
}
