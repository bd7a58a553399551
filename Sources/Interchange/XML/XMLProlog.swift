internal import TranscriptText

/// What stands before the root element: the encoding is resolved there, and a document type declaration is refused.
enum XMLProlog {
  /// The document's bytes as UTF-8 without a byte order mark.
  /// - Throws: `DiagnosticError` for an encoding that is not read, damaged text, a document type declaration.
  static func utf8(_ bytes: [UInt8], file: String) throws(DiagnosticError) -> [UInt8] {
    let text = withoutDeclaration(try decoded(bytes, file: file))
    guard !declaresDocumentType(text) else {
      throw DiagnosticError(XMLMessage.documentType, at: SourceLocation(file: file, line: 1))
    }
    return text
  }

  /// The text with its XML declaration as blanks: it tells of the encoding that the bytes had before.
  private static func withoutDeclaration(_ text: [UInt8]) -> [UInt8] {
    guard text.starts(with: "<?xml ".utf8), let end = text.firstIndex(of: UInt8(ascii: ">")) else { return text }
    var text = text
    for index in 0...end where text[index] != 0x0A { text[index] = 0x20 }
    return text
  }

  private static func decoded(_ bytes: [UInt8], file: String) throws(DiagnosticError) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), littleEndian: false) }
    if bytes.starts(with: [0x3C, 0x00]) { return utf16(bytes[...], littleEndian: true) }
    if bytes.starts(with: [0x00, 0x3C]) { return utf16(bytes[...], littleEndian: false) }
    switch declaredEncoding(bytes)?.lowercased() {
    case nil, "utf-8", "utf8", "us-ascii", "ascii": return bytes
    case "iso-8859-1", "latin1", "windows-1252", "cp1252": return windows1252(bytes)
    default: throw DiagnosticError(XMLMessage.encoding, at: SourceLocation(file: file, line: 1))
    }
  }

  /// The encoding that the XML declaration names; `nil` when it names none.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(256), as: UTF8.self)
    return head.prefixMatch(of: /<\?xml\s[^?>]*encoding\s*=\s*["']([^"'?>]*)["']/).map { String($0.1) }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> [UInt8] {
    let bytes = Array(bytes)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      return littleEndian ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    Windows1252.decode(bytes) ?? Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8)
  }

  /// True when `<!DOCTYPE` stands before the root element, in comments and instructions apart.
  static func declaresDocumentType(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    while true {
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      if rest.starts(with: "<?".utf8) {
        guard let end = rest.firstIndex(ofSequence: "?>".utf8) else { return false }
        rest = rest[(end + 2)...]
      } else if rest.starts(with: "<!--".utf8) {
        guard let end = rest.dropFirst(4).firstIndex(ofSequence: "-->".utf8) else { return false }
        rest = rest[(end + 3)...]
      } else {
        return rest.starts(with: "<!".utf8)
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where `bytes` begins for the first time; `nil` when it does not occur.
  fileprivate func firstIndex(ofSequence bytes: String.UTF8View) -> Int? {
    let wanted = Array(bytes)
    guard let first = wanted.first, count >= wanted.count else { return nil }
    var index = startIndex
    while index + wanted.count <= endIndex {
      if self[index] == first, self[index..<(index + wanted.count)].elementsEqual(wanted) { return index }
      index += 1
    }
    return nil
  }
}
