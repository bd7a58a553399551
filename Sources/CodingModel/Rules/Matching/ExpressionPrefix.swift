/// The letters with which every word begins that a regular expression describes: `klausul` of `/klausul(en|er)?/`.
///
/// Only what is certain is taken: an expression with alternatives has none unless these plainly stand in parentheses.
enum ExpressionPrefix {
  /// The beginning in small letters; empty where there is none for sure.
  static func letters(of expression: String) -> String {
    let scalars = Array(expression.unicodeScalars)
    var count = scalars.prefix { isPlainLetter($0) }.count
    // What may be left out, or comes a number of times, is not certain.
    if count < scalars.count, ["?", "*", "{"].contains(scalars[count]) { count -= 1 }
    guard count > 0, !mayHaveAlternatives(scalars) else { return "" }
    return String(String.UnicodeScalarView(scalars[..<count])).lowercased()
  }

  /// True unless each `|` stands between parentheses that nothing else can have opened or closed.
  private static func mayHaveAlternatives(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.contains("|") else { return false }
    guard !scalars.contains(where: { ["[", "\\", "#"].contains($0) }) else { return true }
    var depth = 0
    for scalar in scalars {
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if scalar == "|", depth == 0 { return true }
    }
    return false
  }

  /// Letters that have one small and one capital form, and whose small form is what a folded word holds.
  private static func isPlainLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "æ", "ø", "å", "é", "Æ", "Ø", "Å", "É": true
    default: false
    }
  }
}
