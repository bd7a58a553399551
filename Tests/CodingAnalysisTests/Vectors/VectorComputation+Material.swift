import CodingAnalysis

extension VectorComputation {
  static let material: [String: Function] = [
    "crosstab": crosstab,
    "presenceByGroup": { input in
      guard let groups = input["presence"]?.fields else { throw VectorProblem.missingInput("presence") }
      let lists = groups.keys.sorted().map { groups[$0]?.integers ?? [] }
      let test = PresenceTest(present: lists.map { $0.reduce(0, +) }, of: lists.map(\.count))
      var result = Computed()
      result.set("chi2", test.chiSquared)
      result.set("exactPermutationP", test.exactP())
      result["arrangements"] = test.arrangements
      result.set("fisherExact", test.table.exactP())
      return result
    },
    "rates": { input in
      guard let segments = input["segments"]?.fields, let words = input["words"] else {
        throw VectorProblem.missingInput("segments and words")
      }
      let names = Set(segments.keys).union(words.fields.map { Array($0.keys) } ?? []).sorted()
      let rates = CodeRates(
        segments: names.map { segments[$0]?.integer ?? 0 }, words: names.map { words[$0]?.integer ?? 0 })
      var (result, perThousand) = (Computed(), Computed())
      for (name, rate) in zip(names, rates.perThousand) { perThousand[name] = rate.number }
      result.set("per1000", perThousand)
      result.set("pooledPer1000", rates.pooledPerThousand)
      result.set("meanPer1000", rates.meanPerThousand)
      result.set("presenceShare", rates.presenceShare)
      return result
    },
    "keyness": keyness, "collocation": collocation,
    "windowCounts": { input in
      let node = try input.required("node").name ?? ""
      var windows = WindowCounts<String>()
      windows.add(
        try input.required("tokens").names ?? [], left: input["left"]?.integer ?? 0, right: input["right"]?.integer ?? 0
      ) { $0 == node }
      return Computed(windows.counts.mapValues { .number(Double($0)) })
    },
    "dispersion": { input in
      let dispersion = Dispersion(
        counts: try input.required("counts").integers ?? [], sizes: try input.required("sizes").integers ?? [])
      var result = Computed()
      result.set("juillandD", dispersion.juillandD)
      result.set("griesDP", dispersion.griesDP)
      result.set("griesDPnorm", dispersion.normalisedDP)
      result.set("range", dispersion.range)
      return result
    },
    "saturation": saturation,
    "accumulationCurve": { input in
      let interviews = try interviews(input)
      let curve = AccumulationCurve(interviews)
      var result = Computed()
      result.set("mean", curve.mean)
      result.set("sd", curve.standardDeviation)
      result["permutations"] = (0..<interviews.count).reduce(1.0) { $0 * Double($1 + 1) }
      return result
    },
    "richness": richness, "chao2": richness,
    "tfidf": { input in
      let documents = (try input.required("documents").list ?? []).map { $0.names ?? [] }
      let weights = TermWeights(
        documents, isSublinear: input["sublinearTf"]?.flag ?? true, minimumDocuments: input["minDf"]?.integer ?? 1)
      let row = try input.integer("row")
      guard documents.indices.contains(row) else { throw VectorProblem.missingInput("row") }
      var result = Computed()
      for (word, weight) in weights.weights(of: documents[row]) { result[word] = weight }
      return result
    },
    "multilabelF1": multilabel, "communities": communities,
  ]

  private static func interviews(_ input: JSONValue) throws -> [Set<String>] {
    (try input.required("interviews").list ?? []).map { Set($0.names ?? []) }
  }

  private static func crosstab(_ input: JSONValue) throws -> Computed {
    let table = GroupTable(try input.table("table"))
    var result = Computed()
    let measures: [(String, Measure)] = [
      ("chi2", table.chiSquared), ("p", table.chiSquaredP), ("g2", table.g2), ("g2p", table.g2P),
      ("cramersV", table.cramersV), ("cramersVBiasCorrected", table.biasCorrectedV),
      ("minExpected", table.smallestExpected), ("fisherExact", table.exactP()),
    ]
    for (key, measure) in measures { result.set(key, measure) }
    result.set("df", table.degreesOfFreedom)
    result.set("n", table.total)
    result.set("expected", table.expected)
    result.set("pearsonResidual", table.pearsonResiduals)
    result.set("adjustedResidual", table.adjustedResiduals)
    return result
  }

  private static func keyness(_ input: JSONValue) throws -> Computed {
    let word = Keyness(
      target: try input.integer("a"), of: try input.integer("n1"), reference: try input.integer("b"),
      of: try input.integer("n2"))
    let measures: [(String, Measure)] = [
      ("ll", word.logLikelihood), ("llP", word.logLikelihoodP), ("g2", word.g2), ("g2P", word.g2p),
      ("diffPercent", word.percentDifference), ("logRatio", word.logRatio), ("bic", word.bic),
      ("per1000Target", word.targetPerThousand), ("per1000Reference", word.referencePerThousand),
    ]
    var result = Computed()
    for (key, measure) in measures { result.set(key, measure) }
    result.set("overused", word.isOverused)
    return result
  }

  private static func collocation(_ input: JSONValue) throws -> Computed {
    let pair = Collocation(
      joint: try input.integer("fxy"), first: try input.integer("fx"), second: try input.integer("fy"),
      size: try input.integer("n"))
    let measures: [(String, Measure)] = [
      ("logDice", pair.logDice), ("pmi", pair.pmi), ("g2", pair.g2), ("tScore", pair.tScore), ("dice", pair.dice),
      ("mi3", pair.mi3),
    ]
    var result = Computed()
    for (key, measure) in measures { result.set(key, measure) }
    return result
  }

  private static func saturation(_ input: JSONValue) throws -> Computed {
    let saturation = CodeSaturation(
      try interviews(input), base: input["base"]?.integer ?? 4, run: input["run"]?.integer ?? 2,
      threshold: input["threshold"]?.number ?? 0.05)
    var result = Computed()
    result.set("newCodes", saturation.newCodes.map(Double.init))
    result.set("cumulative", saturation.cumulative.map(Double.init))
    result.set("base", saturation.base)
    result.values["runs"] = .list(saturation.runs.map { .object(values(of: $0, isReached: false).values) })
    result.values["reached"] = saturation.reached.map { .object(values(of: $0, isReached: true).values) } ?? .null
    if let obstacle = saturation.obstacle { result.values["reason"] = .text(obstacle.camelCased) }
    return result
  }

  private static func values(of run: CodeSaturation.Run, isReached: Bool) -> Computed {
    var result = Computed()
    result.set("ratio", run.ratio)
    if isReached {
      result.set("interviews", run.interviewsBefore)
      result.set("plus", run.length)
      result.values["label"] = .text("\(run.interviewsBefore)+\(run.length)")
    } else {
      result.set("from", run.from)
      result.set("to", run.to)
      result.set("new", run.newCodes)
    }
    return result
  }

  private static func richness(_ input: JSONValue) throws -> Computed {
    let richness = CodeRichness(try interviews(input))
    var result = Computed()
    result.set("value", richness.chao2)
    result.set("chao2", richness.chao2)
    result.set("coverage", richness.coverage)
    result.set("observed", richness.observed)
    return result
  }

  private static func multilabel(_ input: JSONValue) throws -> Computed {
    let sets = try ["true", "predicted"].map { key in (try input.required(key).list ?? []).map { Set($0.names ?? []) } }
    let codes = input["codes"]?.names ?? Set(sets.joined().joined()).sorted()
    let evaluation = MultilabelEvaluation(actual: sets[0], predicted: sets[1], codes: codes)
    var (result, perCode) = (Computed(), Computed())
    for code in codes { perCode[code] = evaluation.perCode[code]?.f1.number }
    result.set("perCode", perCode)
    result.set("micro", evaluation.total.f1)
    result.set("macroOverPresent", evaluation.macroF1)
    result.set("precisionMicro", evaluation.total.precision)
    result.set("recallMicro", evaluation.total.recall)
    return result
  }

  private static func communities(_ input: JSONValue) throws -> Computed {
    let rows = (try input.required("edges").list ?? []).compactMap(\.list)
    let ends = rows.map { ($0.first?.name ?? "", $0.dropFirst().first?.name ?? "") }
    let names = Set(ends.flatMap { [$0.0, $0.1] } + (input["nodes"]?.names ?? [])).sorted()
    let edges = zip(rows, ends).compactMap { row, ends -> CodeNetwork.Edge? in
      guard let first = names.firstIndex(of: ends.0), let second = names.firstIndex(of: ends.1) else { return nil }
      return CodeNetwork.Edge(first, second, weight: row.count > 2 ? row[2].number ?? 1 : 1)
    }
    let network = CodeNetwork(nodeCount: names.count, edges: edges)
    let groups = network.communities()
    var (result, strength, betweenness) = (Computed(), Computed(), Computed())
    for (name, value) in zip(names, network.strengths) { strength[name] = value }
    for (name, value) in zip(names, network.betweenness) { betweenness[name] = value }
    let members = Dictionary(grouping: names.indices, by: { groups[$0] })
    result.values["partition"] = .list(members.values.map { .list($0.map { .text(names[$0]) }) })
    result.set("modularity", network.modularity(of: groups))
    result.set("strength", strength)
    result.set("betweenness", betweenness)
    return result
  }
}

extension Computed {
  fileprivate mutating func set(_ key: String, _ rows: [[Double]]) {
    values[key] = .list(rows.map { .list($0.map(JSONValue.init(finite:))) })
  }

  fileprivate mutating func set(_ key: String, _ rows: [[Measure]]) {
    values[key] = .list(rows.map { .list($0.map { $0.number.map(JSONValue.init(finite:)) ?? .null }) })
  }
}
