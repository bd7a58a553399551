public import TranscriptText

/// What can be said about a codebook written as a table.
public enum CodebookTableMessage: DiagnosticMessage, Hashable {
  case noPathColumn
  case unknownColumn(String, nearest: CodebookColumn?)
  /// Two headings that mean the same: `sti` and `kode` are both `path`.
  case repeatedColumn(CodebookColumn, headings: [String])
  case tooManyCells(found: Int, columns: Int)
  case unclosedQuote
  case textAfterQuote
  case unknownKind(String)
  case emptyPath
  case wrongParent(path: CodePath, parent: String)
  case severalCodebooks([String])
  case unknownCodebook(String, known: [String])
  case repeatedCodebook(line: Int)
  case badParentsCell(String)
  case noCodes

  /// A stable English identifier.
  public var id: String {
    switch self {
    case .noPathColumn: "table.no-path-column"
    case .unknownColumn: "table.unknown-column"
    case .repeatedColumn: "table.repeated-column"
    case .tooManyCells: "table.too-many-cells"
    case .unclosedQuote: "table.unclosed-quote"
    case .textAfterQuote: "table.text-after-quote"
    case .unknownKind: "table.unknown-kind"
    case .emptyPath: "table.empty-path"
    case .wrongParent: "table.wrong-parent"
    case .severalCodebooks: "table.several-codebooks"
    case .unknownCodebook: "table.unknown-codebook"
    case .repeatedCodebook: "table.repeated-codebook"
    case .badParentsCell: "table.bad-parents"
    case .noCodes: "table.no-codes"
    }
  }

  /// Error, but a warning for a column that is passed over.
  public var severity: Severity {
    if case .unknownColumn = self { .warning } else { .error }
  }

  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .noPathColumn:
      language.pick("tabellen har ingen kolonne »path«", "the table has no column “path”")
    case .unknownColumn(let name, _):
      language.pick("kolonnen »\(name)« bruges ikke", "the column “\(name)” is not used")
    case .repeatedColumn(let column, let headings) where Set(headings).count > 1:
      language.pick(
        "kolonnerne »\(headings.joined(separator: "« og »"))« betyder begge »\(column.rawValue)«",
        "the columns “\(headings.joined(separator: "” and “"))” both mean “\(column.rawValue)”")
    case .repeatedColumn(let column, _):
      language.pick("kolonnen »\(column.rawValue)« står to gange", "the column “\(column.rawValue)” stands twice")
    case .tooManyCells(let found, let columns):
      language.pick(
        "rækken har \(found) celler, men tabellen har \(columns) kolonner",
        "the row has \(found) cells but the table has \(columns) columns")
    case .unclosedQuote:
      language.pick("et anførselstegn bliver ikke lukket", "a quotation mark is never closed")
    case .textAfterQuote:
      language.pick("der står noget efter det lukkende anførselstegn", "something follows the closing quotation mark")
    case .unknownKind(let kind): language.pick("»\(kind)« er ikke en slags række", "“\(kind)” is no kind of row")
    case .emptyPath: language.pick("rækken har ingen sti", "the row has no path")
    case .wrongParent(let path, let parent):
      language.pick(
        "koden »\(path)« ligger ikke under »\(parent)«", "the code “\(path)” does not lie below “\(parent)”")
    case .severalCodebooks(let ids):
      language.pick("tabellen rummer flere kodebøger: ", "the table holds several codebooks: ")
        + ids.joined(separator: ", ")
    case .unknownCodebook(let id, _):
      language.pick("tabellen rummer ikke kodebogen »\(id)«", "the table does not hold the codebook “\(id)”")
    case .repeatedCodebook(let line):
      language.pick(
        "kodebogen har allerede en række på linje \(line)", "the codebook already has a row on line \(line)")
    case .badParentsCell(let cell):
      language.pick("»\(cell)« er hverken follow eller tomt", "“\(cell)” is neither follow nor empty")
    case .noCodes: language.pick("tabellen har ingen koder", "the table has no codes")
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .noPathColumn:
      language.pick(
        "første linje skal være kolonnernes navne, adskilt af ; eller ,: ",
        "the first line must be the names of the columns with ; or , between: ") + Self.columns
    case .unknownColumn(_, let nearest?):
      language.pick("mente du »\(nearest.rawValue)«?", "did you mean “\(nearest.rawValue)”?")
    case .unknownColumn(_, nil): language.pick("kendte kolonner: ", "known columns: ") + Self.columns
    case .repeatedColumn: language.pick("slet eller omdøb den ene", "delete or rename one of them")
    case .tooManyCells, .unclosedQuote, .textAfterQuote:
      language.pick(
        "sæt tekst med skilletegn, linjeskift eller anførselstegn i \"…\", og skriv \" indeni som \"\"",
        "put text with separators, line breaks or quotation marks in \"…\", and write \" inside as \"\"")
    case .unknownKind: language.pick("skriv code, list eller codebook", "write code, list or codebook")
    case .emptyPath: language.pick("skriv kodens sti, fx org/gang", "write the code's path, such as org/gang")
    case .wrongParent:
      language.pick(
        "ret »path« eller »parent«, eller lad »parent« stå tomt",
        "mend “path” or “parent”, or leave “parent” empty")
    case .severalCodebooks: language.pick("vælg en med --codebook", "choose one with --codebook")
    case .unknownCodebook(_, let known): language.pick("der findes: ", "there are: ") + known.joined(separator: ", ")
    case .repeatedCodebook: language.pick("slet den ene", "delete one of them")
    case .badParentsCell:
      language.pick(
        "skriv follow, hvis overkoderne skal følge med", "write follow if the codes above are to be given too")
    case .noCodes: language.pick("skriv en række for hver kode", "write a row for each code")
    }
  }

  private static var columns: String { CodebookColumn.allCases.map(\.rawValue).joined(separator: ", ") }
}
