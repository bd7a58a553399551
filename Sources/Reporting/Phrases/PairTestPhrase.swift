internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// What is said of tests of pairs and of their intervals.
enum PairTestPhrase {
  case testTitle
  case intervalsTitle
  case test(TestedPairs, UnitOfAnalysis)
  case intervals(replicates: Int, seed: UInt64, interviews: Int)
  case emptyFamily(floor: Int, UnitOfAnalysis)
  case weak(Int, of: Int)
  case unborn(UnitOfAnalysis)
  case descriptive
  case oneInterview
  case noIntervals
  case fewInterviews(Int)
  case skipped

  func text(in language: Language) -> String {
    switch self {
    case .testTitle: language.pick("Prøve", "Test")
    case .intervalsTitle: language.pick("Intervaller", "Intervals")
    case .test(let tests, let unit): Self.test(tests, unit, in: language)
    case .intervals(let replicates, let seed, let interviews):
      language.pick(
        "\(language.formatted(replicates)) stikprøver af hele interviews med tilbagelægning (frø \(seed)), af"
          + " \(language.formatted(interviews))",
        "\(language.formatted(replicates)) samples of whole interviews with replacement (seed \(seed)), of"
          + " \(language.formatted(interviews))")
    default: note(in: language)
    }
  }

  private func note(in language: Language) -> String {
    switch self {
    case .emptyFamily(let floor, let unit):
      language.pick(
        "Intet er prøvet: intet par har begge koder i mindst \(unit.counted(floor, in: language))",
        "Nothing was tested: no pair has both codes in \(unit.counted(floor, in: language)) at least")
    case .weak(let count, let all):
      language.pick(
        "\(count) af \(all) prøvede par er så \(count == 1 ? "sjældent" : "sjældne"), at selv det stærkeste sammenfald ikke kunne give p ≤ 0,001",
        "\(count) of \(all) tested pairs \(count == 1 ? "is" : "are") so rare that even the strongest coincidence could not give p ≤ 0.001"
      )
    case .unborn(.transcript):
      language.pick(
        "Ingen p: inden for et interview kan intet forskydes; »--test shuffle --strata EGENSKAB« bytter interviews inden"
          + " for grupper",
        "No p: nothing can be shifted within one interview; '--test shuffle --strata ATTRIBUTE' lets interviews change"
          + " places within groups")
    case .unborn(let unit):
      language.pick(
        "Ingen p: \(CountedNoun.units(unit).text(2, in: language)) er ikke uafhængige af hinanden; prøv på replikker"
          + " eller sætninger",
        "No p: \(CountedNoun.units(unit).text(2, in: language)) are not independent of each other; test turns or"
          + " sentences")
    case .descriptive:
      language.pick(
        "Fisher og G² regner enhederne i et interview for uafhængige, hvad de ikke er: kun beskrivende",
        "Fisher and G² take the units of an interview to be independent, which they are not: descriptive only")
    case .oneInterview:
      language.pick(
        "Ingen intervaller: de kræver mindst to interviews", "No intervals: they need two interviews at least")
    case .noIntervals:
      language.pick(
        "Ingen intervaller: de regnes kun af enheder, ikke af uddrag og tegn",
        "No intervals: they are told of units only, not of segments and characters")
    case .fewInterviews(let count):
      language.pick(
        "Kun \(count) interviews: intervaller af færre end ti er for snævre; SE ved siden af udelader hvert interview på"
          + " skift",
        "Only \(count) interviews: intervals of fewer than ten are too narrow; the SE beside them leaves each interview"
          + " out in turn")
    case .skipped:
      language.pick(
        "† målet findes ikke i mindst hver tyvende stikprøve, og de er udeladt",
        "† the measure does not exist in at least one sample of twenty, and these are left out")
    case .testTitle, .intervalsTitle, .test, .intervals: text(in: language)
    }
  }

  private static func test(_ tests: TestedPairs, _ unit: UnitOfAnalysis, in language: Language) -> String {
    let floor = unit.counted(tests.floor, in: language)
    let family = language.pick(
      "q over de \(language.formatted(tests.familySize)) par, hvor begge koder har mindst \(floor)",
      "q over the \(language.formatted(tests.familySize)) pairs in which both codes have \(floor) at least")
    return "\(method(tests.test, in: language)); \(family)"
  }

  private static func method(_ test: CoOccurrenceTest, in language: Language) -> String {
    switch test {
    case .circularShift:
      language.pick(
        "de to koder forskydes mod hinanden på alle måder inden for hvert interview, eksakt (Politis og Romano 1992)",
        "the two codes are shifted against each other in all ways within each interview, exact (Politis and Romano 1992)"
      )
    case .shuffle(let strata?):
      language.pick(
        "enhederne bytter plads mellem interviews med samme \(strata.key), eksakt (Mantel og Haenszel 1959)",
        "units change places among interviews with the same \(strata.key), exact (Mantel and Haenszel 1959)")
    case .shuffle(nil):
      language.pick(
        "enhederne bytter plads inden for hvert interview, eksakt (Mantel og Haenszel 1959)",
        "units change places within each interview, exact (Mantel and Haenszel 1959)")
    case .none: language.pick("ingen", "none")
    }
  }
}
