/// A place where two copies of a project wanted different things, with both sides.
public struct ProjectConflict: Hashable, Sendable {
  /// What kind of difference, and with it what holds now.
  public let kind: ConflictKind
  /// The later change, one step of which did not fit.
  public let change: ChangeSummary
  /// That step.
  public let operation: ChangeOperation
  /// The change of the other side: the last one before that touched the same; `nil` where none is found.
  public let other: ChangeSummary?
  /// What the other change did with it.
  public let otherOperation: ChangeOperation?
  /// The name of the interview that it is about, if any.
  public let interview: String?
  /// The path that the code it is about has now, if any.
  public let code: CodePath?
  /// What the record that it is about says now; `nil` where it is about none, or the record is gone.
  public let present: StoredRecord?
  /// The text of the stretch, if it is about one; what was said, so it belongs in what people read and nowhere else.
  public let quotation: String?

  /// Makes a conflict.
  public init(
    kind: ConflictKind, change: ChangeSummary, operation: ChangeOperation, other: ChangeSummary? = nil,
    otherOperation: ChangeOperation? = nil, interview: String? = nil, code: CodePath? = nil, quotation: String? = nil,
    present: StoredRecord? = nil
  ) {
    self.kind = kind
    self.change = change
    self.operation = operation
    self.other = other
    self.otherOperation = otherOperation
    self.interview = interview
    self.code = code
    self.quotation = quotation
    self.present = present
  }
}

/// What came of taking in another copy of a project.
public struct MergeOutcome: Sendable {
  /// What one coder's changes brought.
  public struct CoderCount: Hashable, Sendable {
    /// Who.
    public let coder: Coder
    /// How many changes.
    public let changes: Int
    /// How many operations of each kind they hold.
    public let counts: OperationCounts

    /// Makes a count.
    public init(coder: Coder, changes: Int, counts: OperationCounts) {
      self.coder = coder
      self.changes = changes
      self.counts = counts
    }
  }

  /// What came in, in byte order of the coders' names; empty where nothing was new.
  public let coders: [CoderCount]
  /// Conflicts that were not there before, in the order of the changes.
  public let conflicts: [ProjectConflict]
  /// How many codings by hand wait for a person to place them, that did not before.
  public let orphans: Int
  /// Changes that only this copy has: the other one lacks them.
  public let ahead: Int
  /// True where rules were run in both copies or their codings may be out of date: coding again is advised.
  public let needsCoding: Bool

  /// Makes an outcome.
  public init(coders: [CoderCount], conflicts: [ProjectConflict], orphans: Int, ahead: Int, needsCoding: Bool) {
    self.coders = coders
    self.conflicts = conflicts
    self.orphans = orphans
    self.ahead = ahead
    self.needsCoding = needsCoding
  }

  /// How many changes came in.
  public var changes: Int { coders.reduce(0) { $0 + $1.changes } }
}
