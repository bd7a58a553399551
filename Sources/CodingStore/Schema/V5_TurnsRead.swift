/// What the fifth version of the tables adds beside records: a memory of who has read what, which can be thrown away.
enum V5_TurnsRead {
  /// One row for each turn that a coder has passed at the coding desk, with the time of the first passing. `turn` is the
  /// fingerprint of what was said (`TurnFingerprint`), so a turn that was corrected is unread again, and one that only
  /// moved is not.
  ///
  /// Not part of the project's content: reading changes no result, so no change tells of it, undo does not step over it,
  /// and two copies of a project need not agree on it.
  static let memory = """
    CREATE TABLE turn_read (
      coder TEXT NOT NULL,
      interview BLOB NOT NULL CHECK (length(interview) = 16),
      turn TEXT NOT NULL,
      date TEXT NOT NULL,
      PRIMARY KEY (coder, interview, turn)
    ) STRICT, WITHOUT ROWID;
    """
}
