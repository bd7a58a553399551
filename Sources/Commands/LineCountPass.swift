internal import CodingModel
internal import TranscriptText

/// One thread's part of a line count, with a tokeniser and a vocabulary of its own.
struct LineCountPass {
  /// What a stretch of whole lines holds.
  struct Result: Sendable {
    /// Tokens that count as words.
    let tokenCount: Int
    /// Distinct case-folded words.
    let typeCount: Int
    /// These words, where several results are to be joined; otherwise empty.
    let types: Set<String>
    /// Matches and shared lines.
    let counter: RuleCounter
  }

  private let tokeniser: Tokeniser
  private let isPlain: Bool
  private var counter: RuleCounter
  private var tokenCount = 0
  private var isWord: [Bool] = []

  /// Makes a pass that has counted nothing.
  ///
  /// - Parameters:
  ///   - counter: the patterns to count.
  ///   - isPlain: true when there are none.
  /// - Throws: `DiagnosticError` when ICU cannot be opened.
  init(counter: RuleCounter, isPlain: Bool) throws {
    tokeniser = try Tokeniser(rules: .icu)
    self.counter = counter
    self.isPlain = isPlain
  }

  /// Counts the lines in `range`.
  ///
  /// - Throws: `DiagnosticError` when ICU fails inside the text.
  mutating func count(_ bytes: [UInt8], in range: Range<Int>, keepingTypes: Bool) throws -> Result {
    var buffer = TokenBuffer(capacity: 1 << 14)
    bytes.withUnsafeBytes { bytes in
      var start = range.lowerBound
      while start < range.upperBound {
        let end = min(Tokeniser.lineEnd(in: bytes, from: start) + 1, range.upperBound)
        buffer.removeAll()
        tokeniser.append(tokensOf: bytes, in: start..<end, to: &buffer)
        buffer.withTokens { count($0) }
        start = end
      }
    }
    try tokeniser.checkFailure()
    return Result(
      tokenCount: tokenCount, typeCount: typeCount, types: keepingTypes ? types : [], counter: counter)
  }

  private var wordTypes: [TypeID] { isWord.indices.filter { isWord[$0] }.map(TypeID.init) }

  private var typeCount: Int {
    var folded = [Bool](repeating: false, count: tokeniser.vocabulary.foldedCount)
    for type in wordTypes { folded[Int(tokeniser.vocabulary.foldedID(of: type))] = true }
    return folded.count { $0 }
  }

  private var types: Set<String> { Set(wordTypes.map(tokeniser.vocabulary.folded(of:))) }

  private mutating func count(_ tokens: UnsafeBufferPointer<Token>) {
    let known = tokeniser.vocabulary.count
    if isWord.count < known {
      isWord.append(contentsOf: repeatElement(false, count: known - isWord.count))
      if !isPlain { counter.extend(to: tokeniser.vocabulary) }
    }
    var words = 0
    isWord.withUnsafeMutableBufferPointer { isWord in
      for token in tokens where token.kind.countsAsWord {
        words += 1
        isWord[Int(token.type)] = true
      }
    }
    tokenCount += words
    if !isPlain { counter.add(line: tokens) }
  }
}
