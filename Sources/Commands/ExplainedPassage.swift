internal import CodingModel
internal import Foundation
internal import TranscriptText

/// The passage that someone wants explained: one coding, or one turn with all its codings.
struct ExplainedPassage {
  /// The interview.
  let interview: Interview
  /// The turn's place, from 0.
  let turn: Int
  /// The coding; `nil` where the whole turn is meant.
  let coding: Coding?
  /// The codings that are asked about.
  let codings: [Coding]

  /// Finds what `text` names: `INTERVIEW:TURN`, or a coding's id, of which four digits or more are enough where they
  /// fit only one.
  ///
  /// - Throws: `DiagnosticError` when nothing, or more than one coding, fits.
  init(_ text: String, interviews: [Interview], codings: [Coding]) throws {
    if let colon = text.lastIndex(of: ":") {
      let name = String(text[..<colon])
      let interview = try Self.interview(name, interviews)
      let turn = try Self.turn(String(text[text.index(after: colon)...]), of: interview, in: text)
      let body = interview.transcript.turns[turn].body
      self.init(
        interview: interview, turn: turn, coding: nil,
        codings: codings.filter { $0.interview == interview.id && $0.range.overlaps(body) })
      return
    }
    let coding = try Self.coding(text, interviews, codings)
    guard let interview = interviews.first(where: { $0.id == coding.interview }),
      let turn = interview.turnIndex(at: coding.range.start)
    else { throw DiagnosticError(PassageMessage.unknownCoding(text)) }
    self.init(interview: interview, turn: turn, coding: coding, codings: [coding])
  }

  private init(interview: Interview, turn: Int, coding: Coding?, codings: [Coding]) {
    self.interview = interview
    self.turn = turn
    self.coding = coding
    self.codings = codings
  }

  private static func interview(_ name: String, _ interviews: [Interview]) throws -> Interview {
    if let interview = interviews.first(where: { $0.name == name }) { return interview }
    let alike = interviews.filter { $0.name.lowercased() == name.lowercased() }
    if alike.count == 1 { return alike[0] }
    let names = interviews.map(\.name)
    throw DiagnosticError(
      PassageMessage.unknownInterview(name, near: Suggestion.nearest(to: name, among: names), known: names))
  }

  private static func turn(_ number: String, of interview: Interview, in text: String) throws -> Int {
    guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw DiagnosticError(PassageMessage.malformed(text, near: nil))
    }
    let count = interview.transcript.turns.count
    guard let turn = Int(number), (1...max(1, count)).contains(turn), count > 0 else {
      throw DiagnosticError(PassageMessage.unknownTurn(number, interview: interview.name, turns: count))
    }
    return turn - 1
  }

  private static func coding(_ text: String, _ interviews: [Interview], _ codings: [Coding]) throws -> Coding {
    guard let prefix = IdentityPrefix(text) else {
      let near = Suggestion.nearest(to: text, among: interviews.map(\.name))
      throw DiagnosticError(PassageMessage.malformed(text, near: near))
    }
    let found = codings.filter { prefix.begins($0.id) }
    guard let coding = found.first else { throw DiagnosticError(PassageMessage.unknownCoding(text)) }
    if found.count == 1 { return coding }
    let names = Dictionary(interviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let candidates = found.sorted { $0.writtenID < $1.writtenID }.map { coding in
      let interview = names[coding.interview]
      let turn = interview?.turnIndex(at: coding.range.start).map { ":\($0 + 1)" } ?? ""
      return "\(coding.writtenID) (\(coding.code), \(interview?.name ?? "")\(turn))"
    }
    throw DiagnosticError(PassageMessage.ambiguousCoding(text, candidates))
  }
}
