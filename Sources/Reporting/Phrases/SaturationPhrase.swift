internal import CodingAnalysis
internal import TranscriptText

/// What the tables on saturation count.
enum SaturationDefinition {
  case course(SaturationAnalysis.Settings, isLifted: Bool)

  func text(in language: Language) -> String {
    switch self {
    case .course(let settings, let isLifted):
      let percent = settings.threshold * 100
      let share = language.formatted(percent, digits: abs(percent - percent.rounded()) < 1e-9 ? 0 : 1)
      let codes =
        isLifted
        ? language.pick("koder på det valgte niveau", "codes at the chosen level")
        : language.pick("koder uden underkoder", "codes without codes below them")
      let base = language.pick(
        settings.base == 1 ? "det første interview" : "de første \(settings.base) interviews",
        settings.base == 1 ? "the first interview is" : "the first \(settings.base) interviews are")
      let run = language.pick(
        settings.run == 1
          ? "det første interview, hvis nye koder" : "de første \(settings.run) interviews i træk, hvis nye koder tilsammen",
        settings.run == 1
          ? "the first interview whose new codes" : "the first \(settings.run) interviews in a row whose new codes together")
      return language.pick(
        "kodemætning for \(codes): \(base) er grundlaget, og mætning er nået ved \(run) er højst \(share) % af grundlagets"
          + " antal (Guest, Namey og Chen 2020); »6+2« er 6 interviews og så de 2",
        "code saturation of \(codes): \(base) the base, and saturation is reached at \(run) are at most \(share)% of the"
          + " base's number (Guest, Namey and Chen 2020); “6+2” is 6 interviews, then the 2")
    }
  }
}

/// What a report on saturation says beside its numbers.
enum SaturationPhrase {
  case title
  case summary, course
  case group, everything
  case base, reached, notReached, lastRun, chao2, coverage
  case number, codes, new, total, expected, band, share, runRatio
  case countsCodes, notKept
  case broken(Int)
  case orders(Int, UInt64)
  case nothing
  case undated([String])
  case pictureTitle(String?)
  case pictureDescription(found: Int, interviews: Int, reached: String)
  case legendInOrder, legendExpected, legendBand, axisInterviews, axisCodes

  func text(in language: Language) -> String {
    switch self {
    case .title: language.pick("Kodemætning", "Code saturation")
    case .summary: language.pick("Hvornår er mætning nået?", "When is saturation reached?")
    case .course: language.pick("Interview for interview", "Interview by interview")
    case .group: language.pick("Gruppe", "Group")
    case .everything: language.pick("Alle", "All")
    case .base: language.pick("Grundlag", "Base")
    case .reached: language.pick("Mætning", "Saturation")
    case .notReached: language.pick("ikke nået", "not reached")
    case .lastRun: language.pick("Sidste %", "Last %")
    case .chao2: "Chao2"
    case .coverage: language.pick("Dækning %", "Coverage %")
    case .number: "#"
    case .codes: language.pick("Koder", "Codes")
    case .new: language.pick("Nye", "New")
    case .total: language.pick("I alt", "Total")
    case .expected: language.pick("Ventet", "Expected")
    case .band: language.pick("95 %-bånd", "95% band")
    case .share: language.pick("Nået %", "Reached %")
    case .runRatio: language.pick("Nye %", "New %")
    default: remark(in: language)
    }
  }

  private func remark(in language: Language) -> String {
    switch self {
    case .countsCodes:
      language.pick(
        "Kodemætning tæller koder, ikke mening: at ingen nye koder kommer til, siger ikke, at de gamle er forstået",
        "Code saturation counts codes, not meaning: that no new codes come does not say that the old ones are understood")
    case .orders(let count, let seed):
      language.pick(
        "Ventet er gennemsnittet over alle rækkefølger, eksakt; bånd og »nået« er af \(language.formatted(count)) tilfældige"
          + " rækkefølger (startværdi \(seed))",
        "Expected is the mean over all orders, exact; band and “reached” are of \(language.formatted(count)) random orders"
          + " (seed \(seed))")
    case .nothing: language.pick("Ingen koder er brugt i udvalget.", "No codes are used in the selection.")
    case .undated(let names):
      language.pick("Uden dato, og derfor sidst: ", "Without a date, and therefore last: ") + names.joined(separator: ", ")
    case .broken(let interview):
      language.pick("brudt igen ved \(interview)", "broken again at \(interview)")
    case .notKept:
      language.pick(
        "Brudt igen: senere interviews i træk har flere nye koder end grænsen, regnet til og med det nævnte nummer;"
          + " mætningen holdt altså ikke",
        "Broken again: later interviews in a row have more new codes than the limit, up to and with the number told; so"
          + " saturation did not last")
    case .pictureTitle(let group):
      language.pick("Nye koder for hvert interview", "New codes by interview") + (group.map { ": \($0)" } ?? "")
    case .pictureDescription(let found, let interviews, let reached):
      language.pick(
        "\(found) koder i \(CountedNoun.interviews.counted(interviews, in: language)); mætning: \(reached). Den fuldt optrukne linje er"
          + " interviewenes rækkefølge, den stiplede gennemsnittet over alle rækkefølger, fladen 95 % af dem. Tabellen har"
          + " de samme tal.",
        "\(found) codes in \(CountedNoun.interviews.counted(interviews, in: language)); saturation: \(reached). The solid line is the"
          + " interviews' order, the dashed one the mean over all orders, the area 95% of them. The table has the same"
          + " numbers.")
    case .legendInOrder: language.pick("i rækkefølge", "in order")
    case .legendExpected: language.pick("ventet over alle rækkefølger", "expected over all orders")
    case .legendBand: language.pick("95 % af rækkefølgerne", "95% of the orders")
    case .axisInterviews: language.pick("Interviews", "Interviews")
    case .axisCodes: language.pick("Forskellige koder", "Different codes")
    default: ""
    }
  }

  /// How a column is explained.
  func hint(in language: Language) -> String {
    switch self {
    case .base: language.pick("koder i grundlagets interviews", "codes of the base's interviews")
    case .lastRun:
      language.pick("nye koder i de sidste interviews i træk, af grundlaget", "new codes in the last run, of the base")
    case .chao2:
      language.pick(
        "så mange koder ville mindst komme med flere interviews (Chao 1987)",
        "at least so many codes would come with more interviews (Chao 1987)")
    case .coverage:
      language.pick(
        "andelen af kodernes forekomster, der er af koder, man har (Chao og Jost 2012)",
        "the share of the codes' incidences that is of codes found (Chao and Jost 2012)")
    case .share:
      language.pick(
        "andelen af tilfældige rækkefølger, der har nået mætning", "the share of random orders that have reached saturation")
    case .runRatio:
      language.pick(
        "nye koder i de interviews i træk, der slutter her, af grundlaget", "new codes in the run that ends here, of the base")
    case .expected: language.pick("over alle rækkefølger", "over all orders")
    default: ""
    }
  }
}
