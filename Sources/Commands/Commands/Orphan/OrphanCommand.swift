internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks orphan`: what lost its place when a transcript was corrected, settled by hand.
struct OrphanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      "orphan", alias: "hjemløs",
      "Hjemløse kodninger og memoer: dem, der ikke fik et sikkert sted, da en udskrift blev rettet.",
      "Homeless codings and memos: those that got no certain place when a transcript was corrected.",
      subcommands: [OrphanListCommand.self, OrphanPlaceCommand.self, OrphanDropCommand.self])
  }
}

extension ArgumentHelp {
  /// What names a coding or memo that waits.
  fileprivate static var orphanID: ArgumentHelp {
    .text("Dens id, eller mindst fire cifre af det.", "Its id, or at least four digits of it.", value: .orphan)
  }
}

/// `kodeks orphan list`.
struct OrphanListCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "list", alias: "liste", "Vis de hjemløse, med deres ord, og hvor man først skal lede.",
      "List the homeless ones, with their words and where to look first.")
  }

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try OrphanBook(workspace)
    let shown = try book.shown(book.orphans)
    return Outcome(
      .report(OrphanReport.report(shown, language: workspace.language), output.format),
      status: shown.isEmpty ? .nothing : .done)
  }
}

/// `kodeks orphan place ID --turn N ["WORDS … WORDS"]`.
struct OrphanPlaceCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "place", alias: "placer", "Giv en hjemløs kodning eller memo et sted: en replik, flere, eller ord i én.",
      "Give a homeless coding or memo a place: a turn, several, or words of one.")
  }

  @Argument(help: .orphanID)
  var id: String

  @Argument(
    help: .text(
      "Kun denne del af replikken: ordene selv, eller de første og de sidste med … imellem.",
      "Only this part of the turn: the very words, or the first and the last with … between.", value: .words))
  var words: String?

  @Option(
    help: .text(
      "Replikken i den rettede tekst: 12 eller 12-14.", "The turn in the corrected text: 12 or 12-14.", value: .number))
  var turn: String

  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try OrphanBook(workspace)
    let orphan = try book.orphan(id)
    guard let interview = try book.store.interview(orphan.interview) else {
      throw DiagnosticError(CorrectionMessage.unknownID(id))
    }
    let range = try range(in: interview)
    let place = "\(interview.name):\(turn)"
    switch orphan {
    case .coding(let record):
      let outcome = try book.store.place(record, at: range, workspace.stamp(change))
      return Outcome(.text(Self.text(outcome, place, workspace.language)))
    case .memo(let memo, _, _, _):
      let target = MemoTarget.stretch(interview.id, range, textSHA256: book.presentText(of: orphan))
      _ = try book.store.edit(.settle, workspace.stamp(change)) { view in
        (try view.setting(memo.moved(to: target)), ())
      }
      let digits = memo.shortID
      return Outcome(
        .text(workspace.language.pick("Memo \(digits) handler nu om \(place)\n", "Memo \(digits) is now on \(place)\n"))
      )
    }
  }

  private static func text(_ outcome: ProjectStore.PlacingOutcome, _ place: String, _ language: Language) -> String {
    let name = "\(outcome.coding.shortID) (\(outcome.coding.code))"
    guard outcome.isDouble else {
      return language.pick("Kodningen \(name) står nu i \(place)\n", "The coding \(name) now stands in \(place)\n")
    }
    return language.pick(
      "\(place) var allerede kodet sådan (\(name)); den hjemløse er væk\n",
      "\(place) was coded so already (\(name)); the homeless one is gone\n")
  }

  private func range(in interview: Interview) throws -> TextRange {
    let numbers = turn.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count <= 2, let first = numbers.first ?? nil, let last = numbers.last ?? nil, first > 0, first <= last
    else { throw DiagnosticError(CorrectionMessage.malformedTurns(turn)) }
    let part = try words.map { text in
      guard let part = QuotedPart(text) else { throw DiagnosticError(DeskMessage.malformed(.emptyQuotation)) }
      return part
    }
    do {
      let target = try HandTargets(interview).target(turns: first...last, part: part, takesAll: true)
      guard let start = target.ranges.first, let end = target.ranges.last else {
        throw DiagnosticError(DeskMessage.unknownTurn(first, of: interview.transcript.turns.count))
      }
      return start.union(end)
    } catch let part as AmbiguousPart {
      throw DiagnosticError(DeskMessage.partNotUnique(part.count))
    }
  }
}

/// `kodeks orphan drop ID…`.
struct OrphanDropCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "drop", alias: "opgiv", "Opgiv hjemløse kodninger eller memoer: de tages ud af projektet.",
      "Give homeless codings or memos up: they are taken out of the project.")
  }

  @Argument(help: .orphanID)
  var ids: [String]

  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let book = try OrphanBook(workspace)
    let orphans = try ids.map(book.orphan)
    _ = try book.store.edit(.settle, workspace.stamp(change)) { view in
      let steps = try Set(orphans.map(\.key)).sorted().flatMap { key in
        try view.removing(OrphanRecord.self, key) + view.removing(MemoRecord.self, key)
      }
      return (steps, ())
    }
    let lines = orphans.map { orphan in
      let digits = orphan.key.prefix(8)
      return workspace.language.pick(
        "Opgav \(digits) i \(book.name(of: orphan))", "Gave \(digits) in \(book.name(of: orphan)) up")
    }
    let hint = workspace.language.pick("; »kodeks undo« gør det om\n", "; 'kodeks undo' takes that back\n")
    return Outcome(.text(lines.joined(separator: "\n") + hint))
  }
}
