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
      terms: terms.map { DanishTerm($0, settling: known) }, words: words.admitted, filter: words.filter, known: known,
      collation: workspace.language.collation)
    return Outcome(
      .report(FormsReport.report(forms, terms: terms, language: workspace.language), output.format),
      diagnostics: words.diagnostics + [known.notice].compactMap { $0 },
      status: forms.found.isEmpty ? .nothing : .done)
  }

  /// The words of a material, each once.
  private struct Words {
    /// Those of the turns to look at.
    let admitted: [TermForms.CountedWord]
    /// Those of all turns: what is known does not depend on the filter.
    let all: [(word: String, count: Int)]
    let filter: CodingFilter?
    let diagnostics: [Diagnostic]
  }

  private func projectWords(in workspace: Workspace) throws -> Words {
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let tokeniser = try Tokeniser()
    var all = FoldedWordCounter(tokeniser.vocabulary)
    var admitted = FoldedWordCounter(tokeniser.vocabulary)
    for interview in material.interviews {
      let tokenised = try tokeniser.tokenise(interview.transcript)
      all.add(tokenised.tokens[...])
      for turn in tokenised.turnTokens.indices where filter.admits(interview, turn: turn) {
        admitted.add(tokenised.tokens[tokenised.turnTokens[turn]])
      }
    }
    return Words(
      admitted: admitted.words.map { .init(word: $0.word, count: $0.count) }, all: all.words, filter: filter,
      diagnostics: [])
  }

  private func fileWords(in workspace: Workspace) throws -> Words {
    let tokeniser = try Tokeniser()
    var counter = FoldedWordCounter(tokeniser.vocabulary)
    var diagnostics: [Diagnostic] = []
    for file in try workspace.expanded(text) {
      let decoded = TextDecoder.decode(try workspace.readSource(file))
      guard !decoded.hasErrors else { throw DiagnosticError(decoded.diagnostics) }
      diagnostics += decoded.diagnostics
      counter.add(try tokeniser.tokenise(decoded.value.text).tokens[...])
    }
    return Words(
      admitted: counter.words.map { .init(word: $0.word, count: $0.count) }, all: counter.words, filter: nil,
      diagnostics: diagnostics)
  }
}
