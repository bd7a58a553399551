internal import TranscriptText

/// What a report of sequences says beside its numbers.
enum SequencePhrase {
  case title
  case pairs
  case rows
  case matrix(Int)
  case matrixNote
  case definition(reach: Int)

  func text(in language: Language) -> String {
    switch self {
    case .title: language.pick("Rækkefølge", "Sequence")
    case .pairs: language.pick("Par i rækkefølge", "Ordered pairs")
    case .rows: language.pick("Først A, så B →", "First A, then B →")
    case .matrix(1):
      language.pick("Hvad følger i den næste replik?", "What follows in the next turn?")
    case .matrix(let reach):
      language.pick("Hvad følger i de næste \(reach) replikker?", "What follows in the next \(reach) turns?")
    case .matrixNote:
      language.pick(
        "Rækken er A, søjlen B; tallet er replikker med A, som B følger. En kode stilles ikke over for sig selv eller"
          + " koder over og under den (·)",
        "The row is A, the column B; the number is turns with A that B follows. A code is not held against itself or codes"
          + " above and below it (·)")
    case .definition(let reach): Self.definition(reach, in: language)
    }
  }

  private static func definition(_ reach: Int, in language: Language) -> String {
    let (danish, english) =
      reach == 1
      ? ("i den næste replik", "in the next turn")
      : ("i mindst én af de næste \(reach) replikker", "in at least one of the next \(reach) turns")
    return language.pick(
      "B følger A, når en replik har A, og B står \(danish) i samme interview; der tælles replikker med A, og kun de"
        + " medtagne replikker regnes for de næste",
      "B follows A when a turn has A and B stands \(english) of the same interview; turns with A are counted, and only"
        + " the turns looked at are taken as next")
  }
}
