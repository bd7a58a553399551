public import TranscriptText

/// What can be wrong with a project file. The file itself is named by the diagnostic's location.
public enum StoreMessage: DiagnosticMessage, Hashable {
  /// What a file is that is no project.
  public enum ForeignFile: Hashable, Sendable {
    /// It has no bytes.
    case empty
    /// It is a folder.
    case folder
    /// It is another program's SQLite database.
    case database
    /// It is anything else.
    case other
  }

  /// There is no such file.
  case missing
  /// A new project would take the place of this file.
  case exists
  /// The folder that the file is to lie in does not exist.
  case folderMissing
  /// The file is no Kodeks project.
  case notAProject(ForeignFile)
  /// The file may not be read.
  case notReadable
  /// The file is a project, but parts of it cannot be read.
  case damaged
  /// The file was last changed by a newer version of Kodeks.
  case newerSchema(found: Int, known: Int)
  /// The file or its folder may not be written.
  case notWritable
  /// Changes still lie beside the file, and the folder must be writable to take them in.
  case unfinishedChanges
  /// Another process is writing.
  case locked
  /// There is no room left.
  case diskFull
  /// The project is shown as it was at a moment; that cannot be changed.
  case past
  /// There was no project yet at the moment that was asked for.
  case beforeProject
  /// A copy of the project was not whole and was removed again.
  case incompleteBackup
  /// A file of an earlier version was left as it is, because no copy of it could be made first.
  case notUpgraded(version: Int)
  /// Reading or writing failed; the number is the system's or SQLite's code.
  case inputOutput(code: Int)
  /// SQLite refused for a reason that is not foreseen; the number is its extended result code.
  case unexpected(code: Int)

  /// Each of them stops the work.
  public var severity: Severity { .error }

  /// The stable identifier.
  public var id: String {
    switch self {
    case .missing: "store.missing"
    case .exists: "store.exists"
    case .folderMissing: "store.folder-missing"
    case .notAProject: "store.not-a-project"
    case .notReadable: "store.not-readable"
    case .damaged: "store.damaged"
    case .newerSchema: "store.newer-schema"
    case .notWritable: "store.not-writable"
    case .unfinishedChanges: "store.unfinished-changes"
    case .locked: "store.locked"
    case .diskFull: "store.disk-full"
    case .past: "store.past"
    case .beforeProject: "store.before-project"
    case .incompleteBackup: "store.incomplete-backup"
    case .notUpgraded: "store.not-upgraded"
    case .inputOutput: "store.input-output"
    case .unexpected: "store.unexpected"
    }
  }
}
