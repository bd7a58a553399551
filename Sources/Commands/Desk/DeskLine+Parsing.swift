internal import Foundation

extension DeskLine {
  /// Reads a line. A key such as `n` counts only where it is the whole line: `n` goes on, `ny` is the beginning of a
  /// code's name, and `=n` is the code that begins with n.
  static func parse(_ line: String) -> DeskLine {
    let line = line.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let first = line.first else { return .next }
    if let key = key(line) { return key }
    let rest = String(line.dropFirst()).trimmingCharacters(in: .whitespaces)
    switch first {
    case "#": return .comment
    case "!": return .command(rest)
    case "?": return .describe(rest)
    case "/": return .search(rest)
    case "+": return making(rest)
    default: return lettered(line) ?? coding(line)
    }
  }

  /// The lines that are one key or one word.
  private static func key(_ line: String) -> DeskLine? {
    switch line.lowercased() {
    case "a": .accept([])
    case "x": .reject([])
    case "n": .nextUncoded
    case "p": .nextProposal
    case "b": .back
    case "u": .undo
    case "r": .redo
    case "v": .show
    case "l": .list("")
    case "o": .others
    case "i": .interviews("")
    case "h", "hjælp", "help", "?": .help
    case "q", "slut", "exit", "quit": .leave
    case "m": .malformed(.emptyMemo)
    case "g": .malformed(.missingNumber)
    default: nil
    }
  }

  /// `m tekst`, `l tekst`, `i navn`, `g 45` and `a2`, `x 1 3`.
  private static func lettered(_ line: String) -> DeskLine? {
    let letter = line.prefix(1).lowercased()
    let rest = line.dropFirst()
    let text = rest.trimmingCharacters(in: .whitespaces)
    switch letter {
    case "m" where rest.first == " ": return .memo(text)
    case "l" where rest.first == " ": return .list(text)
    case "i" where rest.first == " ": return .interviews(text)
    case "g": return Int(text).flatMap { $0 >= 0 ? .go($0) : nil }
    case "a", "x":
      let numbers = text.split(whereSeparator: { $0 == "," || $0 == " " }).map { Int($0) }
      let known = numbers.compactMap { $0 }
      guard known.count == numbers.count, known.allSatisfy({ $0 > 0 }) else { return nil }
      return letter == "a" ? .accept(known) : .reject(known)
    default: return nil
    }
  }

  /// `+ny navn`, `+ny navn: definition`, and `+navn: definition`: without the word a definition must follow, so that a
  /// slip of the finger makes no code.
  private static func making(_ text: String) -> DeskLine {
    let blank = text.firstIndex(of: " ") ?? text.endIndex
    let isNamedNew = ["ny", "new"].contains(text[..<blank].lowercased())
    guard isNamedNew || text.contains(": ") else { return .malformed(.missingName) }
    let rest = isNamedNew ? text[blank...] : text[...]
    // A colon inside a name has no blank after it.
    let colon = rest.firstRange(of: ": ")
    let name = rest[..<(colon?.lowerBound ?? rest.endIndex)].trimmingCharacters(in: .whitespaces)
    let definition = colon.map { rest[$0.upperBound...].trimmingCharacters(in: .whitespaces) } ?? ""
    let bare = name.hasSuffix(":") ? String(name.dropLast()) : name
    return bare.isEmpty ? .malformed(.missingName) : .make(name: bare, definition: definition)
  }

  private static func coding(_ line: String) -> DeskLine {
    var rest = line[...]
    let turns = takeTurns(&rest)
    var part: QuotedPart?
    switch takeQuotation(&rest) {
    case .none: break
    case .open: return .malformed(.openQuotation)
    case .empty: return .malformed(.emptyQuotation)
    case .part(let found): part = found
    }
    let isRemoval = rest.first == "-"
    if isRemoval { rest = rest.dropFirst() }
    let codes = codeWords(rest)
    let isRange = turns == nil && part == nil && rest.wholeMatch(of: /[0-9]{1,7}\s*[-–]\s*[0-9]{1,7}/) != nil
    guard !codes.isEmpty, !isRange else { return .malformed(.missingCode) }
    let request = CodeRequest(turns: turns, part: part, codes: codes)
    return isRemoval ? .uncode(request) : .code(request)
  }

  /// `2-4 ` or `12 ` at the beginning.
  private static func takeTurns(_ rest: inout Substring) -> ClosedRange<Int>? {
    guard let match = rest.prefixMatch(of: /([0-9]{1,7})(?:\s*[-–]\s*([0-9]{1,7}))?\s+/), let first = Int(match.1)
    else { return nil }
    let last = match.2.flatMap { Int($0) } ?? first
    rest = rest[match.range.upperBound...]
    return min(first, last)...max(first, last)
  }

  private enum Quotation {
    case none
    case open
    case empty
    case part(QuotedPart)
  }

  /// The marks that a quotation can begin with, each with those that end it.
  private static let marks: [Character: String] = ["\"": "\"", "»": "«", "“": "”“", "”": "”", "„": "“”", "«": "»"]

  private static func takeQuotation(_ rest: inout Substring) -> Quotation {
    guard let opening = rest.first, let closing = marks[opening] else { return .none }
    let inner = rest.dropFirst()
    guard let end = inner.firstIndex(where: closing.contains) else { return .open }
    let text = String(inner[..<end])
    rest = inner[inner.index(after: end)...].drop(while: \.isWhitespace)
    return QuotedPart(text).map(Quotation.part) ?? .empty
  }

  /// Codes with commas between them; `\,` is a comma in a name.
  static func codeWords(_ text: some StringProtocol) -> [CodeWord] {
    parts(text).compactMap { part in
      let word = part.trimmingCharacters(in: .whitespaces)
      if word.isEmpty { return nil }
      if word.hasPrefix("=") {
        let name = word.dropFirst().trimmingCharacters(in: .whitespaces)
        return name.isEmpty ? nil : .name(name)
      }
      if word == "." { return .latest }
      if word.count == 1, let number = Int(word), number > 0 { return .recent(number) }
      return .name(word)
    }
  }

  private static func parts(_ text: some StringProtocol) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in text {
      if character == ",", !isEscaped {
        parts.append("")
      } else {
        if isEscaped, character != "," { parts[parts.count - 1].append("\\") }
        if character != "\\" || isEscaped { parts[parts.count - 1].append(character) }
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return parts
  }
}
