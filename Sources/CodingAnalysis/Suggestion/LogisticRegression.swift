internal import CLinear
internal import RealModule

/// A logistic regression with L2 penalty, fitted by LIBLINEAR (Fan, Chang, Hsieh, Wang & Lin 2008; solver L2R_LR).
///
/// p(yes) = 1/(1 + exp(−(w·x + b))); w and b minimise ½(|w|² + b²) + C Σ cᵢ ln(1 + exp(−yᵢ(w·xᵢ + b))) with C = 1 and class
/// weights cᵢ = n/(2·n of i's class), so that a rare class weighs as much as the common one (King & Zeng 2001). Without
/// these weights a code of few segments is never suggested. The same passages give the same weights: the solver draws no
/// random numbers.
struct LogisticRegression: Hashable, Sendable {
  /// A passage: its features, numbered from 0 in ascending order, each with its weight.
  typealias Passage = [(feature: Int, value: Double)]

  /// By feature.
  let weights: [Double]
  /// b, which stands for the share of yes.
  let constant: Double

  /// Fits the regression; `nil` where all passages are of one class, or there are none.
  ///
  /// - Parameters:
  ///   - passages: the passages.
  ///   - isYes: for each whether it is one of the class looked for.
  ///   - featureCount: so many features there are.
  init?(_ passages: [Passage], isYes: [Bool], featureCount: Int) {
    let yes = isYes.count { $0 }
    guard yes > 0, yes < isYes.count, passages.count == isYes.count else { return nil }
    var starts: [Int32] = [0]
    var features: [Int32] = []
    var values: [Double] = []
    for passage in passages {
      for (feature, value) in passage {
        features.append(Int32(feature + 1))
        values.append(value)
      }
      starts.append(Int32(features.count))
    }
    var signs = isYes.map { $0 ? 1.0 : -1.0 }
    var weights = [Double](repeating: 0, count: featureCount + 1)
    let half = Double(isYes.count) / 2
    let isDone = kodeks_linear_fit(
      Int32(passages.count), starts, features, values, &signs, Int32(featureCount), half / Double(yes),
      half / Double(isYes.count - yes), &weights)
    guard isDone == 1 else { return nil }
    constant = weights.removeLast()
    self.weights = weights
  }

  /// p(yes) for a passage.
  func probability(of passage: Passage) -> Double {
    let sum = passage.reduce(constant) { $0 + weights[$1.feature] * $1.value }
    return 1 / (1 + Double.exp(-sum))
  }

  /// The features of a passage that speak for yes, the strongest first.
  func reasons(in passage: Passage) -> [Int] {
    passage.map { (feature: $0.feature, share: weights[$0.feature] * $0.value) }.filter { $0.share > 0 }
      .sorted { (-$0.share, $0.feature) < (-$1.share, $1.feature) }.map(\.feature)
  }
}
