internal import CodingAnalysis
public import TranscriptText

/// Values as people read them.
public struct DisplayText {
  let language: Language

  /// Reads in a language.
  public init(language: Language) { self.language = language }

  /// The value on one line; a code is its name alone.
  public func text(_ value: ReportValue) -> String {
    switch value {
    case .text(let text): text.shown
    case .integer(let number): language.formatted(number)
    case .decimal(let number, let digits, let mark): language.formatted(number, digits: digits) + mark
    case .share(let part, let whole):
      "\(language.formatted(part)) \(ValuePhrase.of.text(in: language)) \(language.formatted(whole))"
    case .flag(let isSet): (isSet ? ValuePhrase.yes : .no).text(in: language)
    case .undefined: "–"
    case .empty: ""
    case .code(let code): code.text.shown
    }
  }

  /// What the dashes in a table stand for, each reason once; `nil` where there is no dash.
  public func undefinedNote(_ table: ReportTable) -> String? {
    let places = table.columnPlaces(for: .people)
    var reasons: Set<UndefinedReason> = []
    for row in table.rows {
      for place in places {
        if case .undefined(let reason) = row.values[place] { reasons.insert(reason) }
      }
    }
    guard !reasons.isEmpty else { return nil }
    let texts = UndefinedReason.allCases.filter(reasons.contains).map { $0.text(in: language) }
    return "– \(ValuePhrase.undefined.text(in: language)): \(texts.joined(separator: "; "))"
  }

  /// Where a quotation stands: identity, interview, turn, time, speaker, coder, verdict.
  public func source(_ quotation: ReportQuotation) -> String {
    var parts = [quotation.id].compactMap { $0 }
    parts.append(quotation.interview)
    if quotation.turn > 0 { parts.append("\(ValuePhrase.turn.text(in: language)) \(quotation.turn)") }
    if let time = quotation.time { parts.append(time.description) }
    if let speaker = quotation.speaker { parts.append(speaker) }
    if let coder = quotation.coder { parts.append(coder) }
    if let verdict = quotation.verdict { parts.append(verdict) }
    return parts.joined(separator: " · ")
  }
}
