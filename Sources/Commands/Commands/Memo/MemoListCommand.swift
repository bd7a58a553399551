internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// Which memos are meant.
struct MemoSelection: ParsableArguments {
  @Option(
    help: .text(
      "Kun memoer om dette; om et interview også om dets replikker og kodninger, om en kode også om koderne under den.",
      "Only memos on this; on an interview also on its turns and codings, on a code also on the codes below it.",
      value: .target), completion: .targets)
  var on: String?

  @Option(help: .text("Kun denne koders.", "Only this coder's.", value: .name))
  var coder: String?

  /// The memos, oldest first.
  func memos(of book: MemoBook) throws -> [MemoRecord] {
    try (on.map(book.memos(on:)) ?? book.memos).filter { coder == nil || $0.author.name == coder }
  }
}

/// `kodeks memo list`.
struct MemoListCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("list", alias: "liste", "Vis memoerne, én linje til hvert.", "List the memos, a line each.")
  }

  @OptionGroup var selection: MemoSelection
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try MemoBook(workspace)
    let memos = try selection.memos(of: book).map { book.shown($0, in: workspace.language) }
    return Outcome(
      .report(MemoReport.list(memos, timeZone: workspace.timeZone(), language: workspace.language), output.format),
      status: memos.isEmpty ? .nothing : .done)
  }
}

/// `kodeks memo show ID…`.
struct MemoShowCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "show", alias: "vis", "Vis memoer i deres helhed, med det, de handler om, og de memoer, der henviser til dem.",
      "Show memos in full, with what they are about and the memos that link to them.")
  }

  @Argument(help: .memoID)
  var memos: [String]

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try MemoBook(workspace)
    let found = try memos.map(book.memo).map { book.shown($0, in: workspace.language) }
    return Outcome(
      .report(MemoReport.full(found, timeZone: workspace.timeZone(), language: workspace.language), output.format))
  }
}

/// `kodeks memo search WORDS`.
struct MemoSearchCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "search", alias: "søg", "Find memoer, der rummer alle ordene; store og små bogstaver er ens.",
      "Find memos that hold all the words; upper and lower case are the same.")
  }

  @Argument(help: .text("Ord eller dele af ord.", "Words or parts of words.", value: .words))
  var words: [String]

  @OptionGroup var selection: MemoSelection
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try MemoBook(workspace)
    let wanted = words.map(CaseReference.folded).filter { !$0.isEmpty }
    guard !wanted.isEmpty else { throw DiagnosticError(UsageMessage.emptyTerm(words.joined(separator: " "))) }
    let found = try selection.memos(of: book).filter { memo in
      let text = CaseReference.folded(memo.text)
      return wanted.allSatisfy { text.contains($0) }
    }
    let shown = found.map { book.shown($0, in: workspace.language) }
    return Outcome(
      .report(
        MemoReport.list(shown, finding: wanted, timeZone: workspace.timeZone(), language: workspace.language),
        output.format), status: found.isEmpty ? .nothing : .done)
  }
}

/// `kodeks memo export`.
struct MemoExportCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "export", alias: "eksporter", "Skriv memoerne ud i deres helhed: Markdown, JSON, HTML.",
      "Write the memos out in full: Markdown, JSON, HTML.")
  }

  @OptionGroup var selection: MemoSelection

  @Option(
    help: .text("Filen, der skrives; ellers skærmen.", "The file to write; otherwise the screen.", value: .file),
    completion: .file())
  var output: String?

  @Option(
    help: .text("Format: markdown, json, html, terminal.", "Layout: markdown, json, html, terminal.", value: .format))
  var format: PageFormat?

  @Flag(help: .text("Skriv, også hvor en fil findes.", "Write even where a file exists."))
  var overwrite = false

  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try MemoBook(workspace)
    let memos = try selection.memos(of: book).map { book.shown($0, in: workspace.language) }
    let report = MemoReport.full(memos, timeZone: workspace.timeZone(), language: workspace.language)
    let status: ExitStatus = memos.isEmpty ? .nothing : .done
    guard let output else { return Outcome(.report(report, (format ?? .markdown).report), status: status) }
    let ending = PageFormat(fileEnding: (output as NSString).pathExtension)
    try workspace.write(
      workspace.rendered(report, as: (format ?? ending ?? .markdown).report), to: output,
      overwriting: overwrite, isGuarded: true)
    return Outcome(.text(workspace.language.pick("Skrev \(output)\n", "Wrote \(output)\n")), status: status)
  }
}
