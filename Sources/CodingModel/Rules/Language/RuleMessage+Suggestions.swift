public import TranscriptText

extension RuleMessage {
  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .empty, .emptyParentheses, .emptyQuote, .emptyRegex:
      language.pick("skriv et ord, eller slet det tomme", "write a word, or delete what is empty")
    case .strayCharacter:
      language.pick(
        "sæt ordet i anførselstegn, eller slet tegnet", "put the word in quotation marks, or delete the character")
    case .unclosedQuote: language.pick("sæt et \" efter det sidste ord", "put a \" after the last word")
    case .slashInWord: Self.slashSuggestion(in: language)
    case .unclosedRegex: language.pick("sæt en / efter udtrykket", "put a / after the expression")
    case .noLetters:
      language.pick(
        "en regel finder ord; tegnsætning tæller ikke med", "a rule finds words; punctuation is not looked at")
    case .misplacedStar: language.pick("skriv fx »system*«", "write for example “system*”")
    case .misplacedBar: language.pick("skriv fx »|sag|«", "write for example “|sag|”")
    case .unclosedParenthesis: language.pick("sæt en ) til sidst i leddet", "put a ) at the end of the part")
    case .strayParenthesis, .strayComma, .misplacedWithin:
      language.pick("slet det, eller åbn en parentes før det", "delete it, or open a parenthesis before it")
    case .missingOperand, .missingLeftOperand:
      language.pick(
        "skriv det manglende led, eller sæt ordet i anførselstegn, hvis det er et ord, der skal findes",
        "write the missing part, or put the word in quotation marks if it is to be found as a word")
    case .missingOperator:
      language.pick(
        "skriv forbindelsen, eller sæt hele frasen i anførselstegn",
        "write the operator, or put the whole phrase in quotation marks")
    case .notWithoutAnd: language.pick("skriv »and not«", "write “and not”")
    case .nearWithoutComma, .nearWithoutReach, .nearReach, .nearTooManyParts:
      language.pick("skriv fx near(system, fejl, 5)", "write for example near(system, fejl, 5)")
    case .nearZero: language.pick("skriv et tal fra 1, eller en frase", "write a number from 1, or a phrase")
    case .tooDeep, .nearTooDeep, .tooLarge: language.pick("del reglen i flere", "split the rule into several")
    case .neverMatches:
      language.pick("skriv, hvad der skal findes, før »and not«", "write what is to be found before “and not”")
    case .swallowed, .swallowedByCondition:
      language.pick("slet den undtagelse, der går for vidt", "delete the exclusion that goes too far")
    case .capitalOperator(let name):
      Suggestion.didYouMean(name.lowercased(), in: language)
    case .readAsWord(_, let meant):
      language.pick(
        "mente du »\(meant)«? Skal ordet findes, så sæt frasen i anførselstegn",
        "did you mean “\(meant)”? If the word is to be found, put the phrase in quotation marks")
    case .onlyFreeWords: language.pick("skriv fx \"ud _ huset\"", "write for example \"ud _ huset\"")
    case .misplacedExcept, .badExclusion:
      language.pick("skriv fx sag except (årsag, sagtens)", "write for example sag except (årsag, sagtens)")
    case .regexWithBlank:
      language.pick("skriv et udtryk for hvert ord", "write an expression for each word")
    case .badRegex, .endlessRegex: language.pick("ret udtrykket på det sted", "mend the expression at that place")
    case .unknownList(_, let nearest): Self.listSuggestion(nearest, in: language)
    }
  }

  private static func slashSuggestion(in language: Language) -> String {
    language.pick(
      "skriv »a or b«, hvis det ene er nok, eller \"a/b\" i anførselstegn, hvis begge skal stå efter hinanden",
      "write “a or b” where one is enough, or \"a/b\" in quotation marks where both must stand in a row")
  }

  private static func listSuggestion(_ nearest: String?, in language: Language) -> String {
    if let nearest { return Suggestion.didYouMean("$" + nearest, in: language) }
    return language.pick("skriv listen under »lists« i kodebogen", "write the list under “lists” in the codebook")
  }
}
