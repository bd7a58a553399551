internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// One row of a list of pairs: what was counted, tested, and drawn.
struct PairRow {
  let pair: PairAssociation
  var test: PairTestResult?
  var intervals: PairIntervals?
}

/// A column of a list of pairs and how its cells are found.
struct PairColumn {
  let column: ReportColumn
  let value: (PairRow) -> ReportValue

  init(_ column: ReportColumn, _ value: @escaping (PairRow) -> ReportValue) {
    self.column = column
    self.value = value
  }
}

/// The columns of lists of pairs, by what was counted.
struct PairColumns {
  let context: ReportContext
  let unit: UnitOfAnalysis
  /// True where A comes before B, not with it.
  var isSequence = false
  /// The measures that people see.
  var measures = PairMeasure.usual
  var isTested = false
  var hasIntervals = false
  var hasJackknife = false

  private var language: Language { context.language }

  /// All columns, those for people and those for programs.
  var all: [PairColumn] {
    switch unit {
    case .segment: codes + segmentColumns
    case .character: codes + characterColumns
    case .turn, .sentence, .window, .transcript: codes + cells + measureColumns + intervalColumns
    }
  }

  // MARK: Pieces

  private func column(
    _ key: String, _ title: String, _ meaning: String, _ audience: ReportAudience = .everyone,
    _ value: @escaping (PairRow) -> ReportValue
  ) -> PairColumn {
    PairColumn(ReportColumn(key: key, title: title, hint: meaning, audience: audience), value)
  }

  private func count(
    _ key: String, _ title: String, _ meaning: MeasurePhrase, _ audience: ReportAudience = .everyone,
    _ value: @escaping (PairRow) -> Int?
  ) -> PairColumn {
    column(key, title, meaning.text(in: language), audience) { value($0).map(ReportValue.integer) ?? .empty }
  }

  private func machine(_ key: String, _ meaning: String, _ value: @escaping (PairRow) -> ReportValue) -> PairColumn {
    column(key, "", meaning, .machines, value)
  }

  /// The same column for people, as a text, and for programs, as a number.
  private func both(
    _ measure: PairMeasure, _ key: String, text: @escaping (PairRow) -> ReportValue,
    number: @escaping (PairRow) -> ReportValue
  ) -> [PairColumn] {
    let (title, meaning) = (measure.title(in: language), measure.meaning(in: language))
    let shown = measures.contains(measure) ? [column(key, title, meaning, .people, text)] : []
    return shown + [column(key, title, meaning, .machines, number)]
  }

  // MARK: Codes and cells

  private var codes: [PairColumn] {
    let context = context
    func name(_ key: String, _ title: ColumnPhrase, _ code: @escaping (PairRow) -> CodePath) -> PairColumn {
      PairColumn(ReportColumn(key: key, title: title.text(in: language), alignment: .leading, namesRows: true)) {
        .code(context.code(code($0)))
      }
    }
    return [
      name("code_a", .codeA) { $0.pair.first }, name("code_b", .codeB) { $0.pair.second },
      PairColumn(ReportColumn(key: "name_a", title: "", alignment: .leading, audience: .machines)) {
        .text(context.code($0.pair.first).text)
      },
      PairColumn(ReportColumn(key: "name_b", title: "", alignment: .leading, audience: .machines)) {
        .text(context.code($0.pair.second).text)
      },
      count("n_a", "n A", .count(of: "A", unit)) { $0.pair.firstCount },
      isSequence
        ? count("n_b", "n →B", .followed) { $0.pair.secondCount }
        : count("n_b", "n B", .count(of: "B", unit)) { $0.pair.secondCount },
    ]
  }

  private var cells: [PairColumn] {
    let alone: [MeasurePhrase] = isSequence ? [.notFollowed, .followedOnly] : [.only("A", unit), .only("B", unit)]
    return [
      count("n11", isSequence ? "A→B" : "n11", isSequence ? .sequences : .both(unit)) { $0.pair.n11 },
      count("n10", "", alone[0], .machines) { $0.pair.table?.n10 },
      count("n01", "", alone[1], .machines) { $0.pair.table?.n01 },
      count("n00", "", isSequence ? .neitherSequence : .neither(unit), .machines) { $0.pair.table?.n00 },
    ]
  }

  // MARK: Measures

  private var measureColumns: [PairColumn] {
    PairMeasure.allCases.flatMap { columns(of: $0) }
  }

  private func columns(of measure: PairMeasure) -> [PairColumn] {
    switch measure {
    case .jaccard: plain(measure, "jaccard", digits: 2) { $0.jaccard }
    case .npmi: plain(measure, "npmi", digits: 2) { $0.npmi }
    case .dice: plain(measure, "dice", digits: 2) { $0.dice }
    case .cosine: plain(measure, "cosine", digits: 2) { $0.cosine }
    case .lift: plain(measure, "lift", digits: 2) { $0.lift }
    case .pmi: plain(measure, "pmi", digits: 2) { $0.pmi }
    case .phi: plain(measure, "phi", digits: 2) { $0.phi }
    case .yuleQ: plain(measure, "yule_q", digits: 2) { $0.yuleQ }
    case .logOdds: logOdds
    case .g2:
      plain(measure, "g2", digits: 1) { $0.g2 }
        + [machine("g2_p", measure.meaning(in: language)) { .measure($0.pair.table?.g2p ?? Self.none, digits: 3) }]
    case .fisher: probability(measure, "fisher_p") { .value($0.pair.table?.fisherTwoSided ?? 1) }
    case .expected: expected
    case .p:
      testColumns(measure, "p") { $0.p }
        + [
          machine("p_smallest", MeasurePhrase.smallest.text(in: language)) {
            .measure($0.test?.smallestReachable ?? Self.untested, digits: 3)
          }
        ]
    case .q: testColumns(measure, "q") { $0.q }
    }
  }

  private static let none = Measure.undefined(.noUnits)
  private static let untested = Measure.undefined(.notTested)

  private func plain(
    _ measure: PairMeasure, _ key: String, digits: Int, _ value: @escaping (ContingencyTable) -> Measure
  ) -> [PairColumn] {
    let audience: ReportAudience = measures.contains(measure) ? .everyone : .machines
    return [
      column(key, measure.title(in: language), measure.meaning(in: language), audience) {
        .measure($0.pair.table.map(value) ?? Self.none, digits: digits)
      }
    ]
  }

  private func probability(
    _ measure: PairMeasure, _ key: String, _ value: @escaping (PairRow) -> Measure
  ) -> [PairColumn] {
    let language = language
    return both(
      measure, key, text: { .probability(value($0), in: language) }, number: { .measure(value($0), digits: 3) })
  }

  private var expected: [PairColumn] {
    let value: (PairRow) -> ReportValue = { .measure($0.test?.expected ?? Self.untested, digits: 1) }
    return both(.expected, "expected", text: value, number: value).filter {
      isTested || $0.column.audience == .machines
    }
  }

  /// People see the column only where something was tested.
  private func testColumns(
    _ measure: PairMeasure, _ key: String, _ value: @escaping (PairTestResult) -> Measure
  ) -> [PairColumn] {
    let columns = probability(measure, key) { $0.test.map(value) ?? Self.untested }
    return isTested ? columns : columns.filter { $0.column.audience == .machines }
  }

  private var logOdds: [PairColumn] {
    let (language, measure) = (language, PairMeasure.logOdds)
    let isShown = measures.contains(measure)
    let woolf = MeasurePhrase.interval.text(in: language)
    let interval = [
      column("log_odds_interval", MeasurePhrase.intervalName(in: language), woolf, .people) {
        .interval($0.pair.logOdds.interval(), in: language)
      }
    ]
    return [
      column("log_odds", measure.title(in: language), measure.meaning(in: language), isShown ? .everyone : .machines) {
        let odds = $0.pair.logOdds
        return .measure(odds.value, digits: 2, mark: odds.isCorrected ? "*" : "")
      }
    ] + (isShown && !hasIntervals ? interval : []) + [
      machine("log_odds_se", MeasurePhrase.standardError.text(in: language)) {
        .measure($0.pair.logOdds.standardError, digits: 2)
      },
      machine("log_odds_lower", woolf) { .bound($0.pair.logOdds.interval()?.lower) },
      machine("log_odds_upper", woolf) { .bound($0.pair.logOdds.interval()?.upper) },
      machine("log_odds_corrected", MeasurePhrase.corrected.text(in: language)) { .flag($0.pair.logOdds.isCorrected) },
    ]
  }

  // MARK: Intervals over interviews

  private var intervalColumns: [PairColumn] {
    guard hasIntervals else { return [] }
    let jaccard = interval(of: .jaccard, "jaccard_interviews", { $0.jaccard }, { $0.jaccardJackknife })
    return jaccard + interval(of: .logOdds, "log_odds_interviews", { $0.logOdds }, { $0.logOddsJackknife })
  }

  private func interval(
    of measure: PairMeasure, _ key: String, _ drawn: @escaping (PairIntervals) -> ResampledInterval,
    _ jackknife: @escaping (PairIntervals) -> Jackknife?
  ) -> [PairColumn] {
    let (language, name) = (language, measure.title(in: language))
    let meaning = MeasurePhrase.drawn.text(in: language)
    let error = MeasurePhrase.jackknife.text(in: language)
    let isShown = measures.contains(measure)
    func jackknifed(_ row: PairRow) -> ReportValue {
      row.intervals.flatMap(jackknife).map { .measure($0.standardError, digits: 2) } ?? .empty
    }
    let shown =
      [
        column(key, "\(MeasurePhrase.intervalName(in: language)) \(name)", meaning, .people) {
          .interval($0.intervals.map(drawn), in: language)
        }
      ] + (hasJackknife ? [column("\(key)_se", "SE \(name)", error, .people, jackknifed)] : [])
    return (isShown ? shown : []) + [
      machine("\(key)_lower", meaning) { .bound($0.intervals.flatMap { drawn($0).lower.number }) },
      machine("\(key)_upper", meaning) { .bound($0.intervals.flatMap { drawn($0).upper.number }) },
      machine("\(key)_samples", meaning) { $0.intervals.map { .integer(drawn($0).replicates) } ?? .empty },
      machine("\(key)_jackknife_se", error, jackknifed),
    ]
  }

  // MARK: Characters and segments

  private var characterColumns: [PairColumn] {
    cells + plain(.jaccard, "jaccard", digits: 2) { $0.jaccard } + [
      column("share_of_a", "B/A", MeasurePhrase.share("A", "B").text(in: language)) {
        .measure($0.pair.shareOfFirst, digits: 2)
      },
      column("share_of_b", "A/B", MeasurePhrase.share("B", "A").text(in: language)) {
        .measure($0.pair.shareOfSecond, digits: 2)
      },
    ] + plain(.npmi, "npmi", digits: 2) { $0.npmi }.map { PairColumn($0.column.forMachines, $0.value) }
      + logOdds.filter { $0.column.key != "log_odds_interval" }.map { PairColumn($0.column.forMachines, $0.value) }
  }

  private var segmentColumns: [PairColumn] {
    let language = language
    return [
      count("n12", "n12", .overlaps) { $0.pair.overlap?.pairs },
      count("exact", "A=B", .relation(.exact)) { $0.pair.relations?.exact },
      count("encloses", "A⊃B", .relation(.encloses)) { $0.pair.relations?.encloses },
      count("within", "A⊂B", .relation(.within)) { $0.pair.relations?.within },
      count("overlaps", "A×B", .relation(.overlaps)) { $0.pair.relations?.overlaps },
      count("adjacent", "A|B", .relation(.adjacent)) { $0.pair.relations?.adjacent },
      count("a_touching_b", "A∩B", .touching("A", "B")) { $0.pair.overlap?.firstTouching },
      count("b_touching_a", "B∩A", .touching("B", "A")) { $0.pair.overlap?.secondTouching },
      column("c", "c", MeasurePhrase.coefficient.text(in: language)) {
        guard let overlap = $0.pair.overlap else { return .empty }
        return .measure(overlap.coefficient, digits: 2, mark: overlap.isOutOfRange ? "*" : "")
      },
      machine("c_out_of_range", MeasurePhrase.outOfRange.text(in: language)) {
        .flag($0.pair.overlap?.isOutOfRange ?? false)
      },
      column("dice", "Dice", MeasurePhrase.dice.text(in: language)) {
        .measure($0.pair.overlap?.dice ?? Self.none, digits: 2)
      },
      machine("npmi", "") { .measure($0.pair.npmi, digits: 2) },
      machine("log_odds", "") { .measure($0.pair.logOdds.value, digits: 2) },
    ]
  }
}

extension ReportColumn {
  /// The same column, for programs only.
  var forMachines: ReportColumn {
    ReportColumn(key: key, title: title, hint: hint, alignment: alignment, audience: .machines)
  }
}

extension ReportValue {
  /// A bound; nothing where there is none.
  fileprivate static func bound(_ number: Double?) -> ReportValue { number.map { .decimal($0, digits: 2) } ?? .empty }

  /// A probability for people: three decimals, or less than the smallest that these can tell.
  static func probability(_ measure: Measure, in language: Language) -> ReportValue {
    switch measure {
    case .undefined(let reason): .undefined(reason)
    case .value(let p): .text(p < 0.001 ? "<\(language.formatted(0.001, digits: 3))" : language.formatted(p, digits: 3))
    }
  }

  /// Two bounds for people.
  static func interval(_ interval: ConfidenceInterval?, in language: Language) -> ReportValue {
    interval.map { .text(bounds($0.lower, $0.upper, in: language)) } ?? .empty
  }

  /// Two bounds for people.
  static func interval(_ interval: ResampledInterval?, in language: Language) -> ReportValue {
    guard let interval, let lower = interval.lower.number, let upper = interval.upper.number else { return .empty }
    return .text(bounds(lower, upper, in: language) + (interval.leavesOutMany ? "†" : ""))
  }

  private static func bounds(_ lower: Double, _ upper: Double, in language: Language) -> String {
    let mark = language.pick(";", ", ")
    return "[\(language.formatted(lower, digits: 2))\(mark)\(language.formatted(upper, digits: 2))]"
  }
}
