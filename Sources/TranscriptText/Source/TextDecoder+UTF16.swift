extension TextDecoder {
  /// Decodes UTF-16 after its two-byte mark.
  static func decodeUTF16(_ source: SourceFile, encoding: SourceEncoding) -> Parsed<DecodedText> {
    let bytes = source.bytes
    let high = encoding == .utf16BigEndian ? 0 : 1
    var units = stride(from: 2, to: bytes.count - 1, by: 2).lazy
      .map { UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high]) }.makeIterator()
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 16)
    var decoder = UTF16()
    var broken = 0
    var firstBroken = 0
    decoding: while true {
      switch decoder.decode(&units) {
      case .scalarValue(let scalar): text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      case .emptyInput: break decoding
      case .error:
        if broken == 0 { firstBroken = text.count }
        broken += 1
      }
    }
    if broken > 0 {
      let head = lineFeeds(Array(text[..<firstBroken]))
      let place = LineIndex(utf8: head).location(ofByte: head.count, in: source.path)
      return failure(.damagedText(places: broken), at: place)
    }
    return checkedUTF16(text, source, encoding)
  }

  private static func checkedUTF16(
    _ text: [UInt8], _ source: SourceFile, _ encoding: SourceEncoding
  ) -> Parsed<DecodedText> {
    let survey = UTF8Survey(text, from: 0)
    if survey.nulBytes > 0 { return failure(.binary(controls: survey.nulBytes), source) }
    if let message = refusal(survey, of: text) { return failure(message, source) }
    let isOdd = source.bytes.count % 2 == 1
    let note = Diagnostic(TranscriptMessage.oddByte, at: SourceLocation(file: source.path))
    return success(survey.hasCarriageReturn ? lineFeeds(text) : text, encoding, isOdd ? [note] : [])
  }
}
