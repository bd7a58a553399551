/// What the second version of the tables adds: a memory that can be thrown away.
enum V2_KnownWords {
  /// Answers of a dictionary, so that the same word is not asked about each time. Not part of the project's content: no
  /// change tells of it, and nothing follows from it that asking again would not give.
  static let memory = """
    CREATE TABLE known_word (
      dictionary TEXT NOT NULL,
      word TEXT NOT NULL,
      is_known INTEGER NOT NULL,
      PRIMARY KEY (dictionary, word)
    ) STRICT, WITHOUT ROWID;
    """
}
