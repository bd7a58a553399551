/// Reads the decimal numbers that options take: digits with a point or, as Danes write it, a comma. All are read here.
enum DecimalNumber {
  /// The number that a text writes, if it lies between the bounds; `nil` for anything else, `nan` and `inf` too.
  static func value(_ text: String, in bounds: ClosedRange<Double>) -> Double? {
    guard text.wholeMatch(of: /[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)([eE][+-]?[0-9]+)?/) != nil,
      let value = Double(text.replacing(",", with: ".")), bounds.contains(value)
    else { return nil }
    return value
  }

  /// A reading of an option's value.
  static func reading(_ bounds: ClosedRange<Double>) -> @Sendable (String) throws -> Double {
    { text in
      guard let value = value(text, in: bounds) else { throw Unreadable(bounds: bounds) }
      return value
    }
  }

  private struct Unreadable: Error, CustomStringConvertible {
    let bounds: ClosedRange<Double>
    /// What `UsageFacts` finds in the parser's sentence.
    var description: String {
      guard let low = Int(exactly: bounds.lowerBound), let high = Int(exactly: bounds.upperBound) else {
        return "\(bounds.lowerBound)–\(bounds.upperBound)"
      }
      return "number \(low) to \(high)"
    }
  }
}
