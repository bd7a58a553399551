internal import CICU

/// A regular expression (ICU's syntax) that a whole word fits or does not fit, without regard to case.
///
/// Owns ICU's compiled expression: one per thread. Trying a word stops after about a twentieth of a second.
public final class WordExpression {
  /// What trying a word gave.
  public enum Outcome: Sendable, Hashable {
    /// The whole word fits.
    case fits
    /// It does not.
    case differs
    /// The expression branched so much that it was given up.
    case givenUp
  }

  private let expression: OpaquePointer

  private static let steps: Int32 = 50

  /// Compiles an expression.
  ///
  /// - Throws: `WordExpressionProblem` where ICU does not accept it.
  public init(_ pattern: String) throws(WordExpressionProblem) {
    var pattern = pattern
    var (offset, error): (Int32, Int32) = (0, 0)
    let length = pattern.utf8.count
    let opened = pattern.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        bytes.baseAddress.flatMap { kodeks_expression_open($0, Int32(clamping: length), &offset, &error) }
      }
    }
    guard let opened else {
      // ICU gives the number of characters that it has read.
      let fault = WordExpressionFault(icuName: String(cString: kodeks_icu_error_name(error)))
      throw .notAccepted(fault, offset: max(Int(offset) - 1, 0))
    }
    expression = opened
  }

  deinit { kodeks_expression_close(expression) }

  /// Whether a whole word, given as UTF-8 bytes, fits. A word for which ICU has no memory is given up.
  public func outcome(for word: UnsafeRawBufferPointer) -> Outcome {
    guard let start = word.baseAddress else { return .differs }
    var error: Int32 = 0
    switch kodeks_expression_matches(expression, start, Int32(clamping: word.count), Self.steps, &error) {
    case KODEKS_MATCH: return .fits
    case KODEKS_NO_MATCH: return .differs
    default: return .givenUp
    }
  }

  /// What is wrong with an expression; `nil` when it can be used.
  ///
  /// Beside its syntax, words are tried on which an expression that branches without end gives itself away.
  public static func problem(in pattern: String) -> WordExpressionProblem? {
    do throws(WordExpressionProblem) {
      let expression = try WordExpression(pattern)
      return expression.isEndless(probing: pattern) ? .branchesWithoutEnd : nil
    } catch {
      return error
    }
  }

  private func isEndless(probing pattern: String) -> Bool {
    let letters = Set(pattern.unicodeScalars.filter(\.properties.isAlphabetic).prefix(12)).union(["a", "s"])
    return letters.sorted().contains { letter in
      let word = String(repeating: Character(letter), count: 40) + "!"
      return Array(word.utf8).withUnsafeBytes { outcome(for: $0) } == .givenUp
    }
  }
}

/// Why an expression cannot be used.
public enum WordExpressionProblem: Error, Sendable, Hashable {
  /// What is wrong with it, and the last character (Unicode scalars from 0) that was read.
  case notAccepted(WordExpressionFault, offset: Int)
  /// It takes endless time on some word.
  case branchesWithoutEnd

  /// What is wrong, as a sentence without full stop.
  public func text(in language: Language) -> String {
    switch self {
    case .notAccepted(let fault, _): fault.text(in: language)
    case .branchesWithoutEnd:
      language.pick(
        "det regulære udtryk forgrener sig så meget, at det kan bruge uendelig tid på et ord",
        "the regular expression branches so much that it can take endless time on a word")
    }
  }
}
