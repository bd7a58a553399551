internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// Codes that were learnt from people's codings, as the desk offers them.
struct DeskSuggestions: Sendable {
  /// By turn, from 0, the likeliest first.
  var byTurn: [Int: [CodeSuggestion]] = [:]
  /// Those of the turn as they were numbered when it was shown.
  var offered: [CodeSuggestion] = []
}

extension CodingDesk {
  /// A turn shows at most so many.
  private static let mostSuggestions = 5

  /// Learns from all that people have coded so far, and offers what it suggests from here on.
  ///
  /// - Throws: `DiagnosticError` when there is nothing to learn from, or the project cannot be read.
  mutating func suggest() throws -> DeskAnswer {
    let interviews = language.collation.sorted(try store.interviews(), by: \.name)
    guard
      let passages = SuggestionMaterial(
        interviews: interviews, codings: try store.codings(), read: try store.turnsRead(), filter: CodingFilter())
    else { throw DiagnosticError(SuggestionMessage.noStemmer) }
    let suggester = CodeSuggester(
      passages, codes: prefixes.codes.map(\.path), stopWords: WordLists(try store.records(ListedWord.self)).all)
    guard !suggester.bases.isEmpty, let place = interviews.firstIndex(where: { $0.id == interview.id }) else {
      throw DiagnosticError(SuggestionMessage.nothingToLearn)
    }
    let found = suggester.suggestions(in: place)
    suggestions = DeskSuggestions(byTurn: Dictionary(grouping: found, by: \.turn))
    let models = suggester.bases.count { $0.method == .model }
    let said = DeskPhrase.learnt(
      read: suggester.readCount, models: models, codes: suggester.bases.count, turns: suggestions.byTurn.count)
    return DeskAnswer(text: said.text(in: language) + "\n" + card())
  }

  /// The suggestions for the turn at hand that nothing has come of yet, numbered anew after `count` proposals.
  mutating func suggestionMarks(after count: Int) -> [TurnCard.Mark] {
    let given = Set(codings.filter { $0.coder == coder && $0.range.overlaps(turn.body) }.map(\.code))
    let open = (suggestions.byTurn[place] ?? []).filter { !given.contains($0.code) && labels[$0.code] != nil }
    suggestions.offered = Array(open.prefix(Self.mostSuggestions))
    return suggestions.offered.enumerated().map { number, suggestion in
      TurnCard.Mark(
        code: CodeLabel(outline(suggestion.code)), range: turn.body,
        standing: .suggested(count + number + 1, reason: reason(of: suggestion)))
    }
  }

  /// `0,83 »kursus«, »oplæring«`.
  private func reason(of suggestion: CodeSuggestion) -> String {
    let sign = suggestion.method == .model ? "" : "≈ "
    let words = suggestion.words.map { language.pick("»\($0)«", "“\($0)”") }.joined(separator: ", ")
    return sign + language.formatted(suggestion.score, digits: 2) + (words.isEmpty ? "" : " " + words)
  }

  /// Accepts suggestions as codings of the turn by hand, or puts them away for this sitting.
  mutating func judge(_ decision: VerdictDecision, suggested numbers: [Int]) throws -> DeskAnswer {
    let chosen = numbers.map { suggestions.offered[$0] }
    guard decision == .accept else {
      for suggestion in chosen { suggestions.byTurn[place]?.removeAll { $0.code == suggestion.code } }
      let word = DeskPhrase.judged(isAccepted: false).text(in: language)
      return DeskAnswer(text: chosen.map { named(outline($0.code), sign: "✗") + " · " + word + "\n" }.joined())
    }
    return try code(CodeRequest(codes: chosen.map { .exactly($0.code) }))
  }
}
