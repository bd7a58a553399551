/// In what two codes must meet to co-occur.
public enum UnitOfAnalysis: String, Sendable, Hashable, CaseIterable, Codable {
  /// One speaker's turn (the default).
  case turn
  /// One sentence.
  case sentence
  /// Two coded segments that share at least one byte.
  case segment
  /// One interview.
  case transcript
}
