public import TranscriptText

/// Reads a codebook from YAML.
///
/// ```yaml
/// codebook: organisering        # short stable name
/// name: Organisering
/// version: 1.0.0
/// language: da                  # da or en; may be left out
/// description: …                # may be left out
/// parents: stay                 # follow: a rule's coding is also one of every code above; stay is the default
/// lists:                        # word lists, named $parter in rules and other lists; may be left out
///   parter: jobcenter or borgerservice
///   steder: [kommune, region]   # alternatives
/// span: sentence                # match, sentence (the default) or turn; this and the next three also in a code or rule
/// requires: kommune or $parter  # what the turn must hold besides; the innermost holds, [] takes it off
/// unless: interviewguide        # what the turn must not hold
/// requires-code: any            # the turn must have another code, too, or one of [org, sam]; none is the default
/// speakers: informant           # interviewer, all, or roles and labels: [leder, medarbejder]
/// codes:
///   - id: org                   # letters of any kind, blanks and hyphens; a slash only in a whole path
///     name: Organisering
///     color: "#4269d0"          # or colour; #rgb or #rrggbb; inherited by the children
///     definition: …             # the following may be left out
///     include: …
///     exclude: …
///     example: …
///     rules:                    # see RuleParser
///       - arbejdsgang* or sagsgang*
///       - match: near(system*, ned, 3)
///         span: match
///         note: why the rule is as it is
///     codes: […]                # child codes; children means the same
///   - id: gang
///     parent: org               # instead of nesting: the whole path of the parent; or id: org/gang
/// ```
///
/// Anchors, aliases and several documents in one file are refused. All that can be said about a file is said in one
/// run, in the order of the places; after an error in the YAML itself nothing more can be read.
public enum CodebookParser {
  /// Reads `source`. The book holds what could be read; `nil` when not even its head could. Never throws or stops.
  public static func parse(_ source: SourceFile) -> Parsed<Codebook?> {
    switch CodebookText.reading(source) {
    case .failure(let diagnostic): return Parsed(nil, diagnostics: [diagnostic])
    case .success(let text): return parse(text, source)
    }
  }

  private static func parse(_ text: CodebookText, _ source: SourceFile) -> Parsed<Codebook?> {
    let yaml = YAMLReader.read(text)
    guard let root = yaml.root else {
      let nothing = Diagnostic(CodebookFileMessage.empty, at: SourceLocation(file: source.path))
      return Parsed(nil, diagnostics: inOrder(yaml.diagnostics.isEmpty ? [nothing] : yaml.diagnostics))
    }
    var reader = CodebookReader(text)
    let head = reader.read(root)
    let tree = CodeTree(reader.drafts)
    let diagnostics = inOrder(yaml.diagnostics + reader.nodes.diagnostics + tree.diagnostics)
    guard let head else { return Parsed(nil, diagnostics: diagnostics) }
    let book = Codebook(
      id: head.id ?? source.stem, name: head.name ?? head.id ?? source.stem, version: head.version ?? "0",
      description: head.description ?? "", codes: tree.codes(), parentsFollow: head.parentsFollow,
      lists: reader.wordLists, references: reader.references, file: source.path, sha256: source.sha256)
    return Parsed(book, diagnostics: diagnostics)
  }

  /// By line and column; at one place in the order of finding.
  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      let places = [left, right].map { ($0.element.location?.line ?? 0, $0.element.location?.column ?? 0, $0.offset) }
      return places[0] < places[1]
    }.map(\.element)
  }
}
