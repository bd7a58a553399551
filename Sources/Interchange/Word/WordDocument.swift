/// A document for word processors, without any markup: headings, paragraphs, tables, comments in the margin.
public struct WordDocument: Sendable, Hashable {
  /// The title, in the properties and not in the text.
  public var title: String
  /// The language of the text as Word names it: `da-DK`.
  public var language: String
  /// The content in order.
  public var blocks: [WordBlock]
  /// Comments; runs tell by their places in this list where each begins and ends.
  public var comments: [WordComment]
  /// True for pages on their side.
  public var isLandscape: Bool

  /// Makes a document.
  public init(
    title: String, language: String = "da-DK", blocks: [WordBlock] = [], comments: [WordComment] = [],
    isLandscape: Bool = false
  ) {
    self.title = title
    self.language = language
    self.blocks = blocks
    self.comments = comments
    self.isLandscape = isLandscape
  }
}

/// A piece of a document.
public enum WordBlock: Sendable, Hashable {
  /// A heading of level 1 to 6; `anchor` names the place for links.
  case heading(level: Int, [WordRun], anchor: String? = nil)
  /// A paragraph.
  case paragraph([WordRun], style: WordStyle = .body)
  /// A table; the first `headerRows` rows are repeated on each page.
  case table(WordTable)
  /// A table of contents of the headings down to a level.
  case contents(title: String, levels: Int)
  case pageBreak
}

/// How a paragraph looks.
public enum WordStyle: String, Sendable, Hashable, CaseIterable {
  case title
  case body
  case quotation
  /// The line below a quotation that tells where it stands.
  case source
  case note
  case caption
}

/// Text of one look.
public struct WordRun: Sendable, Hashable {
  /// The text; line feeds break the line, tabs are tabs.
  public var text: String
  public var isBold: Bool
  public var isItalic: Bool
  /// Letters' colour as `rrggbb`; `nil` for black.
  public var color: String?
  /// Background as `rrggbb`; `nil` for none.
  public var shade: String?
  /// The anchor that a click leads to.
  public var link: String?
  /// The comments that begin before this run.
  public var opens: [Int]
  /// The comments that end after this run.
  public var closes: [Int]

  /// Makes a run.
  public init(
    _ text: String, isBold: Bool = false, isItalic: Bool = false, color: String? = nil, shade: String? = nil,
    link: String? = nil, opens: [Int] = [], closes: [Int] = []
  ) {
    self.text = text
    self.isBold = isBold
    self.isItalic = isItalic
    self.color = color
    self.shade = shade
    self.link = link
    self.opens = opens
    self.closes = closes
  }
}

/// A table of paragraphs.
public struct WordTable: Sendable, Hashable {
  /// Cells row by row; a row may be shorter than the widest.
  public var rows: [[WordCell]]
  /// How many rows at the top are headings.
  public var headerRows: Int
  /// How the width is shared, one number per column; empty for equal shares.
  public var shares: [Int]

  /// Makes a table.
  public init(rows: [[WordCell]], headerRows: Int = 1, shares: [Int] = []) {
    self.rows = rows
    self.headerRows = headerRows
    self.shares = shares
  }
}

/// A cell of a table.
public struct WordCell: Sendable, Hashable {
  /// Its one paragraph.
  public var runs: [WordRun]
  /// True for numbers, which stand to the right.
  public var isTrailing: Bool
  /// Background as `rrggbb`; `nil` for none.
  public var shade: String?

  /// Makes a cell.
  public init(_ runs: [WordRun], isTrailing: Bool = false, shade: String? = nil) {
    self.runs = runs
    self.isTrailing = isTrailing
    self.shade = shade
  }

  /// Makes a cell of plain text.
  public init(_ text: String, isTrailing: Bool = false) {
    self.init([WordRun(text)], isTrailing: isTrailing)
  }
}

/// A comment in the margin.
public struct WordComment: Sendable, Hashable {
  /// Who wrote it.
  public var author: String
  /// When (ISO 8601, `2020-11-02T10:00:00Z`); `nil` when it is not told.
  public var date: String?
  /// What it says; line feeds divide paragraphs.
  public var text: String

  /// Makes a comment.
  public init(author: String, date: String? = nil, text: String) {
    self.author = author
    self.date = date
    self.text = text
  }
}
