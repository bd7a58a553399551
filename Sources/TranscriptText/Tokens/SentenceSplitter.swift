/// Finds sentences from tokens: full stops, question and exclamation marks, dots, and line ends.
///
/// Danish knows cases that Unicode's sentence rules (UAX 29) do not: abbreviations and ordinals with a full stop,
/// a dialogue dash or a digit after one. Transcripts know others: `[griner]` between two sentences, wrapped lines.
public struct SentenceSplitter: Sendable {
  /// What a line's end means.
  public enum LineEnds: Sendable {
    /// Each line stands on its own.
    case alwaysBreak
    /// A line may go on in the next one; a blank line always ends a sentence.
    case mayWrap
  }

  let lineEnds: LineEnds

  /// Makes a splitter.
  public init(lineEnds: LineEnds) { self.lineEnds = lineEnds }

  /// The sentences of `tokens[range]`, in order; every token belongs to exactly one, the last token ends one.
  public func sentences(in text: CanonicalText, tokens: [Token], range: Range<Int>) -> [Sentence] {
    guard !range.isEmpty else { return [] }
    return text.utf8.withUnsafeBytes { bytes in
      tokens.withUnsafeBufferPointer { tokens in
        var scan = SentenceScan(bytes: bytes, tokens: tokens, range: range, lineEnds: lineEnds)
        return scan.sentences()
      }
    }
  }
}

/// One pass over the tokens of a turn or a text.
struct SentenceScan {
  let bytes: UnsafeRawBufferPointer
  let tokens: UnsafeBufferPointer<Token>
  let range: Range<Int>
  let lineEnds: SentenceSplitter.LineEnds
  /// What the tokens so far end with.
  private var ending = SentenceEnding.none
  /// A closing quotation mark or bracket stands after the ending.
  private var isClosed = false
  private var found: [Sentence] = []
  private var first: Int
  private lazy var isHardWrapped = WrappedLines(bytes, from: start(range.lowerBound), to: end(range.upperBound - 1))
    .isHardWrapped

  init(
    bytes: UnsafeRawBufferPointer, tokens: UnsafeBufferPointer<Token>, range: Range<Int>,
    lineEnds: SentenceSplitter.LineEnds
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.range = range
    self.lineEnds = lineEnds
    first = range.lowerBound
  }

  mutating func sentences() -> [Sentence] {
    var timeCode: Int?
    for index in range {
      takeIn(index)
      guard index + 1 < range.upperBound else { break }
      let gap = gap(after: index)
      if isTransparent(index + 1), gap.lineFeeds == 0 {
        // Whether a sentence ends here is seen behind the mark; a time code then opens the next one.
        if timeCode == nil, opensSegment(index + 1) { timeCode = index + 1 }
        continue
      }
      if ending == .none, gap.lineFeeds == 0 {
        timeCode = nil
        continue
      }
      if isBreak(after: index, gap) { close(before: timeCode ?? index + 1) }
      timeCode = nil
    }
    close(before: range.upperBound)
    return found
  }

  /// Updates `ending` with one more token.
  private mutating func takeIn(_ index: Int) {
    if isTransparent(index) { return }
    let touchesLast = index > first && start(index) == end(index - 1)
    if ending != .none, touchesLast, isCloser(index) {
      isClosed = true
      return
    }
    let next = SentenceEnding(self, index)
    if next == .ellipsis || next == .fullStop, ending == .strong, touchesLast, !isClosed { return }
    ending = next
    isClosed = false
  }

  private mutating func close(before index: Int) {
    guard index > first else { return }
    found.append(
      Sentence(range: TextRange(start: start(first), end: end(index - 1)), tokens: first..<index))
    first = index
    ending = .none
    isClosed = false
  }

  private mutating func isBreak(after index: Int, _ gap: Gap) -> Bool {
    if gap.lineFeeds > 0 {
      if lineEnds == .alwaysBreak || gap.lineFeeds > 1 { return true }
      if !isHardWrapped { return isBreakAtLineEnd(index) }
    }
    return isBreakInLine(after: index, isAdjacent: gap.isEmpty)
  }

  /// At the end of a line that was not wrapped by width, nearly everything ends.
  private func isBreakAtLineEnd(_ index: Int) -> Bool {
    let following = Following(self, index + 1)
    switch ending {
    case .leadsOn, .initial: return false
    case .fullStop where isNumberedBefore(index): return following.letter != .lower
    case .fullStop, .strong, .ellipsis: return true
    case .mayEnd, .none: return following.letter != .lower
    }
  }

  private func isBreakInLine(after index: Int, isAdjacent: Bool) -> Bool {
    let following = Following(self, index + 1)
    if isAdjacent {
      return (ending == .strong || ending == .ellipsis) && !isClosed && following.tokens == 0
        && following.letter == .upper
    }
    switch ending {
    case .none, .leadsOn: return false
    case .strong: return following.letter != .lower || !(isClosed || following.hasDash || reports(following, index))
    case .fullStop where following.letter == .lower:
      return !isClosed && following.tokens == 0 && isOrdinaryWord(index - 1) && end(index - 1) == start(index)
    case .fullStop: return !(following.letter == .upper && isListMarker(index))
    case .ellipsis, .mayEnd: return following.letter == .upper
    case .initial:
      return following.letter == .upper && DanishForms.sentenceOpeners.contains(word(index + 1 + following.tokens))
    }
  }

  /// What follows says who spoke: in a line of dialogue that began with a dash, or with a verb of saying.
  private func reports(_ following: Following, _ index: Int) -> Bool {
    isDash(first) || DanishForms.reportingVerbs.contains(word(index + 1 + following.tokens))
  }

  /// A word that no one shortens, so that its full stop ends a sentence even where the next begins in lower case, as
  /// quickly written transcripts have it.
  private func isOrdinaryWord(_ index: Int) -> Bool {
    guard index >= first, tokens[index].kind == .word else { return false }
    let word = word(index)
    if DanishForms.shortWords.contains(word) { return true }
    return word.count >= 4 && word.allSatisfy(\.isLetter) && word.contains { "aeiouyæøå".contains($0) }
  }

  /// `1.` at a sentence's beginning counts what follows.
  private func isListMarker(_ index: Int) -> Bool {
    isNumberedBefore(index) && index - 1 == first && length(index - 1) <= 3
  }

  /// The full stop touches a number.
  private func isNumberedBefore(_ index: Int) -> Bool {
    index > first && tokens[index - 1].kind == .number && end(index - 1) == start(index)
  }
}
