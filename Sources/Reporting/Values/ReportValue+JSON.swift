internal import CodingAnalysis

extension ReportValue {
  /// The value as members of a JSON object: a share has two, a measure without a value says why, an infinite one (which
  /// JSON has no number for) that it is.
  func members(_ key: String) -> [JSONMember] {
    switch self {
    case .text(let text): [JSONMember(key, .string(text))]
    case .integer(let number): [JSONMember(key, .integer(number))]
    case .decimal(let number, _, _) where number.isInfinite:
      [JSONMember(key, .null), JSONMember("\(key)_infinite", .string(number < 0 ? "-inf" : "inf"))]
    case .decimal(let number, _, _): [JSONMember(key, .decimal(number))]
    case .share(let part, let whole): [JSONMember(key, .integer(part)), JSONMember("\(key)_n", .integer(whole))]
    case .flag(let isSet): [JSONMember(key, .flag(isSet))]
    case .undefined(let reason): [JSONMember(key, .null), JSONMember("\(key)_undefined", .string(reason.rawValue))]
    case .empty: [JSONMember(key, .null)]
    case .code(let code): [JSONMember(key, .string(code.path))]
    }
  }
}
