internal import CodingModel
internal import TranscriptText

/// What can be wrong with a command line.
enum UsageMessage: DiagnosticMessage {
  case unknownCommand(String, suggestion: String?)
  case unknownLanguage(String)
  case missingValue(option: String)
  case invalid(UsageFacts, command: String? = nil)
  case invalidCondition(String)
  case unknownAttribute(String, suggestion: String?, known: [String])
  case noGrouping(known: [String])
  case unknownValue(String, key: String, suggestion: String?, known: [String])
  case valueNotOfType(String, key: String, type: AttributeType)
  case noOrder(key: String)
  case unknownCode(String, suggestion: String?)
  case ambiguousCode(String, matches: [String])
  case emptyTerm(String)
  case starInside(String)
  case ruleInSearch(operator: String)
  case notOneWord(String)
  case noPicture(report: String)
  case badCoder(String)
  case turnsOfCoder(String)
  case allMustHold(key: String, values: [String])

  var id: String {
    switch self {
    case .unknownCommand: "usage.unknown-command"
    case .unknownLanguage: "usage.unknown-language"
    case .missingValue: "usage.missing-value"
    case .invalid: "usage.invalid"
    case .invalidCondition: "usage.invalid-condition"
    case .unknownAttribute: "usage.unknown-attribute"
    case .noGrouping: "usage.no-grouping"
    case .unknownValue: "usage.unknown-value"
    case .valueNotOfType: "usage.value-not-of-type"
    case .noOrder: "usage.no-order"
    case .unknownCode: "usage.unknown-code"
    case .ambiguousCode: "usage.ambiguous-code"
    case .emptyTerm: "usage.empty-term"
    case .starInside: "usage.star-inside"
    case .ruleInSearch: "usage.rule-in-search"
    case .notOneWord: "usage.not-one-word"
    case .noPicture: "usage.no-picture"
    case .badCoder: "usage.bad-coder"
    case .turnsOfCoder: "usage.turns-of-coder"
    case .allMustHold: "usage.all-must-hold"
    }
  }

  var severity: Severity {
    switch self {
    case .turnsOfCoder, .allMustHold: .note
    default: .error
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .unknownCommand(let name, _): language.pick("ukendt kommando »\(name)«", "unknown command '\(name)'")
    case .unknownLanguage(let name): language.pick("ukendt sprog »\(name)«", "unknown language '\(name)'")
    case .missingValue(let option): language.pick("\(option) mangler en værdi", "\(option) needs a value")
    case .invalid(let facts, _): facts.text(in: language)
    case .invalidCondition(let text):
      language.pick("»\(text)« er ikke en betingelse", "'\(text)' is not a condition")
    case .unknownAttribute(let key, _, _):
      language.pick("ingen interviews har egenskaben »\(key)«", "no interview has the attribute '\(key)'")
    case .noGrouping:
      language.pick("interviewene har ingen »kommune« at fordele efter", "the interviews have no 'kommune' to go by")
    case .unknownValue(let value, let key, _, _):
      language.pick("ingen har \(key)=\(value)", "none has \(key)=\(value)")
    case .valueNotOfType(let value, let key, let type):
      language.pick(
        "»\(key)« er \(type.name(in: language)), og »\(value)« er \(type.denial(in: language))",
        "'\(key)' is a \(type.name(in: language)), and '\(value)' is \(type.denial(in: language))")
    case .noOrder(let key):
      language.pick(
        "»\(key)« er tekst; kun tal og datoer er større eller mindre",
        "'\(key)' is text; only numbers and dates are greater or less")
    case .unknownCode(let name, _): language.pick("ukendt kode »\(name)«", "unknown code '\(name)'")
    case .ambiguousCode(let name, let matches):
      language.pick(
        "»\(name)« kan være flere koder: \(matches.joined(separator: ", "))",
        "'\(name)' can be several codes: \(matches.joined(separator: ", "))")
    case .starInside(let text):
      language.pick("stjernen i »\(text)« kan kun stå sidst i et ord", "the star in '\(text)' can only end a word")
    case .ruleInSearch(let name):
      language.pick(
        "»\(name)« hører til kodebøgernes regler; en søgning forstår det ikke endnu",
        "'\(name)' belongs to the codebooks' rules; a search does not understand it yet")
    case .notOneWord(let text):
      language.pick("»\(text)« er ikke ét ord", "'\(text)' is not one word")
    case .emptyTerm(let text):
      language.pick("»\(text)« indeholder ingen ord", "'\(text)' holds no word")
    case .noPicture, .badCoder, .turnsOfCoder, .allMustHold: textOfMaterial(in: language)
    }
  }

  /// What is wrong, or to be known, only beside what the project holds.
  private func textOfMaterial(in language: Language) -> String {
    switch self {
    case .noPicture(let report):
      language.pick("»\(report)« har intet billede", "'\(report)' has no picture")
    case .allMustHold(let key, _):
      language.pick(
        "flere betingelser skal alle passe, og ingen replik har to værdier af »\(key)« på én gang",
        "several conditions must all hold, and no turn has two values of '\(key)' at once")
    case .turnsOfCoder(let text):
      language.pick(
        "»\(text)« vælger replikker; alle kodninger i dem tæller med, også andres",
        "'\(text)' chooses turns; all codings in them count, others' too")
    case .badCoder(let name):
      language.pick(
        "»\(name.withVisibleControls)« kan ikke være en koders navn",
        "'\(name.withVisibleControls)' cannot be a coder's name")
    default: text(in: language)
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .ruleInSearch:
      language.pick(
        "søg efter ord i rækkefølge, skriv reglen i en kodebog, eller sæt ordene i anførselstegn: '\"…\"'",
        "search for words in a row, write the rule into a codebook, or put the words in quotation marks: '\"…\"'")
    case .emptyTerm: language.pick("skriv mindst ét ord", "write at least one word")
    case .notOneWord:
      language.pick(
        "skriv ordets grundform uden tegn: jobcenter", "write the word's base form without signs: jobcenter")
    case .starInside:
      language.pick(
        "skriv begyndelsen af ordet og en stjerne: kontor*", "write the word's beginning and a star: kontor*")
    case .unknownCommand(_, let near?), .unknownAttribute(_, let near?, _), .unknownCode(_, let near?),
      .unknownValue(_, _, let near?, _):
      Suggestion.didYouMean(near, in: language)
    case .unknownCommand(_, nil):
      language.pick("»kodeks help« viser kommandoerne", "'kodeks help' lists the commands")
    case .unknownLanguage: language.pick("vælg da eller en", "choose da or en")
    case .missingValue: nil
    case .invalid(let facts, let command): facts.suggestion(in: language, command: command)
    case .invalidCondition:
      language.pick("skriv egenskab=værdi, f.eks. kommune=nordjysk", "write attribute=value, such as kommune=nordjysk")
    case .valueNotOfType(_, _, let type): type.example(in: language)
    case .noOrder(let key):
      language.pick(
        "skriv \(key)=værdi, eller gør egenskaben til tal eller dato: ",
        "write \(key)=value, or make the attribute a number or a date: ")
        + "kodeks case define \(key.asWord) --type number"
    case .unknownAttribute(_, nil, let known), .unknownValue(_, _, nil, let known):
      language.pick("der findes: ", "there are: ") + known.joined(separator: ", ")
    case .noGrouping(let known):
      language.pick("vælg en egenskab med --by: ", "choose an attribute with --by: ") + known.joined(separator: ", ")
    case .unknownCode(_, nil):
      language.pick("»kodeks codes list« viser koderne", "'kodeks codes list' lists the codes")
    case .ambiguousCode: language.pick("skriv mere af koden", "write more of the code")
    case .badCoder:
      language.pick(
        "skriv det på én linje, i UTF-8 og uden tabulator og andre styretegn",
        "write it on one line, in UTF-8, without tabs and other control characters")
    case .allMustHold(let key, let values):
      language.pick("skriv »", "write '") + "\(key)=\(values.joined(separator: "|"))"
        + language.pick("« for en af dem", "' for one of them")
    case .turnsOfCoder:
      language.pick(
        "--coder NAVN tæller kun den koders kodninger", "--coder NAME counts only that coder's codings")
    case .noPicture:
      language.pick("vælg et andet format, f.eks. --format html", "choose another format, such as --format html")
    }
  }
}

extension UsageFacts {
  /// The finding in one sentence.
  func text(in language: Language) -> String {
    switch self {
    case .unknownOption(let name, _): language.pick("ukendt tilvalg »\(name)«", "unknown option '\(name)'")
    case .missingValue(let option): language.pick("»\(option)« mangler en værdi", "'\(option)' needs a value")
    case .missingArgument(let name):
      language.pick("der mangler \(name.replacing(" ...", with: ""))", "\(name.replacing(" ...", with: "")) is missing")
    case .unexpected(let values):
      language.pick("for mange ord: ", "too many words: ") + values.joined(separator: " ")
    case .unexpectedValue(_, let option):
      language.pick("\(option) tager ingen værdi", "\(option) takes no value")
    case .invalidValue(let value, let option, _):
      language.pick("»\(value)« passer ikke til \(option)", "'\(value)' does not fit \(option)")
    case .invalidNumber(let value, let option, _), .numberOutside(let value, let option, _):
      language.pick("»\(value)« passer ikke til \(option)", "'\(value)' does not fit \(option)")
    case .unknownShell(let name?):
      language.pick("der er ingen fuldførelse til »\(name)«", "there is no completion for '\(name)'")
    case .unknownShell(nil):
      language.pick("skallen kan ikke kendes", "the shell cannot be recognised")
    case .other(let message): message
    }
  }

  /// What to do about it; `command` is the one that was used wrongly, where it is known.
  func suggestion(in language: Language, command: String? = nil) -> String? {
    switch self {
    case .unknownOption("--by", _):
      language.pick(
        "»kodeks count UDTRYK --by EGENSKAB« fordeler efter en egenskab; »--where egenskab=værdi« vælger en del",
        "'kodeks count EXPRESSION --by ATTRIBUTE' breaks down by an attribute; '--where attribute=value' chooses a part")
    case .unknownOption(_, let near?): Suggestion.didYouMean(near, in: language)
    case .invalidValue(_, _, let allowed) where !allowed.isEmpty:
      language.pick("vælg ", "choose ") + allowed.joined(separator: ", ")
    case .invalidNumber(_, _, let least):
      language.pick("skriv et helt tal, mindst \(least)", "write a whole number, at least \(least)")
    case .numberOutside(_, _, let range):
      language.pick(
        "skriv et tal fra \(range.lowerBound) til \(range.upperBound)",
        "write a number from \(range.lowerBound) to \(range.upperBound)")
    case .unexpectedValue(let value, let option):
      language.pick("skriv kun \(option), uden »=\(value)«", "write only \(option), without '=\(value)'")
    case .unknownShell:
      language.pick("vælg en: ", "choose one: ") + "--generate-completion-script bash, zsh, fish"
    case .unknownOption, .missingValue, .missingArgument, .unexpected, .invalidValue:
      command.map { language.pick("»kodeks help \($0)« viser brugen", "'kodeks help \($0)' shows how it is used") }
        ?? language.pick("»kodeks help« viser kommandoerne", "'kodeks help' lists the commands")
    case .other: nil
    }
  }
}
