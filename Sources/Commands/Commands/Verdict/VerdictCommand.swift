internal import ArgumentParser

/// `kodeks verdict`: people judge the codings that rules have made.
struct VerdictCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      "verdict", alias: "vurder",
      "Godkend og afvis reglernes kodninger, og se, hvor ofte hver regel har ret. Afviste er ikke med i resultater.",
      "Accept and reject the rules' codings, and see how often each rule is right. Rejected ones stay out of results.",
      subcommands: [
        VerdictAcceptCommand.self, VerdictRejectCommand.self, VerdictWithdrawCommand.self, VerdictListCommand.self,
        VerdictRulesCommand.self, VerdictReviewCommand.self,
      ])
  }
}
