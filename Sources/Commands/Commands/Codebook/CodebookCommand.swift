internal import ArgumentParser

/// `kodeks codebook`: codebooks checked, brought into the project, shown, compared, exported and imported.
struct CodebookCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      "codebook", alias: "kodebog",
      "Tjek, tilføj, vis og sammenlign kodebøger; skriv dem som regneark, og hent dem igen.",
      "Check, add, show and compare codebooks; write them as spreadsheets and bring them back.",
      subcommands: [
        CodebookAddCommand.self, CodebookCheckCommand.self, CodebookListCommand.self, CodebookShowCommand.self,
        CodebookDifferenceCommand.self, CodebookExportCommand.self, CodebookImportCommand.self,
      ])
  }
}
