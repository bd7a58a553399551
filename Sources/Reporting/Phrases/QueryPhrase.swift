internal import CodingAnalysis
internal import TranscriptText

/// What reports of queries say beside their numbers.
enum QueryPhrase {
  case title
  case count
  case saved
  case name
  case expression
  case summary(QueryCounts)
  case segmentsHint
  case turnsHint
  case wordsHint
  case perThousand
  case perThousandHint

  func text(in language: Language) -> String {
    switch self {
    case .title: language.pick("Forespørgsel", "Query")
    case .count: language.pick("Optælling", "Count")
    case .saved: language.pick("Gemte forespørgsler", "Saved queries")
    case .name: language.pick("Navn", "Name")
    case .expression: language.pick("Udtryk", "Expression")
    case .summary(let counts): Self.summary(counts, in: language)
    case .segmentsHint:
      language.pick(
        "fundne uddrag, kodning for kodning: også når to overlapper eller er samme sted med en kode og dens underkode"
          + " (crosstab lægger dem sammen)",
        "segments found, coding by coding: also where two overlap or are one place with a code and one below it"
          + " (crosstab takes them as one)")
    case .turnsHint:
      language.pick("replikker, som et uddrag har del i", "turns that a segment has a part in")
    case .wordsHint:
      language.pick("ord, som mindst ét uddrag dækker", "words that at least one segment covers")
    case .perThousand: language.pick("Pr. 1.000 ord", "Per 1,000 words")
    case .perThousandHint:
      language.pick("uddrag pr. 1.000 ord i de replikker, der er set på", "segments per 1,000 words of the turns looked at")
    }
  }

  private static func summary(_ counts: QueryCounts, in language: Language) -> String {
    let segments = CountedNoun.segments.counted(counts.segments, in: language)
    let turns = CountedNoun.turns.counted(counts.turns, in: language)
    let words = CountedNoun.words.counted(counts.words, in: language)
    let all = CountedNoun.interviews.counted(counts.ofInterviews, in: language)
    let some = language.formatted(counts.interviews)
    return language.pick(
      "\(segments) i \(turns) i \(some) af \(all), \(words)", "\(segments) in \(turns) in \(some) of \(all), \(words)")
  }
}

/// What the tables of queries hold.
enum QueryDefinition {
  case segments
  case counts
  case saved

  func text(in language: Language) -> String {
    switch self {
    case .segments:
      language.pick("hvert uddrag, som udtrykket finder, ordret", "each segment that the expression finds, verbatim")
    case .counts:
      language.pick(
        "det, som udtrykket finder; et uddrag tæller under hver værdi, som en af dets replikker har",
        "what the expression finds; a segment counts under each value that one of its turns has")
    case .saved:
      language.pick(
        "udtryk med et navn, til --query og »kodeks query --query NAVN«",
        "expressions with a name, for --query and 'kodeks query --query NAME'")
    }
  }
}
