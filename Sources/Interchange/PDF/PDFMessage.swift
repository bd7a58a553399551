internal import TranscriptText

/// What there is to say about a PDF file.
enum PDFMessage: DiagnosticMessage, Error, Equatable {
  case notPDF
  /// The program that reads PDF is not installed.
  case noProgram
  /// The program could not be started, or the file could not be handed to it.
  case notStarted
  case locked
  case damaged
  /// Pages without text: scanned.
  case noText(pages: Int)
  case tooSlow(seconds: Int)
  case tooLarge(megabytes: Int)
  /// The program found faults and went on.
  case partlyDamaged
  /// Words that were divided at the end of a line and joined.
  case joinedWords(count: Int)

  var id: String {
    switch self {
    case .notPDF: "pdf.not-pdf"
    case .noProgram: "pdf.no-program"
    case .notStarted: "pdf.not-started"
    case .locked: "pdf.locked"
    case .damaged: "pdf.damaged"
    case .noText: "pdf.no-text"
    case .tooSlow: "pdf.too-slow"
    case .tooLarge: "pdf.too-large"
    case .partlyDamaged: "pdf.partly-damaged"
    case .joinedWords: "pdf.joined-words"
    }
  }

  var severity: Severity {
    switch self {
    case .partlyDamaged: .warning
    case .joinedWords: .note
    case .notPDF, .noProgram, .notStarted, .locked, .damaged, .noText, .tooSlow, .tooLarge: .error
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .notPDF: language.pick("filen er ikke PDF", "the file is not PDF")
    case .noProgram:
      language.pick(
        "programmet pdftotext, som læser PDF, er ikke installeret",
        "the program pdftotext, which reads PDF, is not installed")
    case .notStarted:
      language.pick("programmet pdftotext kunne ikke startes", "the program pdftotext could not be started")
    case .locked: language.pick("filen er låst med en adgangskode", "the file is locked with a password")
    case .damaged:
      language.pick("filen er beskadiget og kan ikke læses som PDF", "the file is damaged and cannot be read as PDF")
    case .noText(let pages):
      language.pick(
        pages == 1
          ? "filens ene side rummer ingen tekst; den er vist et billede"
          : "filens \(pages) sider rummer ingen tekst; de er vist billeder",
        pages == 1
          ? "the file's one page holds no text; it is probably an image"
          : "the file's \(pages) pages hold no text; they are probably images")
    case .tooSlow(let seconds):
      language.pick("filen kunne ikke læses på \(seconds) sekunder", "the file could not be read in \(seconds) seconds")
    case .tooLarge(let megabytes):
      language.pick("filen rummer mere end \(megabytes) MB tekst", "the file holds more than \(megabytes) MB of text")
    case .partlyDamaged:
      language.pick(
        "filen er beskadiget; noget af teksten kan mangle", "the file is damaged; some of its text may be missing")
    case .joinedWords(let count):
      language.pick(
        "\(count) \(count == 1 ? "ord, der var delt" : "ord, der var delt") ved en linjes slutning, er samlet",
        "\(count) \(count == 1 ? "word" : "words") divided at the end of a line \(count == 1 ? "was" : "were") joined")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .noProgram:
      language.pick(
        "installér poppler: »apt install poppler-utils« eller »brew install poppler«; eller gem filen som .docx eller .txt",
        "install poppler: 'apt install poppler-utils' or 'brew install poppler'; or save the file as .docx or .txt")
    case .locked: language.pick("gem den uden adgangskode", "save it without a password")
    case .damaged, .partlyDamaged, .notPDF:
      language.pick("hent filen igen, der hvor den kom fra", "get the file again from where it came")
    case .noText:
      language.pick(
        "lad et program til tekstgenkendelse (OCR) læse den først",
        "let a program for text recognition (OCR) read it first")
    case .tooSlow, .tooLarge: language.pick("del filen i flere", "split the file")
    case .notStarted, .joinedWords: nil
    }
  }
}
