public import Foundation

/// A version of a codebook that a project holds, in force or not.
public struct CodebookVersion: Hashable, Sendable {
  /// The version's names and fingerprints.
  public let record: CodebookRecord
  /// When it first came into force, UTC.
  public let date: Date
  /// Who put it in force.
  public let coder: Coder
  /// True when it is in force now.
  public let isInForce: Bool

  /// Makes a version.
  public init(record: CodebookRecord, date: Date, coder: Coder, isInForce: Bool) {
    self.record = record
    self.date = date
    self.coder = coder
    self.isInForce = isInForce
  }
}
