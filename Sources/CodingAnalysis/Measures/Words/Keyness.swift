internal import RealModule

/// How much more often a word comes in one corpus than in another.
///
/// Sort by `logRatio` among words with a large `logLikelihood` that come in two or three interviews at least: one talkative
/// person otherwise tops every list.
public struct Keyness: Hashable, Sendable {
  /// How often the word comes in the corpus in question.
  public let target: Int
  /// Words of the corpus in question.
  public let targetSize: Int
  /// How often it comes in the reference corpus.
  public let reference: Int
  /// Words of the reference corpus.
  public let referenceSize: Int

  /// Makes a comparison from counts.
  public init(target: Int, of targetSize: Int, reference: Int, of referenceSize: Int) {
    self.target = target
    self.targetSize = targetSize
    self.reference = reference
    self.referenceSize = referenceSize
  }

  /// 2(a·ln(a/E₁) + b·ln(b/E₂)), E_i = n_i(a + b)/(n₁ + n₂), 0·ln 0 = 0 (Rayson and Garside 2000). Undefined (`emptyBase`)
  /// where a corpus is empty or the word comes in neither.
  public var logLikelihood: Measure {
    guard target + reference > 0, targetSize > 0, referenceSize > 0 else { return .undefined(.emptyBase) }
    let share = Double(target + reference) / (Double(targetSize) + Double(referenceSize))
    func part(_ count: Int, _ size: Int) -> Double {
      count == 0 ? 0 : Double(count) * Double.log(Double(count) / (Double(size) * share))
    }
    return .value(max(0, 2 * (part(target, targetSize) + part(reference, referenceSize))))
  }

  /// P(χ²₁ > `logLikelihood`). Descriptive only: words of one interview are not independent. Undefined as it.
  public var logLikelihoodP: Measure { logLikelihood.map { ChiSquaredDistribution(degrees: 1).survival($0) } }

  /// G² over all four cells, the word and all other words (Dunning 1993); a little larger than `logLikelihood`. Undefined
  /// (`emptyBase`) as that, (`noVariation`) where the word is all there is.
  public var g2: Measure { logLikelihood.number == nil ? logLikelihood : table.g2 }

  /// P(χ²₁ > `g2`). Undefined as `g2`.
  public var g2p: Measure { g2.map { ChiSquaredDistribution(degrees: 1).survival($0) } }

  private var table: ContingencyTable {
    ContingencyTable(
      n11: target, n10: targetSize - target, n01: reference, n00: referenceSize - reference)
  }

  /// 100·(f₁ − f₂)/f₂, f the relative frequencies (Gabrielatos and Marchi 2011). Undefined (`emptyBase`) where the word
  /// does not come in the reference or a corpus is empty.
  public var percentDifference: Measure {
    guard targetSize > 0, reference > 0, referenceSize > 0 else { return .undefined(.emptyBase) }
    let base = Double(reference) / Double(referenceSize)
    return .value((Double(target) / Double(targetSize) - base) / base * 100)
  }

  /// log₂(f₁/f₂), a count of 0 taken as 0.5 (Hardie 2014). 1: twice as often. Undefined (`emptyBase`) as `logLikelihood`.
  public var logRatio: Measure {
    guard target + reference > 0, targetSize > 0, referenceSize > 0 else { return .undefined(.emptyBase) }
    let (a, b) = (target == 0 ? 0.5 : Double(target), reference == 0 ? 0.5 : Double(reference))
    return .value(Double.log2(a / Double(targetSize) / (b / Double(referenceSize))))
  }

  /// `logLikelihood` − ln(n₁ + n₂) (Wilson 2013): above 2 positive evidence, above 10 very strong. Undefined as it.
  public var bic: Measure { logLikelihood.map { $0 - Double.log(Double(targetSize) + Double(referenceSize)) } }

  /// True where the BIC gives positive evidence of a difference (Wilson 2013).
  public var isEvident: Bool { (bic.number ?? 0) > 2 }

  /// Per 1,000 words of the corpus in question. Undefined (`emptyBase`) where it is empty.
  public var targetPerThousand: Measure { .ratio(1000 * Double(target), of: Double(targetSize)) }

  /// Per 1,000 words of the reference corpus. Undefined (`emptyBase`) where it is empty.
  public var referencePerThousand: Measure { .ratio(1000 * Double(reference), of: Double(referenceSize)) }

  /// True where the word is relatively more frequent in the corpus in question.
  public var isOverused: Bool {
    Double(target) * Double(referenceSize) > Double(reference) * Double(targetSize)
  }
}
