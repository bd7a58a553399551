public import CodingModel
public import Foundation
public import TranscriptText

/// Every place where a term stands, with what stands around it.
public struct Concordance: Hashable, Sendable {
  /// One place.
  public struct Line: Hashable, Sendable {
    /// The interview's identity.
    public let interview: UUID
    /// The interview's name.
    public let interviewName: String
    /// The turn's number, from 1.
    public let turn: Int
    /// When the turn begins, where the transcript says so.
    public let time: TimeCode?
    /// The speaker's label; `nil` for text without one.
    public let speaker: String?
    /// The speaker's role.
    public let role: SpeakerRole
    /// The found words, in UTF-8 bytes of the interview's text.
    public let range: TextRange
    /// What stands before, cut at a word border; white space runs are one blank.
    public let left: String
    /// The found words.
    public let match: String
    /// What stands after, cut at a word border; white space runs are one blank.
    public let right: String
  }

  /// What was searched for.
  public let term: ConcordanceTerm
  /// In which turns; codes, coders and level have no part in a search and are left out.
  public let filter: CodingFilter
  /// At most so many characters on each side.
  public let context: Int
  /// The places, by interview in the caller's order, then by place.
  public let lines: [Line]
  /// Number of turns searched.
  public let turnCount: Int
  /// Number of interviews searched.
  public let interviewCount: Int

  /// Number of interviews with at least one place.
  public var interviewsWithMatch: Int { Set(lines.map(\.interview)).count }

  /// Searches the bodies of the admitted turns.
  ///
  /// - Parameter context: at most so many characters on each side; 0 gives the match alone.
  public init(
    term: ConcordanceTerm, interviews: [Interview], filter: CodingFilter = CodingFilter(), context: Int = 40
  ) {
    var lines: [Line] = []
    var turnCount = 0
    var interviewCount = 0
    for interview in interviews {
      let admitted = interview.transcript.turns.indices.filter { filter.admits(interview, turn: $0) }
      turnCount += admitted.count
      interviewCount += admitted.isEmpty ? 0 : 1
      for index in admitted {
        let turn = interview.transcript.turns[index]
        lines += term.matches(in: interview.transcript.text, range: turn.body).map { range in
          Line(interview, turn: turn, range: range, context: max(0, context))
        }
      }
    }
    self.term = term
    self.filter = filter.ofTurns
    self.context = max(0, context)
    self.lines = lines
    self.turnCount = turnCount
    self.interviewCount = interviewCount
  }
}

extension Concordance.Line {
  fileprivate init(_ interview: Interview, turn: Turn, range: TextRange, context: Int) {
    let transcript = interview.transcript
    let surroundings = Surroundings(text: transcript.text, within: turn.body, characters: context)
    self.interview = interview.id
    interviewName = interview.name
    self.turn = turn.number
    time = turn.time
    speaker = transcript.speaker(of: turn)?.label
    role = transcript.role(of: turn)
    self.range = range
    left = surroundings.before(range.start)
    match = transcript.text[range].withSingleBlanks
    right = surroundings.after(range.end)
  }
}

/// Cuts context out of a turn.
private struct Surroundings {
  let text: CanonicalText
  let within: TextRange
  let characters: Int

  /// No character is expected to take more bytes than this; longer ones only shorten the context.
  private var reach: Int { characters * 8 + 8 }

  func before(_ offset: Int) -> String {
    let start = text.scalarBoundary(atOrAfter: max(within.start, offset - reach))
    let piece = text[TextRange(start: start, end: offset)].withSingleBlanks
    let isWhole = start == within.start && piece.count <= characters
    guard !isWhole else { return piece }
    let cut = piece.suffix(characters)
    if piece.dropLast(cut.count).last == " " { return String(cut) }
    guard let blank = cut.firstIndex(of: " ") else { return "" }
    return String(cut[cut.index(after: blank)...])
  }

  func after(_ offset: Int) -> String {
    let end = text.scalarBoundary(atOrAfter: min(within.end, offset + reach))
    let piece = text[TextRange(start: offset, end: min(end, within.end))].withSingleBlanks
    let isWhole = end >= within.end && piece.count <= characters
    guard !isWhole else { return piece }
    let cut = piece.prefix(characters)
    if piece.dropFirst(cut.count).first == " " { return String(cut) }
    return cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? ""
  }
}

extension CanonicalText {
  /// The first byte at or after `offset` that begins a scalar.
  fileprivate func scalarBoundary(atOrAfter offset: Int) -> Int {
    var offset = offset
    while offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}

extension String {
  /// Runs of white space become one blank.
  fileprivate var withSingleBlanks: String {
    var result = ""
    var isBlank = false
    for character in self {
      if character.isWhitespace {
        if !isBlank { result.append(" ") }
        isBlank = true
      } else {
        result.append(character)
        isBlank = false
      }
    }
    return result
  }
}
