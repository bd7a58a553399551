public import CodingAnalysis
public import CodingModel
internal import Foundation
internal import TranscriptText

/// Where two codes meet, verbatim, and how much more than by chance.
public enum MeetingsReport {
  /// Makes the report of a pair of an analysis.
  ///
  /// - Parameters:
  ///   - meetings: the passages.
  ///   - analysis: the pair's counts and tests among all others.
  ///   - interviews: the material.
  ///   - context: language, names, versions.
  public static func report(
    _ meetings: CodeMeetings, in analysis: CoOccurrenceAnalysis, interviews: [Interview], context: ReportContext
  ) -> Report {
    let sheet = analysis.place(of: meetings.first, meetings.second).map {
      PairTables(analysis, context: context, measures: PairMeasure.usual).single($0)
    }
    let unit = analysis.matrix.unit
    let count = analysis.place(of: meetings.first, meetings.second).map { analysis.matrix.pairs[$0].n11 } ?? 0
    let counted = unit.counted(count, in: context.language)
    let summary = MeetingPhrase.summary(
      unit == .segment ? MeetingPhrase.overlaps(count).text(in: context.language) : counted,
      interviews: meetings.interviewCount)
    return report(meetings, sheet, sign: "×", summary: summary, interviews: interviews, context: context)
  }

  /// Makes the report of an ordered pair.
  public static func report(
    _ meetings: CodeMeetings, in sequence: CodeSequence, interviews: [Interview], context: ReportContext
  ) -> Report {
    let ground = PairGround(sequence, context: context)
    let place = sequence.pairs.firstIndex { ($0.first, $0.second) == (meetings.first, meetings.second) }
    let sheet = place.map { place in
      PairSheet(
        row: PairRow(pair: sequence.pairs[place], test: sequence.tests.results[place]),
        columns: PairColumns(
          context: context, unit: .turn, isSequence: true, measures: PairMeasure.allCases, isTested: ground.isTested),
        statements: StatementBuilder(context: context).statements(
          .sequence(reach: sequence.reach), unit: .analysis(.turn), filter: sequence.filter,
          counts: [
            .init(key: "units", number: sequence.unitCount, noun: .turns),
            .init(key: "interviews", number: sequence.interviewCount, noun: .interviews),
          ]
        ).with(ground.statements), notes: (sequence.pairs[place].logOdds.isCorrected
          ? [CoOccurrencePhrase.corrected.text(in: context.language)] : [])
          + ground.notes(measures: PairMeasure.allCases))
    }
    let count = place.map { sequence.pairs[$0].n11 } ?? 0
    let summary = MeetingPhrase.follows(count, interviews: meetings.interviewCount)
    return report(meetings, sheet, sign: "→", summary: summary, interviews: interviews, context: context)
  }

  private static func report(
    _ meetings: CodeMeetings, _ sheet: PairSheet?, sign: String, summary: MeetingPhrase, interviews: [Interview],
    context: ReportContext
  ) -> Report {
    let language = context.language
    let texts = MeetingTexts(interviews, context: context, first: meetings.first, second: meetings.second)
    let names = [meetings.first, meetings.second].map { context.code($0).text }
    let title = "\(CoOccurrencePhrase.title.text(in: language)): \(names[0]) \(sign) \(names[1])"
    let measures = sheet.map { [ReportBlock.table($0.table(title: "", language: language))] } ?? []
    let quotations = meetings.meetings.map(texts.quotation)
    let machines =
      [texts.machineTable(meetings.meetings, statements: sheet?.statements ?? [])]
      + (sheet.map { [$0.machineTable] } ?? [])
    return Report(
      id: "meetings", title: title,
      blocks: [.paragraph(summary.text(in: language))] + (quotations.isEmpty ? [] : [.quotations(quotations)])
        + measures
        + machines.map(ReportBlock.table))
  }
}

/// What a report of meetings says beside its numbers.
enum MeetingPhrase {
  case summary(String, interviews: Int)
  case follows(Int, interviews: Int)
  case overlaps(Int)

  func text(in language: Language) -> String {
    switch self {
    case .summary(let count, let interviews):
      let counted = CountedNoun.interviews.counted(interviews, in: language)
      return language.pick("De to koder mødes: \(count) i \(counted).", "The two codes meet: \(count) in \(counted).")
    case .follows(let count, let interviews):
      let turns = CountedNoun.turns.counted(count, in: language)
      let counted = CountedNoun.interviews.counted(interviews, in: language)
      return language.pick(
        "\(turns) med den første kode følges af den anden, i \(counted).",
        "\(turns) with the first code \(count == 1 ? "is" : "are") followed by the second, in \(counted).")
    case .overlaps(let count):
      return language.pick(
        "\(count) overlap mellem uddrag", "\(count) \(count == 1 ? "overlap" : "overlaps") of segments")
    }
  }
}

/// The texts of passages.
private struct MeetingTexts {
  private let interviews: [UUID: Interview]
  private let context: ReportContext
  private let names: [String]

  init(_ interviews: [Interview], context: ReportContext, first: CodePath, second: CodePath) {
    self.interviews = Dictionary(interviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.context = context
    names = [first, second].map { context.code($0).text }
  }

  /// A passage with the codings of both codes marked, and below it which words each code has.
  func quotation(_ meeting: CodeMeeting) -> ReportQuotation {
    let interview = interviews[meeting.interview]
    let turn = interview?.transcript.turns[meeting.turn - 1]
    var quotation = ReportQuotation(
      text: interview?.transcript.text[meeting.range] ?? "", marks: marks(meeting), interview: interview?.name ?? "",
      turn: meeting.turn, time: turn?.time, speaker: turn.flatMap { interview?.transcript.speaker(of: $0)?.label },
      showsMarks: true)
    quotation.details = zip(names, [meeting.first, meeting.second]).flatMap { details($1, $0, in: meeting) }
    if let relation = meeting.relation { quotation.details.append(relation.text(in: context.language)) }
    return quotation
  }

  /// "Jobcenter · a0ffc5e9, 375f8226: »Det … pensum.«", one line for each stretch; the words only where they are not the
  /// whole passage.
  private func details(_ codings: [Coding], _ name: String, in meeting: CodeMeeting) -> [String] {
    var stretches: [(range: TextRange, ids: [String])] = []
    for coding in codings {
      let coder = coding.coder == .rules ? "" : " \(coding.coder.name)"
      let range = TextRange(
        start: max(coding.range.start, meeting.range.start), end: min(coding.range.end, meeting.range.end))
      if let place = stretches.firstIndex(where: { $0.range == range }) {
        stretches[place].ids.append(coding.shortID + coder)
      } else {
        stretches.append((range, [coding.shortID + coder]))
      }
    }
    return stretches.map { range, ids in
      let words = range == meeting.range ? nil : interviews[meeting.interview].map { $0.transcript.text[range] }
      return "\(name) · \(ids.joined(separator: ", "))" + (words.map { ": »\(Self.ends(of: $0))«" } ?? "")
    }
  }

  /// The first and last words of a text that stands above in full.
  private static func ends(of text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 9 else { return words.joined(separator: " ") }
    return (words.prefix(4) + ["…"] + words.suffix(3)).joined(separator: " ")
  }

  /// What the codings cover of the passage, each byte once, from the passage's beginning.
  private func marks(_ meeting: CodeMeeting) -> [TextRange] {
    let (start, end) = (meeting.range.start, meeting.range.end)
    let ranges = (meeting.first + meeting.second).map(\.range).filter { $0.overlaps(meeting.range) }.sorted()
    let marks = ranges.map { TextRange(start: max($0.start, start) - start, end: min($0.end, end) - start) }
      .joiningOverlaps()
    return marks == [TextRange(start: 0, end: meeting.range.length)] ? [] : marks
  }

  func machineTable(_ meetings: [CodeMeeting], statements: [ReportStatement]) -> ReportTable {
    let keys = [
      "transcript", "turn", "start", "end", "time", "speaker", "role", "codings_a", "codings_b", "relation", "text",
    ]
    return ReportTable(
      id: "quotations", title: "", statements: statements,
      columns: keys.map { ReportColumn(key: $0, title: "", alignment: .leading) },
      rows: meetings.map { ReportRow(values($0)) }, audience: .machines)
  }

  private func values(_ meeting: CodeMeeting) -> [ReportValue] {
    let interview = interviews[meeting.interview]
    let turn = interview?.transcript.turns[meeting.turn - 1]
    let speaker = turn.flatMap { interview?.transcript.speaker(of: $0)?.label }
    let role = turn.flatMap { interview?.transcript.role(of: $0) }
    return [
      .text(interview?.name ?? ""), .integer(meeting.turn), .integer(meeting.range.start), .integer(meeting.range.end),
      turn?.time.map { .text($0.description) } ?? .empty, speaker.map { .text($0) } ?? .empty,
      role.map { .text($0.rawValue) } ?? .empty, .text(meeting.first.map(\.writtenID).joined(separator: " ")),
      .text(meeting.second.map(\.writtenID).joined(separator: " ")),
      meeting.relation.map { .text($0.machineName) } ?? .empty,
      .text(interview?.transcript.text[meeting.range] ?? ""),
    ]
  }
}
