internal import TranscriptText

/// The regular expressions of a set of rules, opened for one run over a vocabulary.
final class WordExpressions {
  private let expressions: [(id: Int32, text: String, expression: WordExpression)]
  /// The first expression that could not be used on every word.
  private(set) var failed: String?

  /// Opens `expressions`. ICU accepted them where the rule was read; one that it refuses now has failed.
  init(_ expressions: [(id: Int32, text: String)]) {
    var opened: [(id: Int32, text: String, expression: WordExpression)] = []
    for (id, text) in expressions {
      do throws(WordExpressionProblem) {
        opened.append((id, text, try WordExpression(text)))
      } catch {
        failed = failed ?? text
      }
    }
    self.expressions = opened
  }

  /// True when there is none.
  var isEmpty: Bool { expressions.isEmpty }

  /// Appends the numbers of those that the spelling fits.
  func collect(_ type: TypeID, of vocabulary: Vocabulary, into fits: inout [Int32]) {
    vocabulary.withFolded(of: type) { word in
      for (id, text, expression) in expressions {
        switch expression.outcome(for: word) {
        case .fits: fits.append(id)
        case .differs: break
        case .givenUp: failed = failed ?? text
        }
      }
    }
  }
}
