internal import TranscriptText

/// What the tables of the idea catalogue hold.
enum FindingsDefinition {
  case ideas
  case ideaProposals

  func text(in language: Language) -> String {
    switch self {
    case .ideas:
      language.pick(
        "idéer med det, de bygger på. Belæg er citater, der står ordret i udskrifterne nu; effekt og indsats er medianen af"
          + " panelets stemmer (1 lidt, 5 meget) med første og tredje kvartil",
        "ideas with what they rest on. Evidence is quotations that stand verbatim in the transcripts now; effect and effort"
          + " are the median of the panel's votes (1 little, 5 much) with first and third quartile")
    case .ideaProposals:
      language.pick(
        "kodninger af udfordringer og forslag i samme replik eller nær hinanden (--reach), efter hvad replikkerne ellers"
          + " handler om. En replik med flere emner tæller under hvert",
        "codings of challenges and proposals in one turn or near each other (--reach), by what else the turns are about."
          + " A turn with several subjects counts under each")
    }
  }
}
