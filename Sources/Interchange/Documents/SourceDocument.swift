public import TranscriptText

/// What a foreign file says, in reading order, before it is a transcript: every reader of a format makes one, and
/// `TranscriptComposer` turns it into a transcript.
///
/// Nothing of the file's text is lost on the way: it stands in `blocks`, in `metadata`, in `comments`, or in `leftOut`.
public struct SourceDocument: Sendable, Hashable {
  /// Paragraphs, utterances and tables in reading order.
  public var blocks: [DocumentBlock]
  /// Comments with the places that they are about.
  public var comments: [DocumentComment]
  /// Text that does not belong in a transcript.
  public var leftOut: [LeftOutText]
  /// What the file says about itself beside its text: title, date of recording, language.
  public var metadata: [HeaderField]
  /// How many characters of text, white space apart, the file holds, counted by another way than the one that read it;
  /// `nil` where there is none. The account of the text is held against it.
  public var characters: Int?

  /// Makes a document.
  public init(
    blocks: [DocumentBlock] = [], comments: [DocumentComment] = [], leftOut: [LeftOutText] = [],
    metadata: [HeaderField] = [], characters: Int? = nil
  ) {
    self.characters = characters
    self.blocks = blocks
    self.comments = comments
    self.leftOut = leftOut
    self.metadata = metadata
  }
}

/// One piece of a document.
public enum DocumentBlock: Sendable, Hashable {
  /// A paragraph as it was written: whether it begins with a speaker is for the composer to judge.
  case paragraph(DocumentParagraph)
  /// Speech whose speaker and times the format itself tells, as subtitles do.
  case utterance(Utterance)
  /// Rows of cells; the paragraphs of a cell are divided by line feeds. Rows may differ in length.
  case table([[String]])
}

/// A paragraph of a document.
public struct DocumentParagraph: Sendable, Hashable {
  /// The text, without its closing line break; line breaks inside are line feeds.
  public var text: String
  /// How many UTF-8 bytes of the beginning stand out from the rest (bold, or another style): `Leder` before what a
  /// leader says. 0 when nothing stands out or everything does.
  public var leadIn: Int
  /// True for a heading by its style.
  public var isHeading: Bool
  /// True when everything in it stands out as a lead-in would.
  public var isEmphasised: Bool

  /// Makes a paragraph.
  public init(_ text: String, leadIn: Int = 0, isHeading: Bool = false, isEmphasised: Bool = false) {
    self.isEmphasised = isEmphasised
    self.text = text
    self.leadIn = leadIn
    self.isHeading = isHeading
  }
}

/// Speech with the speaker and the times that the format tells.
public struct Utterance: Sendable, Hashable {
  /// The speaker's label; `nil` when the format tells none.
  public var speaker: String?
  /// When it begins.
  public var start: TimeCode?
  /// When it ends.
  public var end: TimeCode?
  /// What is said, without label and times.
  public var text: String

  /// Makes an utterance.
  public init(speaker: String?, start: TimeCode?, end: TimeCode? = nil, text: String) {
    self.speaker = speaker
    self.start = start
    self.end = end
    self.text = text
  }
}

/// A place in a document: UTF-8 bytes into a block's text, or into a cell's.
public struct DocumentPlace: Sendable, Hashable {
  /// Index into `SourceDocument.blocks`.
  public var block: Int
  /// Row and column of a table's cell, from 0; `nil` in other blocks.
  public var row: Int?
  /// See `row`.
  public var column: Int?
  /// UTF-8 bytes from the beginning of the text.
  public var offset: Int

  /// Makes a place.
  public init(block: Int, row: Int? = nil, column: Int? = nil, offset: Int) {
    self.block = block
    self.row = row
    self.column = column
    self.offset = offset
  }
}

/// A comment in a document's margin, or a note at its foot.
public struct DocumentComment: Sendable, Hashable {
  /// Where a comment comes from.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case comment
    case footnote
    case endnote
  }

  /// Comment, footnote or endnote.
  public var kind: Kind
  /// Who wrote it, as the file says; empty when it does not.
  public var author: String
  /// When, as the file says (ISO 8601); `nil` when it does not.
  public var date: String?
  /// What it says; paragraphs divided by line feeds.
  public var text: String
  /// Where the words begin that it is about.
  public var start: DocumentPlace
  /// Where they end; the same as `start` for a mark between two characters.
  public var end: DocumentPlace

  /// Makes a comment.
  public init(
    kind: Kind, author: String = "", date: String? = nil, text: String, start: DocumentPlace, end: DocumentPlace
  ) {
    self.kind = kind
    self.author = author
    self.date = date
    self.text = text
    self.start = start
    self.end = end
  }
}

/// Text of a file that does not go into the transcript, and why: it is counted and listed, never dropped in silence.
public struct LeftOutText: Sendable, Hashable {
  /// Why it stays out.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The head or foot of every page.
    case pageMargin = "page-margin"
    /// Deleted by a tracked change.
    case deleted
    /// Marked as hidden.
    case hidden
    /// Cue numbers and identifiers, style sheets, scripts: not for reading.
    case markup
    /// A note of the format (`NOTE` in WebVTT), not speech.
    case note
    /// An image's or a shape's description or content.
    case picture
    /// Labels, times and headings of columns that the transcript states in its own form instead.
    case restated
    /// Page numbers, tables of contents and other text that the program itself makes.
    case generated
  }

  /// Why it stays out.
  public var reason: Reason
  /// The text.
  public var text: String

  /// Makes a piece.
  public init(_ reason: Reason, _ text: String) {
    self.reason = reason
    self.text = text
  }
}
