internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Interchange
internal import Reporting
internal import TranscriptText

/// `kodeks idea list`.
struct IdeaListCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("list", alias: "liste", "Vis idéerne, de højest prioriterede først.", "List the ideas, the highest priority first.")
  }

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try IdeaBook(workspace)
    let catalogue = book.catalogue
    return Outcome(
      .report(IdeaReport.list(catalogue, context: book.material.context), output.format),
      status: catalogue.entries.isEmpty ? .nothing : .done)
  }
}

/// `kodeks idea show ID`.
struct IdeaShowCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("show", alias: "vis", "Vis en idé med alt, den bygger på.", "Show an idea with all that it rests on.")
  }

  @Argument(help: .idea)
  var idea: String
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try IdeaBook(workspace)
    let idea = try book.idea(idea)
    guard let entry = book.catalogue.entries.first(where: { $0.record.id == idea.id }) else {
      throw DiagnosticError(IdeaMessage.unknown(idea.title, near: nil))
    }
    return Outcome(
      .report(
        IdeaReport.entry(entry, context: book.material.context, codes: try book.codeNames()), output.format))
  }
}

/// `kodeks idea export FILE`.
struct IdeaExportCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "export", alias: "eksporter", "Skriv idékataloget: .html, .docx, .md eller .csv; en idé pr. side.",
      "Write the idea catalogue: .html, .docx, .md or .csv; an idea a page.")
  }

  @Argument(
    help: .text("Filen, der skrives.", "The file to write.", value: .file),
    completion: .file(extensions: ["html", "docx", "md", "csv"]))
  var file: String
  @Flag(help: .text("Skriv, også hvis filen findes.", "Write even if the file exists."))
  var overwrite = false
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let ending = (file as NSString).pathExtension.lowercased()
    guard ["html", "htm", "docx", "md", "csv"].contains(ending) else {
      throw DiagnosticError(
        ExportMessage.unknownEnding(known: ["html", "docx", "md", "csv"]), at: SourceLocation(file: file))
    }
    try workspace.checkWritable(file, overwriting: overwrite)
    let book = try IdeaBook(workspace)
    let catalogue = book.catalogue
    let report = IdeaReport.catalogue(catalogue, context: book.material.context, codes: try book.codeNames())
    let language = workspace.language
    let bytes: Data
    switch ending {
    case "docx":
      let document = ReportDocument(language).document(of: report, pages: true)
      bytes = Data(try WordDocumentWriter.bytes(of: workspace.guarded(document)))
    case "md": bytes = Data(workspace.rendered(report, as: .markdown).utf8)
    case "csv": bytes = Data(workspace.rendered(report, as: .csv, csv: .excel).utf8)
    default: bytes = Data(workspace.rendered(report, as: .html).utf8)
    }
    try workspace.write(bytes, to: file, overwriting: overwrite)
    let bare = catalogue.entries.filter { !$0.isVerified }.map {
      Diagnostic(IdeaMessage.unverified(title: $0.record.title))
    }
    let count = catalogue.entries.count
    return Outcome(
      .text(
        language.pick(
          "Skrev \(count) \(count == 1 ? "idé" : "idéer") i \(file)\n",
          "Wrote \(count) \(count == 1 ? "idea" : "ideas") to \(file)\n")), diagnostics: bare)
  }
}

/// `kodeks idea prioritise FILE`.
struct IdeaPrioritiseCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "prioritise", alias: "prioriter",
      "Hent et panels stemmer (CSV: idé;ekspert;effekt;indsats, 1 til 5); en ny stemme træder i stedet for den gamle.",
      "Bring in a panel's votes (CSV: idea;expert;effect;effort, 1 to 5); a new vote takes the old one's place.")
  }

  @Argument(
    help: .text("Tabellen.", "The table.", value: .file), completion: .file(extensions: ["csv", "tsv"]))
  var file: String
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let table = VoteTable.read(try workspace.readSource(file))
    guard !table.hasErrors else { throw DiagnosticError(table.diagnostics) }
    let book = try IdeaBook(workspace)
    let votes = try votes(table.value, in: book)
    try book.store.edit(.ideas, workspace.stamp(change)) { view in (try votes.flatMap { try view.setting($0) }, ()) }
    let after = try IdeaBook(workspace)
    return Outcome(
      .report(IdeaReport.list(after.catalogue, context: after.material.context), output.format),
      diagnostics: table.diagnostics)
  }

  private func votes(_ table: VoteTable, in book: IdeaBook) throws -> [IdeaVote] {
    var votes: [String: IdeaVote] = [:]
    var faults: [Diagnostic] = []
    for row in table.rows {
      do {
        let idea = try book.idea(row.idea, at: row.location)
        let vote = IdeaVote(idea: idea.id, expert: row.expert, effect: row.effect, effort: row.effort)
        if votes.updateValue(vote, forKey: vote.key) != nil {
          faults.append(Diagnostic(IdeaMessage.votedTwice, at: row.location))
        }
      } catch let error as DiagnosticError {
        faults += error.diagnostics
      }
    }
    let panel = Set(book.votes.map(\.expert) + votes.values.map(\.expert))
    if panel.count > IdeaVote.largestPanel {
      faults.append(Diagnostic(IdeaMessage.largePanel(most: IdeaVote.largestPanel), at: SourceLocation(file: file)))
    }
    guard faults.isEmpty else { throw DiagnosticError(faults) }
    return votes.values.sorted { $0.key < $1.key }
  }
}
