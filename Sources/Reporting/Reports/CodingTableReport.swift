public import CodingAnalysis
public import CodingModel
public import Foundation
internal import TranscriptText

/// Codings one by one with all that is known about each: what people take on in a spreadsheet or a program of their own.
public struct CodingTableReport {
  private let context: ReportContext
  private let interviews: [String: Interview]
  private let attributes: [String]
  private let dates: [UUID: Date]
  private let memos: MemoNotes
  private let timeZone: TimeZone

  /// Takes what the rows tell beside the codings.
  ///
  /// - Parameters:
  ///   - attributes: keys of the attributes that get a column, in order.
  ///   - dates: when each coding came into the project.
  ///   - timeZone: the clock of the dates that people read; programs get UTC.
  public init(
    context: ReportContext, interviews: [Interview], attributes: [String], dates: [UUID: Date], memos: MemoNotes,
    timeZone: TimeZone
  ) {
    self.context = context
    self.interviews = Dictionary(interviews.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.attributes = attributes
    self.dates = dates
    self.memos = memos
    self.timeZone = timeZone
  }

  private var language: Language { context.language }

  /// One row per coding, in the list's order: a table for people and the same for programs.
  public func report(_ list: QuotationList) -> Report {
    let statements = StatementBuilder(context: context).statements(
      .quotations, filter: list.filter,
      counts: [
        .init(key: "codings", number: list.segments.count, noun: .codings),
        .init(key: "interviews", number: list.interviewCount, noun: .interviews),
      ])
    return Report(
      id: "codings", title: language.pick("Kodninger", "Codings"),
      blocks: [
        .table(table(list, statements, isForPeople: true)), .table(table(list, statements, isForPeople: false)),
      ], jsonShape: .array)
  }

  private func table(_ list: QuotationList, _ statements: [ReportStatement], isForPeople: Bool) -> ReportTable {
    ReportTable(
      id: "codings", title: "", statements: statements, columns: columns,
      rows: list.segments.map { ReportRow(values($0, isForPeople: isForPeople)) },
      audience: isForPeople ? .people : .machines)
  }

  private var columns: [ReportColumn] {
    let first: [(String, String)] = [
      ("id", "Id"), ("interview", ColumnPhrase.interview.text(in: language)),
      ("turn", ColumnPhrase.turn.text(in: language)), ("time", ColumnPhrase.time.text(in: language)),
      ("speaker", ColumnPhrase.speaker.text(in: language)), ("role", language.pick("Rolle i samtalen", "Role in talk")),
    ]
    let last: [(String, String)] = [
      ("code", ColumnPhrase.code.text(in: language)), ("code_name", language.pick("Kodens navn", "Name of code")),
      ("coder", language.pick("Koder", "Coder")), ("origin", language.pick("Oprindelse", "Origin")),
      ("verdict", language.pick("Vurdering", "Verdict")), ("rules", language.pick("Regler", "Rules")),
      ("coded", language.pick("Kodet", "Coded")), ("text", language.pick("Uddrag", "Passage")), ("memo", "Memo"),
      ("start", language.pick("Fra byte", "From byte")), ("end", language.pick("Til byte", "To byte")),
    ]
    // An attribute called like a column keeps its name behind a mark, so that each heading stands for one thing.
    let taken = Set((first + last).map(\.0))
    let own = attributes.map { (taken.contains($0) ? "attribute_\($0)" : $0, $0) }
    return (first + own + last).map {
      ReportColumn(key: $0.0, title: $0.1, alignment: ["turn", "start", "end"].contains($0.0) ? .trailing : .leading)
    }
  }

  private func values(_ segment: CodedSegment, isForPeople: Bool) -> [ReportValue] {
    let coding = segment.coding
    let isRule = coding.coder == .rules
    let interview = interviews[segment.interviewName]
    let given = attributes.map { key in
      ReportValue.text(
        interview?.values(of: key, turn: segment.turn - 1).joined(separator: " | ") ?? "")
    }
    let date = dates[coding.id].map { isForPeople ? $0.clockTime(in: timeZone) : $0.formatted(.iso8601) }
    return [
      .text(coding.writtenID), .text(segment.interviewName), .integer(segment.turn),
      .text(segment.time?.description ?? ""), .text(segment.speaker ?? ""),
      .text(isForPeople ? role(segment.role) : segment.role.rawValue),
    ] + given + [
      .text(coding.code.description), .text(fullName(of: coding.code)), .text(coding.coder.name),
      .text(isForPeople ? (isRule ? language.pick("regel", "rule") : language.pick("hånd", "hand")) : isRule ? "rule" : "hand"),
      .text(isForPeople ? coding.status?.text(in: language) ?? "" : coding.status?.rawValue ?? ""),
      .text(coding.evidence.map(\.rule).joined(separator: " | ")), .text(date ?? ""), .text(segment.text),
      .text((memos.codings[coding.id] ?? []).map(\.memo.text).joined(separator: "\n")),
      .integer(coding.range.start), .integer(coding.range.end),
    ]
  }

  private func role(_ role: SpeakerRole) -> String {
    switch role {
    case .interviewer: language.pick("interviewer", "interviewer")
    case .informant: language.pick("informant", "informant")
    }
  }

  /// The names of the code and of all above it: `Organisering › Arbejdsgange`.
  private func fullName(of path: CodePath) -> String {
    var names: [String] = []
    var next: CodePath? = path
    while let path = next {
      names.append(context.label(of: path).name)
      next = path.parent
    }
    return names.reversed().joined(separator: " › ")
  }
}
