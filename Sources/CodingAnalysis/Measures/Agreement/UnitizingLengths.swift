internal import TranscriptText

/// The lengths that the unitizing α are computed from; they may be added over texts.
///
/// ℓ_ck = Σ_i Σ_{j≠i} Σ_g Σ_h L(S_ig∩S_jh)/(m − 1) over m coders' segments and gaps of one text (Krippendorff, Mathet,
/// Bouvry and Widlöcher 2016; Krippendorff 2019, §12.6).
struct UnitizingLengths {
  /// How many values; the gap is the value after the last.
  let valueCount: Int
  /// All numbers in one row, as samples of texts need them.
  private(set) var numbers: [Double]

  init(valueCount: Int, numbers: [Double]? = nil) {
    self.valueCount = valueCount
    let size = valueCount + 1
    self.numbers = numbers ?? Array(repeating: 0, count: size * size + size + valueCount)
  }

  private var size: Int { valueCount + 1 }

  /// ℓ_ck.
  func common(_ one: Int, _ other: Int) -> Double { numbers[one * size + other] }

  /// R_c = Σ L² over segments of one value; of the gap Σ L, for a gap counts as single characters.
  func squares(_ value: Int) -> Double { numbers[size * size + value] }

  /// R*_c = Σ over segments of one value of the square of what other coders' segments of any value cover of them.
  func valuedSquares(_ value: Int) -> Double { numbers[size * size + size + value] }

  /// Adds a text that at least two coders were given. False where a coder's values overlap.
  mutating func add(_ document: UnitizedDocument) -> Bool {
    guard let coders = document.partitions(gap: valueCount) else { return false }
    guard coders.count > 1 else { return true }
    let share = 1 / Double(coders.count - 1)
    var covered = coders.map { Array(repeating: 0.0, count: $0.count) }
    for one in coders.indices {
      for other in coders.indices.dropFirst(one + 1) {
        Self.meet(coders[one], coders[other]) { first, second, length in
          let (left, right) = (coders[one][first].value, coders[other][second].value)
          numbers[left * size + right] += length * share
          numbers[right * size + left] += length * share
          if left < valueCount, right < valueCount {
            covered[one][first] += length * share
            covered[other][second] += length * share
          }
        }
      }
    }
    for (segments, covers) in zip(coders, covered) { addSquares(segments, covers) }
    return true
  }

  private mutating func addSquares(_ segments: [UnitizedSegment], _ covered: [Double]) {
    for (segment, cover) in zip(segments, covered) {
      let length = Double(segment.range.length)
      numbers[size * size + segment.value] += segment.value == valueCount ? length : length * length
      if segment.value < valueCount { numbers[size * size + size + segment.value] += cover * cover }
    }
  }

  /// Walks two partitions of one text side by side.
  private static func meet(
    _ one: [UnitizedSegment], _ other: [UnitizedSegment], _ found: (Int, Int, Double) -> Void
  ) {
    var (first, second) = (0, 0)
    while first < one.count, second < other.count {
      let (left, right) = (one[first].range, other[second].range)
      let length = min(left.end, right.end) - max(left.start, right.start)
      if length > 0 { found(first, second, Double(length)) }
      if left.end <= right.end { first += 1 }
      if right.end <= left.end { second += 1 }
    }
  }
}
