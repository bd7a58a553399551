public import CodingModel
public import TranscriptText

/// The words of the turns that are looked at, in order: what frequencies, keywords and collocations are counted in.
///
/// Words are all tokens that count as words; none is left out, so that windows and phrases stay as they were said.
public struct SpokenWords: Sendable {
  /// One turn's words.
  public struct Turn: Hashable, Sendable {
    /// The interview, as a place among those looked at.
    public let interview: Int
    /// The turn's place in it, from 0.
    public let turn: Int
    /// Its words, as places in `words`.
    public let words: Range<Int>
  }

  /// The words' names.
  public let lexicon: WordLexicon
  /// The interviews with at least one admitted turn, in the caller's order.
  public let interviews: [Interview]
  /// The admitted turns, in order.
  public let turns: [Turn]
  /// All words, by their number in the lexicon.
  public let words: [UInt32]
  /// What was looked at; codes, coders and level have no part in it.
  public let filter: CodingFilter

  /// Takes the words of the turns that a filter admits.
  ///
  /// - Parameters:
  ///   - transcripts: each interview with its tokens, numbered as the lexicon was.
  ///   - isWanted: a further choice of turns, by interview and place.
  public init(
    _ transcripts: [(interview: Interview, transcript: TokenisedTranscript)], lexicon: WordLexicon,
    filter: CodingFilter, isWanted: (Interview, Int) -> Bool = { _, _ in true }
  ) {
    var interviews: [Interview] = []
    var turns: [Turn] = []
    var words: [UInt32] = []
    for (interview, transcript) in transcripts {
      let admitted = transcript.turnTokens.indices.filter {
        filter.admits(interview, turn: $0) && isWanted(interview, $0)
      }
      guard !admitted.isEmpty else { continue }
      for turn in admitted {
        let start = words.count
        for token in transcript.tokens[transcript.turnTokens[turn]] where token.kind.countsAsWord {
          words.append(lexicon.counted[Int(lexicon.words[Int(token.type)])])
        }
        turns.append(Turn(interview: interviews.count, turn: turn, words: start..<words.count))
      }
      interviews.append(interview)
    }
    self.lexicon = lexicon
    self.interviews = interviews
    self.turns = turns
    self.words = words
    self.filter = filter.ofTurns
  }

  /// For each turn the place of its value of an attribute, and the values in order (`TurnGrouping`).
  public func groups(
    by key: String, areInIncreasingOrder: (String, String) -> Bool
  ) -> (values: [String?], places: [Int]) {
    let byInterview = Dictionary(grouping: turns, by: \.interview)
    let material = AdmittedMaterial(
      interviews: interviews.enumerated().map { place, interview in
        AdmittedInterview(interview, turns: (byInterview[place] ?? []).map(\.turn))
      })
    let grouping = TurnGrouping(material, key: key.lowercased(), areInIncreasingOrder: areInIncreasingOrder)
    return (grouping.values, Array(grouping.places.joined()))
  }
}

/// How often each word comes in some turns, by interview.
struct WordCounts {
  /// For each word how often it comes.
  private(set) var counts: [Int]
  /// Words of each interview; those without a chosen turn have none.
  private(set) var sizes: [Int]
  /// All words.
  let size: Int
  /// Interviews with at least one chosen turn.
  let interviewCount: Int
  /// For each word its interviews with its count there: those of word n from `starts[n]` on.
  private let starts: [Int]
  private let entries: [(interview: Int32, count: Int32)]

  /// Counts the words of the turns at `places`, or of all.
  init(_ spoken: SpokenWords, turns places: [Int]? = nil) {
    let turns = places.map { $0.map { spoken.turns[$0] } } ?? spoken.turns
    let wordCount = spoken.lexicon.folded.count
    var counts = Array(repeating: 0, count: wordCount)
    var sizes = Array(repeating: 0, count: spoken.interviews.count)
    var found: [(word: UInt32, interview: Int32, count: Int32)] = []
    var here: [Int32] = Array(repeating: 0, count: wordCount)
    var touched: [UInt32] = []
    func close(_ interview: Int) {
      for word in touched {
        found.append((word, Int32(interview), here[Int(word)]))
        counts[Int(word)] += Int(here[Int(word)])
        here[Int(word)] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
    var last: Int?
    for turn in turns {
      if let last, last != turn.interview { close(last) }
      last = turn.interview
      sizes[turn.interview] += turn.words.count
      for word in spoken.words[turn.words] {
        if here[Int(word)] == 0 { touched.append(word) }
        here[Int(word)] += 1
      }
    }
    if let last { close(last) }
    (starts, entries) = Self.sorted(found, wordCount)
    self.counts = counts
    self.sizes = sizes
    size = sizes.reduce(0, +)
    interviewCount = Set(turns.map(\.interview)).count
  }

  /// The entries by word, those of one word in the interviews' order.
  private static func sorted(
    _ found: [(word: UInt32, interview: Int32, count: Int32)], _ wordCount: Int
  ) -> ([Int], [(interview: Int32, count: Int32)]) {
    var starts = Array(repeating: 0, count: wordCount + 1)
    for entry in found { starts[Int(entry.word) + 1] += 1 }
    for word in 0..<wordCount { starts[word + 1] += starts[word] }
    var next = starts
    var entries = Array(repeating: (interview: Int32(0), count: Int32(0)), count: found.count)
    for entry in found {
      entries[next[Int(entry.word)]] = (entry.interview, entry.count)
      next[Int(entry.word)] += 1
    }
    return (starts, entries)
  }

  /// In how many interviews a word comes.
  func interviews(with word: Int) -> Int { starts[word + 1] - starts[word] }

  /// How a word is spread over the interviews.
  func dispersion(of word: Int) -> Dispersion {
    var counts = Array(repeating: 0, count: sizes.count)
    for entry in entries[starts[word]..<starts[word + 1]] { counts[Int(entry.interview)] = Int(entry.count) }
    return Dispersion(counts: counts, sizes: sizes)
  }
}
