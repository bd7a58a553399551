internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// What to show of a turn that a code is suggested for: the turn, or, where it is long, those of its sentences that hold
/// most of the words that speak for the code.
struct SuggestedPassage {
  /// The stretch, in bytes of the interview's text.
  let range: TextRange
  /// The words that speak for the code, in bytes of the stretch.
  let marks: [TextRange]

  /// A turn of at most so many words is shown whole.
  private static let shortTurn = 60

  init(_ suggestion: CodeSuggestion, in interview: Interview) {
    let body = interview.transcript.turns[suggestion.turn].body
    let words = suggestion.marks
    range =
      interview.wordCounts[suggestion.turn] <= Self.shortTurn
      ? body : Self.richest(of: interview.sentences.filter { body.contains($0) }, in: words) ?? body
    let shown = range
    marks = words.filter { shown.contains($0) }.map {
      TextRange(start: $0.start - shown.start, end: $0.end - shown.start)
    }
  }

  /// The sentence with most of the words, the first of several.
  private static func richest(of sentences: [TextRange], in words: [TextRange]) -> TextRange? {
    sentences.max { one, other in
      let (left, right) = (words.count { one.contains($0) }, words.count { other.contains($0) })
      return left == right ? one.start > other.start : left < right
    }
  }
}
