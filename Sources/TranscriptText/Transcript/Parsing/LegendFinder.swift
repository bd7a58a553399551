/// The legend lines of a text: those whose labels are used further down, and those that stand with them or cannot be
/// anything else, though the person named says nothing.
struct LegendFinder {
  /// Entries by line index.
  private(set) var entries: [Int: [LegendEntry]] = [:]

  /// A legend stands at the top; lines further down are not looked at.
  private static let reach = 200

  init(_ lines: [TextLine], bytes: [UInt8], candidates: CandidateTable) {
    for run in Self.runs(lines, bytes, candidates) {
      for draft in run where draft.isUsed || Self.isCompanion(draft, in: run) || draft.standsAlone {
        entries[draft.line] = draft.entries
      }
    }
  }

  /// All entries in the order of the text.
  var inOrder: [LegendEntry] {
    entries.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  private static func entries(
    of line: TextLine, _ candidate: LabelCandidate?, _ bytes: [UInt8]
  ) -> (entries: [LegendEntry], isPlain: Bool) {
    guard line.end - line.start <= LegendReader.longestLine else { return ([], false) }
    let found = LegendReader.entries(in: bytes.text(line.range))
    guard found.isEmpty, let candidate, candidate.form == .colon, candidate.time == nil else { return (found, false) }
    let text = bytes.text(TextRange(start: candidate.bodyStart, end: line.end))
    return (LegendReader.plainEntry(label: candidate.facts.text, text: text).map { [$0] } ?? [], true)
  }

  /// True for the first thing that is said: a known label with a sentence, or with the words on the lines below.
  private static func isSpeech(_ candidate: LabelCandidate, _ line: TextLine, _ bytes: [UInt8]) -> Bool {
    guard candidate.facts.shape == .known else { return false }
    let text = TextRange(start: candidate.bodyStart, end: line.end)
    return text.isEmpty || text.length > 120 || candidate.time != nil || bytes.endsSentence(before: line.end)
  }
}

/// A line that reads like a legend's.
private struct LegendDraft {
  let line: Int
  let entries: [LegendEntry]
  /// A label of it, or a name, is a label further down.
  let isUsed: Bool
  /// What stands before the colon is a label again elsewhere: `Ordfører (S)`.
  let returns: Bool
  let endsSentence: Bool
  /// Each label is short for its name, others speak further down and none above, and nothing is a sentence.
  let standsAlone: Bool

  init(
    _ entries: [LegendEntry], isPlain: Bool, on index: Int, _ lines: [TextLine], _ bytes: [UInt8],
    _ candidates: CandidateTable
  ) {
    line = index
    self.entries = entries
    isUsed = entries.contains {
      candidates.recurs($0.key, below: index) || candidates.recurs(LabelFacts.key(of: $0.name), below: index)
    }
    returns = candidates.candidate(onLine: index).map { candidates.count(of: $0.key) > 1 } ?? false
    endsSentence = bytes.endsSentence(before: lines[index].end)
    let speakers = candidates.all.filter { candidates.count(of: $0.key) > 1 }
    let hasBegun = speakers.contains { $0.line < index && bytes.endsSentence(before: lines[$0.line].end) }
    standsAlone =
      !isPlain && !returns && !endsSentence && entries.allSatisfy(\.isAbbreviated) && !hasBegun
      && speakers.contains { $0.line > index }
  }
}

extension LegendFinder {
  /// The lines at the top that read like a legend's, those together that have nothing between them.
  fileprivate static func runs(_ lines: [TextLine], _ bytes: [UInt8], _ candidates: CandidateTable) -> [[LegendDraft]] {
    var runs: [[LegendDraft]] = [[]]
    for (index, line) in lines.prefix(reach).enumerated() where !line.isBlank {
      let candidate = candidates.candidate(onLine: index)
      let (found, isPlain) = entries(of: line, candidate, bytes)
      let draft = found.isEmpty ? nil : LegendDraft(found, isPlain: isPlain, on: index, lines, bytes, candidates)
      // `B: Borger` in a paragraph of its own may be an answer.
      if draft == nil || (isPlain && line.opensBlock && draft?.isUsed == false) { runs.append([]) }
      let isLegend = draft.map { $0.isUsed || (!line.opensBlock && isCompanion($0, in: runs.last ?? [])) } ?? false
      if !isLegend, let candidate, isSpeech(candidate, line, bytes) { break }
      if let draft { runs[runs.count - 1].append(draft) }
    }
    return runs
  }

  /// True beside lines whose labels are used; a sentence only where these are sentences too.
  fileprivate static func isCompanion(_ draft: LegendDraft, in run: [LegendDraft]) -> Bool {
    let used = run.filter(\.isUsed)
    guard !used.isEmpty else { return false }
    return draft.entries.count > 1 || (!draft.returns && (!draft.endsSentence || used.allSatisfy(\.endsSentence)))
  }
}

extension LegendEntry {
  /// True when the label is short for the name: `L` for `Leder`, `IP` for `Interviewperson`, `K1` for `Kvinde 1`.
  fileprivate var isAbbreviated: Bool {
    let letters = key
    let long = LabelFacts.key(of: name)
    guard letters.count <= 4, letters.count < long.count, letters.first == long.first else { return false }
    var rest = long[...]
    for letter in letters {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }
}

extension [UInt8] {
  /// True when a sign that ends a sentence stands directly before `end`, quotation marks and brackets left aside.
  func endsSentence(before end: Int) -> Bool {
    var index = end
    for _ in 0..<4 {
      guard index > 0 else { return false }
      switch self[index - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return true
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"): index -= 1
      // » and «; then ” and …
      case 0xBB where index > 1 && self[index - 2] == 0xC2, 0xAB where index > 1 && self[index - 2] == 0xC2: index -= 2
      case 0x9D where has("”", at: index - 3, before: index): index -= 3
      case 0xA6: return has("…", at: index - 3, before: index)
      default: return false
      }
    }
    return false
  }
}
