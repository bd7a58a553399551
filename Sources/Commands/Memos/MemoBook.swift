internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// The project as memos speak of it: what they can be about, what links can lead to.
struct MemoBook {
  let store: ProjectStore
  let material: Material
  /// All memos, oldest first.
  let memos: [MemoRecord]
  let cases: CaseNames
  let codes: ProjectCodes
  /// The fingerprints of the texts as they are now.
  let texts: [UUID: String]
  /// The codings that wait for a place in a corrected text.
  let orphans: [UUID: OrphanRecord]
  /// Former texts that memos or such codings stand in, by their fingerprints.
  let formerTexts: [String: CanonicalText]

  /// Fetches it from the workspace's project.
  init(_ workspace: Workspace) throws {
    store = try workspace.openProject()
    material = try Material(workspace, needsInterviews: false)
    memos = try store.records(MemoRecord.self).sorted { ($0.date, $0.key) < ($1.date, $1.key) }
    cases = CaseNames(material.interviews, try store.caseRecords())
    codes = try store.projectCodes()
    texts = Dictionary(
      try store.interviewRecords().map { ($0.id, $0.textSHA256) }, uniquingKeysWith: { first, _ in first })
    orphans = Dictionary(
      try store.records(OrphanRecord.self).map { ($0.coding.id, $0) }, uniquingKeysWith: { first, _ in first })
    let former = memos.compactMap { memo -> String? in
      if case .stretch(_, _, let sha) = memo.target { sha } else { nil }
    }
    formerTexts = try store.texts(Set(former + orphans.values.map(\.textSHA256)).subtracting(texts.values))
      .mapValues { CanonicalText(utf8: $0) }
  }

  /// What a text names.
  enum Place: Hashable {
    case project
    case code(CodePath)
    case interview(UUID)
    case turns(UUID, ClosedRange<Int>)
    case coding(UUID)
    case memo(UUID)
    case `case`(CaseReference)
  }

  /// The memo with an id, or the beginning of one.
  ///
  /// - Throws: `DiagnosticError` where none or several fit.
  func memo(_ text: String) throws -> MemoRecord {
    guard let prefix = IdentityPrefix(text) else { throw DiagnosticError(MemoMessage.malformed(text)) }
    let found = memos.filter { prefix.begins($0.key) }
    guard let memo = found.first else { throw DiagnosticError(MemoMessage.unknown(text)) }
    guard found.count == 1 else { throw DiagnosticError(MemoMessage.ambiguous(text, matches: found.map(\.key))) }
    return memo
  }

  /// What `text` names: `projekt`, `kode:STI`, `INTERVIEW`, `INTERVIEW:12`, `INTERVIEW:12-14`, `kodning:ID`, `memo:ID`,
  /// `kommune:NAVN`, `case:NAVN`, `informant:INTERVIEW:TALER`; without the kind what has the name, interviews first.
  ///
  /// - Throws: `DiagnosticError` where none or several fit.
  func place(_ text: String) throws -> Place {
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmingCharacters(in: .whitespaces) }
    guard parts.count == 2 else { return try bare(text.trimmingCharacters(in: .whitespaces)) }
    switch parts[0].lowercased() {
    case "kode", "code": return .code(codes.key(of: try code(parts[1])))
    case "kodning", "coding": return .coding(try coding(parts[1]).id)
    case "memo": return .memo(try memo(parts[1]).id)
    case "interview": return try turns(parts[1]) ?? .interview(try cases.interview(parts[1]).id)
    case let kind where CaseKind(argument: kind) != nil: return .case(try cases.reference(for: text))
    default:
      if let turns = try turns(text) { return turns }
      return .case(try cases.reference(for: text))
    }
  }

  private func bare(_ text: String) throws -> Place {
    if ["projekt", "projektet", "project"].contains(text.lowercased()) { return .project }
    if let found = try? cases.reference(for: text) {
      if case .interview(let id) = found { return .interview(id) }
      return .case(found)
    }
    if IdentityPrefix(text) != nil, let coding = try? coding(text) { return .coding(coding.id) }
    do {
      return .code(codes.key(of: try code(text)))
    } catch let error as DiagnosticError {
      if error.diagnostics.first?.id == "usage.ambiguous-code" { throw error }
      let names = material.interviews.map(\.name) + material.codes.map(\.path.description)
      throw DiagnosticError(MemoMessage.unknownTarget(text, near: Suggestion.nearest(to: text, among: names)))
    }
  }

  /// A code by what it is called now; otherwise by what it was called first.
  private func code(_ text: String) throws -> CodePath {
    do {
      return try CodeNames(material.codes).path(for: text)
    } catch let error as DiagnosticError {
      guard let key = CodePath(text), codes.isLiving(key) else { throw error }
      return codes.path(of: key)
    }
  }

  private func coding(_ text: String) throws -> Coding {
    guard let prefix = IdentityPrefix(text) else { throw DiagnosticError(PassageMessage.unknownCoding(text)) }
    let found = material.allCodings.filter { prefix.begins($0.id) }
    guard let coding = found.first else { throw DiagnosticError(PassageMessage.unknownCoding(text)) }
    guard found.count == 1 else {
      throw DiagnosticError(PassageMessage.ambiguousCoding(text, found.map(\.writtenID).sorted()))
    }
    return coding
  }

  /// `INTERVIEW:12` or `INTERVIEW:12-14`; `nil` for what has not this form.
  private func turns(_ text: String) throws -> Place? {
    guard let match = text.wholeMatch(of: /(.+):(\d+)(?:-(\d+))?/), let first = Int(match.2),
      let last = match.3.map({ Int($0) }) ?? first
    else { return nil }
    let interview = try cases.interview(String(match.1))
    let count = interview.transcript.turns.count
    for number in [first, last] where !(1...max(count, 1)).contains(number) || count == 0 {
      throw DiagnosticError(PassageMessage.unknownTurn("\(number)", interview: interview.name, turns: count))
    }
    return .turns(interview.id, min(first, last)...max(first, last))
  }

  /// What a memo on `text` is about; `words` are a part of the turn.
  ///
  /// - Throws: `DiagnosticError` where nothing has the name, or the words are not there once.
  func target(_ text: String, words: String?) throws -> MemoTarget {
    let place = try place(text)
    guard words == nil || place.isOneTurn else { throw DiagnosticError(MemoMessage.wordsWithoutTurn) }
    switch place {
    case .project: return .project
    case .code(let key): return .code(key)
    case .interview(let id): return .interview(id)
    case .coding(let id): return .coding(id)
    case .case(let reference): return .case(reference)
    case .memo: throw DiagnosticError(MemoMessage.unknownTarget(text, near: nil))
    case .turns(let id, let numbers):
      guard let interview = material.interviews.first(where: { $0.id == id }), let sha = texts[id] else {
        throw DiagnosticError(MemoMessage.unknownTarget(text, near: nil))
      }
      let turns = interview.transcript.turns
      let whole = TextRange(start: turns[numbers.lowerBound - 1].body.start, end: turns[numbers.upperBound - 1].body.end)
      let range = try words.map { try self.range(of: $0, in: whole, of: interview, place: text) } ?? whole
      return .stretch(id, range, textSHA256: sha)
    }
  }

  private func range(of words: String, in whole: TextRange, of interview: Interview, place: String) throws -> TextRange {
    let body = interview.transcript.text[whole]
    guard let found = body.range(of: words, options: .caseInsensitive) else {
      throw DiagnosticError(MemoMessage.wordsNotThere(place))
    }
    guard body.range(of: words, options: .caseInsensitive, range: found.upperBound..<body.endIndex) == nil else {
      throw DiagnosticError(MemoMessage.wordsTwice(place))
    }
    let start = whole.start + body[..<found.lowerBound].utf8.count
    return TextRange(start: start, end: start + body[found].utf8.count)
  }

  /// What the links in a text lead to now, and those that lead nowhere.
  func links(in text: String) -> (found: [String: MemoLink], broken: [String]) {
    var found: [String: MemoLink] = [:]
    var broken: [String] = []
    for link in MemoLinks(text).links {
      if let place = try? place(link), let target = place.link { found[link] = target } else { broken.append(link) }
    }
    return (found, broken)
  }
}

extension MemoBook.Place {
  fileprivate var isOneTurn: Bool {
    if case .turns(_, let numbers) = self { numbers.count == 1 } else { false }
  }

  /// The place as a link keeps it; the project needs none.
  fileprivate var link: MemoLink? {
    switch self {
    case .project: nil
    case .code(let key): MemoLink(kind: .code, name: key.description)
    case .interview(let id): MemoLink(kind: .interview, name: id.uuidString.lowercased())
    case .turns(let id, let numbers):
      MemoLink(kind: .turn, name: "\(id.uuidString.lowercased()):\(numbers.lowerBound)")
    case .coding(let id): MemoLink(kind: .coding, name: id.uuidString.lowercased())
    case .memo(let id): MemoLink(kind: .memo, name: id.uuidString.lowercased())
    case .case(let reference): MemoLink(kind: .case, name: reference.key)
    }
  }
}
