internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// What an entry says, part by part.
struct IdeaTextOptions: ParsableArguments {
  @Option(help: .text("Udfordringen.", "The challenge.", value: .text))
  var challenge: String?
  @Option(help: .text("Behovet.", "The need.", value: .text))
  var need: String?
  @Option(help: .text("Forslaget til handling.", "The proposal for action.", value: .text))
  var proposal: String?
  @Option(help: .text("Den forventede effekt.", "The expected effect.", value: .text))
  var effect: String?
  @Option(help: .text("Hvem den er for.", "Whom it is for.", value: .text))
  var targetGroup: String?
  @Option(help: .text("Hvem der skal handle.", "Who is to act.", value: .text))
  var actor: String?

  /// The entry with what was given.
  func applied(to idea: IdeaRecord) -> IdeaRecord {
    var idea = idea
    for (part, text) in [(IdeaPart.challenge, challenge), (.need, need), (.proposal, proposal), (.effect, effect)] {
      if let text { idea.parts[part] = text.isEmpty ? nil : text }
    }
    if let targetGroup { idea.targetGroup = targetGroup }
    if let actor { idea.actor = actor }
    return idea
  }
}

/// `kodeks idea new TITLE`.
struct IdeaNewCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "new", alias: "ny", "Skriv en ny idé; --from tager belæg fra de replikker, »idea suggest« viser.",
      "Write a new idea; --from takes evidence from the turns that 'idea suggest' shows.")
  }

  @Argument(help: .text("Titlen.", "The title.", value: .text))
  var title: String
  @OptionGroup var texts: IdeaTextOptions
  @Option(
    help: .text("Emnet, som udfordringer og forslag hentes fra.", "The subject to take challenges and proposals from.", value: .code),
    completion: .codes)
  var from: String?
  @OptionGroup var codes: IdeaCodeOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let title = try IdeaNewCommand.checked(title)
    let book = try IdeaBook(workspace)
    let stamp = try workspace.stamp(change)
    let id = UUID(naming: "kodeks-idea\n\(stamp.id.uuidString.lowercased())")
    let idea = texts.applied(to: IdeaRecord(id: id, title: title, author: stamp.coder, date: stamp.date))
    let evidence = try self.evidence(for: idea, in: book)
    try book.store.edit(.ideas, stamp) { view in
      (try view.setting(idea) + evidence.flatMap { try view.setting($0) }, ())
    }
    let language = workspace.language
    let count = evidence.count
    let linked = count == 0 ? "" : language.pick(" med \(count) citater", " with \(count) quotations")
    return Outcome(
      .text(language.pick("Idé \(idea.shortID)\(linked): \(title)\n", "Idea \(idea.shortID)\(linked): \(title)\n")))
  }

  /// A title without line breaks and blanks at the ends.
  static func checked(_ text: String) throws -> String {
    let title = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !title.isEmpty, CodeName.isPrintable(title) else { throw DiagnosticError(IdeaMessage.emptyTitle) }
    return title
  }

  private func evidence(for idea: IdeaRecord, in book: IdeaBook) throws -> [IdeaEvidence] {
    guard let from else { return [] }
    let material = book.material
    let proposals = try codes.found(in: material, CodingFilter()).proposals.proposals
    let theme = try CodeNames(material.codes).path(for: from)
    guard let found = proposals.first(where: { $0.theme == theme }) else {
      throw DiagnosticError(IdeaMessage.noProposal(from))
    }
    func links(_ part: IdeaPart, _ segments: [CodedSegment]) -> [IdeaEvidence] {
      segments.map {
        IdeaEvidence(
          idea: idea.id, part: part, target: .coding($0.coding.id), quotation: $0.text, author: idea.author,
          date: idea.date)
      }
    }
    return links(.challenge, found.challenges) + links(.proposal, found.proposals)
  }
}

/// `kodeks idea edit ID`.
struct IdeaEditCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("edit", alias: "ret", "Ret en idé; en tom tekst tager en del ud.", "Change an idea; an empty text takes a part out.")
  }

  @Argument(help: .idea)
  var idea: String
  @Option(help: .text("Ny titel.", "A new title.", value: .text))
  var title: String?
  @Option(
    help: .text(
      "proposed (foreslået), chosen (udvalgt), underway (i gang), done (gennemført), declined (fravalgt).",
      "proposed, chosen, underway, done, declined.", value: .kind))
  var status: IdeaStatusName?
  @OptionGroup var texts: IdeaTextOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try IdeaBook(workspace)
    let former = try book.idea(idea)
    var changed = texts.applied(to: former)
    if let title { changed.title = try IdeaNewCommand.checked(title) }
    if let status { changed.status = status.status }
    guard changed != former else { throw DiagnosticError(IdeaMessage.nothingToChange) }
    try book.store.edit(.ideas, workspace.stamp(change)) { view in (try view.setting(changed), ()) }
    return Outcome(
      .text(
        workspace.language.pick("Idé \(changed.shortID) er rettet: ", "Idea \(changed.shortID) is changed: ")
          + changed.title + "\n"))
  }
}

/// A status as people name it, in both languages.
struct IdeaStatusName: ExpressibleByArgument {
  let status: IdeaStatus

  init?(argument: String) {
    let wanted = argument.lowercased()
    guard let status = IdeaStatus.allCases.first(where: { $0.rawValue == wanted || $0.text(in: .danish) == wanted }) else {
      return nil
    }
    self.status = status
  }

  static var allValueStrings: [String] { IdeaStatus.allCases.map(\.rawValue) }
}

/// `kodeks idea delete ID`.
struct IdeaDeleteCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("delete", alias: "slet", "Slet en idé med dens henvisninger og stemmer.", "Delete an idea with its links and votes.")
  }

  @Argument(help: .idea)
  var idea: String
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try IdeaBook(workspace)
    let idea = try book.idea(idea)
    try book.store.edit(.ideas, workspace.stamp(change)) { view in
      let evidence = try view.records(IdeaEvidence.self).filter { $0.idea == idea.id }
      let votes = try view.records(IdeaVote.self).filter { $0.idea == idea.id }
      return (
        try evidence.flatMap { try view.removing(IdeaEvidence.self, $0.key) }
          + votes.flatMap { try view.removing(IdeaVote.self, $0.key) } + view.removing(IdeaRecord.self, idea.key), ()
      )
    }
    return Outcome(
      .text(workspace.language.pick("Idéen »\(idea.title)« er slettet\n", "The idea '\(idea.title)' is deleted\n")))
  }
}
