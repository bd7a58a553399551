internal import CodingAnalysis
internal import CodingModel
internal import Foundation
internal import TranscriptText

/// Codings one by one, each with the rules behind it and what was said of it.
struct VerdictListing {
  let list: QuotationList
  let rules: [String]
  let verdicts: [UUID: CodingVerdict]
  let goneCount: Int
  let timeZone: TimeZone
  let context: ReportContext

  private var language: Language { context.language }

  var report: Report {
    var blocks = QuotationsReport.blocks(list, context: context) { segment in
      var quotation = QuotationsReport.quotation(segment, language: language, isNamed: true)
      quotation.details = details(segment.coding)
      return quotation
    }
    let statements = StatementBuilder(context: context).statements(
      .verdicts(.list), filter: list.filter,
      counts: [
        .init(key: "codings", number: list.segments.count, noun: .codings),
        .init(key: "interviews", number: list.interviewCount, noun: .interviews),
      ]
    ).naming(rules, in: language)
    var notes = [statements.map { "\($0.title): \($0.text)" }.joined(separator: " · ")]
    if goneCount > 0 { notes.append(VerdictPhrase.gone(goneCount).text(in: language)) }
    blocks += notes.map { .note($0) }
    blocks.append(.table(machineTable(statements)))
    return Report(
      id: "verdicts", title: VerdictPhrase.list.text(in: language), blocks: blocks, jsonShape: .array)
  }

  /// The rules, then who judged and why, or that the coding stands and falls with others.
  private func details(_ coding: Coding) -> [String] {
    let rules = coding.evidence.map { "\($0.rule): \($0.text)" }
    guard let verdict = verdicts[coding.id] else {
      return rules + (coding.verdict == nil ? [] : [VerdictPhrase.follows.text(in: language)])
    }
    let day = verdict.date.isoDay(in: timeZone)
    return rules + [
      VerdictPhrase.judgedBy(
        verdict.coder.name, day: language.formatted(isoDate: day) ?? day, reason: verdict.reason
      ).text(in: language)
    ]
  }

  private func machineTable(_ statements: [ReportStatement]) -> ReportTable {
    let keys = [
      "id", "verdict", "judged_by", "judged_at", "reason", "transcript", "turn", "start", "end", "code", "rules", "text",
    ]
    return ReportTable(
      id: "verdicts", title: "", statements: statements,
      columns: keys.map { ReportColumn(key: $0, title: "", alignment: .leading) },
      rows: list.segments.map { ReportRow(values($0)) }, audience: .machines)
  }

  private func values(_ segment: CodedSegment) -> [ReportValue] {
    let coding = segment.coding
    let verdict = verdicts[coding.id]
    return [
      .text(coding.writtenID), coding.status.map { .text($0.rawValue) } ?? .empty,
      verdict.map { .text($0.coder.name) } ?? .empty, verdict.map { .text($0.date.ISO8601Format()) } ?? .empty,
      verdict.map { .text($0.reason) } ?? .empty, .text(segment.interviewName), .integer(segment.turn),
      .integer(coding.range.start), .integer(coding.range.end), .text(coding.code.description),
      .text(coding.evidence.map(\.rule).joined(separator: " | ")), .text(segment.text),
    ]
  }
}
