internal import CodingModel
internal import Foundation
internal import TranscriptText

/// A text and the one that it was corrected to: where passages of the first stand in the second.
struct CorrectedText {
  let old: Interview
  let new: Interview
  let anchors: Reanchoring
  private let passages: UnmovedPassages

  init(from old: Interview, to new: Interview) {
    self.old = old
    self.new = new
    anchors = Reanchoring(from: old.transcript, to: new.transcript)
    passages = UnmovedPassages(from: old.transcript.text.utf8, to: new.transcript.text.utf8)
  }

  /// Where a passage stands now; `cause` says why not.
  func place(of range: TextRange) -> (range: TextRange?, cause: OrphanCause?) {
    switch anchors.placement(of: range) {
    case .unmoved(let range), .moved(let range, similarity: _): (range, nil)
    case .orphan(let reason, near: _): (nil, OrphanCause(reason))
    }
  }

  /// The same for what rules have coded: a sentence becomes the sentence that most of it stands in now, so that rules
  /// that code it again find the same coding.
  func placeOfSentence(_ range: TextRange) -> (range: TextRange?, cause: OrphanCause?) {
    let found = place(of: range)
    guard let placed = found.range, old.sentences.contains(range) else { return found }
    let touched = new.sentences.filter { $0.overlaps(placed) }
    guard let sentence = touched.first, touched.count == 1 else { return found }
    let common = min(sentence.end, placed.end) - max(sentence.start, placed.start)
    return 2 * common >= sentence.end - sentence.start ? (sentence, nil) : found
  }

  /// Whether whoever follows the change can tell without being told that a passage stays where it is.
  func isUntouched(_ former: TextRange, _ present: TextRange) -> Bool { former == present && passages.hold(former) }

  /// False where a sentence became a part of one, or more than one.
  func isUnit(_ former: TextRange, as present: TextRange) -> Bool {
    !old.sentences.contains(former) || new.sentences.contains(present)
  }

  /// Whether two passages read the same but for white space.
  func readsSame(_ former: TextRange, _ present: TextRange) -> Bool {
    words(former, of: old) == words(present, of: new)
  }

  private func words(_ range: TextRange, of interview: Interview) -> [String] {
    interview.transcript.text[range].split(whereSeparator: \.isWhitespace).map { String($0) }
  }

  /// A passage of the old text.
  func former(_ range: TextRange) -> CorrectionOutcome.Passage { passage(range, of: old) }

  /// A passage of the new text.
  func present(_ range: TextRange) -> CorrectionOutcome.Passage { passage(range, of: new) }

  private func passage(_ range: TextRange, of interview: Interview) -> CorrectionOutcome.Passage {
    let turns = interview.transcript.turns
    return CorrectionOutcome.Passage(
      range: range, turn: interview.turnIndex(at: range.start).map { turns[$0].number },
      text: interview.transcript.text[range])
  }

  /// What became of a passage that stands somewhere.
  func fate(_ former: TextRange, _ present: TextRange) -> CorrectionOutcome.Fate {
    guard readsSame(former, present) else { return .corrected }
    return former == present ? .unmoved : .moved
  }

  /// The number that a turn has now; `nil` where it is gone.
  func number(ofTurn number: Int) -> Int? {
    guard let turn = old.transcript.turns.first(where: { $0.number == number }),
      let place = place(of: turn.body).range ?? beginning(of: turn)
    else { return nil }
    return new.turnIndex(at: place.start).map { new.transcript.turns[$0].number }
  }

  /// Where the first sentence of a turn stands now that the turn as a whole does not.
  private func beginning(of turn: Turn) -> TextRange? {
    old.sentences.first { turn.body.contains($0) }.flatMap { place(of: $0).range }
  }
}
