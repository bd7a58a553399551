internal import CodingModel
internal import Foundation
internal import TranscriptText

extension ProjectRewriting {
  /// A memo with its text, what it is about and its links. The words inside a link are rewritten as names are, so that
  /// they still read as what they lead to.
  mutating func memo(_ former: MemoRecord) -> MemoRecord {
    var links: [String: MemoLink] = [:]
    var text = ""
    for (index, piece) in MemoLinks(former.text).pieces.enumerated() {
      switch piece {
      case .text(let words): text += memoText(words, .speech, former, index)
      case .link(let words):
        let made = memoText(words, .name, former, index)
        text += "[[\(made)]]"
        if let link = former.links[words] { links[made] = self.link(link) }
      }
    }
    var memo = MemoRecord(
      id: former.id, on: target(former.target), text: text, author: coder(former.author), date: former.date,
      links: links)
    memo.editor = former.editor.map { coder($0) }
    memo.editDate = former.editDate
    return memo
  }

  private mutating func memoText(
    _ text: String, _ use: IdentifierFinder.Use, _ memo: MemoRecord, _ index: Int
  ) -> String {
    rewriter.rewritten(
      text, as: use,
      at: RewritePlace(.memo, name: String(memo.key.prefix(8)), identity: "\(memo.key) \(index)"))
  }

  mutating func target(_ former: MemoTarget) -> MemoTarget {
    switch former {
    case .project, .interview: return former
    case .code(let key): return .code(self.key(key))
    case .coding(let id): return .coding(codingIDs[id] ?? Self.derived(id))
    case .case(let reference): return .case(self.reference(reference))
    case .stretch(let id, let range, let sha256):
      guard let made = edits(ofText: sha256, id) else { return .interview(id) }
      return .stretch(id, made.edits.place(of: range), textSHA256: made.sha256)
    }
  }

  private mutating func link(_ former: MemoLink) -> MemoLink {
    switch former.kind {
    case .interview, .turn, .memo: return former
    case .code: return CodePath(former.name).map { MemoLink(kind: .code, name: key($0).description) } ?? former
    case .coding:
      guard let id = UUID(uuidString: former.name) else { return former }
      return MemoLink(kind: .coding, name: (codingIDs[id] ?? Self.derived(id)).uuidString.lowercased())
    case .case:
      return CaseReference(key: former.name).map { MemoLink(kind: .case, name: reference($0).key) } ?? former
    }
  }
}
