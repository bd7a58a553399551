internal import RealModule

/// How much each word tells of a passage: tf-idf (Spärck Jones 1972; Salton and Buckley 1988).
///
/// tf = 1 + ln(count) (or the count), idf = ln((1 + N)/(1 + df)) + 1 for a word of df of N passages; each passage's weights
/// scaled to length 1.
public struct TermWeights<Word: Hashable & Comparable & Sendable>: Hashable, Sendable {
  /// How many passages.
  public let documentCount: Int
  /// For each kept word its idf.
  public let inverseFrequencies: [Word: Double]
  /// True where tf is 1 + ln(count), false where it is the count.
  public let isSublinear: Bool

  /// Counts the words of passages.
  ///
  /// - Parameters:
  ///   - documents: the passages' words (lower-cased, stemmed).
  ///   - isSublinear: whether a word's tenth time counts less than its first.
  ///   - minimumDocuments: words of fewer passages are left out.
  public init(_ documents: [[Word]], isSublinear: Bool = true, minimumDocuments: Int = 1) {
    var frequencies: [Word: Int] = [:]
    for words in documents { for word in Set(words) { frequencies[word, default: 0] += 1 } }
    self.init(
      frequencies: frequencies, documentCount: documents.count, isSublinear: isSublinear,
      minimumDocuments: minimumDocuments)
  }

  /// Takes what was counted.
  ///
  /// - Parameters:
  ///   - frequencies: for each word of how many passages it is.
  ///   - documentCount: how many passages there are.
  ///   - isSublinear: whether a word's tenth time counts less than its first.
  ///   - minimumDocuments: words of fewer passages are left out.
  public init(
    frequencies: [Word: Int], documentCount: Int, isSublinear: Bool = true, minimumDocuments: Int = 1
  ) {
    let count = Double(documentCount)
    self.documentCount = documentCount
    inverseFrequencies = frequencies.filter { $0.value >= minimumDocuments }.mapValues {
      Double.log((1 + count) / (1 + Double($0))) + 1
    }
    self.isSublinear = isSublinear
  }

  /// The weights of a passage's words, by word; words that were not counted are left out. Empty where none was.
  public func weights(of words: [Word]) -> [(word: Word, weight: Double)] {
    var counts: [Word: Int] = [:]
    for word in words { counts[word, default: 0] += 1 }
    return weights(ofCounted: counts.sorted { $0.key < $1.key }.map { (word: $0.key, count: $0.value) })
  }

  /// The same for words that were counted: each once, in ascending order.
  public func weights(ofCounted counts: [(word: Word, count: Int)]) -> [(word: Word, weight: Double)] {
    let raw = counts.compactMap { word, count -> (word: Word, weight: Double)? in
      guard let inverse = inverseFrequencies[word] else { return nil }
      return (word, (isSublinear ? 1 + Double.log(Double(count)) : Double(count)) * inverse)
    }
    let length = raw.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    return length == 0 ? raw : raw.map { ($0.word, $0.weight / length) }
  }
}
