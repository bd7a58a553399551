internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import Reporting
internal import TranscriptText

/// `kodeks forms TERM`: the forms and compounds in which a term stands, and the words that only look like it.
struct FormsCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "forms", alias: "former",
      "Vis, i hvilke former og sammensatte ord en term står i materialet, og hvilke ord der blot ligner.",
      "Show in which forms and compounds a term stands in the material, and which words only look like it.")
  }

  @Argument(help: .text("Et eller flere ord i grundform.", "One or more words in their base form.", value: .words))
  var terms: [String]

  @Option(
    parsing: .upToNextOption,
    help: .text("Tekster at se i, i stedet for projektet.", "Texts to look in, instead of the project.", value: .files),
    completion: .file())
  var text: [String] = []

  @OptionGroup var filters: TurnOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    for term in terms where term.contains(where: { $0.isWhitespace || "*\"/".contains($0) }) || term.isEmpty {
      throw DiagnosticError(UsageMessage.notOneWord(term))
    }
    let words = try text.isEmpty ? projectWords(in: workspace) : fileWords(in: workspace)
    let known = KnownWords(files: HunspellFiles.danish(environment: workspace.environment), corpus: words.all)
    let forms = TermForms(
      terms: terms.map(TermForms.Term.init), words: words.admitted, filter: words.filter, known: known,
      collation: workspace.language.collation)
    return Outcome(
      .report(FormsReport.report(forms, terms: terms, language: workspace.language), output.format),
      diagnostics: words.diagnostics + [known.notice].compactMap { $0 },
      status: forms.found.isEmpty ? .nothing : .done)
  }

  /// The words of a material, each once.
  private struct Words {
    /// All that counts as a word in the turns to look at, as written.
    let admitted: [TermForms.CountedWord]
    /// The words proper of all turns: what is known does not depend on the filter.
    let all: [(word: String, count: Int)]
    let filter: CodingFilter?
    let diagnostics: [Diagnostic]
  }

  private func projectWords(in workspace: Workspace) throws -> Words {
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let tokeniser = try Tokeniser()
    var all = FoldedWordCounter(tokeniser.vocabulary)
    var admitted = SpellingCounter(tokeniser.vocabulary)
    for interview in material.interviews {
      let tokenised = try tokeniser.tokenise(interview.transcript)
      all.add(tokenised.tokens[...])
      for turn in tokenised.turnTokens.indices where filter.admits(interview, turn: turn) {
        admitted.add(tokenised.tokens[tokenised.turnTokens[turn]])
      }
    }
    return Words(admitted: admitted.words, all: all.words, filter: filter,
      diagnostics: AttributeKeys(material.interviews).misfits(filter.conditions))
  }

  private func fileWords(in workspace: Workspace) throws -> Words {
    let tokeniser = try Tokeniser()
    var all = FoldedWordCounter(tokeniser.vocabulary)
    var admitted = SpellingCounter(tokeniser.vocabulary)
    var diagnostics: [Diagnostic] = []
    for file in try workspace.expanded(text) {
      let decoded = TextDecoder.decode(try workspace.readSource(file))
      guard !decoded.hasErrors else { throw DiagnosticError(decoded.diagnostics) }
      diagnostics += decoded.diagnostics
      let tokens = try tokeniser.tokenise(decoded.value.text).tokens
      all.add(tokens[...])
      admitted.add(tokens[...])
    }
    return Words(admitted: admitted.words, all: all.words, filter: nil, diagnostics: diagnostics)
  }
}

/// Counts all that counts as a word among tokens, by spelling.
private struct SpellingCounter {
  private let vocabulary: Vocabulary
  private var counts: [TypeID: Int] = [:]

  /// Counts tokens that were numbered with `vocabulary`.
  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The distinct spellings with their counts, in the order of their first appearance.
  var words: [TermForms.CountedWord] {
    counts.sorted { $0.key < $1.key }.map { .init(word: vocabulary.surface(of: $0.key), count: $0.value) }
  }

  /// Adds the words among some tokens.
  mutating func add(_ tokens: ArraySlice<Token>) {
    for token in tokens where token.kind.countsAsWord { counts[token.type, default: 0] += 1 }
  }
}
