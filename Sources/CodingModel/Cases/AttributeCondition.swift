/// A condition such as `kommune=nordjysk`, `rolle!=leder`, `anciennitet>5` or `dato=2026-01..2026-03`; several values with
/// `|`: `kommune=fynsk|sydjysk`.
public struct AttributeCondition: Hashable, Sendable {
  /// How a value stands to the condition's values.
  public enum Comparison: String, Sendable, Hashable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="

    /// True where only values with an order can be compared so.
    public var needsOrder: Bool { self != .equal && self != .notEqual }
  }

  /// Lower-case key.
  public let key: String
  /// The values of which one must fit; as text they are compared without regard to case.
  public let values: [String]
  /// How.
  public let comparison: Comparison
  /// What the attribute's values are taken to be.
  public private(set) var type = AttributeType.text
  private var stretches: [ClosedRange<Double>] = []

  /// True for `!=`.
  public var isNegated: Bool { comparison == .notEqual }

  /// Makes a condition on text.
  public init(key: String, values: [String], isNegated: Bool = false) {
    self.init(key: key, values: values, comparison: isNegated ? .notEqual : .equal)
  }

  private init(key: String, values: [String], comparison: Comparison) {
    self.key = key.lowercased()
    self.values = values
    self.comparison = comparison
  }

  /// Reads `key=value`, `key!=value`, `key<value`, `key>=a|b` …; `nil` when there is no sign between, no key or no value.
  public init?(_ text: String) {
    guard let sign = text.firstIndex(where: { "=<>".contains($0) }) else { return nil }
    var key = text[..<sign].trimmed
    let signs = text[sign...].prefix { "=<>".contains($0) }
    let rest = text[signs.endIndex...]
    let isNegated = key.hasSuffix("!") && signs == "="
    if isNegated { key = key.dropLast().trimmed }
    let values = rest.split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
    guard !key.isEmpty, !values.isEmpty else { return nil }
    let comparison: Comparison? =
      switch signs {
      case "=", "==": isNegated ? .notEqual : .equal
      case "<>": .notEqual
      case "<": .less
      case ">": .greater
      case "<=", "=<": .atMost
      case ">=", "=>": .atLeast
      default: nil
      }
    guard let comparison else { return nil }
    self.init(key: key, values: values, comparison: comparison)
  }

  /// The same condition on another attribute.
  public func on(_ key: String) -> AttributeCondition {
    AttributeCondition(key: key, values: values, comparison: comparison)
  }

  /// The first of its values that is not of a type; `nil` where all are.
  public func value(notOf type: AttributeType) -> String? {
    guard type.isOrdered else { return nil }
    return values.first { AttributeScalar.stretch($0, as: type) == nil }
  }

  /// The same condition on values of a type; on text where its own values are not of that type.
  public func typed(as type: AttributeType) -> AttributeCondition {
    guard type.isOrdered, value(notOf: type) == nil else { return self }
    var typed = self
    typed.type = type
    typed.stretches = values.compactMap { AttributeScalar.stretch($0, as: type) }
    return typed
  }

  /// Whether a turn of an interview fulfils it. A missing value fulfils only `!=`; a value that is not of the condition's
  /// type fulfils none.
  public func holds(for interview: Interview, turn index: Int?) -> Bool {
    let found = interview.values(of: key, turn: index)
    guard type.isOrdered else {
      let isEqual = found.contains { one in
        let one = one.lowercased()
        return values.contains { $0.lowercased() == one }
      }
      return comparison.needsOrder ? false : isEqual != isNegated
    }
    guard let text = found.first else { return isNegated }
    guard let value = AttributeScalar.value(of: text, as: type) else { return false }
    return switch comparison {
    case .equal: stretches.contains { $0.contains(value) }
    case .notEqual: !stretches.contains { $0.contains(value) }
    case .less: stretches.contains { value < $0.lowerBound }
    case .atMost: stretches.contains { value <= $0.upperBound }
    case .greater: stretches.contains { value > $0.upperBound }
    case .atLeast: stretches.contains { value >= $0.lowerBound }
    }
  }

  /// True where a turn has a value that is not of the condition's type.
  public func isMisfit(in interview: Interview, turn index: Int?) -> Bool {
    guard type.isOrdered, let text = interview.values(of: key, turn: index).first else { return false }
    return AttributeScalar.value(of: text, as: type) == nil
  }
}

extension AttributeCondition: CustomStringConvertible {
  /// The written form.
  public var description: String { "\(key)\(comparison.rawValue)\(values.joined(separator: "|"))" }
}
