internal import ArgumentParser

/// `kodeks case`: cases and their attributes.
struct CaseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      "case",
      "Cases og deres egenskaber: kommuner, interviews, informanter og dem, I selv laver. Det, der gives i hånden, går"
        + " forud for det, der står i udskriften.",
      "Cases and their attributes: municipalities, interviews, informants, and those of your own. What is given by hand"
        + " counts before what the transcript says.",
      subcommands: [
        CaseListCommand.self, CaseShowCommand.self, CaseSetCommand.self, CaseUnsetCommand.self, CaseDefineCommand.self,
        CaseImportCommand.self, CaseGroupCommand.self,
      ])
  }
}
