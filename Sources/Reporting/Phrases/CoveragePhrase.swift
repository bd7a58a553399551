internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// What the tables of coverage and of asked codes hold.
enum CoverageDefinition {
  case interviews
  case roles
  case coders
  case asked(reach: Int)

  func text(in language: Language) -> String {
    switch self {
    case .interviews:
      language.pick(
        "hvor meget af hvert interview der er læst og kodet", "how much of each interview is read and coded")
    case .roles:
      language.pick(
        "det samme for dem, der svarer, og dem, der spørger, også hvor interviewerens replikker ellers holdes ude",
        "the same for those who answer and those who ask, also where the interviewer's turns are left out otherwise")
    case .coders:
      language.pick(
        "hvor meget af det samme hver koder for sig har læst og kodet; regler koder, men læser ikke",
        "how much of the same each coder alone has read and coded; rules code, but do not read")
    case .asked(let reach):
      language.pick(
        "en replik er svar på \(Self.questions(reach, in: language)); en kode i den er »spurgt«, når"
          + " spørgsmålet selv rejser koden"
          + " eller en kode under den: når det er kodet med den, eller kodebøgernes regler finder den i"
          + " spørgsmålet; ellers er den"
          + " »uopfordret«",
        "a turn answers \(Self.questions(reach, in: language)); a code in it is “asked” where the"
          + " question itself raises the"
          + " code or one below it: where it is coded so, or the codebooks' rules find it in the question;"
          + " otherwise it is"
          + " “volunteered”")
    }
  }

  private static func questions(_ reach: Int, in language: Language) -> String {
    let skipped = language.pick(
      "replikker af lutter stopord og fyldord, »ja«, springes over",
      "turns of nothing but stop words and fillers are passed over")
    return reach == 1
      ? language.pick(
        "interviewerens seneste replik før den (\(skipped))", "the interviewer's latest turn before it (\(skipped))")
      : language.pick(
        "interviewerens \(reach) seneste replikker før den (\(skipped))",
        "the interviewer's \(reach) latest turns before it (\(skipped))")
  }
}

/// What reports of coverage and of asked codes say beside their numbers.
enum CoveragePhrase {
  case title(String)
  case summary(CodingCoverage.Counts)
  case byRole, byCoder
  case read, readHint, coded, codedHint, uncoded, uncodedHint, covered, coveredHint, percent, percentHint
  case codedPercent, codedPercentHint
  case role, coder, touched, touchedHint
  case askedTitle
  case asked, askedHint, volunteered, volunteeredHint, unprompted, unpromptedHint, share, shareHint
  case volunteeredInterviews, volunteeredInterviewsHint, questions, questionsHint, turnsHint
  case withoutQuestion(Int)
  case rulesRun(Int, silent: Int)
  case askedBars, askedBarsAlternative
  case noCodes

  func text(in language: Language) -> String {
    switch self {
    case .title(let name): language.pick("Dækning i \(name)", "Coverage of \(name)")
    case .summary(let counts): Self.summary(counts, in: language)
    case .byRole: language.pick("Efter rolle", "By role")
    case .byCoder: language.pick("Efter koder", "By coder")
    case .role: language.pick("Rolle", "Role")
    case .coder: language.pick("Koder", "Coder")
    case .read: language.pick("Læst", "Read")
    case .coded: language.pick("Kodet", "Coded")
    case .uncoded: language.pick("Ukodet", "Uncoded")
    case .covered: language.pick("Dækket", "Covered")
    case .percent: language.pick("% ord", "% words")
    case .codedPercent: language.pick("% repl.", "% turns")
    case .touched: language.pick("Interviews", "Interviews")
    case .noCodes: language.pick("Ingen koder i udvalget.", "No codes in the selection.")
    case .readHint, .codedHint, .uncodedHint, .coveredHint, .percentHint, .codedPercentHint, .touchedHint:
      coverageHint(in: language)
    default: askedText(in: language)
    }
  }

  private static func summary(_ counts: CodingCoverage.Counts, in language: Language) -> String {
    func percent(_ share: Measure) -> String {
      share.number.map { language.formatted($0 * 100, digits: 1) + " %" } ?? "–"
    }
    let turns = CountedNoun.turns.counted(counts.turns, in: language)
    let words = CountedNoun.words.counted(counts.words, in: language)
    let (coded, covered) = (language.formatted(counts.coded), language.formatted(counts.coveredWords))
    return language.pick(
      "\(coded) af \(turns) er kodet (\(percent(counts.codedShare))), \(covered) af \(words) er dækket"
        + " (\(percent(counts.coveredShare)))",
      "\(coded) of \(turns) coded (\(percent(counts.codedShare))), \(covered) of \(words) covered"
        + " (\(percent(counts.coveredShare)))"
    )
  }

  private func coverageHint(in language: Language) -> String {
    switch self {
    case .readHint:
      language.pick(
        "replikker, som et menneske har passeret ved kodebordet eller har kodet i",
        "turns that a person has passed at the coding desk or has coded in")
    case .codedHint:
      language.pick("replikker med mindst ét tegn af en kodning", "turns with at least one character of a coding")
    case .uncodedHint: language.pick("replikker uden nogen kodning", "turns without any coding")
    case .coveredHint: language.pick("ord, som kodninger dækker", "words that codings cover")
    case .percentHint: language.pick("dækkede ord i procent af alle", "covered words in percent of all")
    case .codedPercentHint: language.pick("kodede replikker i procent af alle", "coded turns in percent of all")
    default:
      language.pick("interviews, som koderen har læst eller kodet i", "interviews that the coder has read or coded in")
    }
  }

  private func askedText(in language: Language) -> String {
    switch self {
    case .askedTitle: language.pick("Spurgt eller uopfordret", "Asked or volunteered")
    case .asked: language.pick("Spurgt", "Asked")
    case .volunteered: language.pick("Uopfordret", "Volunteered")
    case .unprompted: language.pick("Før spørgsmål", "Unprompted")
    case .share: language.pick("% uopfordret", "% volunteered")
    case .volunteeredInterviews: language.pick("Interviews", "Interviews")
    case .questions: language.pick("Spørgsmål", "Questions")
    case .askedHint: language.pick("replikker, hvis spørgsmål rejser koden", "turns whose question raises the code")
    case .volunteeredHint:
      language.pick("replikker, hvis spørgsmål ikke rejser koden", "turns whose question does not raise the code")
    case .unpromptedHint:
      language.pick("replikker, før der er spurgt om noget", "turns before anything was asked")
    case .shareHint:
      language.pick(
        "uopfordret i procent af dem, der følger et spørgsmål", "volunteered in percent of those that follow a question"
      )
    case .volunteeredInterviewsHint:
      language.pick(
        "interviews, hvor nogen uopfordret kom ind på koden, af dem, der har den",
        "interviews where someone volunteered the code, of those that have it")
    case .questionsHint:
      language.pick(
        "spørgsmål, der rejser koden, også dem, der ikke får den til svar",
        "questions that raise the code, those without it in the answer too")
    case .turnsHint: language.pick("informanternes replikker med koden", "the informants' turns with the code")
    default: askedNote(in: language)
    }
  }

  private func askedNote(in language: Language) -> String {
    switch self {
    case .withoutQuestion(let count):
      language.pick(
        "\(CountedNoun.interviews.counted(count, in: language)) har ingen spørgsmål, så her er intet"
          + " hverken spurgt eller uopfordret",
        "\(CountedNoun.interviews.counted(count, in: language)) without any question, so nothing there is"
          + " asked or volunteered"
      )
    case .rulesRun(let count, let silent):
      language.pick(
        "Reglerne er prøvet på \(CountedNoun.turns.counted(count, in: language)) af interviewerens, uden"
          + " at noget er gemt;"
          + " \(CountedNoun.turns.counted(silent, in: language)) er sprunget over",
        "The rules were tried on \(CountedNoun.turns.counted(count, in: language)) of the interviewer's;"
          + " nothing was stored;"
          + " \(CountedNoun.turns.counted(silent, in: language)) passed over")
    case .askedBars: language.pick("Replikker: spurgt og uopfordret", "Turns: asked and volunteered")
    default:
      language.pick(
        "To søjler for hver kode. Tabellen nedenfor har de samme tal.",
        "Two bars for each code. The table below has the same numbers.")
    }
  }
}

extension SpeakerRole {
  /// Those in a role, as people read it.
  func text(in language: Language) -> String {
    switch self {
    case .interviewer: language.pick("interviewer", "interviewer")
    case .informant: language.pick("informant", "informant")
    }
  }
}
