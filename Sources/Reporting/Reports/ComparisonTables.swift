internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// The tables of a comparison of groups beside the one of interviews.
struct ComparisonTables {
  let comparison: GroupComparison
  let percent: PercentBase?
  let context: ReportContext

  var language: Language { context.language }
  private var table: CrossTabulation { comparison.table }

  /// One measure in every cell, for people and, where it stands alone, for programs.
  func table(_ measure: ComparisonMeasure, audience: ReportAudience) -> ReportTable {
    let columns = columns(measure)
    return ReportTable(
      id: measure.rawValue, title: ComparisonPhrase.title(measure, percent).text(in: language),
      statements: statements(.cells(measure, percent, key: table.key, gathersDescendants: table.gathersDescendants)),
      columns: columns,
      rows: table.rows.indices.map { row in
        let code = context.code(table.rows[row].code, isIndented: true)
        let values = table.groups.indices.map { value(measure, row, $0) }
        return ReportRow(
          [.code(code), .text(code.text)] + values + (measure == .residuals ? [] : [total(measure, row)]),
          isEmphasised: table.gathersDescendants && table.rows[row].code.parent == nil)
      }, records: audience == .people ? nil : table.rows.indices.map(record), notes: notes(measure), audience: audience)
  }

  func statements(_ definition: ComparisonDefinition, columns: [ReportColumn] = []) -> [ReportStatement] {
    StatementBuilder(context: context).statements(
      .comparison(definition), columns: columns, unit: .analysis(.transcript), filter: table.filter,
      counts: [
        .init(key: "interviews", number: table.interviewCount, noun: .interviews),
        .init(key: "groups", number: table.namedGroupCount, noun: CountedNoun.values(of: table.key)),
        .init(key: "segments", number: comparison.groupSegments.reduce(0, +), noun: .segments),
        .init(key: "words", number: table.groups.reduce(0) { $0 + $1.words }, noun: .words),
      ])
  }

  private func columns(_ measure: ComparisonMeasure) -> [ReportColumn] {
    [
      ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
      ReportColumn(key: "name", title: "", alignment: .leading, audience: .machines),
    ]
      + table.groups.map { .group($0.value, in: language) }
      + (measure == .residuals ? [] : [ReportColumn(key: "total", title: ColumnPhrase.total.text(in: language))])
  }

  private func notes(_ measure: ComparisonMeasure) -> [String] {
    var notes = table.gathersDescendants ? [StudyPhrase.gathered.text(in: language)] : []
    if measure == .residuals, !comparison.emptyGroups.isEmpty {
      let names = comparison.emptyGroups.map { table.groups[$0].value ?? ColumnPhrase.without.text(in: language) }
      notes.append(ComparisonPhrase.droppedGroups(names).text(in: language))
    }
    return notes
  }

  // MARK: Cells

  private func value(_ measure: ComparisonMeasure, _ row: Int, _ group: Int) -> ReportValue {
    if measure == .residuals { return .measure(comparison.residuals(row)[group], digits: 2) }
    return value(measure, table.rows[row].cells[group], share(measure, row, group))
  }

  private func total(_ measure: ComparisonMeasure, _ row: Int) -> ReportValue {
    let all = table.rows[row].total
    let whole: Measure =
      switch (measure, percent) {
      case (.interviews, .column): .value(Double(all.interviews) / Double(max(1, all.of)))
      case (.segments, .column):
        ratio(comparison.segments[row].reduce(0, +), comparison.groupSegments.reduce(0, +))
      case (.words, .column): ratio(all.words, table.groups.reduce(0) { $0 + $1.words })
      // Of the row it is all there is, and nothing of a code that is not used.
      case (.interviews, _): whole(of: table.rows[row].cells.map(\.interviews))
      case (.segments, _): whole(of: comparison.segments[row])
      default: whole(of: table.rows[row].cells.map(\.words))
      }
    return value(measure, all, whole)
  }

  private func whole(of counts: [Int]) -> Measure {
    let sum = counts.reduce(0, +)
    return ratio(sum, sum)
  }

  private func value(_ measure: ComparisonMeasure, _ cell: CrossTabulation.Cell, _ share: Measure) -> ReportValue {
    if percent != nil, measure.hasPercent { return .measure(share.map { $0 * 100 }, digits: 1) }
    return switch measure {
    case .interviews, .all: .share(cell.interviews, of: cell.of)
    case .segments: .integer(cell.segments)
    case .words: .integer(cell.words)
    case .rate: .measure(cell.rates.pooledPerThousand.telling(.emptyBase, as: .emptyGroup), digits: 2)
    case .meanRate: .measure(cell.rates.meanPerThousand.telling(.emptyBase, as: .emptyGroup), digits: 2)
    case .residuals: .empty
    }
  }

  /// A cell as a share of what the percentages are of.
  private func share(_ measure: ComparisonMeasure, _ row: Int, _ group: Int) -> Measure {
    let cells = table.rows[row].cells
    let cell = cells[group]
    return switch (measure, percent) {
    case (.interviews, .column): ratio(cell.interviews, cell.of).telling(.emptyBase, as: .emptyGroup)
    case (.interviews, _): ratio(cell.interviews, cells.reduce(0) { $0 + $1.interviews })
    case (.segments, .column): comparison.columnShare(row, group)
    case (.segments, _): comparison.rowShare(row, group)
    case (_, .column): ratio(cell.words, table.groups[group].words).telling(.emptyBase, as: .emptyGroup)
    case (_, _): ratio(cell.words, cells.reduce(0) { $0 + $1.words })
    }
  }

  private func ratio(_ part: Int, _ whole: Int) -> Measure {
    whole == 0 ? .undefined(.emptyBase) : .value(Double(part) / Double(whole))
  }

  /// All that is known of a row, for programs, whichever measure is shown.
  func record(_ row: Int) -> JSONValue {
    let code = table.rows[row].code
    let cells = table.groups.indices.map { group in
      JSONValue.object(
        [JSONMember("value", .optional(table.groups[group].value))] + members(table.rows[row].cells[group])
          + measured("row_share", comparison.rowShare(row, group))
          + measured("column_share", comparison.columnShare(row, group))
          + measured("residual", comparison.residuals(row)[group]))
    }
    return .object([
      JSONMember("code", .string(code.description)), JSONMember("name", .string(context.label(of: code).name)),
      JSONMember("attribute", .string(table.key)), JSONMember("cells", .array(cells)),
      JSONMember("total", .object(members(table.rows[row].total))),
      JSONMember("groups", .integer(table.rows[row].groupsWithCode)),
      JSONMember("groups_n", .integer(table.namedGroupCount)),
    ])
  }

  private func members(_ cell: CrossTabulation.Cell) -> [JSONMember] {
    [
      JSONMember("interviews", .integer(cell.interviews)), JSONMember("interviews_n", .integer(cell.of)),
      JSONMember("segments", .integer(cell.segments)), JSONMember("words", .integer(cell.words)),
    ] + measured("rate", cell.rates.pooledPerThousand) + measured("mean_rate", cell.rates.meanPerThousand)
  }

  private func measured(_ key: String, _ measure: Measure) -> [JSONMember] {
    ReportValue.measure(measure, digits: 0).members(key)
  }
}
