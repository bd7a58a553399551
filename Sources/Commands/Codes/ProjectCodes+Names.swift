internal import CodingModel

extension ProjectCodes {
  /// The key of the code that someone calls `text`.
  ///
  /// - Throws: `DiagnosticError` as `CodeNames.path(for:)`.
  func key(called text: String) throws -> CodePath { key(of: try CodeNames(codes).path(for: text)) }

  /// The name of a new code and the key of the one above it: `CODE/NAME`, or a name and what it is to be below.
  ///
  /// - Throws: `DiagnosticError` as `CodeNames.path(for:)`, where there is no such code above it.
  func place(of text: String, under: String? = nil) throws -> (name: String, parent: CodePath?) {
    if let under { return (text, try key(called: under)) }
    guard let slash = text.lastIndex(of: "/") else { return (text, nil) }
    let above = String(text[..<slash])
    guard CodePath(above) != nil else { return (text, nil) }
    return (String(text[text.index(after: slash)...]), try key(called: above))
  }
}
