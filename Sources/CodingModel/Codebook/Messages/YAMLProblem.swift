internal import TranscriptText

/// Why YAML cannot be read at a place.
public enum YAMLProblem: Sendable, Hashable {
  case unclosedQuote
  case unknownEscape
  case colonInText
  case missingColon
  case indentation
  case listIndentation
  case unclosedBracket
  case reservedCharacter
  case blockHeader
  case controlCharacter
  case directive
  case tag
  /// The YAML library's own words, in English.
  case other(String)

  func text(in language: Language) -> String {
    switch self {
    case .unclosedQuote: language.pick("et anførselstegn bliver ikke lukket", "a quotation mark is never closed")
    case .unknownEscape:
      language.pick("ukendt tegn efter omvendt skråstreg", "unknown character after a backslash")
    case .colonInText:
      language.pick("her kan der ikke stå kolon og mellemrum", "a colon and a blank cannot stand here")
    case .missingColon: language.pick("der mangler et kolon efter nøglen", "a colon is missing after the key")
    case .indentation:
      language.pick(
        "linjen er rykket forkert ind, eller der mangler en nøgle", "the line is indented wrongly, or a key is missing")
    case .listIndentation:
      language.pick("her ventes et nyt punkt i listen (- )", "a new item of the list (- ) is expected here")
    case .unclosedBracket: language.pick("en [ eller { bliver ikke lukket", "a [ or { is never closed")
    case .reservedCharacter:
      language.pick("en tekst kan ikke begynde med dette tegn", "a text cannot begin with this character")
    case .blockHeader:
      language.pick(
        "efter > eller | skal teksten stå på næste linje", "after > or | the text must stand on the next line")
    case .controlCharacter: language.pick("her er et styretegn", "here is a control character")
    case .directive: language.pick("en linje kan ikke begynde med % her", "a line cannot begin with % here")
    case .tag: language.pick("en tekst kan ikke begynde med !", "a text cannot begin with !")
    case .other(let words):
      language.pick("YAML kan ikke læses her (\(words))", "the YAML cannot be read here (\(words))")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .unclosedQuote: language.pick("sæt det manglende anførselstegn", "put in the missing quotation mark")
    case .unknownEscape: language.pick("brug enkelte anførselstegn (')", "use single quotation marks (')")
    case .colonInText, .reservedCharacter, .directive, .tag:
      language.pick("sæt teksten i anførselstegn", "put the text in quotation marks")
    case .missingColon:
      language.pick(
        "skriv »nøgle: værdi«, eller ryk linjen ind under teksten før",
        "write “key: value”, or indent the line below the text before it")
    case .indentation, .listIndentation:
      language.pick("ryk linjen ind som den, den hører sammen med", "indent the line like the one it belongs to")
    case .unclosedBracket:
      language.pick(
        "sæt ] eller }, eller sæt teksten i anførselstegn", "put ] or }, or put the text in quotation marks")
    case .blockHeader:
      language.pick("flyt teksten til næste linje, og ryk den ind", "move the text to the next line and indent it")
    case .controlCharacter: language.pick("slet tegnet", "delete the character")
    case .other: nil
    }
  }
}
