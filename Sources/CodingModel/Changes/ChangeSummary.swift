public import Foundation

/// A change as a list of changes shows it: without its operations, but with their counts.
public struct ChangeSummary: Identifiable, Hashable, Sendable {
  /// The change's identity.
  public let id: UUID
  /// Its place in this copy's log, from 1.
  public let sequence: Int
  /// When it was made, UTC.
  public let date: Date
  /// Who made it.
  public let coder: Coder
  /// What kind of work.
  public let kind: ChangeKind
  /// Why; empty when nothing was said.
  public let reason: String
  /// How many operations of each kind it holds.
  public let counts: OperationCounts

  /// Makes a summary.
  public init(
    id: UUID, sequence: Int, date: Date, coder: Coder, kind: ChangeKind, reason: String, counts: OperationCounts
  ) {
    self.id = id
    self.sequence = sequence
    self.date = date
    self.coder = coder
    self.kind = kind
    self.reason = reason
    self.counts = counts
  }
}
