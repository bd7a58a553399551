public import TranscriptText

/// A codebook made from a table.
public struct ImportedCodebook: Sendable {
  /// The book, as its YAML is read.
  public let book: Codebook
  /// The book as YAML.
  public let yaml: String
}

/// Reads a codebook from a table of codes (CSV), as spreadsheets keep it: UTF-8, UTF-16 or Windows-1252; semicolons,
/// commas or tabs between the cells; `CodebookColumn` tells the columns.
public enum CodebookTable {
  /// Makes a codebook of a table's rows. The value is `nil` after an error; every finding stands at its row's line.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - codebook: the short name of the book to take where the table holds several.
  ///   - fallback: the short name where the table says none.
  public static func read(
    _ source: SourceFile, codebook: String? = nil, fallback: String
  ) -> Parsed<ImportedCodebook?> {
    let decoded = TextDecoder.decode(source)
    guard !decoded.hasErrors else { return Parsed(nil, diagnostics: decoded.diagnostics) }
    let text = decoded.value.text
    let rows = CodebookRows(text[text.fullRange], file: source.path)
    var writer = CodebookTableWriter(rows.rows, file: source.path)
    writer.write(codebook: codebook, fallback: fallback)
    let yaml = writer.lines.joined(separator: "\n") + "\n"
    var diagnostics = decoded.diagnostics + rows.diagnostics + writer.diagnostics
    let parsed = CodebookParser.parse(SourceFile(path: source.path, text: yaml))
    if writer.hasCodes {
      diagnostics += parsed.diagnostics.map(writer.atRow)
    } else if !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics.append(Diagnostic(CodebookTableMessage.noCodes, at: SourceLocation(file: source.path)))
    }
    diagnostics = diagnostics.enumerated().sorted { left, right in
      (left.element.location?.line ?? 0, left.offset) < (right.element.location?.line ?? 0, right.offset)
    }.map(\.element)
    guard let book = parsed.value, !diagnostics.contains(where: { $0.severity == .error }) else {
      return Parsed(nil, diagnostics: diagnostics)
    }
    return Parsed(ImportedCodebook(book: book, yaml: yaml), diagnostics: diagnostics)
  }
}
