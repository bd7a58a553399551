internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks stopwords`: the lists of words that say little by themselves.
struct StopWordsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      "stopwords", alias: "stopord", "Listerne over stopord og fyldord: se dem, og ret dem.",
      "The lists of stop words and fillers: see them, and change them.",
      usage: (
        "kodeks stopwords [<tilvalg>]\nkodeks stopwords <kommando>",
        "kodeks stopwords [<options>]\nkodeks stopwords <subcommand>"
      ),
      subcommands: [StopWordsListCommand.self, StopWordsAddCommand.self, StopWordsRemoveCommand.self],
      defaultSubcommand: StopWordsListCommand.self)
  }
}

/// Which list is meant.
struct WordListOptions: ParsableArguments {
  @Flag(
    help: .text(
      "Listen over fyldord (øh, altså) i stedet for stopord.", "The list of fillers (øh, altså), not of stop words."))
  var fillers = false

  var list: WordListKind { fillers ? .fillers : .stopWords }
}

/// `kodeks stopwords list`.
struct StopWordsListCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("list", alias: "liste", "Vis listerne.", "Show the lists.")
  }

  @OptionGroup var options: WordListOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let lists = WordLists(try workspace.openProject().records(ListedWord.self))
    return Outcome(
      .report(
        StopWordsReport.report(lists, only: options.fillers ? .fillers : nil, language: workspace.language),
        output.format))
  }
}

/// What is put on a list or taken off it.
struct ListedWordOptions: ParsableArguments {
  @Argument(help: .text("Ordene.", "The words.", value: .words))
  var words: [String]

  @OptionGroup var list: WordListOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  /// Puts the words on the list, or takes them off; a record stays only where it says something else than the built-in
  /// list.
  func set(on isOn: Bool, in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    let kind = list.list
    let folded = try words.map(Self.word)
    let before = WordLists(try store.records(ListedWord.self)).words(of: kind)
    let changed = folded.filter { before.contains($0) != isOn }
    try store.edit(.wordLists, workspace.stamp(change)) { view in
      let operations = try changed.flatMap { word in
        kind.builtIn.contains(word) == isOn
          ? try view.removing(ListedWord.self, ListedWord.key(of: word, on: kind))
          : try view.setting(ListedWord(word, on: kind, isOn: isOn))
      }
      return (operations, ())
    }
    return answer(changed, Set(folded).subtracting(changed), isOn: isOn, in: workspace)
  }

  private func answer(_ changed: [String], _ same: Set<String>, isOn: Bool, in workspace: Workspace) -> Outcome {
    let language = workspace.language
    let name = list.list.text(in: language)
    let names = changed.joined(separator: ", ")
    let done =
      isOn
      ? language.pick("Sat på listen over \(name): \(names)", "Put on the list of \(name): \(names)")
      : language.pick("Taget af listen over \(name): \(names)", "Taken off the list of \(name): \(names)")
    let notes = workspace.language.collation.sorted(same).map { word in
      Diagnostic(isOn ? AnalysisMessage.listedAlready(word) : .notListed(word))
    }
    return Outcome(
      .text(changed.isEmpty ? language.pick("Ingen ændringer\n", "No changes\n") : done + "\n"), diagnostics: notes,
      status: changed.isEmpty ? .nothing : .done)
  }

  private static func word(_ text: String) throws -> String {
    guard !text.isEmpty, !text.contains(where: { $0.isWhitespace || "*\"/,".contains($0) }) else {
      throw DiagnosticError(AnalysisMessage.noWord(text))
    }
    return Vocabulary.foldedText(text)
  }
}

/// `kodeks stopwords add WORD…`.
struct StopWordsAddCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("add", alias: "tilføj", "Sæt ord på listen.", "Put words on the list.")
  }

  @OptionGroup var options: ListedWordOptions

  func outcome(in workspace: Workspace) throws -> Outcome { try options.set(on: true, in: workspace) }
}

/// `kodeks stopwords remove WORD…`.
struct StopWordsRemoveCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("remove", alias: "fjern", "Tag ord af listen.", "Take words off the list.")
  }

  @OptionGroup var options: ListedWordOptions

  func outcome(in workspace: Workspace) throws -> Outcome { try options.set(on: false, in: workspace) }
}
