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
      if candidate.form == .colon { tally.form = .colon }
      tallies[candidate.key] = tally
    }
    let strong = tallies.values.filter { $0.shape == .known }
    let total = strong.reduce(0) { $0 + $1.count }
    let opening = strong.reduce(0) { $0 + $1.opening }
    hasSeparateBlocks = opening >= 4 && opening * 5 >= total * 4
    for (key, tally) in tallies where legend.contains(key) || isSpeaker(tally, among: total) { accepted.insert(key) }
    if total == 0, legend.isEmpty { demandCoverage(tallies) }
  }

  /// Known labels count from the first time; others by how often they return, once in 150 turns at least.
  private func isSpeaker(_ tally: Tally, among total: Int) -> Bool {
    let count = hasSeparateBlocks ? tally.opening : tally.count
    let often = max(2, total / 150)
    switch tally.shape {
    case .known: return tally.isLowercase ? count >= 3 : tally.form != .bold || tally.count >= 2
    case .code: return count >= (total > 0 && count * 10 < paragraphs ? max(3, often) : 2)
    case .name: return count >= often
    case .phrase: return tally.opening >= max(3, often)
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
