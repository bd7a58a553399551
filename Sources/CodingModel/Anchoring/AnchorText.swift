internal import TranscriptText

/// One word of a text: where it stands, what it is, in which part of the text.
struct AnchorWord: Sendable {
  let start: Int
  let end: Int
  let form: FormID
  /// Index into `AnchorText.parts`.
  let part: Int
}

/// A turn, or a stretch of text that belongs to no turn.
struct AnchorPart: Sendable {
  /// The whole part, a turn's label included.
  let range: TextRange
  /// What was said, without the label.
  let body: TextRange
  /// Who speaks; `nil` where that is not known.
  let speaker: Int?
  /// Its words, as indices into `AnchorText.words`.
  let words: Range<Int>
}

/// A transcript as re-anchoring reads it: its words, without labels and time codes, which may change freely.
struct AnchorText: Sendable {
  let bytes: [UInt8]
  let words: [AnchorWord]
  let parts: [AnchorPart]
  let speakers: [Speaker]

  init(_ transcript: Transcript, forms: inout AnchorVocabulary) {
    var builder = AnchorTextBuilder(bytes: transcript.text.utf8)
    var position = 0
    for turn in transcript.turns {
      builder.add(outside: TextRange(start: position, end: turn.range.start), forms: &forms)
      builder.add(turn.range, body: turn.body, speaker: turn.speaker, forms: &forms)
      position = turn.range.end
    }
    builder.add(outside: TextRange(start: position, end: transcript.text.length), forms: &forms)
    bytes = transcript.text.utf8
    words = builder.words
    parts = builder.parts
    speakers = transcript.speakers
  }

  /// Who says a word; `nil` where that is not known.
  func speaker(ofWord index: Int) -> Int? { parts[words[index].part].speaker }

  /// The words that a range touches, whole or in part; empty, at its place, when it touches none.
  func words(in range: TextRange) -> Range<Int> {
    let first = words.partitioningIndex { $0.end > range.start }
    let last = words.partitioningIndex { $0.start >= range.end }
    return first..<max(first, last)
  }

  /// The text between the word before `index` and the word at `index`, in bytes; it reaches to the text's ends.
  func separator(before index: Int) -> TextRange {
    TextRange(
      start: index > 0 ? words[index - 1].end : 0, end: index < words.count ? words[index].start : bytes.count)
  }

  /// A range inside the text whose ends lie on scalar borders: outwards to the next ones.
  func onScalarBorders(_ range: TextRange) -> TextRange {
    var start = min(max(range.start, 0), bytes.count)
    var end = min(max(range.end, start), bytes.count)
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return TextRange(start: start, end: end)
  }
}

/// Collects the parts and words of a text, in order.
private struct AnchorTextBuilder {
  let bytes: [UInt8]
  var words: [AnchorWord] = []
  var parts: [AnchorPart] = []

  mutating func add(outside range: TextRange, forms: inout AnchorVocabulary) {
    let known = words.count
    add(range, body: range, speaker: nil, forms: &forms)
    if words.count == known { parts.removeLast() }
  }

  mutating func add(_ range: TextRange, body: TextRange, speaker: Int?, forms: inout AnchorVocabulary) {
    let first = words.count
    var scanner = WordScanner(bytes: bytes, position: body.start, end: body.end)
    while let word = scanner.next() {
      let text = String(decoding: bytes[word.start..<word.end], as: UTF8.self)
      words.append(AnchorWord(start: word.start, end: word.end, form: forms.intern(text), part: parts.count))
    }
    parts.append(AnchorPart(range: range, body: body, speaker: speaker, words: first..<words.count))
  }
}
