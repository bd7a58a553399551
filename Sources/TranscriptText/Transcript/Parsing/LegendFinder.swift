/// The legend lines of a text: those whose labels are used further down.
struct LegendFinder {
  /// Entries by line index.
  private(set) var entries: [Int: [LegendEntry]] = [:]

  /// A legend stands at the top; lines further down are not looked at.
  private static let reach = 200

  init(_ lines: [TextLine], bytes: [UInt8], candidates: CandidateTable) {
    var continues = false
    for (index, line) in lines.prefix(Self.reach).enumerated() where !line.isBlank {
      let candidate = candidates.candidate(onLine: index)
      let found = Self.entries(of: line, candidate, bytes)
      let isUsed = found.contains {
        candidates.recurs($0.key, below: index) || candidates.recurs(LabelFacts.key(of: $0.name), below: index)
      }
      if !found.isEmpty, isUsed || (continues && found.count > 1) {
        entries[index] = found
        continues = true
        continue
      }
      continues = false
      if let candidate, Self.isSpeech(candidate, line, bytes) { return }
    }
  }

  /// All entries in the order of the text.
  var inOrder: [LegendEntry] {
    entries.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  private static func entries(of line: TextLine, _ candidate: LabelCandidate?, _ bytes: [UInt8]) -> [LegendEntry] {
    guard line.end - line.start <= LegendReader.longestLine else { return [] }
    let found = LegendReader.entries(in: bytes.text(line.range))
    guard found.isEmpty, let candidate, candidate.form == .colon, candidate.time == nil else { return found }
    let text = bytes.text(TextRange(start: candidate.bodyStart, end: line.end))
    return LegendReader.plainEntry(label: candidate.facts.text, text: text).map { [$0] } ?? []
  }

  /// True for the first thing that is said: a known label with a sentence, or with the words on the lines below.
  private static func isSpeech(_ candidate: LabelCandidate, _ line: TextLine, _ bytes: [UInt8]) -> Bool {
    guard candidate.facts.shape == .known else { return false }
    let text = TextRange(start: candidate.bodyStart, end: line.end)
    return text.isEmpty || text.length > 120 || candidate.time != nil || bytes.endsSentence(before: line.end)
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
