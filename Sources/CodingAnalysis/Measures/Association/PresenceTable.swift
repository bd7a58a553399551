/// A code in a unit of an interview: turn 7 of interview 3 has code 12, all counted from 0.
public struct UnitPresence: Hashable, Sendable {
  /// Which interview.
  public let document: Int
  /// Which of its units, in order of the text.
  public let unit: Int
  /// Which code.
  public let code: Int

  /// Makes a presence.
  public init(document: Int, unit: Int, code: Int) {
    self.document = document
    self.unit = unit
    self.code = code
  }
}

/// Which codes are present in which units (turns, sentences) of which interview, kept by code, so that any two codes are
/// compared in as many steps as they have units.
public struct PresenceTable: Hashable, Sendable {
  /// How many codes.
  public let codeCount: Int
  /// For each interview its number of units.
  public let unitCounts: [Int]
  /// The units of one code in one interview, as a stretch of `places`.
  struct Run: Hashable, Sendable {
    let document: Int
    let range: Range<Int>
  }
  /// For each code its interviews, ascending.
  private(set) var runs: [[Run]]
  /// For each code its units within their interviews, ascending by interview and unit.
  private(set) var places: [[Int]]

  /// Takes presences in any order; repeated ones count once, those beyond `codeCount` or `unitCounts` not at all.
  public init(codeCount: Int, unitCounts: [Int], presences: [UnitPresence]) {
    self.codeCount = codeCount
    self.unitCounts = unitCounts
    var keys: [[(Int, Int)]] = Array(repeating: [], count: codeCount)
    for entry in presences where (0..<codeCount).contains(entry.code) && unitCounts.indices.contains(entry.document) {
      if (0..<unitCounts[entry.document]).contains(entry.unit) { keys[entry.code].append((entry.document, entry.unit)) }
    }
    runs = Array(repeating: [], count: codeCount)
    places = Array(repeating: [], count: codeCount)
    for code in keys.indices { take(keys[code].sorted(by: <), for: code) }
  }

  private mutating func take(_ keys: [(Int, Int)], for code: Int) {
    var (document, start) = (-1, 0)
    var units: [Int] = []
    for key in keys {
      if key.0 != document {
        if start < units.count { runs[code].append(Run(document: document, range: start..<units.count)) }
        (document, start) = (key.0, units.count)
      }
      if units.count == start || units[units.count - 1] != key.1 { units.append(key.1) }
    }
    if start < units.count { runs[code].append(Run(document: document, range: start..<units.count)) }
    places[code] = units
  }

  /// All units.
  public var unitCount: Int { unitCounts.reduce(0, +) }

  /// In how many units a code is.
  public func count(_ code: Int) -> Int { places[code].count }

  /// For each interview in which both codes are, its number and the places of its runs.
  func forEachShared(_ one: Int, _ other: Int, _ body: (Int, Range<Int>, Range<Int>) -> Void) {
    var (left, right) = (0, 0)
    while left < runs[one].count, right < runs[other].count {
      let (first, second) = (runs[one][left], runs[other][right])
      if first.document == second.document { body(first.document, first.range, second.range) }
      if first.document <= second.document { left += 1 }
      if second.document <= first.document { right += 1 }
    }
  }

  /// The fourfold table of two codes over all units.
  public func table(_ one: Int, _ other: Int) -> ContingencyTable {
    var both = 0
    forEachShared(one, other) { _, first, second in both += shared(one, first, other, second) }
    return ContingencyTable(
      n11: both, n10: count(one) - both, n01: count(other) - both,
      n00: unitCount - count(one) - count(other) + both)
  }

  /// The fourfold table of two codes in each interview, for `ClusterTotals`.
  public func tables(_ one: Int, _ other: Int) -> [ContingencyTable] {
    var (first, second) = (Array(repeating: 0, count: unitCounts.count), Array(repeating: 0, count: unitCounts.count))
    var both = first
    for run in runs[one] { first[run.document] = run.range.count }
    for run in runs[other] { second[run.document] = run.range.count }
    forEachShared(one, other) { both[$0] = shared(one, $1, other, $2) }
    return unitCounts.indices.map { place in
      ContingencyTable(
        n11: both[place], n10: first[place] - both[place], n01: second[place] - both[place],
        n00: unitCounts[place] - first[place] - second[place] + both[place])
    }
  }

  /// How many units two runs share.
  private func shared(_ one: Int, _ first: Range<Int>, _ other: Int, _ second: Range<Int>) -> Int {
    var (left, right, both) = (first.lowerBound, second.lowerBound, 0)
    while left < first.upperBound, right < second.upperBound {
      let (unit, mate) = (places[one][left], places[other][right])
      both += unit == mate ? 1 : 0
      left += unit <= mate ? 1 : 0
      right += mate <= unit ? 1 : 0
    }
    return both
  }
}
