/// A file's text and the encoding that it was in.
public struct DecodedText: Sendable, Hashable {
  /// The text, in UTF-8 without a byte order mark and with line feeds; empty when the bytes could not be read.
  public let text: CanonicalText
  /// The encoding that was found.
  public let encoding: SourceEncoding

  /// Makes a decoded text.
  public init(text: CanonicalText, encoding: SourceEncoding) {
    self.text = text
    self.encoding = encoding
  }
}

/// Turns a file's bytes into text: UTF-8 and UTF-16 by their marks, UTF-8 by its form, Windows-1252 by its letters.
///
/// Line ends `CR LF` and `CR` become `LF`; nothing else is altered. Time and memory are linear in the file's size.
public enum TextDecoder {
  /// Decodes `source`. Errors: empty file, another kind of file, damaged text; the text is then empty.
  public static func decode(_ source: SourceFile) -> Parsed<DecodedText> {
    let bytes = source.bytes
    if let kind = FileSignature(bytes) { return failure(.looksLike(kind), source) }
    if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(source, encoding: .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(source, encoding: .utf16BigEndian) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let survey = UTF8Survey(bytes, from: hasMark ? 3 : 0)
    if let message = Self.refusal(survey, of: bytes) { return failure(message, source) }
    if survey.brokenSequences > 0 { return decodeEightBit(source, survey, hasMark: hasMark) }
    let kept = hasMark ? Array(bytes[3...]) : bytes
    return success(survey.hasCarriageReturn ? lineFeeds(kept) : kept, hasMark ? .utf8WithMark : .utf8)
  }

  /// Why bytes without a known signature are no text; `nil` when they may be.
  static func refusal(_ survey: UTF8Survey, of bytes: [UInt8]) -> TranscriptMessage? {
    if survey.nulBytes > 0 {
      // Latin letters in UTF-16 have a zero in every second byte; other binary data do not keep to one parity.
      let even = stride(from: 0, to: bytes.count, by: 2).count { bytes[$0] == 0 }
      let uneven = survey.nulBytes - even
      let looksLikeUTF16 = max(even, uneven) * 10 > bytes.count * 4 && min(even, uneven) * 50 < bytes.count
      return looksLikeUTF16 ? .utf16WithoutMark : .binary(controls: survey.nulBytes + survey.controlBytes)
    }
    // One in a hundred is far above what editors leave behind, and far below what compressed data hold.
    if survey.controlBytes * 100 > bytes.count { return .binary(controls: survey.controlBytes) }
    return survey.hasContent ? nil : .emptyFile
  }

  /// Bytes that are not UTF-8: Windows-1252 when that reads well, otherwise damaged.
  ///
  /// Letters of Windows-1252 text hardly ever form UTF-8 sequences by chance. So where sequences are at least as many
  /// as breaks, the file is UTF-8 that was damaged, and reading it as something else would spoil every letter.
  private static func decodeEightBit(_ source: SourceFile, _ survey: UTF8Survey, hasMark: Bool) -> Parsed<DecodedText> {
    let damaged = hasMark || survey.multibyteSequences >= survey.brokenSequences
    if !damaged, let text = Windows1252.decode(source.bytes) {
      let note = Diagnostic(TranscriptMessage.windows1252, at: SourceLocation(file: source.path))
      return success(survey.hasCarriageReturn ? lineFeeds(text) : text, .windows1252, [note])
    }
    let offset = survey.firstBroken ?? 0
    let head = lineFeeds(Array(source.bytes[(hasMark ? 3 : 0)..<offset]))
    let place = LineIndex(utf8: head).location(ofByte: head.count, in: source.path)
    let message: TranscriptMessage =
      damaged ? .damagedText(places: survey.brokenSequences) : .unknownEncoding(bytes: survey.brokenSequences)
    return failure(message, at: place)
  }

  /// The bytes with `CR LF` and lone `CR` as `LF`.
  static func lineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var afterReturn = false
    for byte in bytes {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || !afterReturn {
        result.append(byte)
      }
      afterReturn = byte == 0x0D
    }
    return result
  }

  static func success(
    _ bytes: [UInt8], _ encoding: SourceEncoding, _ diagnostics: [Diagnostic] = []
  ) -> Parsed<DecodedText> {
    Parsed(DecodedText(text: CanonicalText(utf8: bytes), encoding: encoding), diagnostics: diagnostics)
  }

  static func failure(_ message: TranscriptMessage, _ source: SourceFile) -> Parsed<DecodedText> {
    failure(message, at: SourceLocation(file: source.path))
  }

  static func failure(_ message: TranscriptMessage, at place: SourceLocation) -> Parsed<DecodedText> {
    let nothing = DecodedText(text: CanonicalText(utf8: []), encoding: .utf8)
    return Parsed(nothing, diagnostics: [Diagnostic(message, at: place)])
  }
}
