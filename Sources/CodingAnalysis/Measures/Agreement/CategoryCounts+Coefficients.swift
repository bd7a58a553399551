extension CategoryCounts {
  /// The share of agreeing pairs of ratings, a mean over units with at least two: for unit u with m_u ratings, n_uk of
  /// category k, Σ_k n_uk(n_uk − 1)/(m_u(m_u − 1)). For two coders the share of units on which they agree.
  ///
  /// 0…1. Undefined with one coder (`fewerThanTwoCoders`) or without a unit of two ratings (`noPairableUnits`).
  public var percentAgreement: Measure {
    obstacle.map { .undefined($0) } ?? .value(observedAgreement(.identity(categoryCount)))
  }

  /// κ of Fleiss (1971) for any number of coders: pe = Σ_k π_k², π_k the mean over units of the category's share. With
  /// two coders who rated everything it is Scott's π (1955). Missing ratings as in Gwet (2014, ch. 2): units with one
  /// rating count in π_k, not in po.
  ///
  /// SE: Gwet (2014, ch. 5). Undefined (`noVariation`) where all ratings are one category.
  public func fleissKappa(_ weights: AgreementWeights? = nil) -> AgreementCoefficient {
    let weights = weights ?? .identity(categoryCount)
    return coefficient(weights) { shares in
      let averages = weights.averages(shares)
      return Chance(expected: zip(shares, averages).reduce(0) { $0 + $1.0 * $1.1 }, perCategory: averages)
    }
  }

  /// The coefficient of Brennan and Prediger (1981): pe = 1/q for q possible categories; weighted, Σw/q².
  ///
  /// Undefined (`noVariation`) with fewer than two possible categories; with two it exists where κ and α do not.
  public func brennanPrediger(_ weights: AgreementWeights? = nil) -> AgreementCoefficient {
    let weights = weights ?? .identity(categoryCount)
    let expected = weights.sum / Double(categoryCount * categoryCount)
    return coefficient(weights) { _ in
      Chance(expected: expected, perCategory: Array(repeating: expected, count: categoryCount))
    }
  }

  /// AC1 of Gwet (2008): pe = Σ_k π_k(1 − π_k)/(q − 1) for q possible categories; with weights AC2, pe·Σw/q.
  ///
  /// For rare codes, whose κ is low however well coders agree (Feinstein and Cicchetti 1990). Undefined (`noVariation`)
  /// with fewer than two possible categories.
  public func gwetAC(_ weights: AgreementWeights? = nil) -> AgreementCoefficient {
    let weights = weights ?? .identity(categoryCount)
    let scale = weights.sum / (Double(categoryCount) * Double(categoryCount - 1))
    return coefficient(weights) { shares in
      Chance(
        expected: scale * shares.reduce(0) { $0 + $1 * (1 - $1) }, perCategory: shares.map { scale * (1 - $0) })
    }
  }

  /// What chance would give: over all units, and for one rating of each category (a unit's pe_i is the mean of these).
  private struct Chance {
    let expected: Double
    let perCategory: [Double]
  }

  private func coefficient(
    _ weights: AgreementWeights, chance: ([Double]) -> Chance
  ) -> AgreementCoefficient {
    if let obstacle { return AgreementCoefficient(undefined: obstacle, counts: self) }
    let observed = observedAgreement(weights)
    guard categoryCount > 1 else {
      return AgreementCoefficient(undefined: .noVariation, observed: .value(observed), counts: self)
    }
    let chance = chance(shares)
    guard chance.expected < 1 else {
      return AgreementCoefficient(undefined: .noVariation, observed: .value(observed), counts: self)
    }
    let value = (observed - chance.expected) / (1 - chance.expected)
    let error = standardError(of: value, expected: chance.expected, weights: weights) { place in
      mean(of: chance.perCategory, in: place)
    }
    return AgreementCoefficient(
      value: .value(value), observed: .value(observed), expected: .value(chance.expected), standardError: error,
      coderCount: coderCount, unitCount: unitCount, pairableUnits: pairableUnits, degrees: unitCount - 1)
  }
}

extension CategoryCounts {
  /// The mean of a number per category over a unit's ratings.
  func mean(of numbers: [Double], in place: Int) -> Double {
    zip(counts(place), numbers).reduce(0) { $0 + Double($1.0) * $1.1 } / Double(totals[place])
  }

  /// The weighted share of agreeing pairs in one unit of at least two ratings.
  func agreement(in place: Int, _ weights: AgreementWeights) -> Double {
    let counts = Array(counts(place))
    var sum = 0.0
    for row in counts.indices where counts[row] > 0 {
      var near = -1.0
      for column in counts.indices where counts[column] > 0 { near += weights[row, column] * Double(counts[column]) }
      sum += Double(counts[row]) * near
    }
    return sum / (Double(totals[place]) * Double(totals[place] - 1))
  }

  /// po: the mean of the units' agreement over units with at least two ratings.
  func observedAgreement(_ weights: AgreementWeights) -> Double {
    var sum = 0.0
    for place in totals.indices where totals[place] > 1 {
      sum += Double(frequencies[place]) * agreement(in: place, weights)
    }
    return sum / Double(pairableUnits)
  }

  /// √(Σ(κ*_i − κ)²/(n(n − 1))) with κ*_i = κ_i − 2(1 − κ)(pe_i − pe)/(1 − pe) and κ_i = (n/n₂)(po_i − pe)/(1 − pe), 0 for
  /// units of one rating (Gwet 2014, ch. 5); n units, n₂ of them with two ratings.
  ///
  /// - Parameter expectedIn: pe_i of a unit.
  func standardError(
    of value: Double, expected: Double, weights: AgreementWeights, expectedIn: (Int) -> Double
  ) -> Measure {
    let count = Double(unitCount)
    guard unitCount > 1 else { return .undefined(.tooFewUnits) }
    let inflation = count / Double(pairableUnits)
    var squares = 0.0
    for place in totals.indices {
      let own = totals[place] > 1 ? inflation * (agreement(in: place, weights) - expected) / (1 - expected) : 0
      let moved = own - 2 * (1 - value) * (expectedIn(place) - expected) / (1 - expected)
      squares += Double(frequencies[place]) * (moved - value) * (moved - value)
    }
    return .value((squares / (count * (count - 1))).squareRoot())
  }
}
