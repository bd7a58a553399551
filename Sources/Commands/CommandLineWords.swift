internal import TranscriptText

/// A typed line taken apart into words as a shell would: blanks separate, `"…"` and `'…'` hold together, `\` takes the
/// next character as it is (outside `'…'`).
public enum CommandLineWords {
  /// The words of `line`.
  ///
  /// - Throws: `DiagnosticError` when a quotation mark is not closed.
  public static func split(_ line: String) throws -> [String] {
    let parts = parts(of: line)
    if let mark = parts.openMark { throw DiagnosticError(LineMessage.unclosedQuote(mark)) }
    return parts.finished
  }

  /// The end of an unfinished line that belongs to the word under the cursor, as it was typed; empty when the line ends
  /// in a blank.
  public static func lastWord(of line: String) -> Substring {
    line[(parts(of: line).start ?? line.endIndex)...]
  }

  /// The words of an unfinished line, the one under the cursor last (empty when the line ends in a blank).
  static func unfinished(_ line: String) -> [String] {
    let parts = parts(of: line)
    return parts.words + [parts.word ?? ""]
  }

  /// `word` as it must be typed to be one word.
  static func escaped(_ word: String) -> String {
    word.isEmpty ? "\"\"" : word.replacing(/[\s"'\\]/) { "\\" + $0.0 }
  }

  private struct Parts {
    /// The words that a blank ended.
    var words: [String] = []
    /// The word that the line ends in, and where it begins.
    var word: String?
    var start: String.Index?
    /// The quotation mark that is not closed.
    var openMark: Character?

    var finished: [String] { word.map { words + [$0] } ?? words }

    mutating func append(_ text: String, at index: String.Index) {
      if word == nil { start = index }
      word = (word ?? "") + text
    }

    mutating func endWord() {
      if let word { words.append(word) }
      word = nil
      start = nil
    }
  }

  private static func parts(of line: String) -> Parts {
    var parts = Parts()
    var index = line.startIndex
    while index < line.endIndex {
      let character = line[index]
      let next = line.index(after: index)
      if character == "\\", parts.openMark != "'", next < line.endIndex {
        parts.append(String(line[next]), at: index)
        index = line.index(after: next)
        continue
      }
      if let mark = parts.openMark {
        if character == mark { parts.openMark = nil } else { parts.append(String(character), at: index) }
      } else if character == "\"" || character == "'" {
        parts.openMark = character
        parts.append("", at: index)
      } else if character.isWhitespace {
        parts.endWord()
      } else {
        parts.append(String(character), at: index)
      }
      index = next
    }
    return parts
  }
}

/// What can be wrong with a typed line.
enum LineMessage: DiagnosticMessage {
  case unclosedQuote(Character)

  var id: String { "line.unclosed-quote" }
  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .unclosedQuote(let mark):
      language.pick("anførselstegnet \(mark) er ikke lukket", "the quotation mark \(mark) is not closed")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .unclosedQuote(let mark): language.pick("sæt \(mark) efter sidste ord", "put \(mark) after the last word")
    }
  }
}
