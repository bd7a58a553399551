internal import TranscriptText

/// Which words of a material are forms of the same base, by our own inflection and what stands in the material.
///
/// A word goes with the base of which most words of the material are forms (of equal ones the commonest, then the first
/// in the alphabet): `sager` with `sag`, since `sagen` and `sagerne` stand there too, but `leder` not with `lede` where
/// there are `lederen` and `ledere`. A base need not stand there itself; its commonest form then stands for it. Words without
/// forms (`altså`, `på`), with signs and of less than three letters stand alone. No dictionary is asked, so the same
/// material gives the same bases everywhere.
struct WordBases {
  /// For each word the number of the one that it counts as.
  let bases: [UInt32]

  /// Takes case-folded words with how often they stand in the material; those with 0 are passed over, and `alone` are
  /// no forms of anything.
  init(_ words: [String], _ counts: [Int], alone: Set<String> = []) {
    var numbers: [String: Int] = [:]
    for word in words.indices
    where counts[word] > 0 && Self.canInflect(words[word]) && !alone.contains(words[word]) {
      numbers[words[word]] = word
    }
    var best: [Candidate?] = Array(repeating: nil, count: words.count)
    for base in Self.bases(among: numbers.keys) where !alone.contains(base) {
      let forms = Set(DanishInflection.forms(of: base).map(\.text)).compactMap { numbers[$0] }
      guard forms.count > 1 else { continue }
      let own = numbers[base]
      let candidate = Candidate(base: base, number: own, support: forms.count, count: own.map { counts[$0] } ?? 0)
      for form in forms where best[form].map(candidate.isBetter(than:)) ?? true { best[form] = candidate }
    }
    bases = Self.heads(best, words, counts)
  }

  /// A word that others may be forms of.
  private struct Candidate {
    let base: String
    /// Its number, where it stands in the material.
    let number: Int?
    /// How many words of the material are forms of it, itself included.
    let support: Int
    /// How often it stands there.
    let count: Int

    func isBetter(than other: Candidate) -> Bool {
      if support != other.support { return support > other.support }
      return count == other.count ? base < other.base : count > other.count
    }
  }

  /// The word that stands for each: its base, or the commonest of those whose base does not stand there.
  private static func heads(_ best: [Candidate?], _ words: [String], _ counts: [Int]) -> [UInt32] {
    var commonest: [String: Int] = [:]
    for (word, candidate) in best.enumerated() {
      guard let candidate, candidate.number == nil else { continue }
      let other = commonest[candidate.base]
      let isFirst =
        other.map { counts[word] == counts[$0] ? words[word] < words[$0] : counts[word] > counts[$0] } ?? true
      if isFirst { commonest[candidate.base] = word }
    }
    let nearest = best.enumerated().map { word, candidate in
      candidate.flatMap { $0.number ?? commonest[$0.base] } ?? word
    }
    return words.indices.map { UInt32(last(of: $0, nearest, words)) }
  }

  /// The words themselves, and what is left without an ending of two or more of them.
  private static func bases(among words: some Collection<String>) -> [String] {
    var stems: [String: Int] = [:]
    for word in words {
      var own: Set<String> = []
      for ending in endings where word.hasSuffix(ending) {
        let stem = String(word.dropLast(ending.count))
        if stem.count >= 3 { own.insert(stem) }
      }
      for stem in own { stems[stem, default: 0] += 1 }
    }
    let known = Set(words)
    return Array(known) + stems.filter { $0.value > 1 && !known.contains($0.key) }.map(\.key)
  }

  private static let endings = ["erne", "ens", "ets", "ene", "en", "et", "er", "e", "s", "t", "r", "n"]

  /// Follows bases of bases; a circle ends at the first of its words in the alphabet.
  private static func last(of word: Int, _ bases: [Int], _ words: [String]) -> Int {
    var seen: [Int] = []
    var current = word
    while bases[current] != current {
      if let start = seen.firstIndex(of: current) { return seen[start...].min { words[$0] < words[$1] } ?? current }
      seen.append(current)
      current = bases[current]
    }
    return current
  }

  private static func canInflect(_ word: String) -> Bool {
    word.utf8.count >= 3 && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
  }
}
