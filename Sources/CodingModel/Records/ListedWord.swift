internal import TranscriptText

/// A list of words that say little by themselves.
public enum WordListKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// Words of grammar: `og`, `det`, `hvis`.
  case stopWords = "stop-words"
  /// What fills pauses and says that one listens: `øh`, `altså`, `mm`.
  case fillers

  /// The words that are on the list before anyone changes it, folded.
  public var builtIn: Set<String> {
    switch self {
    case .stopWords: DanishStopWords.grammar
    case .fillers: DanishStopWords.fillers
    }
  }
}

/// A word that people have put on a list, or taken off it.
public struct ListedWord: ProjectRecord {
  /// Its kind.
  public static let kind = RecordKind.listedWord

  /// The word, case-folded.
  public let word: String
  /// The list.
  public let list: WordListKind
  /// True where it was put on the list, false where it was taken off.
  public var isOn: Bool

  /// Makes one; `word` in any case.
  public init(_ word: String, on list: WordListKind, isOn: Bool) {
    self.word = Vocabulary.foldedText(word)
    self.list = list
    self.isOn = isOn
  }

  /// The list and the word.
  public var key: String { Self.key(of: word, on: list) }

  /// The key of a word on a list.
  public static func key(of word: String, on list: WordListKind) -> String {
    "\(list.rawValue) \(Vocabulary.foldedText(word))"
  }

  /// Word, list, and `on` or `off`.
  public var fields: [String] { [word, list.rawValue, isOn ? "on" : "off"] }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    guard fields.count >= 3, let list = WordListKind(rawValue: fields[1]), ["on", "off"].contains(fields[2]),
      Self.key(of: fields[0], on: list) == key
    else { return nil }
    self.init(fields[0], on: list, isOn: fields[2] == "on")
  }
}

/// The lists as they are in a project: the built-in words with what people have changed.
public struct WordLists: Hashable, Sendable {
  private let records: [String: ListedWord]

  /// Takes what people have changed.
  public init(_ records: [ListedWord] = []) {
    self.records = Dictionary(records.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The words of a list, folded.
  public func words(of list: WordListKind) -> Set<String> {
    let changes = records.values.filter { $0.list == list }
    return list.builtIn.subtracting(changes.filter { !$0.isOn }.map(\.word)).union(changes.filter(\.isOn).map(\.word))
  }

  /// The words of all lists, folded.
  public var all: Set<String> { WordListKind.allCases.reduce(into: []) { $0.formUnion(words(of: $1)) } }

  /// What people have changed in a list, by word.
  public func changes(of list: WordListKind) -> [ListedWord] {
    records.values.filter { $0.list == list }.sorted { $0.word < $1.word }
  }
}
