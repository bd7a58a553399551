/// What someone did with codes.
public enum CodeEdit: String, Sendable, Hashable, CaseIterable {
  /// A code was made.
  case create
  /// It got another name.
  case rename
  /// It got another place in the tree.
  case move
  /// Codes went into another one.
  case merge
  /// Some of a code's codings went to a new one.
  case split
  /// It got another colour.
  case recolour
  /// Something else is said of it.
  case describe
  /// It is used no longer.
  case delete
}

/// What came of work on codes.
public struct CodeEditOutcome: Hashable, Sendable {
  /// What became of codings.
  public struct Codings: Hashable, Sendable {
    /// Codings that have another code now.
    public var moved = 0
    /// Codings that were joined with another of the same coder on the same stretch.
    public var joined = 0
    /// Codings that were taken away.
    public var removed = 0
    /// Codings by rules that a person took over: rejected where they were, and coded by hand with the new code.
    public var takenOver = 0

    /// None of them.
    public init() {}
  }

  /// What was done.
  public let edit: CodeEdit
  /// The code that came of it, as it is now; `nil` for a deleted one.
  public let code: CodeOutline?
  /// What the codes that it was done to were called before; empty for a new one.
  public let former: [CodePath]
  /// Codes that now have another path than before because they stand below these.
  public let following: Int
  /// What became of codings.
  public let codings: Codings
  /// True where everything was so already: nothing was logged.
  public let isUnchanged: Bool

  /// Makes an outcome.
  public init(
    edit: CodeEdit, code: CodeOutline?, former: [CodePath], following: Int = 0, codings: Codings = Codings(),
    isUnchanged: Bool = false
  ) {
    self.edit = edit
    self.code = code
    self.former = former
    self.following = following
    self.codings = codings
    self.isUnchanged = isUnchanged
  }
}
