internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import TranscriptText

/// `kodeks mark`: codes by hand on turns, as the coding desk gives them.
struct MarkCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "mark", alias: "marker",
      "Giv replikker koder i hånden: INTERVIEW:REPLIK KODE. Af flere replikker springes interviewerens over.",
      "Give turns codes by hand: INTERVIEW:TURN CODE. Of several turns the interviewer's are passed over.")
  }

  @OptionGroup var turns: MarkedTurns

  func outcome(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    let meant = try turns.meant(in: store, workspace)
    let outcome = try store.addHandCodings(
      meant.codes.flatMap { code in
        meant.target.ranges.map { .init(interview: meant.interview.id, range: $0, code: code.key) }
      }, workspace.stamp(turns.change))
    let language = workspace.language
    let count = outcome.added.count
    let known =
      outcome.unchanged == 0
      ? "" : language.pick("; \(outcome.unchanged) var der allerede", "; \(outcome.unchanged) there already")
    return Outcome(
      .text(
        language.pick(
          "Lavede \(count) \(count == 1 ? "kodning" : "kodninger")\(known)\n",
          "Made \(count) \(count == 1 ? "coding" : "codings")\(known)\n")))
  }
}

/// `kodeks unmark`: takes own codings away.
struct UnmarkCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "unmark", alias: "afmarker",
      "Fjern dine egne kodninger fra replikker: INTERVIEW:REPLIK KODE. Andres og reglernes bliver.",
      "Take your own codings off turns: INTERVIEW:TURN CODE. Others' and the rules' stay.")
  }

  @OptionGroup var turns: MarkedTurns

  func outcome(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    let meant = try turns.meant(in: store, workspace, takesAll: true)
    let stamp = try workspace.stamp(turns.change)
    let keys = Set(meant.codes.map(\.key))
    let own = try store.codings(of: meant.interview.id).filter { coding in
      coding.coder == stamp.coder && keys.contains(coding.codeKey)
        && meant.target.ranges.contains { $0.overlaps(coding.range) }
    }
    let gone = try store.removeHandCodings(Set(own.map(\.id)), stamp).count
    return Outcome(
      .text(
        workspace.language.pick(
          "Fjernede \(gone) \(gone == 1 ? "kodning" : "kodninger")\n",
          "Removed \(gone) \(gone == 1 ? "coding" : "codings")\n")),
      status: gone == 0 ? .nothing : .done)
  }
}
