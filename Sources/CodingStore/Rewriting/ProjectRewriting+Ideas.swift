internal import CodingModel
internal import Foundation
internal import TranscriptText

extension ProjectRewriting {
  /// An entry of the idea catalogue with all that it says.
  mutating func idea(_ former: IdeaRecord) -> IdeaRecord {
    var parts: [IdeaPart: String] = [:]
    for part in IdeaPart.allCases {
      if let words = former.parts[part] { parts[part] = ideaText(words, former.id, part.rawValue) }
    }
    return IdeaRecord(
      id: former.id, title: ideaText(former.title, former.id, "title"), parts: parts,
      targetGroup: ideaText(former.targetGroup, former.id, "group"),
      actor: ideaText(former.actor, former.id, "actor"), status: former.status, author: coder(former.author),
      date: former.date)
  }

  /// A piece of evidence: words that stood in the text before stand in the new one, as they read there.
  mutating func evidence(_ former: IdeaEvidence) -> IdeaEvidence {
    let identity = Fingerprint.sha256(former.key)
    let words = standingWords(of: former) ?? ideaText(former.quotation, former.idea, "quotation \(identity)")
    return IdeaEvidence(
      idea: former.idea, part: former.part, target: target(former.target), quotation: words,
      author: coder(former.author), date: former.date)
  }

  /// The new words of evidence that held; `nil` where it did not.
  private func standingWords(of former: IdeaEvidence) -> String? {
    let place: (UUID, TextRange)? =
      switch former.target {
      case .coding(let id): standing.codings.first { $0.id == id }.map { ($0.interview, $0.range) }
      case .stretch(let id, let range, textSHA256: _): (id, range)
      case .project, .code, .interview, .case: nil
      }
    guard let (id, range) = place, let made = interviews[id],
      let text = standing.interviews.first(where: { $0.record.id == id })?.interview.transcript.text,
      text.fullRange.contains(range), text[range] == former.quotation
    else { return nil }
    return made.interview.transcript.text[made.edits.place(of: range)]
  }

  /// Who votes is a role or a number, but may be a name all the same.
  mutating func vote(_ former: IdeaVote) -> IdeaVote {
    IdeaVote(
      idea: former.idea, expert: ideaText(former.expert, former.idea, "expert"), effect: former.effect,
      effort: former.effort)
  }

  private mutating func ideaText(_ text: String, _ idea: UUID, _ what: String) -> String {
    let key = idea.uuidString.lowercased()
    return rewriter.rewritten(
      text, as: .speech, at: RewritePlace(.idea, name: String(key.prefix(4)), identity: "\(key) \(what)"))
  }
}
