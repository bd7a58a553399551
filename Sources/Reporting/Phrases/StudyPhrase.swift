internal import TranscriptText

/// What the remaining reports say beside their numbers.
enum StudyPhrase {
  case crossTabulation(key: String)
  case frequencies
  case quotations
  case noQuotations
  case concordance(String)
  case found(Int, interviews: Int, of: Int)
  case studyIntroduction(date: String)
  case overview
  case overviewTable
  /// `nil` where they are broken down by nothing.
  case themes(key: String?)
  /// Why the themes are broken down by nothing, and by what they could be.
  case ungrouped(attributes: [String])
  case gathered
  case coOccurrenceIntroduction
  case quotationsIntroduction(key: String?)
  case shown(Int, of: Int)
  case backToThemes
  case definitions
  case include
  case exclude
  case method
  case methodText
  case versions

  func text(in language: Language) -> String {
    switch self {
    case .crossTabulation(let key): language.pick("Koder efter \(key)", "Codes by \(key)")
    case .frequencies: language.pick("Kodernes hyppighed", "Frequency of codes")
    case .quotations: language.pick("Citater", "Quotations")
    case .noQuotations: language.pick("Ingen kodninger i udvalget.", "No codings in the selection.")
    case .concordance(let term): language.pick("Søgning: \(term)", "Search: \(term)")
    case .found(let count, let interviews, let all):
      language.pick(
        "\(count) \(count == 1 ? "sted" : "steder") i \(interviews) af \(CountedNoun.interviews.counted(all, in: language))",
        "\(count) \(count == 1 ? "place" : "places") in \(interviews) of \(CountedNoun.interviews.counted(all, in: language))"
      )
    case .studyIntroduction(let date):
      language.pick(
        "Temaer, samforekomst og citater fra kodede interviews" + (date.isEmpty ? "." : ". Opgjort \(date)."),
        "Themes, co-occurrence and quotations from coded interviews" + (date.isEmpty ? "." : ". As of \(date)."))
    case .overview: language.pick("Overblik", "Overview")
    case .overviewTable: language.pick("Interviewene", "The interviews")
    case .themes("kommune"?): language.pick("Temaer efter kommune", "Themes by municipality")
    case .themes(let key?): language.pick("Temaer efter \(key)", "Themes by \(key)")
    case .themes(nil): language.pick("Temaer", "Themes")
    case .ungrouped(let attributes):
      language.pick(
        "Interviewene har ingen »kommune«, så temaerne er ikke fordelt. Vælg en egenskab med --by: ",
        "The interviews have no “kommune”, so themes are not broken down. Choose an attribute with --by: ")
        + attributes.joined(separator: ", ") + "."
    case .gathered:
      language.pick(
        "En kode tæller også det med, der er kodet med koderne under den",
        "A code also counts what is coded with the codes below it")
    case .coOccurrenceIntroduction:
      language.pick(
        "Hvilke koder går sammen? Jo mørkere felt, jo oftere mødes de to koder. Feltet er tomt, hvor de aldrig mødes.",
        "Which codes go together? The darker a field, the more often two codes meet. It is empty where they never do.")
    case .quotationsIntroduction(let key):
      language.pick(
        "Citaterne er ordret gengivet. De er valgt sådan, at \(Self.heard(key, in: language)) som muligt kommer til orde.",
        "Quotations are verbatim. They are chosen so that \(Self.heard(key, in: language)) as possible are heard.")
    case .shown(let shown, let all):
      language.pick("\(shown) af \(all) kodninger vist", "\(shown) of \(all) codings shown")
    case .backToThemes: language.pick("Til oversigten over temaer", "Back to the themes")
    case .definitions: language.pick("Kodernes betydning", "What the codes mean")
    case .include: language.pick("Hører med", "Belongs")
    case .exclude: language.pick("Hører ikke med", "Does not belong")
    case .method: language.pick("Sådan er tallene lavet", "How the numbers were made")
    case .methodText: Self.methodText(in: language)
    case .versions: language.pick("Kodebøger", "Codebooks")
    }
  }

  /// Who is to be heard in quotations that are chosen by an attribute.
  private static func heard(_ key: String?, in language: Language) -> String {
    switch key {
    case "kommune"?: language.pick("så mange kommuner og interviews", "as many municipalities and interviews")
    case let key?:
      language.pick(
        "så mange værdier af »\(key)« og så mange interviews", "as many values of “\(key)” and as many interviews")
    case nil: language.pick("så mange interviews", "as many interviews")
    }
  }

  private static func methodText(in language: Language) -> String {
    language.pick(
      "Tallene tæller kodninger, ikke hvor stærkt eller hvor ofte noget er ment. At to koder mødes, viser, at de nævnes"
        + " sammen, ikke at det ene er årsag til det andet. Replikker i samme interview er ikke uafhængige af hinanden,"
        + " så målene beskriver materialet og er ingen test.",
      "The numbers count codings, not how strongly something is meant. That two codes meet shows that they are mentioned"
        + " together, not that one causes the other. Turns of one interview are not independent of each other, so the"
        + " measures describe the material and are no test.")
  }
}
