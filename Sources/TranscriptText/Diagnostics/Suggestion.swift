/// Finds what someone probably meant to write.
public enum Suggestion {
  /// The candidate nearest to `word`, or `nil` when none is near: at most a third of the word's letters (at least one,
  /// two from four letters on) inserted, left out, changed or swapped, upper and lower case alike; ties go to the first.
  /// Words longer than 100 characters are not compared.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased())
    guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
    let limit = wanted.count < 4 ? 1 : max(2, wanted.count / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// "Did you mean …?", worded the same wherever something near was found.
  public static func didYouMean(_ near: String, in language: Language) -> String {
    language.pick("mente du »\(near)«?", "did you mean '\(near)'?")
  }

  /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours cost one each
  /// (Damerau 1964; Levenshtein 1966).
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1] + Array(repeating: 0, count: right.count)
      for column in right.indices {
        let cost = left[row] == right[column] ? 0 : 1
        current[column + 1] = min(previous[column + 1] + 1, current[column] + 1, previous[column] + cost)
        let isSwap =
          row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
        if isSwap { current[column + 1] = min(current[column + 1], before[column - 1] + 1) }
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
