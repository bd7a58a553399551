internal import GRDB

extension ProjectStore {
  /// What a dictionary is remembered to have answered about words (folded), by the name and state of its files.
  public func knownWords(of dictionary: String) throws -> [String: Bool] {
    try read { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT word, is_known FROM known_word WHERE dictionary = ?", arguments: [dictionary])
      var answers: [String: Bool] = [:]
      while let row = try rows.next() {
        answers[try row.decode(String.self, atIndex: 0)] = try row.decode(Bool.self, atIndex: 1)
      }
      return answers
    }
  }

  /// Remembers a dictionary's answers and forgets those of its former states. Does nothing to a write-protected project.
  public func remember(_ answers: [String: Bool], of dictionary: String) throws {
    guard !isReadOnly, !answers.isEmpty else { return }
    try StoreFailure.translated(path) {
      try connection.queue.write { db in
        try db.execute(sql: "DELETE FROM known_word WHERE dictionary <> ?", arguments: [dictionary])
        let insert = try db.makeStatement(sql: "INSERT OR REPLACE INTO known_word VALUES (?, ?, ?)")
        for (word, isKnown) in answers.sorted(by: { $0.key < $1.key }) {
          try insert.execute(arguments: [dictionary, word, isKnown])
        }
      }
    }
  }
}
