public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// Which code follows which: a matrix and a list of ordered pairs.
public enum SequenceReport {
  /// Makes the report.
  ///
  /// - Parameters:
  ///   - sequence: what was counted and tested.
  ///   - context: language, names, versions.
  ///   - measures: what people see of each pair; expected and lift stand there always.
  ///   - pairLimit: at most so many pairs in the list that people read.
  public static func report(
    _ sequence: CodeSequence, context: ReportContext, measures: [PairMeasure]? = nil,
    pairLimit: Int = CoOccurrenceReport.defaultPairLimit
  ) -> Report {
    let parts = SequenceTables(
      sequence: sequence, context: context, measures: measures ?? [.expected, .lift, .npmi, .p, .q])
    let title = SequencePhrase.title.text(in: context.language)
    guard sequence.occurrences.contains(where: { $0 > 0 }) else {
      let none = CoOccurrencePhrase.noCodes.text(in: context.language)
      return Report(id: "sequence", title: title, blocks: [.paragraph(none), .table(parts.all)])
    }
    let tables = [parts.matrix, parts.strongest(pairLimit)].filter { !$0.rows.isEmpty }
    return Report(id: "sequence", title: title, blocks: (tables + [parts.all]).map(ReportBlock.table))
  }
}

/// The tables of a sequence.
private struct SequenceTables {
  let sequence: CodeSequence
  let context: ReportContext
  let measures: [PairMeasure]

  private var language: Language { context.language }
  private var ground: PairGround { PairGround(sequence, context: context) }

  private var rows: [PairRow] {
    zip(sequence.pairs, sequence.tests.results).map { PairRow(pair: $0, test: $1) }.sortedByStrength(unit: .turn)
  }

  private func statements(_ columns: [ReportColumn] = []) -> [ReportStatement] {
    StatementBuilder(context: context).statements(
      .sequence(reach: sequence.reach), columns: columns, unit: .analysis(.turn), filter: sequence.filter,
      counts: [
        .init(key: "units", number: sequence.unitCount, noun: .turns),
        .init(key: "interviews", number: sequence.interviewCount, noun: .interviews),
      ]
    ).with(ground.statements)
  }

  /// Rows are A, columns B.
  var matrix: ReportTable {
    let ranked = sequence.codes.indices.filter { sequence.occurrences[$0] > 0 }
      .sorted { (-sequence.occurrences[$0], $0) < (-sequence.occurrences[$1], $1) }
    let places = ranked.prefix(CoOccurrenceReport.codeLimit).sorted()
    let codes = places.map { context.code(sequence.codes[$0]) }
    var counts: [CodePath: [CodePath: Int]] = [:]
    for pair in sequence.pairs { counts[pair.first, default: [:]][pair.second] = pair.n11 }
    let columns =
      [
        ReportColumn(key: "code", title: SequencePhrase.rows.text(in: language), alignment: .leading),
        ReportColumn(key: "number", title: "#"),
      ] + codes.enumerated().map { ReportColumn(key: $1.path, title: "\($0 + 1)", hint: $1.text) }
    let rows = places.enumerated().map { row, place in
      ReportRow(
        [.code(codes[row]), .integer(row + 1)]
          + places.map { counts[sequence.codes[place]]?[sequence.codes[$0]].map(ReportValue.integer) ?? .text("·") })
    }
    return ReportTable(
      id: "matrix", title: SequencePhrase.matrix(sequence.reach).text(in: language), statements: statements(),
      columns: columns, rows: rows, notes: [SequencePhrase.matrixNote.text(in: language)], audience: .people)
  }

  func strongest(_ limit: Int) -> ReportTable {
    let meeting = rows.filter { $0.pair.n11 > 0 }
    let shown = Array(meeting.prefix(limit))
    var notes = [CoOccurrencePhrase.sorting.text(in: language)]
    if shown.count < meeting.count {
      notes.append(CoOccurrencePhrase.shownPairs(shown.count, of: meeting.count, command: "").text(in: language))
    }
    if measures.contains(.logOdds), shown.contains(where: \.pair.logOdds.isCorrected) {
      notes.append(CoOccurrencePhrase.corrected.text(in: language))
    }
    return table(id: "top-pairs", shown, notes: notes + ground.notes(measures: measures), audience: .people)
  }

  var all: ReportTable { table(id: "pairs", rows, notes: [], audience: .machines) }

  private func table(id: String, _ rows: [PairRow], notes: [String], audience: ReportAudience) -> ReportTable {
    let columns = PairColumns(
      context: context, unit: .turn, isSequence: true, measures: measures, isTested: ground.isTested
    ).all.filter { $0.column.audience.includes(audience) }
    return ReportTable(
      id: id, title: SequencePhrase.pairs.text(in: language), statements: statements(columns.map(\.column)),
      columns: columns.map(\.column), rows: rows.map { row in ReportRow(columns.map { $0.value(row) }) }, notes: notes,
      audience: audience)
  }
}
