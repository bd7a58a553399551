internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Interchange
internal import Reporting
internal import TranscriptText

/// Reads files that are to come into the project; one that cannot be read stops no other.
struct TranscriptImport {
  /// What was read, in the order of the files.
  private(set) var interviews: [ReadInterview] = []
  /// What there is to tell of the files.
  private(set) var diagnostics: [Diagnostic]
  /// The tokens of what was read.
  var archives: [UUID: [UInt8]] { reader.archives }

  private let workspace: Workspace
  private var reader: TranscriptReader

  init(_ workspace: Workspace, _ diagnostics: [Diagnostic] = []) throws {
    self.workspace = workspace
    self.diagnostics = diagnostics
    reader = try TranscriptReader()
  }

  /// Reads the files, naming them beside the interviews that are there.
  mutating func read(_ paths: [String], beside records: [InterviewRecord]) throws {
    defer { workspace.showProgress(nil) }
    let files = paths.map { path in Result { try workspace.readSource(path) } }
    var names = InterviewNames(records).names(for: files.compactMap { try? $0.get() })[...]
    for (index, file) in files.enumerated() {
      show(index, of: paths)
      switch file {
      case .failure(let error as DiagnosticError): diagnostics += error.diagnostics
      case .failure(let error): throw error
      case .success(let file):
        guard let name = names.popFirst() else { continue }
        let read = reader.read(file, named: name, id: Interview.importID(named: name, sourceSHA256: file.sha256))
        diagnostics += read.diagnostics
        if let interview = read.value { interviews.append(interview) }
      }
    }
  }

  /// `[12/140] nord/leder.docx`; of a single file there is nothing to count.
  private func show(_ index: Int, of paths: [String]) {
    if paths.count > 1 { workspace.showProgress("[\(index + 1)/\(paths.count)] \(paths[index].withVisibleControls)") }
  }

  /// What was found, before anything is stored.
  var preview: Report {
    ImportPreviewReport.report(interviews.map(preview), language: workspace.language)
  }

  private func preview(_ read: ReadInterview) -> ImportPreview {
    let composed = read.source.composed
    let account = composed.account
    return ImportPreview(
      path: read.imported.source.path, format: read.source.format.rawValue,
      formatName: read.source.format.name(in: workspace.language), interview: read.imported.interview,
      comments: composed.comments.count,
      account: ImportPreview.Account(
        source: account.source, transcript: account.transcript, comments: account.comments,
        leftOut: account.leftOut.map { part in
          ImportPreview.LeftOut(
            reason: part.reason.rawValue, reasonName: part.reason.name(in: workspace.language),
            characters: part.characters, beginning: composed.leftOut.first { $0.reason == part.reason }?.text ?? "")
        }, missing: account.missing, added: account.added, isCountedApart: account.isCountedApart))
  }
}
