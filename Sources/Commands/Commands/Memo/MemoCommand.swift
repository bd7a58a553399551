internal import ArgumentParser

/// `kodeks memo`: what people note down.
struct MemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      "memo", "Memoer: noter om projektet, en kode, et interview, en replik, en kodning eller en case, med links.",
      "Memos: notes on the project, a code, an interview, a turn, a coding or a case, with links.",
      subcommands: [
        MemoAddCommand.self, MemoEditCommand.self, MemoListCommand.self, MemoShowCommand.self, MemoSearchCommand.self,
        MemoDeleteCommand.self, MemoExportCommand.self,
      ])
  }
}

extension ArgumentHelp {
  /// What `--on` does.
  static var memoTarget: ArgumentHelp {
    .text(
      "Det, memoet handler om: projekt, kode:STI, INTERVIEW, INTERVIEW:12, INTERVIEW:12-14, kodning:ID, kommune:NAVN,"
        + " case:NAVN, informant:INTERVIEW:TALER.",
      "What the memo is about: project, code:PATH, INTERVIEW, INTERVIEW:12, INTERVIEW:12-14, coding:ID,"
        + " municipality:NAME, case:NAME, informant:INTERVIEW:SPEAKER.", value: .target)
  }

  /// What names a memo.
  static var memoID: ArgumentHelp {
    .text("Memoets id, eller mindst fire cifre af det.", "The memo's id, or at least four digits of it.", value: .memo)
  }
}
