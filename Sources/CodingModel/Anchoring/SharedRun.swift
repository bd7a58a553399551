/// Words in a row that stand in both texts, known by five-word stretches that each text holds once.
struct SharedRun: Sendable {
  /// Number of words that make a stretch unmistakable, provided that each text holds it once.
  static let stretch = 5

  /// First word in the old text.
  let old: Int
  /// First word in the new text.
  let new: Int
  /// Number of words.
  var count: Int

  /// How many unmistakable stretches it is made of.
  var stretches: Int { count - Self.stretch + 1 }
  var oldWords: Range<Int> { old..<old + count }
  var newWords: Range<Int> { new..<new + count }

  /// All runs of two texts, in the order of the old one.
  static func runs(_ old: [FormID], _ new: [FormID]) -> [SharedRun] {
    let known = onlyPlaces(new)
    let own = onlyPlaces(old)
    var runs: [SharedRun] = []
    for place in 0..<max(0, old.count - stretch + 1) {
      let key = Stretch(old, place)
      guard own[key] == place, let other = known[key], other >= 0 else { continue }
      if let last = runs.last, last.old + last.stretches == place, last.new + last.stretches == other {
        runs[runs.count - 1].count += 1
      } else {
        runs.append(SharedRun(old: place, new: other, count: stretch))
      }
    }
    return runs
  }

  /// Where each stretch stands; -1 for one that stands at several places.
  private static func onlyPlaces(_ words: [FormID]) -> [Stretch: Int] {
    var places: [Stretch: Int] = [:]
    guard words.count >= stretch else { return places }
    places.reserveCapacity(words.count)
    for place in 0...words.count - stretch {
      let key = Stretch(words, place)
      places[key] = places[key] == nil ? place : -1
    }
    return places
  }
}

/// Five words in a row.
private struct Stretch: Hashable {
  let words: (FormID, FormID, FormID, FormID, FormID)

  init(_ list: [FormID], _ place: Int) {
    words = (list[place], list[place + 1], list[place + 2], list[place + 3], list[place + 4])
  }

  static func == (left: Stretch, right: Stretch) -> Bool { left.words == right.words }

  func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(UInt32(bitPattern: words.0)) << 32 | UInt64(UInt32(bitPattern: words.1)))
    hasher.combine(UInt64(UInt32(bitPattern: words.2)) << 32 | UInt64(UInt32(bitPattern: words.3)))
    hasher.combine(words.4)
  }
}
