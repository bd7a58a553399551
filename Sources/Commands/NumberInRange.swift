/// Reads the numbers that options take within a range, with a decimal point or, as Danes write it, a comma. All of them
/// are read here, so all are refused in the same words.
struct NumberInRange: Error, CustomStringConvertible {
  /// The bounds, both of them allowed.
  let range: ClosedRange<Int>

  /// A reading of numbers within `range`; the closure throws a `NumberInRange` for anything else.
  static func within(_ range: ClosedRange<Int>) -> @Sendable (String) throws -> Double {
    { text in
      guard let number = Double(text.replacing(",", with: ".")),
        (Double(range.lowerBound)...Double(range.upperBound)).contains(number)
      else { throw NumberInRange(range: range) }
      return number
    }
  }

  /// What `UsageFacts` finds in the parser's sentence.
  var description: String { "number \(range.lowerBound) to \(range.upperBound)" }
}
