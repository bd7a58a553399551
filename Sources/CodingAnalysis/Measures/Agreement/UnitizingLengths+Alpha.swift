extension UnitizingLengths {
  private var all: Range<Int> { 0..<(valueCount + 1) }
  private var values: Range<Int> { 0..<valueCount }
  private func marginal(_ value: Int) -> Double { all.reduce(0) { $0 + common(value, $1) } }
  private var total: Double { all.reduce(0) { $0 + marginal($1) } }
  /// ℓ² − ΣR.
  private var pairs: Double { total * total - all.reduce(0) { $0 + squares($1) } }

  /// 1 − (ℓ − Σℓ_cc)/(ℓ − Σε_cc), which is the same as with the sums over different values.
  var alpha: Measure {
    guard total > 0 else { return .undefined(.noPairableUnits) }
    return alpha(observed: { common($0, $1) }, expected: { marginal($0) * marginal($1) }, over: Array(all))
  }

  /// 1 − ℓ_∅¬∅/ε_∅¬∅: the same for coded or not coded.
  var binaryAlpha: Measure {
    guard total > 0 else { return .undefined(.noPairableUnits) }
    let gap = marginal(valueCount)
    let expected = total * gap * (total - gap) / pairs
    guard gap > 0, gap < total, expected > 0 else { return .undefined(.noVariation) }
    return .value(1 - (gap - common(valueCount, valueCount)) / expected)
  }

  private func alpha(
    observed: (Int, Int) -> Double, expected: (Int, Int) -> Double, over values: [Int]
  ) -> Measure {
    var (off, chance) = (0.0, 0.0)
    for one in values {
      for other in values where one != other {
        off += observed(one, other)
        chance += expected(one, other)
      }
    }
    guard chance > 0 else { return .undefined(.noVariation) }
    return .value(1 - off / (total * chance / pairs))
  }

  /// ℓ*_c: what of a value meets any value of other coders.
  private func valued(_ value: Int) -> Double { values.reduce(0) { $0 + common(value, $1) } }
  private var valuedTotal: Double { values.reduce(0) { $0 + valued($1) } }
  /// ℓ* − ΣR*/ℓ*.
  private var valuedPairs: Double { valuedTotal - values.reduce(0) { $0 + valuedSquares($1) } / valuedTotal }

  /// 1 − (ℓ* − Σℓ*_cc)/Σ_{c≠k}ε*_ck with ε*_ck = ℓ*_cℓ*_k/(ℓ* − ΣR*/ℓ*).
  var codingAlpha: Measure {
    guard valuedTotal > 0 else { return .undefined(.noPairableUnits) }
    var (off, chance) = (0.0, 0.0)
    for one in values {
      for other in values where one != other {
        off += common(one, other)
        chance += valued(one) * valued(other)
      }
    }
    guard chance > 0 else { return .undefined(.noVariation) }
    return .value(1 - off / (chance / valuedPairs))
  }

  /// ℓ*/ℓ.
  var codingCoverage: Measure { .ratio(valuedTotal, of: total, orElse: .noPairableUnits) }

  /// 1 − (ε*_k/ℓ*_k)·(ℓ*_k − ℓ*_kk)/(ε*_k − ε*_kk).
  func alpha(ofValue value: Int) -> Measure {
    guard valued(value) > 0 else { return .undefined(.noPairableUnits) }
    let others = values.reduce(0) { $0 + ($1 == value ? 0 : valued($1)) }
    guard others > 0 else { return .undefined(.noVariation) }
    let apart = valued(value) * others / valuedPairs
    let same = (valued(value) * valued(value) - valuedSquares(value)) / valuedPairs
    return .value(1 - (apart + same) / valued(value) * (valued(value) - common(value, value)) / apart)
  }

  /// ℓ*_k/ℓ_k.
  func coverage(ofValue value: Int) -> Measure { .ratio(valued(value), of: marginal(value)) }
}
