public import TranscriptText

/// Counts the matches of a plain dictionary line by line: words, `prefix*` and phrases, without regard to case.
///
/// For large material of which only numbers are wanted: how often each code's patterns match, and in how many lines
/// two codes meet. A phrase is consecutive words of one line; punctuation between them is passed over.
public struct RuleCounter: Sendable {
  /// The codes, in order of first appearance in the dictionary.
  public let codes: [String]
  /// For each code the number of matches of its patterns.
  public private(set) var matchCounts: [Int]
  /// Row by row, `codes.count` × `codes.count`: lines that hold both codes; on the diagonal, lines that hold the code.
  public private(set) var lineCounts: [Int]

  private let entries: [Entry]
  /// The entries that begin with each pattern, by the pattern's number.
  private let entriesOfFirst: [[Int32]]
  private var matcher: WordMatcher
  private var startsOfSlot: [[Int32]] = [[]]
  private var lastLine: [Int]
  private var line = 0
  private var found: [Int32] = []

  /// One pattern of one code.
  private struct Entry: Sendable {
    let code: Int32
    let words: [Int32]
  }

  /// Makes a counter from codes with their patterns; a pattern without a letter or digit is passed over.
  public init(dictionary: [(code: String, pattern: String)]) {
    var codes: [String] = []
    var numberOfCode: [String: Int] = [:]
    var entries: [Entry] = []
    var numbers = PatternNumbers()
    for (code, pattern) in dictionary {
      let index = numberOfCode[code] ?? codes.count
      if index == codes.count {
        codes.append(code)
        numberOfCode[code] = index
      }
      let words = pattern.split(whereSeparator: \.isWhitespace).compactMap { word in
        WordPattern(
          written: word.hasSuffix("*") ? String(word.dropLast()) : String(word),
          shape: word.hasSuffix("*") ? .prefix : .exact,
          respectsCapitals: false)
      }
      if words.isEmpty { continue }
      entries.append(Entry(code: Int32(index), words: words.map { numbers.number($0) }))
    }
    self.codes = codes
    self.entries = entries
    var entriesOfFirst = [[Int32]](repeating: [], count: numbers.entries.count)
    for (number, entry) in entries.enumerated() { entriesOfFirst[Int(entry.words[0])].append(Int32(number)) }
    self.entriesOfFirst = entriesOfFirst
    matcher = WordMatcher(numbers)
    matchCounts = Array(repeating: 0, count: codes.count)
    lineCounts = Array(repeating: 0, count: codes.count * codes.count)
    lastLine = Array(repeating: 0, count: codes.count)
  }

  /// Looks at the spellings that are new in `vocabulary`; must be called before a line that holds them is added.
  public mutating func extend(to vocabulary: Vocabulary) {
    matcher.extend(to: vocabulary, known: nil)
    for slot in startsOfSlot.count..<max(startsOfSlot.count, matcher.lists.count) {
      startsOfSlot.append(matcher.lists[slot].flatMap { entriesOfFirst[Int($0)] }.sorted())
    }
  }

  /// Counts one line's tokens; those that do not count as words are passed over.
  public mutating func add(line tokens: UnsafeBufferPointer<Token>) {
    line += 1
    for index in 0..<tokens.count {
      let slot = matcher.slot(of: tokens[index].type)
      if slot != 0, tokens[index].kind.countsAsWord { count(slot, at: index, of: tokens) }
    }
    finishLine()
  }

  /// Counts one line's tokens; those that do not count as words are passed over.
  public mutating func add(line tokens: [Token]) {
    tokens.withUnsafeBufferPointer { add(line: $0) }
  }

  /// Adds the counts of another counter over the same dictionary.
  public mutating func merge(_ other: RuleCounter) {
    for index in matchCounts.indices { matchCounts[index] += other.matchCounts[index] }
    for index in lineCounts.indices { lineCounts[index] += other.lineCounts[index] }
  }

  /// Lines that hold both codes; the same index twice gives the lines that hold the code.
  public func lines(holding first: Int, and second: Int) -> Int { lineCounts[first * codes.count + second] }

  private mutating func count(_ slot: UInt32, at index: Int, of tokens: UnsafeBufferPointer<Token>) {
    for number in startsOfSlot[Int(slot)] {
      let entry = entries[Int(number)]
      guard entry.words.count == 1 || continues(entry.words, after: index, of: tokens) else { continue }
      matchCounts[Int(entry.code)] += 1
      if lastLine[Int(entry.code)] != line {
        lastLine[Int(entry.code)] = line
        found.append(entry.code)
      }
    }
  }

  private func continues(_ words: [Int32], after index: Int, of tokens: UnsafeBufferPointer<Token>) -> Bool {
    var index = index
    for word in words.dropFirst() {
      repeat { index += 1 } while index < tokens.count && !tokens[index].kind.countsAsWord
      guard index < tokens.count else { return false }
      let slot = matcher.slot(of: tokens[index].type)
      guard slot != 0, matcher.lists[Int(slot)].contains(word) else { return false }
    }
    return true
  }

  private mutating func finishLine() {
    for first in found {
      for second in found { lineCounts[Int(first) * codes.count + Int(second)] += 1 }
    }
    found.removeAll(keepingCapacity: true)
  }
}
