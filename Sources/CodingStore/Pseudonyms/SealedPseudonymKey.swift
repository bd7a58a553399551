public import CodingModel
internal import Crypto
internal import CryptoExtras
internal import Foundation
internal import TranscriptText

/// A pseudonym key as a file holds it: encrypted with a password.
///
/// The form, three lines:
///
///     kodeks-key  1  scrypt  COST  8  1  SALT
///     aes-256-gcm
///     NONCE, CIPHERTEXT AND TAG IN BASE64
///
/// The encryption key is made of the password by scrypt (RFC 7914); AES-GCM (NIST SP 800-38D) seals the key's JSON,
/// and the first two lines with it, so that nobody can change them unseen.
public enum SealedPseudonymKey {
  /// What scrypt is asked to do: `2^15` times 1 KiB are 32 MiB of memory and a tenth of a second.
  static let cost = 1 << 15
  private static let costs = (1 << 10)...(1 << 20)
  private static let blockSize = 8
  private static let cipher = "aes-256-gcm"

  /// The bytes of a key under a password.
  public static func sealed(_ key: PseudonymKey, password: String) throws -> [UInt8] {
    let salt = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    let digits = salt.reduce(into: [UInt8]()) { Fingerprint.appendHexadecimal($1, to: &$0) }
    let head = "kodeks-key 1 scrypt \(cost) \(blockSize) 1 \(String(decoding: digits, as: UTF8.self))\n\(cipher)\n"
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let secret = try secret(password, salt: salt, cost: cost)
    let box = try AES.GCM.seal(encoder.encode(key), using: secret, authenticating: Data(head.utf8))
    guard let combined = box.combined else { throw PseudonymKeyMessage.malformed.error }
    return Array((head + combined.base64EncodedString() + "\n").utf8)
  }

  /// Reads a key; throws a `DiagnosticError` with a `PseudonymKeyMessage` for another file or another password.
  public static func opened(_ bytes: [UInt8], password: String) throws -> PseudonymKey {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let words = lines.first?.split(separator: " ").map(String.init) ?? []
    guard words.first == "kodeks-key" else { throw PseudonymKeyMessage.notAKey.error }
    guard words.count > 1, words[1] == "1" else { throw PseudonymKeyMessage.newerVersion.error }
    guard words.count == 7, words[2] == "scrypt", let cost = Int(words[3]), costs.contains(cost),
      cost & (cost - 1) == 0, words[4] == "\(blockSize)", words[5] == "1", let salt = hexadecimal(words[6]),
      salt.count == 32, lines.count >= 3, lines[1] == cipher, let combined = Data(base64Encoded: String(lines[2])),
      let box = try? AES.GCM.SealedBox(combined: combined)
    else { throw PseudonymKeyMessage.malformed.error }
    let head = "\(lines[0])\n\(lines[1])\n"
    let secret = try secret(password, salt: salt, cost: cost)
    guard let plain = try? AES.GCM.open(box, using: secret, authenticating: Data(head.utf8)) else {
      throw PseudonymKeyMessage.wrongPassword.error
    }
    guard let key = try? JSONDecoder().decode(PseudonymKey.self, from: plain) else {
      throw PseudonymKeyMessage.malformed.error
    }
    return key
  }

  private static func secret(_ password: String, salt: [UInt8], cost: Int) throws -> SymmetricKey {
    // The same password typed on another keyboard may come in other code points.
    let password = Array(password.precomposedStringWithCanonicalMapping.utf8)
    return try KDF.Scrypt.deriveKey(
      from: password, salt: salt, outputByteCount: 32, rounds: cost, blockSize: blockSize, parallelism: 1)
  }

  private static func hexadecimal(_ text: String) -> [UInt8]? {
    guard text.utf8.count.isMultiple(of: 2) else { return nil }
    let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
