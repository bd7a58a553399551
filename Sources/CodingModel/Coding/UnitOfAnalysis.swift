/// In what two codes must meet to co-occur.
public enum UnitOfAnalysis: Sendable, Hashable, Codable {
  /// One speaker's turn (the default).
  case turn
  /// One sentence.
  case sentence
  /// So many turns in a row, 2 or more, of those that are looked at; each turn begins a window as long as enough follow.
  case window(turns: Int)
  /// Two coded segments that share at least one byte.
  case segment
  /// One character: a Unicode scalar, as REFI-QDA counts them.
  case character
  /// One interview.
  case transcript

  /// How many turns a window has where nothing else is asked for.
  public static let usualWindow = 3
}

extension UnitOfAnalysis: RawRepresentable {
  /// Reads what `rawValue` writes; `window` alone is the usual one.
  public init?(rawValue: String) {
    switch rawValue {
    case "turn": self = .turn
    case "sentence": self = .sentence
    case "segment": self = .segment
    case "character": self = .character
    case "transcript": self = .transcript
    case "window": self = .window(turns: Self.usualWindow)
    default:
      guard rawValue.hasPrefix("window-"), let turns = Int(rawValue.dropFirst(7)), turns > 1 else { return nil }
      self = .window(turns: turns)
    }
  }

  /// The unit in machine formats: `turn`, `window-3`.
  public var rawValue: String {
    switch self {
    case .window(let turns): "window-\(turns)"
    case .turn, .sentence, .segment, .character, .transcript: name
    }
  }

  /// The unit as commands take it, a window without its size.
  public var name: String {
    switch self {
    case .turn: "turn"
    case .sentence: "sentence"
    case .window: "window"
    case .segment: "segment"
    case .character: "character"
    case .transcript: "transcript"
    }
  }
}

extension UnitOfAnalysis: CaseIterable {
  /// All kinds of unit, the window with its usual size.
  public static let allCases: [UnitOfAnalysis] = [
    .turn, .sentence, .window(turns: usualWindow), .segment, .character, .transcript,
  ]
}
