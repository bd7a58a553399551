public import TranscriptText

/// What can be wrong with the text form of a project; the file is named by the diagnostic's location.
public enum DumpMessage: DiagnosticMessage, Hashable {
  /// The folder holds other things.
  case otherFolder
  /// The folder is the text form of another project.
  case otherProject
  /// A file there is not what this project would write.
  case differs
  /// The folder is no text form of a project.
  case notADump
  /// The text form is of a version that this program does not know.
  case newerForm
  /// The line is not of the form that this program writes.
  case malformedLine
  /// The file's name does not say what the file holds.
  case misnamed
  /// A text is not what its name, the fingerprint, says.
  case alteredText
  /// A text that a change speaks of is missing.
  case missingText(sha256: String)
  /// A change does not fit those before it.
  case unfitting
  /// The file cannot be read.
  case unreadable
  /// The file or folder cannot be written.
  case unwritable

  /// Each of them stops the work.
  public var severity: Severity { .error }

  /// The stable identifier.
  public var id: String {
    switch self {
    case .otherFolder: "dump.other-folder"
    case .otherProject: "dump.other-project"
    case .differs: "dump.differs"
    case .notADump: "dump.not-a-dump"
    case .newerForm: "dump.newer-form"
    case .malformedLine: "dump.malformed-line"
    case .misnamed: "dump.misnamed"
    case .alteredText: "dump.altered-text"
    case .missingText: "dump.missing-text"
    case .unfitting: "dump.unfitting"
    case .unreadable: "dump.unreadable"
    case .unwritable: "dump.unwritable"
    }
  }

  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .otherFolder:
      language.pick(
        "mappen har andet indhold; intet er skrevet", "the folder holds other things; nothing was written")
    case .otherProject:
      language.pick(
        "mappen er et andet projekt som tekst; intet er skrevet",
        "the folder is the text form of another project; nothing was written")
    case .differs:
      language.pick(
        "filen findes og siger noget andet end projektet; den er ikke rørt",
        "the file exists and says something else than the project; it was left alone")
    case .notADump:
      language.pick(
        "mappen er ikke et Kodeks-projekt som tekst (project.txt mangler eller er noget andet)",
        "the folder is no text form of a Kodeks project (project.txt is missing or something else)")
    case .newerForm:
      language.pick(
        "mappen er lavet af en nyere udgave af Kodeks", "the text form was made by a newer version of Kodeks")
    case .malformedLine:
      language.pick("linjen er ikke, som Kodeks skriver den", "the line is not as Kodeks writes it")
    case .misnamed:
      language.pick("filens navn passer ikke til indholdet", "the file's name does not fit what it holds")
    case .alteredText:
      language.pick("teksten svarer ikke til sit fingeraftryk", "the text does not match its fingerprint")
    case .missingText(let sha256):
      language.pick(
        "ændringen nævner teksten \(sha256.prefix(8)), som mangler",
        "the change names the text \(sha256.prefix(8)), which is missing")
    case .unfitting:
      language.pick(
        "ændringen passer ikke til dem før den; mangler der filer?",
        "the change does not fit those before it; are files missing?")
    case .unreadable: language.pick("filen kan ikke læses", "the file cannot be read")
    case .unwritable: language.pick("filen eller mappen kan ikke skrives", "the file or folder cannot be written")
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .otherFolder, .otherProject: language.pick("vælg en ny, tom mappe", "choose a new, empty folder")
    case .differs, .alteredText, .misnamed:
      language.pick(
        "hent filen, som den var (med git: git checkout), eller vælg en ny mappe",
        "fetch the file as it was (with git: git checkout), or choose a new folder")
    case .malformedLine:
      language.pick(
        "er to udgaver flettet ind i hinanden? Hent filen, som den var",
        "were two versions merged into one another? Fetch the file as it was")
    case .notADump: language.pick("lav en med »kodeks dump MAPPE«", "make one with 'kodeks dump FOLDER'")
    case .newerForm: language.pick("installér den nyeste udgave", "install the newest version")
    case .missingText, .unfitting, .unreadable, .unwritable: nil
    }
  }
}
