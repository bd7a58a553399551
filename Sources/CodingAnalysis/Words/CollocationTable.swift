public import CodingModel

/// Which words stand near a word (`Collocation`, `WindowCounts`).
public struct CollocationTable: Hashable, Sendable {
  /// What the words are ranked by.
  public enum Ranking: String, Hashable, Sendable, CaseIterable {
    /// logDice.
    case logDice = "logdice"
    /// G².
    case g2
    /// Pointwise mutual information.
    case pmi
    /// PMI that does not favour rare words.
    case mi3
    /// The t-score.
    case tScore = "t"
    /// How often they stand together.
    case count
  }

  /// The words around a word that are looked at.
  public struct Window: Hashable, Sendable {
    /// So many words before it.
    public let left: Int
    /// So many words after it.
    public let right: Int

    /// Makes a window.
    public init(left: Int, right: Int) {
      self.left = max(0, left)
      self.right = max(0, right)
    }
  }

  /// One word near the node.
  public struct Row: Hashable, Sendable {
    /// The word as it is shown.
    public let word: String
    /// The words that count as it, where forms are gathered.
    public let forms: [String]
    /// The counts and measures.
    public let collocation: Collocation
    /// How often it stands before the node.
    public let left: Int
    /// How often it stands after it.
    public let right: Int
    /// In how many interviews the two stand together.
    public let interviews: Int
  }

  /// The words, the strongest first.
  public let rows: [Row]
  /// The words that are the node, the commonest first.
  public let nodes: [String]
  /// How often the node comes.
  public let nodeCount: Int
  /// In how many interviews it comes.
  public let nodeInterviews: Int
  /// How many words stand near it often enough.
  public let passing: Int
  /// The window.
  public let window: Window
  /// How often the two must stand together.
  public let minimum: Int
  /// What the words are ranked by.
  public let ranking: Ranking
  /// All words said.
  public let size: Int
  /// Interviews looked at.
  public let interviewCount: Int
  /// What was looked at.
  public let filter: CodingFilter

  /// Counts the words in the windows; a window never leaves its turn, and stop words take their places in it.
  ///
  /// - Parameters:
  ///   - spoken: the words.
  ///   - node: the numbers of the words that are the node.
  ///   - window: what is near.
  ///   - minimum: how often the two must stand together.
  ///   - stopWords: folded words to leave out of the list.
  ///   - limit: at most so many rows.
  ///   - areInIncreasingOrder: the order of equally strong words.
  public init(
    _ spoken: SpokenWords, node: Set<Int>, window: Window = Window(left: 5, right: 5), minimum: Int = 3,
    leavingOut stopWords: Set<String> = [], ranking: Ranking = .logDice, limit: Int = .max,
    areInIncreasingOrder: (String, String) -> Bool = { $0 < $1 }
  ) {
    let lexicon = spoken.lexicon
    let near = NearWords(spoken, node, window)
    let all = WordCounts(spoken)
    func collocation(_ word: Int) -> Collocation {
      Collocation(joint: near.joint(word), first: near.nodes, second: all.counts[word], size: all.size)
    }
    let passing = near.words.filter {
      near.joint($0) >= max(1, minimum) && !stopWords.contains(lexicon.folded[$0])
    }
    let top = RankedWords.first(limit, of: passing, by: { ranking.rank(collocation($0)) }) { one, other in
      let counts = (near.joint(one), near.joint(other))
      return counts.0 == counts.1 ? areInIncreasingOrder(lexicon.shown[one], lexicon.shown[other]) : counts.0 > counts.1
    }
    let forms = lexicon.allForms()
    rows = top.map { word in
      Row(
        word: lexicon.shown[word], forms: forms[word] ?? [], collocation: collocation(word),
        left: near.left[word] ?? 0, right: near.right[word] ?? 0, interviews: near.interviews[word] ?? 0)
    }
    nodes = node.sorted {
      all.counts[$0] == all.counts[$1] ? lexicon.folded[$0] < lexicon.folded[$1] : all.counts[$0] > all.counts[$1]
    }
    .filter { all.counts[$0] > 0 }.flatMap { forms[$0] ?? [] }
    nodeCount = near.nodes
    nodeInterviews = near.nodeInterviews
    self.passing = passing.count
    self.window = window
    self.minimum = max(1, minimum)
    self.ranking = ranking
    size = all.size
    interviewCount = spoken.interviews.count
    filter = spoken.filter
  }
}

extension CollocationTable.Ranking {
  /// What a pair is ranked by; those without the measure last.
  fileprivate func rank(_ collocation: Collocation) -> Double {
    let measure: Measure =
      switch self {
      case .logDice: collocation.logDice
      case .g2: collocation.g2
      case .pmi: collocation.pmi
      case .mi3: collocation.mi3
      case .tScore: collocation.tScore
      case .count: .value(Double(collocation.joint))
      }
    return measure.number ?? -.infinity
  }
}

/// The words in the windows of a node, interview by interview.
private struct NearWords {
  private(set) var left: [Int: Int] = [:]
  private(set) var right: [Int: Int] = [:]
  private(set) var interviews: [Int: Int] = [:]
  private(set) var nodes = 0
  private(set) var nodeInterviews = 0

  init(_ spoken: SpokenWords, _ node: Set<Int>, _ window: CollocationTable.Window) {
    var isNode = Array(repeating: false, count: spoken.lexicon.folded.count)
    for word in node { isNode[word] = true }
    var place = 0
    while place < spoken.turns.count {
      let interview = spoken.turns[place].interview
      var (before, after) = (WindowCounts<Int>(), WindowCounts<Int>())
      while place < spoken.turns.count, spoken.turns[place].interview == interview {
        let words = spoken.words[spoken.turns[place].words]
        place += 1
        guard words.contains(where: { isNode[Int($0)] }) else { continue }
        let tokens = words.map(Int.init)
        before.add(tokens, left: window.left, right: 0) { isNode[$0] }
        after.add(tokens, left: 0, right: window.right) { isNode[$0] }
      }
      take(before, after)
    }
  }

  private mutating func take(_ before: WindowCounts<Int>, _ after: WindowCounts<Int>) {
    nodes += before.nodes
    if before.nodes > 0 { nodeInterviews += 1 }
    left.merge(before.counts) { $0 + $1 }
    right.merge(after.counts) { $0 + $1 }
    for word in Set(before.counts.keys).union(after.counts.keys) { interviews[word, default: 0] += 1 }
  }

  /// The words that stand in any window, by number.
  var words: [Int] { Set(left.keys).union(right.keys).sorted() }

  func joint(_ word: Int) -> Int { (left[word] ?? 0) + (right[word] ?? 0) }
}
