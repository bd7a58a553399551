internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import TranscriptText

/// Which words count, and as what: for commands that count words.
struct WordOptions: ParsableArguments {
  @Flag(
    help: .text(
      "Regn et ords former for ét ord: sag, sagen, sagerne.", "Count the forms of a word as one: sag, sagen, sagerne."))
  var forms = false

  @Flag(
    help: .text(
      "Tag stopord og fyldord med (»kodeks stopwords« viser listerne).",
      "Let stop words and fillers in ('kodeks stopwords' shows the lists)."))
  var stopWords = false

  @OptionGroup var turns: TurnOptions

  /// Everything that is needed to count words.
  ///
  /// - Throws: `DiagnosticError` when the project cannot be read, or for a filter that cannot.
  func material(in workspace: Workspace) throws -> WordMaterial {
    try WordMaterial(workspace, options: self)
  }
}

extension ArgumentHelp {
  /// Of the option that says how many words are listed.
  static func mostWords(_ usual: Int) -> ArgumentHelp {
    .text(
      "Højst så mange ord; ellers \(usual), og alle i json, tsv og csv.",
      "At most so many words; otherwise \(usual), and all in json, tsv and csv.", value: .number)
  }
}

/// The words of a project, as a command wants to count them.
struct WordMaterial {
  /// Interviews, codes and context.
  let material: Material
  /// Which turns.
  let filter: CodingFilter
  /// The words' names and what they count as.
  let lexicon: WordLexicon
  /// The words that are left out of lists.
  let leftOut: Set<String>
  /// What is on the lists of stop words.
  let lists: WordLists
  private let tokens: TokenisedMaterial

  init(_ workspace: Workspace, options: WordOptions) throws {
    let store = try workspace.openProject()
    material = try Material(workspace)
    filter = try options.turns.filter(for: material)
    lists = WordLists(try store.records(ListedWord.self))
    tokens = try TokenisedMaterial(material.interviews, in: store)
    lexicon = WordLexicon(
      tokens.transcripts.map(\.transcript), tokens.vocabulary, gathersForms: options.forms, alone: lists.all)
    leftOut = options.stopWords ? [] : lists.all
  }

  /// The words of the turns that the filter, or another one, admits.
  func words(_ other: CodingFilter? = nil, isWanted: (Interview, Int) -> Bool = { _, _ in true }) -> SpokenWords {
    SpokenWords(tokens.transcripts, lexicon: lexicon, filter: other ?? filter, isWanted: isWanted)
  }

  /// What to tell about the filter.
  var diagnostics: [Diagnostic] { AttributeKeys(material.interviews).misfits(filter.allConditions) }
}
