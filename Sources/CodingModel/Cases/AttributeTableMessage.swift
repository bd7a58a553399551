public import TranscriptText

/// What can be wrong with a table of attributes.
public enum AttributeTableMessage: DiagnosticMessage, Hashable {
  case empty
  case noAttributes
  case noCases
  case unclosedQuote
  case textAfterQuote
  case tooManyCells(columns: Int)
  case ownKey(String)
  case badKey(String)
  case repeatedKey(String)
  case noCase
  case misfit(String, AttributeType, choices: [String])

  /// Keys whose values the project knows by itself.
  public static let ownKeys: Set<String> = ["interview", "taler", "sæt", "case"]

  /// A stable English identifier.
  public var id: String {
    switch self {
    case .empty: "attributes.empty-table"
    case .noAttributes: "attributes.no-attributes"
    case .noCases: "attributes.no-cases"
    case .unclosedQuote: "attributes.unclosed-quote"
    case .textAfterQuote: "attributes.text-after-quote"
    case .tooManyCells: "attributes.too-many-cells"
    case .ownKey: "attributes.own-key"
    case .badKey: "attributes.bad-key"
    case .repeatedKey: "attributes.repeated-key"
    case .noCase: "attributes.no-case"
    case .misfit: "attributes.misfit"
    }
  }

  /// An error.
  public var severity: Severity { .error }

  /// What is wrong; never what stands in a cell.
  public func text(in language: Language) -> String {
    switch self {
    case .empty: language.pick("tabellen er tom", "the table is empty")
    case .noAttributes: language.pick("tabellen har ingen egenskaber", "the table has no attributes")
    case .noCases: language.pick("tabellen har ingen rækker", "the table has no rows")
    case .unclosedQuote:
      language.pick("et anførselstegn bliver ikke lukket", "a quotation mark is never closed")
    case .textAfterQuote:
      language.pick("der står noget efter det lukkende anførselstegn", "something follows the closing quotation mark")
    case .tooManyCells(let columns):
      language.pick(
        "cellen står uden for tabellens \(columns) kolonner", "the cell stands outside the table's \(columns) columns")
    case .ownKey(let key):
      language.pick(
        "»\(key)« kender projektet selv og kan ikke sættes", "the project itself knows '\(key)'; it cannot be set")
    case .badKey(let key):
      language.pick("»\(key)« kan ikke være navn på en egenskab", "'\(key)' cannot be the name of an attribute")
    case .repeatedKey(let key):
      language.pick("kolonnen »\(key)« står to gange", "the column '\(key)' stands twice")
    case .noCase: language.pick("rækken nævner ingen case", "the row names no case")
    case .misfit(let key, let type, _):
      language.pick("»\(key)« er her \(type.denial(in: language))", "'\(key)' is here \(type.denial(in: language))")
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .empty, .noAttributes, .noCases:
      language.pick(
        "første kolonne er casen, de andre egenskaber, f.eks. interview;anciennitet;dato",
        "the first column is the case, the others are attributes, such as interview;anciennitet;dato")
    case .unclosedQuote, .textAfterQuote, .tooManyCells:
      language.pick(
        "sæt tekst med skilletegn, linjeskift eller anførselstegn i \"…\", og skriv \" indeni som \"\"",
        "put text with separators, line breaks or quotation marks in \"…\", and write \" inside as \"\"")
    case .ownKey, .repeatedKey: language.pick("slet eller omdøb kolonnen", "delete or rename the column")
    case .badKey:
      language.pick("undgå = < > ! og | i navnet", "leave = < > ! and | out of the name")
    case .noCase: language.pick("skriv casens navn i første kolonne", "write the case's name into the first column")
    case .misfit(_, .choice, let choices): language.pick("vælg ", "choose ") + choices.joined(separator: ", ")
    case .misfit(let key, let type, _):
      language.pick("\(type.example(in: language)); eller skift typen: ", "\(type.example(in: language)); or change the type: ")
        + "kodeks case define \(key) --type text"
    }
  }
}

extension AttributeType {
  /// "not a number" and so on, after "is".
  public func denial(in language: Language) -> String {
    switch self {
    case .text: language.pick("ikke en tekst", "not a text")
    case .number: language.pick("ikke et tal", "not a number")
    case .date: language.pick("ikke en dato", "not a date")
    case .choice: language.pick("ikke en af valgmulighederne", "none of the choices")
    }
  }

  /// How a value is written.
  public func example(in language: Language) -> String {
    switch self {
    case .text, .choice: language.pick("skriv en tekst", "write a text")
    case .number: language.pick("skriv et tal som 12 eller 2,5", "write a number such as 12 or 2.5")
    case .date: language.pick("skriv en dato som 2026-02-06 eller 6.2.2026", "write a date such as 2026-02-06 or 6.2.2026")
    }
  }

  /// What people call it.
  public func name(in language: Language) -> String {
    switch self {
    case .text: language.pick("tekst", "text")
    case .number: language.pick("tal", "number")
    case .date: language.pick("dato", "date")
    case .choice: language.pick("valg", "choice")
    }
  }
}
