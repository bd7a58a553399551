public import TranscriptText

extension QueryMessage {
  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .empty, .unclosedQuote, .emptyQuote, .tooLarge, .tooDeep, .unclosedBracket, .strayBracket, .emptyBrackets,
      .strayBar:
      formText(in: language)
    case .missingOperand, .missingLeftOperand, .missingOperator, .eitherWithoutOr, .predicateInRelation, .missingReach,
      .missingMeasure, .missingUnit, .unfinishedInside:
      operatorText(in: language)
    case .missingKey, .missingValue, .unknownSign, .signDoesNotFit, .attributeAlone, .unknownValue, .notNumber, .notDay,
      .notTimeCode, .noVocabulary:
      conditionText(in: language)
    }
  }

  private func formText(in language: Language) -> String {
    switch self {
    case .unclosedQuote(let mark):
      language.pick("anførselstegnet lukkes ikke med \(mark)", "the quotation mark is not closed by \(mark)")
    case .emptyQuote: language.pick("der står intet i anførselstegnene", "there is nothing between the quotation marks")
    case .tooLarge(let limit):
      language.pick("udtrykket har mere end \(limit) ord og tegn", "the expression has more than \(limit) words and signs")
    case .tooDeep(let limit):
      language.pick(
        "udtrykket har mere end \(limit) lag af parenteser og not",
        "the expression nests brackets and not more than \(limit) deep")
    case .unclosedBracket: language.pick("parentesen bliver ikke lukket", "the bracket is never closed")
    case .strayBracket:
      language.pick("her lukkes en parentes, der ikke er åbnet", "this closes a bracket that was never opened")
    case .emptyBrackets: language.pick("parentesen er tom", "the brackets are empty")
    case .strayBar:
      language.pick("»|« hører kun til mellem værdier", "'|' only belongs between values")
    default: language.pick("udtrykket er tomt", "the expression is empty")
    }
  }

  private func operatorText(in language: Language) -> String {
    switch self {
    case .missingOperand(let name?):
      language.pick("der mangler noget efter »\(name)«", "something is missing after '\(name)'")
    case .missingOperand(nil): language.pick("der mangler noget her", "something is missing here")
    case .missingLeftOperand(let name):
      language.pick("der mangler noget før »\(name)«", "something is missing before '\(name)'")
    case .missingOperator(let word?):
      language.pick(
        "der mangler »and«, »or« eller en relation før »\(word)«", "'and', 'or' or a relation is missing before '\(word)'")
    case .missingOperator(nil):
      language.pick("der mangler »and«, »or« eller en relation her", "'and', 'or' or a relation is missing here")
    case .eitherWithoutOr:
      language.pick("»enten« har intet »eller«", "'enten' has no 'eller'")
    case .predicateInRelation(let name):
      language.pick(
        "»\(name)« står mellem uddrag; dette er en betingelse", "'\(name)' stands between segments; this is a condition")
    case .missingReach(let name):
      language.pick(
        "efter »\(name)« skal der stå et antal fra 0 til \(QueryParser.widestReach)",
        "a number from 0 to \(QueryParser.widestReach) must follow '\(name)'")
    case .missingMeasure(let count):
      language.pick("\(count) hvad? Der mangler »turns« eller »words«", "\(count) of what? 'turns' or 'words' is missing")
    case .missingUnit(let name):
      language.pick(
        "efter »\(name)« skal der stå »sentence«, »turn« eller »transcript«",
        "'sentence', 'turn' or 'transcript' must follow '\(name)'")
    default: language.pick("»inden« er ikke færdig", "'inden' is not finished")
    }
  }

  private func conditionText(in language: Language) -> String {
    switch self {
    case .missingKey(let sign):
      language.pick("der mangler en egenskab før »\(sign)«", "an attribute is missing before '\(sign)'")
    case .missingValue(let key):
      language.pick("»\(key)« mangler en værdi", "'\(key)' needs a value")
    case .unknownSign(let sign):
      language.pick("»\(sign)« er ikke en sammenligning", "'\(sign)' is no comparison")
    case .signDoesNotFit(let key, _):
      language.pick("»\(key)« kan ikke sammenlignes sådan", "'\(key)' cannot be compared so")
    case .attributeAlone(let key):
      language.pick("»\(key)« er en egenskab og ikke en kode", "'\(key)' is an attribute and no code")
    case .unknownValue(let value, let key, _, _):
      language.pick("ingen har \(key) = \(value)", "none has \(key) = \(value)")
    case .notNumber(let value, let key):
      language.pick("»\(key)« er et tal, og »\(value)« er ikke et", "'\(key)' is a number, and '\(value)' is none")
    case .notDay(let value, let key):
      language.pick("»\(key)« er en dato, og »\(value)« er ikke en", "'\(key)' is a day, and '\(value)' is none")
    case .notTimeCode(let value):
      language.pick("»\(value)« er ikke et tidspunkt i en optagelse", "'\(value)' is no time in a recording")
    default: language.pick("navnet er ukendt her", "the name is unknown here")
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .empty:
      language.pick(
        "skriv f.eks. en kode, \"ord\" eller kommune = fynsk", "write a code, \"words\" or kommune = fynsk, say")
    case .missingOperator(let word):
      word.flatMap { Suggestion.nearest(to: $0, among: QueryWords.suggested) }.map {
        Suggestion.didYouMean($0, in: language)
      }
        ?? language.pick(
          "en kode med mellemrum skrives i enkelte anførselstegn: 'ny kode'",
          "a code with blanks stands in single quotation marks: 'new code'")
    case .predicateInRelation:
      language.pick(
        "sæt betingelsen på uddragene med and: (kode and betingelse) overlaps kode",
        "put the condition on the segments with and: (code and condition) overlaps code")
    case .missingLeftOperand(let word):
      language.pick(
        "hvis »\(word)« er en kode, så skriv '\(word)'", "if '\(word)' is a code, write it between quotation marks: '\(word)'")
    case .missingReach, .missingMeasure: language.pick("f.eks. near 3 turns, nær 10 ord", "such as near 3 turns, near 10 words")
    case .missingUnit: language.pick("f.eks. same turn as, samme sætning som", "such as same turn as, same sentence as")
    case .unfinishedInside: language.pick("skriv »inden i« eller »within«", "write 'inden i' or 'within'")
    case .eitherWithoutOr: language.pick("skriv enten A eller B", "write enten A eller B, or A xor B")
    case .unknownSign: language.pick("vælg =, !=, <, <=, >, >= eller ~", "choose =, !=, <, <=, >, >= or ~")
    case .signDoesNotFit(let key, let needed): "\(key) \(needed)"
    case .attributeAlone(let key): language.pick("skriv \(key) = værdi", "write \(key) = value")
    case .missingKey, .missingValue:
      language.pick("skriv egenskab = værdi, f.eks. kommune = fynsk", "write attribute = value, such as kommune = fynsk")
    case .unknownValue(_, _, let near?, _): Suggestion.didYouMean(near, in: language)
    case .unknownValue(_, _, nil, let known):
      language.pick("der findes: ", "there are: ") + known.joined(separator: ", ")
    case .notNumber(_, let key): "\(key) > 20, \(key) = 5..10"
    case .notDay(_, let key): "\(key) >= 2026-03-01, \(key) = 2026-03"
    case .notTimeCode: "time < 00:10:00, time = 10:00..12:30"
    case .strayBar: language.pick("skriv kommune = fynsk|sydjysk", "write kommune = fynsk|sydjysk")
    case .unclosedQuote, .emptyQuote, .tooLarge, .tooDeep, .missingOperand, .unclosedBracket, .strayBracket,
      .emptyBrackets, .noVocabulary:
      nil
    }
  }
}
