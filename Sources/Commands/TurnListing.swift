internal import Interchange
internal import TranscriptText

/// The turns of a transcript as a table, to be held against what they ought to be: speaker, role, first three words and
/// last three, divided by tabs; above them how many characters of the file are missing.
struct TurnListing {
  /// The table.
  let lines: String

  init(_ composed: ComposedTranscript) {
    let transcript = composed.transcript
    let turns = transcript.turns.map { turn in
      let words = transcript.text[turn.body].split { $0.isWhitespace }
      return [
        transcript.speaker(of: turn)?.label ?? "", transcript.role(of: turn).rawValue,
        words.prefix(3).joined(separator: " "), words.suffix(3).joined(separator: " "),
      ].joined(separator: "\t") + "\n"
    }
    let head = "missing\t\(composed.account.missing)\nadded\t\(composed.account.added)\n"
    let comments = "comments\t\(composed.comments.count)\n"
    lines = head + comments + turns.joined()
  }
}
