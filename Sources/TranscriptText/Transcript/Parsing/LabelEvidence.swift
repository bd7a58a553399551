/// Which labels of a text are speakers, judged by all their occurrences together.
struct LabelEvidence {
  /// Comparison keys of the labels that are speakers.
  private(set) var accepted: Set<String> = []
  /// True when turns are set apart by blank lines, so that a label inside a paragraph is suspicious.
  let hasSeparateBlocks: Bool

  private let paragraphs: Int

  private struct Tally {
    var shape: LabelShape
    var count = 0
    var opening = 0
    var isLowercase = true
    var form: LabelCandidate.Form
    /// How often it shares a line of its own with a time code.
    var timed = 0
    /// True when the format tells that it is a speaker.
    var isTold = false
  }

  /// Weighs `candidates`; labels in `legend` are speakers without more evidence. `paragraphs` is their whole number.
  init(_ candidates: [LabelCandidate], legend: Set<String>, paragraphs: Int) {
    self.paragraphs = paragraphs
    var tallies: [String: Tally] = [:]
    for candidate in candidates {
      var tally = tallies[candidate.key] ?? Tally(shape: candidate.facts.shape, form: candidate.form)
      tally.count += 1
      tally.opening += candidate.opensBlock ? 1 : 0
      tally.isLowercase = tally.isLowercase && candidate.facts.isLowercase
      tally.timed += candidate.form == .timed ? 1 : 0
      tally.isTold = tally.isTold || candidate.form == .known
      if candidate.form == .colon { tally.form = .colon }
      tallies[candidate.key] = tally
    }
    let strong = tallies.values.filter { $0.shape == .known }
    let total = strong.reduce(0) { $0 + $1.count }
    let opening = strong.reduce(0) { $0 + $1.opening }
    hasSeparateBlocks = opening >= 4 && opening * 5 >= total * 4
    for (key, tally) in tallies where legend.contains(key) || isSpeaker(tally, among: total) { accepted.insert(key) }
    if total == 0, legend.isEmpty { demandCoverage(tallies) }
    acceptTimed(tallies)
  }

  /// Known labels count from the first time; others by how often they return, once in 150 turns at least.
  private func isSpeaker(_ tally: Tally, among total: Int) -> Bool {
    if tally.isTold { return true }
    let count = hasSeparateBlocks ? tally.opening : tally.count
    let often = max(2, total / 150)
    switch tally.shape {
    case .known: return tally.isLowercase ? count >= 3 : tally.form != .bold || tally.count >= 2
    case .code: return count >= (total > 0 && count * 10 < paragraphs ? max(3, often) : 2)
    case .name: return count >= often
    case .phrase: return tally.opening >= max(3, often)
    }
  }

  /// Where nearly all turns begin with a time code and a label on a line of their own, as in texts that meetings and
  /// dictation leave behind, such a line is a turn also for someone who speaks only once.
  private mutating func acceptTimed(_ tallies: [String: Tally]) {
    let timed = tallies.values.reduce(0) { $0 + $1.timed }
    let returning = accepted.reduce(0) { $0 + (tallies[$1]?.timed ?? 0) }
    let others = accepted.reduce(0) { $0 + (tallies[$1].map { $0.count - $0.timed } ?? 0) }
    guard returning >= 2, timed >= 3, others * 5 <= timed else { return }
    let blocks = tallies.values.reduce(0) { $0 + ($1.timed == $1.count ? $1.opening : 0) }
    for (key, tally) in tallies where tally.timed == tally.count && (tally.opening > 0 || blocks == 0) {
      accepted.insert(key)
    }
  }

  /// Where no label is known to be one, speakers must begin a fifth of the paragraphs: in an essay a word with a colon
  /// may return too. Two or three paragraphs that all begin with different names are a short conversation.
  private mutating func demandCoverage(_ tallies: [String: Tally]) {
    let count = accepted.reduce(0) { $0 + (tallies[$1]?.count ?? 0) }
    if count * 5 < paragraphs { accepted = [] }
    let names = tallies.filter { ($0.value.shape == .name || $0.value.shape == .code) && $0.value.form == .colon }
    let named = names.values.reduce(0) { $0 + $1.count }
    if accepted.isEmpty, (2...3).contains(names.count), named <= 3, named >= paragraphs { accepted = Set(names.keys) }
  }
}
