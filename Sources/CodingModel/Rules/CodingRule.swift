public import TranscriptText

/// How much of the text a rule codes around its match.
public enum CodedSpan: String, Sendable, Hashable, Codable, CaseIterable {
  /// From the first matched word to the last.
  case match
  /// Each sentence that holds a matched word (the default).
  case sentence
  /// The whole turn's body.
  case turn
}

/// A condition on the passage in which a rule looks: the text as written, and what it means.
public struct RuleCondition: Sendable, Hashable {
  /// As written.
  public let text: String
  /// What it means; judged over the whole turn.
  public let pattern: RulePattern

  /// Makes a condition.
  public init(text: String, pattern: RulePattern) {
    self.text = text
    self.pattern = pattern
  }
}

/// One rule of one code: a pattern, where it looks, and how much it codes.
public struct CodingRule: Sendable {
  /// Stable identity: code path, `#`, and eight hexadecimal digits of the SHA-256 of span, text and conditions.
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
  /// What the turn must also hold.
  public let requires: RuleCondition?
  /// What the turn must not hold.
  public let unless: RuleCondition?
  /// Whose turns it looks at.
  public let speakers: SpeakerSelection
  /// The other codes that the turn must have.
  public let companions: CompanionCodes
  /// Why the rule is as it is, in the author's words; empty when nothing is said.
  public let note: String
  /// Where it stands in the codebook.
  public let location: SourceLocation

  /// Makes a rule; its `id` follows from code, span, text and conditions.
  public init(
    code: CodePath, text: String, pattern: RulePattern, span: CodedSpan, requires: RuleCondition? = nil,
    unless: RuleCondition? = nil, speakers: SpeakerSelection = SpeakerSelection(), companions: CompanionCodes = .none,
    note: String = "", location: SourceLocation
  ) {
    let conditions = [requires.map { "requires \($0.text)" }, unless.map { "unless \($0.text)" }].compactMap(\.self)
    let who = speakers.isDefault ? [] : ["speakers \(speakers.names.joined(separator: ", "))"]
    let others = companions == .none ? [] : ["requires-code \(companions.text)"]
    let meaning = ([span.rawValue, text] + conditions + who + others).joined(separator: "|")
    id = "\(code)#\(Fingerprint.sha256(meaning).prefix(8))"
    self.code = code
    self.text = text
    self.pattern = pattern
    self.span = span
    self.requires = requires
    self.unless = unless
    self.speakers = speakers
    self.companions = companions
    self.note = note
    self.location = location
  }

  /// Whether the rule, its lists or its conditions hold a regular expression.
  func holds(expression text: String) -> Bool {
    [pattern, requires?.pattern, unless?.pattern].compactMap(\.self).contains { $0.holds(expression: text) }
  }

  /// What the pattern is judged within: the turn where the span or some part of the pattern says so.
  public var unit: UnitOfAnalysis { span == .turn || pattern.needsTurn ? .turn : .sentence }
}
