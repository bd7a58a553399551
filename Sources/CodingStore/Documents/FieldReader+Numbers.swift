internal import TranscriptText

/// Fields of numbers and ranges.
extension FieldReader {
  /// The next field as a number.
  mutating func number() throws -> Int {
    let field = try next()
    var cursor = field.lowerBound
    let number = try digits(&cursor, upTo: field.upperBound)
    guard cursor == field.upperBound else { throw error }
    return number
  }

  /// The next field as a number; `nil` for an empty field.
  mutating func optionalNumber() throws -> Int? {
    let field = try next()
    if field.isEmpty { return nil }
    var cursor = field.lowerBound
    let number = try digits(&cursor, upTo: field.upperBound)
    guard cursor == field.upperBound else { throw error }
    return number
  }

  /// The next field as a range.
  mutating func range() throws -> TextRange {
    let field = try next()
    var cursor = field.lowerBound
    let range = try span(&cursor, upTo: field.upperBound)
    guard cursor == field.upperBound else { throw error }
    return range
  }

  /// The next field as `key:start-end,start-end`.
  mutating func keyedRanges() throws -> (key: Int, ranges: [TextRange]) {
    let field = try next()
    var cursor = field.lowerBound
    let key = try digits(&cursor, upTo: field.upperBound)
    guard cursor < field.upperBound, bytes[cursor] == UInt8(ascii: ":") else { throw error }
    cursor += 1
    return (key, try spans(&cursor, upTo: field.upperBound))
  }

  /// The next field as `start-end,start-end`, which may be empty.
  mutating func ranges() throws -> [TextRange] {
    let field = try next()
    var cursor = field.lowerBound
    return try spans(&cursor, upTo: field.upperBound)
  }

  private func spans(_ cursor: inout Int, upTo end: Int) throws -> [TextRange] {
    var ranges: [TextRange] = []
    while cursor < end {
      if !ranges.isEmpty {
        guard bytes[cursor] == UInt8(ascii: ",") else { throw error }
        cursor += 1
      }
      ranges.append(try span(&cursor, upTo: end))
    }
    return ranges
  }

  private func span(_ cursor: inout Int, upTo end: Int) throws -> TextRange {
    let first = try digits(&cursor, upTo: end)
    guard cursor < end, bytes[cursor] == UInt8(ascii: "-") else { throw error }
    cursor += 1
    let last = try digits(&cursor, upTo: end)
    guard 0 <= first, first <= last else { throw error }
    return TextRange(start: first, end: last)
  }

  private func digits(_ cursor: inout Int, upTo end: Int) throws -> Int {
    let isNegative = cursor < end && bytes[cursor] == UInt8(ascii: "-")
    if isNegative { cursor += 1 }
    let first = cursor
    var number = 0
    while cursor < end, case let digit = bytes[cursor] &- UInt8(ascii: "0"), digit < 10 {
      guard cursor - first < 18 else { throw error }
      number = number * 10 + Int(digit)
      cursor += 1
    }
    guard cursor > first else { throw error }
    return isNegative ? -number : number
  }
}
