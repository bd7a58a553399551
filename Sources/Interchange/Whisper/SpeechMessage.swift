internal import TranscriptText

/// What there is to say about a speech recogniser's JSON.
enum SpeechMessage: DiagnosticMessage, Equatable {
  case malformed
  case tooDeep
  case tooLarge(megabytes: Int)
  /// JSON, but no list of pieces of speech in it.
  case noSegments
  /// Pieces whose times cannot be read.
  case unreadTimes(count: Int)

  var id: String {
    switch self {
    case .malformed: "speech.malformed"
    case .tooDeep: "speech.too-deep"
    case .tooLarge: "speech.too-large"
    case .noSegments: "speech.no-segments"
    case .unreadTimes: "speech.unread-times"
    }
  }

  var severity: Severity {
    if case .unreadTimes = self { .warning } else { .error }
  }

  func text(in language: Language) -> String {
    switch self {
    case .malformed: language.pick("filens JSON er ødelagt her", "the file's JSON is broken here")
    case .tooDeep:
      language.pick(
        "filens JSON er indlejret i mere end \(JSONParser.depth) lag",
        "the file's JSON is nested more than \(JSONParser.depth) levels deep")
    case .tooLarge(let megabytes):
      language.pick("filen fylder mere end \(megabytes) MB", "the file is larger than \(megabytes) MB")
    case .noSegments:
      language.pick(
        "filens JSON er ingen udskrift, der kendes: den har ingen liste med tale",
        "the file's JSON is no transcript of a known kind: it has no list of speech")
    case .unreadTimes(let count):
      language.pick(
        "\(count) \(count == 1 ? "stykke" : "stykker") tale har tider, der ikke kan læses",
        "\(count) \(count == 1 ? "piece" : "pieces") of speech \(count == 1 ? "has" : "have") times that cannot be read"
      )
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .malformed: language.pick("hent filen igen, der hvor den kom fra", "get the file again from where it came")
    case .noSegments:
      language.pick(
        "Whisper skriver »segments« med start, end og text; .vtt, .srt og .txt fra samme program kan også læses",
        "Whisper writes 'segments' with start, end and text; .vtt, .srt and .txt from the same program can be read too")
    case .tooDeep, .tooLarge, .unreadTimes: nil
    }
  }
}
