internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// What the numbers of a table mean, one or two sentences each.
enum DefinitionPhrase {
  case coOccurrence(UnitOfAnalysis)
  case sequence(reach: Int)
  case network
  case crossTabulation(key: String, gathersDescendants: Bool)
  case frequencies(gathersDescendants: Bool)
  case overview
  case difference
  case imported
  case previewed(PreviewDefinition)
  case attributes
  case codebooks
  case changes
  case operations
  case merge
  case conflicts
  case progress
  case quotations
  case concordance(isRule: Bool, codes: [String], Concordance.Order)
  case forms
  case explanation
  case evaluation(EvaluationDefinition)
  case codebook(CodebookDefinitionPhrase)
  case verdicts(VerdictDefinition)
  case codes(CodesDefinition)
  case cases(CaseDefinitionPhrase)
  case query(QueryDefinition)
  case suggestion(SuggestionDefinition)
  case corrections(CorrectionDefinition)
  case agreement(AgreementDefinition)
  case saturation(SaturationDefinition)
  case comparison(ComparisonDefinition)
  case coverage(CoverageDefinition)
  case words(WordsDefinition)
  case findings(FindingsDefinition)
  case pseudonyms(PseudonymDefinition)

  func text(in language: Language) -> String {
    switch self {
    case .coOccurrence(let unit): Self.coOccurrence(unit, in: language)
    case .sequence(let reach): SequencePhrase.definition(reach: reach).text(in: language)
    case .network: NetworkPhrase.definition.text(in: language)
    case .crossTabulation(let key, let gathers): Self.crossTabulation(key, gathers, in: language)
    case .frequencies(let gathersDescendants): Self.frequencies(gathersDescendants, in: language)
    case .overview: Self.overview(in: language)
    case .difference: Self.difference(in: language)
    case .imported:
      language.pick(
        "replikker og ord i hele udskriften, også interviewerens",
        "turns and words of the whole transcript, the interviewer's too")
    case .previewed(let definition): definition.text(in: language)
    case .attributes: Self.attributes(in: language)
    case .codebooks:
      language.pick("koder og regler i hver kodebog", "codes and rules of each codebook")
    case .operations: Self.operations(in: language)
    case .changes: Self.changes(in: language)
    case .merge: Self.merge(in: language)
    case .conflicts: Self.conflicts(in: language)
    case .progress: Self.progress(in: language)
    case .quotations:
      language.pick(
        "hver kodning, der har mindst ét tegn i en af replikkerne, ordret gengivet, også når to overlapper",
        "each coding with at least one character in one of the turns, verbatim, also where two overlap")
    case .concordance(let isRule, let codes, let order): Self.concordance(isRule, codes, order, in: language)
    case .forms: Self.forms(in: language)
    case .explanation:
      language.pick(
        "kodninger i replikken med de regler, der gav dem, og regler, der ville have kodet, hvis intet havde holdt dem"
          + " tilbage",
        "codings of the turn with the rules that made them, and rules that would have coded, had nothing held them back")
    case .evaluation(let table): table.text(in: language)
    case .codebook(let phrase): phrase.text(in: language)
    case .verdicts(let table): table.text(in: language)
    case .codes(let table): table.text(in: language)
    case .cases(let table): table.text(in: language)
    case .query(let table): table.text(in: language)
    case .suggestion(let table): table.text(in: language)
    case .corrections(let table): table.text(in: language)
    case .agreement(let table): table.text(in: language)
    case .saturation(let table): table.text(in: language)
    case .comparison(let table): table.text(in: language)
    case .coverage(let table): table.text(in: language)
    case .words(let table): table.text(in: language)
    case .findings(let definition): definition.text(in: language)
    case .pseudonyms(let table): table.text(in: language)
    }
  }

  private static func crossTabulation(_ key: String, _ gathersDescendants: Bool, in language: Language) -> String {
    language.pick(
      "»x af n« er antal interviews, hvor koden\(Self.orBelow(gathersDescendants, in: language)) står i mindst én"
        + " replik, af alle interviews med samme \(key)",
      "“x of n” is the number of interviews with the code\(Self.orBelow(gathersDescendants, in: language)) in at"
        + " least one turn, of all interviews with the same \(key)")
  }

  private static func concordance(
    _ isRule: Bool, _ codes: [String], _ order: Concordance.Order, in language: Language
  ) -> String {
    var text =
      isRule
      ? language.pick(
        "hvert sted, hvor ordene står i en af deres former eller som led i et sammensat ord, som en regel finder dem",
        "each place where the words stand in one of their forms or as a part of a compound, as a rule finds them")
      : language.pick(
        "hvert sted, hvor ordene står; store og små bogstaver regnes for ens, * står for en vilkårlig endelse",
        "each place where the words stand; case is disregarded, * stands for any ending")
    if !codes.isEmpty {
      let names = codes.joined(separator: ", ")
      text += language.pick("; kun inden for uddrag med \(names)", "; only inside segments with \(names)")
    }
    switch order {
    case .turn: break
    case .left: text += language.pick("; ordnet efter ordene før", "; sorted by the words before")
    case .right: text += language.pick("; ordnet efter ordene efter", "; sorted by the words after")
    }
    return text
  }

  private static func attributes(in language: Language) -> String {
    language.pick(
      "oplysninger øverst i udskrifterne og om talerne, som der kan spørges til med --where og --by",
      "what the transcripts' headers and speakers tell, to be asked for with --where and --by")
  }

  private static func progress(in language: Language) -> String {
    language.pick(
      "hvert interview, som koderen har læst eller kodet i; reglernes kodninger tæller ikke med",
      "each interview that the coder has read or coded in; the rules' codings do not count")
  }

  private static func forms(in language: Language) -> String {
    language.pick(
      "ord, der er en form af termen eller har en som led; store og små bogstaver regnes for ens, undtagen hvor termen er"
        + " skrevet med store",
      "words that are a form of the term or have one as a part; case is disregarded but for a term in capitals")
  }

  private static func operations(in language: Language) -> String {
    language.pick(
      "hver linje er ét skridt i ændringen, med ordene, som de stod i teksten dengang",
      "each line is one step of the change, with the words as they stood in the text then")
  }

  private static func changes(in language: Language) -> String {
    language.pick(
      "hver linje er én ændring med det, der kom til (+), gik ud (−) eller fik en ny begrundelse (±)",
      "each line is one change with what came (+), went (−) or got new evidence (±)")
  }

  private static func merge(in language: Language) -> String {
    language.pick(
      "de ændringer, som kopien havde og projektet manglede, med det, der kom til (+), gik ud (−) eller blev ændret (±)",
      "the changes that the copy had and the project lacked, with what came (+), went (−) or was changed (±)")
  }

  private static func conflicts(in language: Language) -> String {
    language.pick(
      "steder, hvor kopier, der blev flettet, ville noget forskelligt",
      "places where merged copies wanted different things")
  }

  private static func frequencies(_ gathersDescendants: Bool, in language: Language) -> String {
    language.pick(
      "uddrag, ord, replikker og interviews med koden\(orBelow(gathersDescendants, in: language))",
      "segments, words, turns and interviews with the code\(orBelow(gathersDescendants, in: language))")
  }

  private static func overview(in language: Language) -> String {
    language.pick(
      "replikker og ord i det, der er set på, og kodninger, der berører det; et interview hører til en værdi, når"
        + " mindst én af dets replikker har den, og står der med disse replikker",
      "turns and words of what is looked at, and the codings that touch it; an interview belongs to a value when at"
        + " least one of its turns has it, and stands there with these turns")
  }

  private static func difference(in language: Language) -> String {
    language.pick(
      "kodninger efter kodebøgernes regler, der kommer til, går ud eller får en ny begrundelse; i alt er dem, der"
        + " derefter står ved magt",
      "codings by the codebooks' rules that come, go or get new evidence; the total is those that stand afterwards")
  }

  private static func orBelow(_ gathersDescendants: Bool, in language: Language) -> String {
    gathersDescendants ? language.pick(" eller en kode under den", " or a code below it") : ""
  }

  private static func coOccurrence(_ unit: UnitOfAnalysis, in language: Language) -> String {
    switch unit {
    case .turn:
      language.pick(
        "to koder samforekommer, når begge har mindst ét tegn i samme replik",
        "two codes co-occur when both have at least one character in the same turn")
    case .sentence:
      language.pick(
        "to koder samforekommer, når begge har mindst ét tegn i samme sætning",
        "two codes co-occur when both have at least one character in the same sentence")
    case .window(let turns):
      language.pick(
        "to koder samforekommer, når begge står inden for \(turns) af de medtagne replikker i træk i samme interview; hver"
          + " replik begynder et vindue, så længe der følger nok, så vinduerne overlapper",
        "two codes co-occur when both stand within \(turns) of the turns looked at in a row of one interview; each turn"
          + " begins a window as long as enough follow, so windows overlap")
    case .character:
      language.pick(
        "to koder samforekommer i hvert tegn i replikkerne, som begge dækker; hvert tegn tæller én gang",
        "two codes co-occur in each character of the turns that both cover; each character counts once")
    case .segment:
      language.pick(
        "to koder samforekommer, hver gang et uddrag af den ene og et af den anden har mindst ét tegn fælles; "
          + CountPhrase.segment.text(in: language),
        "two codes co-occur each time a segment of one and a segment of the other share at least one character; "
          + CountPhrase.segment.text(in: language))
    case .transcript:
      language.pick(
        "to koder samforekommer, når begge står i samme interview",
        "two codes co-occur when both stand in the same interview")
    }
  }
}
