/// What a command has to say, without any layout: a title and blocks in order. Renderers turn it into text.
public struct Report: Hashable, Sendable {
  /// What the report is in machine formats: `cooccurrence`.
  public let id: String
  /// The title that people read.
  public let title: String
  /// The content, in reading order.
  public let blocks: [ReportBlock]
  /// What JSON writes at its top.
  public let jsonShape: JSONShape

  /// Makes a report.
  public init(id: String, title: String, blocks: [ReportBlock], jsonShape: JSONShape = .object) {
    self.id = id
    self.title = title
    self.blocks = blocks
    self.jsonShape = jsonShape
  }

  /// What JSON writes at its top.
  public enum JSONShape: Hashable, Sendable {
    /// One object with all tables, each with its definition.
    case object
    /// The first table's rows as an array, nothing else: one object per coding, for other programs to read.
    case array
  }

  /// The pictures, in order.
  public var figures: [ReportFigure] {
    blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// The same report with the tables of one kind of reader and nothing else.
  public func tables(only audience: ReportAudience) -> Report {
    Report(id: id, title: title, blocks: tables(for: audience).map { .table($0) }, jsonShape: jsonShape)
  }

  /// The tables that a kind of reader gets, in order.
  public func tables(for audience: ReportAudience) -> [ReportTable] {
    blocks.compactMap { block in
      if case .table(let table) = block, table.audience.includes(audience) { table } else { nil }
    }
  }
}

/// A piece of a report.
public enum ReportBlock: Hashable, Sendable {
  /// A heading.
  case heading(ReportHeading)
  /// A paragraph of running text.
  case paragraph(String)
  /// Names and values, such as the size of the material.
  case facts([ReportFact])
  /// Terms with what they mean.
  case definitions([ReportDefinition])
  /// A table.
  case table(ReportTable)
  /// Quotations.
  case quotations([ReportQuotation])
  /// An interview's turns with their codes.
  case turns([ReportTurn])
  /// A picture with a text that says the same.
  case figure(ReportFigure)
  /// A remark on what stands above it.
  case note(String)
  /// A list of the headings that have an anchor.
  case contents
  /// A way to another place of the report; only pages show it.
  case link(String, anchor: String)
}

/// A heading; headings with an anchor can be linked to and stand in the contents.
public struct ReportHeading: Hashable, Sendable {
  /// 2 for sections, 3 below; the report's title is 1.
  public let level: Int
  /// The text.
  public let text: String
  /// Name of the place within the report.
  public let anchor: String?
  /// The code that the part is about.
  public let code: ReportCode?

  /// Makes a heading.
  public init(level: Int, text: String, anchor: String? = nil, code: ReportCode? = nil) {
    self.level = level
    self.text = text
    self.anchor = anchor
    self.code = code
  }
}

/// A name and its value.
public struct ReportFact: Hashable, Sendable {
  /// What it is.
  public let title: String
  /// How much.
  public let value: ReportValue

  /// Makes a fact.
  public init(title: String, value: ReportValue) {
    self.title = title
    self.value = value
  }
}

/// A term and paragraphs about it.
public struct ReportDefinition: Hashable, Sendable {
  /// The term.
  public let term: ReportValue
  /// What it means: name of the aspect (may be empty) and text.
  public let texts: [ReportFact]

  /// Makes a definition.
  public init(term: ReportValue, texts: [ReportFact]) {
    self.term = term
    self.texts = texts
  }
}

/// A picture as SVG, complete in itself, with a text for those who cannot see it.
public struct ReportFigure: Hashable, Sendable {
  /// Which of a report's pictures it is, in machine formats: `heat-map`.
  public let id: String
  /// An `svg` element.
  public let svg: String
  /// The text alternative.
  public let alternative: String
  /// How wide the picture is, in CSS pixels.
  public let width: Double
  /// How high it is.
  public let height: Double

  /// Makes a figure.
  public init(id: String, svg: String, alternative: String, width: Double = 0, height: Double = 0) {
    self.id = id
    self.svg = svg
    self.alternative = alternative
    self.width = width
    self.height = height
  }
}

/// Who a part of a report is for.
public enum ReportAudience: Hashable, Sendable {
  /// People and programs.
  case everyone
  /// People only: terminal, Markdown, HTML.
  case people
  /// Programs only: JSON, TSV, CSV.
  case machines

  /// Whether a reader of this kind gets it.
  func includes(_ reader: ReportAudience) -> Bool { self == .everyone || self == reader }
}
