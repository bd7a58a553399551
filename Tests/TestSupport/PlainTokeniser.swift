public import TranscriptText

/// A tokeniser for tests of what comes after tokenising: letters, digits, hyphens and apostrophes in a row are a word
/// (a number, when all are digits), `bl.a.` is a word, `[…]` is an annotation, `.`, `!` and `?` end a sentence, the rest is punctuation.
public struct PlainTokeniser {
  /// The vocabulary that numbers the spellings.
  public let vocabulary: Vocabulary

  /// Makes a tokeniser with an empty vocabulary, or one that goes on with `vocabulary`.
  public init(vocabulary: Vocabulary = Vocabulary()) { self.vocabulary = vocabulary }

  /// One turn per element of `turns`; speakers whose label is `I` are interviewers.
  public func transcript(_ turns: [(speaker: String, text: String)], name: String = "test") -> TokenisedTranscript {
    var text = ""
    var speakers: [Speaker] = []
    var parts: [Turn] = []
    for (index, turn) in turns.enumerated() {
      let start = text.utf8.count
      text += turn.speaker + ": "
      let body = TextRange(start: text.utf8.count, end: text.utf8.count + turn.text.utf8.count)
      text += turn.text + "\n"
      if !speakers.contains(where: { $0.label == turn.speaker }) {
        speakers.append(Speaker(label: turn.speaker, role: turn.speaker == "I" ? .interviewer : .informant))
      }
      let range = TextRange(start: start, end: body.end)
      let speaker = speakers.firstIndex { $0.label == turn.speaker }
      parts.append(Turn(number: index + 1, range: range, body: body, speaker: speaker))
    }
    return tokenised(Transcript(name: name, text: CanonicalText(text), speakers: speakers, turns: parts))
  }

  /// One turn of an informant.
  public func transcript(_ text: String) -> TokenisedTranscript { transcript([("IP", text)]) }

  /// The tokens of `text`, positions counted from `offset`.
  public func tokens(of text: String, offset: Int = 0) -> [Token] {
    var tokens: [Token] = []
    let characters = Array(text)
    var index = 0
    var byte = offset
    while index < characters.count {
      let (length, kind) = Self.piece(characters, index)
      let piece = String(characters[index..<index + length])
      if let kind {
        tokens.append(
          Token(start: UInt32(byte), length: UInt32(piece.utf8.count), type: vocabulary.intern(piece), kind: kind))
      }
      byte += piece.utf8.count
      index += length
    }
    return tokens
  }

  private static func piece(_ characters: [Character], _ start: Int) -> (length: Int, kind: TokenKind?) {
    let first = characters[start]
    if first.isWhitespace { return (1, nil) }
    if first == "[", let end = characters[start...].firstIndex(of: "]") { return (end - start + 1, .annotation) }
    if characters[start...].starts(with: "bl.a.") { return (5, .word) }
    let word = characters[start...].prefix { $0.isLetter || $0.isNumber || "-'’‐‑".contains($0) }
    guard word.contains(where: { $0.isLetter || $0.isNumber }) else { return (1, .punctuation) }
    return (word.count, word.allSatisfy(\.isNumber) ? .number : .word)
  }

  /// The transcript with its tokens.
  public func tokenised(_ transcript: Transcript) -> TokenisedTranscript {
    var all: [Token] = []
    var sentences: [Sentence] = []
    var turnTokens: [Range<Int>] = []
    var turnSentences: [Range<Int>] = []
    for turn in transcript.turns {
      let (firstToken, firstSentence) = (all.count, sentences.count)
      all += tokens(of: transcript.text[turn.body], offset: turn.body.start)
      var start = firstToken
      for index in firstToken..<all.count {
        let isEnd = all[index].kind == .punctuation && ".!?".contains(transcript.text[all[index].range])
        guard isEnd || index == all.count - 1 else { continue }
        sentences.append(Sentence(range: all[start].range.union(all[index].range), tokens: start..<index + 1))
        start = index + 1
      }
      turnTokens.append(firstToken..<all.count)
      turnSentences.append(firstSentence..<sentences.count)
    }
    return TokenisedTranscript(
      transcript: transcript, tokens: all, sentences: sentences, turnTokens: turnTokens, turnSentences: turnSentences)
  }
}
