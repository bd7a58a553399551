public import Foundation

/// What someone noted down about something.
public struct MemoRecord: ProjectRecord, Identifiable {
  public static let kind = RecordKind.memo

  /// Its identity.
  public let id: UUID
  /// What it is about.
  public var target: MemoTarget
  /// What it says; links stand in `[[…]]`.
  public var text: String
  /// Who wrote it.
  public let author: Coder
  /// When, UTC, to the millisecond.
  public let date: Date
  /// Who changed its text last; `nil` where nobody did.
  public var editor: Coder?
  /// When its text was last changed.
  public var editDate: Date?
  /// What the links meant when they were written: by the link's text what it leads to, so that a link still leads there
  /// when a code or the like has got another name.
  public var links: [String: MemoLink]

  /// Makes a memo.
  public init(
    id: UUID, on target: MemoTarget, text: String, author: Coder, date: Date, links: [String: MemoLink] = [:]
  ) {
    self.id = id
    self.target = target
    self.text = text
    self.author = author
    self.date = RecordDate.rounded(date)
    self.links = links
  }

  /// The same memo with another text.
  public func rewritten(_ text: String, links: [String: MemoLink], by editor: Coder, date: Date) -> MemoRecord {
    var memo = self
    memo.text = text
    memo.links = links
    memo.editor = editor
    memo.editDate = RecordDate.rounded(date)
    return memo
  }

  /// The same memo at another place, as when the text that it is about was corrected.
  public func moved(to target: MemoTarget) -> MemoRecord {
    var memo = self
    memo.target = target
    return memo
  }

  /// The same memo where codings have become one with others: it is about, and links to, the ones that are left.
  ///
  /// - Parameter survivors: by the identity of each coding that is gone that of the one that holds it now.
  public func following(_ survivors: [UUID: UUID]) -> MemoRecord {
    var memo = self
    if case .coding(let id) = target, let survivor = survivors[id] { memo.target = .coding(survivor) }
    memo.links = links.mapValues { link in
      guard link.kind == .coding, let survivor = UUID(uuidString: link.name).flatMap({ survivors[$0] }) else {
        return link
      }
      return MemoLink(kind: .coding, name: survivor.uuidString.lowercased())
    }
    return memo
  }

  public var key: String { id.uuidString.lowercased() }

  /// Text; what it is about in five fields (kind; code key, UUID or case; start; end; fingerprint of the text); author;
  /// when; who changed it last and when, or empty; the links, one a line, as `TEXT<tab>KIND<tab>NAME`. Times are
  /// milliseconds since 1970.
  public var fields: [String] {
    [text] + target.fields + [
      author.name, RecordDate.text(date), editor?.name ?? "", editDate.map(RecordDate.text) ?? "",
      links.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value.kind.rawValue)\t\($0.value.name)" }
        .joined(separator: "\n"),
    ]
  }

  /// What it is about is one thing; so is who changed it last and when.
  public static func group(ofField place: Int) -> Int {
    switch place {
    case 1...5: 1
    case 8...9: 8
    default: place
    }
  }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    guard let id = UUID(uuidString: key), fields.count >= 11, let target = MemoTarget(fields: fields[1..<6]),
      let date = RecordDate.date(fields[7])
    else { return nil }
    var links: [String: MemoLink] = [:]
    for line in fields[10].split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, let kind = MemoLink.Kind(rawValue: parts[1]) else { return nil }
      links[parts[0]] = MemoLink(kind: kind, name: parts[2])
    }
    self.init(id: id, on: target, text: fields[0], author: Coder(name: fields[6]), date: date, links: links)
    editor = fields[8].isEmpty ? nil : Coder(name: fields[8])
    editDate = RecordDate.date(fields[9])
    guard fields[9].isEmpty || editDate != nil else { return nil }
  }
}

/// What a link leads to, by an identity that stays.
public struct MemoLink: Hashable, Sendable {
  /// What kind of thing.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A code, by its key.
    case code
    /// An interview, by its UUID.
    case interview
    /// A turn, as `UUID:NUMBER`.
    case turn
    /// A coding, by its UUID.
    case coding
    /// A memo, by its UUID.
    case memo
    /// A case, by its written form.
    case `case`
  }

  /// What kind of thing.
  public let kind: Kind
  /// Which.
  public let name: String

  /// Makes one.
  public init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}
