public import TranscriptText

extension RuleMessage {
  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .empty, .unclosedParenthesis, .strayParenthesis, .emptyParentheses, .strayComma, .missingOperand,
      .missingLeftOperand, .missingOperator, .notWithoutAnd, .capitalOperator, .tooDeep, .tooLarge, .neverMatches,
      .swallowedByCondition:
      structureText(in: language)
    case .nearWithoutComma, .nearWithoutReach, .nearReach, .nearTooManyParts, .nearZero, .nearTooDeep,
      .misplacedWithin:
      nearText(in: language)
    case .strayCharacter, .unclosedQuote, .emptyQuote, .noLetters, .misplacedStar, .misplacedBar, .onlyFreeWords,
      .misplacedExcept, .badExclusion, .swallowed, .readAsWord:
      wordText(in: language)
    case .unclosedRegex, .slashInWord, .emptyRegex, .regexWithBlank, .badRegex, .endlessRegex, .unknownList:
      referenceText(in: language)
    }
  }

  private func structureText(in language: Language) -> String {
    switch self {
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
    case .tooDeep(let limit):
      language.pick(
        "reglen har mere end \(limit) lag af parenteser, near, before eller not",
        "the rule nests parentheses, near, before or not more than \(limit) deep")
    case .tooLarge(let limit):
      language.pick(
        "reglen rummer mere end \(limit) ord, når listerne regnes med",
        "the rule holds more than \(limit) words, its lists included")
    case .neverMatches:
      language.pick("reglen kan aldrig finde noget", "the rule can never find anything")
    case .swallowedByCondition:
      language.pick(
        "»unless« udelukker alt det, reglen kan finde", "“unless” rules out everything that the rule can find")
    case .capitalOperator(let name):
      language.pick(
        "»\(name)« med store bogstaver er et ord, ikke en forbindelse",
        "“\(name)” in capitals is a word, not an operator")
    default: language.pick("reglen er tom", "the rule is empty")
    }
  }

  private func nearText(in language: Language) -> String {
    switch self {
    case .nearWithoutComma:
      language.pick(
        "parentesen skal rumme to led og en afstand med komma imellem",
        "the parentheses need two parts and a distance, with commas between")
    case .nearWithoutReach:
      language.pick("afstanden mangler til sidst i parentesen", "the distance is missing at the end of the parentheses")
    case .nearReach(let reach):
      language.pick(
        "»\(reach)« er hverken et antal ord fra 0 til \(RuleParser.widestGap), »same sentence« eller »same turn«",
        "“\(reach)” is no number of words from 0 to \(RuleParser.widestGap), “same sentence” or “same turn”")
    case .nearTooManyParts:
      language.pick(
        "parentesen kan kun rumme to led og en afstand", "the parentheses take only two parts and a distance")
    case .nearZero:
      language.pick(
        "afstanden 0 finder kun ord lige ved siden af hinanden", "a distance of 0 only finds words side by side")
    case .nearTooDeep(let limit):
      language.pick(
        "reglen har mere end \(limit) lag af near og before inden i hinanden",
        "the rule nests near and before inside each other more than \(limit) deep")
    default:
      language.pick(
        "»within:« hører kun til før afstanden i near og before",
        "“within:” only belongs before the distance of near and before"
      )
    }
  }

  private func wordText(in language: Language) -> String {
    switch self {
    case .strayCharacter(let character):
      language.pick(
        "tegnet »\(character)« hører ikke til her i en regel", "“\(character)” does not belong here in a rule")
    case .unclosedQuote:
      language.pick("anførselstegnet bliver ikke lukket", "the quotation mark is never closed")
    case .emptyQuote: language.pick("der står intet i anførselstegnene", "there is nothing between the quotation marks")
    case .noLetters(let word):
      language.pick("»\(word)« har hverken bogstaver eller tal", "“\(word)” has neither letters nor digits")
    case .misplacedStar:
      language.pick(
        "en stjerne kan kun stå først eller sidst i et ord uden andre mærker",
        "a star can only stand first or last in a word without other marks")
    case .misplacedBar:
      language.pick(
        "en lodret streg kan kun stå først eller sidst i et ord uden andre mærker",
        "a bar can only stand first or last in a word without other marks")
    case .onlyFreeWords:
      language.pick("»_« er ethvert ord og kan ikke stå alene", "“_” is any word and cannot stand alone")
    case .misplacedExcept:
      language.pick("»except« skal stå lige efter et ord", "“except” must stand right after a word")
    case .readAsWord(let word, _): language.pick("»\(word)« læses her som et ord", "“\(word)” is read as a word here")
    case .badExclusion:
      language.pick("efter »except« kan der kun stå enkelte ord", "only single words can stand after “except”")
    default:
      language.pick(
        "undtagelserne tager alt det, ordet kunne finde", "the exclusions take everything that the word could find")
    }
  }

  private func referenceText(in language: Language) -> String {
    switch self {
    case .unclosedRegex:
      language.pick("det regulære udtryk bliver ikke lukket", "the regular expression is never closed")
    case .slashInWord:
      language.pick("en skråstreg kan ikke stå inde i et ord", "a slash cannot stand inside a word")
    case .emptyRegex: language.pick("det regulære udtryk er tomt", "the regular expression is empty")
    case .regexWithBlank:
      language.pick(
        "et regulært udtryk gælder ét ord og kan ikke rumme mellemrum",
        "a regular expression describes one word and cannot hold blanks")
    case .badRegex(let problem): problem.text(in: language)
    case .endlessRegex(let text):
      language.pick(
        "det regulære udtryk /\(text)/ brugte for lang tid på et ord i materialet og blev stoppet; intet er kodet",
        "the regular expression /\(text)/ took too long on a word of the material and was stopped; nothing is coded")
    case .unknownList(let name, _):
      language.pick("kodebogen har ingen liste, der hedder »\(name)«", "the codebook has no list called “\(name)”")
    default: ""
    }
  }
}
