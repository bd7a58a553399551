internal import CodingAnalysis
internal import TranscriptText

/// What the tables of words hold.
enum WordsDefinition {
  case frequencies(forms: Bool)
  case keywords(KeywordTable.Limits, forms: Bool)
  case collocations(CollocationTable.Window, minimum: Int, forms: Bool)
  case stopWords

  func text(in language: Language) -> String {
    switch self {
    case .frequencies(let forms):
      language.pick(
        "hvor tit ordet står; \(Self.case(forms, in: language))",
        "how often the word stands; \(Self.case(forms, in: language))")
    case .keywords(let limits, let forms):
      language.pick(
        "ord, der bruges mere her end hos de andre, målt i forhold til alle ord; med LL mindst"
          + " \(language.formatted(limits.logLikelihood, digits: 2)) og i mindst"
          + " \(CountedNoun.interviews.counted(limits.interviews, in: language)), ordnet efter log ratio, BIC over 2 først;"
          + " \(Self.case(forms, in: language))",
        "words that are used more here than by the others, relative to all words; with LL"
          + " \(language.formatted(limits.logLikelihood, digits: 2)) or more and in"
          + " \(CountedNoun.interviews.counted(limits.interviews, in: language)) or more, by log ratio, BIC above 2 first;"
          + " \(Self.case(forms, in: language))"
      )
    case .collocations(let window, let minimum, let forms):
      language.pick(
        "ord, der mindst \(minimum) gange står højst \(window.left) ord før eller \(window.right) ord"
          + " efter, i samme replik;"
          + " stopord optager plads i vinduet; \(Self.case(forms, in: language))",
        "words that stand at most \(window.left) words before or \(window.right) words after, in the same"
          + " turn, \(minimum)"
          + " times or more; stop words take their place in the window; \(Self.case(forms, in: language))")
    case .stopWords:
      language.pick(
        "ord, som lister over ord, samord og nøgleord udelader; de tæller med i alle summer, og søgning"
          + " og regler ser dem",
        "words that lists of words, collocates and keywords leave out; they count in all sums, and search"
          + " and rules see them"
      )
    }
  }

  private static func `case`(_ forms: Bool, in language: Language) -> String {
    forms
      ? language.pick(
        "alle ordets bøjningsformer tæller som ét (efter danske bøjningsregler og det, der står i materialet)",
        "all inflected forms of a word count as one (by Danish inflection and what stands in the material)")
      : language.pick("store og små bogstaver regnes for ens", "case is disregarded")
  }
}

/// What reports of words say beside their numbers.
enum WordsPhrase {
  case title, keywords, collocations(String), lists
  case word, count, forms, formsHint, perThousand, perThousandHint, groupHint(String), interviewsHint, dispersion,
    dispersionHint
  case leftOut(Int), shown(Int, of: Int), noWords
  case targetPer, referencePer, targetPerHint, referencePerHint
  case logRatioHint, likelihoodHint, bicHint, differenceHint
  case side(String), sideSummary(words: Int, reference: Int, interviews: Int), inTooFew(Int, interviews: Int),
    noKeywords
  case shared(Int), descriptive
  case node([String], count: Int, interviews: Int), noCollocates
  case near, nearHint, before, beforeHint, after, afterHint, expected, expectedHint, all, allHint
  case logDiceHint, pmiHint, tHint, mi3Hint, g2Hint
  case bars, keywordBars(String), collocationBars, barsAlternative
  case list, change, fillers, stopWords, added, removed

  func text(in language: Language) -> String {
    switch self {
    case .title: language.pick("Ord", "Words")
    case .keywords: language.pick("Nøgleord", "Keywords")
    case .collocations(let word): language.pick("Ord nær »\(word)«", "Words near '\(word)'")
    case .lists: language.pick("Stopord og fyldord", "Stop words and fillers")
    case .word: language.pick("Ord", "Word")
    case .count: language.pick("Antal", "Count")
    case .forms: language.pick("Former", "Forms")
    case .perThousand: language.pick("Pr. 1.000", "Per 1,000")
    case .dispersion: "DP"
    case .noWords: language.pick("Ingen ord i udvalget.", "No words in the selection.")
    case .noKeywords: language.pick("Ingen ord opfylder kravene.", "No words meet the demands.")
    case .noCollocates: language.pick("Ingen ord står tit nok i nærheden.", "No words stand near often enough.")
    case .list: language.pick("Liste", "List")
    case .change: language.pick("Ændring", "Change")
    case .fillers: language.pick("fyldord", "fillers")
    case .stopWords: language.pick("stopord", "stop words")
    case .added: language.pick("tilføjet", "added")
    case .removed: language.pick("fjernet", "removed")
    case .formsHint, .perThousandHint, .groupHint, .interviewsHint, .dispersionHint, .leftOut, .shown:
      frequencyText(in: language)
    case .node, .near, .nearHint, .before, .beforeHint, .after, .afterHint, .expected, .expectedHint, .all, .allHint:
      collocationText(in: language)
    case .logDiceHint, .pmiHint, .tHint, .mi3Hint, .g2Hint: measureText(in: language)
    case .bars, .keywordBars, .collocationBars, .barsAlternative: pictureText(in: language)
    default: keywordText(in: language)
    }
  }

  private func frequencyText(in language: Language) -> String {
    switch self {
    case .formsHint:
      language.pick("de ord, der tæller som ét, de hyppigste først", "the words that count as one, the commonest first")
    case .perThousandHint:
      language.pick("antal pr. 1.000 ord, stopord talt med", "count per 1,000 words, stop words included")
    case .groupHint(let key):
      language.pick("antal pr. 1.000 ord for hver værdi af \(key)", "count per 1,000 words for each value of \(key)")
    case .interviewsHint: language.pick("interviews med ordet", "interviews with the word")
    case .dispersionHint:
      language.pick(
        "spredning over interviewene (Gries 2008): 0 jævnt, nær 1 kun i ét",
        "spread over the interviews (Gries 2008): 0 even, near 1 in one only")
    case .leftOut(let count):
      language.pick(
        "\(language.formatted(count)) forskellige stopord og fyldord er udeladt af listen; --stop-words tager dem med",
        "\(language.formatted(count)) distinct stop words and fillers left out of the list; --stop-words lets them in")
    case .shown(let shown, let all):
      language.pick(
        "\(language.formatted(shown)) af \(language.formatted(all)) vist; --limit viser flere",
        "\(language.formatted(shown)) of \(language.formatted(all)) shown; --limit shows more")
    default: ""
    }
  }

  private func keywordText(in language: Language) -> String {
    switch self {
    case .targetPer: language.pick("Pr. 1.000", "Per 1,000")
    case .referencePer: language.pick("De andre", "The others")
    case .targetPerHint: language.pick("pr. 1.000 ord her", "per 1,000 words here")
    case .referencePerHint: language.pick("pr. 1.000 ord hos de andre", "per 1,000 words of the others")
    case .logRatioHint:
      language.pick(
        "log₂ af forholdet mellem de to hyppigheder, 0 regnet som ½ (Hardie 2014): 1 dobbelt så tit, 2 fire gange",
        "log₂ of the ratio of the two rates, 0 taken as ½ (Hardie 2014): 1 twice as often, 2 four times")
    case .likelihoodHint:
      language.pick(
        "hvor sikkert det er, at der er forskel (Rayson og Garside 2000)",
        "how certain it is that they differ (Rayson and Garside 2000)")
    case .bicHint:
      language.pick(
        "LL − ln(alle ord) (Wilson 2013): over 2 noget, over 10 meget",
        "LL − ln(all words) (Wilson 2013): above 2 some, above 10 much")
    case .differenceHint:
      language.pick(
        "forskellen i procent af de andres hyppighed (Gabrielatos og Marchi 2011); tom, hvor de andre ikke har ordet",
        "the difference in percent of the others' rate (Gabrielatos and Marchi 2011); empty where the"
          + " others lack the word"
      )
    case .side(let name): name
    case .sideSummary(let words, let reference, let interviews):
      language.pick(
        "\(CountedNoun.words.counted(words, in: language)) i"
          + " \(CountedNoun.interviews.counted(interviews, in: language)), holdt op mod"
          + " \(CountedNoun.words.counted(reference, in: language))",
        "\(CountedNoun.words.counted(words, in: language)) in"
          + " \(CountedNoun.interviews.counted(interviews, in: language)), held"
          + " against \(CountedNoun.words.counted(reference, in: language))")
    case .inTooFew(let count, let interviews):
      language.pick(
        "\(language.formatted(count)) andre ord har LL nok, men står i færre end \(interviews) interviews",
        "\(language.formatted(count)) other words have enough LL, but stand in fewer than \(interviews) interviews")
    case .shared(let count):
      language.pick(
        "\(CountedNoun.turns.counted(count, in: language)) er med på begge sider",
        "\(CountedNoun.turns.counted(count, in: language)) on both sides")
    default:
      language.pick(
        "Til læsning: ord fra samme interview hænger sammen, så LL er ingen test",
        "For reading: words of one interview go together, so LL is no test")
    }
  }

  private func collocationText(in language: Language) -> String {
    switch self {
    case .node(let forms, let count, let interviews):
      language.pick(
        "\(forms.joined(separator: ", ")): \(language.formatted(count)) gange i \(CountedNoun.interviews.counted(interviews, in: language))",
        "\(forms.joined(separator: ", ")): \(language.formatted(count)) times in \(CountedNoun.interviews.counted(interviews, in: language))"
      )
    case .near: language.pick("Sammen", "Together")
    case .nearHint:
      language.pick(
        "hvor tit ordet står i et vindue, hver forekomst én gang for hvert vindue",
        "how often the word stands in a window, each time once per window")
    case .before: language.pick("Før", "Before")
    case .beforeHint: language.pick("heraf før", "of these before it")
    case .after: language.pick("Efter", "After")
    case .afterHint: language.pick("heraf efter", "of these after it")
    case .expected: language.pick("Ventet", "Expected")
    case .expectedHint:
      language.pick(
        "f_x·f_y/n: sammen, hvis ordene stod tilfældigt", "f_x·f_y/n: together if the words stood at random")
    case .all: language.pick("I alt", "In all")
    case .allHint: language.pick("hvor tit ordet står i alt", "how often the word stands in all")
    default: ""
    }
  }

  private func measureText(in language: Language) -> String {
    switch self {
    case .logDiceHint:
      language.pick(
        "14 + log₂(2f_xy/(f_x + f_y)) (Rychlý 2008), 14 næsten altid sammen",
        "14 + log₂(2f_xy/(f_x + f_y)) (Rychlý 2008), 14 nearly always together")
    case .pmiHint:
      language.pick("log₂(f_xy·n/(f_x·f_y)) (Church og Hanks 1990)", "log₂(f_xy·n/(f_x·f_y)) (Church and Hanks 1990)")
    case .tHint: "(f_xy − f_x·f_y/n)/√f_xy (Church 1991)"
    case .mi3Hint: "log₂(f_xy³·n/(f_x·f_y)) (Daille 1994)"
    default: "2·Σ O·ln(O/E) (Dunning 1993)"
    }
  }

  private func pictureText(in language: Language) -> String {
    switch self {
    case .bars: language.pick("Pr. 1.000 ord", "Per 1,000 words")
    case .keywordBars(let name): language.pick("Nøgleord: \(name), log ratio", "Keywords: \(name), log ratio")
    case .collocationBars: "logDice"
    default:
      language.pick(
        "Én søjle for hvert ord. Tabellen nedenfor har de samme tal.",
        "One bar for each word. The table below has the same numbers.")
    }
  }
}
