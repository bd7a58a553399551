internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// All that an analysis starts from, fetched once.
struct Material {
  /// The world that it was fetched from.
  let workspace: Workspace
  /// The interviews, ordered by name as Danes sort.
  let interviews: [Interview]
  /// The codes of all codebooks in the books' order, then codes that only codings know any more.
  let codes: [CodeOutline]
  /// The project's name, codebook versions, codes and date, for the reports.
  let context: ReportContext
  /// Orders attribute values as Danes sort.
  let collation: Collation
  /// What a reader of the numbers must know: that codebooks or interviews have come since the last coding.
  let warnings: [Diagnostic]
  /// The codebook versions that the codings stand for.
  let codebooks: [CodebookRecord]
  /// All codings, rejected ones too, in the store's order.
  let allCodings: [Coding]

  /// Fetches interviews, codes and codings from the workspace's project.
  ///
  /// - Throws: `DiagnosticError` when the project cannot be opened or holds no interviews.
  init(_ workspace: Workspace, needsInterviews: Bool = true) throws {
    let store = try workspace.openProject()
    self.workspace = workspace
    collation = workspace.language.collation
    interviews = collation.sorted(try store.interviews(), by: \.name)
    guard !(needsInterviews && interviews.isEmpty) else { throw DiagnosticError(ProjectMessage.noInterviews) }
    allCodings = try store.codings()
    codes = Self.withForgotten(try store.codes(), in: Set(allCodings.map(\.code)))
    let state = try CodingState(store)
    warnings = state.warnings
    codebooks = state.versions
    context = try Self.context(workspace, codes, state)
  }

  /// The same context without interviews and codings; `coded` are codes that the report speaks of.
  ///
  /// - Throws: `DiagnosticError` when the project cannot be read.
  static func context(_ workspace: Workspace, _ store: ProjectStore, coded: Set<CodePath>) throws -> ReportContext {
    try context(workspace, withForgotten(try store.codes(), in: coded), try CodingState(store))
  }

  private static func context(
    _ workspace: Workspace, _ codes: [CodeOutline], _ state: CodingState
  ) throws -> ReportContext {
    ReportContext(
      language: workspace.language, codes: codes.map(CodeLabel.init),
      codebookVersions: state.versions.map(\.versionName), projectName: try workspace.projectName(),
      date: workspace.today)
  }

  /// The context of a result that a filter was applied to: it tells how many rejected codings the filter leaves out.
  func context(for filter: CodingFilter) -> ReportContext {
    var context = context
    guard filter.verdicts == .notRejected, allCodings.contains(where: { $0.verdict == .rejected }) else {
      return context
    }
    var rejected = filter
    rejected.verdicts = .rejected
    context.rejectedCount =
      QuotationList(interviews: interviews, codings: allCodings, filter: rejected).segments.count
    return context
  }

  /// The same warnings, and what a filter's conditions leave out because it is not of the type that it is compared as.
  func warnings(for filter: CodingFilter) -> [Diagnostic] {
    guard !filter.allConditions.isEmpty else { return warnings }
    return warnings + AttributeKeys(interviews).misfits(filter.allConditions) + contradictions(in: filter)
  }

  /// Conditions that no turn can meet together, since they ask for two values of one attribute.
  private func contradictions(in filter: CodingFilter) -> [Diagnostic] {
    let equal = Dictionary(grouping: filter.conditions.filter { $0.comparison == .equal }, by: \.key)
    let repeated = filter.conditions.map(\.key).first { equal[$0, default: []].count > 1 }
    guard let key = repeated, let conditions = equal[key] else { return [] }
    let isMet = interviews.contains { interview in
      interview.transcript.turns.indices.contains { turn in
        conditions.allSatisfy { $0.holds(for: interview, turn: turn) }
      }
    }
    return isMet ? [] : [Diagnostic(UsageMessage.allMustHold(key: key, values: conditions.flatMap(\.values)))]
  }

  /// The same for commands that count codings.
  func codingWarnings(for filter: CodingFilter) -> [Diagnostic] { warnings(for: filter) + codingNotes(on: filter) }

  /// A query chooses turns, and in them the codings of all coders count, whichever it names.
  func codingNotes(on filter: CodingFilter) -> [Diagnostic] {
    let named = filter.coders.isEmpty ? filter.selections.filter(\.namesCodings) : []
    return named.map { Diagnostic(UsageMessage.turnsOfCoder($0.text)) }
  }

  /// The codings whose code, coder and verdict a filter lets in; analysis looks at their turns.
  ///
  /// - Throws: `DiagnosticError` when nothing is coded at all.
  func codings(_ filter: CodingFilter) throws -> [Coding] {
    if allCodings.isEmpty { throw DiagnosticError(ProjectMessage.noCodings) }
    return storedCodings(filter)
  }

  /// The same; none is no error.
  func storedCodings(_ filter: CodingFilter) -> [Coding] { allCodings.filter(filter.admits) }

  /// The codes to count under a filter: those it names, lifted to its level, in the books' order.
  func countedCodes(_ filter: CodingFilter) -> [CodePath] {
    var seen: Set<CodePath> = []
    return allCodes(filter).map(filter.counted).filter { seen.insert($0).inserted }
  }

  /// The codes that a filter names with the codes below them, or all; each as itself, in the books' order.
  func allCodes(_ filter: CodingFilter) -> [CodePath] {
    codes.map(\.path).filter { code in filter.codes.isEmpty || filter.codes.contains { $0.encloses(code) } }
  }

  /// A code that a newer codebook has left out keeps its codings until the rules are run again, and so its row.
  private static func withForgotten(_ codes: [CodeOutline], in coded: Set<CodePath>) -> [CodeOutline] {
    let forgotten = coded.subtracting(codes.map(\.path)).sorted()
    return codes
      + forgotten.map { path in
        CodeOutline(
          codebook: "", path: path, name: path.description, color: "", definition: "", include: "", exclude: "",
          example: "")
      }
  }
}

/// How the codings that a project holds stand to its codebooks and interviews.
struct CodingState {
  /// The codebook versions that made the codings; those in force where nothing was coded by rules yet.
  let versions: [CodebookRecord]
  /// A warning for each thing that came after the last coding.
  let warnings: [Diagnostic]

  /// Reads the log.
  init(_ store: ProjectStore) throws {
    let inForce = try store.codebookRecords()
    var filter = ChangeFilter()
    filter.kinds = [.code, .importTranscripts, .updateTranscript]
    let changes = try store.changes(matching: filter)
    guard let coded = try store.codedVersions(), let last = changes.first(where: { $0.kind == .code }) else {
      versions = inForce
      warnings = try Self.orphans(store)
      return
    }
    versions = coded
    var warnings: [Diagnostic] = []
    if coded.map(\.sha256) != inForce.map(\.sha256) { warnings.append(Diagnostic(ProjectMessage.codebooksChanged)) }
    let imported = changes.filter { $0.kind == .importTranscripts }.prefix { $0.sequence > last.sequence }
    let count = imported.reduce(0) { $0 + $1.counts[.addInterview] }
    if count > 0 { warnings.append(Diagnostic(ProjectMessage.interviewsNotCoded(count))) }
    let corrected = changes.filter { $0.kind == .updateTranscript }.prefix { $0.sequence > last.sequence }
    let texts = corrected.count { !$0.isUndone && $0.counts[.replaceInterview] > 0 }
    if texts > 0 { warnings.append(Diagnostic(ProjectMessage.textsCorrected(texts))) }
    self.warnings = warnings + (try Self.orphans(store))
  }

  private static func orphans(_ store: ProjectStore) throws -> [Diagnostic] {
    let count = try store.records(OrphanRecord.self).count
    return count > 0 ? [Diagnostic(ProjectMessage.orphansWaiting(count))] : []
  }
}
