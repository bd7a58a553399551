/// One entry of a legend: whom a label means.
struct LegendEntry: Hashable {
  /// The label: `IP`.
  let label: String
  /// What it is short for: `Interviewperson`.
  let name: String
  /// What is said about the person: `sagsbehandler på sygedagpenge`; empty when nothing is.
  let description: String

  /// The label's comparison key.
  var key: String { LabelFacts.key(of: label) }
}

/// Reads legend lines: `Interviewer (I): konsulent   Interviewperson (IP): leder`, `I = interviewer, IP = leder`.
enum LegendReader {
  /// The longest line that is looked at, in bytes.
  static let longestLine = 2_000

  /// The entries of a line; empty when it is no legend line, also where an entry says so much that it may be speech.
  static func entries(in line: String) -> [LegendEntry] {
    let bracketed = bracketedEntries(in: line)
    let entries = bracketed.isEmpty ? equatedEntries(in: line) : bracketed
    return entries.allSatisfy { ShortText.holds($0.name) && ShortText.holds($0.description) } ? entries : []
  }

  /// `I: Interviewer`, one label on a line: the words after the colon name a role.
  static func plainEntry(label: String, text: String) -> LegendEntry? {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "(" }
    guard let first = words.first, words.count <= 10, let last = text.last, !".?!…".contains(last),
      label.count <= 5, LabelFacts.isRoleWord(first.lowercased())
    else { return nil }
    return LegendEntry(label: label, name: String(first), description: text)
  }

  /// `Name (LABEL): description`, any number of them.
  private static func bracketedEntries(in line: String) -> [LegendEntry] {
    var marks: [(name: Range<String.Index>, label: String, end: String.Index)] = []
    var begin = line.startIndex
    while let open = line[begin...].firstIndex(of: "("), let close = line[open...].firstIndex(of: ")") {
      let label = line[line.index(after: open)..<close]
      var after = line.index(after: close)
      while after < line.endIndex, line[after] == "*" { after = line.index(after: after) }
      if after < line.endIndex, line[after] == ":", isLabel(label) {
        let from = marks.last?.end ?? line.startIndex
        let split = marks.isEmpty ? from : nameStart(in: line[from..<open])
        marks.append((split..<open, String(label), line.index(after: after)))
      }
      begin = line.index(after: open)
    }
    return marks.indices.map { index in
      let end = index + 1 < marks.count ? marks[index + 1].name.lowerBound : line.endIndex
      return LegendEntry(
        label: marks[index].label, name: trimmed(line[marks[index].name]),
        description: trimmed(line[marks[index].end..<end]))
    }.filter { !$0.name.isEmpty }
  }

  /// Where the next entry's name begins, in what lies between two entries: after the clearest separator there is.
  private static func nameStart(in gap: Substring) -> String.Index {
    var text = gap
    while text.last?.isWhitespace == true { text.removeLast() }
    var best = text.startIndex
    var rank = 0
    var previousIsBlank = false
    for index in text.indices {
      let character = text[index]
      let strength =
        character == "\t" || (character.isWhitespace && previousIsBlank)
        ? 4 : character == ";" ? 3 : character == "," ? 2 : character.isWhitespace ? 1 : 0
      previousIsBlank = character.isWhitespace
      if strength > 0, strength >= rank, text.index(after: index) < text.endIndex {
        rank = strength
        best = text.index(after: index)
      }
    }
    return best
  }

  /// `LABEL = name`, separated by commas, semicolons, tabs or several blanks.
  private static func equatedEntries(in line: String) -> [LegendEntry] {
    guard line.contains("=") else { return [] }
    var entries: [LegendEntry] = []
    for piece in pieces(of: line) {
      let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, isLabel(Substring(trimmed(sides[0]))) else { return [] }
      let name = trimmed(sides[1])
      guard !name.isEmpty else { return [] }
      entries.append(LegendEntry(label: trimmed(sides[0]), name: name, description: ""))
    }
    return entries
  }

  private static func pieces(of line: String) -> [Substring] {
    var pieces: [Substring] = []
    var begin = line.startIndex
    var previousIsBlank = false
    for index in line.indices {
      let character = line[index]
      let splits = character == ";" || character == "," || character == "\t" || (character == " " && previousIsBlank)
      previousIsBlank = character == " "
      if splits {
        pieces.append(line[begin..<index])
        begin = line.index(after: index)
      }
    }
    pieces.append(line[begin...])
    return pieces.filter { !trimmed($0).isEmpty }
  }

  private static func isLabel(_ text: Substring) -> Bool {
    (1...20).contains(text.count) && text.first?.isLetter == true
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "." || $0 == "-" }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.trimming { $0.isWhitespace || "*,;-•".contains($0) }
  }
}
