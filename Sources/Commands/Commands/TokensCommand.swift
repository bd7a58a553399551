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
      "tokens",
      "Vis en teksts ord, tal og tegn med plads (UTF-8-bytes), art og sætning.",
      "Show a text's words, numbers and marks with place (UTF-8 bytes), kind and sentence.",
      discussion: (
        "Pladserne tæller bytes i teksten uden byte order mark og med linjeskift som ét tegn. Sætninger tæller fra 1.",
        "Places count bytes of the text without byte order mark and with line ends as one character. Sentences count from 1."
      ))
  }

  @Argument(help: .text("Teksten.", "The text.", value: .file), completion: .file())
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
    let numbers = ResidualIdentifiers.ranges(in: text.utf8)
    workspace.metNumbers.add(numbers.count)
    let listing = TokenListing(
      text: text, tokens: tokens, sentences: sentences, masked: workspace.includesCPRNumbers ? [] : numbers)
    let format = format
    var outcome = Outcome(
      .pieces { write in try listing.write(as: format, to: write) }, diagnostics: decoded.diagnostics)
    outcome.isVerbatim = true
    return outcome
  }
}
