public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// Which codes stand together: a matrix of counts and a list of pairs with their measures.
public enum CoOccurrenceReport {
  /// Makes the report.
  ///
  /// - Parameters:
  ///   - matrix: what was counted.
  ///   - context: language, names, versions.
  ///   - pairLimit: at most so many pairs in the list that people read; programs always get all pairs.
  public static func report(_ matrix: CoOccurrenceMatrix, context: ReportContext, pairLimit: Int = 30) -> Report {
    let parts = CoOccurrenceTables(matrix: matrix, context: context)
    let title = CoOccurrencePhrase.title.text(in: context.language)
    guard matrix.occurrences.contains(where: { $0 > 0 }) else {
      let none = CoOccurrencePhrase.noCodes.text(in: context.language)
      return Report(
        id: "cooccurrence", title: title, blocks: [.paragraph(none), .table(parts.allPairs), .table(parts.codes)])
    }
    let tables = [
      parts.matrixTable(places: parts.usedPlaces), parts.topPairs(limit: pairLimit), parts.allPairs, parts.codes,
    ]
    return Report(
      id: "cooccurrence", title: title,
      blocks: tables.filter { !$0.rows.isEmpty || $0.audience == .machines }.map(ReportBlock.table))
  }
}

/// The tables of a co-occurrence matrix.
struct CoOccurrenceTables {
  let matrix: CoOccurrenceMatrix
  let context: ReportContext

  private var language: Language { context.language }
  private var isSegments: Bool { matrix.unit == .segment }

  /// The places of the codes that are used at all.
  var usedPlaces: [Int] { matrix.codes.indices.filter { matrix.occurrences[$0] > 0 } }

  private var statements: [ReportStatement] {
    StatementBuilder(context: context).statements(
      .coOccurrence(matrix.unit), unit: .analysis(matrix.unit), filter: matrix.filter,
      counts: [
        .init(key: "units", number: matrix.unitCount, noun: unitNoun),
        .init(key: "interviews", number: matrix.interviewCount, noun: .interviews),
      ].filter { matrix.unit != .transcript || $0.key == "units" })
  }

  private var unitNoun: CountedNoun {
    switch matrix.unit {
    case .turn: .turns
    case .sentence: .sentences
    case .segment: .segments
    case .transcript: .interviews
    }
  }

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

  /// Pairs as they are worth reading: strongest first, those that hardly meet last.
  private var sortedPairs: [PairAssociation] {
    matrix.pairs.enumerated().sorted { one, other in
      let left = rank(one.element)
      let right = rank(other.element)
      return left == right ? one.offset < other.offset : left.lexicographicallyPrecedes(right)
    }.map(\.element)
  }

  /// Smaller is earlier: those that meet three times or more, then once or twice, then never; then by strength.
  private func rank(_ pair: PairAssociation) -> [Double] {
    let strength = (isSegments ? pair.overlap?.dice.number : pair.npmi.number) ?? -2
    let tier = isSegments ? (pair.n11 > 0 ? 0 : 2) : pair.n11 >= 3 ? 0 : pair.n11 > 0 ? 1 : 2
    return [Double(tier), -strength, -Double(pair.n11)]
  }

  /// The strongest pairs, for people.
  func topPairs(limit: Int) -> ReportTable {
    let meeting = sortedPairs.filter { $0.n11 > 0 }
    let shown = Array(meeting.prefix(limit))
    var notes = [(isSegments ? CoOccurrencePhrase.segmentSorting : .sorting).text(in: language)]
    if shown.count < meeting.count {
      notes.append(CoOccurrencePhrase.shownPairs(shown.count, of: meeting.count).text(in: language))
    }
    let apart = matrix.pairs.count - meeting.count
    if apart > 0 { notes.append(CoOccurrencePhrase.neverTogether(apart).text(in: language)) }
    if shown.contains(where: \.logOdds.isCorrected) {
      notes.append(CoOccurrencePhrase.corrected.text(in: language))
    }
    if shown.contains(where: { $0.overlap?.isOutOfRange ?? false }) {
      notes.append(CoOccurrencePhrase.outOfRange.text(in: language))
    }
    return pairTable(id: "top-pairs", shown, notes: notes, audience: .people)
  }

  /// Every pair, for programs.
  var allPairs: ReportTable { pairTable(id: "pairs", sortedPairs, notes: [], audience: .machines) }

  private func pairTable(
    id: String, _ pairs: [PairAssociation], notes: [String], audience: ReportAudience
  ) -> ReportTable {
    ReportTable(
      id: id, title: CoOccurrencePhrase.pairs.text(in: language), statements: statements,
      columns: isSegments ? segmentColumns : unitColumns,
      rows: pairs.map { ReportRow(isSegments ? segmentValues($0) : unitValues($0)) }, notes: notes,
      audience: audience)
  }

  private var codeColumns: [ReportColumn] {
    [
      ReportColumn(key: "code_a", title: ColumnPhrase.codeA.text(in: language), alignment: .leading),
      ReportColumn(key: "code_b", title: ColumnPhrase.codeB.text(in: language), alignment: .leading),
      ReportColumn(key: "name_a", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "name_b", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "n_a", title: "n A"), ReportColumn(key: "n_b", title: "n B"),
    ]
  }

  private func codeValues(_ pair: PairAssociation) -> [ReportValue] {
    let codes = [context.code(pair.first), context.code(pair.second)]
    return codes.map(ReportValue.code) + codes.map { .text($0.text) }
      + [.integer(pair.firstCount), .integer(pair.secondCount)]
  }

  private var unitColumns: [ReportColumn] {
    codeColumns + [
      ReportColumn(key: "n11", title: "n11"), ReportColumn(key: "n10", title: "n10", audience: .machines),
      ReportColumn(key: "n01", title: "n01", audience: .machines),
      ReportColumn(key: "n00", title: "n00", audience: .machines), ReportColumn(key: "jaccard", title: "Jaccard"),
      ReportColumn(key: "npmi", title: "NPMI"), ReportColumn(key: "log_odds", title: "log odds"),
      ReportColumn(key: "log_odds_se", title: "SE"),
      ReportColumn(key: "log_odds_corrected", title: "", audience: .machines),
    ]
  }

  private func unitValues(_ pair: PairAssociation) -> [ReportValue] {
    let odds = pair.logOdds
    let cells = [pair.n11, pair.table?.n10, pair.table?.n01, pair.table?.n00]
    return codeValues(pair) + cells.map { $0.map(ReportValue.integer) ?? .empty } + [
      .measure(pair.jaccard, digits: 2), .measure(pair.npmi, digits: 2),
      .measure(odds.value, digits: 2, mark: odds.isCorrected ? "*" : ""), .measure(odds.standardError, digits: 2),
      .flag(odds.isCorrected),
    ]
  }

  private var segmentColumns: [ReportColumn] {
    codeColumns + [
      ReportColumn(key: "n12", title: "n12"), ReportColumn(key: "a_touching_b", title: "A∩B"),
      ReportColumn(key: "b_touching_a", title: "B∩A"), ReportColumn(key: "c", title: "c"),
      ReportColumn(key: "c_out_of_range", title: "", audience: .machines), ReportColumn(key: "dice", title: "Dice"),
      ReportColumn(key: "npmi", title: "", audience: .machines),
      ReportColumn(key: "log_odds", title: "", audience: .machines),
    ]
  }

  private func segmentValues(_ pair: PairAssociation) -> [ReportValue] {
    guard let overlap = pair.overlap else { return codeValues(pair) }
    return codeValues(pair) + [
      .integer(overlap.pairs), .integer(overlap.firstTouching), .integer(overlap.secondTouching),
      .measure(overlap.coefficient, digits: 2, mark: overlap.isOutOfRange ? "*" : ""), .flag(overlap.isOutOfRange),
      .measure(overlap.dice, digits: 2), .measure(pair.npmi, digits: 2), .measure(pair.logOdds.value, digits: 2),
    ]
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
