public import TranscriptText

/// The format of a file that can become a transcript.
public enum TranscriptFormat: String, Sendable, Hashable, CaseIterable {
  case text
  case markdown
  case docx
  case odt
  case rtf
  case pdf
  case html
  case webVTT = "vtt"
  case subRip = "srt"
  case json

  /// The endings of file names that say so, without their dot, in small letters.
  public var endings: [String] {
    switch self {
    case .text: ["txt"]
    case .markdown: ["md"]
    case .docx: ["docx", "docm"]
    case .odt: ["odt", "ott"]
    case .rtf: ["rtf"]
    case .pdf: ["pdf"]
    case .html: ["html", "htm"]
    case .webVTT: ["vtt"]
    case .subRip: ["srt"]
    case .json: ["json"]
    }
  }

  /// All endings, in the order of the formats.
  public static let endings = allCases.flatMap(\.endings)

  /// What people call it.
  public func name(in language: Language) -> String {
    switch self {
    case .text: language.pick("ren tekst", "plain text")
    case .markdown: "Markdown"
    case .docx: "Word (.docx)"
    case .odt: "OpenDocument (.odt)"
    case .rtf: "RTF"
    case .pdf: "PDF"
    case .html: "HTML"
    case .webVTT: "WebVTT (.vtt)"
    case .subRip: "SubRip (.srt)"
    case .json: language.pick("talegenkendelse (.json)", "speech recognition (.json)")
    }
  }
}

/// A transcript and the format that it was read from.
public struct SourceTranscript: Sendable {
  /// The format, by what the file holds.
  public let format: TranscriptFormat
  /// Transcript, comments and account.
  public let composed: ComposedTranscript
}

/// Reads any file that can become a transcript: the one place that chooses the reader, by what the file holds; the ending
/// of its name is a hint where contents do not tell.
public enum TranscriptSource {
  /// Reads a file. Never throws: a file that cannot be read gives an empty transcript and errors that say why.
  public static func read(_ source: SourceFile) -> Parsed<SourceTranscript> {
    do {
      return try reading(source)
    } catch {
      return Parsed(SourceTranscript(format: .text, composed: .empty(source)), diagnostics: error.diagnostics)
    }
  }

  private static func reading(_ source: SourceFile) throws(DiagnosticError) -> Parsed<SourceTranscript> {
    switch FileSignature(source.bytes) {
    case .zip?: try archive(source)
    case .pdf?: try foreign(PDFReader.document(source), .pdf, source)
    case .rtf?: try foreign(RTFReader.document(source), .rtf, source)
    case let kind?: throw DiagnosticError(DocumentMessage.unreadable(kind), at: SourceLocation(file: source.path))
    case nil: try textual(source)
    }
  }

  /// Formats that are text themselves.
  private static func textual(_ source: SourceFile) throws(DiagnosticError) -> Parsed<SourceTranscript> {
    switch TextualKind.of(source) {
    case .webVTT: return try foreign(WebVTTReader.document(source), .webVTT, source)
    case .subRip: return try foreign(SubRipReader.document(source), .subRip, source)
    case .json: return try foreign(SpeechReader.document(source), .json, source)
    case .html: return try foreign(HTMLReader.document(source), .html, source)
    default: return plain(source)
    }
  }

  private static func foreign(
    _ document: Parsed<SourceDocument?>, _ format: TranscriptFormat, _ source: SourceFile
  ) throws(DiagnosticError) -> Parsed<SourceTranscript> {
    guard let value = document.value else { throw DiagnosticError(document.diagnostics) }
    return composed(Parsed(value, diagnostics: document.diagnostics), format, source)
  }

  private static func plain(_ source: SourceFile) -> Parsed<SourceTranscript> {
    let format: TranscriptFormat = source.ending == "md" ? .markdown : .text
    return TranscriptParser.parse(source).map { transcript in
      let count = CharacterCount.of(transcript.text.utf8)
      let account = TextAccount(source: nil, transcript: count, comments: 0, leftOut: [], added: 0)
      let composed = ComposedTranscript(transcript: transcript, comments: [], leftOut: [], account: account)
      return SourceTranscript(format: format, composed: composed)
    }
  }

  private static func archive(_ source: SourceFile) throws(DiagnosticError) -> Parsed<SourceTranscript> {
    let archive = try ArchiveReader(source.bytes, file: source.path)
    switch try ArchiveKind(archive) {
    case .word: return composed(try DocxReader.document(archive), .docx, source)
    case .openDocument: return composed(try OdtReader.document(archive), .odt, source)
    case .spreadsheet: throw DiagnosticError(DocumentMessage.spreadsheet, at: SourceLocation(file: source.path))
    case nil: throw DiagnosticError(DocumentMessage.unknownArchive, at: SourceLocation(file: source.path))
    }
  }

  private static func composed(
    _ document: Parsed<SourceDocument>, _ format: TranscriptFormat, _ source: SourceFile
  ) -> Parsed<SourceTranscript> {
    let made = TranscriptComposer.compose(document.value, name: source.stem, path: source.path)
    let account = made.value.account
    var diagnostics = document.diagnostics + made.diagnostics
    let place = SourceLocation(file: source.path)
    if account.missing != 0 {
      diagnostics.append(Diagnostic(DocumentMessage.missing(characters: account.missing), at: place))
    }
    let leftOut = account.leftOut.filter { !$0.reason.isRoutine }.reduce(0) { $0 + $1.characters }
    if leftOut > 0 { diagnostics.append(Diagnostic(DocumentMessage.leftOut(characters: leftOut), at: place)) }
    return Parsed(SourceTranscript(format: format, composed: made.value), diagnostics: diagnostics)
  }
}

/// Tells formats that are text from each other: by how they begin where they must begin so, otherwise by the ending.
private enum TextualKind {
  static func of(_ source: SourceFile) -> TranscriptFormat {
    let head = beginning(of: source.bytes)
    if head.hasPrefix("webvtt") { return .webVTT }
    if head.prefixMatch(of: /(?:\d+\s*\r?\n)?\d{1,2}:\d\d:\d\d[,.]\d{1,3}\s*-->/) != nil { return .subRip }
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return .html }
    return TranscriptFormat.allCases.first { $0.endings.contains(source.ending) && $0.isTextual } ?? .text
  }

  /// The first letters in lower case, whatever the encoding, without a mark and white space before them.
  private static func beginning(of bytes: [UInt8]) -> String {
    let letters = bytes.prefix(600).filter { $0 != 0 && $0 < 0x80 }
    return String(decoding: letters.drop { $0 <= 0x20 }.prefix(200), as: UTF8.self).lowercased()
  }
}

extension TranscriptFormat {
  /// True for formats that are text themselves.
  fileprivate var isTextual: Bool {
    switch self {
    case .text, .markdown, .html, .webVTT, .subRip, .json: true
    case .docx, .odt, .rtf, .pdf: false
    }
  }
}

/// What an archive holds.
private enum ArchiveKind {
  case word
  case openDocument
  case spreadsheet

  /// Judges by the files in it; `nil` when it is none of these.
  init?(_ archive: ArchiveReader) throws(DiagnosticError) {
    if archive.contains("[Content_Types].xml") {
      if archive.names.contains(where: { $0.hasPrefix("word/") }) {
        self = .word
        return
      }
      guard archive.names.contains(where: { $0.hasPrefix("xl/") }) else { return nil }
      self = .spreadsheet
    } else {
      let type = String(decoding: try archive.read("mimetype") ?? [], as: UTF8.self)
      if type.contains("opendocument.text") {
        self = .openDocument
      } else if type.contains("opendocument.spreadsheet") {
        self = .spreadsheet
      } else {
        return nil
      }
    }
  }
}

extension LeftOutText.Reason {
  /// True for what the format itself needs and nobody would miss.
  var isRoutine: Bool { self == .markup || self == .restated }
}

extension SourceFile {
  /// What follows the last dot of the name, in small letters; empty without a dot.
  var ending: String {
    let last = path.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return "" }
    return last[last.index(after: dot)...].lowercased()
  }
}

extension ComposedTranscript {
  /// What is left of a file that cannot be read.
  fileprivate static func empty(_ source: SourceFile) -> ComposedTranscript {
    ComposedTranscript(
      transcript: Transcript(name: source.stem, text: CanonicalText(utf8: [])), comments: [], leftOut: [],
      account: TextAccount(source: nil, transcript: 0, comments: 0, leftOut: [], added: 0))
  }
}
