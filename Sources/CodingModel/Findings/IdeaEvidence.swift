public import Foundation

/// What a part of an idea rests on: words that someone said, or a code.
///
/// Each piece is a record of its own, so that what two people add apart comes together when their copies are merged.
public struct IdeaEvidence: ProjectRecord {
  public static let kind = RecordKind.ideaEvidence

  /// The idea.
  public let idea: UUID
  /// The part of it.
  public let part: IdeaPart
  /// What it leads to: a coding, turns, a code.
  public let target: MemoTarget
  /// The words as they stood when the link was made, verbatim; empty for a code.
  public let quotation: String
  /// Who made the link.
  public let author: Coder
  /// When, UTC, to the millisecond.
  public let date: Date

  /// Makes a link; its date is rounded to the millisecond.
  public init(idea: UUID, part: IdeaPart, target: MemoTarget, quotation: String, author: Coder, date: Date) {
    self.idea = idea
    self.part = part
    self.target = target
    self.quotation = quotation
    self.author = author
    self.date = RecordDate.rounded(date)
  }

  /// Idea, part, and the five fields of the target, divided by line feeds.
  public var key: String {
    ([idea.uuidString.lowercased(), part.rawValue] + target.fields).joined(separator: "\n")
  }

  /// The words, who, when.
  public var fields: [String] { [quotation, author.name, RecordDate.text(date)] }

  /// Words, person and time belong together.
  public static func group(ofField place: Int) -> Int { 0 }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    let names = key.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard names.count == 7, fields.count >= 3, let idea = UUID(uuidString: names[0]),
      let part = IdeaPart(rawValue: names[1]), let target = MemoTarget(fields: names[2...]),
      let date = RecordDate.date(fields[2])
    else { return nil }
    self.init(
      idea: idea, part: part, target: target, quotation: fields[0], author: Coder(name: fields[1]), date: date)
  }
}
