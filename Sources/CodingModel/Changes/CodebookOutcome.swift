/// What came of putting codebooks in force.
public struct CodebookOutcome: Sendable {
  /// A codebook that came in a new version.
  public struct Replacement: Hashable, Sendable {
    /// The version before.
    public let former: CodebookRecord
    /// The version now in force.
    public let record: CodebookRecord

    /// Makes a replacement.
    public init(former: CodebookRecord, record: CodebookRecord) {
      self.former = former
      self.record = record
    }
  }

  /// Codebooks that are new in the project, in the order given.
  public let added: [CodebookRecord]
  /// Codebooks that came in a new version.
  public let replaced: [Replacement]
  /// Codebooks that were already in force with the same bytes.
  public let unchanged: [CodebookRecord]

  /// Makes an outcome.
  public init(added: [CodebookRecord], replaced: [Replacement], unchanged: [CodebookRecord]) {
    self.added = added
    self.replaced = replaced
    self.unchanged = unchanged
  }
}
