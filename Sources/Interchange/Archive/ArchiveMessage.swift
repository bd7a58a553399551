internal import TranscriptText

/// Why an archive cannot be taken or made. No case holds a name: names in archives are people's.
enum ArchiveMessage: DiagnosticMessage, Error, Equatable {
  case damaged
  case unsafeName
  case link
  case encrypted
  case doubledName
  case tooManyEntries(most: Int)
  case tooLarge(megabytes: Int)
  case bomb
  case unwritable

  var id: String {
    switch self {
    case .damaged: "archive.damaged"
    case .unsafeName: "archive.unsafe-name"
    case .link: "archive.link"
    case .encrypted: "archive.encrypted"
    case .doubledName: "archive.doubled-name"
    case .tooManyEntries: "archive.too-many-entries"
    case .tooLarge: "archive.too-large"
    case .bomb: "archive.bomb"
    case .unwritable: "archive.unwritable"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .damaged: language.pick("filen er en beskadiget pakke (zip)", "the file is a damaged archive (zip)")
    case .unsafeName:
      language.pick(
        "pakken rummer et filnavn, der peger ud af den", "the archive holds a file name that leads out of it")
    case .link: language.pick("pakken rummer en genvej til en anden fil", "the archive holds a link to another file")
    case .encrypted: language.pick("filen er låst med en adgangskode", "the file is locked with a password")
    case .doubledName:
      language.pick("pakken rummer to filer med samme navn", "the archive holds two files with one name")
    case .tooManyEntries(let most):
      language.pick("pakken rummer mere end \(most) filer", "the archive holds more than \(most) files")
    case .tooLarge(let megabytes):
      language.pick(
        "pakket ud fylder filen mere end \(megabytes) MB", "unpacked, the file is larger than \(megabytes) MB")
    case .bomb:
      language.pick(
        "pakkens indhold er umådeligt meget større end pakken; det ligner et angreb",
        "the archive's content is vastly larger than the archive; this looks like an attack")
    case .unwritable: language.pick("pakken kunne ikke skrives", "the archive could not be written")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .damaged:
      language.pick("hent filen igen, der hvor den kom fra", "get the file again from where it came")
    case .encrypted: language.pick("gem den uden adgangskode", "save it without a password")
    case .unsafeName, .link, .doubledName, .tooManyEntries, .tooLarge, .bomb:
      language.pick(
        "åbn filen i det program, den kommer fra, og gem den igen",
        "open the file in the program that it comes from, and save it anew")
    case .unwritable: nil
    }
  }
}
