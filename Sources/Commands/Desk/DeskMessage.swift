internal import TranscriptText

/// What can be wrong with a line at the coding desk, or with marking turns.
enum DeskMessage: DiagnosticMessage {
  case malformed(DeskLine.Malformation)
  case unknownCode(String, near: String?)
  case noRecent(Int, of: Int)
  case nothingToRepeat
  case unknownTurn(Int, of: Int)
  case partOfSeveral
  case partNotFound
  case partNotUnique(Int)
  case notOwn([String])
  case noProposal(Int, of: Int)
  case nothingProposed
  case nothingToReverse(isUndo: Bool)
  case biggerWork(isUndo: Bool)
  case firstTurn
  case nothingSearched
  case noMemos
  case noTurns(String)
  case alreadyHere
  case malformedTurns(String)
  case failure(String)

  var severity: Severity { .error }

  var id: String {
    switch self {
    case .malformed: "desk.malformed"
    case .unknownCode: "desk.unknown-code"
    case .noRecent: "desk.no-recent"
    case .nothingToRepeat: "desk.nothing-to-repeat"
    case .unknownTurn: "desk.unknown-turn"
    case .partOfSeveral: "desk.part-of-several"
    case .partNotFound: "desk.part-not-found"
    case .partNotUnique: "desk.part-not-unique"
    case .notOwn: "desk.not-own"
    case .noProposal: "desk.no-proposal"
    case .nothingProposed: "desk.nothing-proposed"
    case .nothingToReverse: "desk.nothing-to-reverse"
    case .biggerWork: "desk.bigger-work"
    case .firstTurn: "desk.first-turn"
    case .nothingSearched: "desk.nothing-searched"
    case .noMemos: "desk.no-memos"
    case .noTurns: "desk.no-turns"
    case .alreadyHere: "desk.already-here"
    case .malformedTurns: "desk.malformed-turns"
    case .failure: "desk.failure"
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .malformed(let malformation): malformation.text(in: language)
    case .unknownCode(let name, _): language.pick("ukendt kode »\(name)«", "unknown code '\(name)'")
    case .noRecent(let number, let count):
      language.pick(
        "der er ingen seneste kode nr. \(number); der er \(count)", "there is no recent code \(number); there are \(count)")
    case .nothingToRepeat: language.pick("der er ikke kodet noget endnu", "nothing has been coded yet")
    case .unknownTurn(let number, let count):
      language.pick(
        "interviewet har ingen replik \(number); den sidste er \(count)",
        "the interview has no turn \(number); the last one is \(count)")
    case .partOfSeveral:
      language.pick("en del kan kun tages ud af én replik", "a part can be taken from one turn only")
    case .partNotFound: language.pick("ordene står ikke i replikken", "the words do not stand in the turn")
    case .partNotUnique(let count):
      language.pick("ordene står \(count) steder i replikken", "the words stand in \(count) places in the turn")
    case .notOwn(let codes):
      language.pick(
        "du har ikke kodet replikken med \(codes.joined(separator: ", "))",
        "you have not coded the turn with \(codes.joined(separator: ", "))")
    case .noProposal(let number, let count):
      count == 0
        ? language.pick("replikken har ingen forslag", "the turn has no proposals")
        : language.pick(
          "replikken har intet forslag \(number); der er \(count)", "the turn has no proposal \(number); there are \(count)")
    case .nothingProposed: language.pick("replikken har ingen åbne forslag", "the turn has no open proposals")
    case .nothingToReverse(true): language.pick("der er ikke noget at fortryde", "there is nothing to undo")
    case .nothingToReverse(false): language.pick("der er ikke noget at gentage", "there is nothing to redo")
    case .biggerWork: language.pick("det forrige er ikke gjort her ved bordet", "the work before was not done at this desk")
    case .firstTurn: language.pick("dette er den første replik", "this is the first turn")
    case .nothingSearched: language.pick("der er ikke søgt efter noget endnu", "nothing has been searched for yet")
    case .noMemos: language.pick("programmet kan ikke skrive memoer", "the program cannot write memos")
    case .noTurns(let name): language.pick("interviewet »\(name)« har ingen replikker", "the interview '\(name)' has no turns")
    case .alreadyHere: language.pick("du er her allerede", "you are here already")
    case .malformedTurns(let text):
      language.pick("»\(text)« er ikke et interview med en replik", "'\(text)' is not an interview with a turn")
    case .failure(let text): text
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .unknownCode(_, let near?): Suggestion.didYouMean(near, in: language)
    case .unknownCode(let name, nil):
      language.pick("»l« viser koderne, »+ny \(name): definition« laver en ny", "'l' lists the codes, '+new \(name): definition' makes one")
    case .partNotFound:
      language.pick(
        "skriv ordene, som de står, og … hvor noget er sprunget over",
        "write the words as they stand, with … where something is left out")
    case .partNotUnique: language.pick("skriv flere ord", "write more words")
    case .notOwn: language.pick("»x« afviser reglernes forslag", "'x' rejects what the rules propose")
    case .biggerWork(let isUndo):
      language.pick("»!\(isUndo ? "undo" : "redo")« gør det alligevel", "'!\(isUndo ? "undo" : "redo")' does it all the same")
    case .malformedTurns:
      language.pick("skriv interview:replik, f.eks. fynsk-leder:12 eller fynsk-leder:12-14", "write interview:turn, such as fynsk-leder:12 or fynsk-leder:12-14")
    case .malformed, .noRecent, .nothingToRepeat, .unknownTurn, .partOfSeveral, .noProposal,
      .nothingProposed, .nothingToReverse, .firstTurn, .nothingSearched, .noMemos, .noTurns, .alreadyHere, .failure:
      nil
    }
  }
}

extension DeskLine.Malformation {
  func text(in language: Language) -> String {
    switch self {
    case .missingCode: language.pick("hvilken kode?", "which code?")
    case .openQuotation: language.pick("anførselstegnet er ikke lukket", "the quotation mark is not closed")
    case .emptyQuotation:
      language.pick("mellem anførselstegnene mangler ord", "words are missing between the quotation marks")
    case .emptyMemo: language.pick("skriv memoet efter »m«", "write the memo after 'm'")
    case .missingNumber: language.pick("skriv replikkens nummer: g 45", "write the turn's number: g 45")
    case .missingName: language.pick("skriv +navn: definition", "write +name: definition")
    }
  }
}
