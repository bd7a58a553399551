internal import CodingModel
internal import CodingStore
internal import TranscriptText

/// Where a term of the rules' language stands in one interview.
struct DeskSearch: Sendable {
  /// The term as it was typed.
  let term: String
  /// The turns that hold it, from 0, ascending.
  let turns: [Int]
  private let matches: [TextRange]

  /// Reads the interview's words, which takes a moment the first time, and looks for the term in everybody's turns.
  ///
  /// - Throws: `DiagnosticError` when the term cannot be read as a rule.
  init(_ term: String, in interview: Interview, store: ProjectStore, workspace: Workspace) throws {
    let parsed = RuleParser.parse(term)
    guard let pattern = parsed.pattern, let path = CodePath("?") else {
      throw DiagnosticError(parsed.findings.map { Diagnostic($0.message) })
    }
    let place = SourceLocation(file: "")
    let rule = CodingRule(code: path, text: term, pattern: pattern, span: .turn, location: place)
    let code = Code(path: path, name: "", rules: [rule], location: place)
    let book = Codebook(id: "", name: "", version: "", description: "", codes: [code], file: "", sha256: "")
    var run = RuleRun(books: [book], roles: Set(SpeakerRole.allCases))
    let memory = DictionaryMemory(workspace)
    try run.read([interview]) { corpus in try memory.knownWords(store, corpus: corpus) }
    let matches = run.codings().flatMap(\.evidence).flatMap(\.matches).sorted()
    self.term = term
    self.matches = matches
    turns = matches.compactMap { interview.turnIndex(at: $0.start) }
      .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// How many words or phrases were found.
  var count: Int { matches.count }

  /// What was found in a turn.
  func words(in body: TextRange) -> [TextRange] { matches.filter { $0.overlaps(body) } }
}
