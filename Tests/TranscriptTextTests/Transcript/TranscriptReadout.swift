import TranscriptText

/// A transcript as short text, to be compared with what a fixture expects.
struct TranscriptReadout {
  let parsed: Parsed<Transcript>

  init(_ text: String) {
    parsed = TranscriptParser.parse(SourceFile(path: "prøve.txt", text: text))
  }

  var transcript: Transcript { parsed.value }

  /// One string per turn: `1500 I: Hej.`, with time in milliseconds where there is one, `?` for nobody, `⏎` for LF.
  var turns: [String] {
    transcript.turns.map { turn in
      let time = turn.time.map { "\($0.milliseconds) " } ?? ""
      let body = transcript.text[turn.body].split(separator: "\n", omittingEmptySubsequences: false).joined(
        separator: "⏎")
      return time + (transcript.speaker(of: turn)?.label ?? "?") + ": " + body
    }
  }

  /// `Dato=2020-09-14`
  var header: [String] { transcript.header.map { $0.key + "=" + $0.value } }

  /// `I interviewer betegnelse=Interviewer beskrivelse=konsulent`
  var speakers: [String] {
    transcript.speakers.map { speaker in
      ([speaker.label, speaker.role.rawValue] + speaker.attributes.map { "\($0.key)=\($0.value)" })
        .joined(separator: " ")
    }
  }

  /// `3:1 transcript.unread-label`
  var findings: [String] {
    parsed.diagnostics.map { diagnostic in
      let place = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
      return place + diagnostic.id
    }
  }
}
