public import CodingModel

/// How many codings each codebook version has made.
public struct CodebookVersionUse: Hashable, Sendable {
  /// One version.
  public struct Row: Hashable, Sendable {
    /// The version.
    public let version: CodebookVersion
    /// Codings with evidence of at least one of its rules.
    public let codings: Int
  }

  /// One row per version, in the caller's order.
  public let rows: [Row]
  /// Codings that were looked at.
  public let codingCount: Int

  /// Counts the codings that name each version.
  public init(versions: [CodebookVersion], codings: [Coding]) {
    var counts: [String: Int] = [:]
    for coding in codings {
      for version in Set(coding.evidence.map(\.codebookSHA256)) { counts[version, default: 0] += 1 }
    }
    rows = versions.map { Row(version: $0, codings: counts[$0.record.sha256] ?? 0) }
    codingCount = codings.count
  }
}
