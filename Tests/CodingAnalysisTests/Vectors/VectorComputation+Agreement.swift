import CodingAnalysis

extension VectorComputation {
  static let agreement: [String: Function] = [
    "percentAgreement": { input in
      var result = Computed()
      result.set("value", try AgreementInput(input).counts.percentAgreement)
      return result
    },
    "krippendorffAlpha": krippendorff,
    "cohenKappa": { try kappa($0, weighted: false) },
    "weightedKappa": { try kappa($0, weighted: true) },
    "scottPi": { try coefficient($0) { $0.counts.fleissKappa(try $0.weights) } },
    "fleissKappa": { try coefficient($0) { $0.counts.fleissKappa(try $0.weights) } },
    "congerKappa": { try coefficient($0) { try $0.ratings().congerKappa(try $0.weights) } },
    "brennanPrediger": { try coefficient($0) { $0.counts.brennanPrediger(try $0.weights) } },
    "gwetAC1": { try coefficient($0) { $0.counts.gwetAC(try $0.weights) } },
    "gwetAC2": { try coefficient($0) { $0.counts.gwetAC(try $0.weights) } },
    "twoCoderSummary": { input in
      let given = try AgreementInput(input)
      guard let table = given.table else { throw VectorProblem.missingInput("table") }
      return summary(of: table, counts: given.counts)
    },
    "perCodeAgreement": perCode,
    "setAlpha": { input in
      let distance = SetDistance(rawValue: input["distance"]?.name ?? "jaccard")
      guard let distance else { throw VectorProblem.missingInput("distance") }
      let (sets, _) = try codeSets(input)
      var result = Computed()
      result.set("value", SetValuedReliability(sets).alpha(distance))
      return result
    },
    "clusterJackknifeAlpha": clusteredAlpha,
    "clusterBootstrapAlpha": clusteredAlpha,
  ]

  static func summary(of table: CoderTable, counts: CategoryCounts) -> Computed {
    var result = Computed()
    result.set("percentAgreement", counts.percentAgreement)
    result.set("cohenKappa", table.cohenKappa.value)
    result.set("scottPi", counts.fleissKappa().value)
    result.set("gwetAC1", counts.gwetAC().value)
    result.set("brennanPrediger", counts.brennanPrediger().value)
    result.set("krippendorffAlpha", CoincidenceMatrix(counts).alpha())
    result.set("n", table.total)
    return result
  }

  private static func krippendorff(_ input: JSONValue) throws -> Computed {
    let given = try AgreementInput(input)
    let coefficient = given.counts.krippendorffAlpha(try given.weights)
    var result = Computed()
    result.set("value", CoincidenceMatrix(given.counts).alpha(try given.metric()))
    result.set("n", given.counts.pairableRatings)
    guard input["metric"]?.name != "ordinal" else { return result }
    result.set(coefficient, level: input.level)
    result.set("value", CoincidenceMatrix(given.counts).alpha(try given.metric()))
    return result
  }

  private static func kappa(_ input: JSONValue, weighted: Bool) throws -> Computed {
    let given = try AgreementInput(input)
    guard let table = given.table else { throw VectorProblem.missingInput("table") }
    let ranks = (0..<table.categoryCount).map(Double.init)
    let weights = weighted ? try given.weights(by: ranks) ?? .linear(ranks) : .identity(table.categoryCount)
    let kappa = table.weightedKappa(weights)
    var result = Computed()
    result.set(kappa.coefficient, level: input.level)
    result.set("se0", kappa.nullStandardError)
    return result
  }

  private static func coefficient(
    _ input: JSONValue, _ measure: (AgreementInput) throws -> AgreementCoefficient
  ) throws -> Computed {
    var result = Computed()
    result.set(try measure(AgreementInput(input)), level: input.level)
    return result
  }

  /// For each coder (by name) the set of codes of each unit, and the codes' names.
  static func codeSets(_ input: JSONValue) throws -> ([[Set<Int>?]], [String]) {
    guard let coders = input["codeSets"]?.fields else { throw VectorProblem.missingInput("codeSets") }
    let found = coders.values.flatMap { $0.list ?? [] }.flatMap { $0.names ?? [] }
    let codes = input["codes"]?.names ?? []
    let names = codes + Set(found).subtracting(codes).sorted()
    let sets = coders.keys.sorted().map { coder in
      (coders[coder]?.list ?? []).map { unit in
        unit.names.map { Set($0.compactMap { names.firstIndex(of: $0) }) }
      }
    }
    return (sets, codes.isEmpty ? names : codes)
  }

  private static func perCode(_ input: JSONValue) throws -> Computed {
    let (sets, names) = try codeSets(input)
    var result = Computed()
    for (place, name) in names.enumerated() {
      result.set(name, values(of: CodeAgreement(ReliabilityData(presenceOf: place, in: sets))))
    }
    return result
  }

  static func values(of agreement: CodeAgreement) -> Computed {
    var result = Computed()
    result.set("alpha", agreement.alpha)
    result.set("kappa", agreement.kappa.value)
    result.set("percentAgreement", agreement.percentAgreement)
    result.set("ac1", agreement.ac1.value)
    result.set("brennanPrediger", agreement.brennanPrediger.value)
    result.set("n", agreement.pairableUnits)
    return result
  }

  private static func clusteredAlpha(_ input: JSONValue) throws -> Computed {
    let documents = try input.required("documents").list ?? []
    let ratings = documents.map { $0["ratings"] ?? $0 }
    let categories = AgreementInput.categories(ratings, input["categories"])
    let coders = Set(ratings.flatMap { $0.fields.map { Array($0.keys) } ?? [] }).sorted()
    let clustered = ClusteredReliability(
      ratings.map { AgreementInput.data($0, coders: coders, categories: categories) })
    let metric = try AgreementInput.metric(input, categories: categories)
    let jackknife = clustered.jackknife(metric)
    var result = Computed()
    result.set("value", clustered.alpha(metric))
    result.set("leaveOneOut", jackknife.leaveOneOut)
    result.set("se", jackknife.standardError)
    result.set("jackknifeSE", jackknife.standardError)
    if let bootstrap = clustered.exhaustiveBootstrap(metric, level: input.level) { result.set(bootstrap) }
    return result
  }
}

extension Computed {
  mutating func set(_ interval: ResampledInterval) {
    set("mean", interval.mean)
    set("sd", interval.standardDeviation)
    set("ciLow", interval.lower)
    set("ciHigh", interval.upper)
    if interval.level == 0.95 {
      set("q025", interval.lower)
      set("q975", interval.upper)
    }
    set("skipped", interval.skipped)
  }
}
