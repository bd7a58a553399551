internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// The pairs of a co-occurrence matrix with their measures: the strongest for people, all for programs.
struct PairTables {
  let matrix: CoOccurrenceMatrix
  let context: ReportContext

  private var language: Language { context.language }
  private var isSegments: Bool { matrix.unit == .segment }

  /// The strongest pairs, at most `limit`; where that is not all, a note says by which option of `command` one gets the
  /// rest (an empty `command` is the very one that made the report).
  func strongest(_ limit: Int, command: String) -> ReportTable {
    let meeting = sorted.filter { $0.n11 > 0 }
    let shown = Array(meeting.prefix(limit))
    var notes = [(isSegments ? CoOccurrencePhrase.segmentSorting : .sorting).text(in: language)]
    if shown.count < meeting.count {
      notes.append(
        CoOccurrencePhrase.shownPairs(shown.count, of: meeting.count, command: command).text(in: language))
    }
    let apart = matrix.pairs.count - meeting.count
    if apart > 0 { notes.append(CoOccurrencePhrase.neverTogether(apart).text(in: language)) }
    if shown.contains(where: \.logOdds.isCorrected) {
      notes.append(CoOccurrencePhrase.corrected.text(in: language))
    }
    if shown.contains(where: { $0.overlap?.isOutOfRange ?? false }) {
      notes.append(CoOccurrencePhrase.outOfRange.text(in: language))
    }
    return table(id: "top-pairs", shown, notes: notes, audience: .people)
  }

  /// Every pair, for programs.
  var all: ReportTable { table(id: "pairs", sorted, notes: [], audience: .machines) }

  /// Pairs as they are worth reading: strongest first, those that hardly meet last.
  private var sorted: [PairAssociation] {
    let ranks: [Rank] = matrix.pairs.map(rank)
    let places: [Int] = matrix.pairs.indices.sorted { one, other in
      ranks[one] == ranks[other] ? one < other : ranks[one] < ranks[other]
    }
    return places.map { matrix.pairs[$0] }
  }

  private typealias Rank = (tier: Int, strength: Double, count: Int)

  /// Smaller is earlier: those that meet three times or more, then once or twice, then never; then by strength.
  private func rank(_ pair: PairAssociation) -> Rank {
    let strength = (isSegments ? pair.overlap?.dice.number : pair.npmi.number) ?? -2
    let tier = isSegments ? (pair.n11 > 0 ? 0 : 2) : pair.n11 >= 3 ? 0 : pair.n11 > 0 ? 1 : 2
    return (tier, -strength, -pair.n11)
  }

  private func table(
    id: String, _ pairs: [PairAssociation], notes: [String], audience: ReportAudience
  ) -> ReportTable {
    let columns = isSegments ? segmentColumns : unitColumns
    return ReportTable(
      id: id, title: CoOccurrencePhrase.pairs.text(in: language),
      statements: matrix.statements(context: context, columns: columns), columns: columns,
      rows: pairs.map { ReportRow(isSegments ? segmentValues($0) : unitValues($0)) }, notes: notes,
      audience: audience)
  }

  private func column(
    _ key: String, _ title: String, _ meaning: MeasurePhrase, audience: ReportAudience = .everyone
  ) -> ReportColumn {
    ReportColumn(key: key, title: title, hint: meaning.text(in: language), audience: audience)
  }

  private var codeColumns: [ReportColumn] {
    [
      ReportColumn(key: "code_a", title: ColumnPhrase.codeA.text(in: language), alignment: .leading),
      ReportColumn(key: "code_b", title: ColumnPhrase.codeB.text(in: language), alignment: .leading),
      ReportColumn(key: "name_a", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "name_b", title: "", alignment: .leading, audience: .machines),
      column("n_a", "n A", .count(of: "A", matrix.unit)), column("n_b", "n B", .count(of: "B", matrix.unit)),
    ]
  }

  private func codeValues(_ pair: PairAssociation) -> [ReportValue] {
    let codes = [context.code(pair.first), context.code(pair.second)]
    return codes.map(ReportValue.code) + codes.map { .text($0.text) }
      + [.integer(pair.firstCount), .integer(pair.secondCount)]
  }

  private var unitColumns: [ReportColumn] {
    codeColumns + [
      column("n11", "n11", .both(matrix.unit)), column("n10", "n10", .only("A", matrix.unit), audience: .machines),
      column("n01", "n01", .only("B", matrix.unit), audience: .machines),
      column("n00", "n00", .neither(matrix.unit), audience: .machines),
      column("jaccard", MeasurePhrase.jaccardName, .jaccard), column("npmi", MeasurePhrase.npmiName, .npmi),
      column("log_odds", MeasurePhrase.logOddsName, .logOdds),
      column("log_odds_se", MeasurePhrase.standardErrorName, .standardError),
      column("log_odds_corrected", "", .corrected, audience: .machines),
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
      column("n12", "n12", .overlaps), column("a_touching_b", "A∩B", .touching("A", "B")),
      column("b_touching_a", "B∩A", .touching("B", "A")), column("c", "c", .coefficient),
      column("c_out_of_range", "", .outOfRange, audience: .machines), column("dice", "Dice", .dice),
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
}
