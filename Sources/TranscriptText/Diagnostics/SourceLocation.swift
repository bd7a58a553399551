/// A place in a file, as people count: lines and columns from 1, a column is one character (`æ` is one).
public struct SourceLocation: Hashable, Sendable, Codable {
  /// The path as the user wrote it.
  public let file: String
  /// Line, from 1; 0 when the whole file is meant.
  public let line: Int
  /// Column in characters, from 1; 0 when the whole line is meant.
  public let column: Int
  /// The text of that line, for printing with a caret; `nil` where the line may hold personal data.
  public let sourceLine: String?

  /// Makes a place.
  public init(file: String, line: Int = 0, column: Int = 0, sourceLine: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.sourceLine = sourceLine
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, without the parts that are 0.
  public var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}
