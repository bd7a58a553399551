/// Pairs the words of an old text with those of the new one.
///
/// Long stretches that both texts hold word for word, and nothing else like them, fix where the texts meet; between
/// them words are aligned one by one. Stretches out of order are passages that were moved, and are aligned by
/// themselves. Whatever has no margin over another alignment, or too little like it around it, stays unpaired.
struct WordAligner {
  /// What a pair must be worth more than any other choice.
  private static let leastMargin: Int32 = 3
  /// How far inside a run its words need no alignment: no edit near its ends can reach them.
  private static let depth = 6
  /// The least depth, for places where little was left as it was.
  static let leastDepth = 2
  /// A passage is taken as moved when at least so many of its words in a row are the same.
  private static let leastMovedWords = 8
  /// Words with more occurrences than this in both texts together are worth less.
  private static let common = 20

  let old: AnchorText
  let new: AnchorText
  var forms: AnchorVocabulary
  private let oldForms: [FormID]
  private let newForms: [FormID]
  var partners: [Int]
  var origins: [Int]
  var isDoubtful: [Bool]

  init(_ old: AnchorText, _ new: AnchorText, forms: AnchorVocabulary) {
    self.old = old
    self.new = new
    self.forms = forms
    oldForms = old.words.map(\.form)
    newForms = new.words.map(\.form)
    partners = Array(repeating: -1, count: oldForms.count)
    origins = Array(repeating: -1, count: newForms.count)
    isDoubtful = Array(repeating: false, count: oldForms.count)
  }

  mutating func alignment() -> WordAlignment {
    let runs = SharedRun.ordered(SharedRun.runs(oldForms, newForms))
    let all = WordBlock(old: oldForms.indices, new: newForms.indices, isBound: (start: true, end: true))
    align(all, runs.kept, depth: Self.depth)
    alignMoved(runs.moved.filter { $0.count >= Self.leastMovedWords })
    for _ in 0..<2 { dropUnsupported() }
    dropRepeated()
    return WordAlignment(partners: partners, newCount: newForms.count, isDoubtful: isDoubtful)
  }

  /// Aligns a block whose runs, in order, are given.
  mutating func align(_ block: WordBlock, _ runs: [SharedRun], depth: Int) {
    var rest = block
    for run in runs {
      guard let core = run.core(depth), rest.holds(core) else { continue }
      alignBetween(rest.before(core), runs, depth: depth)
      for offset in 0..<core.count { pair(core.old + offset, core.new + offset) }
      rest = rest.behind(core)
    }
    alignBetween(rest, runs, depth: depth)
  }

  /// Aligns what stands between two cores: word by word, or, where that is too much, with smaller cores.
  private mutating func alignBetween(_ block: WordBlock, _ runs: [SharedRun], depth: Int) {
    guard !block.old.isEmpty, !block.new.isEmpty else { return }
    let isLarge = (block.old.count + 1) * (block.new.count + 1) > AlignmentBand.mostCells
    if isLarge, depth > Self.leastDepth {
      align(block, runs.filter { block.old.overlaps($0.oldWords) }, depth: Self.leastDepth)
    } else if let band = AlignmentBand(old: block.old.count, new: block.new.count) {
      alignWords(block, band)
    } else {
      for place in block.old { isDoubtful[place] = true }
    }
  }

  private mutating func alignWords(_ block: WordBlock, _ band: AlignmentBand) {
    let isOpen = opensPart(old, block.old.upperBound) || opensPart(new, block.new.upperBound)
    let opens = (block.old.map { opensPart(old, $0) }, block.new.map { opensPart(new, $0) })
    let isBound = (start: block.isBound.start, end: block.isBound.end && !isOpen)
    let table = AlignmentTable(band: band, isBound: isBound, opensPart: opens) { row, column in
      worth(block.old.lowerBound + row, block.new.lowerBound + column)
    }
    for pair in table.pairs() {
      let place = block.old.lowerBound + pair.old
      if pair.margin >= Self.leastMargin {
        self.pair(place, block.new.lowerBound + pair.new)
      } else {
        isDoubtful[place] = true
      }
    }
  }

  /// Whether a word is the first of its part, or the text ends there.
  private func opensPart(_ text: AnchorText, _ index: Int) -> Bool {
    index >= text.words.count || text.parts[text.words[index].part].words.lowerBound == index
  }

  private mutating func pair(_ place: Int, _ other: Int) {
    partners[place] = other
    origins[other] = place
  }

  /// Takes a word's pair back; it seems to stand somewhere, but not with certainty.
  mutating func release(_ place: Int) {
    guard partners[place] >= 0 else { return }
    origins[partners[place]] = -1
    partners[place] = -1
    isDoubtful[place] = true
  }

  /// What it is worth to pair two words; 0 where they are too different.
  private mutating func worth(_ left: Int, _ right: Int) -> Int32 {
    let (leftForm, rightForm) = (oldForms[left], newForms[right])
    guard leftForm == rightForm else {
      return forms.remembersLikeness(leftForm, rightForm) ? AlignmentTable.Worth.alike : 0
    }
    let isCommon = forms.occurrences[Int(leftForm)] > Self.common
    var worth = isCommon ? AlignmentTable.Worth.common : AlignmentTable.Worth.rare
    let (leftPart, rightPart) = (old.parts[old.words[left].part].words, new.parts[new.words[right].part].words)
    if leftPart.lowerBound == left, rightPart.lowerBound == right { worth += AlignmentTable.Worth.edge }
    if leftPart.upperBound == left + 1, rightPart.upperBound == right + 1 { worth += AlignmentTable.Worth.edge }
    return worth
  }
}
