public import CodingAnalysis
public import CodingModel
internal import TranscriptText

/// Why a turn is coded as it is; for programs one object per coding, rule held back and rule that came near.
public enum ExplanationReport {
  /// Makes the report.
  ///
  /// - Parameters:
  ///   - explanation: what there is to tell.
  ///   - inForce: the codebook versions that are in force now.
  ///   - context: language, the codes' names and date; its codebook versions are those that made the codings.
  public static func report(
    _ explanation: TurnExplanation, inForce: [CodebookRecord], context: ReportContext
  ) -> Report {
    let codings = ExplainedCodings(explanation: explanation, inForce: inForce, context: context)
    let others = ExplainedAbsences(explanation: explanation, context: context)
    let language = context.language
    let title = ExplanationPhrase.title(interview: explanation.interviewName, turn: explanation.turn)
    return Report(
      id: "explanation", title: title.text(in: language),
      blocks: codings.blocks + others.blocks
        + ExplanationTables(explanation: explanation, inForce: inForce, context: context).blocks)
  }
}

/// What people read of the codings and the rules behind them.
private struct ExplainedCodings {
  let explanation: TurnExplanation
  let inForce: [CodebookRecord]
  let context: ReportContext

  private var language: Language { context.language }
  private var phrase: ExpansionPhrase { ExpansionPhrase(language: language) }
  private func text(_ phrase: ExplanationPhrase) -> String { phrase.text(in: language) }

  var blocks: [ReportBlock] {
    guard !explanation.entries.isEmpty else {
      return [
        .quotations([quotation(explanation.text, marks: [])]),
        .paragraph(text(.noCodings(code: explanation.code.map { context.code($0).text }))),
      ]
    }
    return explanation.entries.flatMap(entry) + versions.map { .note($0) }
  }

  private func entry(_ entry: TurnExplanation.Entry) -> [ReportBlock] {
    if isTold(entry) { return [] }
    let coding = entry.segment.coding
    let code = context.code(coding.code)
    let head: [ReportBlock] = [
      .heading(ReportHeading(level: 2, text: code.text, code: code)),
      .quotations([quotation(entry.segment.text, marks: entry.segment.matches)]),
    ]
    guard coding.coder == .rules else { return head + [.paragraph(text(.byHand(coding.coder.name)))] }
    let codes = entry.derivedFrom.map(\.description).joined(separator: ", ")
    return head + (codes.isEmpty ? [] : [.paragraph(text(.derived(codes)))])
      + [.definitions(entry.rules.map { definition($0, of: entry) })] + followers(of: entry)
  }

  /// Whether the codings that this one only follows from stand in the report themselves.
  private func isTold(_ entry: TurnExplanation.Entry) -> Bool {
    !entry.derivedFrom.isEmpty && entry.derivedFrom.allSatisfy { isTold($0, at: entry.segment.coding.range) }
  }

  private func isTold(_ code: CodePath, at range: TextRange) -> Bool {
    explanation.entries.contains { $0.segment.coding.code == code && $0.segment.coding.range == range }
  }

  /// The codes above that the same stretch has got by this coding alone.
  private func followers(of entry: TurnExplanation.Entry) -> [ReportBlock] {
    let coding = entry.segment.coding
    let codes = explanation.entries.filter { other in
      isTold(other) && other.segment.coding.range == coding.range && other.derivedFrom.contains(coding.code)
    }.map { context.code($0.segment.coding.code) }
    if codes.isEmpty { return [] }
    return [.paragraph(text(.followed(codes.map { "\($0.text) (\($0.path))" }.joined(separator: ", "))))]
  }

  private func quotation(_ text: String, marks: [TextRange]) -> ReportQuotation {
    ReportQuotation(
      text: text, marks: joined(marks, in: text), interview: explanation.interviewName, turn: explanation.turn,
      time: explanation.time, speaker: explanation.speaker, showsMarks: true)
  }

  /// Words with nothing but blanks between them are marked as one.
  private func joined(_ marks: [TextRange], in text: String) -> [TextRange] {
    let canonical = CanonicalText(text)
    return marks.reduce(into: []) { joined, mark in
      if let last = joined.last, canonical[TextRange(start: last.end, end: mark.start)].onOneLine == " " {
        joined[joined.count - 1] = last.union(mark)
      } else {
        joined.append(mark)
      }
    }
  }

  // MARK: Rules

  /// What matched comes first: it is what a reader looks for.
  private func definition(_ fired: FiredRule, of entry: TurnExplanation.Entry) -> ReportDefinition {
    let coding = entry.segment.coding
    let term = ReportValue.text(place(of: fired))
    if let code = fired.evidence.ruleCode, code != coding.code, isTold(code, at: coding.range) {
      return ReportDefinition(term: term, texts: [fact("", text(.derived(code.description)))])
    }
    return ReportDefinition(
      term: term,
      texts: phrase.texts(fired.expansions).map { fact("", $0) } + [fact(text(.rule), fired.evidence.text)]
        + conditions(of: fired) + origin(of: fired))
  }

  private func place(of fired: FiredRule) -> String {
    let line = fired.evidence.line
    guard let book = fired.source?.codebook else { return text(.place(file: fired.evidence.codebook, line: line)) }
    return "\(text(.place(file: book.file, line: line))) · \(book.versionName)"
  }

  private func conditions(of fired: FiredRule) -> [ReportFact] {
    guard let rule = fired.source?.rule else { return [] }
    var facts: [ReportFact] = []
    if let requires = rule.requires {
      let condition = requires.text.cut(to: PreventionPhrase.longest)
      let met = fired.requirement
      facts.append(
        fact("requires", text(met.isEmpty ? .metByAbsence(condition) : .met(condition, words: firstWords(met)))))
    }
    if let unless = rule.unless { facts.append(fact("unless", text(.absent(unless.text.cut(to: PreventionPhrase.longest))))) }
    if rule.companions != .none {
      let codes = fired.companions.map(\.description).joined(separator: ", ")
      facts.append(fact("requires-code", text(.accompanied(rule.companions.text, codes: codes))))
    }
    return facts
  }

  /// The first few distinct words, in the text's own spelling.
  private func firstWords(_ expansions: [MatchExpansion]) -> String {
    var seen: Set<String> = []
    let words = expansions.map(\.text.shown).filter { seen.insert($0.lowercased()).inserted }
    return words.prefix(3).map { "»\($0)«" }.joined(separator: ", ") + (words.count > 3 ? " …" : "")
  }

  private func origin(of fired: FiredRule) -> [ReportFact] {
    guard let source = fired.source else { return [fact("", text(.noVersion))] }
    let lists = source.lists.map { "$\($0)" }.joined(separator: ", ")
    return (source.rule.note.isEmpty ? [] : [fact(text(.note), source.rule.note)])
      + (lists.isEmpty ? [] : [fact(text(.lists), lists)])
  }

  private func fact(_ title: String, _ text: String) -> ReportFact { ReportFact(title: title, value: .text(text)) }

  /// A remark on each version that is not in force any more.
  private var versions: [String] {
    var seen: Set<String> = []
    let current = Set(inForce.map(\.sha256))
    return explanation.entries.flatMap(\.rules).compactMap(\.source?.codebook)
      .filter { !current.contains($0.sha256) && seen.insert($0.sha256).inserted }
      .map { book in
        text(.otherVersion(book.versionName, inForce.first { $0.id == book.id }?.versionName))
      }
  }
}
