/// What the third version of the tables adds: what people have said of rule codings. It follows from the log.
enum V3_Verdicts {
  /// One row for each coding that has a verdict, by the coding's identity: no reference to `coding`, as a verdict stays
  /// while the rules do not make the coding. `text_sha256` is that of the stretch; `change` is the UUID of the change that
  /// gave the verdict.
  static let projection = """
    CREATE TABLE verdict (
      coding BLOB NOT NULL PRIMARY KEY CHECK (length(coding) = 16),
      interview INTEGER NOT NULL REFERENCES interview,
      start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
      end_byte INTEGER NOT NULL CHECK (end_byte >= start_byte),
      code INTEGER NOT NULL REFERENCES code,
      verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
      text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
      change BLOB NOT NULL CHECK (length(change) = 16)
    ) STRICT, WITHOUT ROWID;
    """
}
