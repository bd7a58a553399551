internal import Foundation
internal import Interchange
internal import TranscriptText

/// Why the operating system refused a file.
enum FileFailure: Sendable, Equatable {
  case noPermission
  case noSuchFolder
  case readOnly
  case diskFull
  case other(code: Int)

  /// Reads a POSIX error number.
  init(code: Int32) {
    switch code {
    case EACCES, EPERM: self = .noPermission
    case ENOENT, ENOTDIR: self = .noSuchFolder
    case EROFS: self = .readOnly
    case ENOSPC, EDQUOT: self = .diskFull
    default: self = .other(code: Int(code))
    }
  }

  /// The reason in words.
  func text(in language: Language) -> String {
    switch self {
    case .noPermission: language.pick("du har ikke adgang", "you do not have permission")
    case .noSuchFolder: language.pick("mappen findes ikke", "the folder does not exist")
    case .readOnly: language.pick("drevet er skrivebeskyttet", "the volume is read-only")
    case .diskFull: language.pick("disken er fuld", "the disk is full")
    case .other(let code): language.pick("systemfejl \(code)", "system error \(code)")
    }
  }
}

/// What can be said about reading and writing files.
enum FileMessage: DiagnosticMessage {
  case missing(suggestion: String?)
  case noName
  case isFolder
  case emptyFolder
  case closedFolder
  case notAFile
  case isProject
  case isOfProject
  case exists
  case otherEnding(format: String, endings: [String], meant: String?, name: String)
  case longLine(megabytes: Int)
  case unreadable(reason: FileFailure)
  case unwritable(reason: FileFailure)

  var id: String {
    switch self {
    case .missing: "file.missing"
    case .noName: "file.no-name"
    case .isFolder: "file.is-folder"
    case .emptyFolder: "file.empty-folder"
    case .closedFolder: "file.closed-folder"
    case .notAFile: "file.not-a-file"
    case .isProject: "file.is-project"
    case .isOfProject: "file.of-project"
    case .exists: "file.exists"
    case .otherEnding: "file.other-ending"
    case .longLine: "file.long-line"
    case .unreadable: "file.unreadable"
    case .unwritable: "file.unwritable"
    }
  }

  var severity: Severity {
    if case .closedFolder = self { .warning } else { .error }
  }

  func text(in language: Language) -> String {
    switch self {
    case .missing: language.pick("filen findes ikke", "the file does not exist")
    case .noName: language.pick("et filnavn er tomt: ''", "a file name is empty: ''")
    case .isFolder: language.pick("det er en mappe, ikke en fil", "this is a folder, not a file")
    case .emptyFolder:
      language.pick(
        "mappen indeholder ingen udskrifter (\(Self.transcripts))", "the folder holds no transcripts (\(Self.transcripts))")
    case .closedFolder:
      language.pick(
        "mappen kan ikke åbnes; det, der ligger i den, er ikke hentet",
        "the folder cannot be opened; what lies in it was not taken")
    case .notAFile:
      language.pick("det er en enhed, ikke en fil", "this is a device, not a file")
    case .isProject:
      language.pick(
        "filen er et Kodeks-projekt og bliver ikke overskrevet", "the file is a Kodeks project and is not overwritten")
    case .isOfProject:
      language.pick(
        "filen hører til et åbent Kodeks-projekt og læses ikke som tekst",
        "the file belongs to an open Kodeks project and is not read as text")
    case .exists:
      language.pick(
        "filen findes allerede og bliver ikke overskrevet", "the file exists already and is not overwritten")
    case .otherEnding(let format, let endings, _, _):
      language.pick(
        "en fil i formatet \(format) ender på \(Self.list(endings, "eller"))",
        "a file in the format \(format) ends in \(Self.list(endings, "or"))")
    case .longLine(let megabytes):
      language.pick(
        "linjen er \(megabytes) MB lang; det er ikke en udskrift",
        "the line is \(megabytes) MB long; this is no transcript")
    case .unreadable(let reason):
      language.pick("filen kan ikke læses: ", "the file cannot be read: ") + reason.text(in: language)
    case .unwritable(let reason):
      language.pick("filen kan ikke skrives: ", "the file cannot be written: ") + reason.text(in: language)
    }
  }

  /// `.txt, .md, .docx`
  private static let transcripts = TranscriptFormat.endings.map { ".\($0)" }.joined(separator: ", ")

  /// `.html eller .htm`
  private static func list(_ endings: [String], _ or: String) -> String {
    endings.map { ".\($0)" }.joined(separator: " \(or) ")
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .missing(let near?): Suggestion.didYouMean(near, in: language)
    case .missing(nil): language.pick("se efter, om stien er skrevet rigtigt", "check how the path is written")
    case .isFolder: language.pick("angiv filen i mappen", "name the file in the folder")
    case .noName: language.pick("mappen, du står i, hedder .", "the folder that you are in is called .")
    case .emptyFolder, .unreadable, .notAFile, .isOfProject: nil
    case .closedFolder: language.pick("giv dig selv adgang til den", "give yourself access to it")
    case .longLine:
      language.pick(
        "giv hver replik sin egen linje, eller hent den rigtige fil",
        "give each turn a line of its own, or name the right file")
    case .exists:
      language.pick(
        "vælg et andet navn, eller skriv --overwrite", "choose another name, or write --overwrite")
    case .otherEnding(_, _, let meant?, let name):
      language.pick(
        "skriv --format \(meant), eller kald filen \(name)", "write --format \(meant), or call the file \(name)")
    case .otherEnding(_, _, nil, let name):
      language.pick("kald filen \(name)", "call the file \(name)")
    case .isProject: language.pick("vælg et andet navn med --output", "choose another name with --output")
    case .unwritable:
      language.pick("vælg et andet sted med --output", "choose another place with --output")
    }
  }
}
