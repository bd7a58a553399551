internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks code`: the codebooks' rules over all interviews.
struct CodeCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "code", alias: "kod",
      "Kod interviewene efter kodebøgernes regler. Samme regler giver samme kodninger, aldrig dobbelte.",
      "Code the interviews by the codebooks' rules. The same rules give the same codings, never double ones.")
  }

  @Flag(
    help: .text("Vis kun forskellen, og gem intet.", "Only show the difference; store nothing."))
  var dryRun = false

  @Flag(help: .text("Kod også interviewerens replikker.", "Code the interviewer's turns too."))
  var interviewer = false

  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    let books = try StoredCodebooks.read(store).map(\.book)
    guard !books.isEmpty else { throw DiagnosticError(ProjectMessage.noCodebooks) }
    let interviews = try store.interviews()
    guard !interviews.isEmpty else { throw DiagnosticError(ProjectMessage.noInterviews) }
    let dictionary = DictionaryMemory(workspace)
    var run = RuleRun(books: books, roles: interviewer ? Set(SpeakerRole.allCases) : [.informant])
    let archives = try store.tokenArchives(of: TokenArchive.identity)
    try run.read(interviews, archives: archives) { try dictionary.knownWords(store, corpus: $0) }
    let codings = run.codings()
    // Before the codings: should this fail, nothing has happened yet.
    if !dryRun {
      if let known = run.known { try dictionary.keep(known, in: store) }
      try store.remember(tokens: run.newArchives, of: TokenArchive.identity)
    }
    // Interviews that another process brings in meanwhile are not spoken about, so their codings stay.
    let scope = CodingScope(interviews: Set(interviews.map(\.id)))
    let difference =
      dryRun
      ? try store.difference(to: codings, by: .rules, in: scope)
      : try store.recordCodings(codings, by: .rules, in: scope, workspace.stamp(change))
    let coded = Set(difference.countsByCode.map(\.code))
    return Outcome(
      .report(
        CodingDifferenceReport.report(
          difference,
          of: CodingRun(codebooks: books, interviewCount: interviews.count, includesInterviewer: interviewer),
          isDryRun: dryRun, silenced: try store.projectCodes().deletedKeys, context: try Material.context(workspace, store, coded: coded)), output.format),
      diagnostics: CodebookSet.unknownCompanions(in: books)
        + CodebookSet.unknownSpeakers(in: books, among: interviews.flatMap(\.transcript.speakers))
        + [run.known?.notice].compactMap { $0 })
  }
}
