internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// All that an analysis starts from, fetched once.
struct Material {
  /// The interviews, ordered by name as Danes sort.
  let interviews: [Interview]
  /// The codes of all codebooks, in the books' order.
  let codes: [CodeOutline]
  /// The project's name, codebook versions, codes and date, for the reports.
  let context: ReportContext
  /// Orders attribute values as Danes sort.
  let collation: Collation
  private let store: ProjectStore

  /// Fetches interviews and codes from the workspace's project.
  ///
  /// - Throws: `DiagnosticError` when the project cannot be opened or holds no interviews.
  init(_ workspace: Workspace, needsInterviews: Bool = true) throws {
    store = try workspace.openProject()
    collation = workspace.language.collation
    interviews = collation.sorted(try store.interviews(), by: \.name)
    guard !(needsInterviews && interviews.isEmpty) else { throw DiagnosticError(ProjectMessage.noInterviews) }
    codes = try store.codes()
    context = ReportContext(
      language: workspace.language, codes: codes.map(CodeLabel.init),
      codebookVersions: try store.codebooks().map(\.record.versionName), projectName: try workspace.projectName(),
      date: workspace.today)
  }

  /// The codings that a filter lets in.
  ///
  /// - Throws: `DiagnosticError` when nothing is coded at all.
  func codings(_ filter: CodingFilter) throws -> [Coding] {
    let codings = try storedCodings(filter)
    if codings.isEmpty, try store.summary().codings == 0 { throw DiagnosticError(ProjectMessage.noCodings) }
    return codings
  }

  /// The codings that a filter lets in; none is no error.
  func storedCodings(_ filter: CodingFilter) throws -> [Coding] { try store.codings(matching: filter) }

  /// The codes to count under a filter: those it names, lifted to its level, in the books' order.
  func countedCodes(_ filter: CodingFilter) -> [CodePath] {
    var seen: Set<CodePath> = []
    return allCodes(filter).map(filter.counted).filter { seen.insert($0).inserted }
  }

  /// The codes that a filter names with the codes below them, or all; each as itself, in the books' order.
  func allCodes(_ filter: CodingFilter) -> [CodePath] {
    codes.map(\.path).filter { code in filter.codes.isEmpty || filter.codes.contains { $0.encloses(code) } }
  }
}
