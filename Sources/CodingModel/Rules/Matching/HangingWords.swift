internal import TranscriptText

/// Which spellings are words whose end is left out (`handlings-`), and which word completes one in a sentence.
struct HangingWords: Sendable {
  /// A word whose end is left out, and the word that has it.
  struct Pair: Hashable, Sendable {
    let hanging: TypeID
    let completing: TypeID
  }

  private var isHanging: [Bool] = []
  /// True when no spelling so far has its end left out.
  private(set) var isEmpty = true

  /// So many words on the completing word is still looked for.
  private static let reach = 6

  /// Looks at the next spelling of a vocabulary; true when its end is left out.
  @discardableResult
  mutating func append(_ type: TypeID, of vocabulary: Vocabulary) -> Bool {
    let isHanging = vocabulary.withFolded(of: type) { word in
      word.count > 3 && (word.last == UInt8(ascii: "-") || Self.endsInLongHyphen(word))
    }
    self.isHanging.append(isHanging)
    if isHanging { isEmpty = false }
    return isHanging
  }

  /// U+2010 and U+2011.
  private static func endsInLongHyphen(_ word: UnsafeRawBufferPointer) -> Bool {
    guard let last = word.last, last == 0x90 || last == 0x91 else { return false }
    return word.suffix(3).dropLast().elementsEqual([0xE2, 0x80])
  }

  /// The pair that begins at `index`; `nil` where the word there is whole, or nothing completes it before `end`.
  ///
  /// Conjunctions are passed over as short words, and so are other words whose end is left out.
  @inline(__always)
  func pair(at index: Int, before end: Int, of tokens: UnsafeBufferPointer<Token>) -> Pair? {
    let type = Int(tokens[index].type)
    guard type < isHanging.count, isHanging[type] else { return nil }
    return completedPair(at: index, before: end, of: tokens)
  }

  private func completedPair(at index: Int, before end: Int, of tokens: UnsafeBufferPointer<Token>) -> Pair? {
    var words = 0
    for next in index + 1..<max(end, index + 1) where tokens[next].kind.countsAsWord {
      words += 1
      if words > Self.reach { return nil }
      let type = Int(tokens[next].type)
      if tokens[next].length > 5, type < isHanging.count, !isHanging[type] {
        return Pair(hanging: tokens[index].type, completing: tokens[next].type)
      }
    }
    return nil
  }
}
