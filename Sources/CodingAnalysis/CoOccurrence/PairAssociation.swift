public import CodingModel

/// Two codes and how they go together.
public struct PairAssociation: Hashable, Sendable {
  /// The code that stands earlier in the codebook.
  public let first: CodePath
  /// The code that stands later.
  public let second: CodePath
  /// What was counted.
  public let counts: PairCounts

  /// Makes an association.
  public init(first: CodePath, second: CodePath, counts: PairCounts) {
    self.first = first
    self.second = second
    self.counts = counts
  }

  /// Units with both codes; for segments the pairs that overlap.
  public var n11: Int {
    switch counts {
    case .units(let table), .characters(let table): table.n11
    case .segments(let overlap, _): overlap.pairs
    }
  }

  /// Units (or segments, or characters) of the first code.
  public var firstCount: Int {
    switch counts {
    case .units(let table), .characters(let table): table.first
    case .segments(let overlap, _): overlap.first
    }
  }

  /// Units (or segments, or characters) of the second code.
  public var secondCount: Int {
    switch counts {
    case .units(let table), .characters(let table): table.second
    case .segments(let overlap, _): overlap.second
    }
  }

  /// The fourfold table; `nil` for segments, which have none.
  public var table: ContingencyTable? {
    switch counts {
    case .units(let table), .characters(let table): table
    case .segments: nil
    }
  }

  /// The overlap of segments; `nil` for units.
  public var overlap: SegmentOverlap? {
    if case .segments(let overlap, _) = counts { overlap } else { nil }
  }

  /// How the segments lie to each other; `nil` for units.
  public var relations: RelationCounts? {
    if case .segments(_, let relations) = counts { relations } else { nil }
  }

  /// n11 as a share of the first code's units; undefined (`emptyBase`) where it has none, `noUnits` for segments.
  public var shareOfFirst: Measure { table.map { .ratio(Double(n11), of: Double($0.first)) } ?? .undefined(.noUnits) }

  /// n11 as a share of the second code's units; undefined as above.
  public var shareOfSecond: Measure { table.map { .ratio(Double(n11), of: Double($0.second)) } ?? .undefined(.noUnits) }

  /// Jaccard's coefficient; undefined (`noUnits`) for segments.
  public var jaccard: Measure { table?.jaccard ?? .undefined(.noUnits) }

  /// Normalised pointwise mutual information; undefined (`noUnits`) for segments.
  public var npmi: Measure { table?.npmi ?? .undefined(.noUnits) }

  /// The log odds ratio; undefined (`noUnits`) for segments.
  public var logOdds: LogOdds {
    table?.logOdds
      ?? LogOdds(value: .undefined(.noUnits), standardError: .undefined(.noUnits), isCorrected: false)
  }
}

/// What co-occurrence counts: units with both codes, or segments that overlap.
public enum PairCounts: Hashable, Sendable {
  /// Turns, sentences, windows or interviews.
  case units(ContingencyTable)
  /// Characters: for reading, since neighbouring characters are anything but independent.
  case characters(ContingencyTable)
  /// Pairs of overlapping segments, and in which relations they stand.
  case segments(SegmentOverlap, RelationCounts)
}
