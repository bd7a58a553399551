internal import TranscriptText

/// What there is to say about a subtitle file.
enum SubtitleMessage: DiagnosticMessage, Equatable {
  /// No line with times was found.
  case noCues
  /// A WebVTT file without its first line `WEBVTT`.
  case noHeader
  /// Lines with times of which one or both cannot be read; the location is the first.
  case unreadTimes(count: Int)
  /// Text that belongs to no cue; the location is the first.
  case looseText(count: Int)
  /// Cues that repeat what the one before them shows.
  case repeated(count: Int)

  var id: String {
    switch self {
    case .noCues: "subtitles.no-cues"
    case .noHeader: "subtitles.no-header"
    case .unreadTimes: "subtitles.unread-times"
    case .looseText: "subtitles.loose-text"
    case .repeated: "subtitles.repeated"
    }
  }

  var severity: Severity {
    switch self {
    case .noCues: .error
    case .unreadTimes, .looseText: .warning
    case .noHeader, .repeated: .note
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .noCues:
      language.pick("filen har ingen undertekster: ingen linje med tider", "the file has no cues: no line with times")
    case .noHeader:
      language.pick("filens første linje er ikke »WEBVTT«", "the file's first line is not 'WEBVTT'")
    case .unreadTimes(let count):
      language.pick(
        count == 1
          ? "tiderne på denne linje kan ikke læses" : "tiderne på \(count) linjer kan ikke læses; dette er den første",
        count == 1
          ? "the times in this line cannot be read" : "the times in \(count) lines cannot be read; this is the first")
    case .looseText(let count):
      language.pick(
        count == 1
          ? "teksten her har ingen tider og er lagt til underteksten før den"
          : "\(count) linjer har ingen tider og er lagt til underteksten før dem; dette er den første",
        count == 1
          ? "the text here has no times and was added to the cue before it"
          : "\(count) lines have no times and were added to the cue before them; this is the first")
    case .repeated(let count):
      language.pick(
        "\(count) \(count == 1 ? "undertekst gentager" : "undertekster gentager") den forrige (rullende tekst); gentagelserne er udeladt",
        "\(count) \(count == 1 ? "cue repeats" : "cues repeat") the one before (rolling captions); the repetitions were left out"
      )
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .noCues:
      language.pick(
        "en undertekst har en linje som »00:00:01.000 --> 00:00:04.000« over teksten",
        "a cue has a line such as '00:00:01.000 --> 00:00:04.000' above its text")
    case .unreadTimes:
      language.pick("skriv tiderne som 00:00:01.000 --> 00:00:04.000", "write times as 00:00:01.000 --> 00:00:04.000")
    case .noHeader, .looseText, .repeated: nil
    }
  }
}
