/// The project file's tables, first version. Never edited after a release: later versions are added beside it.
enum V1_Project {
  /// What is kept for good: the log of changes, and the texts that it speaks of.
  static let log = """
    -- Texts by their fingerprint: canonical texts, layouts, files as imported, codebooks and their outlines.
    CREATE TABLE content (
      sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
      bytes BLOB NOT NULL
    ) STRICT;

    -- One row for each confirmed piece of work. `operations` stands last, so a list of changes does not read it.
    CREATE TABLE change (
      seq INTEGER PRIMARY KEY,
      uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
      date TEXT NOT NULL,
      coder TEXT NOT NULL,
      kind TEXT NOT NULL,
      reason TEXT NOT NULL,
      counts TEXT NOT NULL,
      operations TEXT NOT NULL
    ) STRICT;

    CREATE TRIGGER content_is_kept BEFORE DELETE ON content BEGIN SELECT RAISE(ABORT, 'content is kept'); END;
    CREATE TRIGGER content_is_fixed BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'content is fixed'); END;
    CREATE TRIGGER change_is_kept BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'changes are kept'); END;
    CREATE TRIGGER change_is_fixed BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'changes are fixed'); END;
    """

  /// What follows from the log. Positions are UTF-8 bytes of the interview's canonical text, half-open.
  ///
  /// `code`, `coder` and `rule` number what codings refer to; a row stays when its last coding goes.
  static let projection = """
    CREATE TABLE interview (
      id INTEGER PRIMARY KEY,
      uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
      name TEXT NOT NULL UNIQUE,
      text_sha256 TEXT NOT NULL REFERENCES content,
      layout_sha256 TEXT NOT NULL REFERENCES content,
      source_sha256 TEXT NOT NULL REFERENCES content,
      source_name TEXT NOT NULL
    ) STRICT;

    CREATE TABLE codebook (
      id TEXT NOT NULL PRIMARY KEY,
      version TEXT NOT NULL,
      sha256 TEXT NOT NULL REFERENCES content,
      outline_sha256 TEXT NOT NULL REFERENCES content,
      source_name TEXT NOT NULL
    ) STRICT;

    CREATE TABLE code (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE coder (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE rule (
      id INTEGER PRIMARY KEY,
      codebook TEXT NOT NULL,
      codebook_sha256 TEXT NOT NULL,
      rule TEXT NOT NULL,
      line INTEGER NOT NULL,
      text TEXT NOT NULL,
      UNIQUE (codebook_sha256, rule, line, codebook, text)
    ) STRICT;

    CREATE TABLE coding (
      id INTEGER PRIMARY KEY,
      uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
      interview INTEGER NOT NULL REFERENCES interview,
      start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
      end_byte INTEGER NOT NULL CHECK (end_byte >= start_byte),
      code INTEGER NOT NULL REFERENCES code,
      coder INTEGER NOT NULL REFERENCES coder,
      UNIQUE (interview, start_byte, end_byte, code, coder)
    ) STRICT;

    -- `matches`: the matched words as `start-end,start-end`.
    CREATE TABLE evidence (
      coding INTEGER NOT NULL REFERENCES coding,
      position INTEGER NOT NULL,
      rule INTEGER NOT NULL REFERENCES rule,
      matches TEXT NOT NULL,
      PRIMARY KEY (coding, position)
    ) STRICT, WITHOUT ROWID;
    """
}
