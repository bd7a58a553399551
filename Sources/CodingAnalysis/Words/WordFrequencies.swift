public import CodingModel

/// How often which words come.
public struct WordFrequencies: Hashable, Sendable {
  /// One word.
  public struct Row: Hashable, Sendable {
    /// The word as it is shown.
    public let word: String
    /// The words that count as it, where forms are gathered; otherwise the word alone.
    public let forms: [String]
    /// How often it comes.
    public let count: Int
    /// In how many interviews.
    public let interviews: Int
    /// How it is spread over the interviews.
    public let dispersion: Dispersion
    /// How often it comes in each group.
    public let groups: [Int]
  }

  /// Words that have one value of an attribute.
  public struct Group: Hashable, Sendable {
    /// The value; `nil` for turns without the attribute.
    public let value: String?
    /// Words of its turns.
    public let words: Int
  }

  /// The words, the commonest first, as many as were asked for.
  public let rows: [Row]
  /// The groups, in order; empty where nothing is broken down.
  public let groups: [Group]
  /// What the words are broken down by.
  public let key: String?
  /// All words said, stop words too.
  public let size: Int
  /// Distinct words said, without those left out.
  public let distinct: Int
  /// Distinct words that were left out as stop words.
  public let leftOut: Int
  /// Interviews looked at.
  public let interviewCount: Int
  /// What was looked at.
  public let filter: CodingFilter

  /// Counts.
  ///
  /// - Parameters:
  ///   - spoken: the words.
  ///   - key: what to break down by.
  ///   - stopWords: folded words to leave out of the list; they stay in all sums of words.
  ///   - limit: at most so many rows.
  ///   - areInIncreasingOrder: the order of equally common words and of values.
  public init(
    _ spoken: SpokenWords, by key: String? = nil, leavingOut stopWords: Set<String> = [], limit: Int = .max,
    areInIncreasingOrder: (String, String) -> Bool = { $0 < $1 }
  ) {
    let lexicon = spoken.lexicon
    let all = WordCounts(spoken)
    let said = all.counts.indices.filter { all.counts[$0] > 0 }
    let kept = said.filter { !stopWords.contains(lexicon.folded[$0]) }
    let top = RankedWords.first(limit, of: kept, by: { Double(all.counts[$0]) }) { one, other in
      areInIncreasingOrder(lexicon.shown[one], lexicon.shown[other])
    }
    let grouping = key.map { spoken.groups(by: $0, areInIncreasingOrder: areInIncreasingOrder) }
    let parts =
      grouping.map { grouping in
        grouping.values.indices.map { value in
          WordCounts(spoken, turns: grouping.places.indices.filter { grouping.places[$0] == value })
        }
      } ?? []
    let forms = lexicon.allForms()
    rows = top.map { word in
      Row(
        word: lexicon.shown[word], forms: forms[word] ?? [], count: all.counts[word],
        interviews: all.interviews(with: word), dispersion: all.dispersion(of: word),
        groups: parts.map { $0.counts[word] })
    }
    groups = zip(grouping?.values ?? [], parts).map { Group(value: $0, words: $1.size) }
    self.key = key
    size = all.size
    distinct = kept.count
    leftOut = said.count - kept.count
    interviewCount = spoken.interviews.count
    filter = spoken.filter
  }
}

/// Orders words by a number, the greatest first; the order of equal ones is only worked out where it is seen.
enum RankedWords {
  /// The first `limit` words.
  static func first(
    _ limit: Int, of words: [Int], by rank: (Int) -> Double, areInIncreasingOrder: (Int, Int) -> Bool
  ) -> [Int] {
    let ranks = words.map { (rank: rank($0), word: $0) }.sorted { $0.rank > $1.rank }
    var first: [Int] = []
    var place = 0
    while place < ranks.count, first.count < limit {
      var end = place
      while end < ranks.count, ranks[end].rank == ranks[place].rank { end += 1 }
      first += ranks[place..<end].map(\.word).sorted(by: areInIncreasingOrder)
      place = end
    }
    return Array(first.prefix(limit))
  }
}
