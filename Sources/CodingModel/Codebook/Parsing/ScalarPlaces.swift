internal import TranscriptText
internal import Yams

/// Where each character of a YAML text stands in the file, whatever way the text is written there.
///
/// Folding, quoting and escaping change white space and quotation marks only, so the visible characters of value and
/// file are walked side by side. Where they part (it should not happen), the last sure place is given.
struct ScalarPlaces {
  private let text: CodebookText
  /// Line and column (both from 1) of each Unicode scalar of the value.
  private var places: [(line: Int, column: Int)] = []
  private var line: Int
  private var column: Int

  /// Walks `scalar`, whose text is `value` (as YAML gave it).
  init(_ scalar: Node.Scalar, in text: CodebookText) {
    self.text = text
    line = scalar.mark?.line ?? 1
    column = scalar.mark?.column ?? 1
    switch scalar.style {
    case .singleQuoted, .doubleQuoted: column += 1
    case .literal, .folded:
      line += 1
      column = 1
    case .any, .plain: break
    }
    for value in scalar.string.unicodeScalars { walk(to: value, style: scalar.style) }
  }

  /// The place of the character at `offset` (in characters, from 0) of `value`; past the end, the place after the last.
  func location(ofCharacter offset: Int, in value: String) -> SourceLocation {
    let scalars = value.prefix(offset).unicodeScalars.count
    if scalars < places.count { return text.location(line: places[scalars].line, column: places[scalars].column) }
    return text.location(line: line, column: column)
  }

  private mutating func walk(to value: Unicode.Scalar, style: Node.Scalar.Style) {
    if value.isSpace {
      places.append((line, column))
      return
    }
    skipWhiteSpace(style)
    places.append((line, column))
    guard let current = scalar(at: column) else { return }
    if style == .doubleQuoted, current == "\\" {
      column += escapeLength
    } else if style == .singleQuoted, current == "'", value == "'" {
      column += 2
    } else if current == value {
      column += 1
    }
  }

  private func scalar(at column: Int) -> Unicode.Scalar? {
    guard line >= 1, line <= text.lines.count, column >= 1, column <= text.lines[line - 1].count else { return nil }
    return text.lines[line - 1][column - 1]
  }

  private mutating func skipWhiteSpace(_ style: Node.Scalar.Style) {
    while line < text.lines.count {
      guard let current = scalar(at: column) else {
        line += 1
        column = 1
        continue
      }
      // A backslash at a line's end, and an escaped blank, are white space in disguise.
      let isBlankEscape = style == .doubleQuoted && current == "\\" && isBlankEscape
      guard current.isSpace || isBlankEscape else { return }
      column += isBlankEscape ? 2 : 1
    }
  }

  private var isBlankEscape: Bool {
    guard let next = scalar(at: column + 1) else { return true }
    return next == " " || next == "\t" || next == "n" || next == "t" || next == "r"
  }

  private var escapeLength: Int {
    switch scalar(at: column + 1) {
    case "x": 4
    case "u": 6
    case "U": 10
    default: 2
    }
  }
}
