import CodingAnalysis
import TranscriptText

/// Codings as a case gives them, with the texts' lengths, units and coders.
struct CodingsInput {
  struct Entry {
    let document: String
    let range: TextRange
    let code: String
    let coder: String
  }

  let entries: [Entry]
  let documents: [String]
  let coders: [String]
  let codes: [String]
  private let input: JSONValue

  init(_ input: JSONValue) throws {
    self.input = input
    entries = try (input.required("codings").list ?? []).map { entry in
      Entry(
        document: entry["doc"]?.name ?? "", range: try Self.range(entry), code: entry["code"]?.name ?? "",
        coder: entry["coder"]?.name ?? "")
    }
    let assigned = input["assigned"]?.fields ?? [:]
    let units = (input["units"]?.list ?? []).compactMap { $0["doc"]?.name }
    documents = Set(
      entries.map(\.document) + (input["lengths"]?.fields ?? [:]).keys + assigned.keys + units
    ).sorted()
    let named = input["coders"]?.names ?? []
    coders = Set(entries.map(\.coder) + assigned.values.flatMap { $0.names ?? [] } + named).sorted()
    codes = input["codes"]?.names ?? Set(entries.map(\.code)).sorted()
  }

  static func range(_ entry: JSONValue) throws -> TextRange {
    TextRange(start: try entry.integer("start"), end: try entry.integer("end"))
  }

  func length(_ document: String) -> Int {
    input["lengths"]?[document]?.integer ?? entries.filter { $0.document == document }.map(\.range.end).max() ?? 0
  }

  /// Who was given a document: all coders where the case does not say.
  func coders(of document: String) -> [String] {
    guard let assigned = input["assigned"] else { return coders }
    return coders.filter { (assigned[document]?.names ?? []).contains($0) }
  }

  func ranges(_ document: String, code: String, coder: String? = nil) -> [TextRange] {
    entries.filter { $0.document == document && $0.code == code && (coder == nil || $0.coder == coder) }.map(\.range)
  }

  /// A value for each unit in the case's order, from the document's units in order of the text.
  func perUnit<Value>(_ missing: Value, _ values: (String, [TextRange]) -> [Value]) throws -> [Value] {
    let units = try (input.required("units").list ?? []).map {
      (document: $0["doc"]?.name ?? "", range: try Self.range($0))
    }
    var result = Array(repeating: missing, count: units.count)
    for document in documents {
      let places = units.indices.filter { units[$0].document == document }.sorted { units[$0].range < units[$1].range }
      for (place, value) in zip(places, values(document, places.map { units[$0].range })) { result[place] = value }
    }
    return result
  }

  var minimumShare: Double { input["minShare"]?.number ?? 0 }

  func unitized() -> [UnitizedDocument] {
    documents.map { document in
      let lists = coders(of: document).map { coder in
        entries.filter { $0.document == document && $0.coder == coder }.compactMap { entry in
          codes.firstIndex(of: entry.code).map { UnitizedSegment(range: entry.range, value: $0) }
        }
      }
      return UnitizedDocument(length: length(document), coders: lists)
    }
  }
}

extension VectorComputation {
  static let segments: [String: Function] = [
    "unitizingAlpha": unitizing,
    "unitizingAlphaPerCode": { input in
      let given = try CodingsInput(input)
      let values = UnitizingAgreement.perValue(
        given.unitized(), valueCount: given.codes.count, coderCount: given.coders.count)
      var result = Computed()
      for (code, value) in zip(given.codes, values) { result.set(code, value) }
      return result
    },
    "segmentAgreement": segmentAgreement,
    "characterKappa": characters,
    "perCodeAlphaFromCodings": { input in
      let given = try CodingsInput(input)
      var result = Computed()
      for code in given.codes {
        let ratings = try given.coders.map { coder in
          try given.perUnit(Int?.none) { document, units in
            guard given.coders(of: document).contains(coder) else { return [] }
            return given.ranges(document, code: code, coder: coder)
              .presence(in: units, minimumShare: given.minimumShare).map { $0 ? 1 : 0 }
          }
        }
        var part = values(of: CodeAgreement(ReliabilityData(ratings: ratings, categoryCount: 2)))
        let lists = ratings.map { JSONValue.list($0.map { $0.map { .number(Double($0)) } ?? .null }) }
        part.values["ratings"] = .object(Dictionary(uniqueKeysWithValues: zip(given.coders, lists)))
        result.set(code, part)
      }
      return result
    },
  ]

  private static func unitizing(_ input: JSONValue) throws -> Computed {
    let given = try CodingsInput(input)
    let agreement = UnitizingAgreement(
      given.unitized(), valueCount: given.codes.count, coderCount: given.coders.count)
    var (result, values) = (Computed(), Computed())
    result.set("u", agreement.alpha)
    result.set("binary_u", agreement.binary)
    result.set("cu", agreement.coding)
    result.set("cu_coverage", agreement.codingCoverage)
    for (code, value) in zip(given.codes, agreement.values) {
      var part = Computed()
      part.set("alpha", value.alpha)
      part.set("coverage", value.coverage)
      values.set(code, part)
    }
    result.set("ku", values)
    return result
  }

  private static func segmentAgreement(_ input: JSONValue) throws -> Computed {
    let given = try CodingsInput(input)
    guard given.coders.count == 2 else { throw VectorProblem.missingInput("two coders") }
    let share = input["minOverlap"]?.number ?? 0.9
    var (total, result, perCode) = (SegmentAgreement(), Computed(), Computed())
    for code in given.codes {
      let sum = given.documents.reduce(SegmentAgreement()) {
        $0
          + SegmentAgreement(
            given.ranges($1, code: code, coder: given.coders[0]), given.ranges($1, code: code, coder: given.coders[1]),
            minimumOverlap: share)
      }
      total = total + sum
      perCode.set(code, values(of: sum))
    }
    result.values = values(of: total).values
    result.set("perCode", perCode)
    return result
  }

  private static func values(of agreement: SegmentAgreement) -> Computed {
    var result = Computed()
    result.set("matchedA", agreement.matchedFirst)
    result.set("nA", agreement.first)
    result.set("matchedB", agreement.matchedSecond)
    result.set("nB", agreement.second)
    result.set("agreement", agreement.agreement)
    return result
  }

  private static func characters(_ input: JSONValue) throws -> Computed {
    let given = try CodingsInput(input)
    guard given.coders.count == 2 else { throw VectorProblem.missingInput("two coders") }
    let code = input["code"]?.name ?? given.codes.first ?? ""
    var covered = CoveredText()
    var length = 0
    for document in given.documents where given.coders(of: document).count == 2 {
      let ranges = given.coders.map { given.ranges(document, code: code, coder: $0) }
      covered.add(ranges[0], ranges[1])
      length += given.length(document)
    }
    let counts = covered.table(length: length)
    let table = CoderTable([[counts.n00, counts.n01], [counts.n10, counts.n11]])
    var result = summary(of: table, counts: CategoryCounts(table))
    result.set("both", counts.n11)
    result.set("onlyA", counts.n10)
    result.set("onlyB", counts.n01)
    result.set("neither", counts.n00)
    return result
  }
}
