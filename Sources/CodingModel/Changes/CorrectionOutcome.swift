public import TranscriptText

/// What a corrected text did to all that lies in its interview.
public struct CorrectionOutcome: Sendable {
  /// What kind of thing lies in a text.
  public enum Thing: String, Sendable, Hashable, CaseIterable {
    /// A coding by hand.
    case coding
    /// A coding by rules.
    case ruleCoding = "rule-coding"
    /// A verdict on a coding by rules.
    case verdict
    /// A memo on a stretch of the text.
    case memo
  }

  /// What became of it.
  public enum Fate: String, Sendable, Hashable, CaseIterable {
    /// The same bytes at the same place.
    case unmoved
    /// The same words at another place.
    case moved
    /// The same passage, some words of which were corrected.
    case corrected
    /// It waits for a person to place it.
    case orphan
    /// It holds no longer: a coding by rules, which the rules make again where they still fit, or a verdict on one.
    case dropped
  }

  /// A stretch with its words.
  public struct Passage: Hashable, Sendable {
    /// UTF-8 bytes of the canonical text.
    public let range: TextRange
    /// The number of the turn that it begins in; `nil` before the first one.
    public let turn: Int?
    /// The very words.
    public let text: String

    /// Makes one.
    public init(range: TextRange, turn: Int?, text: String) {
      self.range = range
      self.turn = turn
      self.text = text
    }
  }

  /// One thing and what became of it.
  public struct Item: Hashable, Sendable {
    /// What it is.
    public let thing: Thing
    /// Its written identity before; that of the coding for a verdict.
    public let id: String
    /// The code, by what it is called now; `nil` for a memo.
    public let code: CodePath?
    /// Whose it is; `nil` for a verdict.
    public let owner: Coder?
    /// What became of it.
    public let fate: Fate
    /// Where it stood, in the old text.
    public let former: Passage
    /// Where it stands, in the new text; `nil` where it does not.
    public let present: Passage?
    /// Why it does not.
    public let cause: OrphanCause?

    /// Makes one.
    public init(
      _ thing: Thing, id: String, code: CodePath?, owner: Coder?, fate: Fate, former: Passage, present: Passage?,
      cause: OrphanCause? = nil
    ) {
      self.thing = thing
      self.id = id
      self.code = code
      self.owner = owner
      self.fate = fate
      self.former = former
      self.present = present
      self.cause = cause
    }
  }

  /// The interview's name.
  public let name: String
  /// True where the project holds this very file: nothing was logged.
  public let isUnchanged: Bool
  /// Everything that lies in the text: codings by hand, codings by rules, verdicts, memos, each by place.
  public let items: [Item]
  /// How many values and memberships of speakers went over to their new labels.
  public let relabelled: Int

  /// Makes an outcome.
  public init(name: String, isUnchanged: Bool, items: [Item] = [], relabelled: Int = 0) {
    self.name = name
    self.isUnchanged = isUnchanged
    self.items = items
    self.relabelled = relabelled
  }

  /// How many things of a kind had a fate.
  public func count(_ thing: Thing, _ fate: Fate) -> Int { items.count { $0.thing == thing && $0.fate == fate } }
}
