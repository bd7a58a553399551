/// What stands before the first turn.
struct Preface {
  /// The header's fields.
  var header: [HeaderField] = []
  /// For each field the index of its line.
  var headerLines: [Int] = []
  /// Index of the line where turns begin; the number of lines when there are none.
  var firstTurnLine: Int
}

/// Reads a text's lines up to the first turn.
struct PrefaceReader {
  let lines: [TextLine]
  let bytes: [UInt8]
  let candidates: CandidateTable
  let legend: LegendFinder
  let evidence: LabelEvidence
  /// Longest value of a speaker's line that may belong to the header, in bytes.
  private static let longestSpeakerField = 120

  init(_ lines: [TextLine], bytes: [UInt8], candidates: CandidateTable, legend: LegendFinder, evidence: LabelEvidence) {
    self.lines = lines
    self.bytes = bytes
    self.candidates = candidates
    self.legend = legend
    self.evidence = evidence
  }

  /// Reads as far as the first line with a speaker; adds to `outline` what each line before it is.
  func readToFirstSpeaker(_ outline: inout TranscriptOutline) -> Preface {
    var preface = Preface(firstTurnLine: lines.count)
    var headerBlockEnd = 0
    for (index, line) in lines.enumerated() where !line.isBlank {
      if let candidate = speaker(onLine: index), index >= headerBlockEnd {
        guard let end = endOfHeaderBlock(from: candidate) else {
          preface.firstTurnLine = index
          return preface
        }
        headerBlockEnd = end
      }
      take(line, index, &preface, &outline)
    }
    return preface
  }

  /// Reads all lines before the line `first`, where the format has told that speech begins.
  func read(before first: Int, _ outline: inout TranscriptOutline) -> Preface {
    var preface = Preface(firstTurnLine: first)
    for (index, line) in lines[..<first].enumerated() where !line.isBlank { take(line, index, &preface, &outline) }
    return preface
  }

  /// Without speakers: reads header, legend and headings as far as the first other line.
  ///
  /// The header is one block of fields; one plain line directly above it belongs to it, as a title does.
  func readHeaderOnly(_ outline: inout TranscriptOutline) -> Preface {
    var preface = Preface(firstTurnLine: lines.count)
    for (index, line) in lines.enumerated() where !line.isBlank {
      let isField = field(index) != nil && !(line.opensBlock && (!preface.header.isEmpty || isLoneSentence(index)))
      if legend.entries[index] == nil, !isHeading(line), !isField {
        let heads =
          outline.parts.isEmpty && index + 1 < lines.count && field(index + 1) != nil
          && ShortText.holds(line.range, in: bytes)
        guard heads else {
          preface.firstTurnLine = index
          return preface
        }
      }
      take(line, index, &preface, &outline)
    }
    return preface
  }

  /// True for a paragraph of one line that ends as a sentence does.
  private func isLoneSentence(_ index: Int) -> Bool {
    (index + 1 == lines.count || lines[index + 1].isBlank) && bytes.endsSentence(before: lines[index].end)
  }

  private func take(_ line: TextLine, _ index: Int, _ preface: inout Preface, _ outline: inout TranscriptOutline) {
    if legend.entries[index] != nil {
      outline.add(.legend, line.range)
    } else if isHeading(line) {
      outline.add(.heading, line.range)
    } else if let field = field(index) {
      preface.header.append(field)
      preface.headerLines.append(index)
      outline.add(.header, line.range)
    } else {
      outline.add(.preamble, line.range)
    }
  }

  private func speaker(onLine index: Int) -> LabelCandidate? {
    candidates.candidate(onLine: index).flatMap { evidence.accepted.contains($0.key) ? $0 : nil }
  }

  private func field(_ index: Int) -> HeaderField? {
    HeaderField(lines[index], in: bytes) ?? tightField(index)
  }

  /// `Rolle:leder`, where it cannot be mistaken: a key that headers are known to have, or a field beside it.
  private func tightField(_ index: Int) -> HeaderField? {
    guard let field = HeaderField(lines[index], in: bytes, isTight: true) else { return nil }
    let isKnown = { (field: HeaderField) in LabelWords.headerKeys.contains(field.key.lowercased()) }
    if isKnown(field) { return field }
    let isBesideField = [index - 1, index + 1].contains { place in
      guard lines.indices.contains(place), !lines[place].isBlank else { return false }
      return HeaderField(lines[place], in: bytes) != nil
        || HeaderField(lines[place], in: bytes, isTight: true).map(isKnown) ?? false
    }
    return isBesideField ? field : nil
  }

  private func isHeading(_ line: TextLine) -> Bool { line.isHeading(in: bytes) }
}

extension PrefaceReader {
  /// Where the block of header lines ends that `first` belongs to; `nil` when `first` is a turn.
  ///
  /// `Interviewer: konsulent` among `Dato: …` and `Sted: …` is a field. It is told by its neighbours: the rest of the
  /// block is fields too, no speaker comes twice, no value is a sentence, and the conversation comes after the block.
  private func endOfHeaderBlock(from first: LabelCandidate) -> Int? {
    var end = first.line
    var keys: Set<String> = []
    var hasOtherFieldBelow = false
    while end < lines.count, !lines[end].isBlank {
      if let candidate = speaker(onLine: end) {
        guard isFieldLike(candidate), keys.insert(candidate.key).inserted else { return nil }
      } else {
        guard legend.entries[end] != nil || field(end) != nil else { return nil }
        hasOtherFieldBelow = hasOtherFieldBelow || legend.entries[end] == nil
      }
      end += 1
    }
    let isAmongFields = hasOtherFieldBelow || hasFieldAbove(first.line)
    return isAmongFields ? (goesOn(below: end) ? end : nil) : (isCastList(keys, end: end) ? end : nil)
  }

  private func goesOn(below end: Int) -> Bool {
    candidates.all.last { evidence.accepted.contains($0.key) }.map { $0.line >= end } ?? false
  }

  /// True for a block of several speakers of whom none speaks below it, where others do and return.
  private func isCastList(_ keys: Set<String>, end: Int) -> Bool {
    guard keys.count > 1, keys.allSatisfy({ candidates.count(of: $0) == 1 }) else { return false }
    return candidates.all.contains {
      $0.line >= end && evidence.accepted.contains($0.key) && candidates.count(of: $0.key) > 1
    }
  }

  private func isFieldLike(_ candidate: LabelCandidate) -> Bool {
    let line = lines[candidate.line]
    let length = line.end - candidate.bodyStart
    return candidate.form == .colon && candidate.time == nil && length > 0 && length <= Self.longestSpeakerField
      && !bytes.endsSentence(before: line.end) && field(candidate.line) != nil
  }

  private func hasFieldAbove(_ index: Int) -> Bool {
    guard index > 0, !lines[index - 1].isBlank, legend.entries[index - 1] == nil else { return false }
    return field(index - 1) != nil
  }
}

extension HeaderField {
  /// Reads `Nøgle: værdi`, with or without emphasis on the key; `nil` when the line is something else, also where so
  /// much stands behind the colon that it may be speech. `isTight` reads `Nøgle:værdi`, without a blank.
  init?(_ line: TextLine, in bytes: [UInt8], isTight: Bool = false) {
    let limit = min(line.end, line.start + 44 * 4)
    guard let colon = bytes[line.start..<limit].firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.end else {
      return nil
    }
    let next = bytes[colon + 1]
    let isApart = next <= 0x20 || next == UInt8(ascii: "*") || next == 0xC2
    // Nor is it an address or a time.
    let isInside = next == UInt8(ascii: "/") || (colon > line.start && (0x30...0x39).contains(bytes[colon - 1]))
    guard isApart != isTight, !(isTight && isInside) else { return nil }
    guard ShortText.holds(TextRange(start: colon + 1, end: line.end), in: bytes) else { return nil }
    let key = bytes.text(TextRange(start: line.start, end: colon)).trimming { $0.isWhitespace || "*-•".contains($0) }
    let value = bytes.text(TextRange(start: colon + 1, end: line.end)).trimming { $0.isWhitespace || $0 == "*" }
    guard Self.isKey(key), !value.isEmpty else { return nil }
    self.init(key: key, value: value)
  }

  /// True for up to forty characters in up to five words that make no clause.
  private static func isKey(_ key: String) -> Bool {
    guard let first = key.first, first.isLetter, key.count <= 40 else { return false }
    let words = key.split(separator: " ").map { $0.lowercased() }
    guard words.count <= 5, !key.contains(where: { ",;!?»«\"“”…§".contains($0) }) else { return false }
    return !words.contains {
      (LabelWords.clauseWords.contains($0) && !LabelWords.connectors.contains($0)) || ($0.last == "." && $0.count > 6)
    }
  }
}

extension TextLine {
  /// True for a Markdown heading (`## Samtale`), which is short, and for a rule (`---`).
  func isHeading(in bytes: [UInt8]) -> Bool {
    guard start < end else { return false }
    let first = bytes[start]
    if first == UInt8(ascii: "#") {
      let mark = bytes[start..<min(end, start + 7)].prefix { $0 == first }.count
      return mark <= 6 && start + mark < end && bytes[start + mark] <= 0x20 && ShortText.fits(range, in: bytes)
    }
    guard end - start >= 3,
      [UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(first)
    else { return false }
    return bytes[start..<end].allSatisfy { $0 == first }
  }
}
