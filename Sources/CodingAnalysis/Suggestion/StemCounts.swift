/// How often which stems stand in the passages of a material: counted once for all spaces that are made of them.
struct StemCounts: Sendable {
  /// For each passage its stems in ascending order, each with how often it stands there.
  let passages: [[(word: Int, count: Int)]]

  /// Counts.
  init(_ material: SuggestionMaterial) {
    passages = material.passages.map { passage in
      var counts: [Int: Int] = [:]
      for stem in passage.stems { counts[stem, default: 0] += 1 }
      return counts.sorted { $0.key < $1.key }.map { (word: $0.key, count: $0.value) }
    }
  }

  /// In how many of the passages at `places` each stem stands.
  func frequencies(of places: [Int]) -> [Int: Int] {
    var frequencies: [Int: Int] = [:]
    for place in places { for (stem, _) in passages[place] { frequencies[stem, default: 0] += 1 } }
    return frequencies
  }
}
