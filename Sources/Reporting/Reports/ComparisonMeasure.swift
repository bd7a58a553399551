/// What a comparison of groups shows in its cells.
public enum ComparisonMeasure: String, Hashable, Sendable, CaseIterable {
  /// Interviews with the code, of all interviews of the group.
  case interviews
  /// Segments.
  case segments
  /// Words that the segments cover.
  case words
  /// Segments per 1,000 words, all interviews of the group put together.
  case rate
  /// The mean of the interviews' segments per 1,000 words.
  case meanRate = "mean-rate"
  /// Adjusted residuals of the segments.
  case residuals
  /// All of them, one table each.
  case all

  /// The measures to show, one table each.
  var tables: [ComparisonMeasure] { self == .all ? Self.allCases.filter { $0 != .all } : [self] }

  /// True where a share of the row or the column says anything.
  public var hasPercent: Bool {
    switch self {
    case .interviews, .segments, .words, .all: true
    case .rate, .meanRate, .residuals: false
    }
  }
}

/// What percentages are of.
public enum PercentBase: String, Hashable, Sendable, CaseIterable {
  /// Of the code in all groups.
  case row
  /// Of all that the group has.
  case column
}
