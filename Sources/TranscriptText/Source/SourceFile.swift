internal import Crypto

/// A file as it was read: its name and its bytes, untouched.
public struct SourceFile: Hashable, Sendable {
  /// The path as the user wrote it; it stands in diagnostics.
  public let path: String
  /// The file's bytes, as stored on disk.
  public let bytes: [UInt8]

  /// Makes a source file from bytes that are already in memory.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Makes a source file from text, encoded as UTF-8.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The last component of `path` without its last extension: `Transcripts/nordjysk-leder.txt` gives `nordjysk-leder`.
  public var stem: String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }

  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public var sha256: String { Fingerprint.sha256(bytes) }
}

/// Digests of bytes, for identity and integrity (FIPS 180-4).
public enum Fingerprint {
  /// SHA-256 of `bytes`, 64 lower-case hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) { appendHexadecimal(byte, to: &digits) }
    return String(decoding: digits, as: UTF8.self)
  }

  /// SHA-256 of `bytes` as it is, 32 bytes.
  public static func sha256Bytes(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  /// Appends a byte's two lower-case hexadecimal digits.
  public static func appendHexadecimal(_ byte: UInt8, to digits: inout [UInt8]) {
    digits.append(digit(byte >> 4))
    digits.append(digit(byte & 15))
  }

  private static func digit(_ half: UInt8) -> UInt8 { half < 10 ? half + 0x30 : half + 0x57 }

  /// SHA-256 of the UTF-8 bytes of `text`.
  public static func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }
}
