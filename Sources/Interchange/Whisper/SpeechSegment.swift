internal import TranscriptText

/// One piece of speech as a recogniser's JSON tells it, under whichever of the known keys.
struct SpeechSegment {
  /// What is said, piece by piece where the words tell of several speakers.
  private(set) var parts: [Utterance] = []
  /// Text of the segment that is not in `parts`, with its reason.
  private(set) var leftOut: [LeftOutText] = []
  /// True where a time is there and cannot be read.
  private(set) var hasUnreadTime = false

  /// One word with what the file says of it.
  private struct Word {
    let text: String
    let speaker: String?
    let start: TimeCode?
    let end: TimeCode?
  }

  private let names: [String: String]

  /// Keys that hold what is read here or what says nothing in words.
  private static let known: Set<String> = [
    "text", "content", "words", "chunks", "speaker", "speaker_label", "speakerDesignation", "speaker_name",
    "speaker_id", "start", "end", "start_time", "end_time", "startTime", "endTime", "from", "to", "timestamp",
    "timestamps", "offsets", "tokens",
  ]

  /// Reads a segment. `names` gives speakers' names by their identifiers.
  init(_ value: JSONValue, names: [String: String]) {
    self.names = names
    let words = (value["words"]?.elements ?? []).compactMap { word($0) }
    let spoken = Self.joined(words.map(\.text))
    let text = value["text", "content"]?.string?.blankTrimmed ?? ""
    let times = times(of: value)
    let speaker = speaker(of: value)
    if speaker == nil, words.contains(where: { $0.speaker != nil }), text.isEmpty || Self.isSame(text, spoken) {
      parts = Self.runs(words, first: times.start, last: times.end)
    } else {
      let said = text.isEmpty ? spoken : text
      if !said.isEmpty {
        let start = times.start ?? words.first?.start
        parts = [Utterance(speaker: speaker, start: start, end: times.end ?? words.last?.end, text: said)]
      }
      if !text.isEmpty, !Self.isSame(text, spoken), !spoken.isEmpty {
        leftOut.append(LeftOutText(.generated, spoken))
      }
    }
    leaveOutTheRest(of: value)
  }

  /// Texts under other keys: identifiers, models, states.
  private mutating func leaveOutTheRest(of value: JSONValue) {
    guard case .object(let members) = value else { return }
    for member in members where !Self.known.contains(member.key) {
      leftOut += member.value.texts.map { LeftOutText(.markup, $0) }
    }
  }

  private mutating func word(_ value: JSONValue) -> Word? {
    if let text = value.string { return Word(text: text, speaker: nil, start: nil, end: nil) }
    guard let text = value["word", "text", "punctuated_word"]?.string else { return nil }
    let times = times(of: value)
    return Word(text: text, speaker: speaker(of: value), start: times.start, end: times.end)
  }

  private func speaker(of value: JSONValue) -> String? {
    let found = value["speaker", "speaker_name", "speakerDesignation", "speaker_label", "speaker_id"]
    let label: String?
    switch found {
    case .text(let text): label = text.blankTrimmed
    case .number(let number): label = Int(exactly: number).map { "Taler \($0)" }
    case .object: label = found?["name", "label", "id"]?.string?.blankTrimmed
    default: label = nil
    }
    guard let label, !label.isEmpty else { return nil }
    return names[label] ?? label
  }

  /// Start and end, in seconds, as clock times, or (whisper.cpp's `offsets`) in milliseconds.
  private mutating func times(of value: JSONValue) -> (start: TimeCode?, end: TimeCode?) {
    if let pair = value["timestamp"]?.elements {
      return (time(pair.first), time(pair.dropFirst().first))
    }
    if let offsets = value["offsets"] {
      return (time(offsets["from"], scale: 1), time(offsets["to"], scale: 1))
    }
    let source = value["timestamps"] ?? value
    return (
      time(source["start", "start_time", "startTime", "from"]), time(source["end", "end_time", "endTime", "to"])
    )
  }

  private mutating func time(_ value: JSONValue?, scale: Double = 1000) -> TimeCode? {
    let number: Double?
    switch value {
    case nil, .null: return nil
    case .number(let found): number = found
    case .text(let text):
      let bytes = Array(text.blankTrimmed.utf8)
      if let clock = SubtitleTiming.clock(in: bytes, at: 0), clock.end == bytes.count { return clock.time }
      number = Double(text.blankTrimmed.replacing(",", with: "."))
    default: number = nil
    }
    // A recording of a month; anything longer is no time.
    guard let number, number >= 0, number * scale < 2_700_000_000 else {
      hasUnreadTime = true
      return nil
    }
    return TimeCode(milliseconds: Int((number * scale).rounded()))
  }
}

extension SpeechSegment {
  /// Words in a row by one speaker; a word without a speaker belongs to the one before.
  private static func runs(_ words: [Word], first: TimeCode?, last: TimeCode?) -> [Utterance] {
    var runs: [(speaker: String?, words: [Word])] = []
    var speaker = words.first { $0.speaker != nil }?.speaker
    for word in words {
      speaker = word.speaker ?? speaker
      if runs.isEmpty || runs[runs.count - 1].speaker != speaker { runs.append((speaker, [])) }
      runs[runs.count - 1].words.append(word)
    }
    return runs.enumerated().map { index, run in
      let start = run.words.first { $0.start != nil }?.start ?? (index == 0 ? first : nil)
      let end = run.words.last { $0.end != nil }?.end ?? (index == runs.count - 1 ? last : nil)
      return Utterance(speaker: run.speaker, start: start, end: end, text: joined(run.words.map(\.text)))
    }
  }

  /// Words as text. Whisper writes the blank as part of the word, others leave it out.
  private static func joined(_ words: [String]) -> String {
    let hasBlanks = words.dropFirst().contains { $0.first == " " }
    return words.joined(separator: hasBlanks ? "" : " ").blankTrimmed
  }

  /// True when two texts hold the same characters, white space apart.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.lazy.filter { $0 > 0x20 }.elementsEqual(right.utf8.lazy.filter { $0 > 0x20 })
  }
}

extension JSONValue {
  /// All texts in the value that are not blank, in order.
  var texts: [String] {
    switch self {
    case .null, .boolean, .number: []
    case .text(let text): text.blankTrimmed.isEmpty ? [] : [text.blankTrimmed]
    case .array(let elements): elements.flatMap(\.texts)
    case .object(let members): members.flatMap(\.value.texts)
    }
  }
}
