internal import CodingAnalysis
internal import TranscriptText

/// What the tables of a comparison hold.
enum ComparisonDefinition {
  case cells(ComparisonMeasure, PercentBase?, key: String, gathersDescendants: Bool)
  case tests(key: String)

  func text(in language: Language) -> String {
    switch self {
    case .cells(let measure, let percent, let key, let gathers):
      return Self.cells(measure, percent, key, Self.orBelow(gathers, in: language), in: language)
    case .tests(let key):
      return language.pick(
        "om der er forskel på, i hvor mange interviews koden står, efter \(key); ét ja eller nej for hvert interview",
        "whether the values of \(key) differ in how many interviews have the code; one yes or no for each interview")
    }
  }

  private static func orBelow(_ gathers: Bool, in language: Language) -> String {
    gathers ? language.pick(" eller en kode under den", " or a code below it") : ""
  }

  private static func cells(
    _ measure: ComparisonMeasure, _ percent: PercentBase?, _ key: String, _ below: String, in language: Language
  ) -> String {
    let what =
      language.pick("kodens uddrag", "the code's segments")
      + (below.isEmpty
        ? ""
        : language.pick(
          " (koden\(below))", " (the code\(below))"))
    let some = count(measure, what, below, in: language)
    guard let percent, measure.hasPercent else { return some }
    switch (measure, percent) {
    case (.interviews, .column):
      return language.pick(
        "% af alle interviews med samme \(key): \(some)", "% of all interviews with the same \(key): \(some)")
    case (.words, .column):
      return language.pick(
        "% af alle ord i replikkerne med samme \(key): \(some)",
        "% of all words of the turns with the same \(key): \(some)")
    case (.segments, .column):
      return language.pick(
        "% af alle uddrag med samme \(key), hver kodes uddrag for sig",
        "% of all segments with the same \(key), each code's own")
    case (.segments, .row):
      return language.pick(
        "% af kodens uddrag i alle værdier af \(key), hver kodes uddrag for sig",
        "% of the code's segments in all values of \(key), each code's own")
    default:
      return language.pick(
        "% af kodens sum over alle værdier af \(key): \(some)", "% of the code's sum over all values of \(key): \(some)"
      )
    }
  }

  private static func count(
    _ measure: ComparisonMeasure, _ what: String, _ below: String, in language: Language
  ) -> String {
    let each = what + language.pick(", hver koders for sig,", ", each coder's own,")
    return switch measure {
    case .interviews, .all:
      language.pick(
        "interviews, hvor koden\(below) står i mindst én replik",
        "interviews with the code\(below) in at least one turn")
    case .segments:
      language.pick("\(each) der rører en replik i gruppen", "\(each) that touch a turn of the group")
    case .words: language.pick("ord, som \(what) dækker", "words that \(what) cover")
    case .rate:
      language.pick(
        "\(each) pr. 1.000 ord, samlet: alle interviews lagt sammen (Σ uddrag/Σ ord), så lange interviews vejer mest",
        "\(each) per 1,000 words, pooled: all interviews put together (Σ segments/Σ words), so long"
          + " interviews weigh most"
      )
    case .meanRate:
      language.pick(
        "\(each) pr. 1.000 ord, gennemsnit af interviewenes egne tal, så alle interviews vejer lige meget",
        "\(each) per 1,000 words, mean of the interviews' own rates, so all interviews weigh the same")
    case .residuals:
      language.pick(
        "justerede residualer (Haberman 1973) for uddrag, hver kodes for sig: over 0 flere, under 0 færre, end hvis"
          + " grupperne ikke var forskellige; til læsning, ikke en test, for uddrag i samme interview hænger sammen",
        "adjusted residuals (Haberman 1973) of segments, each code's own: above 0 more, below 0 fewer"
          + " than if the groups"
          + " did not differ; for reading, not a test, since segments of one interview go together")
    }
  }
}

/// What a comparison says beside its numbers.
enum ComparisonPhrase {
  case title(ComparisonMeasure, PercentBase?)
  case tests
  case obstacle(PresenceTests.Obstacle)
  case sampled(Int, seed: UInt64)
  case droppedCodes([String])
  case droppedGroups([String])
  case without(Int, key: String)
  case p, pHint, freemanHaltonHint, qHint(Int), v, vHint
  case bars(ComparisonMeasure)
  case barsAlternative(Int, of: Int)

  func text(in language: Language) -> String {
    switch self {
    case .title(let measure, let percent): Self.title(measure, percent, in: language)
    case .tests: language.pick("Er der forskel?", "Is there a difference?")
    case .obstacle(let obstacle): Self.obstacle(obstacle, in: language)
    case .sampled(let count, let seed):
      language.pick(
        "* regnet af \(language.formatted(count)) tilfældige fordelinger (frø \(seed)), fordi der er for"
          + " mange til at gå dem alle igennem",
        "* from \(language.formatted(count)) random allotments (seed \(seed)), since there are too many to go through")
    case .droppedCodes(let codes):
      language.pick(
        "Uden for testene, fordi ingen interviews har dem: \(codes.joined(separator: ", "))",
        "No part of the tests, since no interview has them: \(codes.joined(separator: ", "))")
    case .droppedGroups(let groups):
      language.pick(
        "Uden uddrag og derfor uden residualer: \(groups.joined(separator: ", "))",
        "Without segments and so without residuals: \(groups.joined(separator: ", "))")
    case .without(let count, let key):
      language.pick(
        "\(CountedNoun.interviews.counted(count, in: language)) uden \(key) er ikke med i testene",
        "\(CountedNoun.interviews.counted(count, in: language)) without \(key) no part of the tests")
    case .bars(let measure): Self.bars(measure, in: language)
    case .barsAlternative(let shown, let all):
      language.pick(
        "Én søjle for hver kode og værdi, \(shown) af \(CountedNoun.codes.counted(all, in: language))."
          + " Tabellen nedenfor har de samme tal.",
        "One bar for each code and value, \(shown) of \(CountedNoun.codes.counted(all, in: language))."
          + " The table below has the same numbers."
      )
    case .p, .pHint, .freemanHaltonHint, .qHint, .v, .vHint: testText(in: language)
    }
  }

  private func testText(in language: Language) -> String {
    switch self {
    case .pHint:
      language.pick(
        "andelen af alle fordelinger af interviewene på værdierne, hvis χ² er lige så stort eller større"
          + " (eksakt permutation, Fisher 1935)",
        "the share of all allotments of the interviews to the values whose χ² is as large or larger"
          + " (exact permutation, Fisher 1935)"
      )
    case .freemanHaltonHint:
      language.pick(
        "sandsynligheden for alle tabeller med samme summer, der er lige så sjældne eller sjældnere"
          + " (Freeman og Halton 1951)",
        "the probability of all tables with the same sums that are as rare or rarer (Freeman and Halton 1951)")
    case .qHint(let count):
      language.pick(
        "andelen af falske fund, man må vente, hvis alt med så lille et q kaldes et fund, over \(count)"
          + " tests (Benjamini og Hochberg 1995)",
        "the share of false findings to expect if all with so small a q are called findings, over"
          + " \(count) tests (Benjamini and Hochberg 1995)"
      )
    case .vHint:
      language.pick(
        "Cramérs V, rettet for skævhed i små materialer (Bergsma 2013), 0–1",
        "Cramér's V, corrected for bias in small materials (Bergsma 2013), 0–1")
    case .v: "V"
    default: "p"
    }
  }

  private static func title(_ measure: ComparisonMeasure, _ percent: PercentBase?, in language: Language) -> String {
    let name: String =
      switch measure {
      case .interviews, .all: language.pick("Interviews med koden", "Interviews with the code")
      case .segments: language.pick("Uddrag", "Segments")
      case .words: language.pick("Dækkede ord", "Words covered")
      case .rate: language.pick("Uddrag pr. 1.000 ord, samlet", "Segments per 1,000 words, pooled")
      case .meanRate:
        language.pick("Uddrag pr. 1.000 ord, gennemsnit af interviews", "Segments per 1,000 words, mean of interviews")
      case .residuals: language.pick("Justerede residualer", "Adjusted residuals")
      }
    guard measure.hasPercent, let percent else { return name }
    return name
      + language.pick(
        percent == .row ? ", % af rækken" : ", % af kolonnen", percent == .row ? ", % of the row" : ", % of the column")
  }

  private static func obstacle(_ obstacle: PresenceTests.Obstacle, in language: Language) -> String {
    switch obstacle {
    case .municipalities:
      language.pick(
        "Ingen test: kommunerne er valgt ud og er ikke en stikprøve af kommuner. Forskelle mellem dem kan"
          + " beskrives, men ikke testes.",
        "No test: the municipalities were chosen and are no sample of municipalities. Differences between"
          + " them can be described, not tested."
      )
    case .sharedInterviews(let count):
      language.pick(
        "Ingen test: \(CountedNoun.interviews.counted(count, in: language)) hører til flere værdier, så"
          + " værdierne deler ikke interviewene i grupper.",
        "No test: \(CountedNoun.interviews.counted(count, in: language)) belong to several values, so the"
          + " values do not part the interviews into groups."
      )
    case .tooFewGroups:
      language.pick(
        "Ingen test: der er kun én gruppe af interviews.", "No test: there is only one group of interviews.")
    }
  }

  private static func bars(_ measure: ComparisonMeasure, in language: Language) -> String {
    switch measure {
    case .interviews, .all: language.pick("Andel af interviewene med koden", "Share of interviews with the code")
    case .residuals: title(.rate, nil, in: language)
    default: title(measure, nil, in: language)
    }
  }
}
