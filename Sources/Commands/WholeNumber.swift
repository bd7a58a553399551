/// Reads the whole numbers that options take. All of them are read here, so all are refused in the same words.
struct WholeNumber: Error, CustomStringConvertible {
  /// The smallest number that the option takes.
  let least: Int

  /// A reading of numbers from `least` upwards.
  ///
  /// The closure throws a `WholeNumber` for what is no whole number (decimal digits, perhaps a sign, not too large for
  /// the machine) and for a number that is too small.
  static func atLeast(_ least: Int) -> @Sendable (String) throws -> Int {
    { text in
      guard let number = Int(text), number >= least else { throw WholeNumber(least: least) }
      return number
    }
  }

  /// What `UsageFacts` finds in the parser's sentence.
  var description: String { "whole number >= \(least)" }
}
