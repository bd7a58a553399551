import CodingAnalysis

/// Ratings as a case gives them: by coder, as a table of two coders, or as counts per unit.
struct AgreementInput {
  let counts: CategoryCounts
  /// `nil` for other than two coders.
  let table: CoderTable?
  private let data: ReliabilityData?
  private let categories: [JSONValue]
  private let input: JSONValue

  init(_ input: JSONValue) throws {
    self.input = input
    if let ratings = input["ratings"] {
      categories = Self.categories([ratings], input["categories"])
      let coders = ratings.fields.map { $0.keys.sorted() } ?? []
      let data = Self.data(ratings, coders: coders, categories: categories)
      self.data = data
      counts = CategoryCounts(data)
      table = data.coderCount == 2 ? CoderTable(data) : nil
    } else if let rows = input["table"]?.table {
      let table = CoderTable(rows)
      self.table = table
      counts = CategoryCounts(table)
      data = Self.data(table)
      categories = input["categories"]?.list ?? (0..<table.categoryCount).map { .number(Double($0)) }
    } else if let units = input["counts"]?.table {
      counts = CategoryCounts(units: units, categoryCount: input["categories"]?.list?.count ?? 0)
      (table, data) = (nil, nil)
      categories = input["categories"]?.list ?? (0..<counts.categoryCount).map { .number(Double($0)) }
    } else {
      throw VectorProblem.missingInput("ratings, table or counts")
    }
  }

  func ratings() throws -> ReliabilityData {
    guard let data else { throw VectorProblem.missingInput("ratings") }
    return data
  }

  func metric() throws -> DifferenceMetric { try Self.metric(input, categories: categories) }

  /// The weights that the case names, or those that go with its metric; `nil` for none.
  var weights: AgreementWeights? {
    get throws { try weights(by: Self.numbers(categories)) }
  }

  func weights(by values: [Double]) throws -> AgreementWeights? {
    if let rows = input["weights"]?.list {
      return .custom(rows.map { ($0.list ?? []).compactMap(\.number) })
    }
    switch input["weights"]?.name ?? input["metric"]?.name ?? "nominal" {
    case "nominal", "identity", "unweighted": return nil
    case "linear": return .linear(values)
    case "quadratic", "interval": return .quadratic(values)
    case "ordinal": return .ordinal(values.count)
    case "ratio": return .ratio(values)
    default: throw VectorProblem.missingInput("weights")
    }
  }

  static func metric(_ input: JSONValue, categories: [JSONValue]) throws -> DifferenceMetric {
    switch input["metric"]?.name ?? "nominal" {
    case "nominal": return .nominal
    case "ordinal": return .ordinal
    case "interval": return .interval(numbers(categories))
    case "ratio": return .ratio(numbers(categories))
    default: throw VectorProblem.missingInput("metric")
    }
  }

  /// The categories given, or all that occur: numbers by size, then words by letters.
  static func categories(_ ratings: [JSONValue], _ given: JSONValue?) -> [JSONValue] {
    let used = Set(ratings.flatMap { ($0.fields ?? [:]).values.flatMap { $0.list ?? [] } }).subtracting([.null])
    let listed = given?.list ?? []
    return listed
      + used.subtracting(listed).sorted {
        ($0.number ?? .infinity, $0.name ?? "") < ($1.number ?? .infinity, $1.name ?? "")
      }
  }

  static func data(_ ratings: JSONValue, coders: [String], categories: [JSONValue]) -> ReliabilityData {
    let units = (ratings.fields ?? [:]).values.map { $0.list?.count ?? 0 }.max() ?? 0
    let lists = coders.map { coder -> [Int?] in
      let list = (ratings[coder]?.list ?? []).map { value in categories.firstIndex(of: value) }
      return list + Array(repeating: nil, count: units - list.count)
    }
    return ReliabilityData(ratings: lists, categoryCount: categories.count)
  }

  /// What the categories stand for: themselves, or their places where they are words.
  private static func numbers(_ categories: [JSONValue]) -> [Double] {
    categories.enumerated().map { $1.number ?? Double($0) }
  }

  private static func data(_ table: CoderTable) -> ReliabilityData {
    var (first, second) = ([Int?](), [Int?]())
    for row in 0..<table.categoryCount {
      for column in 0..<table.categoryCount {
        first += Array(repeating: row, count: table[row, column])
        second += Array(repeating: column, count: table[row, column])
      }
    }
    return ReliabilityData(ratings: [first, second], categoryCount: table.categoryCount)
  }
}
