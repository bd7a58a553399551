extension TokenArchive {
  /// Reads an archive of `transcript`, numbering its spellings with `vocabulary`.
  ///
  /// `nil` for bytes that are no archive, or not of this transcript as far as its turns tell; tokenise anew then.
  public static func read(
    _ archive: [UInt8], of transcript: Transcript, _ vocabulary: Vocabulary
  ) -> TokenisedTranscript? {
    archive.withUnsafeBytes { bytes in
      var input = ArchiveInput(bytes)
      guard input.number() == Int(version), let types = spellings(&input, vocabulary),
        input.number() == transcript.turns.count
      else { return nil }
      var reader = ArchiveReader(types: types)
      // A token takes two bytes or more, so there is room for all that the bytes can hold.
      let tokens = [Token](unsafeUninitializedCapacity: input.rest / 2) { tokens, count in
        if transcript.turns.allSatisfy({ reader.readTurn($0.body, from: &input, to: tokens) }), input.rest == 0 {
          count = reader.count
        } else {
          reader.hasFailed = true
        }
      }
      return reader.hasFailed ? nil : reader.transcript(transcript, tokens)
    }
  }

  private static func spellings(_ input: inout ArchiveInput, _ vocabulary: Vocabulary) -> [Spelling]? {
    let count = input.number()
    guard count >= 0, count <= input.rest else { return nil }
    var spellings: [Spelling] = []
    spellings.reserveCapacity(count)
    for _ in 0..<count {
      let length = input.number()
      guard length > 0, let bytes = input.bytes(length) else { return nil }
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
  /// Tokens read so far.
  private(set) var count = 0
  var hasFailed = false
  private var sentences: [Sentence] = []
  private var turnTokens: [Range<Int>] = []
  private var turnSentences: [Range<Int>] = []

  init(types: [Spelling]) { self.types = types }

  func transcript(_ transcript: Transcript, _ tokens: [Token]) -> TokenisedTranscript {
    TokenisedTranscript(
      transcript: transcript, tokens: tokens, sentences: sentences, turnTokens: turnTokens,
      turnSentences: turnSentences)
  }

  /// False where the bytes do not fit.
  mutating func readTurn(
    _ body: TextRange, from input: inout ArchiveInput, to tokens: UnsafeMutableBufferPointer<Token>
  ) -> Bool {
    let (tokenCount, sentenceCount) = (input.number(), input.number())
    guard tokenCount >= 0, tokenCount <= input.rest / 2, sentenceCount >= 0, sentenceCount <= tokenCount,
      (tokenCount == 0) == (sentenceCount == 0), tokenCount <= tokens.count - count
    else { return false }
    let first = count
    var ends: [Int] = []
    ends.reserveCapacity(sentenceCount)
    for _ in 0..<sentenceCount {
      let length = input.number()
      guard length > 0, length <= tokenCount else { return false }
      ends.append((ends.last ?? first) + length)
    }
    let room = UnsafeMutableBufferPointer(rebasing: tokens[first..<first + tokenCount])
    guard (ends.last ?? first) == first + tokenCount, readTokens(room, body, from: &input) else { return false }
    count += tokenCount
    turnTokens.append(first..<count)
    close(first, ends, tokens)
    return true
  }

  /// Fills `tokens`. Every number is compared with what it counts or numbers before it is used.
  private func readTokens(
    _ tokens: UnsafeMutableBufferPointer<Token>, _ body: TextRange, from input: inout ArchiveInput
  ) -> Bool {
    types.withUnsafeBufferPointer { types in
      var position = body.start
      for place in tokens.indices {
        let (gap, name) = (input.number(), input.number())
        guard gap >= 0, name >= 0, name >> 3 < types.count, let kind = TokenKind(rawValue: UInt8(name & 7)) else {
          return false
        }
        let spelling = types[name >> 3]
        var length = Int(spelling.length)
        if gap & 1 == 1 {
          length = input.number()
          guard length > 0 else { return false }
        }
        let start = position + gap >> 1
        position = start + length
        guard position <= body.end else { return false }
        tokens.initializeElement(
          at: place,
          to: Token(
            start: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: length), type: spelling.type,
            kind: kind))
      }
      return true
    }
  }

  private mutating func close(_ first: Int, _ ends: [Int], _ tokens: UnsafeMutableBufferPointer<Token>) {
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

/// Bytes being read. A number is -1 where the bytes end too early or hold none below 2^40; that is no optional, since
/// an interview has twenty thousand of them.
private struct ArchiveInput {
  private let source: UnsafeRawBufferPointer
  private var position = 0

  init(_ source: UnsafeRawBufferPointer) { self.source = source }

  var rest: Int { source.count - position }

  mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count <= rest else { return nil }
    position += count
    return UnsafeRawBufferPointer(rebasing: source[position - count..<position])
  }

  /// Most numbers are one byte.
  @inline(__always)
  mutating func number() -> Int {
    guard position < source.count else { return -1 }
    let byte = source[position]
    position += 1
    return byte < 0x80 ? Int(byte) : longNumber(Int(byte & 0x7F))
  }

  private mutating func longNumber(_ low: Int) -> Int {
    var value = low
    var shift = 7
    while shift < 40, position < source.count {
      let byte = source[position]
      position += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return -1
  }
}
