public import CodingModel

/// Which words set one part of the material apart from another (`Keyness`).
public struct KeywordTable: Hashable, Sendable {
  /// Which words are listed.
  public struct Limits: Hashable, Sendable {
    /// A word must come in so many interviews of its side.
    public var interviews = 2
    /// Its log-likelihood must be so large; 6.63 is passed by one in a hundred words that do not differ.
    public var logLikelihood = 6.63
    /// At most so many words a side.
    public var rows = 20

    /// Makes limits.
    public init(interviews: Int = 2, logLikelihood: Double = 6.63, rows: Int = 20) {
      self.interviews = interviews
      self.logLikelihood = logLikelihood
      self.rows = rows
    }
  }

  /// One word.
  public struct Row: Hashable, Sendable {
    /// The word as it is shown.
    public let word: String
    /// The words that count as it, where forms are gathered.
    public let forms: [String]
    /// How it is used on both sides.
    public let keyness: Keyness
    /// Interviews of its side with the word.
    public let interviews: Int
    /// How it is spread over the interviews of its side.
    public let dispersion: Dispersion
  }

  /// One part of the material and the words that are used more there.
  public struct Side: Hashable, Sendable {
    /// What it is called: the attribute's value, or the expression; `nil` for turns without the attribute.
    public let name: String?
    /// Its words.
    public let words: Int
    /// The words that it is held against.
    public let referenceWords: Int
    /// Its interviews.
    public let interviews: Int
    /// The words, those with positive evidence (BIC) before the others, each by log ratio, the greatest first.
    public let rows: [Row]
    /// How many words pass the limits.
    public let passing: Int
    /// How many would, were it not for the number of interviews.
    public let inTooFewInterviews: Int
  }

  /// The sides, in order.
  public let sides: [Side]
  /// The attribute, where its values are compared.
  public let key: String?
  /// Turns that stand on both sides.
  public let sharedTurns: Int
  /// What words must have to be listed.
  public let limits: Limits
  /// What was looked at.
  public let filter: CodingFilter

  /// Holds each value of an attribute against all others.
  public init(
    _ spoken: SpokenWords, by key: String, leavingOut stopWords: Set<String> = [], limits: Limits = Limits(),
    areInIncreasingOrder: (String, String) -> Bool = { $0 < $1 }
  ) {
    let (values, places) = spoken.groups(by: key, areInIncreasingOrder: areInIncreasingOrder)
    let all = WordCounts(spoken)
    let builder = SideBuilder(spoken.lexicon, stopWords, limits)
    sides = values.indices.map { value in
      let own = WordCounts(spoken, turns: places.indices.filter { places[$0] == value })
      let others = zip(all.counts, own.counts).map { $0 - $1 }
      return builder.side(values[value], own, against: others, all.size - own.size, areInIncreasingOrder)
    }
    self.key = key
    self.limits = limits
    sharedTurns = 0
    filter = spoken.filter
  }

  /// Holds two parts of the material against each other; both are numbered alike.
  public init(
    _ one: SpokenWords, named name: String, against other: SpokenWords, named otherName: String,
    leavingOut stopWords: Set<String> = [], limits: Limits = Limits(), filter: CodingFilter,
    areInIncreasingOrder: (String, String) -> Bool = { $0 < $1 }
  ) {
    let (left, right) = (WordCounts(one), WordCounts(other))
    let builder = SideBuilder(one.lexicon, stopWords, limits)
    sides = [
      builder.side(name, left, against: right.counts, right.size, areInIncreasingOrder),
      builder.side(otherName, right, against: left.counts, left.size, areInIncreasingOrder),
    ]
    key = nil
    self.limits = limits
    self.filter = filter.ofTurns
    let here = Set(one.turns.map { "\(one.interviews[$0.interview].id) \($0.turn)" })
    sharedTurns = other.turns.count { here.contains("\(other.interviews[$0.interview].id) \($0.turn)") }
  }
}

/// Finds the words of one side.
private struct SideBuilder {
  let lexicon: WordLexicon
  let stopWords: Set<String>
  let limits: KeywordTable.Limits
  private let forms: [Int: [String]]

  init(_ lexicon: WordLexicon, _ stopWords: Set<String>, _ limits: KeywordTable.Limits) {
    self.lexicon = lexicon
    self.stopWords = stopWords
    self.limits = limits
    forms = lexicon.allForms()
  }

  func side(
    _ name: String?, _ own: WordCounts, against others: [Int], _ size: Int,
    _ areInIncreasingOrder: (String, String) -> Bool
  ) -> KeywordTable.Side {
    var passing: [Int] = []
    var rare = 0
    for word in own.counts.indices where own.counts[word] > 0 {
      let keyness = keyness(word, own, others, size)
      guard keyness.isOverused, let likelihood = keyness.logLikelihood.number, likelihood >= limits.logLikelihood,
        !stopWords.contains(lexicon.folded[word])
      else { continue }
      if own.interviews(with: word) < limits.interviews { rare += 1 } else { passing.append(word) }
    }
    func ranked(_ words: [Int], _ limit: Int) -> [Int] {
      RankedWords.first(limit, of: words, by: { keyness($0, own, others, size).logRatio.number ?? 0 }) { one, other in
        let counts = (own.counts[one], own.counts[other])
        return counts.0 == counts.1
          ? areInIncreasingOrder(lexicon.shown[one], lexicon.shown[other]) : counts.0 > counts.1
      }
    }
    // A log ratio is greatest where there is least to compare: what is well borne out comes first.
    let isEvident = Set(passing.filter { keyness($0, own, others, size).isEvident })
    let evident = ranked(passing.filter(isEvident.contains), limits.rows)
    let top = evident + ranked(passing.filter { !isEvident.contains($0) }, limits.rows - evident.count)
    return KeywordTable.Side(
      name: name, words: own.size, referenceWords: size, interviews: own.interviewCount,
      rows: top.map { word in
        KeywordTable.Row(
          word: lexicon.shown[word], forms: forms[word] ?? [], keyness: keyness(word, own, others, size),
          interviews: own.interviews(with: word), dispersion: own.dispersion(of: word))
      }, passing: passing.count, inTooFewInterviews: rare)
  }

  private func keyness(_ word: Int, _ own: WordCounts, _ others: [Int], _ size: Int) -> Keyness {
    Keyness(target: own.counts[word], of: own.size, reference: others[word], of: size)
  }
}
