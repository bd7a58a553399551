public import ArgumentParser
public import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// `kodeks log`: what was done, by whom, when; with a change named, all that this one did.
struct LogCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "log",
      "Vis, hvad der er gjort i projektet, af hvem og hvornår, det nyeste først; eller alt, hvad én ændring gjorde.",
      "Show what was done in the project, by whom and when, newest first; or all that one change did.")
  }

  @Argument(
    help: .text(
      "Én ændring: dens nummer eller begyndelsen af dens id.", "One change: its number or the beginning of its id.",
      value: .change))
  var change: String?

  @Option(
    parsing: .unconditional, help: .text("Højst så mange.", "At most so many.", value: .number),
    transform: WholeNumber.atLeast(1))
  var limit: Int?

  @OptionGroup var selection: LogOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    if let change {
      let account = try ChangeAccount(try store.change(called: change), store)
      return Outcome(.report(try account.report(in: workspace), output.format))
    }
    let (filter, shown) = try selection.filter(store, in: workspace)
    let changes = try store.changes(matching: filter, limit: limit)
    return Outcome(
      .report(
        LogReport.report(
          changes, gists: try gists(changes, store, in: workspace), selection: shown,
          projectName: try workspace.projectName(), timeZone: workspace.timeZone(),
          language: workspace.language), output.format),
      status: changes.isEmpty ? .nothing : .done)
  }
}

extension LogCommand {
  /// For people; programs read one change whole.
  private func gists(
    _ changes: [ChangeSummary], _ store: ProjectStore, in workspace: Workspace
  ) throws -> [UUID: String] {
    output.format.isForPeople ? try ChangeGists.texts(of: changes, store, language: workspace.language) : [:]
  }
}

/// Which changes of the log are meant.
struct LogOptions: ParsableArguments {
  @Option(help: .text("Kun denne koders.", "Only this coder's.", value: .name))
  var coder: String?

  @Option(
    help: .text(
      "Kun af denne slags: import, kodebog, kod, vurdering, hånd, koder, rettelse, memo, fortryd … Kan gentages.",
      "Only of this kind: import, code, verdict, hand, undo … Repeatable.", value: .name))
  var kind: [ChangeKind] = []

  @Option(
    help: .text(
      "Kun det, der rører denne kode eller en under den.", "Only what touches this code or one below it.", value: .code),
    completion: .codes)
  var code: String?

  @Option(help: .text("Kun det, der rører dette interview.", "Only what touches this interview.", value: .name))
  var interview: String?

  @Option(
    help: .text(
      "Fra dette tidspunkt: 2026-11-02, 2026-11-02T14:30, »i går«.",
      "From this time on: 2026-11-02, 2026-11-02T14:30, yesterday.", value: .moment))
  var since: String?

  @Option(
    help: .text(
      "Til og med dette tidspunkt; en dag regnes med til sin ende.",
      "Up to and with this time; a day counts to its end.", value: .moment))
  var until: String?

  /// The filter, and what it says for people.
  ///
  /// - Throws: `DiagnosticError` for a code, an interview or a time that does not exist.
  func filter(_ store: ProjectStore, in workspace: Workspace) throws -> (ChangeFilter, LogSelection) {
    var filter = ChangeFilter()
    filter.coder = coder.map(Coder.init(name:))
    filter.kinds = Set(kind)
    filter.since = try since.map { try workspace.time($0).start }
    filter.until = try until.map { try workspace.time($0).last }
    var path: CodePath?
    if let code {
      let outlines = try store.codes()
      let found = try CodeNames(outlines).path(for: code)
      filter.codes = Set(outlines.filter { found.encloses($0.path) }.map(\.key))
      path = found
    }
    let record = try interview.map { try Self.interview($0, store) }
    filter.interview = record?.id
    return (filter, LogSelection(filter, code: path, interview: record?.name))
  }

  /// An interview that is or was in the project, by its name.
  private static func interview(_ name: String, _ store: ProjectStore) throws -> InterviewRecord {
    let records = try store.everyInterview().values.sorted { $0.name < $1.name }
    if let record = records.first(where: { $0.name == name }) { return record }
    let wanted = name.lowercased()
    let same = records.filter { $0.name.lowercased() == wanted }
    let alike = same.isEmpty && !wanted.isEmpty ? records.filter { $0.name.lowercased().hasPrefix(wanted) } : same
    guard alike.count == 1 else {
      let near = Suggestion.nearest(to: name, among: (alike.isEmpty ? records : alike).map(\.name))
      throw DiagnosticError(HistoryMessage.unknownInterview(name, suggestion: near))
    }
    return alike[0]
  }
}

extension ChangeKind: ExpressibleByArgument {
  /// Takes the name that programs read, what the log prints in either language, and short words for some.
  public init?(argument: String) {
    let name = argument.lowercased()
    let printed = Self.allCases.first { kind in Language.allCases.contains { kind.text(in: $0) == name } }
    guard let kind = Self(rawValue: name) ?? printed ?? Self.shortNames[name] else { return nil }
    self = kind
  }

  private static let shortNames: [String: ChangeKind] = [
    "ny": .initialise, "kod": .code, "vurder": .verdict, "hånd": .hand, "rettelse": .updateTranscript,
    "fortryd": .undo, "gentag": .redo,
  ]
}
