public import Foundation
public import TranscriptText

extension Coding {
  /// The identity of a coding that rules make: the same interview, stretch, code and coder always give the same.
  ///
  /// It is a UUID of version 8 (RFC 9562, 2024, section 5.8): the first 128 bits of the SHA-256 of the lines
  /// `kodeks-coding`, interview UUID in lower case, start, end, code path and coder's name, each but the last ended
  /// by a line feed, with the version and variant bits put in.
  public static func ruleID(interview: UUID, range: TextRange, code: CodePath, coder: Coder) -> UUID {
    var text = [UInt8]()
    text.reserveCapacity(128)
    text += "kodeks-coding\n".utf8
    appendDigits(of: interview, to: &text)
    text += "\n\(range.start)\n\(range.end)\n\(code.description)\n\(coder.name)".utf8
    var bytes = Fingerprint.sha256Bytes(text)
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    return UUID(
      uuid: (
        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9], bytes[10],
        bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
      ))
  }

  /// A UUID as it is written, in lower case.
  private static func appendDigits(of uuid: UUID, to text: inout [UInt8]) {
    withUnsafeBytes(of: uuid.uuid) { octets in
      for (place, octet) in octets.enumerated() {
        if [4, 6, 8, 10].contains(place) { text.append(UInt8(ascii: "-")) }
        Fingerprint.appendHexadecimal(octet, to: &text)
      }
    }
  }
}
