internal import ArgumentParser
internal import CodingModel

/// `kodeks verdict accept`: the code belongs there.
struct VerdictAcceptCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("accept", alias: "godkend", "Godkend kodninger: koden hører til dér.", "Accept codings: the code belongs.")
  }

  @Flag(help: .overruling)
  var all = false

  @OptionGroup var targets: VerdictTargets

  func outcome(in workspace: Workspace) throws -> Outcome {
    try targets.outcome(.accept, overrules: all, in: workspace)
  }
}

/// `kodeks verdict reject`: the code does not belong there.
struct VerdictRejectCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "reject", alias: "afvis",
      "Afvis kodninger: koden hører ikke til dér. De bliver i projektet, men er ikke med i resultater.",
      "Reject codings: the code does not belong. They stay in the project, but out of results.")
  }

  @Flag(help: .overruling)
  var all = false

  @OptionGroup var targets: VerdictTargets

  func outcome(in workspace: Workspace) throws -> Outcome {
    try targets.outcome(.reject, overrules: all, in: workspace)
  }
}

/// `kodeks verdict withdraw`: what was said holds no longer.
struct VerdictWithdrawCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "withdraw", alias: "fortryd", "Fortryd vurderinger: kodningerne er igen foreslåede.",
      "Withdraw verdicts: the codings are proposed again.")
  }

  @OptionGroup var targets: VerdictTargets

  func outcome(in workspace: Workspace) throws -> Outcome {
    try targets.outcome(.withdraw, overrules: true, in: workspace)
  }
}

extension ArgumentHelp {
  /// What `--all` does where codings are chosen by code or rule.
  fileprivate static var overruling: ArgumentHelp {
    .text(
      "Også dem, der har den modsatte vurdering, når kodningerne vælges med --code eller --rule.",
      "Those with the opposite verdict too, where codings are chosen with --code or --rule.")
  }
}
