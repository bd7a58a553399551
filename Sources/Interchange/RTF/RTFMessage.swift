internal import TranscriptText

/// What there is to say about an RTF file.
enum RTFMessage: DiagnosticMessage, Equatable {
  case notRTF
  case tooLarge(megabytes: Int)
  case tooDeep(levels: Int)
  /// The file ends inside a group.
  case cutOff
  /// Characters of an encoding that is not read.
  case unknownLetters(count: Int)

  var id: String {
    switch self {
    case .notRTF: "rtf.not-rtf"
    case .tooLarge: "rtf.too-large"
    case .tooDeep: "rtf.too-deep"
    case .cutOff: "rtf.cut-off"
    case .unknownLetters: "rtf.unknown-letters"
    }
  }

  var severity: Severity {
    switch self {
    case .notRTF, .tooLarge, .tooDeep: .error
    case .cutOff, .unknownLetters: .warning
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .notRTF: language.pick("filen er ikke RTF", "the file is not RTF")
    case .tooLarge(let megabytes):
      language.pick("filen fylder mere end \(megabytes) MB", "the file is larger than \(megabytes) MB")
    case .tooDeep(let levels):
      language.pick(
        "filens grupper er indlejret i mere end \(levels) lag",
        "the file's groups are nested more than \(levels) levels deep")
    case .cutOff:
      language.pick(
        "filen slutter midt i en gruppe; noget kan mangle", "the file ends inside a group; some may be missing")
    case .unknownLetters(let count):
      language.pick(
        "\(count) tegn er i et tegnsæt, der ikke læses, og står som »\u{FFFD}«",
        "\(count) \(count == 1 ? "character is" : "characters are") in an encoding that is not read and stand as '\u{FFFD}'"
      )
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .notRTF, .tooDeep, .tooLarge, .unknownLetters:
      language.pick(
        "åbn filen i det program, den kommer fra, og gem den igen",
        "open the file in the program that it comes from, and save it anew")
    case .cutOff: language.pick("hent filen igen, der hvor den kom fra", "get the file again from where it came")
    }
  }
}
