internal import Foundation
internal import TranscriptText

/// Writes lines of tab-separated fields: the text form of the log's operations, of layouts and of outlines.
///
/// Inside a field a backslash stands before what would end it: `\t`, `\n`, `\r`, `\\`. Same fields, same bytes.
struct FieldWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  /// True when a field held U+0000, which SQLite's text values cut off at.
  private(set) var holdsZero = false
  private var isAtLineStart = true

  init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

  /// Adds a field.
  mutating func field(_ text: String) {
    separate()
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\t"): escape("t")
      case UInt8(ascii: "\n"): escape("n")
      case UInt8(ascii: "\r"): escape("r")
      case UInt8(ascii: "\\"): escape("\\")
      default:
        if byte == 0 { holdsZero = true }
        bytes.append(byte)
      }
    }
  }

  /// A text as it stands in a field.
  static func written(_ text: String) -> String {
    var writer = FieldWriter()
    writer.field(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Adds a number.
  mutating func field(_ number: Int) {
    separate()
    digits(number)
  }

  /// Adds a number, or an empty field for none.
  mutating func field(_ number: Int?) {
    separate()
    if let number { digits(number) }
  }

  /// Adds a range as `start-end`.
  mutating func field(_ range: TextRange) {
    separate()
    span(range)
  }

  /// Adds an identity as 32 hexadecimal digits.
  mutating func field(_ id: UUID) {
    separate()
    let alphabet = Self.hexadecimal
    withUnsafeBytes(of: id.uuid) { octets in
      for octet in octets {
        bytes.append(alphabet[Int(octet >> 4)])
        bytes.append(alphabet[Int(octet & 15)])
      }
    }
  }

  /// Adds `key:start-end,start-end` as one field.
  mutating func field(_ key: Int, _ ranges: [TextRange]) {
    separate()
    digits(key)
    bytes.append(UInt8(ascii: ":"))
    list(ranges)
  }

  /// Adds ranges to the current field, `start-end,start-end`.
  mutating func list(_ ranges: [TextRange]) {
    for (place, range) in ranges.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      span(range)
    }
  }

  /// Adds ascending positions, none before `origin`, as one field: the step to each from the one before it, a byte for
  /// nearly every word of a text.
  ///
  /// A step is a number to the base 32, highest digit first: `0`…`O` is a last digit, `]`…`|` one that others follow.
  mutating func steps(_ positions: ArraySlice<Int>, from origin: Int) {
    separate()
    var former = origin
    for position in positions {
      step(position - former)
      former = position
    }
  }

  private mutating func step(_ size: Int) {
    var shift = 0
    while size >> shift >= 32 { shift += 5 }
    while shift > 0 {
      bytes.append(FieldReader.higherDigit + UInt8(size >> shift & 31))
      shift -= 5
    }
    bytes.append(FieldReader.lastDigit + UInt8(size & 31))
  }

  /// Ends the line.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isAtLineStart = true
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)

  private mutating func separate() {
    if isAtLineStart { isAtLineStart = false } else { bytes.append(UInt8(ascii: "\t")) }
  }

  private mutating func escape(_ letter: Unicode.Scalar) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(UInt8(ascii: letter))
  }

  private mutating func span(_ range: TextRange) {
    digits(range.start)
    bytes.append(UInt8(ascii: "-"))
    digits(range.end)
  }

  private mutating func digits(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let first = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
  }
}
