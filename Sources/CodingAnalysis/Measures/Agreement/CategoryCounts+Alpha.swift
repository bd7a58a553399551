extension CategoryCounts {
  /// Krippendorff's nominal (or weighted) α in the frame of Gwet (2014, ch. 2 and 5), which gives it a standard error for
  /// independent units: only units of two ratings; r̄ their mean number of ratings, ε = 1/Σm_u;
  /// po = (1 − ε)·mean(Σ_k n_uk(n_uk − 1)/(r̄(m_u − 1))) + ε, pe = Σπ_k² with π_k = mean(n_uk/r̄).
  ///
  /// The value equals `CoincidenceMatrix.alpha`: nominal for identity weights, interval for quadratic ones. Undefined as
  /// there.
  public func krippendorffAlpha(_ weights: AgreementWeights? = nil) -> AgreementCoefficient {
    if let obstacle { return AgreementCoefficient(undefined: obstacle, counts: self) }
    let weights = weights ?? .identity(categoryCount)
    let places = totals.indices.filter { totals[$0] > 1 }
    let units = Double(pairableUnits)
    let meanRatings = Double(pairableRatings) / units
    let small = 1 / Double(pairableRatings)
    let scaled = places.map { agreement(in: $0, weights) * Double(totals[$0]) / meanRatings }
    let raw = zip(places, scaled).reduce(0) { $0 + Double(frequencies[$1.0]) * $1.1 } / units
    let averages = weights.averages(pairableShares)
    let expected = zip(pairableShares, averages).reduce(0) { $0 + $1.0 * $1.1 }
    guard pairableShares.filter({ $0 > 0 }).count > 1, expected < 1 else {
      return AgreementCoefficient(undefined: .noVariation, observed: .value(raw), counts: self)
    }
    let observed = (1 - small) * raw + small
    let rough = (raw - expected) / (1 - expected)
    var squares = 0.0
    for (place, agreement) in zip(places, scaled) {
      let excess = (Double(totals[place]) - meanRatings) / meanRatings
      let own = (agreement - observed * excess - expected) / (1 - expected)
      let chance = mean(of: averages, in: place) * Double(totals[place]) / meanRatings - expected * excess
      let moved = own - 2 * (1 - rough) * (chance - expected) / (1 - expected) - rough
      squares += Double(frequencies[place]) * moved * moved
    }
    return AgreementCoefficient(
      value: .value((observed - expected) / (1 - expected)), observed: .value(observed), expected: .value(expected),
      standardError: units > 1 ? .value((squares / (units * (units - 1))).squareRoot()) : .undefined(.tooFewUnits),
      coderCount: coderCount, unitCount: unitCount, pairableUnits: pairableUnits, degrees: pairableUnits - 1)
  }

  /// The share of each category among all pairable ratings.
  private var pairableShares: [Double] {
    var sums = Array(repeating: 0.0, count: categoryCount)
    for place in totals.indices where totals[place] > 1 {
      for (category, count) in counts(place).enumerated() { sums[category] += Double(count * frequencies[place]) }
    }
    return sums.map { $0 / Double(pairableRatings) }
  }
}
