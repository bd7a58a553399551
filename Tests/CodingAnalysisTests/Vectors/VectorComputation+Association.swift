import CodingAnalysis

extension VectorComputation {
  static let association: [String: Function] = [
    "association": { input in values(of: try table(input), level: input.level) },
    "unitCooccurrence": { input in
      let given = try CodingsInput(input)
      let presence = try ["a", "b"].map { key in
        let code = try input.required(key).name ?? ""
        return try given.perUnit(false) { document, units in
          given.ranges(document, code: code).presence(in: units, minimumShare: given.minimumShare)
        }
      }
      let cells = zip(presence[0], presence[1]).map { ContingencyTable($0, $1) }
      var result = values(of: cells.reduce(.empty, +), level: input.level)
      result.set("presenceA", presence[0].map { $0 ? 1.0 : 0 })
      result.set("presenceB", presence[1].map { $0 ? 1.0 : 0 })
      return result
    },
    "segmentCooccurrence": segmentCooccurrence,
    "characterCooccurrence": { input in
      let given = try CodingsInput(input)
      let (a, b) = (try input.required("a").name ?? "", try input.required("b").name ?? "")
      var covered = CoveredText()
      for document in given.documents { covered.add(given.ranges(document, code: a), given.ranges(document, code: b)) }
      var result = Computed()
      result.set("a", covered.first)
      result.set("b", covered.second)
      result.set("both", covered.both)
      result.set("jaccard", covered.jaccard)
      result.set("shareOfA", covered.shareOfFirst)
      result.set("shareOfB", covered.shareOfSecond)
      return result
    },
    "benjaminiHochberg": { input in
      let p = (try input.required("p").list ?? []).map { $0.number.map(Measure.value) ?? .undefined(.belowFloor) }
      let rates = FalseDiscoveryRate(p)
      var result = Computed()
      result.set("q", rates.q)
      result.set("m", rates.familySize)
      return result
    },
    "stratifiedPermutation": { input in
      let tables = (try input.required("tables").list ?? []).compactMap { try? table($0) }
      var result = values(of: AssociationTest(stratified: tables))
      let pooled = tables.reduce(.empty, +)
      result["pooledFisherTwoSided"] = pooled.fisherTwoSided
      return result
    },
    "circularShift": { input in
      let documents = (try input.required("documents").list ?? []).map { entry in
        ["a", "b"].map { entry[$0]?.integers ?? [] }
      }
      let presences = documents.enumerated().flatMap { place, lists in
        lists.enumerated().flatMap { code, list in
          list.enumerated().filter { $0.element != 0 }.map {
            UnitPresence(document: place, unit: $0.offset, code: code)
          }
        }
      }
      let table = PresenceTable(codeCount: 2, unitCounts: documents.map { $0[0].count }, presences: presences)
      var tester = AssociationTester(table)
      return values(of: tester.circularShift(0, 1))
    },
    "clusterBootstrapJaccard": { input in
      let tables = (try input.required("tables").list ?? []).compactMap { try? table($0) }
      let totals = ClusterTotals(tables.map(\.numbers))
      let jaccard: ([Double]) -> Measure = { ContingencyTable(numbers: $0).jaccard }
      var result = Computed()
      result.set("value", jaccard(totals.total))
      result.set("jackknifeSE", totals.jackknife(of: jaccard).standardError)
      result.set(
        totals.exhaustiveBootstrap(level: input.level, of: jaccard) ?? totals.bootstrap(level: input.level, of: jaccard)
      )
      return result
    },
  ]

  static func table(_ input: JSONValue) throws -> ContingencyTable {
    ContingencyTable(
      n11: try input.integer("n11"), n10: try input.integer("n10"), n01: try input.integer("n01"),
      n00: try input.integer("n00"))
  }

  static func values(of table: ContingencyTable, level: Double) -> Computed {
    let measures: [(String, Measure)] = [
      ("jaccard", table.jaccard), ("dice", table.dice), ("cosine", table.cosine), ("lift", table.lift),
      ("phi", table.phi), ("yuleQ", table.yuleQ), ("pmi", table.pmi), ("npmi", table.npmi), ("g2", table.g2),
      ("g2p", table.g2p), ("logOdds", table.logOdds.value), ("logOddsSE", table.logOdds.standardError),
    ]
    var result = Computed()
    for (key, measure) in measures { result.set(key, measure) }
    for (key, count) in [("n11", table.n11), ("n10", table.n10), ("n01", table.n01), ("n00", table.n00)] {
      result.set(key, count)
    }
    result.set("logOddsCorrected", table.logOdds.isCorrected)
    result["logOddsCILow"] = table.logOdds.interval(level: level)?.lower
    result["logOddsCIHigh"] = table.logOdds.interval(level: level)?.upper
    result["fisherTwoSided"] = table.fisherTwoSided
    result["fisherGreater"] = table.fisherGreater
    result["fisherLess"] = table.fisherLess
    return result
  }

  private static func values(of test: AssociationTest) -> Computed {
    var result = Computed()
    result.set("observed", test.observed)
    result["expected"] = test.expected
    result["sd"] = test.standardDeviation
    result.set("z", test.z)
    result["pGreater"] = test.pGreater
    result["pLess"] = test.pLess
    result["pTwoSided"] = test.pTwoSided
    result["smallestReachable"] = test.smallestReachable
    return result
  }

  private static func segmentCooccurrence(_ input: JSONValue) throws -> Computed {
    let given = try CodingsInput(input)
    let (a, b) = (try input.required("a").name ?? "", try input.required("b").name ?? "")
    var relations = SegmentRelations(maximumGap: input["maxGap"]?.integer ?? 0)
    for document in given.documents { relations.add(given.ranges(document, code: a), given.ranges(document, code: b)) }
    let counts = [
      ("exact", relations.exact), ("encloses", relations.encloses), ("within", relations.within),
      ("overlaps", relations.overlaps), ("adjacent", relations.adjacent), ("apart", relations.apart),
    ]
    var (result, kinds) = (Computed(), Computed())
    for (key, count) in counts { kinds.set(key, count) }
    result.set("relations", kinds)
    result.set("n1", relations.overlap.first)
    result.set("n2", relations.overlap.second)
    result.set("n12", relations.overlap.pairs)
    result.set("c", relations.overlap.coefficient)
    result.set("cOutOfRange", relations.overlap.isOutOfRange)
    result.set("aTouchingB", relations.overlap.firstTouching)
    result.set("bTouchingA", relations.overlap.secondTouching)
    result.set("segmentDice", relations.overlap.dice)
    result.set("pairsWithin", relations.near)
    return result
  }
}

extension ContingencyTable {
  static let empty = ContingencyTable(n11: 0, n10: 0, n01: 0, n00: 0)

  /// The table of one unit.
  init(_ first: Bool, _ second: Bool) {
    self.init(
      n11: first && second ? 1 : 0, n10: first && !second ? 1 : 0, n01: !first && second ? 1 : 0,
      n00: !first && !second ? 1 : 0)
  }
}
