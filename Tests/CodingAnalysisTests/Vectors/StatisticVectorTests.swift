import Testing

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
