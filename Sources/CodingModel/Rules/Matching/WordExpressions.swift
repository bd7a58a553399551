internal import TranscriptText

/// The regular expressions of a set of rules, opened for one run over a vocabulary.
final class WordExpressions {
  private let expressions: [(id: Int32, text: String, expression: WordExpression)]
  /// The places of those that any word may fit.
  private let anywhere: [Int32]
  /// The places of the others by the letters with which their words begin.
  private let beginnings: WordTrie
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
    var anywhere: [Int32] = []
    var beginnings = WordTrie(allowsEnding: false)
    for (place, opened) in opened.enumerated() {
      let letters = ExpressionPrefix.letters(of: opened.text)
      if letters.isEmpty { anywhere.append(Int32(place)) } else { beginnings.insert(letters, .beginning, Int32(place)) }
    }
    self.anywhere = anywhere
    self.beginnings = beginnings
  }

  /// True when there is none.
  var isEmpty: Bool { expressions.isEmpty }

  /// Appends the numbers of those that the spelling fits; only those are tried that its first letters allow.
  func collect(_ type: TypeID, of vocabulary: Vocabulary, into fits: inout [Int32]) {
    vocabulary.withFolded(of: type) { word in PlainMarks.with(word) { collect($0, into: &fits) } }
  }

  /// The same for a word (folded, plain marks) that stands in no text as it is.
  func collect(_ word: UnsafeRawBufferPointer, into fits: inout [Int32]) {
    var candidates = anywhere
    if !beginnings.isEmpty { beginnings.collect(word, into: &candidates) }
    for place in candidates {
      let (id, text, expression) = expressions[Int(place)]
      switch expression.outcome(for: word) {
      case .fits: fits.append(id)
      case .differs: break
      case .givenUp: failed = failed ?? text
      }
    }
  }
}
