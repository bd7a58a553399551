/// The language that people read: messages, headings, help. Machine formats stay English.
public enum Language: String, Sendable, CaseIterable, Codable {
  case danish = "da"
  case english = "en"

  /// Picks one of two texts. Every reader-facing text is given in both languages at one place.
  public func pick(_ danish: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    switch self {
    case .danish: danish()
    case .english: english()
    }
  }
}
