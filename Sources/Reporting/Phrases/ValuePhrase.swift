internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// The words that stand between numbers.
enum ValuePhrase {
  case yes
  case no
  case of
  case undefined
  case turn

  func text(in language: Language) -> String {
    switch self {
    case .yes: language.pick("ja", "yes")
    case .no: language.pick("nej", "no")
    case .of: language.pick("af", "of")
    case .undefined: language.pick("ikke defineret", "not defined")
    case .turn: language.pick("replik", "turn")
    }
  }
}

extension UndefinedReason {
  /// Why a measure has no value, as people read it.
  func text(in language: Language) -> String {
    switch self {
    case .emptyBase:
      language.pick("koden er ikke brugt i materialet", "the code is not used in the material")
    case .noQuestions:
      language.pick("ingen af replikkerne følger et spørgsmål", "none of the turns follows a question")
    case .emptyGroup:
      language.pick("gruppen har intet at regne af", "the group has nothing to be computed of")
    case .noCodes:
      language.pick(
        "der er ingen koder i de interviews, der regnes af", "there are no codes in the interviews it is computed of")
    case .noVariation:
      language.pick("koden står i alle enheder eller i ingen", "the code stands in every unit or in none")
    case .noUnits:
      language.pick("uddrag har ingen fælles enheder at regne på", "segments have no common units to count in")
    case .neverFound:
      language.pick("reglerne fandt ikke koden", "the rules did not find the code")
    case .notInGold:
      language.pick("ingen replik i facit har koden", "no turn coded by hand has the code")
    case .notJudged:
      language.pick("ingen kodning er vurderet endnu", "no coding has been judged yet")
    case .fewerThanTwoCoders, .noPairableUnits, .overlappingCodes, .tooFewInterviews, .tooFewUnits, .undefinedWithoutOne,
      .constantCoder, .belowFloor, .notTested, .tooManyTables, .moreThanTwoCoders, .characterUnits, .moreThanOnce:
      textOfSample(in: language)
    }
  }

  /// Why the material does not bear the measure.
  private func textOfSample(in language: Language) -> String {
    switch self {
    case .fewerThanTwoCoders:
      language.pick("der er færre end to kodere", "there are fewer than two coders")
    case .noPairableUnits:
      language.pick("ingen enhed er vurderet af to kodere", "no unit was judged by two coders")
    case .overlappingCodes:
      language.pick("en koders koder overlapper hinanden", "one coder's codes overlap each other")
    case .tooFewInterviews:
      language.pick("der er for få interview", "there are too few interviews")
    case .tooFewUnits:
      language.pick("der er for få enheder til at regne spredning", "there are too few units to tell a spread")
    case .undefinedWithoutOne:
      language.pick(
        "målet findes ikke uden ét af interviewene, så standardfejlen kan ikke regnes",
        "the measure does not exist without one of the interviews, so its standard error cannot be computed")
    case .constantCoder:
      language.pick(
        "en af koderne har koden i alle enheder eller i ingen", "one of the coders has the code in every unit or in none")
    case .belowFloor:
      language.pick("koden er for sjælden til at indgå i prøven", "the code is too rare to be tested")
    case .notTested:
      language.pick("der er ikke regnet nogen prøve her", "nothing was tested here")
    case .tooManyTables:
      language.pick("der er for mange mulige tabeller at gennemgå", "there are too many possible tables to go through")
    case .moreThanTwoCoders:
      language.pick("målet er kun for to kodere", "the measure is for two coders only")
    case .characterUnits:
      language.pick("der regnes ikke interval på tegn", "no interval is computed on characters")
    case .moreThanOnce:
      language.pick(
        "de står oftere sammen, end det ene af dem står", "they stand together more often than one of them stands")
    case .emptyBase, .noQuestions, .emptyGroup, .noCodes, .noVariation, .noUnits, .neverFound, .notInGold, .notJudged:
      text(in: language)
    }
  }
}

extension UnitOfAnalysis {
  /// The unit as people read it.
  func text(in language: Language) -> String {
    switch self {
    case .turn: language.pick("replik", "turn")
    case .sentence: language.pick("sætning", "sentence")
    case .window(let turns): language.pick("\(turns) replikker i træk", "\(turns) turns in a row")
    case .segment: language.pick("overlappende uddrag", "overlapping segments")
    case .character: language.pick("tegn", "character")
    case .transcript: language.pick("interview", "interview")
    }
  }

  /// "812 replikker".
  func counted(_ number: Int, in language: Language) -> String {
    CountedNoun.units(self).counted(number, in: language)
  }
}

extension AgreementUnit {
  /// The unit as people read it.
  func text(in language: Language) -> String { noun.text(1, in: language) }

  /// What the units are called.
  var noun: CountedNoun {
    switch self {
    case .turn: .turns
    case .sentence: .sentences
    case .character: .characters
    }
  }
}

/// Nouns that follow a number.
enum CountedNoun {
  case interviews
  case turns
  case sentences
  case windows
  case segments
  case characters
  case words
  case codings
  case codebooks
  case codes
  case rules
  case differences
  case versions
  case changes
  case steps
  case conflicts
  case municipalities
  case cases
  case attributes
  case sets
  case memos
  case queries
  case values
  case verdicts
  case coders
  case things
  case questions
  case distinctWords
  case parts
  case ideas
  case places

  /// The noun in the number that goes with `count`.
  func text(_ count: Int, in language: Language) -> String {
    let isOne = count == 1
    switch self {
    case .places: return language.pick(isOne ? "sted" : "steder", isOne ? "place" : "places")
    case .interviews: return language.pick(isOne ? "interview" : "interviews", isOne ? "interview" : "interviews")
    case .turns: return language.pick(isOne ? "replik" : "replikker", isOne ? "turn" : "turns")
    case .sentences: return language.pick(isOne ? "sætning" : "sætninger", isOne ? "sentence" : "sentences")
    case .windows: return language.pick(isOne ? "vindue" : "vinduer", isOne ? "window" : "windows")
    case .characters: return language.pick("tegn", isOne ? "character" : "characters")
    case .segments: return language.pick("uddrag", isOne ? "segment" : "segments")
    case .words: return language.pick("ord", isOne ? "word" : "words")
    case .codings: return language.pick(isOne ? "kodning" : "kodninger", isOne ? "coding" : "codings")
    case .codebooks: return language.pick(isOne ? "kodebog" : "kodebøger", isOne ? "codebook" : "codebooks")
    case .codes: return language.pick(isOne ? "kode" : "koder", isOne ? "code" : "codes")
    case .rules: return language.pick(isOne ? "regel" : "regler", isOne ? "rule" : "rules")
    case .differences: return language.pick(isOne ? "forskel" : "forskelle", isOne ? "difference" : "differences")
    case .versions: return language.pick(isOne ? "udgave" : "udgaver", isOne ? "version" : "versions")
    case .conflicts: return language.pick(isOne ? "konflikt" : "konflikter", isOne ? "conflict" : "conflicts")
    case .changes: return language.pick(isOne ? "ændring" : "ændringer", isOne ? "change" : "changes")
    case .steps: return language.pick("skridt", isOne ? "step" : "steps")
    case .municipalities:
      return language.pick(isOne ? "kommune" : "kommuner", isOne ? "municipality" : "municipalities")
    case .cases: return language.pick(isOne ? "case" : "cases", isOne ? "case" : "cases")
    case .attributes:
      return language.pick(isOne ? "egenskab" : "egenskaber", isOne ? "attribute" : "attributes")
    case .sets: return language.pick("sæt", isOne ? "set" : "sets")
    case .queries: return language.pick(isOne ? "forespørgsel" : "forespørgsler", isOne ? "query" : "queries")
    case .memos: return language.pick(isOne ? "memo" : "memoer", isOne ? "memo" : "memos")
    case .verdicts: return language.pick(isOne ? "vurdering" : "vurderinger", isOne ? "verdict" : "verdicts")
    case .coders: return language.pick(isOne ? "koder" : "kodere", isOne ? "coder" : "coders")
    case .questions: return language.pick("spørgsmål", isOne ? "question" : "questions")
    case .distinctWords:
      return language.pick(isOne ? "forskelligt ord" : "forskellige ord", isOne ? "distinct word" : "distinct words")
    case .parts: return language.pick(isOne ? "del" : "dele", isOne ? "part" : "parts")
    case .ideas: return language.pick(isOne ? "idé" : "idéer", isOne ? "idea" : "ideas")
    case .things: return language.pick("i alt", "in all")
    case .values: return language.pick(isOne ? "værdi" : "værdier", isOne ? "value" : "values")
    }
  }

  /// The number with its noun: `1.234 ord`.
  func counted(_ count: Int, in language: Language) -> String {
    "\(language.formatted(count)) \(text(count, in: language))"
  }

  /// What the values of an attribute are called.
  static func values(of key: String) -> CountedNoun { key == "kommune" ? .municipalities : .values }
}
