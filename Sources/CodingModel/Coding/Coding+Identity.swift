public import Foundation
public import TranscriptText

extension Coding {
  /// The identity of a coding that rules make: the same interview, stretch, code and coder always give the same.
  ///
  /// It is a UUID of version 8 (RFC 9562, 2024, section 5.8): the first 128 bits of the SHA-256 of the lines
  /// `kodeks-coding`, interview UUID in lower case, start, end, code path and coder's name, each but the last ended
  /// by a line feed, with the version and variant bits put in.
  public static func ruleID(interview: UUID, range: TextRange, code: CodePath, coder: Coder) -> UUID {
    let parts = [
      "kodeks-coding", interview.uuidString.lowercased(), "\(range.start)", "\(range.end)", code.description,
      coder.name,
    ]
    var bytes = firstBytes(ofHex: Fingerprint.sha256(parts.joined(separator: "\n")))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    return UUID(
      uuid: (
        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9], bytes[10],
        bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
      ))
  }

  /// The first sixteen bytes of a string of hexadecimal digits.
  private static func firstBytes(ofHex digits: String) -> [UInt8] {
    let values = digits.utf8.prefix(32).map { $0 >= 0x61 ? $0 - 0x57 : $0 - 0x30 }
    return stride(from: 0, to: 32, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }
}
