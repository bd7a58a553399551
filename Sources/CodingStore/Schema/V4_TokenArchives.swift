/// What the fourth version of the tables adds: tokens that need not be found again. A memory that can be thrown away.
enum V4_TokenArchives {
  /// Tokens of a text as laid out in turns. `manner` names what cut them; rows of another manner are of no use.
  static let memory = """
    CREATE TABLE token_archive (
      text_sha256 TEXT NOT NULL,
      layout_sha256 TEXT NOT NULL,
      manner TEXT NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (text_sha256, layout_sha256)
    ) STRICT, WITHOUT ROWID;
    """
}
