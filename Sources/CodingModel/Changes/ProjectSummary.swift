/// How much a project holds.
public struct ProjectSummary: Hashable, Sendable {
  /// The codings of one coder.
  public struct CoderCount: Hashable, Sendable {
    /// Who.
    public let coder: Coder
    /// How many codings, at least one.
    public let codings: Int

    /// Makes a count.
    public init(coder: Coder, codings: Int) {
      self.coder = coder
      self.codings = codings
    }
  }

  /// Number of interviews.
  public let interviews: Int
  /// Number of codebooks in force.
  public let codebooks: Int
  /// Number of changes in the log.
  public let changes: Int
  /// Everyone who has codings, in byte order of the names.
  public let coders: [CoderCount]

  /// Makes a summary.
  public init(interviews: Int, codebooks: Int, changes: Int, coders: [CoderCount]) {
    self.interviews = interviews
    self.codebooks = codebooks
    self.changes = changes
    self.coders = coders
  }

  /// Number of codings of all coders.
  public var codings: Int { coders.reduce(0) { $0 + $1.codings } }
}
