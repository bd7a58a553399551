internal import TranscriptText

/// Why a document of a word processor, or another file that is to become a transcript, cannot be taken.
enum DocumentMessage: DiagnosticMessage, Equatable {
  /// The archive holds no text of a document.
  case noMainPart
  /// An archive that is no document that can be read.
  case unknownArchive
  /// A spreadsheet, which holds no interview.
  case spreadsheet
  /// A format without a reader.
  case unreadable(FileSignature)
  /// Characters of the file that are neither in the transcript nor accounted for.
  case missing(characters: Int)
  /// Words that were left out.
  case leftOut(characters: Int)

  var id: String {
    switch self {
    case .noMainPart: "document.no-main-part"
    case .unknownArchive: "document.unknown-archive"
    case .spreadsheet: "document.spreadsheet"
    case .unreadable: "transcript.not-plain-text"
    case .missing: "document.missing-text"
    case .leftOut: "document.left-out"
    }
  }

  var severity: Severity {
    switch self {
    case .noMainPart, .unknownArchive, .spreadsheet, .unreadable: .error
    case .missing: .warning
    case .leftOut: .note
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .noMainPart:
      language.pick("dokumentets tekst findes ikke i filen", "the document's text is not in the file")
    case .unknownArchive:
      language.pick(
        "filen er en pakke (zip), men hverken et Word- eller et OpenDocument-dokument",
        "the file is an archive (zip), but neither a Word nor an OpenDocument document")
    case .spreadsheet:
      language.pick("filen er et regneark, ikke en udskrift", "the file is a spreadsheet, not a transcript")
    case .unreadable(let kind):
      language.pick(
        "filen ligner \(kind.name(in: .danish)) og kan ikke læses som udskrift",
        "the file looks like \(kind.name(in: .english)) and cannot be read as a transcript")
    case .missing(let characters) where characters < 0:
      language.pick(
        "\(-characters) tegn står mere end én gang i udskriften",
        "\(-characters) characters stand more than once in the transcript")
    case .missing(let characters):
      language.pick(
        "\(characters) tegn af filens tekst er hverken kommet med eller gjort rede for",
        "\(characters) characters of the file's text are neither taken nor accounted for")
    case .leftOut(let characters):
      language.pick(
        "\(characters) tegn af filens tekst er udeladt; --preview viser hvilke og hvorfor",
        "\(characters) characters of the file's text were left out; --preview shows which and why")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .noMainPart:
      language.pick(
        "åbn filen i det program, den kommer fra, og gem den igen",
        "open the file in the program that it comes from, and save it anew")
    case .unknownArchive:
      language.pick("pak den ud, og hent udskrifterne i den", "unpack it, and import the transcripts in it")
    case .spreadsheet: language.pick("gem det, der skal kodes, som dokument", "save what is to be coded as a document")
    case .unreadable(.oldWord):
      language.pick("åbn dokumentet, og gem det som .docx", "open the document, and save it as .docx")
    case .unreadable(.pdf), .unreadable(.rtf):
      language.pick(
        "gem dokumentet som Word (.docx) eller ren tekst (UTF-8)", "save the document as Word (.docx) or plain text (UTF-8)")
    case .unreadable: language.pick("vælg filen med udskriften", "choose the transcript's file")
    case .missing:
      language.pick(
        "sammenlign udskriften med filen, før den kodes", "compare the transcript with the file before it is coded")
    case .leftOut: nil
    }
  }
}
