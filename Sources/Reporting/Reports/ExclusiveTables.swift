internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// How coders agree on codes that exclude each other.
struct ExclusiveTables {
  let exclusive: ExclusiveAgreement
  let table: AgreementTable
  let context: ReportContext

  private var language: Language { context.language }

  /// One table of measures, one of codes.
  var tables: [ReportTable] { [measures, values] }

  private struct Line {
    let key: String
    let title: String
    let meaning: String
    let value: Measure
  }

  private var measures: ReportTable {
    let columns = [
      ReportColumn(key: "measure", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "", title: language.pick("Mål", "Measure"), alignment: .leading, audience: .people),
      ReportColumn(key: "value", title: language.pick("Værdi", "Value")),
      ReportColumn(key: "meaning", title: language.pick("Hvad", "What"), alignment: .leading),
    ]
    return ReportTable(
      id: "exclusive", title: AgreementPhrase.exclusiveTitle.text(in: language), statements: statements, columns: columns,
      rows: (text + nominal + ordered).map { line in
        ReportRow([.text(line.key), .text(line.title), .measure(line.value, digits: line.key == "percent" ? 1 : 2), .text(line.meaning)])
      })
  }

  private var statements: [ReportStatement] {
    StatementBuilder(context: context).statements(
      .agreement(.exclusive(table.settings.unit)), unit: .agreement(table.settings.unit), filter: exclusive.filter,
      counts: [
        .init(key: "coders", number: table.coders.count, noun: .coders),
        .init(key: "interviews", number: table.interviewCount, noun: .interviews),
        .init(key: "units", number: table.unitCount, noun: table.settings.unit.noun),
      ])
  }

  /// The unitizing family, on the text.
  private var text: [Line] {
    let family = exclusive.unitizing
    return [
      Line(
        key: "u_alpha", title: "uα", meaning: language.pick("hvilke dele, og hvilken kode", "which parts, and which code"),
        value: family.alpha),
      Line(
        key: "binary_u_alpha", title: "|u|α",
        meaning: language.pick("hvilke dele, der er kodet", "which parts are coded"), value: family.binary),
      Line(
        key: "cu_alpha", title: "cuα",
        meaning: language.pick("hvilken kode, hvor flere har kodet", "which code, where several have coded"),
        value: family.coding),
      Line(
        key: "cu_coverage", title: language.pick("cuα, andel", "cuα, share"),
        meaning: language.pick("så meget af teksten handler cuα om", "so much of the text cuα speaks of"),
        value: family.codingCoverage),
    ]
  }

  private var nominal: [Line] {
    let nominal = exclusive.nominal
    let none = Measure.undefined(nominal.alpha.reason ?? .noPairableUnits)
    return [
      Line(key: "percent", title: language.pick("Enige %", "Agree %"), meaning: units, value: nominal.percentAgreement.map { $0 * 100 }),
      Line(key: "alpha", title: "α", meaning: units, value: nominal.alpha),
      Line(key: "kappa", title: "κ", meaning: units, value: nominal.kappa?.value ?? none),
      Line(key: "ac1", title: "AC1", meaning: units, value: nominal.ac1?.value ?? none),
      Line(key: "brennan_prediger", title: "B–P", meaning: units, value: nominal.brennanPrediger?.value ?? none),
    ]
  }

  private var units: String {
    let noun = table.settings.unit.noun
    return language.pick(
      "på \(noun.text(2, in: language)), \(language.formatted(exclusive.nominal.codedUnits)) med en af koderne",
      "on \(noun.text(2, in: language)), \(language.formatted(exclusive.nominal.codedUnits)) with one of the codes")
  }

  private var ordered: [Line] {
    guard let ordered = exclusive.ordered else { return [] }
    let pairs = table.settings.unit.noun.counted(ordered.pairableUnits, in: language)
    let steps = language.pick("koderne som trin, \(pairs) med et trin fra to", "the codes as steps, \(pairs) with a step by two")
    return [
      Line(key: "alpha_ordinal", title: language.pick("α, ordinal", "α, ordinal"), meaning: steps, value: ordered.ordinal),
      Line(key: "alpha_interval", title: "α, interval", meaning: steps, value: ordered.interval),
      Line(key: "alpha_ratio", title: "α, ratio", meaning: steps, value: ordered.ratio),
      Line(
        key: "weighted_kappa_linear", title: language.pick("κ, lineær", "κ, linear"), meaning: steps,
        value: ordered.linearKappa),
      Line(
        key: "weighted_kappa_quadratic", title: language.pick("κ, kvadratisk", "κ, quadratic"), meaning: steps,
        value: ordered.quadraticKappa),
      Line(key: "ac2_linear", title: language.pick("AC2, lineær", "AC2, linear"), meaning: steps, value: ordered.linearAC2),
      Line(
        key: "ac2_quadratic", title: language.pick("AC2, kvadratisk", "AC2, quadratic"), meaning: steps,
        value: ordered.quadraticAC2),
    ]
  }

  /// (k)uα of each code.
  private var values: ReportTable {
    let columns = [
      ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
      ReportColumn(
        key: "ku_alpha", title: "(k)uα",
        hint: language.pick(
          "enighed om koden, hvor flere har kodet (Krippendorff m.fl. 2016)",
          "agreement on the code, where several have coded (Krippendorff et al. 2016)")),
      ReportColumn(
        key: "coverage", title: language.pick("Andel", "Share"),
        hint: language.pick("så meget af kodens tekst handler det om", "so much of the code's text it speaks of")),
    ]
    return ReportTable(
      id: "exclusive_codes", title: "", statements: statements, columns: columns,
      rows: zip(exclusive.codes, exclusive.unitizing.values).map { code, value in
        ReportRow([
          .code(context.code(code)), .measure(value.alpha, digits: 2), .measure(value.coverage, digits: 2),
        ])
      })
  }
}
