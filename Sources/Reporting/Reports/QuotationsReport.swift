public import CodingAnalysis
internal import CodingModel
internal import Foundation
internal import TranscriptText

/// Codings to read and to cite; for programs one object per coding.
public enum QuotationsReport {
  /// Makes the report: by code in the codebook's order for people, in the list's order for programs.
  ///
  /// - Parameter memos: what memos say of codings and codes; `nil` where they are not to be shown.
  public static func report(_ list: QuotationList, context: ReportContext, memos: MemoNotes? = nil) -> Report {
    let language = context.language
    var blocks = blocks(list, context: context, memos: memos) { segment in
      var quotation = quotation(segment, language: language, isNamed: true)
      quotation.details = memos?.lines(memos?.codings[segment.coding.id], in: language) ?? []
      return quotation
    }
    let statements = statements(list, context: context)
    blocks.append(.note(statements.map { "\($0.title): \($0.text)" }.joined(separator: " · ")))
    blocks.append(.table(machineTable(list, statements: statements, memos: memos)))
    return Report(
      id: "quotations", title: StudyPhrase.quotations.text(in: language), blocks: blocks, jsonShape: .array)
  }

  /// The codings by code, in the codebook's order; a sentence where there are none.
  static func blocks(
    _ list: QuotationList, context: ReportContext, memos: MemoNotes? = nil,
    quotation: (CodedSegment) -> ReportQuotation
  ) -> [ReportBlock] {
    let language = context.language
    let byCode = Dictionary(grouping: list.segments, by: \.coding.code)
    let known = context.codes.map(\.path).filter { byCode[$0] != nil }
    let unknown = Set(byCode.keys).subtracting(known).sorted()
    let blocks: [ReportBlock] = (known + unknown).flatMap { path -> [ReportBlock] in
      let segments = byCode[path] ?? []
      let code = context.code(path)
      let count = CountedNoun.codings.counted(segments.count, in: language)
      return [
        .heading(ReportHeading(level: 2, text: "\(code.text) (\(count))", code: code))
      ] + (memos?.lines(memos?.codes[path], in: language) ?? []).map { .note($0) } + [
        .quotations(segments.map { quotation($0) })
      ]
    }
    return blocks.isEmpty ? [.paragraph(StudyPhrase.noQuotations.text(in: language))] : blocks
  }

  /// A coding as people read it, without its code, which stands in the heading.
  ///
  /// - Parameter isNamed: true for those who work on the codings: with the identity, and with every verdict; readers of
  ///   results only see which codings were rejected.
  static func quotation(_ segment: CodedSegment, language: Language, isNamed: Bool) -> ReportQuotation {
    let coding = segment.coding
    let isTold = coding.verdict == .rejected || isNamed && coding.verdict != nil
    return ReportQuotation(
      text: segment.text, marks: segment.matches, interview: segment.interviewName, turn: segment.turn,
      time: segment.time, speaker: segment.speaker, coder: coding.coder == .rules ? nil : coding.coder.name,
      id: isNamed ? coding.shortID : nil, verdict: isTold ? coding.status?.text(in: language) : nil)
  }

  private static func statements(_ list: QuotationList, context: ReportContext) -> [ReportStatement] {
    StatementBuilder(context: context).statements(
      .quotations, filter: list.filter,
      counts: [
        .init(key: "codings", number: list.segments.count, noun: .codings),
        .init(key: "interviews", number: list.interviewCount, noun: .interviews),
      ])
  }

  private static func machineTable(
    _ list: QuotationList, statements: [ReportStatement], memos: MemoNotes?
  ) -> ReportTable {
    let keys = [
      "id", "transcript", "turn", "start", "end", "time", "speaker", "role", "code", "coder", "verdict", "rule", "rules",
      "matches", "text",
    ] + (memos == nil ? [] : ["memos"])
    return ReportTable(
      id: "quotations", title: "", statements: statements,
      columns: keys.map { ReportColumn(key: $0, title: "", alignment: .leading) },
      rows: list.segments.map { segment in
        ReportRow(values(segment) + (memos.map { [.text(texts($0, of: segment).joined(separator: " | "))] } ?? []))
      },
      records: list.segments.map { segment in
        record(segment, with: memos.map { [JSONMember("memos", .strings(texts($0, of: segment)))] } ?? [])
      }, audience: .machines)
  }

  private static func texts(_ memos: MemoNotes, of segment: CodedSegment) -> [String] {
    (memos.codings[segment.coding.id] ?? []).map(\.memo.text)
  }

  private static func values(_ segment: CodedSegment) -> [ReportValue] {
    let coding = segment.coding
    let rules = coding.evidence.map(\.rule)
    return [
      .text(coding.writtenID), .text(segment.interviewName), .integer(segment.turn),
      .integer(coding.range.start), .integer(coding.range.end), segment.time.map { .text($0.description) } ?? .empty,
      segment.speaker.map { .text($0) } ?? .empty, .text(segment.role.rawValue), .text(coding.code.description),
      .text(coding.coder.name), coding.status.map { .text($0.rawValue) } ?? .empty,
      rules.first.map { .text($0) } ?? .empty, .text(rules.joined(separator: " | ")),
      .text(matchedWords(segment).joined(separator: " | ")), .text(segment.text),
    ]
  }

  private static func matchedWords(_ segment: CodedSegment) -> [String] {
    let text = CanonicalText(segment.text)
    return segment.matches.map { text[$0] }
  }

  /// Offsets are UTF-8 bytes of the interview's text.
  private static func record(_ segment: CodedSegment, with more: [JSONMember]) -> JSONValue {
    let coding = segment.coding
    let matches = zip(segment.matches, matchedWords(segment)).map { range, words in
      JSONValue.object([
        JSONMember("start", .integer(coding.range.start + range.start)),
        JSONMember("end", .integer(coding.range.start + range.end)), JSONMember("text", .string(words)),
      ])
    }
    return .object([
      JSONMember("id", .string(coding.writtenID)),
      JSONMember("transcript", .string(segment.interviewName)), JSONMember("turn", .integer(segment.turn)),
      JSONMember("start", .integer(coding.range.start)), JSONMember("end", .integer(coding.range.end)),
      JSONMember("time", .optional(segment.time?.description)), JSONMember("speaker", .optional(segment.speaker)),
      JSONMember("role", .string(segment.role.rawValue)), JSONMember("code", .string(coding.code.description)),
      JSONMember("coder", .string(coding.coder.name)),
      JSONMember("verdict", .optional(coding.status?.rawValue)),
      JSONMember("rule", .optional(coding.evidence.first?.rule)),
      JSONMember("rules", .array(coding.evidence.map(rule))), JSONMember("matches", .array(matches)),
      JSONMember("text", .string(segment.text)),
    ] + more)
  }

  private static func rule(_ evidence: RuleEvidence) -> JSONValue {
    .object([
      JSONMember("rule", .string(evidence.rule)), JSONMember("text", .string(evidence.text)),
      JSONMember("codebook", .string(evidence.codebook)),
      JSONMember("codebook_sha256", .string(evidence.codebookSHA256)), JSONMember("line", .integer(evidence.line)),
    ])
  }
}
