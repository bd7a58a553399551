internal import TranscriptText

/// Why a REFI-QDA file cannot be taken or made at all.
enum RefiMessage: DiagnosticMessage, Equatable {
  case noProject
  case severalProjects
  case nestedFolders
  case notProject
  case notCodebook
  case tooDeepCodes(levels: Int)
  case tooManyCodes(most: Int)
  case noCodes
  case unsound(faults: Int)

  var id: String {
    switch self {
    case .noProject: "refi.no-project"
    case .severalProjects: "refi.several-projects"
    case .nestedFolders: "refi.nested-folders"
    case .notProject: "refi.not-a-project"
    case .notCodebook: "refi.not-a-codebook"
    case .tooDeepCodes: "refi.too-deep-codes"
    case .tooManyCodes: "refi.too-many-codes"
    case .noCodes: "refi.no-codes"
    case .unsound: "refi.unsound"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .noProject:
      language.pick("pakken rummer ingen projektfil (.qde)", "the archive holds no project file (.qde)")
    case .severalProjects:
      language.pick("pakken rummer flere projektfiler (.qde)", "the archive holds several project files (.qde)")
    case .nestedFolders:
      language.pick("pakken rummer mapper i mapper", "the archive holds folders inside folders")
    case .notProject: language.pick("filen er ikke et REFI-QDA-projekt", "the file is no REFI-QDA project")
    case .notCodebook: language.pick("filen er ikke en REFI-QDA-kodebog", "the file is no REFI-QDA codebook")
    case .tooDeepCodes(let levels):
      language.pick("kodetræet har mere end \(levels) niveauer", "the code tree has more than \(levels) levels")
    case .tooManyCodes(let most):
      language.pick("kodebogen har mere end \(most) koder", "the codebook has more than \(most) codes")
    case .noCodes:
      language.pick(
        "projektet har ingen koder, og en kodebog (.qdc) skal have mindst én",
        "the project has no codes, and a codebook (.qdc) must have at least one")
    case .unsound(let faults):
      language.pick(
        "det, der skulle skrives, har \(faults) fejl og er ikke skrevet",
        "what was to be written has \(faults) faults and was not written")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .noProject, .severalProjects, .nestedFolders, .notProject, .notCodebook, .tooDeepCodes, .tooManyCodes:
      language.pick(
        "eksportér filen igen fra det program, den kommer fra",
        "export the file again from the program that it comes from")
    case .noCodes: language.pick("lav en kode først", "make a code first")
    case .unsound: nil
    }
  }
}
