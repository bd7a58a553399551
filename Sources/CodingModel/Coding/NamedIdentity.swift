public import Foundation
internal import TranscriptText

extension UUID {
  /// The identity that follows from a text: a UUID of version 8 (RFC 9562, 2024, section 5.8), the first 128 bits of the
  /// SHA-256 of the text's UTF-8 bytes with the version and variant bits put in. The same text always gives the same.
  public init(naming text: String) {
    var bytes = Fingerprint.sha256Bytes(Array(text.utf8))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    self.init(
      uuid: (
        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9], bytes[10],
        bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
      ))
  }
}

extension Interview {
  /// The identity of an interview at import: it follows from its name and the file's bytes, so that two copies of a
  /// project that import the same file have one interview, not two.
  public static func importID(named name: String, sourceSHA256: String) -> UUID {
    UUID(naming: "kodeks-interview\n\(sourceSHA256)\n\(name)")
  }
}
