/// Who someone is in an interview.
public enum SpeakerRole: String, Sendable, Hashable, Codable, CaseIterable {
  /// Asks; stays out of rules and counts unless asked for.
  case interviewer
  /// Answers; what the study is about.
  case informant
}

/// Someone who speaks, known by the label in the text.
public struct Speaker: Sendable, Hashable, Codable {
  /// The label as first written, without colon, brackets for time or Markdown marks: `IP1`, `Ordfører (S)`.
  public let label: String
  /// What the text says about the speaker: from the label's parentheses `rolle` = `Ordfører`, `parti` = `S`; from the
  /// legend `betegnelse` = `Interviewperson`, `beskrivelse` = `leder af ydelsescentret`.
  public let attributes: [HeaderField]
  /// Interviewer or informant.
  public let role: SpeakerRole

  /// Makes a speaker.
  public init(label: String, attributes: [HeaderField] = [], role: SpeakerRole) {
    self.label = label
    self.attributes = attributes
    self.role = role
  }
}
