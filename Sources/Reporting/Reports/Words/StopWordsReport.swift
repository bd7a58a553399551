public import CodingModel
public import TranscriptText

/// What is on the lists of stop words.
public enum StopWordsReport {
  /// Makes the report; for programs one object per word, those taken off too.
  public static func report(_ lists: WordLists, only list: WordListKind?, language: Language) -> Report {
    let collation = language.collation
    let kinds = list.map { [$0] } ?? WordListKind.allCases
    var blocks: [ReportBlock] = []
    var rows: [ReportRow] = []
    for kind in kinds {
      let words = collation.sorted(lists.words(of: kind))
      let changes = lists.changes(of: kind)
      blocks.append(.heading(ReportHeading(level: 2, text: kind.text(in: language).capitalisedFirst)))
      blocks.append(.paragraph(words.joined(separator: ", ")))
      for (phrase, isOn) in [(WordsPhrase.added, true), (.removed, false)] {
        let changed = collation.sorted(changes.filter { $0.isOn == isOn }.map(\.word))
        if !changed.isEmpty {
          blocks.append(.paragraph("\(phrase.text(in: language)): \(changed.joined(separator: ", "))"))
        }
      }
      let added = Set(changes.filter(\.isOn).map(\.word))
      rows += words.map { row($0, kind, added.contains($0) ? "added" : "built-in") }
      rows += collation.sorted(changes.filter { !$0.isOn }.map(\.word)).map { row($0, kind, "removed") }
    }
    let count = Set(kinds.flatMap { lists.words(of: $0) }).count
    let table = ReportTable(
      id: "stop_words", title: "",
      statements: StatementBuilder(language: language).statements(
        .words(.stopWords), counts: [.init(key: "words", number: count, noun: .words)]),
      columns: ["word", "list", "status"].map { ReportColumn(key: $0, title: "", alignment: .leading) }, rows: rows,
      audience: .machines)
    let definition = WordsDefinition.stopWords.text(in: language)
    return Report(
      id: "stop-words", title: WordsPhrase.lists.text(in: language),
      blocks: blocks + [.note(definition.capitalisedFirst + "."), .table(table)], jsonShape: .array)
  }

  private static func row(_ word: String, _ list: WordListKind, _ status: String) -> ReportRow {
    ReportRow([.text(word), .text(list.rawValue), .text(status)])
  }
}

extension WordListKind {
  /// The list, as people read it.
  public func text(in language: Language) -> String {
    switch self {
    case .stopWords: WordsPhrase.stopWords.text(in: language)
    case .fillers: WordsPhrase.fillers.text(in: language)
    }
  }
}
