public import Foundation

/// That a coder was given an interview. Who was given one and coded nothing in it has judged it all the same; who was not
/// given it has said nothing about it.
public struct CoderAssignment: ProjectRecord {
  public static let kind = RecordKind.assignment

  /// Who.
  public let coder: Coder
  /// The interview.
  public let interview: UUID

  /// Makes one.
  public init(coder: Coder, interview: UUID) {
    self.coder = coder
    self.interview = interview
  }

  /// The interview's identity in lower case, a line feed, and the coder's name.
  public var key: String { "\(interview.uuidString.lowercased())\n\(coder.name)" }

  /// None: all is in the key.
  public var fields: [String] { [] }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    let parts = key.split(separator: "\n", maxSplits: 1).map(String.init)
    guard parts.count == 2, let interview = UUID(uuidString: parts[0]) else { return nil }
    self.init(coder: Coder(name: parts[1]), interview: interview)
  }
}
