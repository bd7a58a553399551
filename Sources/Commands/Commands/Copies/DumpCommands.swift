internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks dump FOLDER`: the whole project as text files.
struct DumpCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "dump", alias: "gem-tekst",
      "Skriv hele projektet som tekstfiler i en mappe, én fil for hver ændring; de egner sig til git.",
      "Write the whole project as text files into a folder, one file for each change; they are fit for git.")
  }

  @Argument(help: .text("Mappen.", "The folder.", value: .folder), completion: .directory)
  var folder: String
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    let outcome = try store.dump(to: workspace.absolute(folder))
    let numbers = try store.interviews().reduce(0) { count, interview in
      count + ResidualIdentifiers.ranges(in: interview.transcript.text.utf8).count
    }
    let language = workspace.language
    let (changes, texts) = (language.formatted(outcome.changes), language.formatted(outcome.contents))
    let unchanged = language.formatted(outcome.unchanged)
    let foreign = language.formatted(outcome.foreign)
    var text = language.pick(
      "Skrev \(changes) \(outcome.changes == 1 ? "ændring" : "ændringer") og"
        + " \(texts) \(outcome.contents == 1 ? "tekst" : "tekster") i \(folder); \(unchanged) filer var der i forvejen\n",
      "Wrote \(changes) \(outcome.changes == 1 ? "change" : "changes") and"
        + " \(texts) \(outcome.contents == 1 ? "text" : "texts") to \(folder); \(unchanged) files were there already\n")
    if outcome.foreign > 0 {
      text += language.pick(
        "Mappen har \(foreign) \(outcome.foreign == 1 ? "ændring" : "ændringer"), som projektet ikke har:"
          + " kodeks merge \(folder)\n",
        "The folder holds \(foreign) \(outcome.foreign == 1 ? "change" : "changes") that the project does not:"
          + " kodeks merge \(folder)\n")
    }
    return Outcome(.text(text), diagnostics: numbers > 0 ? [Diagnostic(ResidualMessage.dumped(numbers))] : [])
  }
}

/// `kodeks load FOLDER NAME`: a project file of such a folder.
struct LoadCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "load", alias: "hent-tekst", "Lav en projektfil (NAVN.kodeks) af en mappe fra »kodeks dump«.",
      "Make a project file (NAME.kodeks) of a folder of 'kodeks dump'.")
  }

  @Argument(help: .text("Mappen.", "The folder.", value: .folder), completion: .directory)
  var folder: String
  @Argument(help: .text("Projektets navn eller sti.", "The project's name or path.", value: .name))
  var name: String
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let path = name.hasSuffix(".kodeks") ? name : name + ".kodeks"
    guard path != ".kodeks", !path.hasSuffix("/.kodeks") else {
      throw DiagnosticError(UsageMessage.invalid(.missingArgument("<\(ValueName.name.text(in: workspace.language))>")))
    }
    let outcome = try ProjectStore.load(workspace.absolute(folder), to: workspace.absolute(path))
    let language = workspace.language
    let (changes, texts) = (language.formatted(outcome.changes), language.formatted(outcome.contents))
    return Outcome(
      .text(
        language.pick(
          "Lavede \(path) af \(folder): \(changes) \(outcome.changes == 1 ? "ændring" : "ændringer"),"
            + " \(texts) \(outcome.contents == 1 ? "tekst" : "tekster")\n",
          "Made \(path) of \(folder): \(changes) \(outcome.changes == 1 ? "change" : "changes"),"
            + " \(texts) \(outcome.contents == 1 ? "text" : "texts")\n")))
  }
}
