import CodingAnalysis
import TestSupport
import Testing

@Suite("Agreement on units")
struct AgreementTests {
  private func coder(_ ratings: [Int?]...) -> ReliabilityData { ReliabilityData(ratings: ratings, categoryCount: 2) }

  @Test("where all is rated alike κ, π and α are undefined, AC1 and Brennan-Prediger 1")
  func noVariation() {
    let data = coder([1, 1, 1, 1], [1, 1, 1, 1])
    let agreement = CodeAgreement(data)
    #expect(agreement.percentAgreement == .value(1))
    #expect(agreement.alpha == .undefined(.noVariation))
    #expect(agreement.kappa.value == .undefined(.noVariation))
    #expect(agreement.kappa.interval() == nil)
    #expect(CoderTable(data).scottPi.value == .undefined(.noVariation))
    #expect(data.congerKappa().value == .undefined(.noVariation))
    #expect(CategoryCounts(data).krippendorffAlpha().value == .undefined(.noVariation))
    #expect(agreement.ac1.value == .value(1))
    #expect(agreement.brennanPrediger.value == .value(1))
  }

  @Test("with one possible category not even AC1 is defined")
  func oneCategory() {
    let counts = CategoryCounts(ReliabilityData(ratings: [[0, 0], [0, 0]]))
    #expect(counts.percentAgreement == .value(1))
    #expect(counts.gwetAC().value == .undefined(.noVariation))
    #expect(counts.brennanPrediger().value == .undefined(.noVariation))
  }

  @Test("full disagreement: κ 0, π, AC1 and Brennan-Prediger -1, α above that by its small sample")
  func disagreement() {
    let data = coder([1, 1, 1, 1], [0, 0, 0, 0])
    let agreement = CodeAgreement(data)
    #expect(agreement.percentAgreement == .value(0))
    #expect(agreement.kappa.value == .value(0))
    #expect(CoderTable(data).scottPi.value == .value(-1))
    #expect(agreement.alpha == .value(-0.75))
    #expect(agreement.ac1.value == .value(-1))
    #expect(agreement.brennanPrediger.value == .value(-1))
  }

  @Test("one coder, or no unit with two ratings, has no agreement of any kind")
  func nothingToCompare() {
    for (data, reason) in [
      (coder([1, 0]), UndefinedReason.fewerThanTwoCoders), (coder([1, nil], [nil, 0]), .noPairableUnits),
      (coder([], []), .noPairableUnits), (coder(), .fewerThanTwoCoders),
    ] {
      let counts = CategoryCounts(data)
      #expect(counts.percentAgreement == .undefined(reason))
      #expect(CoincidenceMatrix(data).alpha() == .undefined(reason))
      #expect(data.congerKappa().value == .undefined(reason))
      for coefficient in [
        counts.fleissKappa(), counts.gwetAC(), counts.brennanPrediger(), counts.krippendorffAlpha(),
      ] {
        #expect(coefficient.value == .undefined(reason))
        #expect(coefficient.standardError.reason == reason)
      }
      if data.coderCount == 2 { #expect(CoderTable(data).cohenKappa.value == .undefined(.noPairableUnits)) }
    }
  }

  @Test("a code that only one coder used: κ 0, π and α below 0")
  func usedByOne() throws {
    let agreement = CodeAgreement(coder([0, 1, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0]))
    #expect(agreement.coded == [2, 0])
    #expect(agreement.judged == [6, 6])
    #expect(agreement.kappa.value == .value(0))
    #expect(try #require(agreement.alpha.number) < 0)
    #expect(try #require(CoderTable(coder([0, 1, 0], [0, 0, 0])).scottPi.value.number) < 0)
  }

  @Test("a code that only one coder used has no standard error and no interval of κ", arguments: 2...50)
  func constantCoder(units: Int) {
    for used in 1..<units {
      let one = (0..<units).map { $0 < used ? 1 : 0 }
      for constant in [0, 1] {
        let other = Array(repeating: constant, count: units)
        for data in [ReliabilityData(ratings: [one, other], categoryCount: 2), .init(ratings: [other, one], categoryCount: 2)] {
          let table = CoderTable(data)
          #expect(table.cohenKappa.coefficient.standardError == .undefined(.constantCoder))
          #expect(table.cohenKappa.nullStandardError == .undefined(.constantCoder))
          #expect(table.cohenKappa.coefficient.interval() == nil)
          #expect(data.congerKappa().standardError == .undefined(.constantCoder))
        }
        let three = ReliabilityData(ratings: [one, other, other], categoryCount: 2)
        #expect(three.congerKappa().standardError == .undefined(.constantCoder))
      }
    }
  }

  @Test("full agreement has the standard error 0, not what rounding leaves", arguments: 2...50)
  func fullAgreement(units: Int) {
    for used in 1..<units {
      let ratings = (0..<units).map { $0 < used ? 1 : 0 }
      let kappa = CoderTable(ReliabilityData(ratings: [ratings, ratings], categoryCount: 2)).cohenKappa
      #expect(kappa.coefficient.standardError == .value(0))
    }
  }

  @Test("a cluster without which there is no measure leaves no jackknife error; nor does a measure that is none")
  func missingCluster() throws {
    let values: [Measure] = [.undefined(.noVariation), .value(0.45), .value(0.47)]
    let jackknife = Jackknife(estimate: .value(0.5), leaveOneOut: values)
    #expect(jackknife.standardError == .undefined(.undefinedWithoutOne))
    #expect(jackknife.interval() == nil)
    #expect(Jackknife(estimate: .value(0.5), leaveOneOut: [.value(0.5)]).standardError == .undefined(.tooFewUnits))
    let none = Jackknife(estimate: .undefined(.noVariation), leaveOneOut: values)
    #expect(none.standardError == .undefined(.noVariation))
    let whole = Jackknife(estimate: .value(0.5), leaveOneOut: [.value(0.4), .value(0.5), .value(0.6)])
    #expect(abs(try #require(whole.standardError.number) - (2.0 / 3 * 0.02).squareRoot()) < 1e-12)
  }

  @Test("one unit has a coefficient but no standard error")
  func oneUnit() {
    let coefficient = CategoryCounts(coder([1], [1])).gwetAC()
    #expect(coefficient.value == .value(1))
    #expect(coefficient.standardError == .undefined(.tooFewUnits))
    #expect(coefficient.interval() == nil)
  }

  @Test("three coders with missing ratings: all coefficients and errors of irrCAC 0.4.4")
  func missingRatings() throws {
    let rows: [[Int]] = [
      [2, 2, 2], [2, -1, 0], [0, -1, 0], [0, 0, 1], [1, -1, 0], [1, -1, -1], [0, 0, 1], [0, 2, 0], [2, -1, 1],
      [1, 0, 1], [2, 2, 1], [-1, 1, 1], [-1, 0, -1], [0, 1, 0], [1, 2, 1],
    ]
    let data = ReliabilityData(ratings: (0..<3).map { coder in rows.map { $0[coder] } }, categoryCount: 3)
    let counts = CategoryCounts(data)
    let weights = AgreementWeights.quadratic([0, 1, 2])
    let expected: [(AgreementCoefficient, Double, Double)] = [
      (counts.gwetAC(), 0.127661965499803, 0.148833850741338),
      (counts.fleissKappa(), 0.089763133208255, 0.162740965201079),
      (counts.brennanPrediger(), 0.115384615384615, 0.151073924009533),
      (data.congerKappa(), 0.129295282469424, 0.153337590256077),
      (counts.krippendorffAlpha(), 0.133858267716535, 0.144495129423601),
      (counts.gwetAC(weights), 0.308177796957601, 0.235890675484996),
      (counts.fleissKappa(weights), 0.175135065603294, 0.259814757246258),
      (counts.brennanPrediger(weights), 0.26923076923077, 0.236311648604702),
      (data.congerKappa(weights), 0.242795830778664, 0.23252169215004),
      (counts.krippendorffAlpha(weights), 0.278688524590163, 0.216739278936087),
    ]
    for (coefficient, value, error) in expected {
      #expect(isClose(coefficient.value.number, value))
      #expect(isClose(coefficient.standardError.number, error))
    }
    #expect(isClose(CoincidenceMatrix(data).alpha(.interval([0, 1, 2])).number, 0.278688524590163))
  }

  @Test("published values: Conger's κ, linear and ratio weights, MASI, Brennan-Prediger from counts")
  func furtherReferences() throws {
    let data = ReliabilityData(
      ratings: [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
        [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
      ].map { $0.map { $0.map { $0 - 1 } } }, categoryCount: 5)
    let counts = CategoryCounts(data)
    let values = [1.0, 2, 3, 4, 5]
    #expect(isClose(data.congerKappa().value.number, 0.762066893651112))
    #expect(isClose(data.congerKappa(.linear(values)).standardError.number, 0.145868196929064))
    #expect(isClose(counts.gwetAC(.quadratic(values)).value.number, 0.914000723551605))
    #expect(isClose(counts.gwetAC(.ordinal(5)).standardError.number, 0.106903523815436))
    #expect(isClose(counts.fleissKappa(.ratio(values)).value.number, 0.821338343944728))
    let sets: [[Set<Int>?]] = [
      [[0], [0, 1], [1], [], [3], [3, 2], [2], [0]], [[0], [0], [1, 3], [], [3], [2], [2], []],
    ]
    #expect(isClose(SetValuedReliability(sets).alpha(.masi).number, 0.560738, 1e-6))
    let units = CategoryCounts(units: [
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ])
    #expect(isClose(units.brennanPrediger().value.number, 0.222527, 1e-6))
  }

  @Test("α of random ratings equals the mean of all pairs' differences, in 1,000 cases and every metric")
  func naiveAlpha() {
    var random = SeededGenerator(seed: 51)
    for _ in 0..<1000 {
      let data = random.ratings()
      let values = (0..<data.categoryCount).map(Double.init)
      for metric in [DifferenceMetric.nominal, .interval(values), .ratio(values), .ordinal] {
        #expect(isClose(CoincidenceMatrix(data).alpha(metric).number, NaiveAlpha(data).alpha(metric)))
      }
    }
  }

  @Test("coders' order changes nothing, and a coder agrees with himself fully, in 1,000 random cases")
  func symmetry() {
    var random = SeededGenerator(seed: 52)
    for _ in 0..<1000 {
      let data = random.ratings()
      let turned = ReliabilityData(ratings: data.ratings.reversed(), categoryCount: data.categoryCount)
      for (one, other) in zip(coefficients(data), coefficients(turned)) { #expect(isClose(one.number, other.number)) }
      let twin = ReliabilityData(ratings: [data.ratings[0], data.ratings[0]], categoryCount: data.categoryCount)
      for value in coefficients(twin) where value.number != nil { #expect(isClose(value.number, 1)) }
    }
  }

  private func coefficients(_ data: ReliabilityData) -> [Measure] {
    let counts = CategoryCounts(data)
    let values = [
      counts.percentAgreement, counts.fleissKappa().value, counts.gwetAC().value, counts.brennanPrediger().value,
      data.congerKappa().value, CoincidenceMatrix(data).alpha(), counts.krippendorffAlpha().value,
    ]
    return data.coderCount == 2 ? values + [CoderTable(data).cohenKappa.value] : values
  }

  @Test("units rated alike may stand together: every coefficient and its error stay, in 500 random cases")
  func condensed() {
    var random = SeededGenerator(seed: 55)
    for _ in 0..<500 {
      let few = random.ratings(coders: 2 + random.below(2))
      let data = ReliabilityData(
        ratings: few.ratings.map { Array(repeating: $0, count: 130).flatMap { $0 } }, categoryCount: few.categoryCount)
      let condensed = data.condensed
      #expect(condensed.columnCount <= few.columnCount)
      #expect(condensed.frequencies.reduce(0, +) == data.columnCount)
      for (one, other) in zip(coefficients(data), coefficients(condensed)) {
        #expect(isClose(one.number, other.number))
      }
      #expect(isClose(data.congerKappa().standardError.number, condensed.congerKappa().standardError.number))
      let errors = [data, condensed].map { CategoryCounts($0).gwetAC().standardError.number }
      #expect(isClose(errors[0], errors[1]))
    }
  }

  @Test("complete ratings of two coders: Conger's κ is Cohen's, Fleiss' is Scott's, both α are one, in 1,000 cases")
  func coincidences() {
    var random = SeededGenerator(seed: 53)
    for _ in 0..<1000 {
      let data = random.ratings(coders: 2, missing: false)
      let counts = CategoryCounts(data)
      let table = CoderTable(data)
      #expect(isClose(data.congerKappa().value.number, table.cohenKappa.value.number))
      #expect(isClose(counts.fleissKappa().value.number, table.scottPi.value.number))
      #expect(isClose(counts.krippendorffAlpha().value.number, CoincidenceMatrix(data).alpha().number))
      let weights = AgreementWeights.quadratic((0..<data.categoryCount).map(Double.init))
      #expect(isClose(data.congerKappa(weights).value.number, table.weightedKappa(weights).value.number))
    }
  }

  @Test("two empty sets are equal, and α of sets with one code each is nominal α")
  func sets() {
    #expect(SetDistance.jaccard.distance(Set<Int>(), []) == 0)
    #expect(SetDistance.masi.distance(Set<Int>(), [1]) == 1)
    var random = SeededGenerator(seed: 54)
    for _ in 0..<200 {
      let data = random.ratings()
      let sets = SetValuedReliability(data.ratings.map { $0.map { $0.map { [$0] } } })
      for distance in SetDistance.allCases {
        #expect(isClose(sets.alpha(distance).number, CoincidenceMatrix(data).alpha().number))
      }
    }
  }
}

/// α straight from its definition: the mean difference of ratings within units by that of all pairable ratings.
private struct NaiveAlpha {
  private let units: [[Int]]

  init(_ data: ReliabilityData) {
    units = (0..<data.columnCount).map { unit in data.ratings.compactMap { $0[unit] } }.filter { $0.count > 1 }
  }

  func alpha(_ metric: DifferenceMetric) -> Double? {
    let all = units.flatMap { $0 }
    guard !all.isEmpty else { return nil }
    var (observed, expected) = (0.0, 0.0)
    for unit in units {
      for (place, one) in unit.enumerated() {
        for (other, value) in unit.enumerated() where other != place {
          observed += difference(one, value, metric, all) / Double(unit.count - 1)
        }
      }
    }
    for (place, one) in all.enumerated() {
      for (other, value) in all.enumerated() where other != place { expected += difference(one, value, metric, all) }
    }
    guard expected > 0 else { return nil }
    return 1 - observed / Double(all.count) / (expected / Double(all.count * (all.count - 1)))
  }

  private func difference(_ one: Int, _ other: Int, _ metric: DifferenceMetric, _ all: [Int]) -> Double {
    let distance = Double(one - other)
    switch metric {
    case .nominal: return one == other ? 0 : 1
    case .interval: return distance * distance
    case .ratio: return one + other == 0 ? 0 : distance * distance / Double((one + other) * (one + other))
    case .ordinal:
      let (low, high) = (min(one, other), max(one, other))
      let between = Double(all.count { $0 > low && $0 < high })
      let ends = low == high ? 0 : Double(all.count { $0 == low || $0 == high }) / 2
      return (between + ends) * (between + ends)
    case .table: return .nan
    }
  }
}
