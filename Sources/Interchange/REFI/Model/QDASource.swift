public import TranscriptText

/// A source: a text, a picture, a PDF, a recording; also what is built the same way, such as notes and transcripts.
public struct QDASource: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case text = "TextSource"
    case picture = "PictureSource"
    case pdf = "PDFSource"
    case audio = "AudioSource"
    case video = "VideoSource"
    case note = "Note"
    /// The text of a PDF, or of a stretch of it.
    case representation = "Representation"
    /// What a picture shows, in words.
    case textDescription = "TextDescription"
    /// What is said in a recording.
    case transcript = "Transcript"

    /// True for what holds plain text itself.
    public var isText: Bool {
      switch self {
      case .text, .note, .representation, .textDescription, .transcript: true
      case .picture, .pdf, .audio, .video: false
      }
    }
  }

  /// What it is.
  public var kind: Kind
  /// Identity.
  public var id: QDAIdentifier
  /// Name.
  public var name: String?
  /// What it is about.
  public var description: String?
  /// Who made and changed it, and when.
  public var stamp = QDAStamp()
  /// The plain text of a kind that has one; `nil` where the file does not hold it.
  public var text: QDAText?
  /// The same text with its looks, as a file.
  public var richText: QDAFile?
  /// The file of a picture, PDF or recording.
  public var file: QDAFile?
  /// Where that file lay, as the program says that made the project.
  public var currentPath: String?
  /// The text of a PDF, or a picture's description: at most one.
  public var representation: [QDASource] = []
  /// A recording's transcripts.
  public var transcripts: [QDASource] = []
  /// A transcript's points in time.
  public var syncPoints: [QDASyncPoint] = []
  /// Stretches of it that were chosen.
  public var selections: [QDASelection] = []
  /// Codes on it as a whole.
  public var codings: [QDACoding] = []
  /// Notes on it.
  public var noteRefs: [QDAIdentifier] = []
  /// Its values.
  public var values: [QDAVariableValue] = []

  /// Makes a source.
  public init(_ kind: Kind, id: QDAIdentifier, name: String? = nil, text: QDAText? = nil) {
    self.kind = kind
    self.id = id
    self.name = name
    self.text = text
  }

  /// The words of a selection of its text; `nil` for other selections and where there is no text.
  public func quotation(of selection: QDASelection) -> String? {
    guard let text, let range = range(of: selection) else { return nil }
    return CanonicalText(utf8: text.utf8)[range]
  }

  /// The stretch of a selection of its text, in UTF-8 bytes; of a transcript the stretch between two points in time.
  public func range(of selection: QDASelection) -> TextRange? {
    guard text != nil else { return nil }
    switch selection.place {
    case .text(let start, let end): return TextRange(start: start, end: end)
    case .between(let first, let last):
      guard let start = position(of: first), let end = position(of: last), start <= end else { return nil }
      return TextRange(start: start, end: end)
    case .region, .page, .time: return nil
    }
  }

  private func position(of point: QDAIdentifier?) -> Int? {
    point.flatMap { id in syncPoints.first { $0.id == id }?.position }
  }
}

/// A plain text as every position refers to it: UTF-8 without a byte order mark, with the file's own line breaks.
public struct QDAText: Sendable, Hashable {
  /// The bytes; always valid UTF-8.
  public var utf8: [UInt8]
  /// True where it stands in the project itself rather than in a file of its own.
  public var isInline: Bool

  /// Makes a text.
  public init(_ utf8: [UInt8], isInline: Bool = false) {
    self.utf8 = utf8
    self.isInline = isInline
  }

  /// Makes a text.
  public init(_ text: String, isInline: Bool = false) { self.init(Array(text.utf8), isInline: isInline) }

  /// The text.
  public var string: String { String(decoding: utf8, as: UTF8.self) }
}

/// A file that belongs to a source.
public enum QDAFile: Sendable, Hashable {
  /// It is in the archive; `type` is the ending of its name in lower case without a point.
  case packed([UInt8], type: String)
  /// It is named in the project but not in the archive.
  case missing(type: String)
  /// It lies elsewhere: the path as written. It is never opened.
  case external(String)
}

/// A stretch of a source that was chosen, with what was said of it.
public struct QDASelection: Sendable, Hashable {
  /// Which stretch.
  public enum Place: Sendable, Hashable {
    /// Of a text, in UTF-8 bytes. Where the file holds no text, the positions as the file has them.
    case text(start: Int, end: Int)
    /// Of a picture, in pixels from its upper left corner: first x, first y, second x, second y.
    case region([Int])
    /// Of a page of a PDF, in points from its lower left corner as with `region`, with the words that stand there.
    case page(Int, [Int], [QDASource])
    /// Of a recording, in milliseconds.
    case time(begin: Int, end: Int)
    /// Of a transcript, from one point in time to another.
    case between(QDAIdentifier?, QDAIdentifier?)
  }

  /// Identity.
  public var id: QDAIdentifier
  /// Name; often the first words of the stretch.
  public var name: String?
  /// What was said of it.
  public var description: String?
  /// Who made and changed it, and when.
  public var stamp = QDAStamp()
  /// Which stretch.
  public var place: Place
  /// The codes on it; none for an annotation.
  public var codings: [QDACoding] = []
  /// Notes on it.
  public var noteRefs: [QDAIdentifier] = []

  /// Makes a selection.
  public init(id: QDAIdentifier, _ place: Place) {
    self.id = id
    self.place = place
  }

  /// Its element's name in a source of some kind.
  func element(in kind: QDASource.Kind) -> String {
    switch kind {
    case .picture: "PictureSelection"
    case .pdf: "PDFSelection"
    case .audio: "AudioSelection"
    case .video: "VideoSelection"
    case .transcript: "TranscriptSelection"
    case .text, .note, .representation, .textDescription: "PlainTextSelection"
    }
  }
}

/// A code on a stretch, or on a source as a whole.
public struct QDACoding: Sendable, Hashable {
  /// Identity.
  public var id: QDAIdentifier
  /// The code.
  public var code: QDAIdentifier
  /// Who coded; `nil` where nobody is told.
  public var user: QDAIdentifier?
  /// When; `nil` where it is not told.
  public var date: QDADateTime?
  /// Notes on it.
  public var noteRefs: [QDAIdentifier] = []

  /// Makes a coding.
  public init(id: QDAIdentifier, code: QDAIdentifier, user: QDAIdentifier? = nil, date: QDADateTime? = nil) {
    self.id = id
    self.code = code
    self.user = user
    self.date = date
  }
}

/// A moment of a recording and its place in the transcript; either may be missing.
public struct QDASyncPoint: Sendable, Hashable {
  /// Identity.
  public var id: QDAIdentifier
  /// Milliseconds from the start.
  public var milliseconds: Int?
  /// UTF-8 bytes into the transcript's text. Where the file holds no text, as the file has it.
  public var position: Int?

  /// Makes a point.
  public init(id: QDAIdentifier, milliseconds: Int?, position: Int?) {
    self.id = id
    self.milliseconds = milliseconds
    self.position = position
  }
}
