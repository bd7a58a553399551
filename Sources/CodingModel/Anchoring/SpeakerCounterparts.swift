internal import TranscriptText

/// Who of the old text is who in the new one, by the words that both say. So changed labels do not matter, and words
/// that another speaker says now are seen.
struct SpeakerCounterparts: Sendable {
  /// For each old speaker whoever says most of the same words in the new text.
  private let counterparts: [Int: Int]
  /// For each new speaker whoever of the old text has the largest share of own words there.
  private let sources: [Int: Int]
  private let oldSpeakers: [Speaker]
  private let newSpeakers: [Speaker]

  init(_ old: AnchorText, _ new: AnchorText, _ alignment: WordAlignment) {
    var counts: [Int: [Int: Double]] = [:]
    for (place, partner) in alignment.partners.enumerated() where partner >= 0 {
      guard let speaker = old.speaker(ofWord: place), let other = new.speaker(ofWord: partner) else { continue }
      counts[speaker, default: [:]][other, default: 0] += 1
    }
    var shares: [Int: [Int: Double]] = [:]
    for (speaker, others) in counts {
      let sum = others.values.reduce(0, +)
      for (other, count) in others { shares[other, default: [:]][speaker] = count / sum }
    }
    counterparts = counts.compactMapValues(Self.foremost)
    sources = shares.compactMapValues(Self.foremost)
    oldSpeakers = old.speakers
    newSpeakers = new.speakers
  }

  /// Whether `new` is someone else than `old`: neither has the other as counterpart, and their labels differ. Where a
  /// label was made more precise, or two were made one, everyone has a counterpart.
  func isSomeoneElse(_ old: Int?, _ new: Int?) -> Bool {
    guard let old, let new, counterparts[old] != new, sources[new] != old else { return false }
    return oldSpeakers[old].label.lowercased() != newSpeakers[new].label.lowercased()
  }

  /// The label of the counterpart of a speaker; a label that is still there is that speaker's.
  func label(of label: String) -> String? {
    if newSpeakers.contains(where: { $0.label == label }) { return label }
    return oldSpeakers.firstIndex { $0.label == label }.flatMap { counterparts[$0] }.map { newSpeakers[$0].label }
  }

  /// The speaker with the highest number; of several the first.
  private static func foremost(_ counts: [Int: Double]) -> Int? {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
