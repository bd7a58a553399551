public import Foundation

/// The beginning of an identity as people write it: hexadecimal digits in any case, with hyphens or without.
public struct IdentityPrefix: Hashable, Sendable {
  /// So many digits must be written.
  public static let leastDigits = 4

  /// Lower case, without hyphens.
  private let digits: String

  /// Reads what was written; `nil` for other signs, too few digits, or more than an identity has.
  public init?(_ text: String) {
    let digits = text.lowercased().replacing("-", with: "")
    guard (Self.leastDigits...32).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      return nil
    }
    self.digits = digits
  }

  /// Whether an identity begins so.
  public func begins(_ id: UUID) -> Bool {
    let octets = id.uuid
    return withUnsafeBytes(of: octets) { octets in
      digits.utf8.enumerated().allSatisfy { place, digit in
        let half = place.isMultiple(of: 2) ? octets[place / 2] >> 4 : octets[place / 2] & 15
        return digit == (half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") - 10 + half)
      }
    }
  }

  /// Whether an identity that is written out begins so.
  public func begins(_ written: String) -> Bool { written.replacing("-", with: "").hasPrefix(digits) }
}
