extension TokenArchive {
  /// Reads an archive of `transcript`, numbering its spellings with `vocabulary`.
  ///
  /// `nil` for bytes that are no archive, or not of this transcript as far as its turns tell; tokenise anew then.
  public static func read(
    _ archive: [UInt8], of transcript: Transcript, _ vocabulary: Vocabulary
  ) -> TokenisedTranscript? {
    archive.withUnsafeBytes { bytes in
      var input = ArchiveInput(bytes)
      guard input.byte() == version, let types = spellings(&input, vocabulary),
        input.number() == transcript.turns.count
      else { return nil }
      var reader = ArchiveReader(types: types)
      reader.tokens.reserveCapacity(bytes.count / 3)
      for turn in transcript.turns {
        guard reader.readTurn(turn.body, from: &input) else { return nil }
      }
      return input.isAtEnd ? reader.transcript(transcript) : nil
    }
  }

  private static func spellings(_ input: inout ArchiveInput, _ vocabulary: Vocabulary) -> [Spelling]? {
    guard let count = input.number(), count <= input.rest else { return nil }
    var spellings: [Spelling] = []
    spellings.reserveCapacity(count)
    for _ in 0..<count {
      guard let length = input.number(), length > 0, let bytes = input.bytes(length) else { return nil }
      spellings.append(Spelling(type: vocabulary.intern(bytes), length: UInt32(length)))
    }
    return spellings
  }
}

/// A spelling of an archive: its number in the vocabulary and its length in UTF-8 bytes.
private struct Spelling {
  let type: TypeID
  let length: UInt32
}

/// Takes turn after turn out of an archive.
private struct ArchiveReader {
  let types: [Spelling]
  var tokens: [Token] = []
  private var sentences: [Sentence] = []
  private var turnTokens: [Range<Int>] = []
  private var turnSentences: [Range<Int>] = []

  init(types: [Spelling]) { self.types = types }

  func transcript(_ transcript: Transcript) -> TokenisedTranscript {
    TokenisedTranscript(
      transcript: transcript, tokens: tokens, sentences: sentences, turnTokens: turnTokens,
      turnSentences: turnSentences)
  }

  /// False where the bytes do not fit.
  mutating func readTurn(_ body: TextRange, from input: inout ArchiveInput) -> Bool {
    guard let count = input.number(), let sentenceCount = input.number(), count <= input.rest,
      sentenceCount <= count, (count == 0) == (sentenceCount == 0)
    else { return false }
    let first = tokens.count
    var ends: [Int] = []
    ends.reserveCapacity(sentenceCount)
    for _ in 0..<sentenceCount {
      guard let length = input.number(), length > 0, length <= count else { return false }
      ends.append((ends.last ?? first) + length)
    }
    guard (ends.last ?? first) == first + count, readTokens(count, body, from: &input) else { return false }
    turnTokens.append(first..<tokens.count)
    close(first, ends)
    return true
  }

  private mutating func readTokens(_ count: Int, _ body: TextRange, from input: inout ArchiveInput) -> Bool {
    var position = body.start
    for _ in 0..<count {
      guard let gap = input.number(), let name = input.number(), name >> 3 < types.count,
        let kind = TokenKind(rawValue: UInt8(name & 7))
      else { return false }
      let spelling = types[name >> 3]
      var length = Int(spelling.length)
      if gap & 1 == 1 {
        guard let other = input.number(), other > 0 else { return false }
        length = other
      }
      let start = position + gap >> 1
      position = start + length
      guard position <= body.end else { return false }
      tokens.append(
        Token(
          start: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: length), type: spelling.type,
          kind: kind))
    }
    return true
  }

  private mutating func close(_ first: Int, _ ends: [Int]) {
    let before = sentences.count
    var start = first
    for end in ends {
      let range = TextRange(start: tokens[start].range.start, end: tokens[end - 1].range.end)
      sentences.append(Sentence(range: range, tokens: start..<end))
      start = end
    }
    turnSentences.append(before..<sentences.count)
  }
}

/// Bytes being read; every answer is `nil` where they end too early or hold no number below 2^40.
private struct ArchiveInput {
  private let source: UnsafeRawBufferPointer
  private var position = 0

  init(_ source: UnsafeRawBufferPointer) { self.source = source }

  var rest: Int { source.count - position }
  var isAtEnd: Bool { rest == 0 }

  mutating func byte() -> UInt8? {
    guard position < source.count else { return nil }
    position += 1
    return source[position - 1]
  }

  mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count <= rest else { return nil }
    position += count
    return UnsafeRawBufferPointer(rebasing: source[position - count..<position])
  }

  mutating func number() -> Int? {
    var value = 0
    var shift = 0
    while shift < 40, let byte = byte() {
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
