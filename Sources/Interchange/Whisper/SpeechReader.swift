public import TranscriptText

/// Reads the JSON of speech recognisers: Whisper, faster-whisper, WhisperX (`segments`), whisper.cpp (`transcription`),
/// Transformers (`chunks`), DOTE (`lines`), Amberscript (`segments` of words), or a bare list of segments.
public enum SpeechReader {
  /// The largest file that is read.
  static let megabytes = 128

  /// An utterance for each segment, or for each speaker in it. `nil` and an error when the bytes are no JSON or hold no
  /// list of speech.
  public static func document(_ source: SourceFile) -> Parsed<SourceDocument?> {
    guard source.bytes.count <= megabytes << 20 else {
      return failure(.tooLarge(megabytes: megabytes), SourceLocation(file: source.path))
    }
    let decoded = TextDecoder.decode(source)
    guard !decoded.hasErrors else { return Parsed(nil, diagnostics: decoded.diagnostics) }
    let value: JSONValue
    do {
      value = try JSONParser.value(decoded.value.text.utf8)
    } catch {
      switch error {
      case .malformed(let offset):
        return failure(.malformed, LineIndex(decoded.value.text).location(ofByte: offset, in: source.path))
      case .tooDeep: return failure(.tooDeep, SourceLocation(file: source.path))
      }
    }
    var reading = SpeechReading()
    guard reading.read(value) else { return failure(.noSegments, SourceLocation(file: source.path)) }
    var diagnostics = decoded.diagnostics
    if reading.unreadTimes > 0 {
      let message = SpeechMessage.unreadTimes(count: reading.unreadTimes)
      diagnostics.append(Diagnostic(message, at: SourceLocation(file: source.path)))
    }
    return Parsed(reading.document, diagnostics: diagnostics)
  }

  private static func failure(_ message: SpeechMessage, _ location: SourceLocation) -> Parsed<SourceDocument?> {
    Parsed(nil, diagnostics: [Diagnostic(message, at: location)])
  }
}

/// Makes a document of a recogniser's JSON.
private struct SpeechReading {
  private(set) var document = SourceDocument()
  private(set) var unreadTimes = 0
  private var names: [String: String] = [:]

  private static let lists = [
    "segments", "chunks", "transcription", "lines", "utterances", "results", "result", "transcript", "data",
  ]

  /// Reads a file's value; `false` when no list of speech is in it.
  mutating func read(_ value: JSONValue) -> Bool {
    if let elements = value.elements {
      guard isSpeech(elements) else { return false }
      read(elements)
      return !document.blocks.isEmpty
    }
    guard case .object(let members) = value else { return false }
    readNames(value["speakers"]?.elements ?? [])
    guard let list = Self.lists.first(where: { value[$0].map(holdsSpeech) ?? false }), let found = value[list] else {
      return readTextOnly(value, members)
    }
    if let elements = found.elements {
      read(elements)
    } else if !read(found) {
      return false
    }
    leaveOut(members.filter { $0.key != list && $0.key != "speakers" })
    leaveOutSilentNames()
    return !document.blocks.isEmpty
  }

  /// Names of speakers who say nothing.
  private mutating func leaveOutSilentNames() {
    var silent = Set(names.values)
    for case .utterance(let utterance) in document.blocks { utterance.speaker.map { _ = silent.remove($0) } }
    document.leftOut += silent.sorted().map { LeftOutText(.markup, $0) }
  }

  private func holdsSpeech(_ value: JSONValue) -> Bool {
    if let elements = value.elements { return isSpeech(elements) }
    return Self.lists.contains { value[$0].map(holdsSpeech) ?? false }
  }

  private func isSpeech(_ elements: [JSONValue]) -> Bool {
    elements.contains { $0["text", "content"]?.string != nil || !($0["words"]?.elements ?? []).isEmpty }
  }

  /// A recogniser that tells the text alone.
  private mutating func readTextOnly(_ value: JSONValue, _ members: [JSONValue.Member]) -> Bool {
    guard let text = value["text"]?.string?.blankTrimmed, !text.isEmpty else { return false }
    document.blocks.append(.paragraph(DocumentParagraph(text)))
    leaveOut(members.filter { $0.key != "text" && $0.key != "speakers" })
    return true
  }

  /// Amberscript's list of speakers: `{"spkid": "spk1", "name": "Leder"}`.
  private mutating func readNames(_ speakers: [JSONValue]) {
    for speaker in speakers {
      if let key = speaker["spkid", "id", "speaker", "label"]?.string, let name = speaker["name"]?.string?.blankTrimmed,
        !name.isEmpty
      {
        if names.updateValue(name, forKey: key) == nil, name != key {
          document.leftOut.append(LeftOutText(.markup, key))
        }
      } else {
        document.leftOut += speaker.texts.map { LeftOutText(.markup, $0) }
      }
    }
  }

  private mutating func read(_ elements: [JSONValue]) {
    for element in elements {
      if let text = element.string?.blankTrimmed, !text.isEmpty {
        document.blocks.append(.utterance(Utterance(speaker: nil, start: nil, text: text)))
        continue
      }
      let segment = SpeechSegment(element, names: names)
      document.blocks += segment.parts.map(DocumentBlock.utterance)
      document.leftOut += segment.leftOut
      if segment.hasUnreadTime { unreadTimes += 1 }
    }
  }

  /// What stands beside the list: facts about the recording, and the text once more.
  private mutating func leaveOut(_ members: [JSONValue.Member]) {
    lazy var said = document.blocks.map { block in
      if case .utterance(let utterance) = block { utterance.text } else { "" }
    }.joined(separator: " ")
    for member in members {
      switch member.value {
      case .text(let text) where text.blankTrimmed.isEmpty: break
      case .text(let text) where member.key == "text" || text.utf8.count > 200:
        if !SpeechSegment.isSame(text, said) { document.leftOut.append(LeftOutText(.generated, text.blankTrimmed)) }
      case .text(let text): document.metadata.append(HeaderField(key: member.key, value: text.blankTrimmed))
      case .array, .object:
        // WhisperX lists all words once more beside the segments.
        let words = (member.value.elements ?? []).compactMap { $0["word", "text"]?.string }
        if !words.isEmpty, SpeechSegment.isSame(words.joined(), said) { break }
        document.leftOut += member.value.texts.map { LeftOutText(.generated, $0) }
      case .null, .boolean, .number: break
      }
    }
  }
}
