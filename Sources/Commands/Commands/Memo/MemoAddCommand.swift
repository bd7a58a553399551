internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks memo add [TEXT]`.
struct MemoAddCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "add", alias: "tilføj", "Skriv et memo: kodeks memo add 'Se [[kode:org/gang]]' --on nordjysk-leder:12.",
      "Write a memo: kodeks memo add 'See [[code:org/gang]]' --on nordjysk-leder:12.")
  }

  @OptionGroup var text: MemoTextOptions

  @Option(help: .memoTarget, completion: .targets)
  var on = "projekt"

  @Option(help: .text("Kun disse ord af replikken.", "Only these words of the turn.", value: .words))
  var words: String?

  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let target = try MemoBook(workspace).target(on, words: words)
    return try text.outcome(.add(target), change, in: workspace)
  }
}

/// `kodeks memo edit ID [TEXT]`.
struct MemoEditCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "edit", alias: "ret", "Giv et memo en anden tekst, læg mere til, eller lad det handle om noget andet.",
      "Give a memo another text, add to it, or let it be about something else.")
  }

  @Argument(help: .memoID)
  var memo: String

  @OptionGroup var text: MemoTextOptions

  @Flag(help: .text("Læg teksten til den, der står.", "Add the text to the one that stands."))
  var append = false

  @Option(help: .memoTarget, completion: .targets)
  var on: String?

  @Option(help: .text("Kun disse ord af replikken.", "Only these words of the turn.", value: .words))
  var words: String?

  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try MemoBook(workspace)
    let memo = try book.memo(memo)
    let target = try on.map { try book.target($0, words: words) }
    if let target, text.text == nil, text.file == nil {
      let moved = try book.store.edit(.memo, workspace.stamp(change)) { view in
        let moved = try view.memo(memo.key).moved(to: target)
        return (try view.setting(moved), moved)
      }
      let shown = book.shown(moved, in: workspace.language)
      return Outcome(
        .text(
          workspace.language.pick(
            "Memo \(memo.shortID) er gemt: \(shown.target)\n", "Memo \(memo.shortID) is stored: \(shown.target)\n")))
    }
    return try text.outcome(.edit(memo.id, appends: append, target: target), change, in: workspace)
  }
}

/// `kodeks memo delete ID…`.
struct MemoDeleteCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("delete", alias: "slet", "Slet memoer; »undo« henter dem igen.", "Delete memos; 'undo' brings them back.")
  }

  @Argument(help: .memoID)
  var memos: [String]

  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try MemoBook(workspace)
    let found = try memos.map(book.memo)
    try book.store.edit(.memo, workspace.stamp(change)) { view in
      (try Set(found.map(\.key)).sorted().flatMap { try view.removing(MemoRecord.self, $0) }, ())
    }
    let names = found.map(\.shortID).joined(separator: ", ")
    return Outcome(.text(workspace.language.pick("Slettet: memo \(names)\n", "Deleted: memo \(names)\n")))
  }
}
