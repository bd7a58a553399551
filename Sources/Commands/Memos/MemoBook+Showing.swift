internal import CodingAnalysis
internal import CodingModel
internal import Foundation
internal import Reporting
internal import TranscriptText

extension MemoBook {
  /// A memo as it is read, with what it is about and where its links lead now.
  func shown(_ memo: MemoRecord, in language: Language) -> ShownMemo {
    var pieces: [ShownMemo.Piece] = []
    for piece in MemoLinks(memo.text).pieces {
      switch piece {
      case .text(let text): pieces.append(.text(text))
      case .link(let text): pieces.append(shownLink(text, of: memo))
      }
    }
    let backlinks = memos.filter { other in
      other.links.values.contains(MemoLink(kind: .memo, name: memo.key)) && other.id != memo.id
    }
    let about = about(memo.target, in: language)
    return ShownMemo(
      memo, name: name(of: memo.target), target: about.title, isTargetGone: about.isGone,
      quotations: about.quotations, pieces: pieces, backlinks: backlinks.map(\.key))
  }

  private func shownLink(_ text: String, of memo: MemoRecord) -> ShownMemo.Piece {
    guard let link = memo.links[text] ?? links(in: "[[\(text)]]").found[text] else {
      return .link(text, title: nil, memo: nil)
    }
    let memoID: String? = link.kind == .memo ? link.name : nil
    return .link(text, title: title(of: link), memo: memoID)
  }

  /// What a target is called in what programs read: a path, a name, `INTERVIEW:TURN`, an identity; the same in every
  /// language, and empty for the project.
  private func name(of target: MemoTarget) -> String {
    switch target {
    case .project: ""
    case .code(let key): codes.path(of: key).description
    case .interview(let id): interview(id)?.name ?? id.uuidString.lowercased()
    case .case(let reference): reference.key
    case .coding(let id): id.uuidString.lowercased()
    case .stretch(let id, let range, let sha):
      interview(id).map { $0.name + (texts[id] == sha ? ":" + Self.turns(range, of: $0) : "") }
        ?? id.uuidString.lowercased()
    }
  }

  /// What a target is called now.
  private func about(
    _ target: MemoTarget, in language: Language
  ) -> (title: String, isGone: Bool, quotations: [ReportQuotation]) {
    switch target {
    case .project: return (language.pick("Projektet", "The project"), false, [])
    case .code(let key):
      let path = codes.path(of: key)
      return (language.pick("Koden \(path)", "The code \(path)"), codes.survivor(of: key) == nil, [])
    case .interview(let id):
      guard let interview = interview(id) else { return (language.pick("Et interview", "An interview"), true, []) }
      return (language.pick("Interviewet \(interview.name)", "The interview \(interview.name)"), false, [])
    case .case(let reference):
      let name = cases.name(of: reference)
      return ("\(reference.kind.prefix.capitalized) \(name ?? "")", name == nil, [])
    case .coding(let id):
      guard let coding = material.allCodings.first(where: { $0.id == id }), let interview = interview(coding.interview),
        interview.turnIndex(at: coding.range.start) != nil
      else {
        if let orphan = orphans[id] { return aboutHomeless(orphan, in: language) }
        let digits = id.uuidString.lowercased().prefix(8)
        return (language.pick("Kodningen \(digits)", "The coding \(digits)"), true, [])
      }
      let title = language.pick("Kodningen \(coding.shortID), \(coding.code)", "The coding \(coding.shortID), \(coding.code)")
      return (title, false, quotations(coding.range, in: interview))
    case .stretch(let id, let range, let sha):
      guard let interview = interview(id) else { return (language.pick("En replik", "A turn"), true, []) }
      guard texts[id] == sha, interview.turnIndex(at: range.start) != nil, range.end <= interview.transcript.text.length
      else {
        return (
          language.pick("Et sted i \(interview.name), før teksten blev rettet", "A place in \(interview.name) before its text was corrected"),
          true, formerQuotation(range, of: sha, in: interview)
        )
      }
      return ("\(interview.name):\(Self.turns(range, of: interview))", false, quotations(range, in: interview))
    }
  }

  /// The numbers of the turns in which a stretch begins and ends: `12`, `12-14`; empty for a stretch beyond the text.
  private static func turns(_ range: TextRange, of interview: Interview) -> String {
    guard let first = interview.turnIndex(at: range.start) else { return "" }
    let last = interview.turnIndex(at: max(range.start, range.end - 1)) ?? first
    return last > first ? "\(first + 1)-\(last + 1)" : "\(first + 1)"
  }

  /// A coding that waits for a place in a corrected text.
  private func aboutHomeless(
    _ orphan: OrphanRecord, in language: Language
  ) -> (title: String, isGone: Bool, quotations: [ReportQuotation]) {
    let name = "\(orphan.coding.shortID), \(codes.path(of: orphan.coding.codeKey))"
    return (
      language.pick("Den hjemløse kodning \(name)", "The homeless coding \(name)"), true,
      interview(orphan.coding.interview).map {
        formerQuotation(orphan.coding.range, of: orphan.textSHA256, in: $0)
      } ?? []
    )
  }

  /// Words of a former text; which turn they stood in is not told, as turns are counted otherwise now.
  private func formerQuotation(_ range: TextRange, of sha: String, in interview: Interview) -> [ReportQuotation] {
    guard let text = formerTexts[sha], text.fullRange.contains(range) else { return [] }
    return [ReportQuotation(text: text[range], marks: [], interview: interview.name, turn: 0, time: nil, speaker: nil)]
  }

  private func interview(_ id: UUID) -> Interview? { material.interviews.first { $0.id == id } }

  /// What is said in a stretch, turn by turn: each with who says it and when, without the labels between them.
  private func quotations(_ range: TextRange, in interview: Interview) -> [ReportQuotation] {
    let transcript = interview.transcript
    return transcript.turns.filter { $0.body.overlaps(range) }.map { turn in
      let said = TextRange(start: max(turn.body.start, range.start), end: min(turn.body.end, range.end))
      return ReportQuotation(
        text: transcript.text[said], marks: [], interview: interview.name, turn: turn.number, time: turn.time,
        speaker: transcript.speaker(of: turn)?.label)
    }
  }

  /// What a link leads to now; `nil` where it leads nowhere.
  private func title(of link: MemoLink) -> String? {
    switch link.kind {
    case .code: CodePath(link.name).flatMap { codes.survivor(of: $0) == nil ? nil : codes.path(of: $0).description }
    case .interview: UUID(uuidString: link.name).flatMap(interview)?.name
    case .turn:
      link.name.split(separator: ":").first.flatMap { UUID(uuidString: String($0)) }.flatMap(interview).flatMap { interview in
        let number = Int(link.name.split(separator: ":").last ?? "") ?? 0
        return interview.transcript.turns.indices.contains(number - 1) ? "\(interview.name):\(number)" : nil
      }
    case .coding:
      material.allCodings.first { $0.writtenID == link.name }.map { "\($0.shortID) \($0.code)" }
    case .memo: memos.first { $0.key == link.name }.map { "memo \($0.shortID)" }
    case .case: CaseReference(key: link.name).flatMap(cases.name(of:))
    }
  }

  /// The memos on what a text names: on an interview also those on its turns, codings and speakers; on a code also those on
  /// the codes below it and on codings with them.
  func memos(on text: String) throws -> [MemoRecord] {
    let place = try place(text)
    return memos.filter { concerns($0.target, place) }
  }

  private func concerns(_ target: MemoTarget, _ place: Place) -> Bool {
    let coding: (UUID) -> Coding? = { id in material.allCodings.first { $0.id == id } }
    switch (place, target) {
    case (.project, .project): return true
    case (.code(let key), .code(let own)): return codes.path(of: key).encloses(codes.path(of: own))
    case (.code(let key), .coding(let id)): return coding(id).map { codes.path(of: key).encloses($0.code) } ?? false
    case (.interview(let id), .interview(let own)), (.interview(let id), .stretch(let own, _, _)): return id == own
    case (.interview(let id), .coding(let own)): return coding(own)?.interview == id
    case (.interview(let id), .case(.informant(let own, _))): return id == own
    case (.turns(let id, let numbers), .stretch(let own, let range, _)):
      return id == own && touches(id, numbers, range)
    case (.turns(let id, let numbers), .coding(let own)):
      return coding(own).map { $0.interview == id && touches(id, numbers, $0.range) } ?? false
    case (.coding(let id), .coding(let own)): return id == own
    case (.case(let reference), .case(let own)): return reference == own
    default: return false
    }
  }

  private func touches(_ id: UUID, _ numbers: ClosedRange<Int>, _ range: TextRange) -> Bool {
    guard let turns = interview(id)?.transcript.turns else { return false }
    return numbers.contains { turns.indices.contains($0 - 1) && turns[$0 - 1].body.overlaps(range) }
  }

  /// What memos say of codings and codes, by coding and by present path.
  func notes(in language: Language) -> MemoNotes {
    var notes = MemoNotes()
    for memo in memos {
      let shown = shown(memo, in: language)
      switch memo.target {
      case .coding(let id): notes.codings[id, default: []].append(shown)
      case .code(let key): notes.codes[codes.path(of: key), default: []].append(shown)
      case .project, .interview, .stretch, .case: break
      }
    }
    return notes
  }
}
