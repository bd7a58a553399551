internal import CodingModel
internal import TranscriptText

/// What stands in and around the picture of co-occurrence.
enum HeatMapPhrase {
  case title(codes: Int)
  case description(highest: Int, pair: String)
  case legend(UnitOfAnalysis)

  func text(in language: Language) -> String {
    switch self {
    case .title(let codes):
      language.pick("Samforekomst mellem \(codes) koder", "Co-occurrence of \(codes) codes")
    case .description(let highest, let pair):
      language.pick(
        "Felternes tal og farve er antallet af gange, to koder mødes. Flest: \(highest) (\(pair)). Tabellen nedenfor har de samme tal.",
        "Number and colour of a field are how often two codes meet. Most: \(highest) (\(pair)). The table below has the same numbers."
      )
    case .legend(let unit):
      language.pick(
        unit == .segment
          ? "Antal overlap mellem uddrag" : "Antal \(CountedNoun.units(unit).text(2, in: language)) med begge koder",
        unit == .segment
          ? "Number of overlapping segments"
          : "Number of \(CountedNoun.units(unit).text(2, in: language)) with both codes")
    }
  }
}
