internal import TranscriptText

/// What a turn is known by when only its words count, not where it stands: the first 16 hexadecimal digits of the
/// SHA-256 of its body, with `-2`, `-3` … where the same was said before in the interview.
public enum TurnFingerprint {
  /// The fingerprints of an interview's turns, in order; no two are the same.
  public static func all(of interview: Interview) -> [String] {
    let transcript = interview.transcript
    var seen: [String: Int] = [:]
    return transcript.turns.map { turn in
      let words = Array(transcript.text.utf8[turn.body.start..<turn.body.end])
      let digits = String(Fingerprint.sha256(words).prefix(16))
      seen[digits, default: 0] += 1
      return seen[digits].map { $0 == 1 ? digits : "\(digits)-\($0)" } ?? digits
    }
  }
}
