/// What the values of an attribute are.
public enum AttributeType: String, Sendable, Hashable, Codable, CaseIterable {
  /// Anything.
  case text
  /// A number, with a comma or a point before its decimals.
  case number
  /// A day.
  case date
  /// One of some fixed values.
  case choice

  /// The type that all of `values` have: numbers, days, or else text. No values are text.
  public static func common(of values: some Collection<String>) -> AttributeType {
    guard !values.isEmpty else { return .text }
    for type in [AttributeType.number, .date]
    where values.allSatisfy({ AttributeScalar.value(of: $0, as: type) != nil }) {
      return type
    }
    return .text
  }

  /// True where values have an order, so that `<` and ranges mean something.
  public var isOrdered: Bool { self == .number || self == .date }
}
