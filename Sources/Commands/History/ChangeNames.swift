internal import CodingModel
internal import CodingStore
internal import Foundation
internal import TranscriptText

extension ProjectStore {
  /// The change that someone names by its number in the log, or by the beginning of its id.
  ///
  /// - Throws: `DiagnosticError` when there is none, or when several fit.
  func change(called name: String) throws -> ChangeSummary {
    let found = try changes(named: name)
    guard let change = found.first else { throw DiagnosticError(HistoryMessage.unknownChange(name)) }
    guard found.count == 1 else {
      throw DiagnosticError(
        HistoryMessage.ambiguousChange(name, matches: found.map { $0.id.uuidString.lowercased() }))
    }
    return change
  }
}
