/// What a parser of user input returns: always a value, with what there is to say about it. Parsing never throws.
public struct Parsed<Value> {
  /// What could be read.
  public let value: Value
  /// What is to be told, in the order of the places.
  public let diagnostics: [Diagnostic]

  /// Makes a parse result.
  public init(_ value: Value, diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// True when at least one diagnostic is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The same diagnostics with the value changed.
  public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Parsed<Other> {
    Parsed<Other>(try transform(value), diagnostics: diagnostics)
  }
}

extension Parsed: Sendable where Value: Sendable {}
