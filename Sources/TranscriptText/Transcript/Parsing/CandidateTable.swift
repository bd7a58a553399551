/// All label candidates of a text, by line and by key.
struct CandidateTable {
  /// The candidates in the order of their lines, one per line at most.
  private(set) var all: [LabelCandidate] = []
  /// For each line the number of its candidate, or −1.
  private var byLine: [Int32]
  private var lastLine: [String: Int] = [:]
  private var counts: [String: Int] = [:]

  /// Finds the candidates of `lines`; on those of the turns `known` there are none but their own labels.
  init(_ lines: [TextLine], bytes: [UInt8], known: [KnownTurn] = [], on places: KnownLines) {
    byLine = Array(repeating: -1, count: lines.count)
    var scanner = LabelScanner(bytes: bytes)
    let told = Dictionary(zip(places.starts, known), uniquingKeysWith: { first, _ in first })
    let covered = places.covered
    for (index, line) in lines.enumerated() {
      let candidate =
        covered[index]
        ? told[index].flatMap { LabelCandidate($0, in: line, index: index, bytes) }
        : scanner.candidate(in: line, index: index)
      guard let candidate else { continue }
      if candidate.form == .timed, !Self.hasSpeechBelow(index, lines) { continue }
      byLine[index] = Int32(truncatingIfNeeded: all.count)
      all.append(candidate)
    }
    mergeAnnotated()
    count()
  }

  /// The candidate on a line.
  func candidate(onLine line: Int) -> LabelCandidate? { byLine[line] < 0 ? nil : all[Int(byLine[line])] }

  /// True when a candidate with `key` stands below `line`.
  func recurs(_ key: String, below line: Int) -> Bool { lastLine[key].map { $0 > line } ?? false }

  /// Number of candidates with `key`.
  func count(of key: String) -> Int { counts[key] ?? 0 }

  /// Takes out the candidates on `lines`, which were found to be something else.
  mutating func remove(onLines lines: Set<Int>) {
    guard !lines.isEmpty else { return }
    all.removeAll { lines.contains($0.line) }
    for line in lines { byLine[line] = -1 }
    for (index, candidate) in all.enumerated() { byLine[candidate.line] = Int32(truncatingIfNeeded: index) }
    count()
  }

  /// Gives candidates with a key in `aliases` the key it stands for.
  mutating func rename(_ aliases: [String: String]) {
    guard !aliases.isEmpty else { return }
    for index in all.indices {
      if let key = aliases[all[index].key] { all[index].key = key }
    }
    count()
  }

  /// A label on a line of its own, without a colon, is one only if words stand directly below it.
  private static func hasSpeechBelow(_ index: Int, _ lines: [TextLine]) -> Bool {
    index + 1 < lines.count && !lines[index + 1].isBlank
  }

  /// `IP (griner):` is the speaker `IP`, where `IP:` occurs too; `Ordfører (S):` keeps its parentheses.
  private mutating func mergeAnnotated() {
    let keys = Set(all.map(\.key))
    for index in all.indices {
      let facts = all[index].facts
      guard all[index].form != .known, facts.parenthesis?.first?.isLowercase == true else { continue }
      let base = LabelFacts.key(of: facts.base)
      if keys.contains(base) { all[index].key = base }
    }
  }

  private mutating func count() {
    counts = [:]
    lastLine = [:]
    for candidate in all {
      counts[candidate.key, default: 0] += 1
      lastLine[candidate.key] = candidate.line
    }
  }
}
