internal import CodingModel
internal import TranscriptText

extension CodingFilter {
  /// What is looked at, in one line; `rejected` codings are left out by the usual filter.
  func text(leavingOut rejected: Int = 0, in language: Language) -> String {
    var parts: [String] = []
    parts.append(
      includesInterviewer
        ? language.pick("alle replikker, også interviewerens", "all turns, the interviewer's too")
        : language.pick("kun informanternes replikker", "informants' turns only"))
    parts += conditions.map(\.description) + selections.map(\.text)
    if !codes.isEmpty {
      let names = codes.map(\.description).joined(separator: ", ")
      parts.append(language.pick("koder: \(names) med underkoder", "codes: \(names) with those below"))
    }
    if !coders.isEmpty {
      let names = coders.map(\.name).joined(separator: ", ")
      parts.append(language.pick("kodet af: \(names)", "coded by: \(names)"))
    }
    if let level {
      parts.append(language.pick("koder samlet på niveau \(level)", "codes gathered at level \(level)"))
    }
    if let verdicts = verdicts.text(leavingOut: rejected, in: language) { parts.append(verdicts) }
    return parts.joined(separator: "; ")
  }

  /// What is looked at, for programs; `more` stands after the filter's own members.
  func json(leavingOut rejected: Int = 0, with more: [JSONMember] = []) -> JSONValue {
    .object(
      [
        JSONMember("includes_interviewer", .flag(includesInterviewer)),
        JSONMember("conditions", .strings(conditions.map(\.description) + selections.map(\.text))),
        JSONMember("codes", .strings(codes.map(\.description))),
        JSONMember("coders", .strings(coders.map(\.name))),
        JSONMember("level", level.map(JSONValue.integer) ?? .null),
      ] + verdicts.members(leavingOut: rejected) + more)
  }
}
