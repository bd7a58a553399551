extension Severity {
  /// The severity in words: `fejl`, `advarsel`, `bemærk`.
  public func name(in language: Language) -> String {
    switch self {
    case .error: language.pick("fejl", "error")
    case .warning: language.pick("advarsel", "warning")
    case .note: language.pick("bemærk", "note")
    }
  }
}

extension Diagnostic {
  /// The diagnostic as people read it: place, severity and message, then, where the place knows its line, that line
  /// with a caret under the column, then the suggestion. Lines are joined by line feeds; there is none at the end.
  /// Control characters of names and source lines are shown as U+FFFD.
  public func rendered(in language: Language) -> String {
    let place = location.map { "\($0): " } ?? ""
    var lines = ["\(place)\(severity.name(in: language)): \(message.text(in: language))"]
    if let location, let source = location.sourceLine {
      let excerpt = SourceExcerpt(line: source, column: location.column)
      lines.append("  " + excerpt.text)
      if location.column > 0 { lines.append("  " + excerpt.indent + "^") }
    }
    if let suggestion = message.suggestion(in: language) {
      lines.append("  " + language.pick("forslag: ", "suggestion: ") + suggestion)
    }
    return lines.joined(separator: "\n").withVisibleControls
  }
}

/// The part of a source line that is shown, and what stands before the caret below it.
private struct SourceExcerpt {
  /// At most `width` characters of the line, with `…` where it was cut.
  let text: String
  /// As wide as the text before the caret: tabs stay tabs, so that both lines jump alike.
  let indent: String

  private static let width = 120

  init(line: String, column: Int) {
    let characters = Array(line)
    let caret = min(max(column - 1, 0), characters.count)
    let first = characters.count <= Self.width ? 0 : max(0, min(caret - Self.width / 2, characters.count - Self.width))
    let last = min(characters.count, first + Self.width)
    let head = first > 0 ? "…" : ""
    text = head + String(characters[first..<last]) + (last < characters.count ? "…" : "")
    indent = (first > 0 ? " " : "") + String(characters[first..<caret].map { $0 == "\t" ? "\t" : " " })
  }
}
