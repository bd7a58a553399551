public import CodingModel
public import Foundation
public import TranscriptText

/// Which moment of a project's history is shown.
public struct PastPhrase: DiagnosticMessage {
  private let last: ChangeSummary
  private let later: Int
  private let timeZone: TimeZone

  /// Takes the last change that is shown, how many come after it, and the zone of the reader's clock.
  public init(_ last: ChangeSummary, later: Int, _ timeZone: TimeZone) {
    self.last = last
    self.later = later
    self.timeZone = timeZone
  }

  /// The stable identifier.
  public var id: String { "history.past" }

  /// It is worth knowing; nothing is wrong.
  public var severity: Severity { .note }

  /// The moment in one sentence.
  public func text(in language: Language) -> String {
    let time = last.date.clockTime(in: timeZone)
    let count = CountedNoun.changes.counted(later, in: language)
    return language.pick(
      "projektet, som det var efter ændring \(last.sequence) (\(time)); \(later == 0 ? "ingen ændringer" : count) siden",
      "the project as it was after change \(last.sequence) (\(time)); \(later == 0 ? "no changes" : count) since")
  }

  /// There is nothing to do about it.
  public func suggestion(in language: Language) -> String? { nil }

  /// The same with a table.
  func statement(in language: Language) -> ReportStatement {
    ReportStatement(
      key: "as_of", title: language.pick("Tilstand", "State"), text: text(in: language),
      value: .object([
        JSONMember("change", .string(last.id.uuidString.lowercased())), JSONMember("sequence", .integer(last.sequence)),
        JSONMember("time", .string(last.date.ISO8601Format())), JSONMember("later_changes", .integer(later)),
      ]))
  }
}

extension Report {
  /// The same report with the moment that it shows: for people above it, for programs with each table.
  public func shown(at moment: PastPhrase, in language: Language) -> Report {
    let text = moment.text(in: language)
    let line = ReportBlock.note(text.prefix(1).uppercased() + text.dropFirst())
    let blocks = blocks.map { block -> ReportBlock in
      guard case .table(let table) = block else { return block }
      return .table(table.adding(moment.statement(in: language)))
    }
    return Report(id: id, title: title, blocks: [line] + blocks, jsonShape: jsonShape)
  }
}

extension ReportTable {
  /// The same table with one more statement.
  fileprivate func adding(_ statement: ReportStatement) -> ReportTable {
    ReportTable(
      id: id, title: title, statements: statements + [statement], columns: columns, rows: rows, records: records,
      notes: notes, audience: audience)
  }
}
