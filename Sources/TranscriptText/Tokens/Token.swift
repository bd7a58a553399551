/// What a token is.
public enum TokenKind: UInt8, Sendable, Hashable, CaseIterable {
  case word
  case number
  case punctuation
  case email
  case url
  /// A recording time: `#00:01:23-4#`, `[00:01:23]`.
  case timeCode
  /// Six digits and four, shaped as a Danish civil registration number.
  case cpr
  /// The transcriber's mark: `[griner]`.
  case annotation

  /// The kind's name in machine formats.
  public var name: String {
    switch self {
    case .word: "word"
    case .number: "number"
    case .punctuation: "punctuation"
    case .email: "email"
    case .url: "url"
    case .timeCode: "timecode"
    case .cpr: "cpr"
    case .annotation: "annotation"
    }
  }

  /// True for tokens that count as words: words and numbers, e-mail addresses, URLs and CPR-shaped numbers.
  public var countsAsWord: Bool {
    switch self {
    case .word, .number, .email, .url, .cpr: true
    case .punctuation, .timeCode, .annotation: false
    }
  }
}

/// A distinct spelling in a `Vocabulary`: dense, from 0, in order of first appearance.
public typealias TypeID = UInt32

/// One token: where it stands, what it is, which spelling it has. 16 bytes.
public struct Token: Sendable, Hashable {
  /// First UTF-8 byte in the canonical text.
  public let start: UInt32
  /// Number of UTF-8 bytes.
  public let length: UInt32
  /// The spelling's number in the vocabulary.
  public let type: TypeID
  /// What it is.
  public let kind: TokenKind

  /// Makes a token.
  @inlinable
  public init(start: UInt32, length: UInt32, type: TypeID, kind: TokenKind) {
    self.start = start
    self.length = length
    self.type = type
    self.kind = kind
  }

  /// Where it stands, in UTF-8 bytes.
  @inlinable
  public var range: TextRange { TextRange(start: Int(start), end: Int(start) + Int(length)) }
}

/// A sentence: its stretch of text and its tokens.
public struct Sentence: Sendable, Hashable {
  /// From the first token's first byte to the last token's end.
  public let range: TextRange
  /// Indices into the tokens it was found in.
  public let tokens: Range<Int>

  /// Makes a sentence.
  public init(range: TextRange, tokens: Range<Int>) {
    self.range = range
    self.tokens = tokens
  }
}
