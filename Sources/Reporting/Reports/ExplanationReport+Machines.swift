internal import CodingAnalysis
internal import CodingModel
internal import Foundation
internal import TranscriptText

/// What programs read of an explanation: one row per matched word; as JSON one object per coding or rule.
struct ExplanationTables {
  let explanation: TurnExplanation
  let inForce: [CodebookRecord]
  let context: ReportContext

  /// The codings first: formats that hold one table hold that one, with what did not code among its rows.
  var blocks: [ReportBlock] {
    let rows =
      explanation.entries.flatMap(rows) + explanation.prevented.flatMap(rows) + explanation.near.flatMap(rows)
      + explanation.lookAlikes.map(row)
    return [
      table("codings", rows, explanation.entries.map(record)),
      table("prevented", [], explanation.prevented.map(record)),
      table("near", [], explanation.near.map(record)),
      table("look_alikes", [], explanation.lookAlikes.map(record)),
    ]
  }

  private func table(_ id: String, _ rows: [ReportRow], _ records: [JSONValue]) -> ReportBlock {
    let statements = StatementBuilder(context: context).statements(
      .explanation, counts: [.init(key: "codings", number: explanation.entries.count, noun: .codings)])
    let columns = Column.allCases.map { ReportColumn(key: $0.rawValue, title: "", alignment: .leading) }
    return .table(
      ReportTable(
        id: id, title: "", statements: statements, columns: columns, rows: rows, records: records,
        audience: .machines))
  }

  // MARK: Rows

  private enum Column: String, CaseIterable {
    case kind, id, transcript, turn, start, end, code, coder, rule, codebook, codebookSHA256 = "codebook_sha256", file,
      line, because, wordStart = "word_start", wordEnd = "word_end", words, pattern, list, reading, form, kinds, parts
  }

  private func row(_ kind: String, _ values: [Column: ReportValue]) -> ReportRow {
    var values = values
    values[.kind] = .text(kind)
    values[.transcript] = .text(explanation.interviewName)
    values[.turn] = .integer(explanation.turn)
    return ReportRow(Column.allCases.map { values[$0] ?? .empty })
  }

  /// One row per expansion; one where there is none.
  private func rows(_ kind: String, _ values: [Column: ReportValue], _ expansions: [MatchExpansion]) -> [ReportRow] {
    if expansions.isEmpty { return [row(kind, values)] }
    return expansions.map { expansion in
      row(kind, values.merging(self.values(expansion)) { _, new in new })
    }
  }

  private func rows(_ entry: TurnExplanation.Entry) -> [ReportRow] {
    let coding = entry.segment.coding
    let values: [Column: ReportValue] = [
      .id: .text(coding.id.uuidString.lowercased()), .start: .integer(coding.range.start),
      .end: .integer(coding.range.end), .code: .text(coding.code.description), .coder: .text(coding.coder.name),
    ]
    if entry.rules.isEmpty { return [row("coding", values)] }
    return entry.rules.flatMap { fired in
      rows("coding", values.merging(self.values(fired.evidence)) { _, new in new }, fired.expansions)
    }
  }

  private func rows(_ rule: PreventedRule) -> [ReportRow] {
    var values = values(rule.source)
    values[.start] = .integer(rule.range.start)
    values[.end] = .integer(rule.range.end)
    values[.because] = .text(rule.preventions.map(\.written).joined(separator: " | "))
    return rows("prevented", values, rule.expansions)
  }

  private func rows(_ rule: NearRule) -> [ReportRow] {
    var values = values(rule.source)
    values[.start] = .integer(rule.range.start)
    values[.end] = .integer(rule.range.end)
    values[.because] = .text(rule.shortfalls.map(\.written).joined(separator: " | "))
    return rows("near", values, rule.found)
  }

  private func row(_ word: TermLookAlike) -> ReportRow {
    var values = values(word.source)
    values[.because] = .text(word.refusal.reason.id)
    values[.wordStart] = .integer(word.range.start)
    values[.wordEnd] = .integer(word.range.end)
    values[.words] = .text(word.text)
    values[.pattern] = .text(word.term)
    return row("look-alike", values)
  }

  private func values(_ evidence: RuleEvidence) -> [Column: ReportValue] {
    [
      .rule: .text(evidence.rule), .codebook: .text(evidence.codebook),
      .codebookSHA256: .text(evidence.codebookSHA256), .file: file(evidence).map { .text($0) } ?? .empty,
      .line: .integer(evidence.line),
    ]
  }

  private func values(_ source: ExplainedRule) -> [Column: ReportValue] {
    [
      .rule: .text(source.rule.id), .code: .text(source.rule.code.description), .codebook: .text(source.codebook.id),
      .codebookSHA256: .text(source.codebook.sha256), .file: .text(source.codebook.file),
      .line: .integer(source.rule.location.line),
    ]
  }

  private func values(_ expansion: MatchExpansion) -> [Column: ReportValue] {
    var values: [Column: ReportValue] = [
      .wordStart: .integer(expansion.range.start), .wordEnd: .integer(expansion.range.end),
      .words: .text(expansion.text), .pattern: .text(expansion.pattern),
      .list: expansion.list.map { .text($0) } ?? .empty,
      .reading: .text(expansion.words.map(\.reading.id).joined(separator: " ")),
    ]
    if expansion.words.count == 1, case .term(let term)? = expansion.words.first?.reading {
      values[.form] = .text(term.match.form.text)
      values[.kinds] = .text(term.match.form.kinds.map(\.rawValue).joined(separator: " "))
      values[.parts] = .text(term.match.parts(of: term.word))
    }
    return values
  }

  private func file(_ evidence: RuleEvidence) -> String? {
    explanation.entries.flatMap(\.rules).first {
      $0.evidence.codebookSHA256 == evidence.codebookSHA256 && $0.source != nil
    }?.source?.codebook.file
  }

  // MARK: Records

  private func record(_ entry: TurnExplanation.Entry) -> JSONValue {
    let (segment, coding) = (entry.segment, entry.segment.coding)
    return .object([
      JSONMember("id", .string(coding.id.uuidString.lowercased())),
      JSONMember("transcript", .string(segment.interviewName)), JSONMember("turn", .integer(segment.turn)),
      JSONMember("time", .optional(segment.time?.description)), JSONMember("speaker", .optional(segment.speaker)),
      JSONMember("role", .string(segment.role.rawValue)), JSONMember("start", .integer(coding.range.start)),
      JSONMember("end", .integer(coding.range.end)), JSONMember("code", .string(coding.code.description)),
      JSONMember("coder", .string(coding.coder.name)),
      JSONMember("derived_from", .strings(entry.derivedFrom.map(\.description))),
      JSONMember("rules", .array(entry.rules.map(record))), JSONMember("text", .string(segment.text)),
    ])
  }

  private func record(_ fired: FiredRule) -> JSONValue {
    let evidence = fired.evidence
    let rule = fired.source?.rule
    let described = fired.source.map { members($0) } ?? [
      JSONMember("rule", .string(evidence.rule)), JSONMember("codebook", .string(evidence.codebook)),
      JSONMember("codebook_sha256", .string(evidence.codebookSHA256)), JSONMember("line", .integer(evidence.line)),
      JSONMember("text", .string(evidence.text)),
    ]
    let requires = rule?.requires.map { condition in
      JSONValue.object([
        JSONMember("text", .string(condition.text)), JSONMember("matches", .array(fired.requirement.map(record))),
      ])
    }
    let companions = rule.flatMap { rule in
      rule.companions == .none
        ? nil
        : JSONValue.object([
          JSONMember("text", .string(rule.companions.text)),
          JSONMember("codes", .strings(fired.companions.map(\.description))),
        ])
    }
    return .object(
      described + [
        JSONMember("matches", .array(fired.expansions.map(record))), JSONMember("requires", requires ?? .null),
        JSONMember("unless", .optional(rule?.unless?.text)), JSONMember("requires_code", companions ?? .null),
      ])
  }

  private func members(_ source: ExplainedRule) -> [JSONMember] {
    let (rule, book) = (source.rule, source.codebook)
    return [
      JSONMember("rule", .string(rule.id)), JSONMember("rule_code", .string(rule.code.description)),
      JSONMember("codebook", .string(book.id)), JSONMember("version", .string(book.version)),
      JSONMember("codebook_sha256", .string(book.sha256)),
      JSONMember("in_force", .flag(inForce.contains { $0.sha256 == book.sha256 })),
      JSONMember("file", .string(book.file)), JSONMember("line", .integer(rule.location.line)),
      JSONMember("text", .string(rule.text)), JSONMember("span", .string(rule.span.rawValue)),
      JSONMember("note", .string(rule.note)), JSONMember("lists", .strings(source.lists)),
    ]
  }

  private func record(_ expansion: MatchExpansion) -> JSONValue {
    .object([
      JSONMember("start", .integer(expansion.range.start)), JSONMember("end", .integer(expansion.range.end)),
      JSONMember("text", .string(expansion.text)), JSONMember("pattern", .string(expansion.pattern)),
      JSONMember("list", .optional(expansion.list)), JSONMember("words", .array(expansion.words.map(record))),
    ])
  }

  private func record(_ word: WordExpansion) -> JSONValue {
    var members = [
      JSONMember("start", .integer(word.range.start)), JSONMember("end", .integer(word.range.end)),
      JSONMember("text", .string(word.text)), JSONMember("pattern", .string(word.pattern)),
      JSONMember("reading", .string(word.reading.id)),
    ]
    if case .term(let term) = word.reading {
      members += [
        JSONMember("form", .string(term.match.form.text)),
        JSONMember("kinds", .strings(term.match.form.kinds.map(\.rawValue))),
        JSONMember("parts", .string(term.match.parts(of: term.word))),
      ]
    }
    return .object(members)
  }

  private func record(_ rule: PreventedRule) -> JSONValue {
    let preventions = rule.preventions.map { prevention in
      JSONValue.object([
        JSONMember("key", .string(prevention.key)), JSONMember("text", .string(prevention.text)),
        JSONMember("matches", .array(prevention.expansions.map(record))),
      ])
    }
    return .object(
      [JSONMember("start", .integer(rule.range.start)), JSONMember("end", .integer(rule.range.end))]
        + members(rule.source) + [
          JSONMember("matches", .array(rule.expansions.map(record))), JSONMember("prevented_by", .array(preventions)),
        ])
  }

  private func record(_ rule: NearRule) -> JSONValue {
    .object(
      [JSONMember("start", .integer(rule.range.start)), JSONMember("end", .integer(rule.range.end))]
        + members(rule.source) + [
          JSONMember("matches", .array(rule.found.map(record))),
          JSONMember("shortfalls", .strings(rule.shortfalls.map(\.written))),
        ])
  }

  private func record(_ word: TermLookAlike) -> JSONValue {
    .object(
      [
        JSONMember("start", .integer(word.range.start)), JSONMember("end", .integer(word.range.end)),
        JSONMember("word", .string(word.text)), JSONMember("term", .string(word.term)),
        JSONMember("reason", .string(word.refusal.reason.id)),
      ] + members(word.source))
  }
}

extension Prevention {
  /// What the codebook says beside the key.
  fileprivate var text: String {
    switch self {
    case .speakers(let names): names.joined(separator: ", ")
    case .companions(let codes): codes.text
    case .requires(let text, _), .unless(let text, _), .not(let text, _), .except(let text, _): text
    }
  }

  /// Key and text, for formats of one line.
  fileprivate var written: String { text.isEmpty ? key : "\(key) \(text)" }
}

extension NearRule.Shortfall {
  /// The shortfall in one line.
  fileprivate var written: String {
    switch self {
    case .missing(let part): "missing \(part)"
    case .tooFar(let words, let reach): "too-far \(words) of \(reach)"
    case .otherSentence: "other-sentence"
    case .otherOrder: "other-order"
    }
  }
}
