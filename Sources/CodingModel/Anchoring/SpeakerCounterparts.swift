internal import TranscriptText

/// Who each speaker of the old text is in the new one: whoever says most of the same words there. So changed labels do
/// not matter, and words that another speaker says now are seen.
struct SpeakerCounterparts: Sendable {
  /// For each old speaker the new one.
  private let counterparts: [Int: Int]
  private let taken: Set<Int>
  private let oldSpeakers: [Speaker]
  private let newSpeakers: [Speaker]

  init(_ old: AnchorText, _ new: AnchorText, _ alignment: WordAlignment) {
    var counts: [Int: [Int: Int]] = [:]
    for (place, partner) in alignment.partners.enumerated() where partner >= 0 {
      guard let speaker = old.speaker(ofWord: place), let other = new.speaker(ofWord: partner) else { continue }
      counts[speaker, default: [:]][other, default: 0] += 1
    }
    counterparts = counts.compactMapValues { others in
      others.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    taken = Set(counterparts.values)
    oldSpeakers = old.speakers
    newSpeakers = new.speakers
  }

  /// Whether `new` is the counterpart of someone else than `old`. A speaker whom nobody was before is no one else: a
  /// label can be made more precise.
  func isSomeoneElse(_ old: Int?, _ new: Int?) -> Bool {
    guard let old, let new, let counterpart = counterparts[old], counterpart != new else { return false }
    return taken.contains(new) && oldSpeakers[old].label.lowercased() != newSpeakers[new].label.lowercased()
  }
}
