internal import ArgumentParser
internal import CodingModel

/// What is said of a code.
struct CodeTextOptions: ParsableArguments {
  @Option(help: .text("Hvad koden betyder.", "What the code means.", value: .text))
  var definition: String?

  @Option(
    help: .text(
      "Hvad der hører til, selv om man kunne tvivle.", "What belongs to it although one might doubt.", value: .text))
  var include: String?

  @Option(
    help: .text(
      "Hvad der ikke hører til, selv om man kunne tro det.", "What does not belong to it although one might think so.",
      value: .text))
  var exclude: String?

  @Option(help: .text("Et typisk citat.", "A typical passage.", value: .text))
  var example: String?

  /// The texts as far as they are given.
  var texts: CodeTexts {
    CodeTexts(definition: definition, include: include, exclude: exclude, example: example)
  }
}

/// A text that a code can have.
enum CodeTextField: String, CaseIterable, ExpressibleByArgument {
  case definition
  case include
  case exclude
  case example

  /// Where it stands among a code's texts.
  var place: WritableKeyPath<CodeTexts, String?> {
    switch self {
    case .definition: \.definition
    case .include: \.include
    case .exclude: \.exclude
    case .example: \.example
    }
  }
}
