public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// How coders agree: a table by code, and what one must know to read it.
public enum AgreementReport {
  /// Makes the report.
  ///
  /// - Parameters:
  ///   - table: what was compared.
  ///   - judged: which interviews each coder has judged.
  ///   - beyond: the names of interviews in which coders coded without being given them, by coder.
  ///   - unfinished: interviews that coders have looked at in part.
  ///   - exclusive: what was compared of codes that exclude each other.
  ///   - measures: the columns that people see; programs get all.
  ///   - showsWords: whether κ is put into words.
  ///   - context: language, names, versions.
  public static func report(
    _ table: AgreementTable, judged: CoderInterviews, beyond: [(coder: String, interviews: [String])] = [],
    unfinished: [UnfinishedReading] = [], exclusive: ExclusiveAgreement? = nil, measures: [AgreementMeasure] = AgreementMeasure.usual,
    showsWords: Bool = false, context: ReportContext
  ) -> Report {
    let language = context.language
    let names = table.coders.map(\.name)
    let tables = AgreementTables(
      table: table, judged: judged, beyond: beyond, measures: measures, showsWords: showsWords, context: context)
    var blocks: [ReportBlock] = []
    let isEmpty = table.rows.isEmpty
    if isEmpty {
      let reason: AgreementPhrase =
        table.interviewCount == 0 ? .noneInCommon(names) : .noneUsed(table.interviewCount)
      blocks = [.paragraph(reason.text(in: language)), .note(tables.judgedNote)]
    }
    blocks.append(.table(tables.codes(audience: isEmpty ? .machines : .everyone)))
    blocks.append(.table(tables.pooled))
    blocks.append(.table(tables.sets(audience: !isEmpty && measures.contains(.sets) ? .everyone : .machines)))
    if let exclusive, !isEmpty {
      blocks += ExclusiveTables(exclusive: exclusive, table: table, context: context).tables.map(ReportBlock.table)
    }
    blocks.append(.table(tables.coders))
    return Report(
      id: "agreement", title: AgreementPhrase.title(coders: names).text(in: language),
      blocks: warnings(unfinished, language) + blocks)
  }

  /// What stands above the figures: a line for each coder who has looked at a part only.
  static func warnings(_ unfinished: [UnfinishedReading], _ language: Language) -> [ReportBlock] {
    var coders: [Coder] = []
    for reading in unfinished where !coders.contains(reading.coder) { coders.append(reading.coder) }
    return coders.map { coder in
      .note(AgreementPhrase.unfinished(coder.name, unfinished.filter { $0.coder == coder }).text(in: language))
    }
  }
}

/// The tables of a report on agreement.
struct AgreementTables {
  let table: AgreementTable
  let judged: CoderInterviews
  let beyond: [(coder: String, interviews: [String])]
  let measures: [AgreementMeasure]
  let showsWords: Bool
  let context: ReportContext

  private var language: Language { context.language }

  func codes(audience: ReportAudience) -> ReportTable {
    ReportTable(
      id: "codes", title: "", statements: statements(.codes(table.settings.unit), columns), columns: columns,
      rows: table.rows.map { row in
        let code = context.code(row.code)
        return ReportRow([.code(code), .text(code.text)] + cells(row.row) + [.measure(row.unitizing, digits: 2)] + segments(row))
      }, notes: notes, audience: audience)
  }

  /// All codes as one, for programs; people get a note.
  var pooled: ReportTable {
    let columns = Array(columns.dropFirst(2).dropLast(4))
    return ReportTable(
      id: "pooled", title: AgreementPhrase.pooledTitle.text(in: language),
      statements: statements(.pooled(table.settings.unit), columns), columns: columns,
      rows: [ReportRow(cells(table.pooled))], audience: .machines)
  }

  func sets(audience: ReportAudience) -> ReportTable {
    let columns = [ReportColumn(key: "distance", title: "", alignment: .leading), ReportColumn(key: "alpha", title: "α")]
    return ReportTable(
      id: "sets", title: language.pick("Sæt af koder", "Sets of codes"),
      statements: statements(.sets(table.settings.unit), columns), columns: columns,
      rows: SetDistance.allCases.map { distance in
        ReportRow([
          .text(distance == .jaccard ? "Jaccard" : "MASI"), .measure(table.sets[distance] ?? .undefined(.noPairableUnits), digits: 2),
        ])
      }, audience: audience)
  }

  /// Who has judged how many interviews, for programs; people get a note.
  var coders: ReportTable {
    ReportTable(
      id: "coders", title: "", statements: statements(.assignments, []),
      columns: [
        ReportColumn(key: "coder", title: "", alignment: .leading), ReportColumn(key: "interviews", title: ""),
        ReportColumn(key: "basis", title: "", alignment: .leading),
      ],
      rows: zip(table.coders, table.judged).map { coder, count in
        ReportRow([
          .text(coder.name), .integer(count), judged.basis(of: coder).map { .text($0.rawValue) } ?? .empty,
        ])
      }, audience: .machines)
  }

  private func statements(_ definition: AgreementDefinition, _ columns: [ReportColumn]) -> [ReportStatement] {
    StatementBuilder(context: context).statements(
      .agreement(definition), columns: columns, unit: .agreement(table.settings.unit), filter: table.filter,
      counts: [
        .init(key: "coders", number: table.coders.count, noun: .coders),
        .init(key: "interviews", number: table.interviewCount, noun: .interviews),
        .init(key: "units", number: table.unitCount, noun: table.settings.unit.noun),
      ])
  }
}

extension AgreementTables {
  private func column(_ key: String, _ measure: AgreementMeasure) -> ReportColumn {
    let isShown = measures.contains(measure)
    return ReportColumn(
      key: key, title: measure.title(in: language),
      hint: measure.hint(coders: table.coders.count, minimumOverlap: table.settings.minimumOverlap, in: language),
      audience: isShown ? .everyone : .machines)
  }

  private func people(_ measure: AgreementMeasure) -> ReportColumn {
    ReportColumn(
      key: "", title: measure.title(in: language),
      hint: measure.hint(coders: table.coders.count, minimumOverlap: table.settings.minimumOverlap, in: language),
      audience: .people)
  }

  private func machines(_ keys: String...) -> [ReportColumn] {
    keys.map { ReportColumn(key: $0, title: "", audience: .machines) }
  }

  var columns: [ReportColumn] {
    let counts = table.coders.map { coder in
      ReportColumn(key: "n_\(coder.name)", title: "n \(coder.name)")
    }
    var columns = [
      ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
      ReportColumn(key: "name", title: "", alignment: .leading, audience: .machines),
    ]
    columns += counts + machines("pairable") + [column("percent", .percent), column("alpha", .alpha)]
    if measures.contains(.interval) { columns.append(people(.interval)) }
    columns += machines("alpha_lower", "alpha_upper") + [errorColumn]
    columns += machines("alpha_samples", "alpha_skipped") + [column("kappa", .kappa)]
    if showsWords {
      columns.append(ReportColumn(key: "", title: "Landis–Koch", alignment: .leading, audience: .people))
    }
    if measures.contains(.kappaInterval) { columns.append(people(.kappaInterval)) }
    columns += machines("kappa_se", "kappa_lower", "kappa_upper") + [column("ac1", .ac1)]
    columns += machines("ac1_se", "ac1_lower", "ac1_upper") + [column("scott_pi", .scottPi)]
    columns += machines("scott_pi_se") + [column("fleiss_kappa", .fleiss)] + machines("fleiss_kappa_se")
    columns += [column("conger_kappa", .conger)] + machines("conger_kappa_se")
    columns += [column("brennan_prediger", .brennanPrediger)] + machines("brennan_prediger_se")
    return columns + [column("u_alpha", .unitizing)] + [column("segment_agreement", .segments)]
      + machines("segments", "segments_matched")
  }

  /// The error of few interviews is shown without being asked for.
  private var errorColumn: ReportColumn {
    let column = column("alpha_se", .alphaError)
    guard isOfFew, measures.contains(.interval), table.settings.unit != .character else { return column }
    return ReportColumn(key: column.key, title: column.title, hint: column.hint)
  }

  var isOfFew: Bool { table.interviewCount < 10 }

  func cells(_ row: AgreementRow) -> [ReportValue] {
    let units = row.units
    var cells: [ReportValue] = units.coded.map { .integer($0) } + [.integer(units.pairableUnits)]
    cells += [.measure(units.percentAgreement.map { $0 * 100 }, digits: 1), .measure(units.alpha, digits: 2)]
    if measures.contains(.interval) { cells.append(interval(row)) }
    cells += [.measure(row.lower, digits: 2), .measure(row.upper, digits: 2), .measure(row.standardError, digits: 2)]
    cells += [row.interval?.replicates, row.interval?.skipped].map { $0.map(ReportValue.integer) ?? .empty }
    cells.append(.measure(units.kappa.value, digits: 2))
    if showsWords {
      let word = units.kappa.value.number.map { LandisKoch.word($0, in: language) }
      cells.append(word.map { .text($0) } ?? .empty)
    }
    if measures.contains(.kappaInterval) { cells.append(interval(units.kappa)) }
    cells += error(units.kappa) + bounds(units.kappa) + [.measure(units.ac1.value, digits: 2)]
    cells += error(units.ac1) + bounds(units.ac1)
    let two = UndefinedReason.moreThanTwoCoders
    cells.append(row.scottPi.map { .measure($0.value, digits: 2) } ?? .undefined(two))
    cells += row.scottPi.map { error($0) } ?? [.undefined(two)]
    for coefficient in [row.fleiss, row.conger, units.brennanPrediger] {
      cells += [.measure(coefficient.value, digits: 2)] + error(coefficient)
    }
    return cells
  }

  private func error(_ coefficient: AgreementCoefficient) -> [ReportValue] {
    [.measure(coefficient.standardError, digits: 2)]
  }

  private func bounds(_ coefficient: AgreementCoefficient) -> [ReportValue] {
    guard let interval = coefficient.interval() else {
      let reason = coefficient.value.reason ?? coefficient.standardError.reason ?? .tooFewUnits
      return [.undefined(reason), .undefined(reason)]
    }
    return [.decimal(interval.lower, digits: 2), .decimal(interval.upper, digits: 2)]
  }

  private func interval(_ row: AgreementRow) -> ReportValue {
    guard let lower = row.lower.number, let upper = row.upper.number else {
      return .undefined(row.lower.reason ?? .tooFewInterviews)
    }
    return .text(written(lower, upper) + (isSkipping(row) ? "*" : ""))
  }

  private func interval(_ coefficient: AgreementCoefficient) -> ReportValue {
    guard let interval = coefficient.interval() else {
      return .undefined(coefficient.value.reason ?? coefficient.standardError.reason ?? .tooFewUnits)
    }
    return .text(written(interval.lower, interval.upper))
  }

  private func written(_ lower: Double, _ upper: Double) -> String {
    "\(language.formatted(lower, digits: 2))–\(language.formatted(upper, digits: 2))"
  }

  func isSkipping(_ row: AgreementRow) -> Bool {
    row.interval?.leavesOutMany ?? false
  }

  private func segments(_ row: AgreementCodeRow) -> [ReportValue] {
    let match = row.segments
    return [
      .measure(match.agreement.map { $0 * 100 }, digits: 1), .integer(match.first + match.second),
      .integer(match.matchedFirst + match.matchedSecond),
    ]
  }

  private var notes: [String] {
    guard !table.rows.isEmpty else { return [] }
    var notes: [AgreementPhrase] = [.pooled(table.pooled, table.settings.unit)]
    if measures.contains(.interval), table.settings.unit != .character {
      notes.append(.interval(replicates: table.settings.replicates, seed: table.settings.seed))
      if isOfFew { notes.append(.fewInterviews(table.interviewCount)) }
    }
    if table.rows.contains(where: { isSkipping($0.row) }), measures.contains(.interval) { notes.append(.skipped) }
    if measures.contains(.alpha) { notes.append(.thresholds) }
    if measures.contains(.segments) { notes.append(.notReliability) }
    if measures.count > AgreementMeasure.usual.count { notes.append(.twoValues) }
    if showsWords { notes.append(.landisKoch) }
    // A code that only gathers others is not missed.
    let unused = table.unused.filter { code in !table.rows.contains { code.encloses($0.code) } }
    if !unused.isEmpty { notes.append(.unused(unused.map { context.code($0).text })) }
    return notes.map { $0.text(in: language) } + [judgedNote]
  }

  /// Who has judged how many interviews, and how one knows.
  var judgedNote: String {
    let coders = zip(table.coders, table.judged).map { coder, count in
      let basis = judged.basis(of: coder).map { " (\(AgreementPhrase.judgedBasis($0).text(in: language)))" } ?? ""
      return "\(coder.name) \(language.formatted(count))\(basis)"
    }
    let beyond = beyond.map { AgreementPhrase.beyond(coder: $0.coder, interviews: $0.interviews).text(in: language) }
    return ([AgreementPhrase.judged(coders, common: table.interviewCount).text(in: language)] + beyond)
      .joined(separator: ". ")
  }
}
