internal import CodingAnalysis
internal import TranscriptText

/// What the numbers of an evaluation's tables mean.
enum EvaluationDefinition {
  case codes
  case averages
  case passages
  case differences

  func text(in language: Language) -> String {
    switch self {
    case .codes:
      language.pick(
        "facit: replikker, som i hånden har fået koden eller en kode under den; fundet: replikker, hvor en af reglernes"
          + " kodninger med en sådan kode har mindst ét tegn; præcision = begge/fundet, genkaldelse = begge/facit,"
          + " F1 = 2 · begge/(facit + fundet)",
        "gold: turns that were given the code, or one below it, by hand; found: turns in which one of the rules' codings"
          + " with such a code has at least one character; precision = both/found, recall = both/gold,"
          + " F1 = 2 · both/(gold + found)")
    case .averages:
      language.pick(
        "mikro: alle koders antal lagt sammen; makro: gennemsnit af kodernes egne mål, dem uden værdi udeladt;"
          + " intervallet: percentiler over \(samples(in: language)) stikprøver af replikkerne med tilbagelægning",
        "micro: all codes' counts added up; macro: mean of the codes' own measures, those without a value left out; the"
          + " interval: percentiles over \(samples(in: language)) samples of the turns with replacement")
    case .passages:
      language.pick(
        "replikker, der har præcis facits koder til og med niveauet; replikker uden kode i facit, og dem af disse, som"
          + " reglerne gav mindst én kode",
        "turns that have exactly the gold codes down to the level; turns without a code in the gold, and those of them"
          + " that the rules gave at least one code")
    case .differences:
      language.pick(
        "replikker, der mangler en af facits koder eller har fået en kode for meget, på de viste niveauer",
        "turns that lack a gold code or were given a code too much, at the levels shown")
    }
  }

  private func samples(in language: Language) -> String { language.formatted(BootstrapInterval.usualReplicates) }
}
