internal import CodingModel
internal import CodingStore
internal import Foundation
internal import TranscriptText

/// Finds the words that a query's terms stand for, as rules of that text would.
struct QueryTerms {
  private let terms: [String]

  /// Takes the terms.
  init(_ terms: [String]) { self.terms = terms }

  /// Where they stand, by term and interview.
  ///
  /// - Throws: `DiagnosticError` when a text cannot be tokenised, or an expression takes endless time on a word.
  func places(
    in interviews: [Interview], _ store: ProjectStore, _ workspace: Workspace
  ) throws -> [String: [UUID: [TextRange]]] {
    var run = RuleRun(books: [book], roles: Set(SpeakerRole.allCases))
    try run.read(interviews, archives: try store.tokenArchives(of: TokenArchive.identity)) {
      try DictionaryMemory(workspace).knownWords(store, corpus: $0)
    }
    var places: [String: [UUID: [TextRange]]] = [:]
    for coding in run.codings() {
      guard let number = Int(coding.code.last), terms.indices.contains(number) else { continue }
      places[terms[number], default: [:]][coding.interview, default: []].append(coding.range)
    }
    return places
  }

  /// A codebook with one code for each term, called by its number.
  private var book: Codebook {
    let place = SourceLocation(file: "")
    let codes = terms.enumerated().compactMap { number, term -> Code? in
      let text = QueryTerm.ruleText(term)
      guard let path = CodePath("\(number)"), let pattern = RuleParser.parse(text).pattern else { return nil }
      let rule = CodingRule(code: path, text: text, pattern: pattern, span: .match, location: place)
      return Code(path: path, name: "", rules: [rule], location: place)
    }
    return Codebook(id: "", name: "", version: "", description: "", codes: codes, file: "", sha256: "")
  }
}
