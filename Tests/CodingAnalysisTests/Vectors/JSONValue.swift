/// Any JSON value, numbers and truth values kept apart.
enum JSONValue: Hashable, Sendable, Decodable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  subscript(_ key: String) -> JSONValue? {
    guard case .object(let fields) = self else { return nil }
    return fields[key] == .null ? nil : fields[key]
  }

  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var integer: Int? { number.flatMap { Int(exactly: $0) } }
  var flag: Bool? { if case .flag(let flag) = self { flag } else { integer.map { $0 != 0 } } }
  var list: [JSONValue]? { if case .list(let list) = self { list } else { nil } }
  var fields: [String: JSONValue]? { if case .object(let fields) = self { fields } else { nil } }
  /// The value as a name: text as it is, whole numbers without decimals.
  var name: String? {
    switch self {
    case .text(let text): text
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    default: nil
    }
  }
  var names: [String]? { list?.compactMap(\.name) }
  var integers: [Int]? { list?.compactMap { $0.integer ?? $0.flag.map { $0 ? 1 : 0 } } }
  var table: [[Int]]? { list?.compactMap(\.integers) }
}

/// Computed values by name, with the reason why any of them is undefined.
struct Computed {
  var values: [String: JSONValue] = [:]

  subscript(_ key: String) -> Double? {
    get { values[key]?.number }
    set { values[key] = newValue.map(JSONValue.init(finite:)) ?? .null }
  }

  init() {}

  init(_ values: [String: JSONValue]) { self.values = values }
}

extension JSONValue {
  /// A number; infinite ones as words.
  init(finite number: Double) {
    self = number.isFinite ? .number(number) : .text(number.isNaN ? "nan" : number < 0 ? "-inf" : "inf")
  }
}
