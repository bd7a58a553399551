internal import CodingModel
public import CodingStore
internal import Foundation
internal import TranscriptText

extension Workspace {
  /// The project file: `--project`, else `$KODEKS_PROJECT`, else the one `.kodeks` file here or in the nearest folder
  /// above that holds any. A project's dated copies beside it are not meant.
  ///
  /// - Throws: `DiagnosticError` when there is none, or several to choose from.
  public func projectPath() throws -> String {
    if let project { return project }
    if let named = environment["KODEKS_PROJECT"], !named.isEmpty { return named }
    var folder = URL(fileURLWithPath: directory).standardizedFileURL.path
    while true {
      let all = files(in: folder).filter { $0.hasSuffix(".kodeks") && $0 != ".kodeks" }
      let found = all.filter { name in !all.contains { $0 != name && ProjectStore.isDatedCopy(name, of: $0) } }
      if found.count > 1 { throw DiagnosticError(ProjectMessage.several(found), at: .init(file: folder)) }
      if let name = found.first { return folder == directory ? name : folder + (folder == "/" ? "" : "/") + name }
      guard folder != "/" else { throw DiagnosticError(ProjectMessage.none) }
      folder = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    }
  }

  /// Opens the project, or gives it where it is open; for a command that shows it as it was, that is at hand already.
  ///
  /// - Throws: `DiagnosticError` when it cannot be found or opened.
  public func openProject() throws -> ProjectStore {
    if let past { return past }
    return try opened { path in
      try projects.store(at: path) { try tellingUpgrade(ProjectStore.open(at: path, now: now, timeZone: timeZone)) }
    }
  }

  /// Opens the project as it was.
  ///
  /// - Throws: `DiagnosticError` when it cannot be found or opened, or was not there yet.
  func openProject(asOf moment: ProjectMoment) throws -> ProjectStore {
    try opened { path in
      let store = try ProjectStore.open(at: path, asOf: moment, now: now, timeZone: timeZone)
      projects.add(store)
      return try tellingUpgrade(store)
    }
  }

  private func opened(_ open: (String) throws -> ProjectStore) throws -> ProjectStore {
    let path = try projectPath()
    if !FileManager.default.fileExists(atPath: absolute(path)),
      case .missing(let near?) = openFailure(path, code: ENOENT)
    {
      throw DiagnosticError(FileMessage.missing(suggestion: near), at: .init(file: path))
    }
    return try open(absolute(path))
  }

  private func tellingUpgrade(_ store: ProjectStore) throws -> ProjectStore {
    if let upgrade = store.upgrade {
      let message = HistoryMessage.upgraded(version: upgrade.version, backup: shown(upgrade.backup))
      notices.add(Diagnostic(message, at: .init(file: try projectPath())))
    }
    return store
  }

  /// A path below `directory` as people write it there.
  func shown(_ path: String) -> String {
    path.hasPrefix(directory + "/") ? String(path.dropFirst(directory.count + 1)) : path
  }

  /// The project's name: its file's name without `.kodeks`.
  func projectName() throws -> String {
    SourceFile(path: try projectPath(), bytes: []).stem
  }
}

/// What can be wrong with finding a project.
enum ProjectMessage: DiagnosticMessage {
  case none
  case several([String])
  case noInterviews
  case noCodebooks
  case noCodings
  case codebooksChanged
  case interviewsNotCoded(Int)
  case textsCorrected(Int)
  case orphansWaiting(Int)
  case unreadableCodebook(String)

  var id: String {
    switch self {
    case .none: "project.none"
    case .several: "project.several"
    case .noInterviews: "project.no-interviews"
    case .noCodebooks: "project.no-codebooks"
    case .noCodings: "project.no-codings"
    case .codebooksChanged: "project.codebooks-changed"
    case .interviewsNotCoded: "project.interviews-not-coded"
    case .textsCorrected: "project.texts-corrected"
    case .orphansWaiting: "project.orphans-waiting"
    case .unreadableCodebook: "project.unreadable-codebook"
    }
  }

  var severity: Severity {
    switch self {
    case .codebooksChanged, .interviewsNotCoded, .textsCorrected, .orphansWaiting: .warning
    case .none, .several, .noInterviews, .noCodebooks, .noCodings, .unreadableCodebook: .error
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .none:
      language.pick(
        "der er ingen projektfil (.kodeks) i mappen eller over den",
        "there is no project file (.kodeks) in the folder or above it")
    case .several(let names):
      language.pick("der er flere projekter: ", "there are several projects: ") + names.joined(separator: ", ")
    case .noInterviews: language.pick("projektet har ingen interviews", "the project has no interviews")
    case .noCodebooks: language.pick("projektet har ingen kodebog", "the project has no codebook")
    case .noCodings: language.pick("projektet har ingen kodninger", "the project has no codings")
    case .codebooksChanged:
      language.pick(
        "kodebøgerne er ændret siden sidste kodning; tallene gælder kodningerne, som de er",
        "the codebooks have changed since the last coding; the numbers are those of the codings as they stand")
    case .interviewsNotCoded(let count):
      language.pick(
        count == 1
          ? "1 interview er kommet til og endnu ikke kodet" : "\(count) interviews er kommet til og endnu ikke kodet",
        count == 1 ? "1 interview has come and is not coded yet" : "\(count) interviews have come and are not coded yet"
      )
    case .textsCorrected(let count):
      language.pick(
        count == 1
          ? "1 udskrift er rettet, siden reglerne sidst blev brugt"
          : "\(count) udskrifter er rettet, siden reglerne sidst blev brugt",
        count == 1
          ? "1 transcript was corrected since the rules were last run"
          : "\(count) transcripts were corrected since the rules were last run")
    case .orphansWaiting(let count):
      language.pick(
        count == 1
          ? "1 kodning er hjemløs efter en rettelse af teksten og er ikke med i resultater"
          : "\(count) kodninger er hjemløse efter rettelser af teksten og er ikke med i resultater",
        count == 1
          ? "1 coding has lost its place by a correction of the text and is in no result"
          : "\(count) codings have lost their places by corrections of the text and are in no result")
    case .unreadableCodebook(let id):
      language.pick(
        "projektets kodebog »\(id)« kan ikke læses af dette program",
        "this program cannot read the project's codebook '\(id)'")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .none: language.pick("lav et med »kodeks init NAVN«", "make one with 'kodeks init NAME'")
    case .several: language.pick("vælg et med --project", "choose one with --project")
    case .noInterviews:
      language.pick("hent dem ind med »kodeks import FILER«", "bring them in with 'kodeks import FILES'")
    case .noCodebooks:
      language.pick("tilføj med »kodeks codebook add FILER«", "add one with 'kodeks codebook add FILES'")
    case .codebooksChanged:
      language.pick(
        "se forskellen med »kodeks code --dry-run«, og kod igen med »kodeks code«",
        "see the difference with 'kodeks code --dry-run' and code again with 'kodeks code'")
    case .textsCorrected: language.pick("kod igen med »kodeks code«", "code again with 'kodeks code'")
    case .orphansWaiting:
      language.pick("se dem med »kodeks orphan list«", "see them with 'kodeks orphan list'")
    case .interviewsNotCoded: language.pick("kod dem med »kodeks code«", "code them with 'kodeks code'")
    case .unreadableCodebook:
      language.pick(
        "tilføj en rettet udgave med »kodeks codebook add«", "add a corrected version with 'kodeks codebook add'")
    case .noCodings: language.pick("kod først med »kodeks code«", "code first with 'kodeks code'")
    }
  }
}
