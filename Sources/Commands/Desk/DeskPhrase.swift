internal import TranscriptText

/// Short sentences of the coding desk.
enum DeskPhrase {
  case already
  case notMeant(String)
  case skipped([Int])
  case turn(Int)
  case turns(ClosedRange<Int>, count: Int)
  case elsewhere
  case codings(Int)
  case madeCode(String)
  case judged(isAccepted: Bool)
  case reversed(isUndo: Bool)
  case lastTurn(unread: Int)
  case allCoded
  case noProposals
  case fromTheTop
  case learnt(read: Int, models: Int, codes: Int, turns: Int)
  case notFound
  case hit(Int, of: Int, words: Int, wrapped: Bool)
  case others(areShown: Bool)
  case recent
  case more(Int)
  case noDefinition
  case corrected(String)
  case notDone

  func text(in language: Language) -> String {
    switch self {
    case .already: language.pick("var der allerede", "was there already")
    case .notMeant(let codes): language.pick("ikke \(codes)", "not \(codes)")
    case .skipped(let turns):
      language.pick("interviewerens replikker er sprunget over: ", "the interviewer's turns were passed over: ")
        + turns.map(String.init).joined(separator: ", ")
    case .turn(let number): language.pick("replik \(number)", "turn \(number)")
    case .turns(let range, let count):
      language.pick(
        "replik \(range.lowerBound)–\(range.upperBound) (\(count))", "turns \(range.lowerBound)–\(range.upperBound) (\(count))")
    case .elsewhere: language.pick("i et andet interview", "in another interview")
    case .codings(let count):
      language.pick("\(count) \(count == 1 ? "kodning" : "kodninger")", "\(count) \(count == 1 ? "coding" : "codings")")
    case .madeCode(let path): language.pick("Ny kode: \(path)", "New code: \(path)")
    case .judged(let isAccepted):
      isAccepted ? language.pick("godkendt", "accepted") : language.pick("afvist", "rejected")
    case .reversed(let isUndo): isUndo ? language.pick("Fortrudt:", "Undone:") : language.pick("Gentaget:", "Redone:")
    case .lastTurn(0):
      language.pick(
        "Det var den sidste replik; alle er læst. »i« vælger et andet interview, »q« slutter.",
        "That was the last turn; all are read. 'i' chooses another interview, 'q' leaves.")
    case .lastTurn(let unread):
      language.pick(
        "Det var den sidste replik; \(unread) er endnu ikke læst. »n« går til den næste ukodede, »q« slutter.",
        "That was the last turn; \(unread) are not read yet. 'n' goes to the next uncoded one, 'q' leaves.")
    case .allCoded: language.pick("Alle informanternes replikker er kodet.", "All the informants' turns are coded.")
    case .noProposals: language.pick("Der er ikke flere forslag.", "There are no more proposals.")
    case .learnt(let read, let models, let codes, let turns): Self.learnt(read, models, codes, turns, in: language)
    case .fromTheTop: language.pick("(forfra)", "(from the beginning)")
    case .notFound: language.pick("Det står ikke i interviewet.", "It does not stand in the interview.")
    case .hit(let rank, let count, let words, let wrapped):
      language.pick(
        "\(wrapped ? "Forfra: " : "")\(rank) af \(count) \(count == 1 ? "replik" : "replikker"), \(words) \(words == 1 ? "sted" : "steder") i alt",
        "\(wrapped ? "From the beginning: " : "")\(rank) of \(count) \(count == 1 ? "turn" : "turns"), \(words) \(words == 1 ? "place" : "places") in all")
    case .others(true): language.pick("Andres kodninger vises.", "Others' codings are shown.")
    case .others(false): language.pick("Andres kodninger er skjult.", "Others' codings are hidden.")
    case .recent: language.pick("Seneste:", "Recent:")
    case .more(let count):
      language.pick("… og \(count) til; skriv mere af koden", "… and \(count) more; write more of the code")
    case .corrected(let name):
      language.pick(
        "Udskriften »\(name)« er rettet. Replikken nu:", "The transcript '\(name)' was corrected. The turn now:")
    case .notDone: language.pick("Linjen er ikke udført.", "The line was not carried out.")
    case .noDefinition: language.pick("Koden har ingen definition.", "The code has no definition.")
    }
  }

  /// From how much was learnt, and for how much that gives suggestions.
  private static func learnt(_ read: Int, _ models: Int, _ codes: Int, _ turns: Int, in language: Language) -> String {
    let (isOneRead, isOneCode, isOneTurn) = (read == 1, codes == 1, turns == 1)
    return language.pick(
      "Lært af \(read) \(isOneRead ? "læst replik" : "læste replikker"): \(models) af \(codes)"
        + " \(isOneCode ? "kode" : "koder") har en model, resten går efter lighed (≈)."
        + " Forslag til \(turns) \(isOneTurn ? "replik" : "replikker") her.",
      "Learnt from \(read) read \(isOneRead ? "turn" : "turns"): \(models) of \(codes)"
        + " \(isOneCode ? "code has" : "codes have") a model, the rest go by likeness (≈)."
        + " Suggestions for \(turns) \(isOneTurn ? "turn" : "turns") here.")
  }
}
