internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Interchange
internal import Reporting
internal import TranscriptText

/// Brings corrected transcripts in: each takes the place of its interview's text, as one change.
struct TranscriptUpdate {
  let workspace: Workspace
  let store: ProjectStore
  let change: ChangeOptions
  let comments: CommentUse
  let isTrial: Bool
  private var reader: TranscriptReader
  private(set) var outcomes: [CorrectionOutcome] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ workspace: Workspace, _ change: ChangeOptions, comments: CommentUse, isTrial: Bool) throws {
    self.comments = comments
    self.workspace = workspace
    self.change = change
    self.isTrial = isTrial
    store = try workspace.openProject()
    reader = try TranscriptReader()
  }

  /// Brings the files in, one after the other; one that is refused stops no other.
  ///
  /// - Parameter interview: the name of the interview that the one file corrects; otherwise the one called like the file.
  mutating func run(_ paths: [String], interview: String?) throws {
    let records = try store.interviewRecords()
    guard interview == nil || paths.count == 1 else { throw DiagnosticError(CorrectionMessage.severalFiles) }
    var seen: Set<UUID> = []
    for path in paths {
      do {
        let source = try workspace.readSource(path)
        let record = try Self.record(of: source, named: interview, among: records)
        guard seen.insert(record.id).inserted else {
          throw DiagnosticError(CorrectionMessage.givenTwice(record.name), at: SourceLocation(file: path))
        }
        try take(source, as: record)
      } catch let error as DiagnosticError {
        diagnostics += error.diagnostics
      }
    }
    if !isTrial { try store.remember(tokens: reader.archives, of: TokenArchive.identity) }
  }

  var report: Report { CorrectionReport.report(outcomes, isTrial: isTrial, language: workspace.language) }

  private mutating func take(_ source: SourceFile, as record: InterviewRecord) throws {
    let read = reader.read(source, named: record.name, id: record.id)
    diagnostics += read.diagnostics
    guard let read = read.value else { return }
    guard !isTrial else {
      outcomes.append(try store.correction(of: record.id, to: read.imported))
      return
    }
    let stamp = try workspace.stamp(change)
    let outcome = try store.correct(record.id, to: read.imported, stamp)
    outcomes.append(outcome)
    if !outcome.isUnchanged { try takeComments(of: read) }
  }

  /// Comments that the corrected file has and the former had not become memos, as a change of their own.
  private func takeComments(of read: ReadInterview) throws {
    guard comments != .none, !read.source.composed.comments.isEmpty else { return }
    let stamp = try workspace.stamp(change)
    let contents = ImportedComments(.memo, stamp, codes: [], language: workspace.language).added(to: read)
    try store.edit(.memo, stamp) { view -> ([ChangeOperation], Void) in
      let fresh = try contents.memos.filter { try view.record(MemoRecord.self, $0.key) == nil }
      return (try fresh.flatMap { try view.setting($0) }, ())
    }
  }

  /// The interview that a file corrects: the named one, else the one that holds the very file, else the one with the
  /// file's name, with its folder's before it or without.
  private static func record(
    of source: SourceFile, named name: String?, among records: [InterviewRecord]
  ) throws -> InterviewRecord {
    let find = { (name: String) in records.first { $0.name.lowercased() == name.lowercased() } }
    let found: InterviewRecord?
    if let name {
      found = find(name)
    } else {
      found =
        records.first { $0.sourceSHA256 == source.sha256 } ?? InterviewNames.names(of: source).compactMap(find).first
    }
    guard let found else {
      let wanted = name ?? source.stem
      throw DiagnosticError(
        CorrectionMessage.noInterview(wanted, near: Suggestion.nearest(to: wanted, among: records.map(\.name))),
        at: SourceLocation(file: source.path))
    }
    return found
  }
}
