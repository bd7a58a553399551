internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks suggest [INTERVIEW]`: codes for turns that nobody has read, learnt from what people have coded.
struct SuggestCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "suggest", alias: "foreslå",
      "Foreslå koder til replikker, som ingen har læst, ud fra dem, I selv har kodet.",
      "Suggest codes for turns that nobody has read, from those that you have coded.")
  }

  @Argument(
    help: .text("Kun replikker i dette interview.", "Only turns of this interview.", value: .interview),
    completion: .interviews)
  var interview: String?

  @Flag(
    help: .text(
      "Vis i stedet, hvor gode modellerne er på interviews, de ikke har lært af.",
      "Show instead how good the models are on interviews that they have not learnt from."))
  var evaluate = false

  @Option(
    parsing: .unconditional,
    help: .text(
      "Højst så mange forslag, de sandsynligste først.", "At most so many suggestions, the likeliest first.",
      value: .number), transform: WholeNumber.atLeast(1))
  var limit = 20

  @OptionGroup var selection: CodeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let filter = try selection.filter(for: material)
    let store = try workspace.openProject()
    let record = try interview.map { try InterviewChooser(store, coder: .rules, language: workspace.language).record($0) }
    let place = record.flatMap { wanted in material.interviews.firstIndex { $0.id == wanted.id } }
    var turns = filter
    turns.codes = []
    guard
      let passages = SuggestionMaterial(
        interviews: material.interviews, codings: material.allCodings,
        read: try store.turnsRead(), filter: turns)
    else { throw DiagnosticError(SuggestionMessage.noStemmer) }
    let codes = material.allCodes(filter)
    let context = material.context(for: filter)
    guard !evaluate else {
      let evaluation = SuggestionEvaluation(passages, codes: codes)
      return Outcome(
        .report(SuggestionReport.report(evaluation, of: passages, context: context), output.format),
        diagnostics: material.warnings(for: filter), status: evaluation.rows.isEmpty ? .nothing : .done)
    }
    let suggester = CodeSuggester(
      passages, codes: codes, stopWords: WordLists(try store.records(ListedWord.self)).all)
    let suggestions = suggester.suggestions(in: place)
    return Outcome(
      .report(
        SuggestionReport.report(suggestions, by: suggester, of: passages, limit: limit, context: context),
        output.format),
      diagnostics: material.warnings(for: filter), status: suggestions.isEmpty ? .nothing : .done)
  }
}

/// What can be wrong with suggesting codes.
enum SuggestionMessage: DiagnosticMessage {
  /// The library that cuts words to their stems knows no Danish.
  case noStemmer
  /// Nothing was coded by people.
  case nothingToLearn

  var id: String {
    switch self {
    case .noStemmer: "suggestion.no-stemmer"
    case .nothingToLearn: "suggestion.nothing-to-learn"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .noStemmer:
      language.pick("systemets libstemmer kender ikke dansk", "the system's libstemmer knows no Danish")
    case .nothingToLearn:
      language.pick(
        "der er intet at lære af: ingen har kodet i hånden eller godkendt et forslag endnu",
        "there is nothing to learn from: nobody has coded by hand or accepted a proposal yet")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .noStemmer: language.pick("installér libstemmer med dansk", "install a libstemmer with Danish")
    case .nothingToLearn: nil
    }
  }
}
