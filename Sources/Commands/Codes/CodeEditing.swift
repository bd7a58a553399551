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

  /// The key of the code that someone calls `text`; throws as `ProjectCodes.key(called:)`.
  func key(_ text: String) throws -> CodePath { try codes.key(called: text) }

  /// Where a new code is to be; throws as `ProjectCodes.place(of:under:)`.
  func place(_ text: String, under: String?) throws -> (name: String, parent: CodePath?) {
    try codes.place(of: text, under: under)
  }

  /// Does the work, and tells what came of it.
  func outcome(_ output: FormatOptions, _ work: (ProjectStore) throws -> CodeEditOutcome) throws -> Outcome {
    let outcome = try work(store)
    let context = try Material.context(workspace, store, coded: [])
    return Outcome(.report(CodesReport.report(outcome, context: context), output.format))
  }
}
