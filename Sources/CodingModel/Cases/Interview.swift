public import Foundation
public import TranscriptText

/// An interview as a project knows it: a transcript with an identity and what analysis needs to count in it.
public struct Interview: Identifiable, Sendable {
  /// Given at import; stays when the text is corrected later.
  public let id: UUID
  /// Text, header, speakers, turns.
  public let transcript: Transcript
  /// Sentences of all turns in order, as ranges of the canonical text; none reaches over a turn's end.
  public let sentences: [TextRange]
  /// Where words begin, in UTF-8 bytes of the canonical text, ascending: the first byte of each token of a turn's body
  /// that counts as a word. All that counts words counts these.
  public let wordStarts: [Int]
  /// For each turn its number of words: how many of `wordStarts` lie in its body.
  public let wordCounts: [Int]
  /// What people have said about the interview, its speakers and its municipality, beside its text.
  public var cases = InterviewCases()

  /// Makes an interview; `wordStarts` are ascending and lie in the turns' bodies.
  public init(id: UUID, transcript: Transcript, sentences: [TextRange], wordStarts: [Int]) {
    self.id = id
    self.transcript = transcript
    self.sentences = sentences
    self.wordStarts = wordStarts
    wordCounts = Self.wordCounts(of: transcript.turns, starts: wordStarts)
  }

  /// Takes tokens' sentences and words from a tokenised transcript.
  public init(id: UUID, tokenised: TokenisedTranscript) {
    self.init(
      id: id, transcript: tokenised.transcript, sentences: tokenised.sentences.map(\.range),
      wordStarts: tokenised.tokens.compactMap { $0.kind.countsAsWord ? Int($0.start) : nil })
  }

  /// One pass over both lists: turns are in order and do not overlap.
  private static func wordCounts(of turns: [Turn], starts: [Int]) -> [Int] {
    var next = 0
    return turns.map { turn in
      while next < starts.count, starts[next] < turn.body.start { next += 1 }
      let first = next
      while next < starts.count, starts[next] < turn.body.end { next += 1 }
      return next - first
    }
  }

  /// The interview's name.
  public var name: String { transcript.name }

  /// The turn (index from 0) that holds the byte at `offset`; the nearest earlier turn when it lies between turns.
  public func turnIndex(at offset: Int) -> Int? {
    let next = transcript.turns.partitioningIndex { $0.range.start > offset }
    return next == 0 ? nil : next - 1
  }
}
