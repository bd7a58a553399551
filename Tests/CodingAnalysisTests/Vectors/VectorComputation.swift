import CodingAnalysis
import Testing

/// Why a case cannot be computed.
enum VectorProblem: Error, CustomStringConvertible {
  case unknownFunction(String)
  case missingInput(String)

  var description: String {
    switch self {
    case .unknownFunction(let name): "no measure is known for the function \"\(name)\""
    case .missingInput(let name): "the input lacks \"\(name)\", or it has another form"
    }
  }
}

/// Computes a case with the functions of the library.
enum VectorComputation {
  typealias Function = @Sendable (JSONValue) throws -> Computed

  static let functions: [String: Function] = agreement.merging(segments) { first, _ in first }
    .merging(association) { first, _ in first }.merging(material) { first, _ in first }

  static func values(of vector: VectorCase) throws -> JSONValue {
    guard let function = functions[vector.function] else { throw VectorProblem.unknownFunction(vector.function) }
    return .object(try function(vector.input).values)
  }
}

extension JSONValue {
  func required(_ key: String) throws -> JSONValue {
    guard let value = self[key] else { throw VectorProblem.missingInput(key) }
    return value
  }

  func integer(_ key: String) throws -> Int {
    guard let value = self[key]?.integer else { throw VectorProblem.missingInput(key) }
    return value
  }

  func table(_ key: String) throws -> [[Int]] {
    guard let value = self[key]?.table else { throw VectorProblem.missingInput(key) }
    return value
  }

  var level: Double { self["level"]?.number ?? 0.95 }
}

extension Computed {
  /// A measure, `null` where it is undefined; the first reason stands under `reason`.
  mutating func set(_ key: String, _ measure: Measure) {
    self[key] = measure.number
    if let reason = measure.reason, values["reason"] == nil { values["reason"] = .text(reason.camelCased) }
  }

  mutating func set(_ key: String, _ numbers: [Double]) { values[key] = .list(numbers.map(JSONValue.init(finite:))) }

  mutating func set(_ key: String, _ measures: [Measure]) {
    values[key] = .list(measures.map { $0.number.map(JSONValue.init(finite:)) ?? .null })
  }

  mutating func set(_ key: String, _ count: Int) { values[key] = .number(Double(count)) }

  mutating func set(_ key: String, _ flag: Bool) { values[key] = .flag(flag) }

  mutating func set(_ key: String, _ part: Computed) { values[key] = .object(part.values) }

  mutating func set(_ coefficient: AgreementCoefficient, level: Double) {
    set("value", coefficient.value)
    set("se", coefficient.standardError)
    set("po", coefficient.observed)
    set("pe", coefficient.expected)
    set("n", coefficient.unitCount)
    self["ciLow"] = coefficient.interval(level: level)?.lower
    self["ciHigh"] = coefficient.interval(level: level)?.upper
  }
}

extension UndefinedReason {
  var camelCased: String {
    let words = rawValue.split(separator: "-")
    return words.dropFirst().reduce(words.first.map(String.init) ?? "") {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }
}
