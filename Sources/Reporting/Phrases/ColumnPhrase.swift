internal import TranscriptText

/// Titles of columns, statements and facts.
enum ColumnPhrase {
  case code, codeA, codeB, interview, interviews, turn, turns, time, speaker, words, segments, codings, total
  case without, left, match, right, municipalities, groups
  case unit, filter, definition, columns, counted, codebooks, date

  func text(in language: Language) -> String {
    switch self {
    case .code: language.pick("Kode", "Code")
    case .codeA: language.pick("Kode A", "Code A")
    case .codeB: language.pick("Kode B", "Code B")
    case .interview: language.pick("Interview", "Interview")
    case .interviews: language.pick("Interviews", "Interviews")
    case .turn: language.pick("Replik", "Turn")
    case .turns: language.pick("Replikker", "Turns")
    case .time: language.pick("Tid", "Time")
    case .speaker: language.pick("Taler", "Speaker")
    case .words: language.pick("Ord", "Words")
    case .segments: language.pick("Uddrag", "Segments")
    case .codings: language.pick("Kodninger", "Codings")
    case .total: language.pick("I alt", "Total")
    case .without: language.pick("(uden)", "(none)")
    case .left: language.pick("Før", "Before")
    case .match: language.pick("Fund", "Match")
    case .right: language.pick("Efter", "After")
    case .municipalities: language.pick("Kommuner", "Municipalities")
    case .groups: language.pick("Værdier", "Values")
    case .unit: language.pick("Enhed", "Unit")
    case .filter: language.pick("Udvalg", "Filter")
    case .definition: language.pick("Definition", "Definition")
    case .columns: language.pick("Kolonner", "Columns")
    case .counted: language.pick("n", "n")
    case .codebooks: language.pick("Kodebog", "Codebook")
    case .date: language.pick("Dato", "Date")
    }
  }
}
