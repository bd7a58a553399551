internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// Builds the statement that stands with every table.
struct StatementBuilder {
  let context: ReportContext

  init(context: ReportContext) { self.context = context }

  /// For lists that no codebook and no day bear on.
  init(language: Language) {
    context = ReportContext(language: language, codes: [], codebookVersions: [], projectName: "", date: "")
  }

  private var language: Language { context.language }

  /// A number of the material with its name in machine formats.
  struct Count {
    let key: String
    let number: Int
    let noun: CountedNoun
  }

  /// What is counted.
  enum Unit {
    /// Codes in units of analysis.
    case analysis(UnitOfAnalysis)
    /// What coders are compared in.
    case agreement(AgreementUnit)
    /// Codings one by one, overlapping or not.
    case codings
  }

  /// The statements; without a filter where the whole project is looked at, by the context's codebook versions where
  /// none are given. Of the columns those that have a hint are told about.
  func statements(
    _ definition: DefinitionPhrase, columns: [ReportColumn] = [], unit: Unit? = nil, filter: CodingFilter? = nil,
    counts: [Count], codebookVersions: [String]? = nil
  ) -> [ReportStatement] {
    let selection = filter.map { TableSelection($0, leavingOut: context.rejectedCount, in: language) }
    return statements(
      definition, columns: columns, unit: unit, selection: selection, counts: counts,
      codebookVersions: codebookVersions)
  }

  /// The same where more than a filter says what was looked at.
  func statements(
    _ definition: DefinitionPhrase, columns: [ReportColumn] = [], unit: Unit? = nil, selection: TableSelection?,
    counts: [Count], codebookVersions: [String]? = nil
  ) -> [ReportStatement] {
    let versions = codebookVersions ?? context.codebookVersions
    let meaning = definition.text(in: language)
    var statements = [statement("definition", .definition, meaning, .string(meaning))]
    let explained = columns.filter { !$0.hint.isEmpty }
    if !explained.isEmpty { statements.append(meanings(of: explained)) }
    switch unit {
    case .analysis(let unit):
      statements.append(statement("unit", .unit, unit.text(in: language), .string(unit.rawValue)))
    case .agreement(let unit):
      statements.append(statement("unit", .unit, unit.text(in: language), .string(unit.rawValue)))
    case .codings:
      statements.append(statement("unit", .unit, CountedNoun.codings.text(1, in: language), .string("coding")))
    case nil: break
    }
    if let selection { statements.append(statement("filter", .filter, selection.text, selection.json)) }
    statements.append(
      statement(
        "n", .counted, counts.map { $0.noun.counted($0.number, in: language) }.joined(separator: ", "),
        .object(counts.map { JSONMember($0.key, .integer($0.number)) })))
    if !versions.isEmpty {
      statements.append(
        statement("codebooks", .codebooks, versions.joined(separator: ", "), .strings(versions)))
    }
    if !context.date.isEmpty {
      statements.append(statement("date", .date, context.shownDate, .string(context.date)))
    }
    return statements
  }

  /// What the columns hold: those that people see by their titles, those of programs by their keys.
  private func meanings(of columns: [ReportColumn]) -> ReportStatement {
    let shown = columns.filter { $0.audience.includes(.people) }.map { "\($0.title) = \($0.hint)" }
    let keyed = columns.filter { $0.audience.includes(.machines) }.map { JSONMember($0.key, .string($0.hint)) }
    return statement("columns", .columns, shown.joined(separator: "; "), .object(keyed))
  }

  private func statement(_ key: String, _ title: ColumnPhrase, _ text: String, _ value: JSONValue) -> ReportStatement {
    ReportStatement(key: key, title: title.text(in: language), text: text, value: value)
  }
}

/// What a table looks at, for people and for programs.
struct TableSelection {
  let text: String
  let json: JSONValue

  init(text: String, json: JSONValue) {
    self.text = text
    self.json = json
  }

  /// What a filter lets in; the usual one leaves out `rejected` codings.
  init(_ filter: CodingFilter, leavingOut rejected: Int, in language: Language) {
    self.init(text: filter.text(leavingOut: rejected, in: language), json: filter.json(leavingOut: rejected))
  }
}
