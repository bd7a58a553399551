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
  /// True when it was taken back and not made again since.
  public let isUndone: Bool
  /// For undo and redo: the place in the log of the change that is taken back or made again.
  public let targetSequence: Int?

  /// Makes a summary.
  public init(
    id: UUID, sequence: Int, date: Date, coder: Coder, kind: ChangeKind, reason: String, counts: OperationCounts,
    isUndone: Bool = false, targetSequence: Int? = nil
  ) {
    self.id = id
    self.sequence = sequence
    self.date = date
    self.coder = coder
    self.kind = kind
    self.reason = reason
    self.counts = counts
    self.isUndone = isUndone
    self.targetSequence = targetSequence
  }

  /// The same change with what later changes have done to it, and with what it does to an earlier one.
  public func with(isUndone: Bool, targetSequence: Int?) -> ChangeSummary {
    ChangeSummary(
      id: id, sequence: sequence, date: date, coder: coder, kind: kind, reason: reason, counts: counts,
      isUndone: isUndone, targetSequence: targetSequence)
  }
}
