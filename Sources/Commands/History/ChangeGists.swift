internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// The changes of a log in a line each, with the names of what they touched.
enum ChangeGists {
  /// The lines by the changes' identities; changes that did too much for a line are left out.
  static func texts(of summaries: [ChangeSummary], _ store: ProjectStore, language: Language) throws -> [UUID: String] {
    let changes = try store.changes(Set(summaries.filter(ChangeGist.isTold).map(\.id)))
    guard !changes.isEmpty else { return [:] }
    let records = try store.everyInterview()
    let touched = Set(changes.flatMap { $0.operations.compactMap(\.gistInterview) })
    let interviews = Dictionary(
      try store.interviews(touched).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let surroundings = ChangeSurroundings(
      names: records.mapValues(\.name), texts: [:], lastTexts: records.mapValues(\.textSHA256), interviews: interviews,
      codes: try store.projectCodes())
    var texts: [UUID: String] = [:]
    for change in changes { texts[change.id] = ChangeGist(change, in: surroundings, language: language).text }
    return texts.filter { !$0.value.isEmpty }
  }
}
