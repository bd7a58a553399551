internal import CodingModel
internal import Dispatch
internal import Synchronization
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
    let counter = RuleCounter(dictionary: patterns)
    let isPlain = patterns.isEmpty
    let parts = try Self.counts(of: Self.shares(of: bytes, count: min(threads, 64))) { range, isAlone in
      var pass = try LineCountPass(counter: counter, isPlain: isPlain)
      return try pass.count(bytes, in: range, keepingTypes: !isAlone)
    }
    tokenCount = parts.reduce(0) { $0 + $1.tokenCount }
    typeCount = parts.count == 1 ? parts[0].typeCount : Set(parts.flatMap(\.types)).count
    var sum = parts[0].counter
    for part in parts.dropFirst() { sum.merge(part.counter) }
    self.counter = sum
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

  /// What `count` gives for each share, in order; a single share is counted on the caller's own thread.
  private static func counts(
    of shares: [Range<Int>],
    _ count: @Sendable (_ share: Range<Int>, _ isAlone: Bool) throws -> LineCountPass.Result
  ) throws -> [LineCountPass.Result] {
    guard shares.count > 1 else { return try shares.map { try count($0, true) } }
    let results = Mutex<[Int: Result<LineCountPass.Result, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: shares.count) { place in
      let result = Result { try count(shares[place], false) }
      results.withLock { $0[place] = result }
    }
    let counted = results.withLock { $0 }
    return try shares.indices.compactMap { try counted[$0]?.get() }
  }
}
