internal import CodingModel
internal import TranscriptText

/// Works out which stretches of an interview a coder means: whole turns, or a part of one.
struct HandTargets {
  /// The stretches.
  struct Target: Hashable {
    /// One for each turn, or the part.
    let ranges: [TextRange]
    /// The turns' numbers.
    let turns: ClosedRange<Int>
    /// True for a part of a turn.
    let isPart: Bool
    /// The interviewer's turns of a range, which are passed over.
    let skipped: [Int]
  }

  private let interview: Interview

  /// Looks into an interview.
  init(_ interview: Interview) { self.interview = interview }

  /// The stretches of some turns by their numbers, or of a part of the one turn.
  ///
  /// Of several turns those of the interviewer are left out, unless nobody else speaks in them or `takesAll`.
  ///
  /// - Throws: `DiagnosticError` for turns that are not there or a part that is not there, `AmbiguousPart` for one that
  ///   stands there several times.
  func target(turns numbers: ClosedRange<Int>, part: QuotedPart?, takesAll: Bool = false) throws -> Target {
    let transcript = interview.transcript
    let turns = transcript.turns
    for number in [numbers.lowerBound, numbers.upperBound] where !turns.indices.contains(number - 1) {
      throw DiagnosticError(DeskMessage.unknownTurn(number, of: turns.count))
    }
    if let part {
      guard numbers.count == 1 else { throw DiagnosticError(DeskMessage.partOfSeveral) }
      let range = try self.range(of: part, in: turns[numbers.lowerBound - 1].body)
      return Target(ranges: [range], turns: numbers, isPart: true, skipped: [])
    }
    let chosen = Array(numbers)
    let asked = takesAll ? [] : chosen.filter { transcript.role(of: turns[$0 - 1]) == .interviewer }
    let skipped = asked.count < chosen.count ? asked : []
    return Target(
      ranges: chosen.filter { !skipped.contains($0) }.map { turns[$0 - 1].body }.filter { !$0.isEmpty }, turns: numbers,
      isPart: false, skipped: skipped)
  }

  private func range(of part: QuotedPart, in body: TextRange) throws -> TextRange {
    let text = interview.transcript.text
    switch TurnPart.find(part, in: text, body: body) {
    case .range(let range): return range
    case .none: throw DiagnosticError(DeskMessage.partNotFound)
    case .several(let ranges):
      throw AmbiguousPart(count: ranges.count, surroundings: ranges.prefix(5).map { surroundings(of: $0, in: body) })
    }
  }

  /// A stretch with some words on both sides, so that a coder can quote more.
  private func surroundings(of range: TextRange, in body: TextRange) -> String {
    let text = interview.transcript.text
    let before = text[TextRange(start: body.start, end: range.start)].split(whereSeparator: \.isWhitespace).suffix(3)
    let inside = text[range].split(whereSeparator: \.isWhitespace)
    let shown = inside.count > 6 ? inside.prefix(3) + ["…"] + inside.suffix(2) : inside[...]
    let after = text[TextRange(start: range.end, end: body.end)].split(whereSeparator: \.isWhitespace).prefix(3)
    return (Array(before) + Array(shown) + Array(after)).joined(separator: " ").withVisibleControls
  }
}

/// The words of a part stand in the turn several times.
struct AmbiguousPart: Error {
  /// How often.
  let count: Int
  /// What stands around the first of them. What someone said is no part of an error's text; it may only be shown.
  let surroundings: [String]
}

extension HandTargets.Target {
  /// `replik 2–4`, where it is not the one turn at hand; the part's first and last words, where it is one.
  func words(in interview: Interview, at place: Int, _ language: Language) -> String {
    if isPart, let range = ranges.first {
      let words = interview.transcript.text[range].split(whereSeparator: \.isWhitespace).map(String.init)
      let shown = words.count > 6 ? words.prefix(3) + ["…"] + words.suffix(2) : words[...]
      return "»\(shown.joined(separator: " ").withVisibleControls)«"
    }
    if turns == (place + 1)...(place + 1) { return "" }
    return turns.count == 1
      ? DeskPhrase.turn(turns.lowerBound).text(in: language)
      : DeskPhrase.turns(turns, count: ranges.count).text(in: language)
  }
}
