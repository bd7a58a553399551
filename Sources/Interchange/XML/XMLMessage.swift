internal import TranscriptText

/// Why an XML document cannot be taken.
enum XMLMessage: DiagnosticMessage, Equatable {
  /// Not well-formed, or cut off.
  case malformed
  /// It declares a document type, the door by which entities and outside files come in.
  case documentType
  /// Its declaration names an encoding that is not read.
  case encoding
  case tooLarge(megabytes: Int)
  case tooDeep(levels: Int)
  case tooManyElements

  var id: String {
    switch self {
    case .malformed: "xml.malformed"
    case .documentType: "xml.document-type"
    case .encoding: "xml.encoding"
    case .tooLarge: "xml.too-large"
    case .tooDeep: "xml.too-deep"
    case .tooManyElements: "xml.too-many-elements"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .malformed: language.pick("filens XML er ødelagt her", "the file's XML is broken here")
    case .documentType:
      language.pick(
        "filens XML erklærer en dokumenttype (DOCTYPE), og sådan en kan hente andre filer ind",
        "the file's XML declares a document type (DOCTYPE), which could bring in other files")
    case .encoding:
      language.pick("filens XML er i et tegnsæt, der ikke læses", "the file's XML is in an encoding that is not read")
    case .tooLarge(let megabytes):
      language.pick("filens XML fylder mere end \(megabytes) MB", "the file's XML is larger than \(megabytes) MB")
    case .tooDeep(let levels):
      language.pick(
        "filens XML er indlejret i mere end \(levels) lag", "the file's XML is nested more than \(levels) levels deep")
    case .tooManyElements: language.pick("filens XML har for mange dele", "the file's XML has too many elements")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .malformed, .tooDeep, .tooManyElements, .tooLarge:
      language.pick(
        "åbn filen i det program, den kommer fra, og gem den igen",
        "open the file in the program that it comes from, and save it anew")
    case .documentType: language.pick("fjern linjen med DOCTYPE", "remove the line with DOCTYPE")
    case .encoding: language.pick("gem filen som UTF-8", "save the file as UTF-8")
    }
  }
}
