internal import ArgumentParser

/// `kodeks idea`: the idea catalogue.
struct IdeaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      "idea", alias: "idé", "Idékataloget: udfordring, behov, forslag og effekt, hver med belæg i det, der er sagt.",
      "The idea catalogue: challenge, need, proposal and effect, each resting on what was said.",
      subcommands: [
        IdeaListCommand.self, IdeaShowCommand.self, IdeaNewCommand.self, IdeaEditCommand.self, IdeaLinkCommand.self,
        IdeaUnlinkCommand.self, IdeaDeleteCommand.self, IdeaPrioritiseCommand.self, IdeaSuggestCommand.self,
        IdeaExportCommand.self,
      ])
  }
}
