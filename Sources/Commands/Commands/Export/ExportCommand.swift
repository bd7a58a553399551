internal import ArgumentParser

/// `kodeks export`: results and coded texts for other programs and other people.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      "export", alias: "eksporter", "Giv kodninger og kodede udskrifter videre til Excel, Word og andre programmer.",
      "Hand codings and coded transcripts over to Excel, Word and other programs.",
      subcommands: [ExportCodingsCommand.self, ExportTranscriptCommand.self])
  }
}
