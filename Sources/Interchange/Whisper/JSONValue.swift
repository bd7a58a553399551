/// A JSON value (RFC 8259) whose objects keep the file's order, so that the same file always reads alike.
enum JSONValue: Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case array([JSONValue])
  case object([Member])

  /// One key of an object with its value.
  struct Member: Equatable {
    let key: String
    let value: JSONValue
  }

  /// The value of the first key among `keys` that the object has and that is not null.
  subscript(_ keys: String...) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    for key in keys {
      if let found = members.first(where: { $0.key == key }), found.value != .null { return found.value }
    }
    return nil
  }

  /// An array's elements; `nil` for other values.
  var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// A text's characters; `nil` for other values.
  var string: String? {
    if case .text(let string) = self { string } else { nil }
  }
}

/// Where and why a text is no JSON.
enum JSONFault: Error, Equatable {
  /// Not well-formed, or cut off, at this byte.
  case malformed(offset: Int)
  /// Arrays and objects inside each other beyond the limit.
  case tooDeep
}

/// Reads JSON byte by byte. Takes `NaN` and `Infinity` as null, since programs in Python write them.
struct JSONParser {
  /// Arrays and objects inside each other.
  static let depth = 64

  private let bytes: [UInt8]
  private var index = 0

  /// Reads a whole text of UTF-8.
  static func value(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    var parser = JSONParser(bytes: bytes)
    let value = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.index == bytes.count else { throw .malformed(offset: parser.index) }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) { index += 1 }
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    skipBlanks()
    guard index < bytes.count else { throw .malformed(offset: index) }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .text(try string())
    default: return try word()
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth <= Self.depth else { throw .tooDeep }
    index += 1
    var elements: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array([]) }
    while true {
      elements.append(try value(depth: depth))
      skipBlanks()
      if take("]") { return .array(elements) }
      guard take(",") else { throw .malformed(offset: index) }
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth <= Self.depth else { throw .tooDeep }
    index += 1
    var members: [JSONValue.Member] = []
    skipBlanks()
    if take("}") { return .object([]) }
    while true {
      skipBlanks()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw .malformed(offset: index) }
      let key = try string()
      skipBlanks()
      guard take(":") else { throw .malformed(offset: index) }
      members.append(JSONValue.Member(key: key, value: try value(depth: depth)))
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { throw .malformed(offset: index) }
    }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  /// A number, `true`, `false`, `null`, `NaN`, `Infinity`.
  private mutating func word() throws(JSONFault) -> JSONValue {
    let start = index
    while index < bytes.count, Self.isWordByte(bytes[index]) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null", "NaN", "Infinity", "-Infinity": return .null
    default:
      let first = word.utf8.first { $0 != UInt8(ascii: "-") }
      guard let first, (0x30...0x39).contains(first), word.utf8.count <= 64, let number = Double(word) else {
        throw .malformed(offset: start)
      }
      return number.isFinite ? .number(number) : .null
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }
}

extension JSONParser {
  private mutating func string() throws(JSONFault) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { try escape(&text) } else { text.append(byte) }
    }
    throw .malformed(offset: start)
  }

  private mutating func escape(_ text: inout [UInt8]) throws(JSONFault) {
    guard index < bytes.count else { throw .malformed(offset: index) }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
    case UInt8(ascii: "u"): text += String(try unicode()).utf8
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    default: throw .malformed(offset: index - 1)
    }
  }

  /// The character of `\uXXXX`, of two where the first is half of a pair; U+FFFD for half a pair and for zero.
  private mutating func unicode() throws(JSONFault) -> Character {
    let first = try unit()
    if UTF16.isLeadSurrogate(first), index + 5 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    {
      let before = index
      index += 2
      let second = try unit()
      if UTF16.isTrailSurrogate(second) {
        return String(decoding: [first, second], as: UTF16.self).first ?? "\u{FFFD}"
      }
      index = before
    }
    return Unicode.Scalar(first).flatMap { $0.value == 0 ? nil : Character($0) } ?? "\u{FFFD}"
  }

  private mutating func unit() throws(JSONFault) -> UInt16 {
    guard index + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
    else { throw .malformed(offset: index) }
    index += 4
    return unit
  }
}
