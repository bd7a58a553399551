internal import TranscriptText

/// Writes coded turns for pages and for plain text.
struct TurnRenderer {
  let language: Language

  /// The turns as HTML: what was said, coded stretches underlined in their code's colour, the codes below.
  func html(_ turns: [ReportTurn]) -> String {
    turns.map(html).joined(separator: "\n")
  }

  private func html(_ turn: ReportTurn) -> String {
    let text = turn.pieces.map { piece in
      let words = piece.text.escapedForHTML.replacing("\n", with: "<br>")
      guard let first = piece.codings.first else { return words }
      let names = piece.codings.map { turn.marks[$0].code.text }.joined(separator: ", ")
      let color = turn.marks[first].code.color.hexadecimal
      return "<mark style=\"border-color:\(color)\" title=\"\(names.escapedForHTML)\">\(words)</mark>"
    }.joined()
    let tables = HTMLTable(language: language)
    let codes = distinct(turn.marks).map { mark in
      let memos = mark.memos.map { "<span class=\"memo\">\($0.shown.escapedForHTML)</span>" }.joined()
      return "<li>\(tables.chip(mark.code, text: mark.code.text)) <span class=\"path\">\(mark.coder.shown.escapedForHTML)</span>\(memos)</li>"
    }
    let list = codes.isEmpty ? "" : "\n<ul class=\"codes\">\n\(codes.joined(separator: "\n"))\n</ul>"
    let kind = turn.isInterviewer ? "turn interviewer" : "turn"
    return "<article class=\"\(kind)\" id=\"replik-\(turn.number)\">\n<p class=\"speaker\">\(head(turn).escapedForHTML)</p>\n<p>\(text)</p>\(list)\n</article>"
  }

  /// The turns as lines: who, what was said, the codes.
  func lines(_ turn: ReportTurn) -> (head: String, text: String, codes: [String]) {
    let text = turn.pieces.map(\.text).joined().shown
    let codes = distinct(turn.marks).map { "\($0.code.text) (\($0.coder))" }
    return (head(turn), text, codes)
  }

  /// A code that one coder gave several stretches of the turn is listed once.
  private func distinct(_ marks: [ReportTurn.Mark]) -> [ReportTurn.Mark] {
    var seen: Set<ReportTurn.Mark> = []
    return marks.filter { seen.insert($0).inserted }
  }

  private func head(_ turn: ReportTurn) -> String {
    ["\(turn.number)", turn.time?.description, turn.speaker?.shown].compactMap { $0 }.joined(separator: " · ")
  }
}
