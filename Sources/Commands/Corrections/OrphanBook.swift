internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// What waits for a person to place it: codings without a place, and memos on a former text.
struct OrphanBook {
  /// One of them.
  enum Orphan {
    case coding(OrphanRecord)
    case memo(MemoRecord, interview: UUID, range: TextRange, textSHA256: String)

    /// Its written identity.
    var key: String {
      switch self {
      case .coding(let orphan): orphan.key
      case .memo(let memo, _, _, _): memo.key
      }
    }

    var interview: UUID {
      switch self {
      case .coding(let orphan): orphan.coding.interview
      case .memo(_, let interview, _, _): interview
      }
    }

    /// Where it stood, in the text with the fingerprint `textSHA256`.
    var range: TextRange {
      switch self {
      case .coding(let orphan): orphan.coding.range
      case .memo(_, _, let range, _): range
      }
    }

    var textSHA256: String {
      switch self {
      case .coding(let orphan): orphan.textSHA256
      case .memo(_, _, _, let text): text
      }
    }
  }

  let store: ProjectStore
  private let interviews: [UUID: InterviewRecord]
  /// By interview as Danes sort, then by place in the former text.
  let orphans: [Orphan]

  init(_ workspace: Workspace) throws {
    store = try workspace.openProject()
    let records = try store.interviewRecords()
    let interviews = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.interviews = interviews
    let memos = try store.records(MemoRecord.self).compactMap { memo -> Orphan? in
      guard case .stretch(let id, let range, let text) = memo.target, let record = interviews[id],
        record.textSHA256 != text
      else { return nil }
      return .memo(memo, interview: id, range: range, textSHA256: text)
    }
    let all = try store.records(OrphanRecord.self).map { Orphan.coding($0) } + memos
    let order = workspace.language.collation.sorted(records, by: \.name).map(\.id)
    let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    orphans = all.filter { interviews[$0.interview] != nil }.sorted { left, right in
      (places[left.interview] ?? 0, left.range, left.key) < (places[right.interview] ?? 0, right.range, right.key)
    }
  }

  /// The one with an id, or with the beginning of one.
  ///
  /// - Throws: `DiagnosticError` where none or several fit.
  func orphan(_ text: String) throws -> Orphan {
    guard let prefix = IdentityPrefix(text) else { throw DiagnosticError(CorrectionMessage.malformedID(text)) }
    let found = orphans.filter { prefix.begins($0.key) }
    guard let orphan = found.first else { throw DiagnosticError(CorrectionMessage.unknownID(text)) }
    guard found.count == 1 else {
      throw DiagnosticError(CorrectionMessage.ambiguousID(text, matches: found.map(\.key)))
    }
    return orphan
  }

  /// The name of the interview that one of them belongs to.
  func name(of orphan: Orphan) -> String { interviews[orphan.interview]?.name ?? "" }

  /// The fingerprint of the text that the interview has now.
  func presentText(of orphan: Orphan) -> String { interviews[orphan.interview]?.textSHA256 ?? "" }

  /// All of them with the words that they stood on, and where to look first.
  func shown(_ orphans: [Orphan]) throws -> [ShownOrphan] {
    let texts = try store.texts(Set(orphans.map(\.textSHA256))).mapValues { CanonicalText(utf8: $0) }
    let codes = try store.projectCodes()
    var hints = NearTurns(store, texts)
    return try orphans.map { orphan in
      let text = texts[orphan.textSHA256].map { $0[orphan.range.clamped(to: $0.fullRange)] } ?? ""
      let (near, cause) = try hints.hint(to: orphan)
      switch orphan {
      case .coding(let record):
        return ShownOrphan(
          id: orphan.key, code: codes.path(of: record.coding.codeKey), owner: record.coding.coder,
          interview: name(of: orphan), range: orphan.range, text: text, cause: OrphanCause(rawValue: record.reason),
          near: near)
      case .memo(let memo, _, _, _):
        return ShownOrphan(
          id: orphan.key, code: nil, owner: memo.author, interview: name(of: orphan), range: orphan.range, text: text,
          cause: cause, near: near)
      }
    }
  }
}

extension TextRange {
  fileprivate func clamped(to other: TextRange) -> TextRange {
    let start = min(max(start, other.start), other.end)
    return TextRange(start: start, end: min(max(end, start), other.end))
  }
}

/// Finds the turns of present texts that things of former ones would be looked for in first.
private struct NearTurns {
  private let store: ProjectStore
  private let texts: [String: CanonicalText]
  private var interviews: [UUID: Interview] = [:]
  private var anchors: [String: Reanchoring] = [:]

  init(_ store: ProjectStore, _ texts: [String: CanonicalText]) {
    self.store = store
    self.texts = texts
  }

  /// The turn to look at first, and why the place is not certain.
  mutating func hint(to orphan: OrphanBook.Orphan) throws -> (turn: Int?, cause: OrphanCause?) {
    guard let interview = try interviews[orphan.interview] ?? store.interview(orphan.interview) else {
      return (nil, nil)
    }
    interviews[orphan.interview] = interview
    guard let anchors = anchors(orphan.textSHA256, to: interview) else { return (nil, nil) }
    let turn = { (place: TextRange) in
      interview.turnIndex(at: place.start).map { interview.transcript.turns[$0].number }
    }
    switch anchors.placement(of: orphan.range) {
    case .unmoved(let range), .moved(let range, similarity: _): return (turn(range), nil)
    case .orphan(let reason, near: let near): return (turn(near), OrphanCause(reason))
    }
  }

  private mutating func anchors(_ sha256: String, to interview: Interview) -> Reanchoring? {
    let key = "\(sha256) \(interview.id)"
    if let known = anchors[key] { return known }
    guard let text = texts[sha256] else { return nil }
    // The former text's turns as they are read now: good enough for a hint. Whatever format the file had, the text that
    // was made of it is laid out as the house lays out its own.
    let former = TranscriptParser.parse(text, name: interview.name, path: interview.name).value
    let made = Reanchoring(from: former, to: interview.transcript)
    anchors[key] = made
    return made
  }
}
