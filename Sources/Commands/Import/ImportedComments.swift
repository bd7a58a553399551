internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Interchange
internal import TranscriptText

/// What becomes of the comments in a document's margin.
enum CommentUse: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// Memos on the words that they are about.
  case memo
  /// Codings where the whole comment is a code's name or path; memos otherwise.
  case coding
  /// They are left out.
  case none
}

/// Turns the comments of documents into memos and codings.
///
/// A memo's identity follows from interview, author, time and words, so that a corrected file does not bring the same
/// comment in twice.
struct ImportedComments {
  private let use: CommentUse
  private let stamp: ChangeStamp
  private let language: Language
  /// Keys of codes by their written paths and names in small letters; a name that several have is nobody's.
  private let codes: [String: CodePath]

  init(_ use: CommentUse, _ stamp: ChangeStamp, codes: [CodeOutline], language: Language) {
    self.use = use
    self.stamp = stamp
    self.language = language
    var found: [String: Set<CodePath>] = [:]
    for code in codes {
      for name in [code.path.description, code.path.last, code.name] {
        found[name.lowercased(), default: []].insert(code.key)
      }
    }
    self.codes = found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// Adds to an interview what its file's comments become.
  func added(to read: ReadInterview) -> ImportedInterview {
    var imported = read.imported
    guard use != .none else { return imported }
    var seen: Set<UUID> = []
    for comment in read.source.composed.comments {
      if let coding = coding(comment) {
        imported.codings.append(coding)
      } else {
        let memo = memo(comment, on: imported.interview)
        if seen.insert(memo.id).inserted { imported.memos.append(memo) }
      }
    }
    return imported
  }

  private func coding(_ comment: ComposedComment) -> ImportedCoding? {
    guard use == .coding, comment.kind == .comment, let range = comment.range,
      let code = codes[Self.line(comment.text).lowercased()]
    else { return nil }
    let coder = comment.author.isEmpty ? stamp.coder : Coder(name: Self.line(comment.author))
    return coder == .rules ? nil : ImportedCoding(range: range, code: code, coder: coder)
  }

  private func memo(_ comment: ComposedComment, on interview: Interview) -> MemoRecord {
    let place = comment.range.map { "\($0.start) \($0.end)" } ?? ""
    let lines = [
      "kodeks-comment", interview.id.uuidString.lowercased(), comment.kind.rawValue, comment.author,
      comment.date ?? place, comment.text,
    ]
    let target: MemoTarget =
      comment.range.map { .stretch(interview.id, $0, textSHA256: interview.transcript.text.sha256) }
      ?? .interview(interview.id)
    let author = Self.line(comment.author)
    return MemoRecord(
      id: UUID(naming: lines.joined(separator: "\n")), on: target, text: text(comment),
      author: author.isEmpty ? stamp.coder : Coder(name: author), date: comment.date.flatMap(Self.date) ?? stamp.date)
  }

  /// The time of a comment; documents write the clock of whoever wrote it and no zone that could be relied on.
  private static func date(_ text: String) -> Date? { try? Date(text.prefix(19) + "Z", strategy: .iso8601) }

  /// `Kommentar, NAVN, 2020-09-14 10:02:`, and below it what the comment says.
  private func text(_ comment: ComposedComment) -> String {
    let kind =
      switch comment.kind {
      case .comment: language.pick("Kommentar", "Comment")
      case .footnote: language.pick("Fodnote", "Footnote")
      case .endnote: language.pick("Slutnote", "Endnote")
      }
    let date = comment.date.map { String($0.prefix(16)).replacing("T", with: " ") }
    let head = [kind, Self.line(comment.author), date ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    return head + ":\n" + comment.text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func line(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
}
