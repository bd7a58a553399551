internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// `kodeks merge OTHER`: what a colleague has done in a copy of the project, taken in.
struct MergeCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "merge", alias: "flet",
      "Flet en kollegas kopi af projektet ind i dit. Rækkefølgen er ligegyldig, og intet kodet går tabt.",
      "Merge a colleague's copy of the project into yours. The order does not matter, and nothing coded is lost.")
  }

  @Argument(
    help: .text(
      "Den anden kopi (.kodeks), eller en mappe fra »kodeks dump«.",
      "The other copy (.kodeks), or a folder of 'kodeks dump'.", value: .file),
    completion: .file(extensions: ["kodeks"]))
  var other: String

  @Flag(help: .text("Vis, hvad der ville ske, uden at ændre noget.", "Show what would happen; change nothing."))
  var dryRun = false

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    let (copy, cleanUp) = try openCopy(in: workspace)
    defer { cleanUp() }
    let now = workspace.now()
    var backup: String?
    if !dryRun, try store.newChanges(in: copy) > 0 {
      backup = try store.backup(at: now, in: workspace.timeZone())
    }
    let result = try store.merge(copy, asTrial: dryRun)
    return Outcome(
      .report(
        MergeReport.report(
          result, names: try RecordNames(store), isTrial: dryRun, backup: backup.map(workspace.relative),
          now: now, timeZone: workspace.timeZone(), language: workspace.language), output.format))
  }

  /// Opens the other copy, which stays as it is; a text form becomes a project file of its own, which goes afterwards.
  private func openCopy(in workspace: Workspace) throws -> (ProjectStore, cleanUp: () -> Void) {
    let path = workspace.absolute(other)
    guard workspace.isFolder(other) || workspace.isFile(other) else {
      throw DiagnosticError(workspace.openFailure(other, code: ENOENT), at: SourceLocation(file: other))
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kodeks-" + UUID().uuidString)
    let remove = { _ = try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let copy = try open(path, isText: workspace.isFolder(other), workingIn: folder.path)
      return (
        copy,
        {
          try? copy.close()
          remove()
        }
      )
    } catch {
      remove()
      throw error
    }
  }
}

extension MergeCommand {
  private func open(_ path: String, isText: Bool, workingIn folder: String) throws -> ProjectStore {
    guard isText else { return try ProjectStore.open(copy: path, workingIn: folder) }
    let file = folder + "/kopi.kodeks"
    _ = try ProjectStore.load(path, to: file)
    return try ProjectStore.open(at: file)
  }
}

extension Workspace {
  /// A path below the folder as people write it there.
  func relative(_ path: String) -> String {
    path.hasPrefix(directory + "/") ? String(path.dropFirst(directory.count + 1)) : path
  }
}
