internal import CodingModel

/// The values of an attribute over admitted turns, compared without regard to case.
struct TurnGrouping {
  /// The values in order; `nil`, for turns without the attribute, is last and only there when it is needed.
  let values: [String?]
  /// For each interview and each of its admitted turns the place in `values`.
  let places: [[Int]]

  /// One result per value, in order, from the value and, for each interview, the places of its turns that have it.
  func groups<Group>(_ group: (_ value: String?, _ turns: [[Int]]) -> Group) -> [Group] {
    values.enumerated().map { number, value in
      group(value, places.map { places in places.indices.filter { places[$0] == number } })
    }
  }

  /// Of several spellings of a value the first in Unicode scalar order names it, so the order of import does not matter.
  init(_ material: AdmittedMaterial, key: String, areInIncreasingOrder: (String, String) -> Bool) {
    let found = material.interviews.map { interview in
      interview.turns.map { interview.interview.value(of: key, turn: $0) }
    }
    var spellings: [String: String] = [:]
    for value in found.joined() {
      guard let value else { continue }
      let folded = value.lowercased()
      spellings[folded] = min(spellings[folded] ?? value, value)
    }
    let named = spellings.values.sorted { one, other in
      areInIncreasingOrder(one, other) || (!areInIncreasingOrder(other, one) && one < other)
    }
    let numbers = Dictionary(uniqueKeysWithValues: named.enumerated().map { ($1.lowercased(), $0) })
    let hasUnnamed = found.joined().contains(nil)
    values = named.map(Optional.some) + (hasUnnamed ? [nil] : [])
    places = found.map { $0.map { value in value.flatMap { numbers[$0.lowercased()] } ?? named.count } }
  }
}
