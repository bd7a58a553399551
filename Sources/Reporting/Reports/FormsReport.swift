public import CodingAnalysis
public import TranscriptText

/// In which words terms stand, and which words only look like them.
public enum FormsReport {
  /// Makes the report; for programs one object per word.
  public static func report(_ forms: TermForms, terms: [String], language: Language) -> Report {
    let statements = StatementBuilder(language: language).statements(
      .forms, filter: forms.filter, counts: [.init(key: "words", number: forms.wordCount, noun: .words)])
    let summary = FormsPhrase.found(forms.found.count, occurrences: forms.found.reduce(0) { $0 + $1.count })
    var blocks: [ReportBlock] = [.paragraph(summary.text(in: language))]
    if !forms.found.isEmpty {
      blocks.append(.table(people(forms.found, id: "found", title: "", .reading, statements, language)))
    }
    if !forms.refused.isEmpty {
      let title = FormsPhrase.nearMisses.text(in: language)
      blocks.append(.table(people(forms.refused, id: "refused", title: title, .reason, [], language)))
    }
    blocks.append(.table(machines(forms, statements, language)))
    return Report(
      id: "forms", title: FormsPhrase.title(terms).text(in: language), blocks: blocks, jsonShape: .array)
  }

  private static func people(
    _ rows: [TermForms.Row], id: String, title: String, _ last: FormsPhrase, _ statements: [ReportStatement],
    _ language: Language
  ) -> ReportTable {
    let columns = [
      ReportColumn(key: "word", title: FormsPhrase.word.text(in: language), alignment: .leading),
      ReportColumn(key: "count", title: FormsPhrase.count.text(in: language)),
      ReportColumn(key: "form", title: FormsPhrase.form.text(in: language), alignment: .leading),
      ReportColumn(key: "why", title: last.text(in: language), alignment: .leading),
    ]
    return ReportTable(
      id: id, title: title, statements: statements, columns: columns,
      rows: rows.map { row in
        let facts = Facts(row, language)
        return ReportRow([
          .text(row.word), .integer(row.count),
          .text(row.isMatch ? facts.kinds.map { $0.name(in: language) }.joined(separator: "; ") : facts.form),
          .text(facts.why),
        ])
      }, audience: .people)
  }

  private static func machines(
    _ forms: TermForms, _ statements: [ReportStatement], _ language: Language
  ) -> ReportTable {
    let texts = ["term", "word", "count", "verdict", "form", "kinds", "parts", "reason"]
    let columns = texts.map { ReportColumn(key: $0, title: "", alignment: $0 == "count" ? .trailing : .leading) }
    let rows = (forms.found + forms.refused).map { row in
      let facts = Facts(row, language)
      return ReportRow([
        .text(row.term), .text(row.word), .integer(row.count), .text(row.isMatch ? "match" : "refused"),
        .text(facts.form), .text(facts.kinds.map(\.rawValue).joined(separator: " ")), .text(facts.parts),
        .text(facts.reasonID),
      ])
    }
    return ReportTable(
      id: "words", title: "", statements: statements, columns: columns, rows: rows, audience: .machines)
  }

  /// What a verdict says, in words.
  private struct Facts {
    let form: String
    let kinds: [FormKind]
    /// The word with a dot at the form's borders; empty for a refusal.
    let parts: String
    /// The parts where there are several, or the reason against.
    let why: String
    let reasonID: String

    init(_ row: TermForms.Row, _ language: Language) {
      switch row.verdict {
      case .match(let match):
        form = match.form.text
        // Before another part an s links the two; it is no genitive there.
        // The full stop of an abbreviation (`bl.a.`) is no other part.
        let rest = row.word.utf8.dropFirst(match.range.upperBound)
        kinds = rest.isEmpty || rest.elementsEqual(".".utf8) ? match.form.kinds : [.firstPart]
        parts = match.parts(of: row.word)
        why = parts == row.word ? "" : parts
        reasonID = ""
      case .refusal(let refusal):
        form = refusal.form.text
        kinds = refusal.form.kinds
        parts = ""
        why = refusal.reason.text(in: language)
        reasonID = refusal.reason.id
      }
    }
  }
}
