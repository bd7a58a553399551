internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// The passages of an evaluation that have other codes than they should have.
struct RuleEvaluationDifferences {
  let evaluation: RuleEvaluation
  let tables: RuleEvaluationTables

  private var language: Language { tables.context.language }
  private var scope: RuleEvaluationScope { tables.scope }
  private var differences: [RuleEvaluation.Difference] { evaluation.differences }

  /// For people: a table, and below it what was said where that is asked for.
  var blocks: [ReportBlock] {
    guard !differences.isEmpty else {
      return [.paragraph(RuleEvaluationPhrase.noDifferences.text(in: language))]
    }
    guard scope.showsText else { return [.table(table)] }
    return [.table(table), .quotations(differences.map(quotation))]
  }

  private var table: ReportTable {
    ReportTable(
      id: "differences", title: RuleEvaluationPhrase.differences.text(in: language),
      statements: tables.statements(.differences),
      columns: [
        ReportColumn(key: "passage", title: ColumnPhrase.turn.text(in: language), alignment: .leading),
        ReportColumn(key: "missing", title: RuleEvaluationPhrase.missing.text(in: language), alignment: .leading),
        ReportColumn(key: "extra", title: RuleEvaluationPhrase.extra.text(in: language), alignment: .leading),
        ReportColumn(key: "rules", title: RuleEvaluationPhrase.rules.text(in: language), alignment: .leading),
      ],
      rows: differences.map { difference in
        ReportRow([
          .text(difference.passage.gold.name), codes(difference.missing), codes(difference.extra),
          .text(rules(of: difference).map(place).joined(separator: ", ")),
        ])
      }, audience: .people)
  }

  /// For programs.
  var machineTable: ReportTable {
    let keys = ["passage", "line", "missing", "extra", "rules"] + (scope.showsText ? ["text"] : [])
    return ReportTable(
      id: "differences", title: RuleEvaluationPhrase.differences.text(in: language),
      statements: tables.statements(.differences),
      columns: keys.map { ReportColumn(key: $0, title: "", alignment: .leading) },
      rows: differences.map { difference in
        let rules = rules(of: difference).map { "\($0.rule) \(place($0))" }
        return ReportRow(
          [
            .text(difference.passage.gold.name), .integer(difference.passage.gold.line), codes(difference.missing),
            codes(difference.extra), .text(rules.joined(separator: " | ")),
          ] + (scope.showsText ? [.text(difference.passage.text)] : []))
      }, records: differences.map(record), audience: .machines)
  }

  private func codes(_ codes: [CodePath]) -> ReportValue {
    .text(codes.map(\.description).joined(separator: ", "))
  }

  /// The rules that made the extra codes, each once.
  private func rules(of difference: RuleEvaluation.Difference) -> [RuleEvidence] {
    rules(behind: difference.extra, in: difference.passage)
  }

  private func rules(behind codes: [CodePath], in passage: EvaluatedPassage) -> [RuleEvidence] {
    var seen: Set<String> = []
    return codes.flatMap(passage.evidence).filter { seen.insert($0.rule).inserted }
  }

  /// `organisering.yaml:41`; the codebook's short name where its file is not known any more.
  private func place(_ evidence: RuleEvidence) -> String {
    "\(scope.codebookFiles[evidence.codebookSHA256] ?? evidence.codebook):\(evidence.line)"
  }

  private func record(_ difference: RuleEvaluation.Difference) -> JSONValue {
    let passage = difference.passage
    let extra = difference.extra.map { code in
      JSONValue.object([
        JSONMember("code", .string(code.description)),
        JSONMember("rules", .array(rules(behind: [code], in: passage).map(rule))),
      ])
    }
    let text = scope.showsText ? [JSONMember("text", .string(passage.text))] : []
    return .object(
      [
        JSONMember("passage", .string(passage.gold.name)),
        JSONMember("transcript", .string(passage.gold.interviewName)),
        JSONMember("turn", .integer(passage.gold.turn)), JSONMember("line", .integer(passage.gold.line)),
        JSONMember("missing", .strings(difference.missing.map(\.description))), JSONMember("extra", .array(extra)),
      ] + text)
  }

  private func rule(_ evidence: RuleEvidence) -> JSONValue {
    .object([
      JSONMember("rule", .string(evidence.rule)), JSONMember("text", .string(evidence.text)),
      JSONMember("codebook", .string(evidence.codebook)),
      JSONMember("codebook_sha256", .string(evidence.codebookSHA256)),
      JSONMember("file", .optional(scope.codebookFiles[evidence.codebookSHA256])),
      JSONMember("line", .integer(evidence.line)),
    ])
  }

  /// What was said, with the words that rules matched for extra codes marked.
  private func quotation(_ difference: RuleEvaluation.Difference) -> ReportQuotation {
    let passage = difference.passage
    return ReportQuotation(
      text: passage.text, marks: passage.matches(for: difference.extra),
      interview: passage.gold.interviewName, turn: passage.gold.turn, time: passage.time, speaker: passage.speaker)
  }
}
