internal import TranscriptText

/// What can be wrong with what an analysis is asked.
enum AnalysisMessage: DiagnosticMessage {
  case noPercent(String)
  case nothingCompared
  case twoComparisons
  case neverSaid(String)
  case noWord(String)
  case notListed(String)
  case listedAlready(String)
  case emptySide(String)

  var id: String {
    switch self {
    case .noPercent: "analysis.no-percent"
    case .nothingCompared: "analysis.nothing-compared"
    case .twoComparisons: "analysis.two-comparisons"
    case .neverSaid: "analysis.never-said"
    case .noWord: "analysis.no-word"
    case .notListed: "analysis.not-listed"
    case .listedAlready: "analysis.listed-already"
    case .emptySide: "analysis.empty-side"
    }
  }

  var severity: Severity {
    switch self {
    case .notListed, .listedAlready: .note
    default: .error
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .noPercent(let measure):
      language.pick("»\(measure)« kan ikke vises i procent", "'\(measure)' cannot be shown in percent")
    case .nothingCompared: language.pick("der mangler noget at sammenligne", "there is nothing to compare")
    case .twoComparisons:
      language.pick(
        "--by og --against er to forskellige sammenligninger", "--by and --against are two different comparisons")
    case .neverSaid(let word):
      language.pick("»\(word)« står ikke i de replikker, der ses på", "'\(word)' does not stand in the turns looked at")
    case .noWord(let text): language.pick("»\(text)« er ikke ét ord", "'\(text)' is not one word")
    case .notListed(let word): language.pick("»\(word)« står ikke på listen", "'\(word)' is not on the list")
    case .listedAlready(let word): language.pick("»\(word)« står der allerede", "'\(word)' is on the list already")
    case .emptySide(let side): language.pick("ingen ord i »\(side)«", "no words in '\(side)'")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .noPercent:
      language.pick("vælg interviews, segments eller words", "choose interviews, segments or words")
    case .nothingCompared:
      language.pick(
        "vælg en egenskab med --by, eller replikker med --where UDTRYK og evt. --against UDTRYK",
        "choose an attribute with --by, or turns with --where EXPRESSION and perhaps --against EXPRESSION")
    case .twoComparisons: language.pick("vælg den ene", "choose one of them")
    case .neverSaid:
      language.pick("en stjerne finder ord, der begynder sådan: kontor*", "a star finds words that begin so: kontor*")
    case .noWord: language.pick("skriv ét ord uden tegn", "write one word without signs")
    case .notListed, .listedAlready, .emptySide: nil
    }
  }
}
