public import TranscriptText

/// How much of the text a rule codes around its match.
public enum CodedSpan: String, Sendable, Hashable, Codable, CaseIterable {
  /// From the first matched word to the last.
  case match
  /// The sentence that holds the match (the default).
  case sentence
  /// The whole turn's body.
  case turn
}

/// One rule of one code: a pattern, and how much it codes.
public struct CodingRule: Sendable {
  /// Stable identity: code path, `#`, and eight hexadecimal digits of the SHA-256 of span and text.
  ///
  /// Moving the rule to another line does not change it; changing a word of it does.
  public let id: String
  /// The code it proposes.
  public let code: CodePath
  /// The rule as written.
  public let text: String
  /// What `text` means.
  public let pattern: RulePattern
  /// How much it codes.
  public let span: CodedSpan
  /// Why the rule is as it is, in the author's words; empty when nothing is said.
  public let note: String
  /// Where it stands in the codebook.
  public let location: SourceLocation

  /// Makes a rule; its `id` follows from code, span and text.
  public init(
    code: CodePath, text: String, pattern: RulePattern, span: CodedSpan, note: String = "", location: SourceLocation
  ) {
    id = "\(code)#\(Fingerprint.sha256("\(span.rawValue)|\(text)").prefix(8))"
    self.code = code
    self.text = text
    self.pattern = pattern
    self.span = span
    self.note = note
    self.location = location
  }
}
