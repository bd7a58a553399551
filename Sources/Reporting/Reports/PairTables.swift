internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// The pairs of a co-occurrence matrix with their measures: the strongest for people, all for programs.
struct PairTables {
  let matrix: CoOccurrenceMatrix
  let context: ReportContext
  private let rows: [PairRow]
  private let columns: PairColumns
  private let ground: PairGround?

  private var language: Language { context.language }

  /// The pairs of a matrix without any test.
  init(matrix: CoOccurrenceMatrix, context: ReportContext) {
    self.matrix = matrix
    self.context = context
    rows = matrix.pairs.map { PairRow(pair: $0) }
    columns = PairColumns(context: context, unit: matrix.unit)
    ground = nil
  }

  /// The pairs of an analysis with their tests and intervals.
  init(_ analysis: CoOccurrenceAnalysis, context: ReportContext, measures: [PairMeasure]) {
    matrix = analysis.matrix
    self.context = context
    rows = zip(analysis.matrix.pairs, analysis.tests.results).enumerated().map { place, entry in
      PairRow(
        pair: entry.0, test: entry.1,
        intervals: analysis.intervals.indices.contains(place) ? analysis.intervals[place] : nil)
    }
    let ground = PairGround(analysis, context: context)
    self.ground = ground
    columns = PairColumns(
      context: context, unit: matrix.unit, measures: measures, isTested: ground.isTested,
      hasIntervals: ground.hasIntervals, hasJackknife: ground.hasFewInterviews)
  }

  /// The strongest pairs, at most `limit`; where that is not all, a note says by which option of `command` one gets the
  /// rest (an empty `command` is the very one that made the report).
  func strongest(_ limit: Int, command: String) -> ReportTable {
    let meeting = sorted.filter { $0.pair.n11 > 0 }
    let shown = Array(meeting.prefix(limit))
    var notes = [sorting.text(in: language)]
    if shown.count < meeting.count {
      notes.append(
        CoOccurrencePhrase.shownPairs(shown.count, of: meeting.count, command: command).text(in: language))
    }
    let apart = rows.count - meeting.count
    if apart > 0 { notes.append(CoOccurrencePhrase.neverTogether(apart).text(in: language)) }
    notes += self.notes(on: shown, measures: columns.measures)
    return table(id: "top-pairs", shown, notes: notes, audience: .people)
  }

  /// Every pair, for programs.
  var all: ReportTable { table(id: "pairs", sorted, notes: [], audience: .machines) }

  /// One pair with all its measures, one below the other.
  func single(_ place: Int) -> PairSheet {
    var columns = columns
    columns.measures = PairMeasure.allCases
    return PairSheet(
      row: rows[place], columns: columns, statements: statements(columns: []),
      notes: notes(on: [rows[place]], measures: columns.measures))
  }

  /// What a reader must know of the rows and measures that are shown.
  private func notes(on shown: [PairRow], measures: [PairMeasure]) -> [String] {
    var notes: [CoOccurrencePhrase] = []
    if shown.contains(where: \.pair.logOdds.isCorrected), matrix.unit != .character { notes.append(.corrected) }
    if shown.contains(where: { $0.pair.overlap?.isOutOfRange ?? false }) { notes.append(.outOfRange) }
    let drawn = shown.contains { row in
      row.intervals.map { intervals in
        measures.contains(.jaccard) && intervals.jaccard.leavesOutMany
          || measures.contains(.logOdds) && intervals.logOdds.leavesOutMany
      } ?? false
    }
    return notes.map { $0.text(in: language) } + (ground?.notes(measures: measures) ?? [])
      + (drawn ? [PairTestPhrase.skipped.text(in: language)] : [])
  }

  private var sorting: CoOccurrencePhrase {
    switch matrix.unit {
    case .segment: .segmentSorting
    case .character: .characterSorting
    case .turn, .sentence, .window, .transcript: .sorting
    }
  }

  /// Pairs as they are worth reading: strongest first, those that hardly meet last.
  private var sorted: [PairRow] { rows.sortedByStrength(unit: matrix.unit) }

  private func table(id: String, _ rows: [PairRow], notes: [String], audience: ReportAudience) -> ReportTable {
    let columns = columns.all.filter { $0.column.audience.includes(audience == .machines ? .machines : .people) }
    return ReportTable(
      id: id, title: CoOccurrencePhrase.pairs.text(in: language),
      statements: statements(columns: columns.map(\.column)), columns: columns.map(\.column),
      rows: rows.map { row in ReportRow(columns.map { $0.value(row) }) }, notes: notes, audience: audience)
  }

  private func statements(columns: [ReportColumn]) -> [ReportStatement] {
    matrix.statements(context: context, columns: columns, more: ground?.statements ?? [])
  }
}

extension [PairRow] {
  private typealias Rank = (tier: Int, strength: Double, count: Int)

  /// Strongest first; among those that meet in units, the ones that meet fewer than three times after all others.
  func sortedByStrength(unit: UnitOfAnalysis) -> [PairRow] {
    let ranks: [Rank] = map { Self.rank($0.pair, unit) }
    let places: [Int] = indices.sorted { one, other in
      ranks[one] == ranks[other] ? one < other : ranks[one] < ranks[other]
    }
    return places.map { self[$0] }
  }

  /// Smaller is earlier.
  private static func rank(_ pair: PairAssociation, _ unit: UnitOfAnalysis) -> Rank {
    let measure: Measure
    switch unit {
    case .segment: measure = pair.overlap?.dice ?? .undefined(.noUnits)
    case .character: measure = pair.jaccard
    case .turn, .sentence, .window, .transcript:
      return (pair.n11 >= 3 ? 0 : pair.n11 > 0 ? 1 : 2, -(pair.npmi.number ?? -2), -pair.n11)
    }
    return (pair.n11 > 0 ? 0 : 2, -(measure.number ?? -2), -pair.n11)
  }
}
