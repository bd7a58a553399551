internal import CodingAnalysis
internal import TranscriptText

/// What reports of suggested codes say beside their numbers.
enum SuggestionPhrase {
  case title
  case evaluation
  case basis
  case summary(count: Int, turns: Int, read: Int)
  case nothingRead
  case shown(Int, of: Int)
  case method(CodeSuggester.Method)
  case likeness(String, place: String)
  case probability(String)
  case words([String])
  case positives
  case positivesHint
  case suggestedBy
  case suggestedByHint
  case prevalence
  case prevalenceHint
  case averagePrecision
  case averagePrecisionHint
  case topPrecision
  case topPrecisionHint
  case f1Hint
  case baseline
  case baselineHint
  case noModels

  func text(in language: Language) -> String {
    switch self {
    case .title: language.pick("Foreslåede koder", "Suggested codes")
    case .evaluation: language.pick("Hvor gode er forslagene?", "How good are the suggestions?")
    case .basis: language.pick("Hvad der er lært af", "What was learnt from")
    case .summary(let count, let turns, let read): Self.summary(count, turns, read, in: language)
    case .nothingRead:
      language.pick(
        "Der er intet at lære af endnu: ingen har kodet i hånden eller godkendt reglernes kodninger.",
        "There is nothing to learn from yet: nobody has coded by hand or accepted codings by rules.")
    case .shown(let shown, let all):
      language.pick(
        "De \(shown) sandsynligste af \(language.formatted(all)); --limit viser flere.",
        "The likeliest \(shown) of \(language.formatted(all)); --limit shows more.")
    case .method(.model): language.pick("model", "model")
    case .method(.nearest): language.pick("lighed", "likeness")
    case .likeness(let score, let place):
      language.pick("ligner \(place) (\(score))", "like \(place) (\(score))")
    case .probability(let score): language.pick("sandsynlighed \(score)", "probability \(score)")
    case .words(let words): words.map { language.pick("»\($0)«", "“\($0)”") }.joined(separator: ", ")
    case .noModels:
      language.pick(
        "Ingen kode har \(CodeSuggester.leastPositives) replikker i \(CodeSuggester.leastInterviews) interviews; så er der"
          + " ingen model at prøve.",
        "No code has \(CodeSuggester.leastPositives) turns in \(CodeSuggester.leastInterviews) interviews, so there is no"
          + " model to judge.")
    default: column(in: language)
    }
  }

  private static func summary(_ count: Int, _ turns: Int, _ read: Int, in language: Language) -> String {
    let places = CountedNoun.turns.counted(turns, in: language)
    let learnt = CountedNoun.turns.counted(read, in: language)
    let suggestions = language.pick(
      count == 1 ? "1 forslag" : "\(language.formatted(count)) forslag",
      count == 1 ? "1 suggestion" : "\(language.formatted(count)) suggestions")
    return language.pick(
      "\(suggestions) til \(places), lært af \(learnt), som er læst",
      "\(suggestions) for \(places), learnt from \(learnt) that were read")
  }

  private func column(in language: Language) -> String {
    switch self {
    case .positives: language.pick("Replikker", "Turns")
    case .positivesHint: language.pick("læste replikker med koden", "read turns with the code")
    case .suggestedBy: language.pick("Ved", "By")
    case .suggestedByHint:
      language.pick(
        "model fra \(CodeSuggester.leastPositives) replikker i \(CodeSuggester.leastInterviews) interviews på, ellers den"
          + " kodede replik, der ligner mest",
        "a model from \(CodeSuggester.leastPositives) turns in \(CodeSuggester.leastInterviews) interviews on, otherwise"
          + " the coded turn that is most like")
    case .prevalence: language.pick("Andel", "Share")
    case .prevalenceHint:
      language.pick(
        "andel af de læste replikker, der har koden: præcisionen af en tilfældig liste",
        "share of the read turns that have the code: the precision of a random list")
    case .averagePrecision: "AP"
    case .averagePrecisionHint:
      language.pick(
        "gennemsnitlig præcision (Buckley & Voorhees 2000): over replikkerne med koden, præcisionen blandt de mindst lige så"
          + " sandsynlige",
        "average precision (Buckley & Voorhees 2000): over the turns with the code, the precision among those at least"
          + " as likely")
    case .topPrecision: language.pick("Top", "Top")
    case .topPrecisionHint:
      language.pick(
        "andel rigtige blandt de sandsynligste, så mange som der er replikker med koden",
        "share that is right among the likeliest, as many as there are turns with the code")
    case .f1Hint: language.pick("F1 af alt fra 0,5 op", "F1 of all from 0.5 up")
    case .baseline: language.pick("F1 af alt", "F1 of all")
    case .baselineHint:
      language.pick("F1, hvis alle replikker fik koden, 2p/(1 + p)", "F1 if every turn got the code, 2p/(1 + p)")
    default: ""
    }
  }
}

/// What the tables of suggested codes hold.
enum SuggestionDefinition {
  case list
  case basis
  case evaluation

  func text(in language: Language) -> String {
    switch self {
    case .list:
      language.pick(
        "koder til replikker, som ingen har læst, lært af dem, som folk har kodet; logistisk regression på ordstammer"
          + " (tf-idf, LIBLINEAR, klasserne vejer lige meget), ellers cosinus; det er forslag, ikke kodninger",
        "codes for turns that nobody has read, learnt from those that people have coded; logistic regression on stems"
          + " (tf-idf, LIBLINEAR, classes weigh the same), otherwise cosine; they are suggestions, not codings")
    case .basis:
      language.pick(
        "koder, som folk har givet eller godkendt, med det, der er at lære dem af",
        "codes that people have given or accepted, with what there is to learn them from")
    case .evaluation:
      language.pick(
        "hvert interview er udeladt på skift, modellen lært uden og dømt på dets læste replikker",
        "each interview is left out in turn, the model learnt without it and judged on its read turns")
    }
  }
}
