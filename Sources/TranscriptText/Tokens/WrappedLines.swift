/// Tells lines that were broken to a width from lines that are paragraphs.
struct WrappedLines {
  /// True where every line but a paragraph's last is so full that the next line's first word would not have fitted.
  let isHardWrapped: Bool

  /// Widths in characters between which lines are believed to be wrapped.
  private static let widths = 40...120

  /// Looks at the lines that hold the bytes from `start` to `end`.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) {
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    var lines: [(length: Int, firstWord: Int)] = []
    while lineStart < end {
      let lineEnd = Tokeniser.lineEnd(in: bytes, from: lineStart)
      lines.append(Self.measure(bytes, lineStart..<lineEnd))
      lineStart = lineEnd + 1
    }
    let width = lines.map(\.length).max() ?? 0
    let joins = zip(lines, lines.dropFirst()).filter { $0.length > 0 && $1.length > 0 }
    isHardWrapped =
      Self.widths.contains(width) && joins.count >= 2
      && joins.allSatisfy { $0.length + 1 + $1.firstWord > width }
  }

  /// Characters (code points) of the line and of its first word.
  private static func measure(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> (length: Int, firstWord: Int) {
    let line = bytes[WhiteSpace.trimmed(range, in: bytes)]
    let length = line.count { $0 & 0xC0 != 0x80 }
    let firstWord = line.prefix { !WhiteSpace.isASCII($0) }.count { $0 & 0xC0 != 0x80 }
    return (length, firstWord)
  }
}
