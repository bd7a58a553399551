extension ReliabilityData {
  /// κ of Conger (1980): Cohen's κ for any number of coders, each with shares of their own: pe = Σ_k(p̄_k² − s²_k/r), p̄_k
  /// the mean and s²_k the variance (r − 1 below the line) of the r coders' shares of category k. Coders without any
  /// rating are left out.
  ///
  /// Weighted and with missing ratings as in Gwet (2014, ch. 2), SE by linearisation (ch. 5). Undefined (`noVariation`)
  /// where all give one and the same category; without SE (`constantCoder`) where it is 0 because fewer than two coders
  /// give more than one category.
  public func congerKappa(_ weights: AgreementWeights? = nil) -> AgreementCoefficient {
    let counts = CategoryCounts(self)
    if let obstacle = counts.obstacle { return AgreementCoefficient(undefined: obstacle, counts: counts) }
    let weights = weights ?? .identity(categoryCount)
    let margins = CoderMargins(self)
    let observed = counts.observedAgreement(weights)
    let expected = margins.expectedAgreement(weights)
    guard expected < 1 else {
      return AgreementCoefficient(undefined: .noVariation, observed: .value(observed), counts: counts)
    }
    let value = (observed - expected) / (1 - expected)
    let perUnit = margins.expectedPerUnit(self, weights)
    let error: Measure =
      margins.varyingCoderCount < 2 && abs(value) < 1e-12
      ? .undefined(.constantCoder)
      : counts.standardError(of: value, expected: expected, weights: weights) { perUnit[$0] }
    return AgreementCoefficient(
      value: .value(value), observed: .value(observed), expected: .value(expected), standardError: error,
      coderCount: coderCount, unitCount: counts.unitCount, pairableUnits: counts.pairableUnits,
      degrees: counts.unitCount - 1)
  }
}

/// What share each coder gave to each category.
private struct CoderMargins {
  /// For each coder with ratings the place among all coders, the number of ratings and the shares.
  let coders: [(place: Int, ratings: Int, shares: [Double])]
  /// The mean share of each category.
  let mean: [Double]

  init(_ data: ReliabilityData) {
    let coders = data.ratings.enumerated().compactMap { place, list -> (Int, Int, [Double])? in
      var counts = Array(repeating: 0, count: data.categoryCount)
      for (unit, category) in list.enumerated() {
        if let category { counts[category] += data.frequencies[unit] }
      }
      let total = counts.reduce(0, +)
      return total == 0 ? nil : (place, total, counts.map { Double($0) / Double(total) })
    }
    self.coders = coders
    mean = (0..<data.categoryCount).map { category in
      coders.reduce(0) { $0 + $1.2[category] } / Double(coders.count)
    }
  }

  /// How many coders gave more than one category.
  var varyingCoderCount: Int { coders.count { coder in coder.shares.count { $0 > 0 } > 1 } }

  /// The mean over pairs of different coders of the weighted agreement that their shares alone would give.
  func expectedAgreement(_ weights: AgreementWeights) -> Double {
    var sum = 0.0
    for (index, one) in coders.enumerated() {
      for other in coders[(index + 1)...] { sum += chance(one.shares, other.shares, weights) }
    }
    return sum / (Double(coders.count) * Double(coders.count - 1) / 2)
  }

  private func chance(_ one: [Double], _ other: [Double], _ weights: AgreementWeights) -> Double {
    var sum = 0.0
    for row in one.indices where one[row] > 0 {
      for column in other.indices where other[column] > 0 {
        sum += (weights[row, column] + weights[column, row]) / 2 * one[row] * other[column]
      }
    }
    return sum
  }

  /// What each rated unit adds to the expected agreement, so that the mean over units is the expected agreement: half its
  /// derivative by the coders' shares, each share being the mean of its coder's ratings.
  func expectedPerUnit(_ data: ReliabilityData, _ weights: AgreementWeights) -> [Double] {
    let units = (0..<data.columnCount).filter { unit in
      data.frequencies[unit] > 0 && data.ratings.contains { $0[unit] != nil }
    }
    let unitCount = units.reduce(0) { $0 + data.frequencies[$1] }
    let expected = expectedAgreement(weights)
    let pairs = Double(coders.count) * Double(coders.count - 1)
    var result = Array(repeating: expected, count: units.count)
    for coder in coders {
      let others = mean.indices.map { Double(coders.count) * mean[$0] - coder.shares[$0] }
      let value = weights.averages(others)
      let average = zip(coder.shares, value).reduce(0) { $0 + $1.0 * $1.1 }
      let scale = Double(unitCount) / Double(coder.ratings) / pairs
      for (index, unit) in units.enumerated() {
        if let category = data.ratings[coder.place][unit] { result[index] += scale * (value[category] - average) }
      }
    }
    return result
  }
}
