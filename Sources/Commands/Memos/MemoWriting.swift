internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// What becomes of a memo's text.
enum MemoJob: Sendable {
  /// A new memo.
  case add(MemoTarget)
  /// A memo gets another text, or more of it, and perhaps is about something else.
  case edit(UUID, appends: Bool, target: MemoTarget?)
}

/// Where a memo's text comes from.
struct MemoTextOptions: ParsableArguments {
  @Argument(
    help: .text(
      "Teksten; - læser den fra standardinput. Links: [[kode:org/gang]], [[INTERVIEW:12]], [[memo:ID]].",
      "The text; - reads it from standard input. Links: [[code:org/gang]], [[INTERVIEW:12]], [[memo:ID]].", value: .text))
  var text: String?

  @Option(help: .text("Læs teksten fra en fil.", "Read the text from a file.", value: .file), completion: .file())
  var file: String?

  /// The text that was given; `nil` where it comes line by line.
  ///
  /// - Throws: `DiagnosticError` where it is given twice, or the file cannot be read as text.
  func given(in workspace: Workspace) throws -> String? {
    if let file {
      guard text == nil else { throw DiagnosticError(MemoMessage.twoTexts) }
      let decoded = TextDecoder.decode(try workspace.readSource(file))
      guard !decoded.hasErrors else { throw DiagnosticError(decoded.diagnostics) }
      let text = decoded.value.text
      return text[TextRange(start: 0, end: text.length)]
    }
    return text == "-" ? nil : text
  }

  /// Does the job with the text that was given, or opens a conversation that takes it line by line.
  func outcome(_ job: MemoJob, _ change: ChangeOptions, in workspace: Workspace) throws -> Outcome {
    if let text = try given(in: workspace) { return try job.outcome(text, change, in: workspace) }
    return Outcome(.dialogue(MemoWriting(job: job, change: change, workspace: workspace, isPiped: text == "-")))
  }
}

/// A memo written line by line; a line with a full stop alone, or the end of input, stores it.
struct MemoWriting: Dialogue {
  private let job: MemoJob
  private let change: ChangeOptions
  private let workspace: Workspace
  private let isPiped: Bool
  private var lines: [String] = []

  /// Makes a conversation; one with a pipe has no opening and ends at the end of input only.
  init(job: MemoJob, change: ChangeOptions, workspace: Workspace, isPiped: Bool) {
    self.job = job
    self.change = change
    self.workspace = workspace
    self.isPiped = isPiped
  }

  var opening: String {
    isPiped
      ? ""
      : workspace.language.pick(
        "Skriv memoet. Et punktum alene på en linje, eller Ctrl-D, gemmer det.\n",
        "Write the memo. A full stop alone on a line, or Ctrl-D, stores it.\n")
  }

  mutating func answer(_ line: String?) -> DialogueTurn {
    if let line, isPiped || line != "." {
      lines.append(line)
      return DialogueTurn(output: "")
    }
    do {
      let outcome = try job.outcome(lines.joined(separator: "\n"), change, in: workspace)
      guard case .text(let text) = outcome.body else { return DialogueTurn(output: "", isOver: true) }
      return DialogueTurn(output: text, errors: rendered(outcome.diagnostics), isOver: true)
    } catch {
      let diagnostics = (error as? DiagnosticError)?.diagnostics ?? []
      let text = rendered(diagnostics)
      return DialogueTurn(output: "", errors: text.isEmpty ? "\(error)\n" : text, isOver: true)
    }
  }

  private func rendered(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { workspace.asWritten($0).rendered(in: workspace.language) + "\n" }.joined()
  }
}

extension MemoJob {
  /// Stores the memo as one change.
  ///
  /// - Throws: `DiagnosticError` for an empty text.
  func outcome(_ text: String, _ change: ChangeOptions, in workspace: Workspace) throws -> Outcome {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else { throw DiagnosticError(MemoMessage.empty) }
    let book = try MemoBook(workspace)
    let stamp = try workspace.stamp(change)
    let memo = try memo(text, stamp, book)
    let links = book.links(in: memo.text)
    let linked = memo.linking(links.found)
    try book.store.edit(.memo, stamp) { view in (try view.setting(linked), ()) }
    let shown = book.shown(linked, in: workspace.language)
    return Outcome(
      .text(
        workspace.language.pick(
          "Memo \(memo.shortID) er gemt: \(shown.target)\n", "Memo \(memo.shortID) is stored: \(shown.target)\n")),
      diagnostics: links.broken.isEmpty ? [] : [Diagnostic(MemoMessage.brokenLinks(links.broken))])
  }

  private func memo(_ text: String, _ stamp: ChangeStamp, _ book: MemoBook) throws -> MemoRecord {
    switch self {
    case .add(let target):
      // Named by the change that makes it, so that it is unlike every other memo from its first digits on.
      let id = UUID(naming: "kodeks-memo\n\(stamp.id.uuidString.lowercased())")
      return MemoRecord(id: id, on: target, text: text, author: stamp.coder, date: stamp.date)
    case .edit(let id, let appends, let target):
      guard let former = book.memos.first(where: { $0.id == id }) else {
        throw DiagnosticError(MemoMessage.unknown(id.uuidString.lowercased()))
      }
      let memo = former.rewritten(
        appends ? former.text + "\n\n" + text : text, links: former.links, by: stamp.coder, date: stamp.date)
      return target.map(memo.moved) ?? memo
    }
  }
}

extension MemoRecord {
  /// The first digits of its identity.
  var shortID: String { String(key.prefix(8)) }

  /// The same with what its links mean: as they meant before where they are the same, otherwise as found now.
  fileprivate func linking(_ found: [String: MemoLink]) -> MemoRecord {
    var memo = self
    let texts = Set(MemoLinks(text).links)
    memo.links = found.merging(links.filter { texts.contains($0.key) }) { _, former in former }
    return memo
  }
}
