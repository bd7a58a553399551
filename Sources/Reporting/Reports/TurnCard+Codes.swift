public import TranscriptText

extension TurnCard {
  /// Codes for a coder to look through: the letters that lead to each, its place in the tree, its name and how often the
  /// coder has given it.
  public static func codeList(
    _ rows: [(letters: String, path: String, name: String, count: Int)], width: Int, language: Language
  ) -> String {
    let letters = rows.map { TextWidth.columns($0.letters) }.max() ?? 0
    let counts = rows.map { $0.count == 0 ? "" : language.formatted($0.count) }
    let widest = counts.map(\.count).max() ?? 0
    return zip(rows, counts).map { row, count in
      let lead = "  " + TextWidth.pad(row.letters, to: letters, alignment: .leading) + "  " + row.path
      let name = row.name.isEmpty ? "" : "  " + row.name.shown
      let room = min(width, widestText) - widest - 3
      let text = TextWidth.cut(lead + name, to: room)
      return count.isEmpty ? text : TextWidth.pad(text, to: room, alignment: .leading) + "  " + count
    }.map { $0 + "\n" }.joined()
  }

  /// Running text in lines of at most `width` columns, each after `indent` blanks.
  public static func paragraph(_ text: String, width: Int, indent: Int) -> String {
    let blanks = String(repeating: " ", count: indent)
    return TextWidth.wrap(text.shown, width: min(width, widestText) - indent).map { blanks + $0 }.joined(separator: "\n")
  }
}

extension TurnCard {
  /// Interviews to choose from by number, with how far a coder has come in each.
  public static func interviewList(
    _ rows: [(name: String, read: Int, turns: Int, codings: Int)], width: Int, language: Language
  ) -> String {
    let digits = "\(rows.count)".count
    let widest = rows.map { TextWidth.columns($0.name.shown) }.max() ?? 0
    let names = max(8, min(widest, width - digits - 34))
    return rows.enumerated().map { number, row in
      let lead = TextWidth.pad("\(number + 1)", to: digits + 1, alignment: .trailing)
      let name = TextWidth.pad(TextWidth.cut(row.name.shown, to: names), to: names, alignment: .leading)
      let turns = "\(row.turns)".count
      let read = TextWidth.pad("\(row.read)/\(row.turns)", to: 2 * turns + 1, alignment: .trailing)
      let coded = row.codings == 0 ? "" : "  " + CountedNoun.codings.counted(row.codings, in: language)
      return "\(lead)  \(name)  \(read) \(language.pick("læst", "read"))\(coded)\n"
    }.joined()
  }
}
