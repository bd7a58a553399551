public import CodingModel
public import Foundation
public import TranscriptText

/// What a change speaks of, as names and texts.
public struct ChangeSurroundings: Sendable {
  /// The names of the interviews that are or were in the project.
  public let names: [UUID: String]
  /// Texts by their fingerprints.
  public let texts: [String: CanonicalText]
  /// The fingerprint of each interview's last text.
  public let lastTexts: [UUID: String]
  /// The interviews of the project.
  public let interviews: [UUID: Interview]
  /// What codes are called now.
  public let codes: ProjectCodes

  /// Gathers what is known.
  public init(
    names: [UUID: String], texts: [String: CanonicalText], lastTexts: [UUID: String], interviews: [UUID: Interview],
    codes: ProjectCodes
  ) {
    self.names = names
    self.texts = texts
    self.lastTexts = lastTexts
    self.interviews = interviews
    self.codes = codes
  }
}

extension Change {
  /// The fingerprints of the texts that interviews had after the change, where it replaced them.
  public var newTexts: [UUID: String] {
    operations.reduce(into: [:]) { texts, operation in
      if case .replaceInterview(_, with: let record) = operation { texts[record.id] = record.textSHA256 }
    }
  }

  /// The interviews in whose texts the change did something.
  public var interviews: Set<UUID> {
    operations.reduce(into: []) { interviews, operation in
      switch operation {
      case .addCoding(let coding), .removeCoding(let coding), .replaceCoding(_, with: let coding):
        interviews.insert(coding.interview)
      case .setVerdict(let record, replacing: _), .removeVerdict(let record): interviews.insert(record.interview)
      default: break
      }
    }
  }
}

/// One change of the log, step by step.
public enum ChangeReport {
  /// Makes the report.
  public static func report(
    _ change: Change, _ summary: ChangeSummary, in surroundings: ChangeSurroundings, timeZone: TimeZone,
    context: ReportContext
  ) -> Report {
    let language = context.language
    let steps = change.operations.filter { !$0.leavesAll }
    let lines = steps.map { ChangeLine($0, of: change, in: surroundings, language) }
    let statements = StatementBuilder(context: context).statements(
      .operations, counts: [.init(key: "operations", number: lines.count, noun: .steps)], codebookVersions: [])
    let table = ReportTable(
      id: "operations", title: "", statements: statements, columns: columns(language), rows: lines.map(\.row))
    return Report(
      id: "change", title: language.pick("Ændring \(summary.sequence)", "Change \(summary.sequence)"),
      blocks: [.facts(facts(summary, timeZone, language)), .table(table)])
  }

  private static func facts(_ change: ChangeSummary, _ timeZone: TimeZone, _ language: Language) -> [ReportFact] {
    let fact = { (danish: String, english: String, text: String) in
      ReportFact(title: language.pick(danish, english), value: .text(text))
    }
    let extent = change.extent(in: language)
    return [
      fact("Hvad", "What", change.work(in: language)), fact("Hvem", "Who", change.coder.name),
      fact("Hvornår", "When", change.date.clockTime(in: timeZone)),
    ] + (extent.isEmpty ? [] : [fact("Omfang", "Extent", extent)])
      + (change.reason.isEmpty ? [] : [fact("Hvorfor", "Why", change.reason)])
      + [fact("Id", "Id", change.id.uuidString.lowercased())]
  }

  private static func columns(_ language: Language) -> [ReportColumn] {
    [
      ReportColumn(key: "step", title: language.pick("Skridt", "Step"), alignment: .leading, audience: .people),
      ReportColumn(key: "operation", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "interview", title: ColumnPhrase.interview.text(in: language), alignment: .leading),
      ReportColumn(key: "turn", title: ColumnPhrase.turn.text(in: language)),
      ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
      ReportColumn(key: "excerpt", title: language.pick("Tekst", "Text"), alignment: .leading, audience: .people),
      ReportColumn(key: "start", title: "", audience: .machines),
      ReportColumn(key: "end", title: "", audience: .machines),
      ReportColumn(key: "id", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "text", title: "", alignment: .leading, audience: .machines),
    ]
  }
}
