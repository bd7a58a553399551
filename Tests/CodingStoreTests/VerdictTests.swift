import CodingModel
import Foundation
import GRDB
import Testing
import TranscriptText

@testable import CodingStore

@Suite("verdicts in a project")
struct VerdictTests {
  let folder: TemporaryFolder
  let store: ProjectStore

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1), Sample.interview(2, words: "Andet.")], Sample.stamp(1))
  }

  /// A coding whose identity is the one that rules give it.
  private func coding(_ code: String, at start: Int = 40, rules: [String]? = nil) throws -> Coding {
    let range = TextRange(start: start, end: start + 10)
    let path = try Sample.path(code)
    return Coding(
      id: Coding.ruleID(interview: Sample.id(1), range: range, code: path, coder: .rules), interview: Sample.id(1),
      range: range, code: path, coder: .rules,
      evidence: (rules ?? ["\(code)#1"]).map { rule in
        RuleEvidence(codebook: "b", codebookSHA256: "", rule: rule, text: "tid", line: 1, matches: [range])
      })
  }

  private func verdicts() throws -> [String: VerdictStatus?] {
    Dictionary(
      try store.codings().map { ("\($0.code)@\($0.range.start)", $0.status) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("a verdict is a change by a person, with time and reason, and comes back with the coding")
  func given() throws {
    let (one, two) = try (coding("org"), coding("org", at: 50))
    _ = try store.recordCodings([one, two], by: .rules, Sample.stamp(2))
    let outcome = try store.recordVerdicts(
      .reject, on: [one], Sample.stamp(3, by: Coder(name: "Bo"), reason: "kun omtale"))
    #expect(
      outcome
        == VerdictOutcome(before: .init(proposed: 1), after: .init(rejected: 1), changed: 1, kept: 0))
    #expect(try verdicts() == ["org@40": .rejected, "org@50": .proposed])
    let verdict = try #require(try store.verdicts().first)
    #expect(verdict.coder == Coder(name: "Bo") && verdict.reason == "kun omtale")
    #expect(verdict.date == Sample.stamp(3).date && verdict.record.change == Sample.stamp(3).id)
    let text = Sample.interview(1).interview.transcript.text
    #expect(verdict.record.textSHA256 == Fingerprint.sha256(Array(text.utf8[40..<50])))
    let change = try #require(try store.changes(limit: 1).first)
    #expect(change.kind == .verdict && change.counts.description == "reject-coding=1")
    #expect(try store.check().isEmpty)
  }

  @Test("what is already so changes nothing and is not logged")
  func again() throws {
    let one = try coding("org")
    _ = try store.recordCodings([one], by: .rules, Sample.stamp(2))
    _ = try store.recordVerdicts(.accept, on: [one], Sample.stamp(3))
    let count = try store.changes().count
    #expect(try store.recordVerdicts(.accept, on: [one, one], Sample.stamp(4)).changed == 0)
    #expect(try store.recordVerdicts(.reject, on: [], Sample.stamp(5)).changed == 0)
    #expect(try store.changes().count == count)
  }

  @Test("the opposite verdict is kept where that is asked for, and taken over where not")
  func opposite() throws {
    let codings = try [coding("org"), coding("org", at: 50), coding("org", at: 55)]
    _ = try store.recordCodings(codings, by: .rules, Sample.stamp(2))
    _ = try store.recordVerdicts(.reject, on: [codings[0]], Sample.stamp(3))
    _ = try store.recordVerdicts(.accept, on: [codings[1]], Sample.stamp(4))
    let kept = try store.recordVerdicts(.accept, on: codings, keepingOpposite: true, Sample.stamp(5))
    #expect(
      kept
        == VerdictOutcome(
          before: .init(proposed: 1, accepted: 1, rejected: 1), after: .init(accepted: 2, rejected: 1), changed: 1,
          kept: 1))
    let all = try store.recordVerdicts(.accept, on: codings, Sample.stamp(6))
    #expect(all.after == .init(accepted: 3) && all.changed == 1 && all.kept == 0)
    #expect(try store.check().isEmpty)
  }

  @Test("a verdict that is withdrawn leaves the coding proposed, and its inverse brings back the very verdict")
  func withdrawn() throws {
    let one = try coding("org")
    _ = try store.recordCodings([one], by: .rules, Sample.stamp(2))
    _ = try store.recordVerdicts(.reject, on: [one], Sample.stamp(3, reason: "nej"))
    let before = try store.verdicts()
    _ = try store.recordVerdicts(.withdraw, on: [one], Sample.stamp(4))
    #expect(try store.verdicts().isEmpty)
    #expect(try verdicts() == ["org@40": .proposed])
    let change = try #require(try store.change(Sample.stamp(4).id))
    #expect(change.operations.map(\.kind) == [.withdrawVerdict])
    try store.record(Sample.stamp(5), .verdict) { _ in (change.operations.reversed().map(\.inverse), ()) }
    #expect(try store.verdicts() == before)
    #expect(try store.check().isEmpty)
  }

  @Test("a coding that goes and comes back has its verdict again", arguments: [VerdictDecision.accept, .reject])
  func recoding(decision: VerdictDecision) throws {
    let (one, two) = try (coding("org"), coding("org", at: 50))
    _ = try store.recordCodings([one, two], by: .rules, Sample.stamp(2))
    _ = try store.recordVerdicts(decision, on: [one], Sample.stamp(3))
    let before = try store.codings()
    _ = try store.recordCodings([two], by: .rules, Sample.stamp(4))
    #expect(try verdicts() == ["org@50": .proposed])
    #expect(try store.verdicts().count == 1)
    let difference = try store.recordCodings([one, two], by: .rules, Sample.stamp(5))
    #expect(difference.added.map(\.verdict) == [decision.verdict])
    #expect(try store.codings() == before)
    #expect(try store.check().isEmpty)
  }

  @Test("a verdict that is given before the coding comes waits for it")
  func verdictFirst() throws {
    let one = try coding("org")
    _ = try store.recordVerdicts(.reject, on: [one], Sample.stamp(2))
    let dry = try store.difference(to: [one], by: .rules)
    #expect(dry.added.map(\.verdict) == [.rejected])
    let difference = try store.recordCodings([one], by: .rules, Sample.stamp(3))
    let counts = try #require(difference.countsByCode.first)
    let numbers: [Int] = [counts.added, counts.rejected, counts.unchanged]
    #expect(numbers == [0, 1, 0])
    #expect(try verdicts() == ["org@40": .rejected])
  }

  @Test("new evidence leaves the verdict, and a rejected coding that stays or goes is not counted with the others")
  func evidence() throws {
    let (one, two) = try (coding("org"), coding("org", at: 50))
    _ = try store.recordCodings([one, two], by: .rules, Sample.stamp(2))
    _ = try store.recordVerdicts(.reject, on: [one], Sample.stamp(3))
    let changed = try coding("org", rules: ["org#1", "org#2"])
    let difference = try store.recordCodings([changed, two], by: .rules, Sample.stamp(4))
    #expect(difference.replaced.map(\.coding.verdict) == [.rejected])
    let counts = try #require(difference.countsByCode.first)
    let numbers: [Int] = [counts.added, counts.removed, counts.replaced, counts.unchanged, counts.rejected]
    #expect(numbers == [0, 0, 0, 1, 1])
    #expect(try store.codings().first?.evidence.count == 2)
    #expect(try verdicts() == ["org@40": .rejected, "org@50": .proposed])
    let after = try store.recordCodings([two], by: .rules, Sample.stamp(5))
    #expect(after.removed.count == 1)
    #expect(after.countsByCode.map(\.removed) == [0])
  }

  @Test("a filter leaves the rejected out unless it asks for them")
  func filter() throws {
    let codings = try [coding("org"), coding("org", at: 50), coding("org", at: 55)]
    _ = try store.recordCodings(codings, by: .rules, Sample.stamp(2))
    let byHand = try Sample.coding(9, at: 60, code: "org", by: Sample.anna)
    _ = try store.recordCodings([byHand], by: Sample.anna, Sample.stamp(3))
    _ = try store.recordVerdicts(.accept, on: [codings[0]], Sample.stamp(4))
    _ = try store.recordVerdicts(.reject, on: [codings[1]], Sample.stamp(5))
    func starts(_ verdicts: VerdictSelection) throws -> [Int] {
      try store.codings(matching: CodingFilter(includesInterviewer: true, verdicts: verdicts)).map(\.range.start)
    }
    #expect(try starts(.notRejected) == [40, 55, 60])
    #expect(try starts(.proposed) == [55])
    #expect(try starts(.accepted) == [40, 60])
    #expect(try starts(.rejected) == [50])
    #expect(try starts(.all) == [40, 50, 55, 60])
  }

  @Test("a coding of a code above that only follows falls away with the last one below it, and comes back with it")
  func followers() throws {
    let below = try [coding("org/a"), coding("org/b")]
    let above = try coding("org", rules: ["org/a#1", "org/b#1"])
    _ = try store.recordCodings(below + [above], by: .rules, Sample.stamp(2))
    _ = try store.recordVerdicts(.reject, on: [below[0]], Sample.stamp(3))
    #expect(try verdicts()["org@40"] == .proposed)
    _ = try store.recordVerdicts(.reject, on: [below[1]], Sample.stamp(4))
    #expect(try verdicts() == ["org@40": .rejected, "org/a@40": .rejected, "org/b@40": .rejected])
    #expect(try store.codings(matching: CodingFilter(includesInterviewer: true)).isEmpty)
    _ = try store.recordVerdicts(.accept, on: [below[1]], Sample.stamp(5))
    #expect(try verdicts()["org@40"] == .accepted)
    _ = try store.recordVerdicts(.withdraw, on: below, Sample.stamp(6))
    #expect(try verdicts() == ["org@40": .proposed, "org/a@40": .proposed, "org/b@40": .proposed])
    #expect(try store.check().isEmpty)
  }

  @Test("a coding of a code above with a rule of its own, or a verdict of its own, does not follow")
  func independent() throws {
    let below = try [coding("org/a"), coding("org/a", at: 50)]
    let above = try [coding("org", rules: ["org/a#1", "org#2"]), coding("org", at: 50, rules: ["org/a#1"])]
    _ = try store.recordCodings(below + above, by: .rules, Sample.stamp(2))
    _ = try store.recordVerdicts(.accept, on: [above[1]], Sample.stamp(3))
    _ = try store.recordVerdicts(.reject, on: below, Sample.stamp(4))
    let found = try verdicts()
    #expect(found["org@40"] == .proposed)
    #expect(found["org@50"] == .accepted)
  }

  @Test("only codings by rules are judged, inside texts that the project holds")
  func refused() throws {
    let byHand = try Sample.coding(1, by: Sample.anna)
    #expect(thrownID { _ = try store.recordVerdicts(.accept, on: [byHand], Sample.stamp(2)) } == "store.not-by-rules")
    let outside = try coding("org", at: 5000)
    #expect(thrownID { _ = try store.recordVerdicts(.accept, on: [outside], Sample.stamp(2)) } == "store.outside-text")
    let unknown = try Sample.coding(1, in: 9)
    #expect(
      thrownID { _ = try store.recordVerdicts(.accept, on: [unknown], Sample.stamp(2)) } == "store.unknown-interview")
    #expect(try store.changes().count == 2)
  }

  @Test("operations on verdicts come back equal from the log's text")
  func textForm() throws {
    let record = VerdictRecord(
      .rejected, on: try coding("org/tværgående møder"), textSHA256: String(repeating: "a", count: 64),
      change: Sample.id(3))
    let former = VerdictRecord(
      .accepted, on: try coding("org/tværgående møder"), textSHA256: record.textSHA256, change: Sample.id(4))
    let operations: [ChangeOperation] = [
      .setVerdict(record, replacing: nil), .setVerdict(former, replacing: record), .removeVerdict(former),
    ]
    #expect(try OperationsReader.operations(in: OperationsWriter.text(of: operations)) == operations)
    #expect(operations.map(\.inverse.inverse) == operations)
    #expect(operations.map(\.kind) == [.rejectCoding, .acceptCoding, .withdrawVerdict])
    #expect(operations[1].inverse.kind == .rejectCoding)
  }

  @Test("a project of an older version opens, keeps its codings and takes verdicts", arguments: [1, 2, 3, 4])
  func migration(version: Int) throws {
    let one = try coding("org")
    _ = try store.recordCodings([one], by: .rules, Sample.stamp(2))
    try store.connection.queue.inDatabase { db in
      try db.execute(sql: """
          DROP TABLE change_target; DROP TABLE record; DROP TABLE conflict; DROP TABLE turn_read; DROP INDEX change_order
          """)
      if version < 4 { try db.execute(sql: "DROP TABLE token_archive") }
      if version < 3 { try db.execute(sql: "DROP TABLE verdict") }
      if version < 2 { try db.execute(sql: "DROP TABLE known_word") }
      try db.execute(sql: "PRAGMA user_version = \(version)")
    }
    try store.close()
    let reopened = try ProjectStore.open(at: folder.project)
    #expect(try reopened.connection.queue.inDatabase(Schema.identity).version == 5)
    #expect(try reopened.codings() == [one])
    #expect(try reopened.check().isEmpty)
    _ = try reopened.recordVerdicts(.reject, on: [one], Sample.stamp(3))
    try reopened.remember(["ord": true], of: "d")
    #expect(try reopened.codings().map(\.verdict) == [.rejected])
    #expect(try reopened.check().isEmpty)
  }
}
