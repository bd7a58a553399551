internal import Reporting
internal import TranscriptText

/// A token list on its way out, written in pieces so that a large text needs no second copy in memory.
struct TokenListing: Sendable {
  let text: CanonicalText
  let tokens: [Token]
  let sentences: [Sentence]
  /// Where numbers stand that are not to be shown, ascending: their tokens are listed with a mask for their text.
  let masked: [TextRange]

  /// Hands the list to `write` piece by piece. A tabulator or line feed inside a token (of an annotation) becomes a
  /// blank in TSV; JSON keeps it.
  func write(as format: TokenFormat, to write: (String) throws -> Void) throws {
    var piece: [UInt8] = []
    piece += Array((format == .tsv ? "start\tend\tkind\tsentence\ttext\n" : "[").utf8)
    var sentence = 0
    for (index, token) in tokens.enumerated() {
      while sentence < sentences.count, sentences[sentence].tokens.upperBound <= index { sentence += 1 }
      switch format {
      case .tsv: appendTSV(token, sentence: sentence + 1, to: &piece)
      case .json: appendJSON(token, sentence: sentence + 1, isFirst: index == 0, to: &piece)
      }
      guard piece.count > 1 << 16 else { continue }
      try write(String(decoding: piece, as: UTF8.self))
      piece.removeAll(keepingCapacity: true)
    }
    if format == .json { piece += Array("\n]\n".utf8) }
    try write(String(decoding: piece, as: UTF8.self))
  }

  private func appendTSV(_ token: Token, sentence: Int, to piece: inout [UInt8]) {
    let tab = UInt8(ascii: "\t")
    append(Int(token.start), to: &piece)
    piece.append(tab)
    append(token.range.end, to: &piece)
    piece.append(tab)
    piece += token.kind.name.utf8
    piece.append(tab)
    append(sentence, to: &piece)
    piece.append(tab)
    if isMasked(token) {
      piece += ResidualIdentifiers.mask.utf8
      return piece.append(UInt8(ascii: "\n"))
    }
    for byte in text.utf8[Int(token.start)..<token.range.end] {
      piece.append(byte == tab || byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte)
    }
    piece.append(UInt8(ascii: "\n"))
  }

  private func appendJSON(_ token: Token, sentence: Int, isFirst: Bool, to piece: inout [UInt8]) {
    let line =
      "{\"start\":\(token.start),\"end\":\(token.range.end),\"kind\":\"\(token.kind.name)\",\"sentence\":\(sentence),"
      + "\"text\":\(JSONValue.quoted(isMasked(token) ? ResidualIdentifiers.mask : text[token.range]))}"
    piece += (isFirst ? "\n" : ",\n").utf8
    piece += line.utf8
  }

  private func isMasked(_ token: Token) -> Bool {
    let next = masked.partitioningIndex { $0.end > token.range.start }
    return next < masked.count && masked[next].overlaps(token.range)
  }

  /// A number's decimal digits.
  private func append(_ number: Int, to piece: inout [UInt8]) {
    let first = piece.count
    var rest = number
    repeat {
      piece.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    piece[first...].reverse()
  }
}
