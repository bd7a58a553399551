internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// Makes a project of the workspace's with rewritten texts.
struct Pseudonymisation {
  private let workspace: Workspace
  private let store: ProjectStore
  private let tokeniser: Tokeniser

  /// - Throws: `DiagnosticError` when the project cannot be opened.
  init(_ workspace: Workspace) throws {
    self.workspace = workspace
    store = try workspace.openProject()
    tokeniser = try Tokeniser()
  }

  /// What would be rewritten; nothing is made.
  mutating func preview(_ rewriter: inout some TextRewriter) throws -> RewritingOutcome {
    let tokeniser = tokeniser
    return try store.rewriting(with: &rewriter) { id, transcript in
      Interview(id: id, tokenised: try tokeniser.tokenise(transcript))
    }
  }

  /// Makes the project; before that, `settle` is handed the rewriter with all that it met. What it writes stays also
  /// where the project cannot be made.
  mutating func make<Rewriter: TextRewriter>(
    _ path: String, _ stamp: ChangeStamp, _ rewriter: inout Rewriter, settle: (Rewriter) throws -> Void
  ) throws -> RewritingOutcome {
    let tokeniser = tokeniser
    return try store.rewrite(
      to: workspace.absolute(path), stamp, with: &rewriter,
      tokenise: { id, transcript in Interview(id: id, tokenised: try tokeniser.tokenise(transcript)) },
      settle: settle)
  }

  /// Findings with the turns they stand in.
  func shown(_ findings: [Pseudonymiser.Finding]) throws -> [ShownIdentifier] {
    let interviews = Dictionary(
      try store.interviews().map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return findings.map { finding in
      var turn: Int?
      if finding.place.kind == .transcript, let interview = interviews[finding.place.name] {
        turn = interview.turnIndex(at: finding.finding.range.start).map { interview.transcript.turns[$0].number }
      }
      return ShownIdentifier(finding, turn: turn)
    }
  }

  /// A second look at the new project: what still has the form of an identifier.
  func residue(_ path: String, _ key: PseudonymKey) throws -> [Diagnostic] {
    let made = try ProjectStore.open(at: workspace.absolute(path))
    defer { try? made.close() }
    let finder = IdentifierFinder(key.list)
    let count = try made.interviews().reduce(0) { count, interview in
      count + finder.findings(in: interview.transcript.text).count { !$0.isForReview }
    }
    return count > 0 ? [Diagnostic(PseudonymMessage.residue(count))] : []
  }
}
