internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import TranscriptText

/// `kodeks backup`: a copy of the whole project.
struct BackupCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "backup", alias: "sikkerhedskopi",
      "Tag en sikkerhedskopi af hele projektet, også mens andre arbejder i det. Den skriver aldrig over en fil.",
      "Make a copy of the whole project, also while others work in it. It never overwrites a file.")
  }

  @Argument(
    help: .text(
      "Kopiens navn; ellers en dateret kopi i mappen »NAVN sikkerhedskopier« ved siden af projektet.",
      "The copy's name; otherwise a dated one in the folder 'NAVN sikkerhedskopier' beside the project.", value: .file),
    completion: .file(extensions: ["kodeks"]))
  var file: String?
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    let project = workspace.absolute(try workspace.projectPath())
    let path: String
    if let file {
      let name = file.hasSuffix(".kodeks") ? file : file + ".kodeks"
      path = workspace.absolute(name)
      try store.backup(to: path)
    } else {
      path = try store.backup(at: workspace.now(), in: workspace.timeZone())
    }
    let copy = try ProjectStore.open(at: path)
    defer { try? copy.close() }
    let count = try copy.summary().changes
    let changes = workspace.language.formatted(count)
    let shown = workspace.shown(path)
    return Outcome(
      .text(
        workspace.language.pick(
          "Sikkerhedskopi: \(shown) (\(changes) \(count == 1 ? "ændring" : "ændringer"))\n",
          "Backup: \(shown) (\(changes) \(count == 1 ? "change" : "changes"))\n")),
      diagnostics: Self.areBeside(path, project) ? [Diagnostic(HistoryMessage.besideProject)] : [])
  }

  /// True where the copy lies where commands look for the project, and could be taken for one.
  private static func areBeside(_ copy: String, _ project: String) -> Bool {
    let copy = URL(fileURLWithPath: copy).standardizedFileURL
    let project = URL(fileURLWithPath: project).standardizedFileURL
    return copy.deletingLastPathComponent() == project.deletingLastPathComponent()
      && !ProjectStore.isDatedCopy(copy.lastPathComponent, of: project.lastPathComponent)
  }
}
