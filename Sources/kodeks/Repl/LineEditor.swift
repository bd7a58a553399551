import CEditline
import Commands
import Foundation

/// One line at a time from the terminal, with editing, history and completion by libedit.
final class LineEditor {
  private let editor: OpaquePointer
  private let history: OpaquePointer
  private let historyPath: String?
  private var complete: (String) -> LineCompletion = { _ in LineCompletion(typed: "", candidates: []) }
  private var prompt: UnsafeMutablePointer<CChar>

  /// Makes an editor on the process's terminal; `nil` when libedit cannot.
  init?(history path: String?) {
    guard let editor = kodeks_el_open("kodeks"), let history = history_init() else { return nil }
    guard let prompt = strdup("") else { return nil }
    self.editor = editor
    self.history = history
    self.prompt = prompt
    historyPath = path
    kodeks_history_limit(history, 1000)
    if let path { _ = kodeks_history_load(history, path) }
    kodeks_el_set_context(editor, Unmanaged.passUnretained(self).toOpaque())
    kodeks_el_use_emacs_keys(editor)
    kodeks_el_use_history(editor, history)
    kodeks_el_set_prompt(editor) { LineEditor.of($0).prompt }
    kodeks_el_bind(editor, "^I", "kodeks-complete", "complete") { editor, _ in LineEditor.of(editor).completeWord() }
    kodeks_el_bind(editor, "^C", "kodeks-clear", "clear the line") { editor, _ in LineEditor.of(editor).clearLine() }
    kodeks_el_catch_interrupt(editor)
  }

  deinit {
    el_end(editor)
    history_end(history)
    free(prompt)
  }

  /// The next line without its end; `nil` at the end of input. The line is remembered, also across runs.
  func readLine(prompt text: String, complete: @escaping (String) -> LineCompletion) -> String? {
    self.complete = complete
    if let copy = strdup(text) {
      free(prompt)
      prompt = copy
    }
    // The window may have another size than when the last line was read.
    el_resize(editor)
    var count: Int32 = 0
    guard let text = el_gets(editor, &count), count > 0 else {
      fputs("\n", kodeks_stdout())
      return nil
    }
    let line = String(cString: text).trimmingCharacters(in: .newlines)
    if !line.trimmingCharacters(in: .whitespaces).isEmpty { remember(line) }
    return line
  }

  private func remember(_ line: String) {
    kodeks_history_enter(history, line)
    guard let historyPath else { return }
    _ = kodeks_history_save(history, historyPath)
    chmod(historyPath, 0o600)
  }

  /// Candidates beyond these are not listed: one can type more.
  private static let mostCandidates = 24

  private static func of(_ editor: OpaquePointer) -> LineEditor {
    Unmanaged<LineEditor>.fromOpaque(kodeks_el_context(editor)).takeUnretainedValue()
  }

  /// Ctrl-C clears what is typed; where nothing is, it leaves.
  private func clearLine() -> UInt8 {
    guard let line = el_line(editor), line.pointee.lastchar > line.pointee.buffer else { return UInt8(CC_EOF) }
    el_push(editor, "\u{15}")
    return UInt8(CC_REDISPLAY)
  }

  private func completeWord() -> UInt8 {
    guard let line = el_line(editor) else { return UInt8(CC_ERROR) }
    let length = line.pointee.cursor - line.pointee.buffer
    let bytes = UnsafeRawBufferPointer(start: line.pointee.buffer, count: max(0, length))
    let typed = String(decoding: bytes, as: UTF8.self)
    let completion = complete(typed)
    let (candidates, current) = (completion.candidates, completion.typed)
    guard let first = candidates.first else { return UInt8(CC_ERROR) }
    let common = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1, options: .caseInsensitive) }
    let ending = candidates.count == 1 && !common.hasSuffix("/") && !common.hasSuffix("=") ? " " : ""
    let continues = common.count > current.count && common.lowercased().hasPrefix(current.lowercased())
    guard candidates.count == 1 || continues else {
      let shown = candidates.prefix(Self.mostCandidates).joined(separator: "  ")
      fputs("\n" + shown + (candidates.count > Self.mostCandidates ? "  …" : "") + "\n", kodeks_stdout())
      return UInt8(CC_REDISPLAY)
    }
    // libedit counts characters here, not bytes.
    el_deletestr(editor, Int32(current.unicodeScalars.count))
    el_insertstr(editor, common + ending)
    return UInt8(CC_REFRESH)
  }
}
