internal import Foundation
internal import TranscriptText

/// Thrown where a stored document or log entry does not have the form that this program writes.
struct FormError: Error {
  /// The line, from 1.
  let line: Int
}

/// Reads what `FieldWriter` writes: line by line, field by field.
struct FieldReader {
  /// The current line, from 1; 0 before the first.
  private(set) var line = 0
  let bytes: [UInt8]
  private var position = 0
  private var lineEnd = 0
  private var isAtLineStart = true

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Goes to the next line; false after the last.
  mutating func nextLine() -> Bool {
    if line > 0 { position = lineEnd + 1 }
    guard position < bytes.count else { return false }
    lineEnd = place(of: UInt8(ascii: "\n"), in: position..<bytes.count) ?? bytes.count
    line += 1
    isAtLineStart = true
    return true
  }

  /// True while the line has fields left.
  var hasField: Bool { isAtLineStart || position < lineEnd }

  /// What to throw when the current line is not as expected.
  var error: FormError { FormError(line: line) }

  /// The next field as text.
  mutating func text() throws -> String {
    let field = try next()
    let raw = bytes[field]
    guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
    return try unescaped(raw)
  }

  /// The next field as an identity of 32 hexadecimal digits.
  mutating func identity() throws -> UUID {
    let field = try next()
    guard field.count == 32 else { throw error }
    var octets: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    let isHexadecimal = withUnsafeMutableBytes(of: &octets) { octets in
      for place in 0..<16 {
        guard let high = Self.nibble(bytes[field.lowerBound + 2 * place]),
          let low = Self.nibble(bytes[field.lowerBound + 2 * place + 1])
        else { return false }
        octets[place] = high << 4 | low
      }
      return true
    }
    guard isHexadecimal else { throw error }
    return UUID(uuid: octets)
  }

  /// Zero as the last digit of a step, and as one that others follow.
  static let lastDigit = UInt8(ascii: "0")
  static let higherDigit = UInt8(ascii: "]")

  /// The next field as positions, each given by its step from the one before it, the first from `origin`.
  mutating func steps(from origin: Int, into positions: inout [Int]) throws {
    let field = try next()
    let isWhole = withUnsafeTemporaryAllocation(of: Int.self, capacity: field.count) { found in
      guard let count = bytes.withUnsafeBytes({ Self.readSteps($0[field], from: origin, into: found) }) else {
        return false
      }
      positions.append(contentsOf: found[..<count])
      return true
    }
    guard isWhole else { throw error }
  }

  /// How many positions there are; no more than bytes. `nil` where the bytes are no steps.
  private static func readSteps(
    _ bytes: Slice<UnsafeRawBufferPointer>, from origin: Int, into positions: UnsafeMutableBufferPointer<Int>
  ) -> Int? {
    var count = 0
    var position = origin
    var step = 0
    var isWhole = true
    for byte in UnsafeRawBufferPointer(rebasing: bytes) {
      isWhole = byte < higherDigit
      let digit = byte &- (isWhole ? lastDigit : higherDigit)
      // Positions are far below this; a longer step would only overflow.
      guard digit < 32, step < 1 << 40 else { return nil }
      step = step << 5 | Int(digit)
      guard isWhole else { continue }
      position &+= step
      guard position < 1 << 48 else { return nil }
      positions[count] = position
      count &+= 1
      step = 0
    }
    return isWhole ? count : nil
  }

  /// Where the next field stands.
  mutating func next() throws -> Range<Int> {
    guard line > 0, hasField else { throw error }
    if !isAtLineStart { position += 1 }
    isAtLineStart = false
    let end = place(of: UInt8(ascii: "\t"), in: position..<lineEnd) ?? lineEnd
    defer { position = end }
    return position..<end
  }

  private func place(of byte: UInt8, in range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard !range.isEmpty, let base = bytes.baseAddress,
        let found = memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private func unescaped(_ raw: ArraySlice<UInt8>) throws -> String {
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in raw {
      if isEscaped {
        switch byte {
        case UInt8(ascii: "t"): plain.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "n"): plain.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "r"): plain.append(UInt8(ascii: "\r"))
        case UInt8(ascii: "\\"): plain.append(byte)
        default: throw error
        }
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        plain.append(byte)
      }
    }
    guard !isEscaped else { throw error }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
