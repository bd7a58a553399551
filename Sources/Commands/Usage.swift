internal import ArgumentParser
internal import TranscriptText

/// Help and usage errors in the reader's language. The parser's own words are English; they are put into Danish here.
struct Usage {
  let language: Language
  let width: Int

  /// The help text (or version, or completion script) that was asked for.
  func help(for error: any Error) -> String {
    let text = KodeksCommand.fullMessage(for: error, columns: width)
    let lines = text.hasSuffix("\n") ? text : text + "\n"
    guard language == .danish, text.contains("USAGE: ") else { return lines }
    return Self.danishHelp(lines)
  }

  /// What was wrong with the command line.
  func diagnostic(for error: any Error) -> Diagnostic {
    Diagnostic(UsageMessage.invalid(UsageFacts(message: KodeksCommand.message(for: error))))
  }

  /// The parser has broken the lines already, so a blank in its sentences may be a line end.
  private static func danishHelp(_ text: String) -> String {
    var text = text
    for (english, danish) in [
      ("USAGE: ", "BRUG: "), ("\n       kodeks ", "\n      kodeks "), ("\nARGUMENTS:\n", "\nARGUMENTER:\n"), ("\nOPTIONS:\n", "\nTILVALG:\n"),
      ("\nSUBCOMMANDS:\n", "\nKOMMANDOER:\n"), ("<subcommand>", "<kommando>"), ("(default:", "(standard:"),
      ("(values:", "(værdier:"), ("[<options>]", "[<tilvalg>]"), (" (default) ", " (standard)"),
    ] {
      text.replace(english, with: danish)
    }
    if text.hasPrefix("OVERVIEW:") { text = String(text.dropFirst("OVERVIEW:".count).drop { $0.isWhitespace }) }
    text.replace(/;(\s+)default:/) { ";\($0.1)standard:" }
    text.replace(/Show\s+help\s+information\./, with: "Vis denne hjælp.")
    text.replace(/Show\s+the\s+version\./, with: "Vis versionen.")
    text.replace(/See '([^']+)' for detailed help\./) { "»\($0.1)« viser hjælp til en kommando." }
    return text
  }
}
