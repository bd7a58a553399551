public import Foundation

/// Who makes a change, when and why. The clock and the identities come from outside, so work can be repeated exactly.
public struct ChangeStamp: Hashable, Sendable {
  /// The change's identity, if it comes to one.
  public let id: UUID
  /// When.
  public let date: Date
  /// Who.
  public let coder: Coder
  /// Why, in the coder's words; empty when nothing is said.
  public let reason: String

  /// The same stamp at another time.
  public func at(_ date: Date) -> ChangeStamp { ChangeStamp(id: id, date: date, coder: coder, reason: reason) }

  /// Makes a stamp.
  public init(id: UUID, date: Date, coder: Coder, reason: String = "") {
    self.id = id
    self.date = date
    self.coder = coder
    self.reason = reason
  }
}
