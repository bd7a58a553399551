internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

extension ComparisonTables {
  /// The tests, or why there are none.
  func blocks(_ tests: PresenceTests) -> [ReportBlock] {
    if let obstacle = tests.obstacle {
      return [
        .heading(ReportHeading(level: 2, text: ComparisonPhrase.tests.text(in: language))),
        .paragraph(ComparisonPhrase.obstacle(obstacle).text(in: language)), .table(noTests(obstacle)),
      ]
    }
    let columns = testColumns(tests)
    let table = ReportTable(
      id: "tests", title: ComparisonPhrase.tests.text(in: language),
      statements: statements(.tests(key: comparison.table.key), columns: columns), columns: columns,
      rows: tests.rows.map { row in
        let code = context.code(row.code, isIndented: true)
        return ReportRow([
          .code(code), .text(code.text), .share(row.test.present.reduce(0, +), of: row.test.sizes.reduce(0, +)),
          .measure(row.test.chiSquared, digits: 2), .measure(row.p, digits: 4, mark: row.isSampled ? "*" : ""),
          .flag(row.isSampled), .measure(row.q, digits: 4),
          .measure(row.freemanHalton, digits: 4, mark: row.isFreemanHaltonSampled ? "*" : ""),
          .flag(row.isFreemanHaltonSampled), .measure(row.test.table.biasCorrectedV, digits: 2),
        ])
      }, notes: testNotes(tests))
    return [.table(table)]
  }

  /// For programs: no rows, and why.
  private func noTests(_ obstacle: PresenceTests.Obstacle) -> ReportTable {
    let name =
      switch obstacle {
      case .municipalities: "municipalities"
      case .sharedInterviews: "shared-interviews"
      case .tooFewGroups: "too-few-groups"
      }
    let reason = ReportStatement(
      key: "obstacle", title: "", text: ComparisonPhrase.obstacle(obstacle).text(in: language), value: .string(name))
    return ReportTable(
      id: "tests", title: ComparisonPhrase.tests.text(in: language),
      statements: statements(.tests(key: comparison.table.key)) + [reason],
      columns: [ReportColumn(key: "code", title: "")], rows: [], audience: .machines)
  }

  private func testColumns(_ tests: PresenceTests) -> [ReportColumn] {
    func column(_ key: String, _ title: String, _ hint: ComparisonPhrase) -> ReportColumn {
      ReportColumn(key: key, title: title, hint: hint.text(in: language))
    }
    return [
      ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
      ReportColumn(key: "name", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "interviews", title: ColumnPhrase.interviews.text(in: language)),
      ReportColumn(key: "chi_squared", title: "χ²"), column("p", "p", .pHint),
      ReportColumn(key: "p_sampled", title: "", audience: .machines),
      column("q", "q", .qHint(tests.familySize)), column("freeman_halton", "Freeman–Halton p", .freemanHaltonHint),
      ReportColumn(key: "freeman_halton_sampled", title: "", audience: .machines), column("v", "V", .vHint),
    ]
  }

  private func testNotes(_ tests: PresenceTests) -> [String] {
    var notes: [String] = []
    if tests.rows.contains(where: { $0.isSampled || $0.isFreemanHaltonSampled }) {
      notes.append(
        ComparisonPhrase.sampled(PresenceTests.replicates, seed: ResampledInterval.usualSeed).text(in: language))
    }
    if !tests.unused.isEmpty {
      notes.append(ComparisonPhrase.droppedCodes(tests.unused.map { context.code($0).text }).text(in: language))
    }
    if tests.interviewsWithout > 0 {
      notes.append(ComparisonPhrase.without(tests.interviewsWithout, key: comparison.table.key).text(in: language))
    }
    return notes
  }
}

extension ComparisonTables {
  /// A bar for each code and group: the codes with most segments, in the table's order.
  func figure(_ measure: ComparisonMeasure) -> ReportFigure? {
    let table = comparison.table
    let used = table.rows.indices.filter { table.rows[$0].total.interviews > 0 }
    let most = Set(
      used.sorted { one, other in
        let counts = (table.rows[one].total.segments, table.rows[other].total.segments)
        return counts.0 == counts.1 ? one < other : counts.0 > counts.1
      }.prefix(BarPicture.rowLimit))
    let shown = used.filter(most.contains)
    return BarPicture(
      id: "bars", title: ComparisonPhrase.bars(measure).text(in: language),
      description: ComparisonPhrase.barsAlternative(shown.count, of: table.rows.count).text(in: language),
      columns: table.groups.map { $0.value ?? ColumnPhrase.without.text(in: language) },
      rows: shown.map { row in
        let code = context.code(table.rows[row].code)
        return .init(
          label: code.text, color: code.color.hexadecimal, bars: table.groups.indices.map { bar(measure, row, $0) })
      }
    ).figure
  }

  private func bar(_ measure: ComparisonMeasure, _ row: Int, _ group: Int) -> BarPicture.Bar? {
    let cell = comparison.table.rows[row].cells[group]
    switch measure {
    case .interviews, .all:
      guard cell.of > 0 else { return nil }
      let text = "\(cell.interviews) \(ValuePhrase.of.text(in: language)) \(cell.of)"
      return .init(value: Double(cell.interviews) / Double(cell.of), text: text)
    case .segments: return .init(value: Double(cell.segments), text: language.formatted(cell.segments))
    case .words: return .init(value: Double(cell.words), text: language.formatted(cell.words))
    case .rate, .residuals: return bar(cell.rates.pooledPerThousand)
    case .meanRate: return bar(cell.rates.meanPerThousand)
    }
  }

  private func bar(_ measure: Measure) -> BarPicture.Bar? {
    measure.number.map { .init(value: $0, text: language.formatted($0, digits: 1)) }
  }
}
