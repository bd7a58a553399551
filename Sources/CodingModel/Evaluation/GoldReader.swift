internal import Foundation
internal import TranscriptText

/// Looks up what the rows of a gold file name, and gathers what is wrong.
struct GoldReader {
  /// The passages that could be read, in order.
  private(set) var passages: [GoldPassage] = []
  private let interviews: [String: Interview]
  private let interviewNames: [String]
  private let codes: Set<CodePath>
  private let codeNames: [String]
  private var firstLines: [String: Int] = [:]
  private var findings: [(message: GoldMessage, place: SourceLocation)] = []
  /// For each unknown name its place among the findings.
  private var unknown: [GoldMessage.Unknown: Int] = [:]

  init(interviews: [Interview], codes: [CodePath]) {
    self.interviews = Dictionary(interviews.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    interviewNames = interviews.map(\.name)
    self.codes = Set(codes.flatMap { [$0] + $0.ancestors })
    codeNames = codes.map(\.description)
  }

  /// What is wrong, in the order of the places.
  var diagnostics: [Diagnostic] { findings.map { Diagnostic($0.message, at: $0.place) } }

  /// Takes one row.
  mutating func take(_ row: GoldRow) {
    let passage = passage(row.passage)
    let codes = codes(row.codes)
    guard let passage else { return }
    let line = row.passage.location.line
    let gold = GoldPassage(
      interview: passage.interview.id, interviewName: passage.interview.name, turn: passage.turn, codes: codes,
      split: row.split, line: line)
    if let first = firstLines.updateValue(firstLines[gold.name] ?? line, forKey: gold.name) {
      findings.append((.doubledPassage(firstLine: first), row.passage.location))
    } else {
      passages.append(gold)
    }
  }

  private mutating func passage(_ cell: GoldCell) -> (interview: Interview, turn: Int)? {
    guard let colon = cell.text.lastIndex(of: ":"), let turn = Self.number(cell.text[cell.text.index(after: colon)...])
    else {
      findings.append((.malformedPassage, cell.location))
      return nil
    }
    let name = cell.text[..<colon].trimmed
    guard let interview = interviews[name] else {
      note(.interview(name), at: cell.location)
      return nil
    }
    guard interview.transcript.turns.indices.contains(turn - 1) else {
      findings.append((.unknownTurn(turn, of: interview.transcript.turns.count), cell.location))
      return nil
    }
    return (interview, turn)
  }

  private static func number(_ text: Substring) -> Int? {
    let digits = text.trimmed
    return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
  }

  private mutating func codes(_ cell: GoldCell) -> [CodePath] {
    var found: [CodePath] = []
    for part in cell.text.split(separator: ",") {
      guard let code = CodePath(String(part)), !found.contains(code) else { continue }
      if codes.contains(code) { found.append(code) } else { note(.code(code.description), at: place(of: part, in: cell)) }
    }
    return found
  }

  private func place(of part: Substring, in cell: GoldCell) -> SourceLocation {
    let start = part.firstIndex { !$0.isWhitespace } ?? part.startIndex
    let offset = cell.text.distance(from: cell.text.startIndex, to: start)
    return SourceLocation(file: cell.location.file, line: cell.location.line, column: cell.location.column + offset)
  }

  /// Tells each unknown name once, at its first place, with the number of lines.
  private mutating func note(_ name: GoldMessage.Unknown, at place: SourceLocation) {
    if let known = unknown[name], case .unknown(_, let lines, let near, let names) = findings[known].message {
      findings[known].message = .unknown(name, lines: lines + 1, near: near, names: names)
      return
    }
    unknown[name] = findings.count
    findings.append((.unknown(name, lines: 1, near: near(name), names: interviewNames), place))
  }

  private func near(_ name: GoldMessage.Unknown) -> String? {
    switch name {
    case .interview(let name): Suggestion.nearest(to: name, among: interviewNames)
    case .code(let name):
      Suggestion.nearest(to: name, among: codeNames)
        ?? codes.filter { $0.last == name }.map(\.description).min()
    }
  }
}
