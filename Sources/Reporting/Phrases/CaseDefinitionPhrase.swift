internal import TranscriptText

/// What the tables of cases, attributes, sets and memos hold.
enum CaseDefinitionPhrase {
  case cases
  case facts
  case attributes
  case changes
  case imported
  case sets
  case memos

  func text(in language: Language) -> String {
    switch self {
    case .cases:
      language.pick(
        "hver case med sine egne egenskaber; * er givet i hånden og går forud for udskriften",
        "each case with its own attributes; * was given by hand and counts before the transcript")
    case .facts:
      language.pick(
        "det, der gælder for casen: talerens går forud for interviewets, det for kommunens; hos hver går det, der er"
          + " givet i hånden, forud for udskriften, og den for cases, den hører til",
        "what holds for the case: the speaker's counts before the interview's, that before the municipality's; at each,"
          + " what was given by hand counts before the transcript, and that before cases that it belongs to")
    case .attributes:
      language.pick(
        "egenskaber, som --where og --by kan spørge til; hvor ingen har sagt typen, ses den af værdierne",
        "attributes that --where and --by can ask for; where nobody said the type, it is seen from the values")
    case .changes: language.pick("værdier givet i hånden", "values given by hand")
    case .imported:
      language.pick(
        "antal cases, der fik værdien, fik en anden, eller havde den", "cases that got the value, got another, or had it")
    case .sets: language.pick("sæt af interviews", "sets of interviews")
    case .memos: language.pick("notater, hver med det, det handler om", "memos, each with what it is about")
    }
  }
}
