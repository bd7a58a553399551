internal import TranscriptText

/// Which spellings are words whose end is left out (`handlings-`), and which word completes one in a sentence.
struct HangingWords: Sendable {
  /// A word whose end is left out, and the word that has it.
  struct Pair: Hashable, Sendable {
    let hanging: TypeID
    let completing: TypeID
  }

  /// What a spelling can be to a word whose end is left out.
  private enum Part: UInt8 {
    case hanging
    /// It may have the end.
    case completing
    /// It is passed over, as conjunctions are.
    case short
  }

  private var parts: [Part] = []
  /// True when no spelling so far has its end left out.
  private(set) var isEmpty = true

  /// So many words on the completing word is still looked for.
  private static let reach = 6
  /// Bytes of a word that is passed over.
  private static let longestShort = 5

  /// Looks at the next spelling of a vocabulary; true when its end is left out.
  @discardableResult
  mutating func append(_ type: TypeID, of vocabulary: Vocabulary) -> Bool {
    let part = vocabulary.withFolded(of: type) { word in PlainMarks.with(word, Self.part) }
    parts.append(part)
    if part == .hanging { isEmpty = false }
    return part == .hanging
  }

  /// The marks are plain.
  private static func part(of word: UnsafeRawBufferPointer) -> Part {
    if word.count > 3, word.last == UInt8(ascii: "-") { return .hanging }
    return word.count > longestShort ? .completing : .short
  }

  /// The pair that begins at `index`; `nil` where the word there is whole, or nothing completes it before `end`.
  ///
  /// Short words are passed over, and so are other words whose end is left out.
  @inline(__always)
  func pair(at index: Int, before end: Int, of tokens: UnsafeBufferPointer<Token>) -> Pair? {
    let type = Int(tokens[index].type)
    guard type < parts.count, parts[type] == .hanging else { return nil }
    return completedPair(at: index, before: end, of: tokens)
  }

  private func completedPair(at index: Int, before end: Int, of tokens: UnsafeBufferPointer<Token>) -> Pair? {
    var words = 0
    for next in index + 1..<max(end, index + 1) where tokens[next].kind.countsAsWord {
      words += 1
      if words > Self.reach { return nil }
      let type = Int(tokens[next].type)
      if type < parts.count, parts[type] == .completing {
        return Pair(hanging: tokens[index].type, completing: tokens[next].type)
      }
    }
    return nil
  }
}
