internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// The project as the idea catalogue sees it.
struct IdeaBook {
  let material: Material
  let store: ProjectStore
  let ideas: [IdeaRecord]
  let evidence: [IdeaEvidence]
  let votes: [IdeaVote]

  /// Fetches it from the workspace's project.
  init(_ workspace: Workspace) throws {
    store = try workspace.openProject()
    material = try Material(workspace, needsInterviews: false)
    ideas = try store.records(IdeaRecord.self)
    let living = Set(ideas.map(\.id))
    // A link or a vote that a merged copy adds to an idea deleted here has nothing to stand on.
    evidence = try store.records(IdeaEvidence.self).filter { living.contains($0.idea) }
    votes = try store.records(IdeaVote.self).filter { living.contains($0.idea) }
  }

  /// The catalogue, with each quotation held against the texts.
  var catalogue: IdeaCatalogue {
    IdeaCatalogue(
      ideas: ideas, evidence: evidence, votes: votes, interviews: material.interviews, codings: material.allCodings)
  }

  /// By each code's key what it is called now, as far as evidence names codes.
  func codeNames() throws -> [CodePath: CodePath] {
    let codes = try store.projectCodes()
    let keys = evidence.compactMap { evidence -> CodePath? in
      if case .code(let key) = evidence.target { key } else { nil }
    }
    return Dictionary(keys.map { ($0, codes.path(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The idea that a word names: by its identity's first digits, or by a title or the beginning of one that only one has.
  ///
  /// - Throws: `DiagnosticError` where none or several fit.
  func idea(_ text: String, at location: SourceLocation? = nil) throws -> IdeaRecord {
    let wanted = CodeName.folded(text.trimmingCharacters(in: .whitespaces))
    let digits = wanted.replacing("-", with: "")
    let byID = digits.count >= 4 && digits.allSatisfy(\.isHexDigit)
      ? ideas.filter { $0.key.replacing("-", with: "").hasPrefix(digits) } : []
    let exact = ideas.filter { CodeName.folded($0.title) == wanted }
    let beginning = ideas.filter { CodeName.folded($0.title).hasPrefix(wanted) }
    let found = [exact, byID, beginning].first { !$0.isEmpty } ?? []
    guard let idea = found.first, !wanted.isEmpty else {
      let near = Suggestion.nearest(to: text, among: ideas.map(\.title))
      throw DiagnosticError(IdeaMessage.unknown(text, near: near), at: location)
    }
    guard found.count == 1 else {
      throw DiagnosticError(IdeaMessage.ambiguous(text, ids: found.map(\.shortID).sorted()), at: location)
    }
    return idea
  }

  /// What is said where evidence points, verbatim; empty for a code.
  ///
  /// - Throws: `DiagnosticError` for what no idea can rest on.
  func quotation(at target: MemoTarget) throws -> String {
    switch target {
    case .code: return ""
    case .coding(let id):
      guard let coding = material.allCodings.first(where: { $0.id == id }),
        let interview = material.interviews.first(where: { $0.id == coding.interview })
      else { throw DiagnosticError(IdeaMessage.noEvidence) }
      return interview.transcript.text[coding.range]
    case .stretch(let id, let range, textSHA256: _):
      guard let interview = material.interviews.first(where: { $0.id == id }) else {
        throw DiagnosticError(IdeaMessage.noEvidence)
      }
      return interview.transcript.text[range]
    case .project, .interview, .case: throw DiagnosticError(IdeaMessage.noEvidence)
    }
  }
}
