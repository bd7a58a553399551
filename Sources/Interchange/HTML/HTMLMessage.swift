internal import TranscriptText

/// What there is to say about an HTML file.
enum HTMLMessage: DiagnosticMessage, Equatable {
  case tooLarge(megabytes: Int)
  /// A stretch without markup, or a tag, is longer than the parser takes as a whole.
  case longPiece(megabytes: Int)
  /// Nothing in the file is for reading.
  case noText

  var id: String {
    switch self {
    case .tooLarge: "html.too-large"
    case .longPiece: "html.long-piece"
    case .noText: "html.no-text"
    }
  }

  var severity: Severity {
    switch self {
    case .tooLarge, .longPiece: .error
    case .noText: .warning
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .tooLarge(let megabytes):
      language.pick("filen fylder mere end \(megabytes) MB", "the file is larger than \(megabytes) MB")
    case .longPiece(let megabytes):
      language.pick(
        "et stykke af filen uden opmærkning fylder mere end \(megabytes) MB",
        "a piece of the file without markup is larger than \(megabytes) MB")
    case .noText: language.pick("siden har ingen tekst", "the page has no text")
    }
  }

  func suggestion(in language: Language) -> String? { nil }
}
