internal import TranscriptText

/// Which word of a material each word is a form of, by our own inflection and what stands in the material.
///
/// A word goes with the base of which most other words of the material are forms (of equal ones the commonest, then the
/// first in the alphabet): `sager` with `sag`, since `sagen` and `sagerne` stand there too, but `leder` not with `lede`
/// where there are `lederen` and `ledere`. Words without forms (`altså`, `på`), with signs and of less than three letters
/// stand alone. No dictionary is asked, so the same material gives the same bases everywhere.
struct WordBases {
  /// For each word the number of its base.
  let bases: [UInt32]

  /// Takes case-folded words with how often they stand in the material; those with 0 are passed over, and `alone` are no
  /// forms of anything.
  init(_ words: [String], _ counts: [Int], alone: Set<String> = []) {
    var numbers: [String: Int] = [:]
    for word in words.indices 
    where counts[word] > 0 && Self.canInflect(words[word]) && !alone.contains(words[word]) {
      numbers[words[word]] = word
    }
    var best: [(support: Int, base: Int)] = words.indices.map { (0, $0) }
    for (word, number) in numbers {
      let forms = Set(DanishInflection.forms(of: word).map(\.text)).compactMap { numbers[$0] }
      for form in forms {
        let candidate = (support: forms.count, base: number)
        if Self.isBetter(candidate, than: best[form], words, counts) { best[form] = candidate }
      }
    }
    let nearest = best.map(\.base)
    bases = words.indices.map { UInt32(Self.last(of: $0, nearest, words)) }
  }

  private static func isBetter(
    _ one: (support: Int, base: Int), than other: (support: Int, base: Int), _ words: [String], _ counts: [Int]
  ) -> Bool {
    if one.support != other.support { return one.support > other.support }
    if counts[one.base] != counts[other.base] { return counts[one.base] > counts[other.base] }
    return words[one.base] < words[other.base]
  }

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
