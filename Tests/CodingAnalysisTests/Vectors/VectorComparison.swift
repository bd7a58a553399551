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
