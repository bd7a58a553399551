internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import TranscriptText

/// Turns of an interview and codes, as `mark` and `unmark` take them.
struct MarkedTurns: ParsableArguments {
  @Argument(
    help: .text(
      "INTERVIEW:REPLIK eller INTERVIEW:REPLIK-REPLIK, f.eks. fynsk-leder:12-14.",
      "INTERVIEW:TURN or INTERVIEW:TURN-TURN, such as fynsk-leder:12-14.", value: .passage), completion: .interviews)
  var place: String

  @Argument(
    help: .text("Koder: sti, navn eller en entydig begyndelse.", "Codes: path, name or a beginning of one.", value: .code),
    completion: .codes)
  var codes: [String]

  @Option(
    help: .text(
      "Kun denne del af replikken: ordene selv, eller de første og de sidste med … imellem.",
      "Only this part of the turn: the very words, or the first and the last with … between.", value: .text))
  var text: String?

  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  /// The interview, the stretches and the codes.
  struct Meant {
    let interview: Interview
    let target: HandTargets.Target
    let codes: [CodeOutline]
  }

  /// Finds what is meant; only the one interview is read.
  ///
  /// - Throws: `DiagnosticError` for an interview, turn, part or code that is not there or could be several.
  func meant(in store: ProjectStore, _ workspace: Workspace, takesAll: Bool = false) throws -> Meant {
    guard let colon = place.lastIndex(of: ":"), let turns = Self.turns(place[place.index(after: colon)...]) else {
      throw DiagnosticError(DeskMessage.malformedTurns(place))
    }
    let interview = try interview(String(place[..<colon]), store)
    let part = try text.map { text in
      guard let part = QuotedPart(text) else { throw DiagnosticError(DeskMessage.malformed(.emptyQuotation)) }
      return part
    }
    let outlines = try store.codes()
    let names = CodeNames(outlines)
    let paths = try codes.map { try names.path(for: $0) }
    do {
      return Meant(
        interview: interview, target: try HandTargets(interview).target(turns: turns, part: part, takesAll: takesAll),
        codes: paths.compactMap { path in outlines.first { $0.path == path } })
    } catch let part as AmbiguousPart {
      throw DiagnosticError(DeskMessage.partNotUnique(part.count))
    }
  }

  private static func turns(_ text: Substring) -> ClosedRange<Int>? {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count <= 2, let first = numbers.first ?? nil, let last = numbers.last ?? nil, first > 0, last > 0 else {
      return nil
    }
    return min(first, last)...max(first, last)
  }

  private func interview(_ name: String, _ store: ProjectStore) throws -> Interview {
    let records = try store.interviewRecords()
    let found = records.first { $0.name == name } ?? records.first { $0.name.lowercased() == name.lowercased() }
    guard let record = found, let interview = try store.interview(record.id) else {
      let names = records.map(\.name)
      throw DiagnosticError(
        PassageMessage.unknownInterview(name, near: Suggestion.nearest(to: name, among: names), known: names))
    }
    return interview
  }
}
