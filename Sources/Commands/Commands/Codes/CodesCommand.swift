internal import ArgumentParser

/// `kodeks codes`: codes made, named, placed, merged, split, described and deleted by hand.
struct CodesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      "codes", alias: "koder",
      "Lav og ret koder i hånden: opret, omdøb, flyt, flet, del, farv, beskriv, slet. Kodningerne følger med.",
      "Make and mend codes by hand: create, rename, move, merge, split, recolour, describe, delete. Codings go along.",
      subcommands: [
        CodesListCommand.self, CodesCreateCommand.self, CodesRenameCommand.self, CodesMoveCommand.self,
        CodesMergeCommand.self, CodesSplitCommand.self, CodesRecolourCommand.self, CodesDescribeCommand.self,
        CodesDeleteCommand.self,
      ])
  }
}
