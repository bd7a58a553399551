@testable import CodingStore
import CodingModel
import Foundation
import GRDB
import TestSupport
import TranscriptText

/// How many random histories a test tries: `KODEKS_HISTORIES=1000 Scripts/test --filter CodingStoreTests` tries so many of
/// each kind, which takes its time; without it a few.
enum Histories {
  static func seeds(_ few: Int) -> Range<Int> {
    0..<(ProcessInfo.processInfo.environment["KODEKS_HISTORIES"].flatMap { Int($0) } ?? few)
  }
}

/// Does random work of every kind in a project, each step as one change; the same seed does the same.
///
/// A new kind of work is a case of `Work` and a line in `perform`.
struct RandomHistory {
  enum Work: CaseIterable {
    case importing, codebooks, ruleCodings, handCodings, removingHandCodings, verdicts
    case creatingCode, describingCode, mergingCodes, deletingCode, takingCodeAway
    case correctingText, settlingOrphan, undo, redo, undoingAny
  }

  /// What a piece of work threw that it should not.
  struct Fault: Error {
    let work: Work
    /// The number that the next change would have had.
    let change: Int
    let error: any Error
  }

  let store: ProjectStore
  let coder: Coder
  /// The number of the next change; it gives its identity and, with `stride`, its time.
  private(set) var number: Int
  private let stride: Int
  private var generator: SeededGenerator

  static let codes = ["org", "org/gang", "digi/æ", "ny kode"]

  /// Work by `coder`; copies that number their changes from different starts with one stride never share a change.
  init(store: ProjectStore, seed: UInt64, coder: Coder = Sample.anna, from number: Int = 1, stride: Int = 1) throws {
    self.store = store
    self.coder = coder
    self.number = number
    self.stride = stride
    generator = SeededGenerator(seed: seed)
    // Tests need no protection against power cuts.
    try store.connection.queue.inDatabase { db in try db.execute(sql: "PRAGMA synchronous = OFF") }
  }

  mutating func run(steps: Int) throws {
    for _ in 0..<steps { try step() }
  }

  /// One piece of work of any kind; it may come to nothing.
  @discardableResult
  mutating func step(_ kinds: [Work] = Work.allCases) throws -> Work {
    let work = generator.pick(kinds)
    do {
      try perform(work)
    } catch {
      throw Fault(work: work, change: number, error: error)
    }
    return work
  }

  mutating func stamp() -> ChangeStamp {
    defer { number += stride }
    return Sample.stamp(number, by: coder)
  }

  private mutating func perform(_ work: Work) throws {
    switch work {
    case .importing: try importSome()
    case .codebooks: try setCodebooks()
    case .ruleCodings: try codeByRules()
    case .handCodings: try codeByHand()
    case .removingHandCodings: try removeSome()
    case .verdicts: try judge()
    case .creatingCode: try editCode { $0.name = "Navn" }
    case .describingCode:
      let text = "tekst \(roll(3))"
      // As by the commands, no code gets the name that another has.
      if flip() {
        try editCode { $0.definition = text }
      } else {
        try editCode { $0.component = "\(text) \($0.code.last)" }
      }
    case .mergingCodes: try mergeCodes()
    case .deletingCode: try deleteCode()
    case .takingCodeAway: try takeCodeAway()
    case .correctingText: try correct()
    case .settlingOrphan: try settleOrphan()
    case .undo: try reverse { store, stamp in _ = try store.undo(nil, stamp) }
    case .redo: try reverse { store, stamp in _ = try store.redo(nil, stamp) }
    case .undoingAny:
      let chosen = try store.changes().map(\.id)[roll(try store.changes().count)]
      try reverse { store, stamp in _ = try store.undo(chosen, stamp) }
    }
  }

  private mutating func roll(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &generator) }

  private mutating func flip() -> Bool { Bool.random(using: &generator) }
}

/// Interviews, codebooks and rules.
extension RandomHistory {
  private mutating func importSome() throws {
    let place = 1 + roll(4)
    // Now and then another text of the same name, as two people who import different files.
    let imported =
      roll(4) == 0
      ? Sample.interview(100 + place, name: "interview-\(place)", words: "Helt andre ord end dem før.")
      : Sample.interview(place, words: "Tekst \(place) om tid og møder.")
    _ = try store.importInterviews([Sample.interview(1), imported], stamp())
  }

  private mutating func setCodebooks() throws {
    let books = ["org", "digi", "ky"].filter { _ in flip() }.map { Sample.codebook($0, version: 1 + roll(3)) }
    _ = try store.setCodebooks(books, stamp())
  }

  /// Keeps some of the rules' codings, changes the evidence of some, drops some, adds some.
  private mutating func codeByRules() throws {
    var codings = try store.codings().filter { $0.coder == .rules && roll(4) > 0 }
    codings = codings.map { flip() ? $0 : $0.with(range: $0.range, evidence: evidence()) }
    var taken = Set(codings.map(\.id))
    for _ in 0..<roll(5) {
      guard let place = try somePlace() else { continue }
      let code = try Sample.path(generator.pick(Self.codes))
      let id = Coding.ruleID(interview: place.interview, range: place.range, code: code, coder: .rules)
      guard taken.insert(id).inserted else { continue }
      codings.append(
        Coding(id: id, interview: place.interview, range: place.range, code: code, coder: .rules, evidence: evidence()))
    }
    _ = try store.recordCodings(codings, by: .rules, stamp())
  }

  private mutating func judge() throws {
    let decision = generator.pick(VerdictDecision.allCases)
    let chosen = try store.codings().filter { $0.coder == .rules && roll(3) == 0 }
    _ = try store.recordVerdicts(decision, on: chosen, keepingOpposite: flip(), stamp())
  }

  private mutating func evidence() -> [RuleEvidence] {
    (0..<(1 + roll(2))).map { _ in Sample.evidence(1 + roll(4), at: roll(20)) }
  }

  private mutating func somePlace() throws -> (interview: UUID, range: TextRange)? {
    let interviews = try store.interviews()
    guard !interviews.isEmpty else { return nil }
    let interview = interviews[roll(interviews.count)]
    let start = 10 * roll(interview.transcript.text.length / 10 - 1)
    let range = TextRange(start: start, end: start + 5 + 5 * roll(2))
    return (interview.id, range.onCharacters(of: interview.transcript.text.utf8))
  }
}

/// Work by hand.
extension RandomHistory {
  private mutating func codeByHand() throws {
    let codes = try store.projectCodes()
    var codings: [ProjectStore.HandCoding] = []
    for _ in 0..<(1 + roll(3)) {
      guard let place = try somePlace(), let key = codes.survivor(of: try Sample.path(generator.pick(Self.codes))),
        try isThere(key)
      else { continue }
      codings.append(ProjectStore.HandCoding(interview: place.interview, range: place.range, code: key))
    }
    _ = try store.addHandCodings(codings, stamp())
  }

  private mutating func removeSome() throws {
    let ids = try store.codings().filter { $0.coder != .rules && roll(3) == 0 }.map(\.id)
    _ = try store.removeHandCodings(Set(ids), stamp())
  }

  /// A code of its own is there when somebody has made it; the others are codebooks'.
  private func isThere(_ key: CodePath) throws -> Bool {
    try key.description != "ny kode" || store.records(CodeRecord.self).contains { $0.code == key }
  }

  private func key(_ text: String) throws -> CodePath { try Sample.path(text) }

  private func record(of key: CodePath, in view: ProjectView) throws -> CodeRecord {
    try view.record(CodeRecord.self, key.description) ?? CodeRecord(code: key, isOwn: key.description == "ny kode")
  }

  private mutating func editCode(_ edit: (inout CodeRecord) -> Void) throws {
    let key = try key(generator.pick(Self.codes))
    try store.edit(.editCodes, stamp()) { view in
      var record = try record(of: key, in: view)
      guard record.fate == .living else { return ([], ()) }
      edit(&record)
      return (try view.setting(record), ())
    }
  }

  /// Recodes what is coded with one code to another, joins what falls together, and says so of the code.
  private mutating func mergeCodes() throws {
    let (from, into) = (try key(generator.pick(Self.codes)), try key(generator.pick(Self.codes)))
    guard try isThere(from), try isThere(into) else { return }
    try store.edit(.editCodes, stamp()) { view in
      var record = try record(of: from, in: view)
      guard from != into, record.fate == .living, try self.record(of: into, in: view).fate == .living else {
        return ([], ())
      }
      record.fate = .merged(into: into)
      let taken = Set(try view.codings { $0.codeKey == into }.map(Place.init))
      let steps = try view.codings { $0.codeKey == from }.map { coding -> ChangeOperation in
        let bare = coding.with(nil)
        return taken.contains(Place(coding))
          ? .removeCoding(bare) : .replaceCoding(bare, with: bare.with(code: into, key: into))
      }
      return (steps + (try view.setting(record)), ())
    }
  }

  private struct Place: Hashable {
    let interview: UUID
    let range: TextRange
    let coder: Coder

    init(_ coding: Coding) { (interview, range, coder) = (coding.interview, coding.range, coding.coder) }
  }

  private mutating func deleteCode() throws {
    let key = try key(generator.pick(Self.codes))
    try store.edit(.editCodes, stamp()) { view in
      var record = try record(of: key, in: view)
      guard record.fate == .living else { return ([], ()) }
      record.fate = .deleted
      let codings = try view.codings { $0.codeKey == key }
      return (codings.map { .removeCoding($0.with(nil)) } + (try view.setting(record)), ())
    }
  }

  private mutating func takeCodeAway() throws {
    try store.edit(.editCodes, stamp()) { view in
      let key = try key("ny kode")
      guard try view.codings(where: { $0.codeKey == key }).isEmpty else { return ([], ()) }
      return (try view.removing(CodeRecord.self, key.description), ())
    }
  }

  /// What cannot be taken back says so; anything else that is thrown is a fault.
  private mutating func reverse(_ work: (ProjectStore, ChangeStamp) throws -> Void) throws {
    do {
      try work(store, stamp())
    } catch let error as DiagnosticError {
      let known = ["store.changed-since", "store.not-reversible", "store.already-undone", "store.not-undone"]
      guard error.diagnostics.allSatisfy({ known.contains($0.id) }) else { throw error }
    }
  }
}

/// Corrected texts.
extension RandomHistory {
  /// Other words in the second turn: what lies before them stays, by hand what lies after them moves, the rest waits.
  private mutating func correct() throws {
    let records = try store.interviewRecords().filter { record in (1...4).contains { Sample.id($0) == record.id } }
    guard !records.isEmpty else { return }
    let former = records[roll(records.count)]
    let words = [
      "Tekst om tid og møder.", "Nu står her noget helt andet.", "Kort.", "Lidt mere end før, og så til sidst.",
    ]
    // A text does not come back but by undo: the number of corrections so far stands in it.
    let count = try store.changes(kind: .updateTranscript).count
    let imported = Sample.interview(
      (1...4).first { Sample.id($0) == former.id } ?? 1, name: former.name, words: generator.pick(words) + " \(count)")
    try store.record(stamp(), .updateTranscript) { db in
      let record = InterviewRecord(
        id: former.id, name: former.name, textSHA256: try Content.keep(imported.interview.transcript.text.utf8, in: db),
        layoutSHA256: try Content.keep(TranscriptLayout(imported.interview).document, in: db),
        sourceSHA256: try Content.keep(imported.source.bytes, in: db), sourceName: former.sourceName)
      guard record.textSHA256 != former.textSHA256 else { return ([], ()) }
      let state = PresentState(db)
      let correction = Correction(
        before: try state.text(former.textSHA256), after: try state.text(record.textSHA256), former: former.textSHA256)
      let verdicts = try state.verdicts(in: former.id).filter { verdict in
        try state.fingerprint(of: verdict.range, in: record.textSHA256) != verdict.textSHA256
      }
      return (
        try state.codings(in: former.id).flatMap { try correction.steps($0, state) }
          + verdicts.map { .removeVerdict($0) }
          + [.replaceInterview(former, with: record)], ()
      )
    }
  }

  private struct Correction {
    let before: [UInt8]
    let after: [UInt8]
    let former: String

    func steps(_ coding: Coding, _ state: PresentState) throws -> [ChangeOperation] {
      let prefix = zip(before, after).prefix { $0 == $1 }.count
      let suffix = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
      if coding.range.end <= prefix { return [] }
      guard coding.coder != .rules else { return [.removeCoding(coding)] }
      if coding.range.start >= before.count - suffix, coding.range.end <= before.count {
        let shift = after.count - before.count
        let range = TextRange(start: coding.range.start + shift, end: coding.range.end + shift)
        return [.replaceCoding(coding, with: coding.with(range: range, evidence: []))]
      }
      let orphan = OrphanRecord(coding: coding, textSHA256: former, reason: "gone").stored
      return [.removeCoding(coding), .setRecord(orphan, replacing: try state.record(.orphan, orphan.key))]
    }
  }

  /// Places one that waits at the beginning of its text, or gives it up.
  private mutating func settleOrphan() throws {
    let (place, isGivenUp) = (roll(10), flip())
    let texts = Dictionary(uniqueKeysWithValues: try store.interviews().map { ($0.id, $0.transcript.text.utf8) })
    try store.edit(.settle, stamp()) { view in
      let orphans = try view.records(OrphanRecord.self)
      guard !orphans.isEmpty else { return ([], ()) }
      let orphan = orphans[place % orphans.count]
      let steps = try view.removing(OrphanRecord.self, orphan.key)
      let range = TextRange(start: place, end: place + 9).onCharacters(of: texts[orphan.coding.interview] ?? [])
      let coding = orphan.coding.with(range: range, evidence: [])
      let codes = try view.codes()
      let isFree = try view.codings { $0.id == coding.id || Place($0) == Place(coding) && $0.codeKey == coding.codeKey }
        .isEmpty
      guard !isGivenUp, isFree, codes.survivor(of: coding.codeKey) == coding.codeKey,
        try view.interviews().contains(where: { $0.id == coding.interview })
      else { return (steps, ()) }
      return (steps + [.addCoding(coding)], ())
    }
  }
}

extension TextRange {
  /// The same stretch, with ends that fall inside a character drawn back before it.
  fileprivate func onCharacters(of bytes: [UInt8]) -> TextRange {
    func border(_ place: Int) -> Int {
      var place = place
      while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
      return place
    }
    return TextRange(start: border(start), end: border(end))
  }
}

/// What a project says, without the numbers of its rows.
struct ProjectContent: Equatable {
  let interviews: [InterviewRecord]
  let codebooks: [CodebookRecord]
  let codings: [Coding]
  let verdicts: [VerdictRecord]
  let records: [StoredRecord]

  init(_ store: ProjectStore) throws {
    interviews = try store.interviewRecords()
    codebooks = try store.codebookRecords()
    codings = try store.codings()
    verdicts = try store.verdicts().map(\.record)
    records = try store.connection.queue.read { db in
      try RecordKind.allCases.flatMap { try RecordRows.records(db, of: $0) }
    }
  }
}

extension ProjectStore {
  /// All tables that follow from the log, row by row with the rows' numbers.
  func tables() throws -> [String] {
    try connection.queue.read { db in
      try Schema.projectionTables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0.description)" }
      }
    }
  }

  /// The log, row by row, in the order of the changes.
  func log() throws -> [String] {
    try connection.queue.read { db in
      try Row.fetchAll(db, sql: "SELECT \(LogRow.columns) FROM \(LogRow.tables) ORDER BY date, uuid").map(\.description)
    }
  }
}
