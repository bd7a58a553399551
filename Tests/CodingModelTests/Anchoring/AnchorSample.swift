import Testing
import TranscriptText

@testable import CodingModel

/// Two versions of an interview, and stretches of the old one found by what they say.
struct AnchorSample {
  let old: Transcript
  let new: Transcript
  let reanchoring: Reanchoring

  init(_ old: String, _ new: String) {
    self.old = TranscriptParser.parse(CanonicalText(old), name: "old", path: "old.txt").value
    self.new = TranscriptParser.parse(CanonicalText(new), name: "new", path: "new.txt").value
    reanchoring = Reanchoring(from: self.old, to: self.new)
  }

  /// Where `words` stand in the old text for the time `occurrence`, counted from 1.
  func range(_ words: String, occurrence: Int = 1) -> TextRange? {
    let bytes = Array(words.utf8)
    let text = old.text.utf8
    guard text.count >= bytes.count else { return nil }
    var left = occurrence
    for start in 0...text.count - bytes.count where text[start..<start + bytes.count].elementsEqual(bytes) {
      left -= 1
      if left == 0 { return TextRange(start: start, end: start + bytes.count) }
    }
    return nil
  }

  func placement(_ words: String, occurrence: Int = 1) throws -> Placement {
    reanchoring.placement(of: try #require(range(words, occurrence: occurrence)))
  }

  /// What stands at the new place; `nil` for an orphan.
  func text(_ words: String, occurrence: Int = 1) throws -> String? {
    try placement(words, occurrence: occurrence).range.map { new.text[$0] }
  }

  func reason(_ words: String, occurrence: Int = 1) throws -> OrphanReason? {
    if case .orphan(let reason, _) = try placement(words, occurrence: occurrence) { reason } else { nil }
  }
}

/// An interview of two speakers.
let anchorInterview = """
  I: Hvordan oplevede I det nye system i begyndelsen?

  IP: Det var svært. Vi fik ingen undervisning, og lederen sagde bare, at vi skulle prøve os frem. \
  »Det går nok«, sagde han.

  I: Og hvad gjorde I så?

  IP: Ja. Vi satte os sammen om tirsdagen og hjalp hinanden med sagerne. \
  Det tog lang tid, men arbejdsgangene blev bedre.

  I: Er det stadig sådan?

  IP: Nej. Nu har hver afdeling sin egen superbruger, og tirsdagene er væk. \
  Det er en skam, for det var dér, vi lærte noget.

  """
