public import CodingModel
public import TranscriptText

/// An interview's turns with the codings in them, cut where one begins or ends.
public struct CodedTranscript: Hashable, Sendable {
  /// The interview's name.
  public let name: String
  /// Its header, as the transcript has it.
  public let header: [HeaderField]
  /// The codings by start, the longer one first, then by code and coder.
  public let codings: [Coding]
  /// The turns in order.
  public let turns: [CodedTurn]

  /// Cuts the turns of `interview` at the borders of the codings that lie in it; others are left out. What a coding
  /// covers outside the turns' bodies, such as a label, is not shown. Time: turns and codings, times how many codings
  /// lie upon each other.
  public init(_ interview: Interview, codings: [Coding]) {
    let transcript = interview.transcript
    name = interview.name
    header = transcript.header
    let own = codings.filter { $0.interview == interview.id }.sorted(by: Self.comesBefore)
    self.codings = own
    let bodies = transcript.turns.map(\.body)
    var touching: [[Int]] = Array(repeating: [], count: bodies.count)
    for (place, coding) in own.enumerated() {
      for turn in bodies.touched(by: coding.range) { touching[turn].append(place) }
    }
    turns = transcript.turns.indices.map { index in
      let turn = transcript.turns[index]
      return CodedTurn(
        number: turn.number, time: turn.time, speaker: transcript.speaker(of: turn)?.label,
        role: transcript.role(of: turn),
        pieces: Self.pieces(of: turn.body, in: transcript.text, touching[index], own))
    }
  }

  private static func comesBefore(_ one: Coding, _ other: Coding) -> Bool {
    (one.range.start, other.range.end, one.code, one.coder.name)
      < (other.range.start, one.range.end, other.code, other.coder.name)
  }

  private static func pieces(
    of body: TextRange, in text: CanonicalText, _ touching: [Int], _ codings: [Coding]
  ) -> [CodedPiece] {
    var borders: Set<Int> = [body.start, body.end]
    for place in touching {
      borders.insert(max(codings[place].range.start, body.start))
      borders.insert(min(codings[place].range.end, body.end))
    }
    let sorted = borders.sorted()
    return zip(sorted, sorted.dropFirst()).map { start, end in
      let range = TextRange(start: start, end: end)
      return CodedPiece(
        range: range, text: text[range],
        codings: touching.filter { codings[$0].range.start <= start && codings[$0].range.end >= end })
    }
  }
}

/// A turn with its codings.
public struct CodedTurn: Hashable, Sendable {
  /// The turn's number, from 1.
  public let number: Int
  /// When it begins, where the transcript says so.
  public let time: TimeCode?
  /// The speaker's label; `nil` for text without one.
  public let speaker: String?
  /// The speaker's role.
  public let role: SpeakerRole
  /// What was said, from border to border; together they are the turn's body.
  public let pieces: [CodedPiece]

  /// The places in `CodedTranscript.codings` of all codings that touch the turn, each once, in order.
  public var codings: [Int] { Set(pieces.flatMap(\.codings)).sorted() }
}

/// A stretch between two borders of codings.
public struct CodedPiece: Hashable, Sendable {
  /// Where it stands, in UTF-8 bytes of the canonical text.
  public let range: TextRange
  /// The text, exactly as it stands.
  public let text: String
  /// The places in `CodedTranscript.codings` of the codings that cover it, in order.
  public let codings: [Int]
}
