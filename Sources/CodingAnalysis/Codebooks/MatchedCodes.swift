internal import CodingModel

/// Which code of one version is which of another.
struct MatchedCodes {
  /// A code in both versions.
  struct Pair {
    let former: Code
    let current: Code
  }

  /// In the current version's order.
  let pairs: [Pair]
  /// Only in the current version.
  let added: [Code]
  /// Only in the former version.
  let removed: [Code]

  /// Matches by path, then by the last part of the path, by name and by definition where just one pair has it.
  init(_ former: [Code], _ current: [Code]) {
    let formerPaths = Dictionary(former.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let currentPaths = Set(current.map(\.path))
    var gone = former.filter { !currentPaths.contains($0.path) }
    var new = current.filter { formerPaths[$0.path] == nil }
    var partners: [CodePath: Code] = [:]
    let keys: [(Code) -> String] = [\.path.last, \.name, \.definition]
    for key in keys {
      let before = Dictionary(grouping: gone, by: key)
      let after = Dictionary(grouping: new, by: key)
      for (value, codes) in after where !value.isEmpty && codes.count == 1 {
        guard let candidates = before[value], candidates.count == 1 else { continue }
        partners[codes[0].path] = candidates[0]
      }
      let taken = Set(partners.values.map(\.path))
      gone.removeAll { taken.contains($0.path) }
      new.removeAll { partners[$0.path] != nil }
    }
    pairs = current.compactMap { code in
      (formerPaths[code.path] ?? partners[code.path]).map { Pair(former: $0, current: code) }
    }
    added = new
    removed = gone
  }
}
