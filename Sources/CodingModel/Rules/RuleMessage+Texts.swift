public import TranscriptText

extension RuleMessage {
  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .empty: language.pick("reglen er tom", "the rule is empty")
    case .strayCharacter(let character):
      language.pick("tegnet »\(character)« hører ikke til i en regel", "“\(character)” does not belong in a rule")
    case .unclosedQuote:
      language.pick("anførselstegnet bliver ikke lukket", "the quotation mark is never closed")
    case .emptyQuote: language.pick("der står intet i anførselstegnene", "there is nothing between the quotation marks")
    case .noLetters(let word):
      language.pick("»\(word)« har hverken bogstaver eller tal", "“\(word)” has neither letters nor digits")
    case .misplacedStar:
      language.pick("en stjerne kan kun stå sidst i et ord", "a star can only stand at the end of a word")
    case .unclosedParenthesis:
      language.pick("parentesen bliver ikke lukket", "the parenthesis is never closed")
    case .strayParenthesis:
      language.pick("her lukkes en parentes, der ikke er åbnet", "this closes a parenthesis that was never opened")
    case .emptyParentheses: language.pick("parentesen er tom", "the parentheses are empty")
    case .strayComma: language.pick("kommaet hører ikke til her", "the comma does not belong here")
    case .missingOperand(let name):
      language.pick("der mangler noget efter »\(name)«", "something is missing after “\(name)”")
    case .missingLeftOperand(let name):
      language.pick("der mangler noget før »\(name)«", "something is missing before “\(name)”")
    case .missingOperator:
      language.pick("der mangler »and« eller »or« her", "“and” or “or” is missing here")
    case .notWithoutAnd:
      language.pick("»not« står uden »and« foran", "“not” stands without “and” before it")
    case .nearWithoutComma:
      language.pick(
        "near skal have to led og et tal med komma imellem", "near needs two parts and a number, with commas between")
    case .nearWithoutNumber:
      language.pick("near mangler tallet til sidst", "near lacks the number at its end")
    case .nearNumber(let number):
      language.pick(
        "»\(number)« er ikke et antal ord fra 0 til \(RuleParser.widestGap)",
        "“\(number)” is not a number of words from 0 to \(RuleParser.widestGap)")
    case .nearTooManyParts:
      language.pick("near kan kun tage to led og et tal", "near takes only two parts and a number")
    case .nearZero:
      language.pick("near med 0 finder kun ord lige ved siden af hinanden", "near with 0 only finds words side by side")
    case .tooDeep(let limit): Self.tooDeep(limit, in: language)
    case .nearTooDeep(let limit): Self.nearTooDeep(limit, in: language)
    case .neverMatches:
      language.pick("reglen kan aldrig finde noget", "the rule can never find anything")
    case .capitalOperator(let name):
      language.pick(
        "»\(name)« med store bogstaver er et ord, ikke en forbindelse",
        "“\(name)” in capitals is a word, not an operator")
    }
  }

  private static func tooDeep(_ limit: Int, in language: Language) -> String {
    language.pick(
      "reglen har mere end \(limit) lag af parenteser, near eller not",
      "the rule nests parentheses, near or not more than \(limit) deep")
  }

  private static func nearTooDeep(_ limit: Int, in language: Language) -> String {
    language.pick(
      "reglen har mere end \(limit) lag af near inden i near", "the rule nests near inside near more than \(limit) deep"
    )
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .empty, .emptyParentheses, .emptyQuote:
      language.pick("skriv et ord, eller slet det tomme", "write a word, or delete what is empty")
    case .strayCharacter:
      language.pick(
        "sæt ordet i anførselstegn, eller slet tegnet", "put the word in quotation marks, or delete the character")
    case .unclosedQuote: language.pick("sæt et \" efter det sidste ord", "put a \" after the last word")
    case .noLetters:
      language.pick(
        "en regel finder ord; tegnsætning tæller ikke med", "a rule finds words; punctuation is not looked at")
    case .misplacedStar: language.pick("skriv fx »system*«", "write for example “system*”")
    case .unclosedParenthesis: language.pick("sæt en ) til sidst i leddet", "put a ) at the end of the part")
    case .strayParenthesis, .strayComma:
      language.pick("slet tegnet, eller åbn en parentes før det", "delete it, or open a parenthesis before it")
    case .missingOperand, .missingLeftOperand:
      language.pick(
        "skriv det manglende led, eller sæt ordet i anførselstegn, hvis det er et ord, der skal findes",
        "write the missing part, or put the word in quotation marks if it is to be found as a word")
    case .missingOperator:
      language.pick(
        "skriv forbindelsen, eller sæt hele frasen i anførselstegn",
        "write the operator, or put the whole phrase in quotation marks")
    case .notWithoutAnd: language.pick("skriv »and not«", "write “and not”")
    case .nearWithoutComma, .nearWithoutNumber, .nearNumber, .nearTooManyParts:
      language.pick("skriv fx near(system*, fejl, 5)", "write for example near(system*, fejl, 5)")
    case .nearZero: language.pick("skriv et tal fra 1, eller en frase", "write a number from 1, or a phrase")
    case .tooDeep, .nearTooDeep: language.pick("del reglen i flere", "split the rule into several")
    case .neverMatches:
      language.pick("skriv, hvad der skal findes, før »and not«", "write what is to be found before “and not”")
    case .capitalOperator(let name):
      Suggestion.didYouMean(name.lowercased(), in: language)
    }
  }
}
