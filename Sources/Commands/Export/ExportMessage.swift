internal import TranscriptText

/// What can be said about handing results over.
enum ExportMessage: DiagnosticMessage, Equatable {
  /// A file of this kind is no text for a screen.
  case needsFile(format: String)
  /// The ending of the file's name tells no layout that this can be written in.
  case unknownEnding(known: [String])

  var id: String {
    switch self {
    case .needsFile: "export.needs-file"
    case .unknownEnding: "export.unknown-ending"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .needsFile(let format):
      language.pick(
        "formatet \(format) kan ikke vises på skærmen", "the format \(format) cannot be shown on the screen")
    case .unknownEnding:
      language.pick(
        "filnavnets endelse siger ikke, hvilket format der skal skrives",
        "the ending of the file's name does not tell which format to write")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .needsFile: language.pick("skriv --output FIL", "write --output FILE")
    case .unknownEnding(let known):
      language.pick("brug en af disse: ", "use one of these: ") + known.map { ".\($0)" }.joined(separator: ", ")
    }
  }
}
