internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import TranscriptText

/// Which of a code's codings go to a new code; what is said must all hold.
struct SplitSelection: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: .text("Kodninger: id, mindst fire cifre.", "Codings: id, at least four digits.", value: .coding))
  var codings: [String] = []

  @Option(
    name: .customLong("where"),
    help: .text(
      "Kun hvor egenskaben har værdien: kommune=nordjysk. Kan gentages.",
      "Only where the attribute has the value: kommune=nordjysk. Repeatable.", value: .condition))
  var conditions: [String] = []

  @Option(
    name: .customLong("with"),
    help: .text(
      "Kun kodninger med disse ord, skrevet som i kodebøgernes regler: tast*.",
      "Only codings with these words, written as in the codebooks' rules: type*.", value: .words))
  var term: String?

  @Option(
    help: .text(
      "Kun kodninger af denne koder; »regler« for reglernes.", "Only codings by this coder; 'regler' for the rules'.",
      value: .name))
  var codedBy: String?

  /// The identities of the chosen codings of a code; rejected ones are not among them.
  ///
  /// - Throws: `DiagnosticError` where nothing is said, or where a coding, condition or term cannot be read.
  func codings(of code: CodePath, in workspace: Workspace) throws -> Set<UUID> {
    guard !(codings.isEmpty && conditions.isEmpty && term == nil && codedBy == nil) else {
      throw DiagnosticError(CodeNameMessage.nothingChosen)
    }
    let material = try Material(workspace)
    var chosen = material.storedCodings(CodingFilter()).filter { $0.code == code }
    if !codings.isEmpty {
      let wanted = Set(try codings.map { try named($0, among: chosen, in: material, code: code) })
      chosen = chosen.filter { wanted.contains($0.id) }
    }
    if let codedBy { chosen = chosen.filter { $0.coder.name == codedBy } }
    if !conditions.isEmpty { chosen = try meeting(chosen, material) }
    if let term { chosen = try holding(term, chosen, material, workspace) }
    return Set(chosen.map(\.id))
  }

  private func named(_ word: String, among chosen: [Coding], in material: Material, code: CodePath) throws -> UUID {
    guard let prefix = IdentityPrefix(word) else { throw DiagnosticError(VerdictMessage.malformedCoding(word)) }
    let fits = { (coding: Coding) in prefix.begins(coding.id) }
    let found = chosen.filter(fits)
    if found.count == 1 { return found[0].id }
    if found.count > 1 {
      throw DiagnosticError(VerdictMessage.ambiguousCoding(word, matches: found.map(\.writtenID).sorted()))
    }
    guard material.allCodings.contains(where: fits) else { throw DiagnosticError(VerdictMessage.unknownCoding(word)) }
    throw DiagnosticError(VerdictMessage.notCoded(word, codes: [code.description]))
  }

  private func meeting(_ codings: [Coding], _ material: Material) throws -> [Coding] {
    let filter = try ProjectQueries(material).filter(conditions, saved: [], includesInterviewer: true)
    let interviews = Dictionary(material.interviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return codings.filter { coding in
      guard let interview = interviews[coding.interview] else { return false }
      return filter.meets(interview, turn: interview.turnIndex(at: coding.range.start))
    }
  }

  /// Codings in whose stretch a rule of that text has matched words.
  private func holding(
    _ term: String, _ codings: [Coding], _ material: Material, _ workspace: Workspace
  ) throws -> [Coding] {
    let parsed = RuleParser.parse(term)
    guard let pattern = parsed.pattern, let path = CodePath("x") else {
      throw DiagnosticError(parsed.findings.map { Diagnostic($0.message) })
    }
    let place = SourceLocation(file: "--with")
    let rule = CodingRule(code: path, text: term, pattern: pattern, span: .match, location: place)
    let book = Codebook(
      id: "x", name: "", version: "", description: "", codes: [Code(path: path, name: "", rules: [rule], location: place)],
      file: "--with", sha256: "")
    let store = try workspace.openProject()
    var run = RuleRun(books: [book], roles: Set(SpeakerRole.allCases))
    try run.read(material.interviews, archives: try store.tokenArchives(of: TokenArchive.identity)) {
      try DictionaryMemory(workspace).knownWords(store, corpus: $0)
    }
    var matches: [UUID: [TextRange]] = [:]
    for coding in run.codings() { matches[coding.interview, default: []] += coding.evidence.flatMap(\.matches) }
    return codings.filter { coding in
      matches[coding.interview, default: []].contains {
        coding.range.start <= $0.start && $0.end <= coding.range.end
      }
    }
  }
}
