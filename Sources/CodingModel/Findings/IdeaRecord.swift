public import Foundation

/// An entry of the idea catalogue (idékatalog): from a challenge over a need to a proposal for action and what it should
/// lead to.
public struct IdeaRecord: ProjectRecord, Identifiable {
  public static let kind = RecordKind.idea

  /// Its identity.
  public let id: UUID
  /// What people call it.
  public var title: String
  /// What each part says; a part without an entry is not written yet.
  public var parts: [IdeaPart: String]
  /// Whom it is for.
  public var targetGroup: String
  /// Who is to act.
  public var actor: String
  /// How far it has come.
  public var status: IdeaStatus
  /// Who wrote it.
  public let author: Coder
  /// When, UTC, to the millisecond.
  public let date: Date

  /// Makes an entry; its date is rounded to the millisecond.
  public init(
    id: UUID, title: String, parts: [IdeaPart: String] = [:], targetGroup: String = "", actor: String = "",
    status: IdeaStatus = .proposed, author: Coder, date: Date
  ) {
    self.id = id
    self.title = title
    self.parts = parts
    self.targetGroup = targetGroup
    self.actor = actor
    self.status = status
    self.author = author
    self.date = RecordDate.rounded(date)
  }

  public var key: String { id.uuidString.lowercased() }

  /// The first digits of the identity, by which people name it.
  public var shortID: String { String(key.prefix(4)) }

  /// Title; challenge, need, proposal, effect; target group; who acts; status; author; when.
  public var fields: [String] {
    [title] + IdeaPart.allCases.map { parts[$0] ?? "" } + [
      targetGroup, actor, status.rawValue, author.name, RecordDate.text(date),
    ]
  }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    guard let id = UUID(uuidString: key), fields.count >= 10, let status = IdeaStatus(rawValue: fields[7]),
      let date = RecordDate.date(fields[9])
    else { return nil }
    var parts: [IdeaPart: String] = [:]
    for (part, text) in zip(IdeaPart.allCases, fields[1...4]) where !text.isEmpty { parts[part] = text }
    self.init(
      id: id, title: fields[0], parts: parts, targetGroup: fields[5], actor: fields[6], status: status,
      author: Coder(name: fields[8]), date: date)
  }
}

/// The parts of an entry, in the order in which one follows from the other.
public enum IdeaPart: String, Sendable, Hashable, CaseIterable {
  case challenge
  case need
  case proposal
  case effect
}

/// How far an idea has come.
public enum IdeaStatus: String, Sendable, Hashable, CaseIterable {
  case proposed
  case chosen
  case underway
  case done
  case declined
}
