internal import CodingModel
internal import CodingStore
internal import TranscriptText

extension CodingDesk {
  /// The next turn; the one at hand is read then.
  mutating func next() throws -> DeskAnswer {
    try passTurn()
    guard place + 1 < turns.count else {
      return DeskAnswer(text: DeskPhrase.lastTurn(unread: turns.count - readCount).text(in: language) + "\n")
    }
    go(to: place + 1)
    return DeskAnswer(text: card())
  }

  mutating func back() throws -> DeskAnswer {
    guard place > 0 else { throw DiagnosticError(DeskMessage.firstTurn) }
    go(to: place - 1)
    return DeskAnswer(text: card())
  }

  mutating func jump(to number: Int) throws -> DeskAnswer {
    guard turns.indices.contains(number - 1) else {
      throw DiagnosticError(DeskMessage.unknownTurn(number, of: turns.count))
    }
    go(to: number - 1)
    return DeskAnswer(text: card(showsContext: true))
  }

  /// The next informant's turn that this coder has not coded; after the last one from the beginning.
  mutating func jumpToUncoded() throws -> DeskAnswer {
    let coded = codings.filter { $0.coder == coder }
    return try jump(orSay: .allCoded) { desk, turn in
      desk.interview.transcript.role(of: desk.turns[turn]) == .informant
        && !coded.contains { $0.range.overlaps(desk.turns[turn].body) }
    }
  }

  /// The next turn with proposals that nobody has judged; after the last one from the beginning.
  mutating func jumpToProposal() throws -> DeskAnswer {
    try jump(orSay: .noProposals) { desk, turn in !desk.openProposals(in: turn).isEmpty }
  }

  private mutating func jump(
    orSay phrase: DeskPhrase, where isWanted: (CodingDesk, Int) -> Bool
  ) throws -> DeskAnswer {
    try passTurn()
    let order = Array(turns.indices[(place + 1)...]) + Array(turns.indices[..<place])
    guard let turn = order.first(where: { isWanted(self, $0) }) else {
      return DeskAnswer(text: phrase.text(in: language) + "\n")
    }
    let isBehind = turn < place
    go(to: turn)
    return DeskAnswer(text: (isBehind ? DeskPhrase.fromTheTop.text(in: language) + "\n" : "") + card(showsContext: true))
  }

  /// The next turn in which a term stands, in all its forms; an empty term repeats the search.
  mutating func search(for term: String) throws -> DeskAnswer {
    if !term.isEmpty, search?.term != term {
      search = try DeskSearch(term, in: interview, store: store, workspace: workspace)
    }
    guard let search else { throw DiagnosticError(DeskMessage.nothingSearched) }
    let hits = search.turns
    guard let first = hits.first else {
      return DeskAnswer(text: DeskPhrase.notFound.text(in: language) + "\n")
    }
    let isBehind = !hits.contains { $0 > place }
    let turn = hits.first { $0 > place } ?? first
    go(to: turn)
    found = search.words(in: turns[turn].body)
    let rank = (hits.firstIndex(of: turn) ?? 0) + 1
    let title = DeskPhrase.hit(rank, of: hits.count, words: search.count, wrapped: isBehind).text(in: language)
    return DeskAnswer(text: title + "\n" + card(showsContext: true))
  }

  /// Shows or hides what others have coded.
  mutating func toggleOthers() throws -> DeskAnswer {
    showsOthers.toggle()
    let title = DeskPhrase.others(areShown: showsOthers).text(in: language)
    return DeskAnswer(text: title + "\n" + card())
  }
}
