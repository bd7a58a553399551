@testable import CodingStore
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

/// Two copies of an interview in which the same short answers are given to many questions of one length: after a
/// correction, the same words stand at many a place that is another's.
struct Questionnaire {
  static let bo = Coder(name: "Bo")
  let folder: TemporaryFolder
  let anna: ProjectStore
  let bo: ProjectStore

  /// The questions' numbers and their answers.
  init(_ turns: [(Int, String)]) throws {
    folder = try TemporaryFolder()
    anna = try Sample.project(in: folder)
    _ = try anna.importInterviews([try Self.imported(turns)], Sample.stamp(1))
    try Self.judge(anna, 2)
    try anna.backup(to: folder.path + "/bo.kodeks")
    bo = try ProjectStore.open(at: folder.path + "/bo.kodeks")
  }

  static func imported(_ turns: [(Int, String)]) throws -> ImportedInterview {
    try CorrectedProject.imported(
      turns.map { "I: Hvad med nummer \(100 + $0.0)?\n\nIP: \($0.1)\n" }.joined(separator: "\n")
        + "\nI: Tusind tak, fordi du ville bruge din formiddag på at fortælle os om arbejdet.\n")
  }

  /// Rules code every answer.
  private static func judge(_ store: ProjectStore, _ number: Int) throws {
    let interview = try #require(try store.interviews().first)
    let code = try Sample.path("svar")
    let codings = interview.transcript.turns.filter { $0.speaker == 1 }.map { turn in
      Coding(
        id: Coding.ruleID(interview: interview.id, range: turn.body, code: code, coder: .rules),
        interview: interview.id, range: turn.body, code: code, coder: .rules, evidence: [])
    }
    _ = try store.recordCodings(codings, by: .rules, Sample.stamp(number))
  }

  /// Codes the answer at a place among the turns.
  @discardableResult
  func code(_ store: ProjectStore, _ answer: Int, _ number: Int, by coder: Coder = bo) throws -> Coding? {
    let turn = try #require(try store.interviews().first).transcript.turns[2 * answer + 1]
    return try store.addHandCodings(
      [.init(interview: Sample.id(1), range: turn.body, code: try Sample.path("hånd"))], Sample.stamp(number, by: coder)
    ).added.first
  }

  func correct(_ store: ProjectStore, _ turns: [(Int, String)], _ number: Int) throws {
    _ = try store.correct(Sample.id(1), to: try Self.imported(turns), Sample.stamp(number))
  }

  /// What the answer that a range lies on was asked.
  static func question(_ range: TextRange, _ store: ProjectStore) throws -> String? {
    let interview = try #require(try store.interviews().first)
    let turns = interview.transcript.turns
    guard let place = turns.firstIndex(where: { $0.body == range }), place > 0 else { return nil }
    return interview.transcript.text[turns[place - 1].body]
  }

  /// What a project's hand codings and verdicts are answers to, by their identities.
  static func questions(_ store: ProjectStore) throws -> [UUID: String?] {
    var questions: [UUID: String?] = [:]
    for coding in try store.codings() where coding.coder != .rules {
      questions[coding.id] = try question(coding.range, store)
    }
    for verdict in try store.verdicts().map(\.record) {
      questions[verdict.coding] = try question(verdict.range, store)
    }
    return questions
  }
}

@Suite("answers that are given many times over")
struct RepeatedAnswersTests {
  static let turns = (1...5).map { ($0, "Ja.") }

  @Test("a merge leaves no coding on the answer to another question", arguments: [true, false])
  func merging(correctsFirst: Bool) throws {
    let copies = try Questionnaire(Self.turns)
    try copies.correct(copies.anna, [(9, "Ja.")] + Self.turns, correctsFirst ? 10 : 20)
    let first = try #require(try copies.code(copies.bo, 0, 12))
    let third = try #require(try copies.code(copies.bo, 2, 13))
    let (merged, other) = (copies.anna, copies.bo)
    _ = try merged.merge(other)
    _ = try other.merge(merged)
    #expect(try merged.tables() == other.tables())
    #expect(try merged.codings().allSatisfy { $0.coder == .rules })
    #expect(try Set(merged.records(OrphanRecord.self).map(\.coding.id)) == [first.id, third.id])
    #expect(try merged.check().isEmpty)
  }

  @Test("a correction further down leaves codings where they are, and so does one that keeps all places")
  func untouched() throws {
    let copies = try Questionnaire(Self.turns)
    try copies.correct(copies.anna, Self.turns.dropLast(2) + [(8, "Ja."), (5, "Ja.")], 10)
    let codings = try [0, 2, 4].compactMap { try copies.code(copies.bo, $0, 12 + $0) }
    _ = try copies.anna.merge(copies.bo)
    let there = try copies.anna.codings().filter { $0.coder != .rules }
    #expect(there.map(\.range) == codings.map(\.range))
    #expect(try copies.anna.check().isEmpty)
  }

  @Test("a verdict does not go over to the answer to another question")
  func verdicts() throws {
    let copies = try Questionnaire(Self.turns)
    try copies.correct(copies.anna, [(9, "Ja.")] + Self.turns, 10)
    let judged = try #require(try copies.bo.codings().dropFirst(2).first)
    _ = try copies.bo.recordVerdicts(.reject, on: [judged], Sample.stamp(12, by: Questionnaire.bo))
    _ = try copies.anna.merge(copies.bo)
    #expect(try copies.anna.verdicts().isEmpty)
    #expect(try copies.anna.check().isEmpty)
  }

  @Test("a correction is not taken back from under a coding that would lie on the answer to another question")
  func undo() throws {
    let copies = try Questionnaire(Self.turns)
    let store = copies.anna
    try copies.correct(store, [(9, "Ja.")] + Self.turns, 10)
    try copies.code(store, 3, 12)
    let before = try ProjectContent(store)
    #expect(thrownID { _ = try store.undo(Sample.stamp(10).id, Sample.stamp(20)) } == "store.changed-since")
    #expect(try ProjectContent(store) == before)
    _ = try store.undo(Sample.stamp(12).id, Sample.stamp(21))
    _ = try store.undo(Sample.stamp(10).id, Sample.stamp(22))
    #expect(try store.check().isEmpty)
  }

  @Test(
    "whatever the correction, what the other copy coded and judged is the answer to the same question, or waits",
    arguments: Histories.seeds(25))
  func anyCorrection(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let answers = ["Ja.", "Nej.", "Jo."]
    let turns = (0..<8).map { ($0, generator.pick(answers)) }
    let copies = try Questionnaire(turns)
    var number = 10
    func next() -> Int {
      number += 1
      return number
    }
    let correctsFirst = generator.next() % 2 == 0
    func correct() throws {
      var corrected = turns
      for new in 0..<1 + Int(generator.next() % 3) {
        let place = Int(generator.next() % UInt64(corrected.count))
        switch generator.next() % 3 {
        case 0: corrected.remove(at: place)
        case 1: corrected.insert((50 + new, generator.pick(answers)), at: place)
        default: corrected[place].0 = 70 + new
        }
      }
      try copies.correct(copies.anna, corrected, next())
    }
    if correctsFirst { try correct() }
    let judged = try copies.bo.codings().filter { _ in generator.next() % 3 == 0 }
    _ = try copies.bo.recordVerdicts(.accept, on: judged, Sample.stamp(next(), by: Questionnaire.bo))
    let coded = try (0..<8).filter { _ in generator.next() % 2 == 0 }.compactMap {
      try copies.code(copies.bo, $0, next())
    }
    let meant = try Questionnaire.questions(copies.bo)
    if !correctsFirst { try correct() }
    _ = try copies.anna.merge(copies.bo)
    for (id, question) in try Questionnaire.questions(copies.anna) { #expect(question == meant[id]) }
    let waiting = try copies.anna.records(OrphanRecord.self).map(\.coding.id)
    let there = try copies.anna.codings().map(\.id)
    #expect(Set(coded.map(\.id)).isSubset(of: waiting + there))
    #expect(try copies.anna.check().map(\.id) == [])
    _ = try copies.bo.merge(copies.anna)
    #expect(try copies.bo.tables() == copies.anna.tables())
  }
}
