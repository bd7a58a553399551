internal import CodingModel
internal import Dispatch
internal import Foundation
internal import TranscriptText

/// Words, distinct words, matches and shared lines of a text, by ICU's own word rules. Each thread takes whole lines.
struct LineCount {
  private let tokenCount: Int
  private let typeCount: Int
  private let counter: RuleCounter

  /// Counts a whole file.
  ///
  /// - Parameter threads: at least 1; more than 64 are taken as 64, since each has a vocabulary of its own.
  /// - Throws: `DiagnosticError` when ICU cannot be opened or fails inside the text.
  init(_ bytes: [UInt8], patterns: [(code: String, pattern: String)], threads: Int) throws {
    let shares = try Self.shares(of: bytes, count: min(threads, 64)).map { range in
      try Share(bytes: bytes, range: range, counter: RuleCounter(dictionary: patterns), isPlain: patterns.isEmpty)
    }
    if shares.count == 1 {
      shares[0].run()
    } else {
      DispatchQueue.concurrentPerform(iterations: shares.count) { shares[$0].run() }
    }
    for share in shares { try share.checkFailure() }
    tokenCount = shares.reduce(0) { $0 + $1.tokenCount }
    typeCount = shares.count == 1 ? shares[0].typeCount : Set(shares.flatMap(\.types)).count
    var counter = shares[0].counter
    for share in shares.dropFirst() { counter.merge(share.counter) }
    self.counter = counter
  }

  /// The answer as the benchmark writes it: name, tabulator, numbers.
  func lines(for job: BenchJob) -> String {
    var text = "tokens\t\(tokenCount)\ntypes\t\(typeCount)\n"
    guard job != .words else { return text }
    for (code, count) in zip(counter.codes, counter.matchCounts) { text += "code\t\(code)\t\(count)\n" }
    guard job == .lines else { return text }
    for (row, code) in counter.codes.enumerated() {
      let numbers = counter.codes.indices.map { "\(counter.lines(holding: row, and: $0))" }
      text += "co\t\(code)\t" + numbers.joined(separator: "\t") + "\n"
    }
    return text
  }

  /// Cuts the text at line ends into about equal parts.
  private static func shares(of bytes: [UInt8], count: Int) -> [Range<Int>] {
    var shares: [Range<Int>] = []
    var start = 0
    bytes.withUnsafeBytes { bytes in
      for number in 1...count where start < bytes.count {
        let wanted = max(start, number == count ? bytes.count : bytes.count / count * number)
        let end = min(Tokeniser.lineEnd(in: bytes, from: wanted) + 1, bytes.count)
        shares.append(start..<end)
        start = end
      }
    }
    return shares.isEmpty ? [0..<0] : shares
  }

  /// One thread's part of the work. Only its own thread touches it until all are done.
  private final class Share: @unchecked Sendable {
    private(set) var tokenCount = 0
    private(set) var counter: RuleCounter
    private let bytes: [UInt8]
    private let range: Range<Int>
    private let isPlain: Bool
    private let tokeniser: Tokeniser
    private var isWord: [Bool] = []

    init(bytes: [UInt8], range: Range<Int>, counter: RuleCounter, isPlain: Bool) throws {
      self.bytes = bytes
      self.range = range
      self.counter = counter
      self.isPlain = isPlain
      tokeniser = try Tokeniser(rules: .icu)
    }

    /// Number of distinct case-folded words.
    var typeCount: Int {
      var folded = [Bool](repeating: false, count: tokeniser.vocabulary.foldedCount)
      for type in wordTypes { folded[Int(tokeniser.vocabulary.foldedID(of: type))] = true }
      return folded.count { $0 }
    }

    /// The distinct case-folded words.
    var types: Set<String> { Set(wordTypes.map(tokeniser.vocabulary.folded(of:))) }

    private var wordTypes: [TypeID] { isWord.indices.filter { isWord[$0] }.map(TypeID.init) }

    func checkFailure() throws { try tokeniser.checkFailure() }

    func run() {
      var buffer = TokenBuffer(capacity: 1 << 14)
      bytes.withUnsafeBytes { bytes in
        var start = range.lowerBound
        while start < range.upperBound {
          let end = min(Tokeniser.lineEnd(in: bytes, from: start) + 1, range.upperBound)
          buffer.removeAll()
          tokeniser.append(tokensOf: bytes, in: start..<end, to: &buffer)
          buffer.withTokens(count)
          start = end
        }
      }
    }

    private func count(_ tokens: UnsafeBufferPointer<Token>) {
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
}
