/// In what coders are compared.
public enum AgreementUnit: String, Hashable, Sendable, CaseIterable {
  /// One speaker's turn (the usual unit): a code is there when at least one of its characters is.
  case turn
  /// One sentence, likewise.
  case sentence
  /// Every character (Unicode scalar) by itself: long codings weigh as much as they are long.
  case character
}
