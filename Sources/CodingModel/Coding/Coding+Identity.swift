public import Foundation
public import TranscriptText

extension Coding {
  /// The identity of a coding that rules make: the same interview, stretch, code and coder always give the same.
  ///
  /// It is a UUID of version 8 (RFC 9562, 2024, section 5.8): the first 128 bits of the SHA-256 of the lines
  /// `kodeks-coding`, interview UUID in lower case, start, end, code path and coder's name, each but the last ended
  /// by a line feed, with the version and variant bits put in.
  public static func ruleID(interview: UUID, range: TextRange, code: CodePath, coder: Coder) -> UUID {
    var identities = RuleCodingIdentities(interview: interview, coder: coder)
    return identities.identity(range: range, code: code)
  }
}

/// The identities of the codings of one interview by one coder (`Coding.ruleID`), with what they have in common written
/// once: an interview has hundreds of codings with few codes.
struct RuleCodingIdentities {
  private let beginning: [UInt8]
  private let coder: Coder
  private var endings: [CodePath: [UInt8]] = [:]

  init(interview: UUID, coder: Coder) {
    var text = Array("kodeks-coding\n".utf8)
    Self.appendDigits(of: interview, to: &text)
    beginning = text + [UInt8(ascii: "\n")]
    self.coder = coder
  }

  /// The identity of the coding of `code` on `range`.
  mutating func identity(range: TextRange, code: CodePath) -> UUID {
    var text = [UInt8]()
    text.reserveCapacity(128)
    text += beginning
    Self.append(range.start, to: &text)
    text.append(UInt8(ascii: "\n"))
    Self.append(range.end, to: &text)
    text += ending(code)
    var bytes = Fingerprint.sha256Bytes(text)
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    return UUID(
      uuid: (
        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9], bytes[10],
        bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
      ))
  }

  private mutating func ending(_ code: CodePath) -> [UInt8] {
    if let known = endings[code] { return known }
    let ending = Array("\n\(code.description)\n\(coder.name)".utf8)
    endings[code] = ending
    return ending
  }

  /// A number in decimal digits.
  private static func append(_ number: Int, to text: inout [UInt8]) {
    let first = text.count
    var rest = number.magnitude
    repeat {
      text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    if number < 0 { text.append(UInt8(ascii: "-")) }
    text[first...].reverse()
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
