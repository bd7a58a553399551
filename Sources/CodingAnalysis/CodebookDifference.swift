public import CodingModel

/// What is different between two versions of a codebook.
///
/// Codes are the same when their paths are. A code that is gone and one that has come are one that was moved when they
/// are the only such pair with the same last part of the path, otherwise with the same name, otherwise with the same
/// definition. Rules are the same when code and digest (`CodingRule.id`) are, the code being followed where it was
/// moved; only the note can then be different. A rule that is gone and one that has come in the same code are one that
/// was changed when their texts are equal, or share at least half of their words (Dice 1945), the most alike first.
public struct CodebookDifference: Sendable {
  /// A field with what it was and what it is.
  public struct Field: Hashable, Sendable {
    /// The field's key in the codebook.
    public let key: CodebookKey
    /// What it was; empty where it was not there.
    public let former: String
    /// What it is.
    public let current: String
  }

  /// What became of a code.
  public enum CodeChange: Sendable {
    case added(Code)
    case removed(Code)
    case moved(from: CodePath, to: CodePath)
    /// Another value of `name`, `definition`, `include`, `exclude`, `example` or `color`; the path is the current one.
    case changed(CodePath, Field)
  }

  /// What became of a rule; the code's path is the current one, that of a removed rule the former where its code is gone.
  public enum RuleChange: Sendable {
    case added(CodingRule)
    case removed(CodingRule)
    case changed(CodingRule, to: CodingRule)
  }

  /// What became of a word list.
  public enum ListChange: Sendable {
    case added(WordList)
    case removed(WordList)
    case changed(WordList, to: WordList)
  }

  /// The older version.
  public let former: Codebook
  /// The newer version.
  public let current: Codebook
  /// What is different at the top of the books: short name, name, version, description, parents.
  public let fields: [Field]
  /// Codes added, removed, moved, renamed and redefined, in this order, each in its book's order.
  public let codes: [CodeChange]
  /// Word lists added, removed and changed, in this order; each changes every rule that names it.
  public let lists: [ListChange]
  /// Rules code by code in the current book's order, those of removed codes last; in a code removed, changed, added.
  public let rules: [RuleChange]

  /// True when the books have the same fields, codes, lists and rules; their files may still differ, by comments or
  /// layout.
  public var isEmpty: Bool { fields.isEmpty && codes.isEmpty && lists.isEmpty && rules.isEmpty }

  /// Compares two versions.
  public init(from former: Codebook, to current: Codebook) {
    self.former = former
    self.current = current
    let codes = MatchedCodes(former.codes, current.codes)
    fields = Self.fields(former, current)
    self.codes =
      codes.added.map { .added($0) } + codes.removed.map { .removed($0) }
      + codes.pairs.filter { $0.former.path != $0.current.path }
      .map { .moved(from: $0.former.path, to: $0.current.path) } + Self.changes(codes.pairs)
    lists = Self.lists(former.lists, current.lists)
    rules = MatchedRules.changes(codes, in: current)
  }

  private static func fields(_ former: Codebook, _ current: Codebook) -> [Field] {
    let values: [(CodebookKey, (Codebook) -> String)] = [
      (.codebook, \.id), (.name, \.name), (.version, \.version), (.description, \.description),
      (.parents, { $0.parentsFollow ? "follow" : "stay" }),
    ]
    return values.map { Field(key: $0.0, former: $0.1(former), current: $0.1(current)) }
      .filter { $0.former != $0.current }
  }

  private static func changes(_ pairs: [MatchedCodes.Pair]) -> [CodeChange] {
    let values: [(CodebookKey, (Code) -> String)] = [
      (.name, \.name), (.definition, \.definition), (.include, \.include), (.exclude, \.exclude),
      (.example, \.example), (.color, \.color),
    ]
    return values.flatMap { key, value in
      pairs.filter { value($0.former) != value($0.current) }.map { pair in
        .changed(pair.current.path, Field(key: key, former: value(pair.former), current: value(pair.current)))
      }
    }
  }

  private static func lists(_ former: [WordList], _ current: [WordList]) -> [ListChange] {
    func named(_ list: WordList, in lists: [WordList]) -> WordList? {
      lists.first { $0.name.lowercased() == list.name.lowercased() }
    }
    let changed = current.compactMap { list in
      named(list, in: former).flatMap { $0.texts == list.texts ? nil : ListChange.changed($0, to: list) }
    }
    return current.filter { named($0, in: former) == nil }.map { .added($0) }
      + former.filter { named($0, in: current) == nil }.map { .removed($0) } + changed
  }
}
