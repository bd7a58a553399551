/// What came of writing a project as text, or of reading it back.
public struct DumpOutcome: Hashable, Sendable {
  /// Changes that were written or read.
  public let changes: Int
  /// Texts that were written or read.
  public let contents: Int
  /// How many files were there already, as they should be.
  public let unchanged: Int
  /// Changes in the folder that the project does not hold.
  public let foreign: Int

  /// Makes an outcome.
  public init(changes: Int, contents: Int, unchanged: Int = 0, foreign: Int = 0) {
    self.changes = changes
    self.contents = contents
    self.unchanged = unchanged
    self.foreign = foreign
  }
}
