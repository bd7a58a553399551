internal import CodingModel
internal import CodingStore
internal import TranscriptText

/// The codebook versions that made a project's codings, parsed.
struct RulesInUse {
  /// Those of the last coding, in its order.
  let books: [Codebook]
  /// Other versions that some codings tell of.
  let earlier: [Codebook]

  /// Reads `versions`, and what other versions `codings` tell of. One that the project does not hold is left out.
  ///
  /// - Throws: `DiagnosticError` when a version cannot be read any more.
  init(_ store: ProjectStore, versions: [CodebookRecord], for codings: [Coding]) throws {
    books = try versions.map { try StoredCodebooks.read(store, version: $0) }
    let told = Set(codings.flatMap(\.evidence).map(\.codebookSHA256)).subtracting(versions.map(\.sha256))
    earlier =
      told.isEmpty
      ? [] : try store.codebookVersions().map(\.record).filter { told.contains($0.sha256) }.map {
        try StoredCodebooks.read(store, version: $0)
      }
  }

  /// Whose turns the last coding looked at where rules name no speakers.
  ///
  /// The log does not say it, but the codings do: some rule of that kind coded an interviewer's turn, or none did.
  func roles(codings: [Coding], interviews: [Interview]) -> Set<SpeakerRole> {
    let open = Set(books.flatMap { $0.codes.flatMap(\.rules) }.filter(\.speakers.isDefault).map(\.id))
    let byID = Dictionary(interviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let isAsked = codings.contains { coding in
      guard let interview = byID[coding.interview], let turn = interview.turnIndex(at: coding.range.start),
        interview.transcript.role(of: interview.transcript.turns[turn]) == .interviewer
      else { return false }
      return coding.evidence.contains { open.contains($0.rule) }
    }
    return isAsked ? Set(SpeakerRole.allCases) : [.informant]
  }
}
