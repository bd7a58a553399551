public import TranscriptText

/// What can be said about the codes of a codebook, and about several books together.
public enum CodebookMessage: DiagnosticMessage, Hashable {
  case slashInID(String)
  case emptyRule
  case emptyRules
  case duplicateRule(line: Int)
  case duplicatePath(CodePath, line: Int)
  case unknownParent(CodePath, nearest: CodePath?)
  case parentCycle([String])
  case parentAndNesting(CodePath)
  case noDefinition(CodePath)
  case noRule(CodePath)
  case duplicateBook(String, file: String)
  case duplicatePathInBooks(CodePath, file: String, line: Int)
  case badListName(String)
  case listCycle([String])

  /// A stable English identifier.
  public var id: String {
    switch self {
    case .slashInID: "codebook.slash-in-id"
    case .emptyRule: "codebook.empty-rule"
    case .emptyRules: "codebook.empty-rules"
    case .duplicateRule: "codebook.duplicate-rule"
    case .duplicatePath: "codebook.duplicate-code"
    case .unknownParent: "codebook.unknown-parent"
    case .parentCycle: "codebook.parent-cycle"
    case .parentAndNesting: "codebook.parent-and-nesting"
    case .noDefinition: "codebook.no-definition"
    case .noRule: "codebook.no-rule"
    case .duplicateBook: "codebook.duplicate-book"
    case .duplicatePathInBooks: "codebook.duplicate-code-in-books"
    case .badListName: "codebook.bad-list-name"
    case .listCycle: "codebook.list-cycle"
    }
  }

  /// Error, but a warning for what can be used as it stands.
  public var severity: Severity {
    switch self {
    case .noDefinition, .noRule, .duplicateRule: .warning
    default: .error
    }
  }

  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .slashInID(let id):
      language.pick(
        "»\(id)« har en skråstreg, men er ikke kodens hele sti", "“\(id)” has a slash but is not the code's whole path")
    case .emptyRule: language.pick("reglen er tom", "the rule is empty")
    case .emptyRules: language.pick("listen af regler er tom", "the list of rules is empty")
    case .duplicateRule(let line):
      language.pick("samme regel står allerede på linje \(line)", "the same rule already stands on line \(line)")
    case .duplicatePath(let path, let line):
      language.pick(
        "koden »\(path)« står allerede på linje \(line)", "the code “\(path)” already stands on line \(line)")
    case .unknownParent(let path, _):
      language.pick("overkoden »\(path)« findes ikke", "there is no parent code “\(path)”")
    case .parentCycle(let ids):
      language.pick("koderne er hinandens overkoder: ", "the codes are each other's parents: ")
        + Self.way(ids)
    case .parentAndNesting(let path):
      language.pick("koden ligger allerede under »\(path)«", "the code already lies below “\(path)”")
    case .noDefinition(let path):
      language.pick("koden »\(path)« har ingen definition", "the code “\(path)” has no definition")
    case .noRule(let path):
      language.pick(
        "koden »\(path)« har hverken regler eller underkoder", "the code “\(path)” has neither rules nor child codes")
    case .duplicateBook(let id, let file):
      language.pick("kodebogen »\(id)« findes også i \(file)", "the codebook “\(id)” is also in \(file)")
    case .duplicatePathInBooks(let path, let file, let line):
      language.pick(
        "koden »\(path)« findes også i \(file), linje \(line)", "the code “\(path)” is also in \(file), line \(line)")
    case .badListName(let name):
      language.pick("»\(name)« kan ikke være navn på en liste", "“\(name)” cannot be the name of a list")
    case .listCycle(let names):
      language.pick("listerne nævner hinanden: ", "the lists name each other: ") + Self.way(names)
    }
  }

  /// The ids with arrows between; of a long way the beginning and the end.
  private static func way(_ ids: [String]) -> String {
    (ids.count > 6 ? ids.prefix(3) + ["…"] + ids.suffix(2) : ids[...]).joined(separator: " → ")
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .slashInID: language.pick("skriv kodens eget navn uden skråstreg", "write the code's own name without a slash")
    case .emptyRule: language.pick("skriv et ord, eller slet punktet", "write a word, or delete the item")
    case .emptyRules: language.pick("skriv en regel, eller slet »rules«", "write a rule, or delete “rules”")
    case .duplicateRule: language.pick("slet den ene", "delete one of them")
    case .duplicatePath, .duplicateBook, .duplicatePathInBooks:
      language.pick("giv den ene et andet navn", "give one of them another name")
    case .unknownParent(_, let nearest?): Suggestion.didYouMean(nearest.description, in: language)
    case .unknownParent(_, nil):
      language.pick("skriv hele stien til en kode i denne bog", "write the whole path of a code in this book")
    case .parentCycle: language.pick("slet »parent« i en af dem", "delete “parent” in one of them")
    case .parentAndNesting:
      language.pick("slet »parent«, eller flyt koden yderst", "delete “parent”, or move the code to the top level")
    case .noDefinition: language.pick("skriv »definition: …«", "write “definition: …”")
    case .noRule:
      language.pick(
        "skriv »rules«, hvis koden skal findes af sig selv", "write “rules” if the code is to be found by itself")
    case .badListName:
      language.pick("brug bogstaver, tal og bindestreg", "use letters, digits and hyphens")
    case .listCycle: language.pick("slet den ene henvisning", "delete one of the references")
    }
  }
}
