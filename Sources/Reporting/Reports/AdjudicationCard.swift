public import CodingAnalysis
public import CodingModel
public import TranscriptText

/// One turn that two coders judged differently, with all that one needs to settle it.
public enum AdjudicationCard {
  /// A code that one of the two gave, to be chosen by its number.
  public struct Choice: Hashable, Sendable {
    /// Who gave it.
    public let coder: Coder
    /// The code.
    public let code: CodePath
    /// Where, in bytes of the interview's text, cut to the turn.
    public let ranges: [TextRange]

    /// Makes a choice.
    public init(coder: Coder, code: CodePath, ranges: [TextRange]) {
      self.coder = coder
      self.code = code
      self.ranges = ranges
    }
  }

  /// Makes the card.
  ///
  /// - Parameters:
  ///   - turn: the turn.
  ///   - choices: what is to be settled.
  ///   - shared: the codes that both gave.
  ///   - before: the turn before it, with its speaker's label; empty for none.
  ///   - number: its place among those to be settled, from 1.
  ///   - total: how many there are.
  ///   - context: language and names.
  public static func report(
    _ turn: DisagreementList.Turn, choices: [Choice], shared: [CodePath], before: String, number: Int, of total: Int,
    context: ReportContext
  ) -> Report {
    let language = context.language
    let quotation = ReportQuotation(
      text: turn.text, marks: [], interview: turn.interviewName, turn: turn.index + 1, time: turn.time,
      speaker: turn.speaker)
    let lines = choices.enumerated().map { place, choice in
      ReportFact(title: "\(place + 1) \(choice.coder.name)", value: .text(line(choice, turn, context)))
    }
    let both = shared.map { context.code($0).text }.joined(separator: ", ")
    var blocks: [ReportBlock] = [.note(before), .quotations([quotation]), .facts(lines)]
    if !both.isEmpty { blocks.append(.note(language.pick("Begge: ", "Both: ") + both)) }
    let place = "\(language.formatted(number)) \(ValuePhrase.of.text(in: language)) \(language.formatted(total))"
    return Report(
      id: "disagreement", title: place,
      blocks: blocks.filter { $0 != .note("") })
  }

  /// The code, and the words where it does not stand on the whole turn.
  private static func line(_ choice: Choice, _ turn: DisagreementList.Turn, _ context: ReportContext) -> String {
    let name = context.code(choice.code).text
    let text = CanonicalText(turn.text)
    let parts = choice.ranges.map { range in
      text[TextRange(start: range.start - turn.body.start, end: range.end - turn.body.start)].shown
    }
    if parts == [turn.text.shown] { return name }
    return name + "  " + parts.map { "»\($0.excerpt(of: 60))«" }.joined(separator: " ")
  }
}
