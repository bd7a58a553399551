import Foundation
import TestSupport
import Testing

/// One published or cross-checked value: what goes in, what must come out, and who says so.
struct VectorCase: Sendable, Decodable, CustomTestStringConvertible {
  let name: String
  let function: String
  let input: JSONValue
  let expected: JSONValue
  let tolerance: Double?
  let source: String?

  var testDescription: String { "\(name) [\(source ?? "no source")]" }
}

/// The file of cases: the one that `KODEKS_STAT_VECTORS` names, or `data/stat-vectors.json` of the shared folder.
struct VectorFile: Decodable {
  let count: Int?
  let cases: [VectorCase]

  static var url: URL {
    ProcessInfo.processInfo.environment["KODEKS_STAT_VECTORS"].map { URL(fileURLWithPath: $0) }
      ?? SharedData.folder.appending(path: "data/stat-vectors.json")
  }

  static var isPresent: Bool { FileManager.default.fileExists(atPath: url.path()) }

  static func read() throws -> VectorFile {
    try JSONDecoder().decode(VectorFile.self, from: Data(contentsOf: url))
  }
}

/// Where a computed value differs from the expected one.
struct VectorComparison {
  let tolerance: Double
  private(set) var differences: [String] = []

  init(tolerance: Double) { self.tolerance = tolerance }

  /// Every key of `expected` must have been computed; computed keys that are not expected are not tested.
  mutating func compare(_ actual: JSONValue?, _ expected: JSONValue, at path: String) {
    guard let actual else { return note(path, "was not computed") }
    switch (actual, expected) {
    case (.object(let values), .object(let wanted)):
      for key in wanted.keys.sorted() {
        compare(values[key], wanted[key] ?? .null, at: path.isEmpty ? key : "\(path).\(key)")
      }
    case (.list(let values), .list(let wanted)):
      let (values, wanted) = path.hasSuffix("partition") ? (ordered(values), ordered(wanted)) : (values, wanted)
      guard values.count == wanted.count else { return note(path, "has \(values.count) of \(wanted.count) values") }
      for place in wanted.indices { compare(values[place], wanted[place], at: "\(path)[\(place)]") }
    case (.number(let value), .number(let wanted)):
      let isSmall = wanted != 0 && abs(wanted) < 1e-6
      let allowed = isSmall ? 1e-6 * abs(wanted) : tolerance
      if !(abs(value - wanted) <= allowed) { note(path, "\(value) instead of \(wanted)") }
    default:
      if actual != expected { note(path, "\(actual) instead of \(expected)") }
    }
  }

  private mutating func note(_ path: String, _ text: String) { differences.append("\(path): \(text)") }

  /// Groups of names in one order, whatever their numbers.
  private func ordered(_ groups: [JSONValue]) -> [JSONValue] {
    let names = groups.map { ($0.names ?? []).sorted() }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map { .list($0.map(JSONValue.text)) }
  }
}

@Suite("Published and cross-checked values", .enabled(if: VectorFile.isPresent, "stat-vectors.json is not at hand"))
struct StatisticVectorTests {
  static let cases = (try? VectorFile.read().cases) ?? []

  @Test("the file of values can be read whole")
  func file() throws {
    let file = try VectorFile.read()
    #expect(!file.cases.isEmpty)
    if let count = file.count { #expect(file.cases.count == count) }
    #expect(Set(file.cases.map(\.name)).count == file.cases.count)
  }

  @Test("equals the value of its source", arguments: cases)
  func value(_ vector: VectorCase) throws {
    let computed = try VectorComputation.values(of: vector)
    var comparison = VectorComparison(tolerance: vector.tolerance ?? 1e-9)
    comparison.compare(computed, vector.expected, at: "")
    #expect(comparison.differences.isEmpty, "\(vector.function), source: \(vector.source ?? "none")")
  }

  @Test("a key that nobody computes, and a wrong number, are differences")
  func strictness() {
    var comparison = VectorComparison(tolerance: 1e-9)
    comparison.compare(.object(["value": .number(1), "more": .null]), .object(["value": .number(1)]), at: "")
    #expect(comparison.differences.isEmpty)
    comparison.compare(.object(["value": .number(1)]), .object(["value": .number(1.1), "se": .number(0)]), at: "")
    #expect(comparison.differences.count == 2)
    comparison.compare(.text("inf"), .null, at: "x")
    comparison.compare(.number(1.1e-9), .number(1e-9), at: "x")
    #expect(comparison.differences.count == 4)
  }
}
