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
    case .units(let table): table.n11
    case .segments(let overlap): overlap.pairs
    }
  }

  /// Units (or segments) of the first code.
  public var firstCount: Int {
    switch counts {
    case .units(let table): table.first
    case .segments(let overlap): overlap.first
    }
  }

  /// Units (or segments) of the second code.
  public var secondCount: Int {
    switch counts {
    case .units(let table): table.second
    case .segments(let overlap): overlap.second
    }
  }

  /// The fourfold table; `nil` for segments, which have none.
  public var table: ContingencyTable? {
    if case .units(let table) = counts { table } else { nil }
  }

  /// The overlap of segments; `nil` for units.
  public var overlap: SegmentOverlap? {
    if case .segments(let overlap) = counts { overlap } else { nil }
  }

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
  /// Turns, sentences or interviews.
  case units(ContingencyTable)
  /// Pairs of overlapping segments.
  case segments(SegmentOverlap)
}
