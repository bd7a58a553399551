internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// A part of an idea as people name it, in both languages.
struct IdeaPartName: ExpressibleByArgument {
  let part: IdeaPart

  init?(argument: String) {
    let wanted = argument.lowercased()
    let danish: [IdeaPart: [String]] = [
      .challenge: ["udfordring"], .need: ["behov"], .proposal: ["forslag"], .effect: ["effekt"],
    ]
    guard let part = IdeaPart.allCases.first(where: { $0.rawValue == wanted || danish[$0]?.contains(wanted) == true })
    else { return nil }
    self.part = part
  }

  static var allValueStrings: [String] { IdeaPart.allCases.map(\.rawValue) }
}

/// `kodeks idea link ID PART TARGET`.
struct IdeaLinkCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "link", alias: "knyt",
      "Knyt en del af idéen til det, den bygger på: kodeks idea link 3f2a udfordring nordjysk-leder:12.",
      "Link a part of the idea to what it rests on: kodeks idea link 3f2a challenge nordjysk-leder:12.")
  }

  @Argument(help: .idea)
  var idea: String
  @Argument(
    help: .text(
      "challenge (udfordring), need (behov), proposal (forslag) eller effect (effekt).",
      "challenge, need, proposal or effect.", value: .part))
  var part: IdeaPartName
  @Argument(
    help: .text(
      "En kodning (id), INTERVIEW:REPLIK eller kode:STI. Flere kan stå efter hinanden.",
      "A coding (id), INTERVIEW:TURN or code:PATH. Several may follow each other.", value: .target), completion: .targets)
  var targets: [String]
  @Option(help: .text("Kun disse ord af replikken.", "Only these words of the turn.", value: .words))
  var words: String?
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try IdeaBook(workspace)
    let idea = try book.idea(idea)
    let memos = try MemoBook(workspace)
    let stamp = try workspace.stamp(change)
    let evidence = try targets.map { text in
      let target = try memos.target(text, words: words)
      return IdeaEvidence(
        idea: idea.id, part: part.part, target: target, quotation: try book.quotation(at: target), author: stamp.coder,
        date: stamp.date)
    }
    let known = Set(book.evidence.map(\.key))
    let new = evidence.filter { !known.contains($0.key) }
    try book.store.edit(.ideas, stamp) { view in (try new.flatMap { try view.setting($0) }, ()) }
    let language = workspace.language
    return Outcome(
      .text(
        language.pick(
          "Knyttede \(new.count) \(new.count == 1 ? "belæg" : "belæg") til »\(idea.title)«\n",
          "Linked \(new.count) \(new.count == 1 ? "piece" : "pieces") of evidence to '\(idea.title)'\n")))
  }
}

/// `kodeks idea unlink ID NUMBER`.
struct IdeaUnlinkCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "unlink", alias: "løsn", "Tag en henvisning fra idéen; de er nummereret i den rækkefølge, »idea show« viser dem i.",
      "Take a link off the idea; they are numbered in the order in which 'idea show' lists them.")
  }

  @Argument(help: .idea)
  var idea: String
  @Argument(
    help: .text("Henvisningens nummer, fra 1.", "The link's number, from 1.", value: .number),
    transform: WholeNumber.atLeast(1))
  var number: Int
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try IdeaBook(workspace)
    let idea = try book.idea(idea)
    let evidence = book.catalogue.entries.first { $0.record.id == idea.id }?.evidence ?? []
    guard evidence.indices.contains(number - 1) else {
      throw DiagnosticError(IdeaMessage.unknownLink(number, count: evidence.count))
    }
    let key = evidence[number - 1].evidence.key
    try book.store.edit(.ideas, workspace.stamp(change)) { view in (try view.removing(IdeaEvidence.self, key), ()) }
    return Outcome(
      .text(workspace.language.pick("Henvisning \(number) er taget ud\n", "Link \(number) is taken off\n")))
  }
}

/// `kodeks idea suggest`.
struct IdeaSuggestCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "suggest", alias: "foreslå",
      "Vis, hvor udfordringer og forslag er nævnt sammen, efter emne: derfra kan idéer komme. Du bestemmer.",
      "Show where challenges and proposals are mentioned together, by subject: ideas may come from there. You decide.")
  }

  @OptionGroup var codes: IdeaCodeOptions
  @Option(
    help: .text("Så mange citater af hver slags; ellers 2.", "So many quotations of each kind; otherwise 2.", value: .number),
    transform: WholeNumber.atLeast(0))
  var quotations: Int = 2
  @OptionGroup var filters: TurnOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let (proposals, challenge, proposal) = try codes.found(in: material, filter)
    return Outcome(
      .report(
        IdeaProposalReport.report(
          proposals, challenge: challenge, proposal: proposal, shown: quotations,
          context: material.context(for: filter), filter: filter), output.format),
      diagnostics: material.warnings(for: filter), status: proposals.proposals.isEmpty ? .nothing : .done)
  }
}
