internal import Foundation
internal import TranscriptText

/// Finds out how an HTML file is encoded: by its mark, by being UTF-8, by what it says itself, as Windows-1252.
enum HTMLCharset {
  /// The file's text in UTF-8 with line feeds.
  static func decode(_ source: SourceFile) -> Parsed<CanonicalText> {
    let isMarked = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) || source.bytes.starts(with: [0xFF, 0xFE])
    if !isMarked, FileSignature(source.bytes) == nil, !source.bytes.starts(with: [0xFE, 0xFF]),
      let encoding = declared(source.bytes), String(validating: source.bytes, as: UTF8.self) == nil,
      let text = String(bytes: source.bytes, encoding: encoding)
    {
      // As every other text, without carriage returns and, since C strings follow, without zeros.
      let clean = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\0", with: "\u{FFFD}")
      return Parsed(CanonicalText(clean))
    }
    return TextDecoder.decode(source).map(\.text)
  }

  /// The eight-bit encoding that a `meta` element in the first bytes names; `nil` for none, or one that is not read.
  private static func declared(_ bytes: [UInt8]) -> String.Encoding? {
    // Latin letters alone are looked for, so any eight-bit reading will do.
    let head = String(String.UnicodeScalarView(bytes.prefix(2048).map { Unicode.Scalar($0) })).lowercased()
    guard let match = head.firstMatch(of: /charset\s*=\s*["']?\s*([a-z0-9_\-]+)/) else { return nil }
    return switch match.1 {
    case "windows-1252", "iso-8859-1", "latin1", "us-ascii", "cp1252": .windowsCP1252
    case "iso-8859-15", "latin9": .isoLatin1
    case "windows-1250": .windowsCP1250
    case "windows-1251": .windowsCP1251
    case "iso-8859-2": .isoLatin2
    case "macintosh", "x-mac-roman": .macOSRoman
    default: nil
    }
  }
}
