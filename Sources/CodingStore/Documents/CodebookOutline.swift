internal import CodingModel

/// A codebook's codes as they were parsed when the book came into force: what is needed to show them without the YAML.
///
/// The form, one code a line, fields separated by tabs:
///
///     outline  1
///     code     PATH  NAME  COLOR  DEFINITION  INCLUDE  EXCLUDE  EXAMPLE
enum CodebookOutline {
  /// The document of a codebook.
  static func document(of codebook: Codebook) -> [UInt8] {
    var writer = FieldWriter(capacity: 256 * codebook.codes.count)
    writer.line("outline", "1")
    for code in codebook.codes {
      writer.line(
        "code", code.path.description, code.name, code.color, code.definition, code.include, code.exclude, code.example)
    }
    return writer.bytes
  }

  /// Reads a document of the codebook named `codebook`, in the file's order; throws `FormError`.
  static func codes(document: [UInt8], codebook: String) throws -> [CodeOutline] {
    var reader = FieldReader(document)
    guard reader.nextLine(), try reader.text() == "outline", try reader.number() == 1 else { throw reader.error }
    var codes: [CodeOutline] = []
    while reader.nextLine() {
      guard try reader.text() == "code", let path = CodePath(try reader.text()) else { throw reader.error }
      codes.append(
        CodeOutline(
          codebook: codebook, path: path, name: try reader.text(), color: try reader.text(),
          definition: try reader.text(), include: try reader.text(), exclude: try reader.text(),
          example: try reader.text()))
    }
    return codes
  }
}
