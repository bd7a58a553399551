internal import TranscriptText

/// A codebook file as lines, and places in it as people count.
struct CodebookText {
  /// The path as the user wrote it.
  let path: String
  /// The lines, as Unicode scalars: YAML marks count those.
  let lines: [[Unicode.Scalar]]
  /// The same lines as text.
  let lineTexts: [String]
  /// For lines with combining marks and the like: how many characters begin before each scalar.
  private let characterCounts: [Int: [Int32]]

  /// The greatest file that is read, in megabytes.
  static let megabyteLimit = 1
  /// Lines longer than this, in characters, are not repeated in messages.
  private static let longestShownLine = 400

  /// Decodes a file; the problem instead where it is no text.
  static func reading(_ source: SourceFile) -> Result<CodebookText, Diagnostic> {
    let here = SourceLocation(file: source.path)
    if source.bytes.count > megabyteLimit << 20 {
      return .failure(Diagnostic(CodebookFileMessage.tooLarge(megabytes: megabyteLimit), at: here))
    }
    let marked = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let bytes = marked ? Array(source.bytes.dropFirst(3)) : source.bytes
    let text = CodebookText(path: source.path, text: String(decoding: bytes, as: UTF8.self))
    if let nul = bytes.firstIndex(of: 0) {
      return .failure(Diagnostic(CodebookFileMessage.nulByte, at: text.location(ofByte: nul, in: bytes)))
    }
    if let invalid = firstInvalidByte(bytes) {
      return .failure(Diagnostic(CodebookFileMessage.notUTF8, at: text.location(ofByte: invalid, in: bytes)))
    }
    if text.lines.allSatisfy({ $0.allSatisfy(\.isSpace) }) {
      return .failure(Diagnostic(CodebookFileMessage.empty, at: here))
    }
    return .success(text)
  }

  private init(path: String, text: String) {
    self.path = path
    let cut = Self.cut(text.unicodeScalars)
    let lines = cut.map { Array($0) }
    let texts = cut.map { String($0) }
    self.lines = lines
    lineTexts = texts
    // Below the combining marks each scalar is a character of its own.
    let marked = lines.indices.filter { lines[$0].contains { $0.value >= 0x300 } }
    characterCounts = Dictionary(uniqueKeysWithValues: marked.map { ($0, Self.characterCounts(texts[$0])) })
  }

  /// The lines of a text, without the breaks between them.
  private static func cut(_ text: String.UnicodeScalarView) -> [Substring.UnicodeScalarView] {
    var lines: [Substring.UnicodeScalarView] = []
    var start = text.startIndex
    var previous: Unicode.Scalar?
    for (place, scalar) in zip(text.indices, text) {
      if Self.isLineBreak(scalar) {
        // What follows a carriage return belongs to the same break.
        if scalar != "\n" || previous != "\r" { lines.append(text[start..<place]) }
        start = text.index(after: place)
      }
      previous = scalar
    }
    lines.append(text[start...])
    return lines
  }

  /// The scalars as text.
  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars { text.unicodeScalars.append(scalar) }
    return text
  }

  /// The line breaks of YAML 1.1, so that line numbers here and in YAML marks agree.
  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// A place from a line and a column in Unicode scalars, both from 1.
  func location(line: Int, column: Int) -> SourceLocation {
    guard line >= 1, line <= lines.count else { return SourceLocation(file: path, line: max(line, 0)) }
    let scalars = lines[line - 1]
    let shown = scalars.count <= Self.longestShownLine ? lineTexts[line - 1] : nil
    let before = min(max(column - 1, 0), scalars.count)
    let characters = characterCounts[line - 1].map { Int($0[before]) } ?? before
    return SourceLocation(file: path, line: line, column: characters + 1, sourceLine: shown)
  }

  /// How many characters begin before each scalar, and in all.
  private static func characterCounts(_ line: String) -> [Int32] {
    var counts: [Int32] = [0]
    for (number, character) in line.enumerated() {
      for _ in character.unicodeScalars { counts.append(Int32(number + 1)) }
    }
    return counts
  }

  private func location(ofByte offset: Int, in bytes: [UInt8]) -> SourceLocation {
    let before = CodebookText(path: path, text: String(decoding: bytes[..<offset], as: UTF8.self))
    let last = before.lines.count
    return SourceLocation(file: path, line: last, column: (before.lineTexts.last?.count ?? 0) + 1)
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
