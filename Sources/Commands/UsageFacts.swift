/// What the command line parser found wrong.
enum UsageFacts: Sendable, Equatable {
  case unknownOption(String, suggestion: String?)
  case missingValue(String)
  case missingArgument(String)
  case unexpected([String])
  case unexpectedValue(String, option: String)
  case invalidValue(String, option: String, allowed: [String])
  case invalidNumber(String, option: String, least: Int)
  case numberOutside(String, option: String, range: ClosedRange<Int>)
  case unknownShell(String?)
  case other(String)

  /// Takes the parser's sentence apart; a sentence that is not known is passed on as it is.
  ///
  /// What was typed stands in single quotation marks and can hold some itself, so the words around it are looked for.
  init(message: String) {
    if let found = message.wholeMatch(of: /Unknown option '(.*?)'(?:\. Did you mean '([^']*)'\?)?/.dotMatchesNewlines())
    {
      self = .unknownOption(String(found.1), suggestion: found.2.map(String.init))
    } else if let found = message.wholeMatch(of: /Invalid option: (.*)/.dotMatchesNewlines()) {
      self = .unknownOption(String(found.1), suggestion: nil)
    } else if let found = message.wholeMatch(of: /Missing value for '(.*)'/.dotMatchesNewlines()) {
      self = .missingValue(String(found.1))
    } else if let found = message.wholeMatch(of: /Missing expected argument '(.*)'/) {
      self = .missingArgument(String(found.1))
    } else if let found = message.wholeMatch(of: /Unexpected argument '(.*)'/.dotMatchesNewlines()) {
      self = .unexpected([String(found.1)])
    } else if let found = message.wholeMatch(of: /\d+ unexpected arguments: '(.*)'/.dotMatchesNewlines()) {
      self = .unexpected(found.1.split(separator: "', '", omittingEmptySubsequences: false).map(String.init))
    } else {
      self = Self.valueFacts(in: message) ?? .other(message)
    }
  }

  /// The sentences about an option's value.
  private static func valueFacts(in message: String) -> UsageFacts? {
    if let found = message.wholeMatch(
      of: /The option '(.*?)' does not take any value, but '(.*)' was specified\./.dotMatchesNewlines())
    {
      return .unexpectedValue(String(found.2), option: String(found.1))
    }
    if let found = message.wholeMatch(
      of: /The value '(.*)' is invalid for '([^' ]*)[^']*': whole number >= (\d+)/.dotMatchesNewlines()),
      let least = Int(found.3)
    {
      return .invalidNumber(String(found.1), option: String(found.2), least: least)
    }
    if let found = message.wholeMatch(
      of: /The value '(.*)' is invalid for '([^' ]*)[^']*': number (\d+) to (\d+)/.dotMatchesNewlines()),
      let least = Int(found.3), let most = Int(found.4), least <= most
    {
      return .numberOutside(String(found.1), option: String(found.2), range: least...most)
    }
    if let found = message.wholeMatch(of: /The value '(.*)' is invalid for '([^']*)'(.*)/.dotMatchesNewlines()) {
      return .invalidValue(String(found.1), option: String(found.2), allowed: listed(in: found.3))
    }
    if let found = message.prefixMatch(of: /Can't generate completion scripts for '(.*)'\.\n/.dotMatchesNewlines()) {
      return .unknownShell(String(found.1))
    }
    return message.hasPrefix("Can't autodetect a supported shell.") ? .unknownShell(nil) : nil
  }

  /// The values to choose from: a few in one sentence, more as a list.
  private static func listed(in text: Substring) -> [String] {
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
    guard lines.isEmpty else { return lines }
    return text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
