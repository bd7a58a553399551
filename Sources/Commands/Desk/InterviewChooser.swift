internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// The interviews of a project with a coder's progress, to choose one from.
struct InterviewChooser {
  /// The interviews' names, sorted as readers of the language sort.
  let records: [InterviewRecord]
  private let store: ProjectStore
  private let coder: Coder
  private let language: Language

  /// Reads the project.
  ///
  /// - Throws: `DiagnosticError` when it cannot be read.
  init(_ store: ProjectStore, coder: Coder, language: Language) throws {
    self.store = store
    self.coder = coder
    self.language = language
    records = language.collation.sorted(try store.interviewRecords(), by: \.name)
  }

  /// The interview that is meant: by its number in the list, its name, the beginning of it or any part of it.
  ///
  /// - Throws: `DiagnosticError` when none or several fit.
  func record(_ text: String) throws -> InterviewRecord {
    if let number = Int(text), records.indices.contains(number - 1), !records.contains(where: { $0.name == text }) {
      return records[number - 1]
    }
    let wanted = text.lowercased()
    let tests: [(String) -> Bool] = [{ $0 == wanted }, { $0.hasPrefix(wanted) }, { $0.contains(wanted) }]
    for test in tests {
      let found = records.filter { test($0.name.lowercased()) }
      if found.count == 1 { return found[0] }
      if found.count > 1 { throw DiagnosticError(InterviewMessage.several(text, found.map(\.name))) }
    }
    let names = records.map(\.name)
    throw DiagnosticError(
      PassageMessage.unknownInterview(text, near: Suggestion.nearest(to: text, among: names), known: names))
  }

  /// True where some interview fits.
  func holds(_ text: String) -> Bool {
    if let number = Int(text) { return records.indices.contains(number - 1) }
    return records.contains { $0.name.lowercased().contains(text.lowercased()) }
  }

  /// The list: number, name, turns read, own codings.
  ///
  /// - Throws: `DiagnosticError` when the project cannot be read.
  func list(width: Int) throws -> String {
    let turns = try store.turnCounts()
    let codings = try store.codingCounts(by: coder)
    let read = Dictionary(grouping: try store.turnsRead(by: coder), by: \.interview).mapValues(\.count)
    return TurnCard.interviewList(
      records.map { record in
        let total = turns[record.id] ?? 0
        return (
          name: record.name, read: min(total, read[record.id] ?? 0), turns: total, codings: codings[record.id] ?? 0
        )
      }, width: width, language: language)
  }
}

/// What can be wrong with the name of an interview.
enum InterviewMessage: DiagnosticMessage {
  case several(String, [String])

  var id: String { "desk.several-interviews" }
  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .several(let text, let names):
      language.pick("»\(text)« kan være \(names.count) interviews: ", "'\(text)' can be \(names.count) interviews: ")
        + names.prefix(10).joined(separator: ", ") + (names.count > 10 ? " …" : "")
    }
  }

  func suggestion(in language: Language) -> String? { language.pick("skriv mere af navnet", "write more of the name") }
}
