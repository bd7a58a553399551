/// How far two different categories are apart, squared: δ² of Krippendorff (2019, ch. 12). A category is at 0 from itself.
public enum DifferenceMetric: Hashable, Sendable {
  /// 1: any difference counts the same.
  case nominal
  /// (Σ_{g=c…k} n_g − (n_c + n_k)/2)²: the pairable ratings that lie between, by rank of the category.
  case ordinal
  /// (c − k)², for what each category stands for.
  case interval([Double])
  /// ((c − k)/(c + k))², for what each category stands for; 0 where both are 0.
  case ratio([Double])
  /// A distance between each two categories, taken as it is.
  case table([[Double]])

  /// δ² of two categories, given how many pairable ratings each category has.
  func difference(_ one: Int, _ other: Int, _ marginals: [Double]) -> Double {
    switch self {
    case .nominal: return one == other ? 0 : 1
    case .ordinal:
      guard one != other else { return 0 }
      let between = marginals[min(one, other)...max(one, other)].reduce(0, +)
      let distance = between - (marginals[one] + marginals[other]) / 2
      return distance * distance
    case .interval(let values):
      let distance = values[one] - values[other]
      return distance * distance
    case .ratio(let values):
      let sum = values[one] + values[other]
      guard sum != 0 else { return 0 }
      let distance = (values[one] - values[other]) / sum
      return distance * distance
    case .table(let distances): return distances[one][other]
    }
  }
}
