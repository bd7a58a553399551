public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// Which codes stand together: a matrix of counts and a list of pairs with their measures.
public enum CoOccurrenceReport {
  /// So many pairs are read at one go; the list goes on only when asked.
  public static let defaultPairLimit = 30

  /// So many codes can be read in a matrix; of more the most frequent are shown.
  static let codeLimit = 40

  /// Makes the report of counts without tests.
  ///
  /// - Parameters:
  ///   - matrix: what was counted.
  ///   - context: language, names, versions.
  ///   - pairLimit: at most so many pairs in the list that people read, `defaultPairLimit` if no one asks for another
  ///     number; programs always get all pairs.
  public static func report(
    _ matrix: CoOccurrenceMatrix, context: ReportContext, pairLimit: Int = defaultPairLimit
  ) -> Report {
    report(
      matrix, PairTables(matrix: matrix, context: context), context: context, pairLimit: pairLimit, isForPrograms: true)
  }

  /// Makes the report of an analysis.
  ///
  /// - Parameters:
  ///   - analysis: what was counted and tested.
  ///   - context: language, names, versions.
  ///   - measures: what people see of each pair; programs always get all.
  ///   - pairLimit: as above.
  ///   - isForPrograms: false to leave out the list of all pairs with all measures, which only programs read.
  public static func report(
    _ analysis: CoOccurrenceAnalysis, context: ReportContext, measures: [PairMeasure] = PairMeasure.usual,
    pairLimit: Int = defaultPairLimit, isForPrograms: Bool = true
  ) -> Report {
    let pairs = PairTables(analysis, context: context, measures: measures)
    return report(analysis.matrix, pairs, context: context, pairLimit: pairLimit, isForPrograms: isForPrograms)
  }

  private static func report(
    _ matrix: CoOccurrenceMatrix, _ pairs: PairTables, context: ReportContext, pairLimit: Int, isForPrograms: Bool
  ) -> Report {
    let parts = CoOccurrenceTables(matrix: matrix, context: context)
    let title = CoOccurrencePhrase.title.text(in: context.language)
    let machines = isForPrograms ? [pairs.all, parts.codes] : []
    guard matrix.occurrences.contains(where: { $0 > 0 }) else {
      let none = CoOccurrencePhrase.noCodes.text(in: context.language)
      return Report(id: "cooccurrence", title: title, blocks: [.paragraph(none)] + machines.map(ReportBlock.table))
    }
    let places = parts.mostFrequent(codeLimit)
    let figure = HeatMap(matrix: matrix, context: context, places: places).figure.map { [ReportBlock.figure($0)] } ?? []
    let tables = [parts.matrixTable(places: places), pairs.strongest(pairLimit, command: "")].filter {
      !$0.rows.isEmpty
    }
    return Report(
      id: "cooccurrence", title: title, blocks: figure + (tables + machines).map(ReportBlock.table))
  }
}

/// The tables of a co-occurrence matrix.
struct CoOccurrenceTables {
  let matrix: CoOccurrenceMatrix
  let context: ReportContext

  private var language: Language { context.language }

  /// The places of the codes that are used at all.
  var usedPlaces: [Int] { matrix.codes.indices.filter { matrix.occurrences[$0] > 0 } }

  /// The codes with most units, kept in the codebook's order.
  func mostFrequent(_ limit: Int) -> [Int] {
    let counts = matrix.occurrences
    return usedPlaces.sorted { (-counts[$0], $0) < (-counts[$1], $1) }.prefix(limit).sorted()
  }

  private var statements: [ReportStatement] { matrix.statements(context: context) }

  /// Counts of the codes at `places` with each other; columns are numbered like the rows.
  func matrixTable(places: [Int]) -> ReportTable {
    let codes = places.map { context.code(matrix.codes[$0]) }
    let name = ReportColumn(
      key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading)
    let columns = codes.enumerated().map { ReportColumn(key: $1.path, title: "\($0 + 1)", hint: $1.text) }
    let rows = places.enumerated().map { row, place in
      ReportRow(
        [.code(codes[row]), .integer(row + 1)] + places.map { cell(place, $0) })
    }
    let used = usedPlaces.map { matrix.codes[$0] }
    // A code that only gathers others is not missed.
    let unused = matrix.codes.filter { code in !used.contains(where: code.encloses) }.map { context.code($0).text }
    var notes = [CoOccurrencePhrase.matrixNote(matrix.unit).text(in: language)]
    if places.contains(where: { one in places.contains { $0 != one && matrix.pair(one, $0) == nil } }) {
      notes.append(CoOccurrencePhrase.related.text(in: language))
    }
    if places.count < usedPlaces.count {
      notes.append(CoOccurrencePhrase.shownCodes(places.count, of: usedPlaces.count).text(in: language))
    }
    if !unused.isEmpty { notes.append(CoOccurrencePhrase.unusedCodes(unused).text(in: language)) }
    return ReportTable(
      id: "matrix", title: CoOccurrencePhrase.matrix.text(in: language), statements: statements,
      columns: [name, ReportColumn(key: "number", title: "#")] + columns, rows: rows, notes: notes, audience: .people)
  }

  private func cell(_ row: Int, _ column: Int) -> ReportValue {
    if row == column { return .integer(matrix.occurrences[row]) }
    return matrix.pair(row, column).map { .integer($0.n11) } ?? .text("·")
  }

  /// Each code with its number of units, for programs.
  var codes: ReportTable {
    ReportTable(
      id: "codes", title: CoOccurrencePhrase.codes.text(in: language), statements: statements,
      columns: [
        ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
        ReportColumn(key: "name", title: "", alignment: .leading), ReportColumn(key: "n", title: "n"),
      ],
      rows: zip(matrix.codes, matrix.occurrences).map { path, count in
        ReportRow([.code(context.code(path)), .text(context.label(of: path).name), .integer(count)])
      }, audience: .machines)
  }
}

extension CoOccurrenceMatrix {
  /// What a table of the matrix counts; `columns` are those whose meaning is to be told, `more` what tests rest on.
  func statements(
    context: ReportContext, columns: [ReportColumn] = [], more: [ReportStatement] = []
  ) -> [ReportStatement] {
    StatementBuilder(context: context).statements(
      .coOccurrence(unit), columns: columns, unit: .analysis(unit), filter: filter,
      counts: [
        .init(key: "units", number: unitCount, noun: .units(unit)),
        .init(key: "interviews", number: interviewCount, noun: .interviews),
      ].filter { unit != .transcript || $0.key == "units" }
    ).with(more)
  }
}

extension [ReportStatement] {
  /// The same with others after the definition and the columns.
  func with(_ more: [ReportStatement]) -> [ReportStatement] {
    let place = firstIndex { $0.key != "definition" && $0.key != "columns" } ?? endIndex
    return self[..<place] + more + self[place...]
  }
}
