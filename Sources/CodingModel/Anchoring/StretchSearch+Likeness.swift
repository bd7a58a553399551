extension StretchSearch {
  /// Beyond so many words more than were lost, a lost word is not looked for.
  static let nearWords = 6
  /// In more words than these, words are not compared one with another.
  private static let mostCompared = 200

  /// Whether one of the old words, or one like it, stands among the new ones, so that its loss is not certain.
  func mayStand(_ lost: some Sequence<Int>, in gap: some Collection<Int>) -> Bool {
    let forms = gap.prefix(Self.mostCompared).map { new.words[$0].form }
    return lost.prefix(Self.mostCompared).contains { place in
      forms.contains { reanchoring.forms.areAlike(old.words[place].form, $0) }
    }
  }

  /// Whether the new words are what the old ones were corrected to: one or two other words, mostly the same, or what is
  /// left of them.
  ///
  /// - Parameter outer: the old and the new word that would be the stretch's end. Where they differ, the old one must not
  ///   stand further in: then something was put before it, and whether that belongs to the stretch is not known.
  func replaces(_ lost: Range<Int>, _ gap: Range<Int>, outer: (old: Int, new: Int)) -> Bool {
    guard endsAlike(outer, lost, gap) else { return false }
    if lost.count == gap.count && lost.count <= 2 || isLike(lost, gap) { return true }
    return gap.count < lost.count && lost.count <= Self.mostCompared && common(lost, gap) == gap.count
  }

  /// Whether the new word at an end is the old one corrected, or the old one is not there at all. Where it came more
  /// often than it was lost, which of them is the end cannot be told.
  func endsAlike(_ outer: (old: Int, new: Int), _ lost: Range<Int>, _ gap: Range<Int>) -> Bool {
    let form = old.words[outer.old].form
    guard reanchoring.forms.areAlike(form, new.words[outer.new].form) else {
      return !mayStand(outer.old..<outer.old + 1, in: gap)
    }
    let before = lost.prefix(Self.mostCompared).count { reanchoring.forms.areAlike(form, old.words[$0].form) }
    return gap.prefix(Self.mostCompared).count { reanchoring.forms.areAlike(form, new.words[$0].form) }
      <= max(before, 1)
  }

  /// Whether most words are common to both, or both read alike when written in one.
  func isLike(_ lost: Range<Int>, _ gap: Range<Int>) -> Bool {
    guard lost.count <= Self.mostCompared, gap.count <= Self.mostCompared else { return false }
    if 3 * common(lost, gap) >= 2 * max(lost.count, gap.count) { return true }
    return joinAlike(lost, gap)
  }

  private func joinAlike(_ lost: Range<Int>, _ gap: Range<Int>) -> Bool {
    max(lost.count, gap.count) <= 4
      && reanchoring.forms.joinAlike(lost.map { old.words[$0].form }, gap.map { new.words[$0].form })
  }

  /// How many words both have, each counted as often as both have it; words that are alike count too.
  private func common(_ lost: Range<Int>, _ gap: Range<Int>) -> Int {
    var rest = gap.map { new.words[$0].form }
    var count = 0
    for place in lost {
      let form = old.words[place].form
      guard let index = rest.firstIndex(of: form) ?? rest.firstIndex(where: { reanchoring.forms.areAlike(form, $0) })
      else { continue }
      rest.remove(at: index)
      count += 1
    }
    return count
  }

  /// Whether at least half of the lost words stand among the new ones.
  func holdsHalf(of lost: Range<Int>, _ gap: Range<Int>) -> Bool {
    lost.count <= Self.mostCompared && 2 * common(lost, gap) >= lost.count
  }

  /// How many of the stretch's words stand among the new ones: paired words, and between two pairs what both have.
  func kept(_ found: Range<Int>) -> Int {
    var kept = 0
    var (nextOld, nextNew) = (words.lowerBound, found.lowerBound)
    func closeGap(_ old: Int, _ new: Int) {
      let (lost, gap) = (nextOld..<old, nextNew..<max(nextNew, new))
      guard !lost.isEmpty, !gap.isEmpty, lost.count <= Self.mostCompared, gap.count <= Self.mostCompared else { return }
      kept += joinAlike(lost, gap) ? lost.count : common(lost, gap)
    }
    for place in words where alignment.partners[place] >= 0 {
      closeGap(place, alignment.partners[place])
      kept += 1
      (nextOld, nextNew) = (place + 1, alignment.partners[place] + 1)
    }
    closeGap(words.upperBound, found.upperBound)
    return kept
  }

  /// Twice the common words through all words of both (Dice 1945).
  func similarity(_ found: Range<Int>) -> Double {
    let kept = 2 * Double(kept(found))
    return min(1, kept / Double(words.count + found.count))
  }
}
