/// Passages as weighted stems: tf-idf over the read passages, each scaled to length 1.
struct PassageSpace: Sendable {
  /// Stems of at least so many read passages count where models are learnt; one that stands once tells a model nothing.
  static let leastPassages = 2

  /// The stems that count, in byte order; a feature is a place among them.
  let stems: [String]
  /// For each passage of the material its features in ascending order.
  let vectors: [LogisticRegression.Passage]

  /// Weighs the stems of all passages by what the passages at `read` hold.
  init(_ material: SuggestionMaterial, learning read: [Int], leastPassages: Int = Self.leastPassages) {
    let weights = TermWeights(read.map { material.passages[$0].stems }, minimumDocuments: leastPassages)
    let stems = weights.inverseFrequencies.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let places = Dictionary(uniqueKeysWithValues: stems.enumerated().map { ($1, $0) })
    self.stems = stems
    vectors = material.passages.map { passage in
      weights.weights(of: passage.stems).compactMap { word, weight in places[word].map { (feature: $0, value: weight) } }
        .sorted { $0.feature < $1.feature }
    }
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
