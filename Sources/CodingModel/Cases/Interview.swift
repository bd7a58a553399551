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
  /// For each turn its number of words (tokens that count as words).
  public let wordCounts: [Int]

  /// Makes an interview; `wordCounts` has one element per turn.
  public init(id: UUID, transcript: Transcript, sentences: [TextRange], wordCounts: [Int]) {
    self.id = id
    self.transcript = transcript
    self.sentences = sentences
    self.wordCounts = wordCounts
  }

  /// Takes tokens' sentences and word counts from a tokenised transcript.
  public init(id: UUID, tokenised: TokenisedTranscript) {
    self.init(
      id: id, transcript: tokenised.transcript, sentences: tokenised.sentences.map(\.range),
      wordCounts: tokenised.transcript.turns.indices.map(tokenised.wordCount(ofTurn:)))
  }

  /// The interview's name.
  public var name: String { transcript.name }

  /// The turn (index from 0) that holds the byte at `offset`; the nearest earlier turn when it lies between turns.
  public func turnIndex(at offset: Int) -> Int? {
    let turns = transcript.turns
    var low = 0
    var high = turns.count
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
