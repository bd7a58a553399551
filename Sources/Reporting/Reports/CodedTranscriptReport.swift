public import CodingAnalysis
public import CodingModel
internal import Foundation
public import TranscriptText

/// An interview with its codings, to be read from beginning to end.
public enum CodedTranscriptReport {
  /// Makes the report.
  public static func report(
    _ transcript: CodedTranscript, context: ReportContext, filter: CodingFilter, memos: MemoNotes
  ) -> Report {
    let statements = StatementBuilder(context: context).statements(
      .quotations, filter: filter, counts: [.init(key: "codings", number: transcript.codings.count, noun: .codings)])
    let header = transcript.header.map { "\($0.key): \($0.value)" }.joined(separator: " · ")
    let turns = transcript.turns.map { turn($0, of: transcript, context: context, memos: memos) }
    return Report(
      id: "coded-transcript", title: transcript.name,
      blocks: (header.isEmpty ? [] : [.paragraph(header)]) + [
        .turns(turns), .note(statements.map { "\($0.title): \($0.text)" }.joined(separator: " · ")),
      ])
  }

  private static func turn(
    _ turn: CodedTurn, of transcript: CodedTranscript, context: ReportContext, memos: MemoNotes
  ) -> ReportTurn {
    let places = turn.codings
    let local = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($0.element, $0.offset) })
    return ReportTurn(
      number: turn.number, time: turn.time, speaker: turn.speaker, isInterviewer: turn.role == .interviewer,
      pieces: turn.pieces.map { .init(text: $0.text, codings: $0.codings.compactMap { local[$0] }) },
      marks: places.map { place in
        let coding = transcript.codings[place]
        return .init(
          code: context.code(coding.code), coder: coder(of: coding, in: context.language),
          memos: memos.lines(memos.codings[coding.id], in: context.language))
      })
  }

  /// Who coded, and what a person said of it: `regler (godkendt)`.
  public static func coder(of coding: Coding, in language: Language) -> String {
    guard coding.verdict != nil, let status = coding.status else { return coding.coder.name }
    return "\(coding.coder.name) (\(status.text(in: language)))"
  }
}
