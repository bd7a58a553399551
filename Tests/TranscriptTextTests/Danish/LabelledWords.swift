import TestSupport
import TranscriptText

/// One judgement: does the word hold the term?
struct LabelledWord {
  let term: String
  let word: String
  let holds: Bool
  let isFirstSet: Bool

  /// The list in `Data/term-words.tsv`.
  static func all() throws -> [LabelledWord] {
    try PackageFiles.text("Tests/TranscriptTextTests/Data/term-words.tsv").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .compactMap { line in
        let cells = line.split(separator: "\t").map(String.init)
        guard cells.count == 4 else { return nil }
        return LabelledWord(term: cells[0], word: cells[1], holds: cells[2] == "yes", isFirstSet: cells[3] == "first")
      }
  }
}

/// Right and wrong answers about words.
struct Score {
  var hits = 0
  var misses: [String] = []
  var falseHits: [String] = []

  var recall: Double { Double(hits) / Double(max(1, hits + misses.count)) }
  var precision: Double { Double(hits) / Double(max(1, hits + falseHits.count)) }

  init(_ words: [LabelledWord], known: KnownWords) {
    var indices: [String: TermIndex] = [:]
    for label in words {
      let index = indices[label.term] ?? TermIndex([DanishTerm(label.term)])
      indices[label.term] = index
      let holds = index.verdicts(on: label.word, known: known).contains { if case .match = $0 { true } else { false } }
      switch (label.holds, holds) {
      case (true, true): hits += 1
      case (true, false): misses.append("\(label.term)/\(label.word)")
      case (false, true): falseHits.append("\(label.term)/\(label.word)")
      case (false, false): break
      }
    }
  }
}
