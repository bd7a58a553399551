internal import CodingAnalysis
internal import CodingModel
internal import Foundation
internal import Interchange
internal import Reporting
internal import TranscriptText

/// Turns a coded interview into a document for Word: the codings are comments in the margin, each by its coder.
struct TranscriptDocument {
  let context: ReportContext
  let memos: MemoNotes
  /// When each coding came into the project.
  let dates: [UUID: Date]

  /// The document.
  func document(of transcript: CodedTranscript) -> WordDocument {
    let used = Set(transcript.turns.flatMap(\.pieces).flatMap(\.codings)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($0.element, $0.offset) })
    var document = WordDocument(
      title: transcript.name, language: context.language.pick("da-DK", "en-GB"),
      comments: used.map { comment(on: transcript.codings[$0]) })
    document.blocks.append(.paragraph([WordRun(transcript.name)], style: .title))
    for field in transcript.header {
      document.blocks.append(.paragraph([WordRun("\(field.key): ", isBold: true), WordRun(field.value)]))
    }
    var borders = Borders(transcript, numbers)
    for turn in transcript.turns { document.blocks += paragraphs(of: turn, &borders) }
    return document
  }

  private func comment(on coding: Coding) -> WordComment {
    let label = context.label(of: coding.code)
    let lines = ["\(label.name) (\(coding.code.description))"] + (memos.codings[coding.id] ?? []).map(\.memo.text)
    return WordComment(
      author: CodedTranscriptReport.coder(of: coding, in: context.language),
      date: dates[coding.id].map { $0.formatted(.iso8601) }, text: lines.joined(separator: "\n"))
  }

  /// A turn's paragraphs; its label stands before the first.
  private func paragraphs(of turn: CodedTurn, _ borders: inout Borders) -> [WordBlock] {
    let head = [turn.time.map { "[\($0)]" }, turn.speaker.map { "\($0):" }].compactMap { $0 }.joined(separator: " ")
    var paragraphs: [[WordRun]] = [head.isEmpty ? [] : [WordRun(head + " ", isBold: true)]]
    for piece in turn.pieces {
      let lines = piece.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let shade = piece.codings.isEmpty ? nil : "EEF5F7"
      for (index, line) in lines.enumerated() {
        if index > 0 { paragraphs.append([]) }
        paragraphs[paragraphs.count - 1].append(
          WordRun(
            line, shade: shade, opens: index == 0 ? borders.opening(at: piece) : [],
            closes: index == lines.count - 1 ? borders.closing(at: piece) : []))
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { .paragraph($0) }
  }

  /// Which comments begin and end at which piece: a coding may reach over several turns.
  private struct Borders {
    private let first: [Int: Int]
    private let last: [Int: Int]
    private let numbers: [Int: Int]

    init(_ transcript: CodedTranscript, _ numbers: [Int: Int]) {
      var first: [Int: Int] = [:]
      var last: [Int: Int] = [:]
      for piece in transcript.turns.flatMap(\.pieces) {
        for coding in piece.codings {
          if first[coding] == nil { first[coding] = piece.range.start }
          last[coding] = piece.range.start
        }
      }
      self.first = first
      self.last = last
      self.numbers = numbers
    }

    func opening(at piece: CodedPiece) -> [Int] {
      piece.codings.filter { first[$0] == piece.range.start }.compactMap { numbers[$0] }
    }

    func closing(at piece: CodedPiece) -> [Int] {
      piece.codings.filter { last[$0] == piece.range.start }.compactMap { numbers[$0] }
    }
  }
}
