/// Passages as weighted stems: tf-idf over the read passages, each scaled to length 1.
struct PassageSpace: Sendable {
  /// Stems of at least so many read passages count where models are learnt; one that stands once tells a model nothing.
  static let leastPassages = 2

  /// The stems that count, ascending, by their places among the material's; a feature is a place here.
  let stems: [Int]
  /// For each passage of the material its features in ascending order; none for those that were not to be weighed.
  let vectors: [LogisticRegression.Passage]

  /// Weighs the stems of the passages at `places`.
  init(_ counts: StemCounts, _ weights: TermWeights<Int>, weighing places: some Sequence<Int>) {
    let stems = weights.inverseFrequencies.keys.sorted()
    let features = Dictionary(uniqueKeysWithValues: stems.enumerated().map { ($1, $0) })
    var vectors: [LogisticRegression.Passage] = Array(repeating: [], count: counts.passages.count)
    for place in places {
      vectors[place] = weights.weights(ofCounted: counts.passages[place]).compactMap { stem, weight in
        features[stem].map { (feature: $0, value: weight) }
      }
    }
    self.stems = stems
    self.vectors = vectors
  }

  /// The cosine of two passages, 0…1: both have length 1.
  func cosine(_ one: LogisticRegression.Passage, _ other: LogisticRegression.Passage) -> Double {
    products(one, other).reduce(0) { $0 + $1.value }
  }

  /// The features of both, those that make them most alike first.
  func common(_ one: LogisticRegression.Passage, _ other: LogisticRegression.Passage) -> [Int] {
    products(one, other).sorted { (-$0.value, $0.feature) < (-$1.value, $1.feature) }.map(\.feature)
  }

  private func products(
    _ one: LogisticRegression.Passage, _ other: LogisticRegression.Passage
  ) -> LogisticRegression.Passage {
    var (left, right) = (0, 0)
    var products: LogisticRegression.Passage = []
    while left < one.count, right < other.count {
      if one[left].feature < other[right].feature {
        left += 1
      } else if one[left].feature > other[right].feature {
        right += 1
      } else {
        products.append((one[left].feature, one[left].value * other[right].value))
        (left, right) = (left + 1, right + 1)
      }
    }
    return products
  }
}
