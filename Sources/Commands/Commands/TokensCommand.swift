public import ArgumentParser
internal import Reporting
public import TranscriptText

/// The layouts of a token list.
enum TokenFormat: String, CaseIterable, ExpressibleByArgument {
  case tsv
  case json
}

extension WordRules: ExpressibleByArgument {}

/// `kodeks tokens FILE`: every token of a text with its place, kind and sentence.
struct TokensCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "tokens", alias: "ord",
      "Vis en teksts ord, tal og tegn med plads (UTF-8-bytes), art og sætning.",
      "Show a text's words, numbers and marks with place (UTF-8 bytes), kind and sentence.",
      discussion: (
        "Pladserne tæller bytes i teksten uden byte order mark og med linjeskift som ét tegn. Sætninger tæller fra 1.",
        "Places count bytes of the text without byte order mark and with line ends as one character. Sentences count from 1."
      ))
  }

  @Argument(help: .text("Teksten.", "The text.", value: .file))
  var file: String
  @Option(help: .text("Regler for, hvad et ord er.", "Rules for what a word is.", value: .rules))
  var rules: WordRules = .danish
  @Option(help: .text("Format for det, der skrives.", "Layout of what is printed.", value: .format))
  var format: TokenFormat = .tsv
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let decoded = TextDecoder.decode(try workspace.readSource(file))
    guard !decoded.hasErrors else { throw DiagnosticError(decoded.diagnostics) }
    let text = decoded.value.text
    let (tokens, sentences) = try Tokeniser(rules: rules).tokenise(text)
    let listing = TokenListing(text: text, tokens: tokens, sentences: sentences)
    let format = format
    return Outcome(
      .pieces { write in try listing.write(as: format, to: write) }, diagnostics: decoded.diagnostics)
  }
}

/// A token list on its way out, written in pieces so that a large text needs no second copy in memory.
private struct TokenListing: Sendable {
  let text: CanonicalText
  let tokens: [Token]
  let sentences: [Sentence]

  func write(as format: TokenFormat, to write: (String) throws -> Void) throws {
    switch format {
    case .tsv: try write("start\tend\tkind\tsentence\ttext\n")
    case .json: try write("[")
    }
    var piece = ""
    var sentence = 0
    for (index, token) in tokens.enumerated() {
      while sentence < sentences.count, sentences[sentence].tokens.upperBound <= index { sentence += 1 }
      switch format {
      case .tsv: piece += tsv(token, sentence: sentence + 1)
      case .json: piece += (index == 0 ? "\n" : ",\n") + json(token, sentence: sentence + 1)
      }
      guard piece.utf8.count > 1 << 16 else { continue }
      try write(piece)
      piece = ""
    }
    try write(piece + (format == .json ? "\n]\n" : ""))
  }

  private func tsv(_ token: Token, sentence: Int) -> String {
    let word = text[token.range].replacing("\t", with: " ").replacing("\n", with: " ")
    return "\(token.start)\t\(token.range.end)\t\(token.kind.name)\t\(sentence)\t\(word)\n"
  }

  private func json(_ token: Token, sentence: Int) -> String {
    "{\"start\":\(token.start),\"end\":\(token.range.end),\"kind\":\"\(token.kind.name)\",\"sentence\":\(sentence),"
      + "\"text\":\(JSONValue.quoted(text[token.range]))}"
  }
}
