internal import CodingModel
internal import TranscriptText

extension ProjectCodes {
  /// The key of the code that someone calls `text`.
  ///
  /// - Throws: `DiagnosticError` as `CodeNames.path(for:)`.
  func key(called text: String) throws -> CodePath { key(of: try CodeNames(codes).path(for: text)) }

  /// The name of a new code and the key of the one above it: `CODE/NAME`, or a name and what it is to be below. `\/` is
  /// a slash in the name.
  ///
  /// - Throws: `DiagnosticError` as `CodeNames.path(for:)`, where there is no such code above it.
  func place(of text: String, under: String? = nil) throws -> (name: String, parent: CodePath?) {
    if let under { return (Self.name(text), try key(called: under)) }
    guard let slash = Self.lastSlash(in: text) else { return (Self.name(text), nil) }
    let above = String(text[..<slash])
    guard CodePath(above) != nil else { return (Self.name(text), nil) }
    let name = String(text[text.index(after: slash)...])
    do {
      return (Self.name(name), try key(called: above))
    } catch let error as DiagnosticError where error.diagnostics.first?.id == "usage.unknown-code" {
      throw DiagnosticError(CodeNameMessage.nothingAbove(above, name: name))
    }
  }

  /// The name as it is written, with `\/` for a slash.
  static func name(_ text: String) -> String { text.replacing("\\/", with: "/") }

  /// The last slash that parts levels.
  private static func lastSlash(in text: String) -> String.Index? {
    text.indices.last { place in
      text[place] == "/" && (place == text.startIndex || text[text.index(before: place)] != "\\")
    }
  }
}
