internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// Work on the codes of the workspace's project: from what people call codes to their keys, and back to a report.
struct CodeEditing {
  /// The codes as they are before the work.
  let codes: ProjectCodes
  private let workspace: Workspace
  private let store: ProjectStore

  /// Opens the project.
  init(_ workspace: Workspace) throws {
    self.workspace = workspace
    store = try workspace.openProject()
    codes = try store.projectCodes()
  }

  /// The key of the code that someone calls `text`.
  ///
  /// - Throws: `DiagnosticError` as `CodeNames.path(for:)`.
  func key(_ text: String) throws -> CodePath { codes.key(of: try CodeNames(codes.codes).path(for: text)) }

  /// The name of a new code and the key of the one above it: `CODE/NAME`, or a name and what it is to be below.
  func place(_ text: String, under: String?) throws -> (name: String, parent: CodePath?) {
    if let under { return (text, try key(under)) }
    guard let slash = text.lastIndex(of: "/") else { return (text, nil) }
    let above = String(text[..<slash])
    guard CodePath(above) != nil else { return (text, nil) }
    return (String(text[text.index(after: slash)...]), try key(above))
  }

  /// Does the work, and tells what came of it.
  func outcome(_ output: FormatOptions, _ work: (ProjectStore) throws -> CodeEditOutcome) throws -> Outcome {
    let outcome = try work(store)
    let context = try Material.context(workspace, store, coded: [])
    return Outcome(.report(CodesReport.report(outcome, context: context), output.format))
  }
}
