internal import CodingModel
internal import Foundation
internal import TranscriptText

/// An interview without its text: what was found in the text at import. Kept as a document of its own, so that reading
/// an interview back never parses the text anew.
///
/// The form, one fact a line, fields separated by tabs, positions in UTF-8 bytes of the canonical text:
///
///     layout     1
///     encoding   utf-8
///     header     KEY  VALUE
///     speaker    informant|interviewer  LABEL
///     attribute  KEY  VALUE                          (of the speaker above)
///     turn       NUMBER  RANGE  BODY  SPEAKER  MILLISECONDS  WORDS      (of the words of its body: `FieldWriter.steps`)
///     sentences  RANGE  RANGE …                      (those that begin before the next turn)
struct TranscriptLayout: Hashable {
  var header: [HeaderField] = []
  var speakers: [Speaker] = []
  var turns: [Turn] = []
  var encoding = SourceEncoding.utf8
  var sentences: [TextRange] = []
  var wordStarts: [Int] = []

  init() {}

  /// Takes the layout of an interview.
  init(_ interview: Interview) {
    header = interview.transcript.header
    speakers = interview.transcript.speakers
    turns = interview.transcript.turns
    encoding = interview.transcript.encoding
    sentences = interview.sentences
    wordStarts = interview.wordStarts
  }

  /// The interview that this layout, a name and a text make.
  func interview(id: UUID, name: String, text: CanonicalText) -> Interview {
    let transcript = Transcript(
      name: name, text: text, header: header, speakers: speakers, turns: turns, encoding: encoding)
    return Interview(id: id, transcript: transcript, sentences: sentences, wordStarts: wordStarts)
  }

  /// Whether the parts fit each other and a text of `length` bytes.
  func fits(length: Int) -> Bool {
    let whole = TextRange(start: 0, end: length)
    return turns.allSatisfy { turn in
      whole.contains(turn.range) && turn.range.contains(turn.body)
        && (turn.speaker.map(speakers.indices.contains) ?? true)
    }
      && sentences.allSatisfy(whole.contains)
      && zip(sentences, sentences.dropFirst()).allSatisfy { $0.start <= $1.start }
      && hasWordsInBodies
  }

  /// Whether every word begins after the one before it, and in the body of a turn.
  private var hasWordsInBodies: Bool {
    var rest = wordStarts[...]
    for turn in turns {
      var earliest = turn.body.start
      while let start = rest.first, start < turn.body.end {
        guard start >= earliest else { return false }
        earliest = start + 1
        rest.removeFirst()
      }
    }
    return rest.isEmpty
  }
}

extension TranscriptLayout {
  /// The document.
  var document: [UInt8] {
    var writer = FieldWriter(capacity: 64 * turns.count + 16 * sentences.count + 256)
    writer.line("layout", "1")
    writer.line("encoding", encoding.rawValue)
    for field in header { writer.line("header", field.key, field.value) }
    for speaker in speakers {
      writer.line("speaker", speaker.role.rawValue, speaker.label)
      for field in speaker.attributes { writer.line("attribute", field.key, field.value) }
    }
    var rest = sentences[...]
    var words = wordStarts[...]
    writer.sentences(&rest, before: turns.first?.range.start)
    for (index, turn) in turns.enumerated() {
      writer.turn(turn, words: words.prefix { $0 < turn.body.end })
      words = words.drop { $0 < turn.body.end }
      writer.sentences(&rest, before: index + 1 < turns.count ? turns[index + 1].range.start : nil)
    }
    return writer.bytes
  }

  /// Reads a document; throws `FormError`.
  init(document: [UInt8]) throws {
    self.init()
    var reader = FieldReader(document)
    guard reader.nextLine(), try reader.text() == "layout", try reader.number() == 1 else { throw reader.error }
    while reader.nextLine() { try readLine(&reader) }
  }

  private mutating func readLine(_ reader: inout FieldReader) throws {
    switch try reader.text() {
    case "turn": try readTurn(&reader)
    case "sentences":
      while reader.hasField { sentences.append(try reader.range()) }
    case "header":
      header.append(HeaderField(key: try reader.text(), value: try reader.text()))
    case "speaker":
      guard let role = SpeakerRole(rawValue: try reader.text()) else { throw reader.error }
      speakers.append(Speaker(label: try reader.text(), role: role))
    case "attribute":
      guard let speaker = speakers.popLast() else { throw reader.error }
      let field = HeaderField(key: try reader.text(), value: try reader.text())
      speakers.append(Speaker(label: speaker.label, attributes: speaker.attributes + [field], role: speaker.role))
    case "encoding":
      guard let known = SourceEncoding(rawValue: try reader.text()) else { throw reader.error }
      encoding = known
    default: throw reader.error
    }
  }

  private mutating func readTurn(_ reader: inout FieldReader) throws {
    let number = try reader.number()
    let range = try reader.range()
    let body = try reader.range()
    let speaker = try reader.optionalNumber()
    let time = try reader.optionalNumber().map(TimeCode.init(milliseconds:))
    turns.append(Turn(number: number, range: range, body: body, speaker: speaker, time: time))
    try reader.steps(from: body.start, into: &wordStarts)
  }
}

extension FieldWriter {
  /// Writes a line of texts.
  mutating func line(_ fields: String...) {
    for text in fields { field(text) }
    endLine()
  }

  fileprivate mutating func turn(_ turn: Turn, words: ArraySlice<Int>) {
    field("turn")
    field(turn.number)
    field(turn.range)
    field(turn.body)
    field(turn.speaker)
    field(turn.time?.milliseconds)
    steps(words, from: turn.body.start)
    endLine()
  }

  fileprivate mutating func sentences(_ rest: inout ArraySlice<TextRange>, before end: Int?) {
    let here = end.map { end in rest.prefix { $0.start < end } } ?? rest
    guard !here.isEmpty else { return }
    field("sentences")
    for sentence in here { field(sentence) }
    endLine()
    rest = rest[here.endIndex...]
  }
}

extension TranscriptLayout {
  /// How many turns a document tells of: its lines that begin with `turn`.
  static func turnCount(document: [UInt8]) -> Int {
    let word = Array("\nturn\t".utf8)
    var count = 0
    var place = 0
    while let line = document[place...].firstIndex(of: word[0]) {
      if document[line...].starts(with: word) { count += 1 }
      place = line + 1
    }
    return count
  }
}
