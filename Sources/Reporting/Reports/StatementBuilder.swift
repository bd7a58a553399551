internal import CodingModel
internal import TranscriptText

/// Builds the statement that stands with every table.
struct StatementBuilder {
  let context: ReportContext

  private var language: Language { context.language }

  /// A number of the material with its name in machine formats.
  struct Count {
    let key: String
    let number: Int
    let noun: CountedNoun
  }

  func statements(
    _ definition: DefinitionPhrase, unit: UnitOfAnalysis? = nil, filter: CodingFilter, counts: [Count]
  ) -> [ReportStatement] {
    let meaning = definition.text(in: language)
    var statements = [statement("definition", .definition, meaning, .string(meaning))]
    if let unit {
      statements.append(statement("unit", .unit, unit.text(in: language), .string(unit.rawValue)))
    }
    statements.append(statement("filter", .filter, filter.text(in: language), filter.json))
    statements.append(
      statement(
        "n", .counted, counts.map { $0.noun.counted($0.number, in: language) }.joined(separator: ", "),
        .object(counts.map { JSONMember($0.key, .integer($0.number)) })))
    if !context.codebookVersions.isEmpty {
      statements.append(
        statement(
          "codebooks", .codebooks, context.codebookVersions.joined(separator: ", "),
          .strings(context.codebookVersions)))
    }
    if !context.date.isEmpty {
      statements.append(statement("date", .date, context.date, .string(context.date)))
    }
    return statements
  }

  private func statement(_ key: String, _ title: ColumnPhrase, _ text: String, _ value: JSONValue) -> ReportStatement {
    ReportStatement(key: key, title: title.text(in: language), text: text, value: value)
  }
}
