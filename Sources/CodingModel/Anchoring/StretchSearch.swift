internal import TranscriptText

/// Places one stretch of the old text: first its words, then its ends to the byte.
struct StretchSearch {
  let reanchoring: Reanchoring
  /// Bytes of the old text.
  let range: TextRange
  /// The old words that the range touches.
  let words: Range<Int>

  var old: AnchorText { reanchoring.old }
  var new: AnchorText { reanchoring.new }
  var alignment: WordAlignment { reanchoring.alignment }

  init(_ reanchoring: Reanchoring, range: TextRange, words: Range<Int>) {
    self.reanchoring = reanchoring
    self.range = range
    self.words = words
  }

  /// Places a stretch that holds words.
  func place() -> Placement {
    switch placeWords() {
    case .failure(let refusal): return .orphan(refusal.reason, near: near)
    case .success(let found):
      if let reason = objection(to: found) { return .orphan(reason, near: near) }
      guard let place = StretchBorders(self, found: found).placed else {
        let different = OrphanReason.tooDifferent(kept: 0, words: words.count, newWords: found.count)
        return .orphan(different, near: near)
      }
      return .moved(place, similarity: similarity(found))
    }
  }

  // MARK: Which words

  /// Why words could not be placed.
  struct Refusal: Error {
    let reason: OrphanReason
  }

  private func placeWords() -> Result<Range<Int>, Refusal> {
    let first = alignment.pairedOldWord(from: words.lowerBound)
    guard first < words.upperBound else { return placeUnpaired() }
    let last = alignment.pairedOldWord(before: words.upperBound)
    guard isInOrder(first, last) else { return .failure(Refusal(reason: .split)) }
    guard let start = start(first), let end = end(last) else { return .failure(Refusal(reason: .ambiguous)) }
    let found = start..<end
    let isForeign = found.contains { alignment.origins[$0] >= 0 && !words.contains(alignment.origins[$0]) }
    return isForeign ? .failure(Refusal(reason: .split)) : .success(found)
  }

  private func isInOrder(_ first: Int, _ last: Int) -> Bool {
    var highest = -1
    for place in first...last where alignment.partners[place] >= 0 {
      guard alignment.partners[place] > highest else { return false }
      highest = alignment.partners[place]
    }
    return true
  }

  /// The first new word, where `first` is the first paired one; `nil` when that is not certain.
  private func start(_ first: Int) -> Int? {
    let partner = alignment.partners[first]
    let lost = words.lowerBound..<first
    let all = alignment.pairedNewWord(before: partner) + 1..<partner
    let part = new.parts[new.words[partner].part].words
    let isPartStart = old.parts[old.words[first].part].words.lowerBound == lost.lowerBound
    let gap = isPartStart && lost.count <= Self.nearWords ? max(all.lowerBound, part.lowerBound)..<partner : all
    let outer = alignment.pairedOldWord(before: first)
    let isLeft = stands(lost, behind: outer, before: partner) || mayStandElsewhere(lost, than: first, in: all)
    if lost.isEmpty || gap.isEmpty { return isLeft ? nil : partner }
    let isBound = outer == lost.lowerBound - 1 && alignment.newGap(after: outer, before: first) == all
    if isBound || isPartStart && gap.lowerBound == part.lowerBound,
      replaces(lost, gap, outer: (lost.lowerBound, gap.lowerBound))
    {
      return gap.lowerBound
    }
    return isLeft || mayStand(lost, in: gap.suffix(lost.count + Self.nearWords)) ? nil : partner
  }

  /// The end of the new words, where `last` is the last paired one; `nil` when that is not certain.
  private func end(_ last: Int) -> Int? {
    let partner = alignment.partners[last]
    let lost = last + 1..<words.upperBound
    let all = partner + 1..<alignment.pairedNewWord(from: partner + 1)
    let part = new.parts[new.words[partner].part].words
    let isPartEnd = old.parts[old.words[last].part].words.upperBound == lost.upperBound
    let gap = isPartEnd && lost.count <= Self.nearWords ? partner + 1..<min(all.upperBound, part.upperBound) : all
    let outer = alignment.pairedOldWord(from: last + 1)
    let isLeft = stands(lost, before: outer, behind: partner) || mayStandElsewhere(lost, than: last, in: all)
    if lost.isEmpty || gap.isEmpty { return isLeft ? nil : partner + 1 }
    let isBound = outer == lost.upperBound && alignment.newGap(after: last, before: outer) == all
    if isBound || isPartEnd && gap.upperBound == part.upperBound,
      replaces(lost, gap, outer: (lost.upperBound - 1, gap.upperBound - 1))
    {
      return gap.upperBound
    }
    return isLeft || mayStand(lost, in: gap.prefix(lost.count + Self.nearWords)) ? nil : partner + 1
  }

  /// Whether half of a few lost words of another turn stand anywhere among the new ones: then it is not certain that they
  /// are gone, since turns may have come in between.
  private func mayStandElsewhere(_ lost: Range<Int>, than paired: Int, in gap: Range<Int>) -> Bool {
    let isElsewhere = lost.contains { old.words[$0].part != old.words[paired].part }
    return isElsewhere && lost.count <= Self.nearWords && holdsHalf(of: lost, gap)
  }

  /// Whether half of the words lost at the beginning stand right behind the old word before them, where something came
  /// or was moved in between; `partner` is the first word of the stretch that is certain.
  private func stands(_ lost: Range<Int>, behind outer: Int, before partner: Int) -> Bool {
    guard outer >= 0, !lost.isEmpty, lost.lowerBound - outer <= Self.nearWords else { return false }
    let start = alignment.partners[outer] + 1
    let farthest = start < partner ? partner : new.words.count
    let end = min(alignment.pairedNewWord(from: start), farthest, start + lost.count + 2 * Self.nearWords)
    return start < end && holdsHalf(of: lost, start..<end)
  }

  /// The same at the end, right before the old word behind them.
  private func stands(_ lost: Range<Int>, before outer: Int, behind partner: Int) -> Bool {
    guard outer < alignment.partners.count, !lost.isEmpty, outer - lost.upperBound < Self.nearWords else { return false }
    let end = alignment.partners[outer]
    let farthest = end > partner ? partner + 1 : 0
    let start = max(alignment.pairedNewWord(before: end) + 1, farthest, end - lost.count - 2 * Self.nearWords)
    return start < end && holdsHalf(of: lost, start..<end)
  }

  /// A stretch without any paired word: it stands where it stood when all that was between its neighbours is the
  /// stretch, and all that is there now is like it.
  private func placeUnpaired() -> Result<Range<Int>, Refusal> {
    let (left, right) = neighbours
    guard let gap = alignment.newGap(after: left, before: right), !gap.isEmpty else {
      return .failure(Refusal(reason: .gone))
    }
    let isWhole = left + 1 == words.lowerBound && right == words.upperBound
    let isDoubtful = words.contains { alignment.isDoubtful[$0] && gap.count > words.count }
    let endsAlike =
      endsAlike((words.lowerBound, gap.lowerBound), words, gap)
      && endsAlike((words.upperBound - 1, gap.upperBound - 1), words, gap)
    if isWhole, !isDoubtful, endsAlike, isLike(words, gap) { return .success(gap) }
    if mayStand(words, in: gap) { return .failure(Refusal(reason: .ambiguous)) }
    let replaced = OrphanReason.tooDifferent(kept: 0, words: words.count, newWords: gap.count)
    return .failure(Refusal(reason: gap.count <= right - left + 1 ? replaced : .gone))
  }

  /// The paired old words before and behind the stretch.
  private var neighbours: (left: Int, right: Int) {
    (alignment.pairedOldWord(before: words.lowerBound), alignment.pairedOldWord(from: words.upperBound))
  }

  /// What stands between the new places of the stretch's neighbours.
  var near: TextRange {
    let (left, right) = neighbours
    let start = left < 0 ? 0 : new.words[alignment.partners[left]].end
    let end = right >= alignment.partners.count ? new.bytes.count : new.words[alignment.partners[right]].start
    return TextRange(start: start, end: end)
  }

  // MARK: What stands in the way

  private func objection(to found: Range<Int>) -> OrphanReason? {
    let kept = kept(found)
    if 2 * kept < words.count || 2 * kept < found.count {
      return .tooDifferent(kept: kept, words: words.count, newWords: found.count)
    }
    if isSaidByOther { return .speakerChanged }
    return isInterrupted(found) ? .split : nil
  }

  /// Whether a fifth of the stretch's words or more is another speaker's now.
  private var isSaidByOther: Bool {
    var (count, other) = (0, 0)
    for place in words where alignment.partners[place] >= 0 {
      count += 1
      let speaker = new.speaker(ofWord: alignment.partners[place])
      if reanchoring.speakers.isSomeoneElse(old.speaker(ofWord: place), speaker) { other += 1 }
    }
    return other > 0 && 5 * other >= count
  }

  /// Whether a stretch of one turn now reaches over a turn of someone else.
  private func isInterrupted(_ found: Range<Int>) -> Bool {
    let part = old.words[words.lowerBound].part
    guard old.words[words.upperBound - 1].part == part else { return false }
    let speaker = new.speaker(ofWord: found.lowerBound)
    return found.contains { new.speaker(ofWord: $0) != speaker && alignment.origins[$0] < 0 }
  }
}
