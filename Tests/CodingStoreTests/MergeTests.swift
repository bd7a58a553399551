@testable import CodingStore
import CodingModel
import Foundation
import GRDB
import Testing
import TranscriptText

/// What two people do apart, and what holds when their copies are merged.
@Suite("merging two copies")
struct MergeTests {
  let copies: TwoCopies
  var folder: TemporaryFolder { copies.folder }
  var anna: ProjectStore { copies.anna }
  var bo: ProjectStore { copies.bo }
  static let bo = TwoCopies.coder

  init() throws {
    copies = try TwoCopies { anna in
      _ = try anna.importInterviews([Sample.interview(1), Sample.interview(2, words: "Andet.")], Sample.stamp(1))
      _ = try anna.setCodebooks([Sample.codebook("org")], Sample.stamp(2))
      try Self.code(anna, 20, "org/gang", 3)
    }
  }

  @discardableResult
  private static func code(
    _ store: ProjectStore, _ start: Int, _ code: String, _ number: Int, by coder: Coder = Sample.anna,
    in interview: Int = 1
  ) throws -> Coding? {
    let coding = ProjectStore.HandCoding(
      interview: Sample.id(interview), range: TextRange(start: start, end: start + 8), code: try Sample.path(code))
    return try store.addHandCodings([coding], Sample.stamp(number, by: coder)).added.first
  }

  private func merged() throws -> [ConflictKind] { try copies.merged() }

  @Test("what each did alone is there afterwards, and a second time there is nothing new")
  func plain() throws {
    try Self.code(anna, 30, "org", 10)
    try Self.code(bo, 40, "org", 11, by: Self.bo)
    let outcome = try anna.merge(bo)
    #expect(outcome.coders.map(\.coder) == [Self.bo])
    #expect(outcome.coders.map(\.changes) == [1])
    #expect(outcome.coders.first?.counts[.addCoding] == 1)
    #expect(outcome.ahead == 1)
    #expect(outcome.conflicts.isEmpty)
    #expect(try anna.codings().map(\.coder) == [Sample.anna, Sample.anna, Self.bo])
    #expect(try anna.merge(bo).changes == 0)
    #expect(try anna.changes().map(\.date) == anna.changes().map(\.date).sorted(by: >))
  }

  @Test("a trial says what a merge would bring, changes nothing, and needs no right to write")
  func trial() throws {
    try Self.code(anna, 30, "org", 10)
    try Self.code(bo, 40, "org", 11, by: Self.bo)
    try anna.close()
    let before = try folder.bytes()
    let reader = ProjectStore(
      path: folder.project, connection: try Connection.openUnchanging(path: folder.project, waiting: 1))
    let trial = try reader.merge(bo, asTrial: true)
    #expect(try folder.bytes() == before)
    #expect(thrownID { _ = try reader.merge(bo) } == "store.not-writable")
    let writer = try ProjectStore.open(at: folder.project)
    #expect(try writer.merge(bo, asTrial: true).coders == trial.coders)
    #expect(try writer.codings().count == 2)
    #expect(try writer.merge(bo).coders == trial.coders)
    #expect(try writer.codings().count == 3)
  }

  @Test("another project, and a copy whose log was altered, are refused with the reason")
  func strangers() throws {
    let stranger = try ProjectStore.create(
      at: folder.path + "/andet.kodeks", by: Sample.anna, id: Sample.id(7, 0xC0), date: Sample.stamp(0).date)
    #expect(thrownID { _ = try anna.merge(stranger) } == "merge.other-project")
    try bo.connection.queue.inDatabase { db in
      try db.execute(sql: "DROP TRIGGER change_is_fixed; UPDATE change SET coder = 'Carl' WHERE seq = 2")
    }
    #expect(thrownID { _ = try anna.merge(bo) } == "merge.other-change")
    #expect(try anna.check().isEmpty)
  }

  @Test(
    "whatever was altered in a change that both copies hold",
    arguments: [
      "SET reason = 'af en grund' WHERE kind = 'hand'", "SET kind = 'memo' WHERE kind = 'hand'",
      "SET operations = replace(operations, '20-28', '21-29') WHERE kind = 'hand'",
      "SET date = '2026-06-01T00:00:00.000Z' WHERE kind = 'hand'",
    ])
  func altered(sql: String) throws {
    try bo.connection.queue.inDatabase { db in
      try db.execute(sql: "DROP TRIGGER change_is_fixed; UPDATE change \(sql)")
      #expect(db.changesCount == 1)
    }
    let tables = try anna.tables()
    #expect(thrownID { _ = try anna.merge(bo) } == "merge.other-change")
    #expect(thrownID { _ = try bo.merge(anna) } == "merge.other-change")
    #expect(try anna.tables() == tables)
  }

  @Test("an undo that takes something else back is another change")
  func alteredTarget() throws {
    _ = try anna.undo(nil, Sample.stamp(10))
    _ = try bo.merge(anna)
    try bo.connection.queue.inDatabase { db in
      try db.execute(sql: "DROP TRIGGER target_is_fixed; UPDATE change_target SET target = x'\(Sample.noUUID)'")
    }
    #expect(thrownID { _ = try anna.merge(bo) } == "merge.other-change")
  }

  @Test("a copy with a change that cannot be followed is refused whole")
  func unreadable() throws {
    try Self.code(bo, 40, "org", 11, by: Self.bo)
    try bo.connection.queue.inDatabase { db in
      try db.execute(sql: "DROP TRIGGER change_is_fixed; UPDATE change SET operations = 'x' WHERE seq = 5")
    }
    let tables = try anna.tables()
    #expect(thrownID { _ = try anna.merge(bo) } == "check.unreadable-change")
    #expect(try anna.tables() == tables)
    #expect(try anna.changes().count == 4)
  }

  @Test("the same interview imported in both is one, and another of the same name gets a number")
  func interviews() throws {
    _ = try anna.importInterviews([Sample.interview(3, words: "Tre.")], Sample.stamp(10))
    _ = try bo.importInterviews(
      [Sample.interview(3, words: "Tre."), Sample.interview(14, name: "interview-4")], Sample.stamp(11, by: Self.bo))
    _ = try anna.importInterviews([Sample.interview(4, words: "Fire.")], Sample.stamp(12))
    #expect(try merged() == [.interviewRenamed])
    #expect(
      try anna.interviews().map(\.name) == [
        "interview-1", "interview-2", "interview-3", "interview-4", "interview-4 (2)",
      ])
  }

  @Test(
    "an interview that is taken out in one copy and coded in the other stays, whoever was first",
    arguments: [true, false])
  func removedInterview(removesFirst: Bool) throws {
    _ = try anna.undo(nil, Sample.stamp(10))
    _ = try bo.undo(nil, Sample.stamp(10))
    let imported = Sample.stamp(1).id
    _ = try anna.undo(imported, Sample.stamp(removesFirst ? 11 : 15))
    try Self.code(bo, 10, "org", 13, by: Self.bo)
    #expect(try merged() == [removesFirst ? .interviewBack : .interviewKept])
    #expect(try anna.codings().map(\.coder) == [Self.bo])
  }

  @Test("of two codebook versions the later one is in force")
  func codebooks() throws {
    _ = try anna.setCodebooks([Sample.codebook("org", version: 2)], Sample.stamp(10))
    _ = try bo.setCodebooks([Sample.codebook("org", version: 3)], Sample.stamp(11, by: Self.bo))
    #expect(try merged() == [.codebook])
    #expect(try anna.codebookRecords().map(\.version) == ["3.0"])
  }

  @Test("a code that is deleted in one copy and coded with in the other lives", arguments: [true, false])
  func deletedCode(deletesFirst: Bool) throws {
    try anna.edit(.editCodes, Sample.stamp(deletesFirst ? 10 : 15)) { view in
      var record = CodeRecord(code: try Sample.path("org"), isOwn: false)
      record.fate = .deleted
      return (try view.setting(record), ())
    }
    try Self.code(bo, 10, "org", 12, by: Self.bo)
    #expect(try merged() == [.codeBack])
    #expect(try anna.records(CodeRecord.self).map(\.fate) == [.living])
    #expect(try anna.codings().contains { $0.coder == Self.bo })
  }

  @Test(
    "what is coded with a code that the other copy has merged is coded with the survivor", arguments: [true, false])
  func mergedCode(mergesFirst: Bool) throws {
    try anna.edit(.editCodes, Sample.stamp(mergesFirst ? 10 : 15)) { view in
      var record = CodeRecord(code: try Sample.path("org"), isOwn: false)
      record.fate = .merged(into: try Sample.path("org/gang"))
      return (try view.setting(record), ())
    }
    try Self.code(bo, 10, "org", 12, by: Self.bo)
    #expect(try merged().isEmpty)
    #expect(try anna.codings().map(\.codeKey.description) == ["org/gang", "org/gang"])
  }

  @Test("two mergings that would swallow each other: the first one holds")
  func mutualMerging() throws {
    for (store, from, into, number) in [(anna, "org", "org/gang", 10), (bo, "org/gang", "org", 11)] {
      try store.edit(.editCodes, Sample.stamp(number, by: number == 10 ? Sample.anna : Self.bo)) { view in
        var record = CodeRecord(code: try Sample.path(from), isOwn: false)
        record.fate = .merged(into: try Sample.path(into))
        let codings = try view.codings { $0.codeKey.description == from }
        let steps = try codings.map { coding in
          ChangeOperation.replaceCoding(
            coding, with: coding.with(code: try Sample.path(into), key: try Sample.path(into)))
        }
        return (steps + (try view.setting(record)), ())
      }
    }
    #expect(try anna.merge(bo).conflicts.map(\.kind) == [.codeMerging])
    #expect(try anna.codings().map(\.codeKey.description) == ["org/gang"])
    #expect(try anna.check().isEmpty)
  }

  private func rename(_ store: ProjectStore, _ number: Int, by coder: Coder, _ edit: (inout CodeRecord) -> Void) throws
  {
    try store.edit(.editCodes, Sample.stamp(number, by: coder)) { view in
      var record =
        try view.record(CodeRecord.self, "org/gang") ?? CodeRecord(code: try Sample.path("org/gang"), isOwn: false)
      edit(&record)
      return (try view.setting(record), ())
    }
  }

  @Test("two renamings of a code: the later holds, and is told; what only one has changed holds untold")
  func renamings() throws {
    try rename(anna, 10, by: Sample.anna) { $0.component = "flow" }
    try rename(bo, 11, by: Self.bo) { $0.component = "vej" }
    try rename(anna, 12, by: Sample.anna) { $0.definition = "Ny." }
    #expect(try merged() == [.record])
    let record = try #require(try anna.records(CodeRecord.self).first)
    #expect(record.component == "vej")
    #expect(record.definition == "Ny.")
    #expect(try anna.codings().map(\.code.description) == ["org/vej"])
  }

  @Test("a coding that one deletes and the other recodes is there as recoded", arguments: [true, false])
  func deletedAndChanged(deletesFirst: Bool) throws {
    let coding = try #require(try anna.codings().first)
    _ = try anna.removeHandCodings([coding.id], Sample.stamp(deletesFirst ? 10 : 12))
    let org = try Sample.path("org")
    try bo.edit(.editCodes, Sample.stamp(11, by: Self.bo)) { _ in
      ([.replaceCoding(coding, with: coding.with(code: org, key: org))], ())
    }
    #expect(try merged() == [deletesFirst ? .codingBack : .codingKept])
    #expect(try anna.codings().map(\.codeKey) == [org])
  }

  @Test("the same coding by rules in both copies is one, with the evidence of both")
  func rules() throws {
    let place = TextRange(start: 40, end: 50)
    let code = try Sample.path("org")
    for (store, rule) in [(anna, 1), (bo, 2)] {
      let coding = Coding(
        id: Coding.ruleID(interview: Sample.id(1), range: place, code: code, coder: .rules), interview: Sample.id(1),
        range: place, code: code, coder: .rules, evidence: [Sample.evidence(rule)])
      _ = try store.recordCodings([coding], by: .rules, Sample.stamp(9 + rule, by: rule == 1 ? Sample.anna : Self.bo))
    }
    #expect(try merged().isEmpty)
    let coding = try #require(try anna.codings().first { $0.coder == .rules })
    #expect(coding.evidence == [Sample.evidence(1), Sample.evidence(2)])
    #expect(thrownID { _ = try anna.undo(Sample.stamp(10).id, Sample.stamp(20)) } == "store.changed-since")
    _ = try anna.undo(Sample.stamp(11).id, Sample.stamp(21))
    #expect(try anna.codings().first { $0.coder == .rules }?.evidence == [Sample.evidence(1)])
    _ = try anna.undo(Sample.stamp(10).id, Sample.stamp(22))
    #expect(try anna.codings().allSatisfy { $0.coder != .rules })
    #expect(try anna.check().isEmpty)
  }

  @Test("two verdicts on one coding: the later holds, and is told where they differ", arguments: [true, false])
  func verdicts(differ: Bool) throws {
    let coding = try Sample.coding(1, evidence: [Sample.evidence(1)])
    _ = try anna.recordCodings([coding], by: .rules, Sample.stamp(5))
    _ = try bo.merge(anna)
    _ = try anna.recordVerdicts(.accept, on: [coding], Sample.stamp(10))
    _ = try bo.recordVerdicts(differ ? .reject : .accept, on: [coding], Sample.stamp(11, by: Self.bo))
    #expect(try merged() == (differ ? [.verdict] : []))
    #expect(try anna.verdicts().map(\.record.verdict) == [differ ? .rejected : .accepted])
    #expect(try anna.verdicts().map(\.coder) == [Self.bo])
  }

  /// Corrects the words of interview 1, with nothing said of codings.
  private func correct(_ store: ProjectStore, _ words: String, _ number: Int, by coder: Coder) throws {
    let former = try #require(try store.interviewRecords().first)
    let imported = Sample.interview(1, words: words)
    try store.record(Sample.stamp(number, by: coder), .updateTranscript) { db in
      let record = InterviewRecord(
        id: former.id, name: former.name, textSHA256: try Content.keep(imported.interview.transcript.text.utf8, in: db),
        layoutSHA256: try Content.keep(TranscriptLayout(imported.interview).document, in: db),
        sourceSHA256: former.sourceSHA256, sourceName: former.sourceName)
      return ([.replaceInterview(former, with: record)], ())
    }
  }

  @Test("codings on words that the other copy has corrected wait, never at a wrong place", arguments: [true, false])
  func correctedText(correctsFirst: Bool) throws {
    try correct(anna, "Vi har masser af tid. Og KY driller.", correctsFirst ? 10 : 15, by: Sample.anna)
    try Self.code(bo, 49, "org", 12, by: Self.bo)
    let unmoved = try #require(try Self.code(bo, 20, "org", 13, by: Self.bo))
    let kinds = try merged()
    #expect(kinds == [correctsFirst ? .otherText : .leftBehind])
    let waiting = try anna.records(OrphanRecord.self).map(\.coding.range.start)
    #expect(waiting.contains(49))
    #expect(try anna.codings().contains { $0.id == unmoved.id })
  }

  @Test("of two corrections of a text the first stands, and the other is passed over")
  func twoCorrections() throws {
    try correct(anna, "Vi har tid.", 10, by: Sample.anna)
    try correct(bo, "Vi mangler alt.", 11, by: Self.bo)
    #expect(try merged() == [.otherCorrection])
    #expect(
      try anna.interviews().first?.transcript.text
        == Sample.interview(1, words: "Vi har tid.").interview.transcript.text)
  }

  @Test("each can take back own work after a merge")
  func undo() throws {
    try Self.code(anna, 30, "org", 10)
    try Self.code(bo, 40, "org", 11, by: Self.bo)
    _ = try anna.merge(bo)
    _ = try anna.undo(nil, Sample.stamp(20))
    #expect(try anna.codings().map(\.range.start) == [20, 40])
    _ = try anna.undo(nil, Sample.stamp(21, by: Self.bo))
    #expect(try anna.codings().map(\.range.start) == [20])
    _ = try bo.merge(anna)
    #expect(try bo.tables() == anna.tables())
  }
}
