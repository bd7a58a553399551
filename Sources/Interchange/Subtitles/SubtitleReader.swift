public import TranscriptText

/// Reads WebVTT as Teams, Zoom and caption programs write it (W3C, WebVTT: The Web Video Text Tracks Format, 2019).
public enum WebVTTReader {
  /// Cues in order, an utterance for each voice in a cue. `nil` and an error when the bytes are no text, or no cue is
  /// found.
  public static func document(_ source: SourceFile) -> Parsed<SourceDocument?> {
    SubtitleDocument.document(source, format: .webVTT)
  }
}

/// Reads SubRip subtitles (`.srt`).
public enum SubRipReader {
  /// Cues in order, an utterance for each speaker in a cue. `nil` and an error when the bytes are no text, or no cue is
  /// found.
  public static func document(_ source: SourceFile) -> Parsed<SourceDocument?> {
    SubtitleDocument.document(source, format: .subRip)
  }
}

/// Makes a document of cues: judges who speaks.
private struct SubtitleDocument {
  private var document = SourceDocument()
  /// Keys of the labels before what is said that are believed.
  private var labels: Set<String> = []
  private var speaker: String?

  static func document(_ source: SourceFile, format: SubtitleScanner.Format) -> Parsed<SourceDocument?> {
    let decoded = TextDecoder.decode(source)
    guard !decoded.hasErrors else { return Parsed(nil, diagnostics: decoded.diagnostics) }
    let scanner = SubtitleScanner(decoded.value.text, file: source.path, format: format)
    var diagnostics = decoded.diagnostics + scanner.diagnostics
    guard !scanner.cues.isEmpty else { return Parsed(nil, diagnostics: diagnostics) }
    let spoken = scanner.cues.map { SpokenCue(start: $0.start, end: $0.end, voices: CueText($0.lines).voices) }
    let rolling = RollingCaptions(spoken)
    if !rolling.repeated.isEmpty {
      let message = SubtitleMessage.repeated(count: rolling.repeated.count)
      diagnostics.append(Diagnostic(message, at: SourceLocation(file: source.path)))
    }
    var made = SubtitleDocument()
    made.document.metadata = scanner.metadata
    made.document.leftOut = scanner.leftOut + rolling.repeated.map { LeftOutText(.generated, $0) }
    made.labels = labels(in: rolling.cues)
    for cue in rolling.cues { made.add(cue) }
    return Parsed(made.document, diagnostics: diagnostics)
  }

  /// Labels that return, known roles, and every label where nearly all cues have one (as Zoom writes them).
  private static func labels(in cues: [SpokenCue]) -> Set<String> {
    var counts: [String: (count: Int, isKnown: Bool, isPhrase: Bool)] = [:]
    var labelled = 0
    var unnamed = 0
    for voice in cues.lazy.flatMap(\.voices) where voice.name == nil {
      unnamed += 1
      for (place, line) in voice.lines.enumerated() {
        guard let prefix = SpeakerPrefix(withoutDash(line) ?? line), prefix.time == nil else { continue }
        if place == 0 { labelled += 1 }
        counts[prefix.key, default: (0, prefix.isKnown, prefix.isPhrase)].count += 1
      }
    }
    let isLabelled = labelled * 5 >= unnamed * 4
    return Set(
      counts.filter { _, found in
        found.isKnown || found.count >= (found.isPhrase ? 3 : 2) || (isLabelled && !found.isPhrase)
      }.keys)
  }

  private mutating func add(_ cue: SpokenCue) {
    for voice in cue.voices {
      if let name = voice.name {
        speaker = nil
        add(name, voice.lines, cue)
      } else {
        addUnnamed(voice.lines, cue)
      }
    }
  }

  /// Lines of a voice without a name. A label holds until the next one; a dash says that someone else speaks.
  private mutating func addUnnamed(_ lines: [String], _ cue: SpokenCue) {
    var waiting: [String] = []
    for line in lines {
      let undashed = Self.withoutDash(line)
      if let prefix = SpeakerPrefix(undashed ?? line), prefix.time == nil, labels.contains(prefix.key) {
        add(speaker, waiting, cue)
        waiting = []
        speaker = prefix.label
        if !prefix.body.isEmpty { waiting.append(prefix.body) }
      } else if let undashed {
        add(speaker, waiting, cue)
        waiting = [undashed]
        speaker = nil
      } else {
        waiting.append(line)
      }
      if undashed != nil { document.leftOut.append(LeftOutText(.markup, String(line.prefix(1)))) }
    }
    add(speaker, waiting, cue)
  }

  private mutating func add(_ speaker: String?, _ lines: [String], _ cue: SpokenCue) {
    guard !lines.isEmpty else { return }
    document.blocks.append(
      .utterance(
        Utterance(speaker: speaker, start: cue.start, end: cue.end, text: lines.joined(separator: " "))))
  }

  /// What follows a dash that opens a line and a sentence: `- Ja.`; `nil` for other lines.
  private static func withoutDash(_ line: String) -> String? {
    guard let first = line.first, first == "-" || first == "–" || first == "—" else { return nil }
    let rest = line.dropFirst().blankTrimmed
    guard let next = rest.first, next.isUppercase || next.isNumber || next == "\"" || next == "»" || next == "[" else {
      return nil
    }
    return rest
  }
}
