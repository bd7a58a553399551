/// How many columns of a terminal a text takes.
enum TextWidth {
  /// Letters take one column, East Asian wide characters and emoji two, combining marks and controls none.
  static func columns(_ text: some StringProtocol) -> Int {
    plainColumns(text) ?? text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of a text of Latin letters and signs, one each: nearly all text, counted without looking anything up.
  private static func plainColumns(_ text: some StringProtocol) -> Int? {
    var count = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2026: count += 1
      default: return nil
      }
    }
    return count
  }

  static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    return min(2, scalars.reduce(0) { max($0, columns(of: $1)) })
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// The blocks whose East Asian width is wide or that terminals draw as emoji (UAX #11, in broad strokes).
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  /// The columns of the longest stretch that need not be broken: between blanks, hyphens and slashes.
  static func longestPiece(of text: String) -> Int {
    if plainColumns(text) != nil { return longestPlainPiece(of: text) }
    var longest = 0
    for word in text.split(separator: " ") {
      var start = word.startIndex
      while start < word.endIndex {
        let end = word[start...].firstIndex(where: breaksAfter).map(word.index(after:)) ?? word.endIndex
        longest = max(longest, columns(word[start..<end]))
        start = end
      }
    }
    return longest
  }

  /// The same of Latin letters and signs: a column for each byte that begins one.
  private static func longestPlainPiece(of text: String) -> Int {
    var (longest, columns) = (0, 0)
    for byte in text.utf8 {
      if byte & 0xC0 != 0x80, byte != UInt8(ascii: " ") { columns += 1 }
      longest = max(longest, columns)
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") { columns = 0 }
    }
    return longest
  }

  private static func breaksAfter(_ character: Character) -> Bool { character == "-" || character == "/" }

  /// The text in lines of at most `width` columns, broken at blanks; longer words are broken after a hyphen or a slash,
  /// or else anywhere.
  static func wrap(_ text: String, width: Int) -> [String] {
    let width = max(1, width)
    if let lines = plainLines(of: text, width: width) { return lines }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let needed = (line.isEmpty ? 0 : 1) + columns(word)
      if used + needed <= width {
        line += (line.isEmpty ? "" : " ") + word
        used += needed
        continue
      }
      if !line.isEmpty { lines.append(line) }
      let pieces = cut(word, width: width)
      lines += pieces.dropLast()
      line = pieces.last ?? ""
      used = columns(line)
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The lines of a text of Latin letters and signs with single blanks between its words, none of them too long for a
  /// line; `nil` for any other. Nearly all that is said is such text, and is wrapped without a look at its characters.
  private static func plainLines(of text: String, width: Int) -> [String]? {
    guard !text.isEmpty, plainColumns(text) != nil else { return nil }
    let bytes = Array(text.utf8)
    let blank = UInt8(ascii: " ")
    guard bytes[0] != blank, bytes[bytes.count - 1] != blank else { return nil }
    var lines: [String] = []
    var (lineStart, wordStart) = (0, 0)
    var (lineColumns, wordColumns) = (0, 0)
    for end in 0...bytes.count {
      if end < bytes.count, bytes[end] != blank {
        if bytes[end] & 0xC0 != 0x80 { wordColumns += 1 }
        continue
      }
      guard wordColumns > 0, wordColumns <= width else { return nil }
      if wordStart > lineStart, lineColumns + 1 + wordColumns > width {
        lines.append(String(decoding: bytes[lineStart..<wordStart - 1], as: UTF8.self))
        (lineStart, lineColumns) = (wordStart, wordColumns)
      } else {
        lineColumns += wordColumns + (wordStart > lineStart ? 1 : 0)
      }
      (wordStart, wordColumns) = (end + 1, 0)
    }
    lines.append(String(decoding: bytes[lineStart...], as: UTF8.self))
    return lines
  }

  /// Pieces of at most `width` columns; a piece ends after a hyphen or a slash where there is one.
  private static func cut(_ word: Substring, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty, columns(piece) + columns(of: character) > width {
        let hyphen = piece.lastIndex(where: breaksAfter).map { piece.index(after: $0) } ?? piece.endIndex
        pieces.append(String(piece[..<hyphen]))
        piece = String(piece[hyphen...])
      }
      piece.append(character)
    }
    return pieces + [piece]
  }

  /// The text cut to `width` columns, with `…` where something is left out.
  static func cut(_ text: String, to width: Int) -> String {
    guard columns(text) > width else { return text }
    var cut = ""
    var used = 1
    for character in text {
      used += columns(of: character)
      if used > width { break }
      cut.append(character)
    }
    return cut + "…"
  }

  /// The text filled up with blanks to `width` columns.
  static func pad(_ text: String, to width: Int, alignment: ReportColumn.Alignment) -> String {
    let missing = width - columns(text)
    if missing <= 0 { return text }
    let blanks = String(repeating: " ", count: missing)
    switch alignment {
    case .leading: return text + blanks
    case .trailing: return blanks + text
    }
  }
}
