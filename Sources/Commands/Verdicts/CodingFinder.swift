internal import CodingModel
internal import TranscriptText

/// Finds the codings by rules that someone names.
struct CodingFinder {
  let material: Material

  /// The codings that a word names: by identity (`a1b2c3d4`, or at least four digits that only one begins with), or, with
  /// codes, by place (`INTERVIEW:TURN`): those of the codes, or of codes below them, that touch the turn.
  ///
  /// - Throws: `DiagnosticError` when there is none, when several fit an identity, or when a person made it.
  func codings(_ word: String, codes: [CodePath]) throws -> [Coding] {
    if let colon = word.lastIndex(of: ":"), let turn = Int(word[word.index(after: colon)...]) {
      return try codings(in: String(word[..<colon]), turn: turn, codes: codes, word)
    }
    guard let prefix = IdentityPrefix(word) else { throw DiagnosticError(VerdictMessage.malformedCoding(word)) }
    let found = material.allCodings.filter { prefix.begins($0.id) }
    guard let coding = found.first else { throw DiagnosticError(VerdictMessage.unknownCoding(word)) }
    guard found.count == 1 else {
      throw DiagnosticError(VerdictMessage.ambiguousCoding(word, matches: found.map(\.writtenID).sorted()))
    }
    guard coding.coder == .rules else {
      throw DiagnosticError(VerdictMessage.byHand(word, coder: coding.coder.name))
    }
    return [coding]
  }

  private func codings(
    in name: String, turn number: Int, codes: [CodePath], _ word: String
  ) throws -> [Coding] {
    guard !codes.isEmpty else { throw DiagnosticError(VerdictMessage.placeWithoutCode(word)) }
    let interview = try interview(name)
    let turns = interview.transcript.turns
    guard turns.indices.contains(number - 1) else {
      throw DiagnosticError(VerdictMessage.unknownTurn(number, of: turns.count, interview: interview.name))
    }
    let body = turns[number - 1].body
    let found = material.allCodings.filter { coding in
      coding.interview == interview.id && coding.range.overlaps(body) && codes.contains { $0.encloses(coding.code) }
    }
    let byRules = found.filter { $0.coder == .rules }
    guard !byRules.isEmpty else {
      if let coding = found.first { throw DiagnosticError(VerdictMessage.byHand(word, coder: coding.coder.name)) }
      throw DiagnosticError(VerdictMessage.notCoded(word, codes: codes.map(\.description)))
    }
    return byRules
  }

  /// An interview by its name, or by the name of a file with that stem.
  private func interview(_ name: String) throws -> Interview {
    let wanted = name.lowercased()
    let file = wanted.split(separator: "/").last.map(String.init) ?? wanted
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    for candidate in [wanted, file, stem] {
      if let found = material.interviews.first(where: { $0.name.lowercased() == candidate }) { return found }
    }
    let near = Suggestion.nearest(to: name, among: material.interviews.map(\.name))
    throw DiagnosticError(VerdictMessage.unknownInterview(name, suggestion: near))
  }
}
