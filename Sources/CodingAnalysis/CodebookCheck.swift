public import CodingModel
internal import Foundation
internal import TranscriptText

/// What a project's codings say about the codes of its codebooks: which are never used, and which cover the same.
public struct CodebookCheck: Hashable, Sendable {
  /// Codes that no coding has, nor any code below them, in the caller's order.
  public let unused: [CodePath]
  /// Pairs of codes, none above the other, that cover more of the same than the limit; the most alike first, then in the
  /// caller's order.
  public let overlaps: [CodeOverlap]
  /// Codings that were looked at.
  public let codingCount: Int

  /// Looks at `codings` of `codes`; codings of other codes are ignored.
  ///
  /// - Parameter limit: the Jaccard index above which two codes are told of.
  public init(codes: [CodePath], codings: [Coding], limit: Double = 0.9) {
    let known = Set(codes)
    let coverage = Dictionary(grouping: codings.filter { known.contains($0.code) }, by: \.code)
      .mapValues(CodeCoverage.init)
    let used = Set(codings.flatMap { [$0.code] + $0.code.ancestors })
    unused = codes.filter { !used.contains($0) }
    codingCount = codings.count
    overlaps = Self.overlaps(codes, coverage, limit: limit)
  }

  private static func overlaps(
    _ codes: [CodePath], _ coverage: [CodePath: CodeCoverage], limit: Double
  ) -> [CodeOverlap] {
    let sized = codes.enumerated().compactMap { place, code in coverage[code].map { (place, code, $0) } }
      .filter { $0.2.bytes > 0 }.sorted { ($0.2.bytes, $0.0) < ($1.2.bytes, $1.0) }
    var found: [(places: [Int], overlap: CodeOverlap)] = []
    for (index, small) in sized.enumerated() {
      for large in sized[(index + 1)...] {
        // The index cannot be above the ratio of the sizes, so larger codes need not be looked at.
        guard Double(small.2.bytes) > limit * Double(large.2.bytes) else { break }
        guard !small.1.encloses(large.1), !large.1.encloses(small.1) else { continue }
        let (first, second) = small.0 < large.0 ? (small, large) : (large, small)
        let overlap = CodeOverlap(first.1, first.2, second.1, second.2)
        if overlap.jaccard > limit { found.append(([first.0, second.0], overlap)) }
      }
    }
    return found.sorted { left, right in
      left.overlap.jaccard != right.overlap.jaccard
        ? left.overlap.jaccard > right.overlap.jaccard : left.places.lexicographicallyPrecedes(right.places)
    }.map(\.overlap)
  }
}

/// How much of the same text two codes cover.
public struct CodeOverlap: Hashable, Sendable {
  /// The first code.
  public let first: CodePath
  /// The second code.
  public let second: CodePath
  /// Codings of the first code.
  public let firstCodings: Int
  /// Codings of the second code.
  public let secondCodings: Int
  /// Bytes that both cover (UTF-8, each byte once, however many codings lie on it).
  public let sharedBytes: Int
  /// Bytes that at least one of them covers.
  public let coveredBytes: Int

  /// Shared bytes by covered bytes (Jaccard 1901), 0…1.
  public var jaccard: Double { Double(sharedBytes) / Double(coveredBytes) }

  /// Compares what two codes cover, both at least one byte.
  fileprivate init(_ first: CodePath, _ one: CodeCoverage, _ second: CodePath, _ other: CodeCoverage) {
    self.first = first
    self.second = second
    firstCodings = one.codings
    secondCodings = other.codings
    sharedBytes = one.sharedBytes(with: other)
    coveredBytes = one.bytes + other.bytes - sharedBytes
  }
}

/// The stretches that one code's codings cover, interview by interview.
private struct CodeCoverage {
  let codings: Int
  let bytes: Int
  private let stretches: [UUID: [TextRange]]

  init(_ codings: [Coding]) {
    self.codings = codings.count
    stretches = Dictionary(grouping: codings, by: \.interview).mapValues { codings in
      codings.map(\.range).sorted().joiningOverlaps()
    }
    bytes = stretches.values.joined().reduce(0) { $0 + $1.length }
  }

  func sharedBytes(with other: CodeCoverage) -> Int {
    stretches.reduce(0) { sum, entry in
      sum + Self.shared(entry.value, other.stretches[entry.key] ?? [])
    }
  }

  /// Bytes in both of two rows of stretches, each sorted and disjoint.
  private static func shared(_ left: [TextRange], _ right: [TextRange]) -> Int {
    var sum = 0
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      let (one, other) = (left[first], right[second])
      sum += max(0, min(one.end, other.end) - max(one.start, other.start))
      if one.end < other.end { first += 1 } else { second += 1 }
    }
    return sum
  }
}
