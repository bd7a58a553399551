public import TranscriptText

/// The columns of a gold file.
public enum GoldColumn: String, Sendable, Hashable, CaseIterable {
  /// `INTERVIEW:TURN`.
  case passage
  /// Code paths with commas between them.
  case codes
  /// Part of the file that the passage belongs to.
  case split
}

/// What can be wrong with a file of passages coded by hand.
public enum GoldMessage: DiagnosticMessage, Hashable {
  /// A name that the project does not know.
  public enum Unknown: Sendable, Hashable {
    /// An interview.
    case interview(String)
    /// A code.
    case code(String)
  }

  /// The file is no text.
  case notText
  /// The file has no lines to read.
  case noPassages
  /// A column that must be there is not; perhaps another name was meant for it.
  case missingColumn(GoldColumn, near: String?)
  /// A column stands twice.
  case doubledColumn(GoldColumn)
  /// A line has more cells than the first line names columns.
  case tooManyCells(Int, columns: Int)
  /// A passage is not `INTERVIEW:TURN`.
  case malformedPassage
  /// A name that is not known, in so many lines; `names` are the interviews.
  case unknown(Unknown, lines: Int, near: String?, names: [String])
  /// A turn beyond the interview's last.
  case unknownTurn(Int, of: Int)
  /// A passage that stands in an earlier line.
  case doubledPassage(firstLine: Int)
  /// A split that no passage belongs to.
  case unknownSplit(String, near: String?, splits: [String])

  /// A stable English identifier.
  public var id: String {
    switch self {
    case .notText: "gold.not-text"
    case .noPassages: "gold.no-passages"
    case .missingColumn: "gold.missing-column"
    case .doubledColumn: "gold.doubled-column"
    case .tooManyCells: "gold.too-many-cells"
    case .malformedPassage: "gold.malformed-passage"
    case .unknown(.interview, _, _, _): "gold.unknown-interview"
    case .unknown(.code, _, _, _): "gold.unknown-code"
    case .unknownTurn: "gold.unknown-turn"
    case .doubledPassage: "gold.doubled-passage"
    case .unknownSplit: "gold.unknown-split"
    }
  }

  /// Always an error: figures over a part of the passages would be taken for figures over all.
  public var severity: Severity { .error }

  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .notText: language.pick("filen er ikke tekst i UTF-8", "the file is not text in UTF-8")
    case .noPassages: language.pick("filen nævner ingen replikker", "the file names no turns")
    case .missingColumn(let column, _):
      language.pick("kolonnen »\(column.rawValue)« mangler", "the column '\(column.rawValue)' is missing")
    case .doubledColumn(let column):
      language.pick("kolonnen »\(column.rawValue)« står to gange", "the column '\(column.rawValue)' stands twice")
    case .tooManyCells(let cells, let columns):
      language.pick(
        "linjen har \(cells) felter, men der er kun \(columns) kolonner",
        "the line has \(cells) cells, but there are only \(columns) columns")
    case .malformedPassage: language.pick("her står ingen replik", "this names no turn")
    case .unknown(let unknown, let lines, _, _): Self.text(unknown, lines: lines, in: language)
    case .unknownTurn(let turn, _):
      language.pick("interviewet har ingen replik \(turn)", "the interview has no turn \(turn)")
    case .doubledPassage(let line):
      language.pick("replikken står allerede i linje \(line)", "the turn stands in line \(line) already")
    case .unknownSplit(let name, _, _):
      language.pick("ingen replikker hører til delen »\(name)«", "no turns belong to the split '\(name)'")
    }
  }

  /// A long name is hardly one: columns may have slipped, and it is not repeated.
  private static func text(_ unknown: Unknown, lines: Int, in language: Language) -> String {
    let more = lines == 1 ? "" : language.pick(" (\(lines) linjer)", " (\(lines) lines)")
    switch unknown {
    case .interview(let name):
      return language.pick("ukendt interview", "unknown interview") + quoted(name, in: language) + more
    case .code(let name):
      return language.pick("ukendt kode", "unknown code") + quoted(name, in: language) + more
    }
  }

  private static func quoted(_ name: String, in language: Language) -> String {
    name.count > 60 ? "" : language.pick(" »\(name)«", " '\(name)'")
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .notText: language.pick("gem den som ren tekst i UTF-8", "save it as plain text in UTF-8")
    case .noPassages, .missingColumn(_, nil), .doubledColumn:
      language.pick(
        "første linje navngiver kolonnerne: passage, codes og eventuelt split, med tabulator imellem",
        "the first line names the columns: passage, codes and perhaps split, with tabs between them")
    case .missingColumn(let column, let near?):
      language.pick("skal »\(near)« hedde »\(column.rawValue)«?", "should '\(near)' be '\(column.rawValue)'?")
    case .tooManyCells:
      language.pick("sæt komma, ikke tabulator, mellem koderne", "put commas, not tabs, between the codes")
    case .malformedPassage:
      language.pick(
        "skriv interviewets navn, kolon og replikkens nummer: fynsk-leder:12",
        "write the interview's name, a colon and the turn's number: fynsk-leder:12")
    case .unknown(_, _, let near?, _), .unknownSplit(_, let near?, _):
      language.pick("mente du »\(near)«?", "did you mean '\(near)'?")
    case .unknown(.interview, _, nil, let names): Self.list(names, in: language)
    case .unknown(.code, _, nil, _):
      language.pick(
        "skriv hele stien, f.eks. org/gang; »kodeks codes list« viser koderne",
        "write the whole path, such as org/gang; 'kodeks codes list' lists the codes")
    case .unknownTurn(_, let count):
      language.pick("replikkerne har numrene 1–\(count)", "the turns have the numbers 1–\(count)")
    case .doubledPassage:
      language.pick("skriv alle replikkens koder på én linje", "write all the turn's codes in one line")
    case .unknownSplit(_, nil, []):
      language.pick(
        "filen har ingen dele; der mangler en kolonne »split«", "the file has no splits; it needs a column 'split'")
    case .unknownSplit(_, nil, let splits): Self.list(splits, in: language)
    }
  }

  /// The first few names that there are.
  private static func list(_ names: [String], in language: Language) -> String {
    language.pick("der findes: ", "there are: ") + names.prefix(5).joined(separator: ", ")
      + (names.count > 5 ? " …" : "")
  }
}
