public import TranscriptText

/// A panel's votes as a table: a row for each member and idea, with the columns `idé`, `ekspert`, `effekt`, `indsats` (or
/// `idea`, `expert`, `effect`, `effort`) in any order; others are passed over.
public struct VoteTable: Hashable, Sendable {
  /// One row.
  public struct Row: Hashable, Sendable {
    /// What the row calls the idea: its identity's first digits, or its title.
    public let idea: String
    /// Who votes.
    public let expert: String
    /// The vote on the effect; `nil` for an empty cell.
    public let effect: Int?
    /// The vote on the effort; `nil` for an empty cell.
    public let effort: Int?
    /// Where the row begins.
    public let location: SourceLocation
  }

  /// The rows in order.
  public let rows: [Row]

  /// Reads a table; semicolons, commas or tabs stand between cells.
  public static func read(_ source: SourceFile) -> Parsed<VoteTable> {
    let decoded = TextDecoder.decode(source)
    guard !decoded.hasErrors else { return Parsed(VoteTable(rows: []), diagnostics: decoded.diagnostics) }
    var reader = VoteReader(file: source.path)
    reader.read(decoded.value.text[decoded.value.text.fullRange])
    return Parsed(VoteTable(rows: reader.rows), diagnostics: decoded.diagnostics + reader.diagnostics)
  }
}

/// Reads a table of votes and gathers what is wrong.
private struct VoteReader {
  private(set) var rows: [VoteTable.Row] = []
  private(set) var diagnostics: [Diagnostic] = []
  let file: String

  init(file: String) { self.file = file }

  private enum Column: CaseIterable {
    case idea, expert, effect, effort

    /// The headings that name it.
    var names: [String] {
      switch self {
      case .idea: ["idé", "ide", "idea", "id"]
      case .expert: ["ekspert", "expert", "medlem", "deltager"]
      case .effect: ["effekt", "effect"]
      case .effort: ["indsats", "effort"]
      }
    }
  }

  mutating func read(_ text: String) {
    let first = text.prefix { $0 != "\n" }
    let separator: Unicode.Scalar = first.contains(";") ? ";" : first.contains("\t") ? "\t" : ","
    let table = DelimitedText(text[...].unicodeScalars, separator: separator)
    if let problem = table.problem {
      switch problem {
      case .unclosedQuote(let line), .textAfterQuote(let line): return report(.brokenRow, line)
      }
    }
    guard let header = table.rows.first else { return report(.noColumns(missing: ["idé"]), 1) }
    let titles = header.map { $0.text.trimmed.lowercased() }
    var places: [Column: Int] = [:]
    for column in Column.allCases { places[column] = titles.firstIndex { column.names.contains($0) } }
    let missing = Column.allCases.filter { places[$0] == nil }
    guard missing.isEmpty else { return report(.noColumns(missing: missing.compactMap(\.names.first)), 1) }
    for cells in table.rows.dropFirst() { read(cells, places) }
  }

  private mutating func read(_ cells: [DelimitedText.Cell], _ places: [Column: Int]) {
    func cell(_ column: Column) -> DelimitedText.Cell? {
      places[column].flatMap { cells.indices.contains($0) ? cells[$0] : nil }
    }
    let line = cells.first?.line ?? 0
    let idea = cell(.idea)?.text.trimmed ?? ""
    let expert = cell(.expert)?.text.trimmed ?? ""
    guard !idea.isEmpty, !expert.isEmpty else { return report(.unnamed, line) }
    guard let effect = vote(cell(.effect)), let effort = vote(cell(.effort)) else { return }
    rows.append(
      VoteTable.Row(
        idea: idea, expert: expert, effect: effect, effort: effort, location: SourceLocation(file: file, line: line)))
  }

  /// The vote in a cell, or none; `nil` and a diagnostic for what is no vote.
  private mutating func vote(_ cell: DelimitedText.Cell?) -> Int?? {
    guard let cell, !cell.text.trimmed.isEmpty else { return .some(nil) }
    guard let number = Int(cell.text.trimmed), IdeaVote.scale.contains(number) else {
      report(.noVote, cell.line, cell.column)
      return nil
    }
    return .some(number)
  }

  private mutating func report(_ message: VoteMessage, _ line: Int, _ column: Int = 0) {
    diagnostics.append(Diagnostic(message, at: SourceLocation(file: file, line: line, column: column)))
  }
}

/// What can be wrong with a table of votes.
public enum VoteMessage: DiagnosticMessage, Hashable {
  /// A quotation mark is not closed, or something stands behind a closing one.
  case brokenRow
  case noColumns(missing: [String])
  /// A row without idea or expert.
  case unnamed
  /// A cell that is no whole number of the scale.
  case noVote

  /// A stable English identifier.
  public var id: String {
    switch self {
    case .brokenRow: "votes.broken-row"
    case .noColumns: "votes.no-columns"
    case .unnamed: "votes.unnamed"
    case .noVote: "votes.no-vote"
    }
  }

  public var severity: Severity { .error }

  /// What is wrong, in one sentence.
  public func text(in language: Language) -> String {
    switch self {
    case .brokenRow: language.pick("et anførselstegn er ikke lukket", "a quotation mark is not closed")
    case .noColumns(let missing):
      language.pick(
        "tabellen mangler \(missing.count == 1 ? "kolonnen" : "kolonnerne") \(missing.joined(separator: ", "))",
        "the table lacks the column\(missing.count == 1 ? "" : "s") \(missing.joined(separator: ", "))")
    case .unnamed: language.pick("rækken mangler idé eller ekspert", "the row lacks the idea or the expert")
    case .noVote:
      language.pick(
        "en stemme er et helt tal fra \(IdeaVote.scale.lowerBound) til \(IdeaVote.scale.upperBound)",
        "a vote is a whole number from \(IdeaVote.scale.lowerBound) to \(IdeaVote.scale.upperBound)")
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .noColumns: language.pick("første linje skal være idé;ekspert;effekt;indsats", "the first line is to be idea;expert;effect;effort")
    case .noVote: language.pick("lad cellen være tom, hvor der ikke er stemt", "leave the cell empty where there was no vote")
    case .brokenRow, .unnamed: nil
    }
  }
}
