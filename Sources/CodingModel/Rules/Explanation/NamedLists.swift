/// The word lists of a codebook, to tell which of them a part of a rule comes from.
struct NamedLists {
  private let lists: [String: WordList]
  private var patterns = RuleLists()

  /// What the lists that some texts name mean, with those that they name themselves.
  typealias Reached = [RulePattern: String]

  /// Reads the lists of a codebook that was read without errors.
  init(_ written: [WordList]) {
    lists = Dictionary(written.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { _, last in last })
    var done: Set<String> = []
    for list in written { read(list.name.lowercased(), &done) }
  }

  private mutating func read(_ name: String, _ done: inout Set<String>) {
    guard done.insert(name).inserted, let list = lists[name] else { return }
    for named in list.texts.flatMap(Self.named) { read(named, &done) }
    let read = list.texts.compactMap { RuleParser.parse($0, lists: patterns).pattern }
    if !read.isEmpty { patterns.add(name, RulePattern.joined(read, by: RulePattern.or)) }
  }

  /// The lists that a text names itself, as the book writes them, each once.
  func names(in texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.flatMap(Self.named).filter { seen.insert($0).inserted }.compactMap { lists[$0]?.name }
  }

  /// The lists that texts reach, by what they mean.
  func reached(from texts: [String]) -> Reached {
    var reached: Reached = [:]
    var seen: Set<String> = []
    var open = texts.flatMap(Self.named)
    while let name = open.popLast() {
      guard seen.insert(name).inserted, let list = lists[name], let pattern = patterns[name] else { continue }
      reached[pattern] = reached[pattern] ?? list.name
      open += list.texts.flatMap(Self.named)
    }
    return reached
  }

  private static func named(in text: String) -> [String] {
    RuleLexer.readableTokens(of: text).compactMap { token in
      if case .list(let name) = token.kind { return name.lowercased() }
      return nil
    }
  }
}
