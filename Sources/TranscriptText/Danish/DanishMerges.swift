/// The part of the Danish word rules that needs word lists: joins neighbouring pieces after ICU has cut.
///
/// Only pieces without white space between them are joined, so the result for a line is the results of its chunks.
enum DanishMerges {
  /// The most pieces that one joined token is made of, and some more.
  static let reach = 8

  /// Joins what belongs together among the pieces before `limit` (which may take in some beyond it). Returns how many
  /// finished pieces there are now at the front.
  static func apply(to pieces: inout [Piece], before limit: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var read = 0
    var written = 0
    while read < limit {
      let (count, kind) = joined(pieces, from: read, bytes)
      pieces[written] = Piece(start: pieces[read].start, end: pieces[read + count - 1].end, kind: kind)
      written += 1
      read += count
    }
    if written < read { pieces.removeSubrange(written..<read) }
    return written
  }

  /// How many pieces from `index` on make up one token, and its kind.
  private static func joined(
    _ pieces: [Piece], from index: Int, _ bytes: UnsafeRawBufferPointer
  ) -> (count: Int, kind: TokenKind) {
    let piece = pieces[index]
    let next = index + 1
    guard next < pieces.count, pieces[next].start == piece.end else { return (1, piece.kind) }
    if piece.kind == .word {
      if isByte(UInt8(ascii: "."), pieces[next], bytes) { return afterFullStop(pieces, index, bytes) }
      if isApostrophe(pieces[next], bytes), takesApostrophe(piece, bytes) { return (2, .word) }
    } else if isMark(pieces, index, bytes) {
      return (3, .annotation)
    }
    return (1, piece.kind)
  }

  /// `bl.a` + `.`, `4-cyl` + `.`; also `maks` + `.` + `-` + `værdi`.
  private static func afterFullStop(
    _ pieces: [Piece], _ index: Int, _ bytes: UnsafeRawBufferPointer
  ) -> (count: Int, kind: TokenKind) {
    guard isAbbreviation(pieces[index], bytes) else { return (1, .word) }
    let hyphen = index + 2
    guard hyphen < pieces.count, pieces[hyphen].start == pieces[index + 1].end,
      isByte(UInt8(ascii: "-"), pieces[hyphen], bytes)
    else { return (2, .word) }
    let word = hyphen + 1
    let hasWord = word < pieces.count && pieces[word].start == pieces[hyphen].end && pieces[word].kind == .word
    return (hasWord ? 4 : 3, .word)
  }

  private static func isAbbreviation(_ piece: Piece, _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard piece.end - piece.start <= 24 else { return false }
    let text = text(piece, bytes)
    if DanishAbbreviations.role(of: text) != nil { return true }
    guard let hyphen = text.lastIndex(of: "-") else { return false }
    return DanishAbbreviations.role(of: String(text[text.index(after: hyphen)...])) != nil
  }

  /// Clipped forms, and genitives of names in s, x, z (`Lars'`); not inside single quotation marks (`'ha'`).
  private static func takesApostrophe(_ piece: Piece, _ bytes: UnsafeRawBufferPointer) -> Bool {
    if piece.start > 0, piece.end - piece.start < 256 {
      let before = bytes[piece.start - 1]
      if before == UInt8(ascii: "'") || before == 0x98 || before == 0x99 { return false }
    }
    guard piece.end - piece.start <= 64 else { return false }
    let text = text(piece, bytes)
    if DanishForms.clipped.contains(text.lowercased()) { return true }
    guard let first = text.first, let last = text.last else { return false }
    return first.isUppercase && text.count > 1 && "sxzSXZ".contains(last)
  }

  /// `(` + `pause` + `)`.
  private static func isMark(_ pieces: [Piece], _ index: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard isByte(UInt8(ascii: "("), pieces[index], bytes), index + 2 < pieces.count else { return false }
    let word = pieces[index + 1]
    let close = pieces[index + 2]
    guard word.kind == .word, word.end - word.start <= 24, close.start == word.end else { return false }
    return isByte(UInt8(ascii: ")"), close, bytes)
      && DanishForms.bracketedMarks.contains(text(word, bytes).lowercased())
  }

  private static func isByte(_ byte: UInt8, _ piece: Piece, _ bytes: UnsafeRawBufferPointer) -> Bool {
    piece.end - piece.start == 1 && bytes[piece.start] == byte
  }

  /// `'` or `’`.
  private static func isApostrophe(_ piece: Piece, _ bytes: UnsafeRawBufferPointer) -> Bool {
    if isByte(UInt8(ascii: "'"), piece, bytes) { return true }
    return piece.end - piece.start == 3 && bytes[piece.start] == 0xE2 && bytes[piece.start + 1] == 0x80
      && bytes[piece.start + 2] == 0x99
  }

  private static func text(_ piece: Piece, _ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes[piece.start..<piece.end], as: UTF8.self)
  }
}
