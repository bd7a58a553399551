/// Where the lines of a text begin, so that a byte offset can be told as line and column.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// Finds all line starts of UTF-8 text with line feeds; one pass.
  public init(utf8 bytes: [UInt8]) {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    self.bytes = bytes
    self.starts = starts
  }

  /// Finds all line starts of `text`.
  public init(_ text: CanonicalText) { self.init(utf8: text.utf8) }

  /// Number of lines; text that ends in a line feed has an empty last line.
  public var count: Int { starts.count }

  /// The line, from 1, that holds the byte at `offset`; an offset outside the text counts as its nearest end.
  public func line(ofByte offset: Int) -> Int {
    max(starts.partitioningIndex { $0 > offset }, 1)
  }

  /// The column, from 1, of the byte at `offset`: characters (grapheme clusters) since the line began, plus one.
  public func column(ofByte offset: Int) -> Int {
    let start = starts[line(ofByte: offset) - 1]
    let end = min(max(offset, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self).count + 1
  }

  /// The place of the byte at `offset`, without the line's text: a transcript's lines hold what someone said.
  public func location(ofByte offset: Int, in file: String) -> SourceLocation {
    SourceLocation(file: file, line: line(ofByte: offset), column: column(ofByte: offset))
  }

  /// The bytes of a line (from 1) without its line feed; empty when there is no such line.
  public func range(ofLine line: Int) -> TextRange {
    guard starts.indices.contains(line - 1) else { return TextRange(start: bytes.count, end: bytes.count) }
    let end = line < starts.count ? starts[line] - 1 : bytes.count
    return TextRange(start: starts[line - 1], end: end)
  }
}
