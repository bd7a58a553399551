import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

@Suite("what the coding desk asks for")
struct DeskQueryTests {
  let folder: TemporaryFolder
  let store: ProjectStore

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1), Sample.interview(2, words: "Noget andet.")], Sample.stamp(1))
  }

  private func code(_ interview: Int, _ path: String, _ number: Int, by coder: Coder = Sample.anna) throws {
    let coding = ProjectStore.HandCoding(
      interview: Sample.id(interview), range: TextRange(start: 30 + number, end: 36 + number), code: try Sample.path(path))
    _ = try store.addHandCodings([coding], Sample.stamp(number, by: coder))
  }

  @Test("one interview's codings are those of all codings that lie in it, in the same order")
  func ofInterview() throws {
    try code(1, "org/gang", 2)
    try code(2, "org", 3)
    try code(1, "it", 4, by: Coder(name: "Bo"))
    for number in 1...3 {
      let wanted = try store.codings().filter { $0.interview == Sample.id(number) }
      #expect(try store.codings(of: Sample.id(number)) == wanted)
    }
    #expect(try store.codings(of: Sample.id(1)).count == 2)
    #expect(try store.interview(Sample.id(2))?.transcript == store.interviews().last?.transcript)
    #expect(try store.interview(Sample.id(9)) == nil)
  }

  @Test("some interviews and some changes are read as each of them is by itself; what is not there is left out")
  func some() throws {
    try code(1, "org", 2)
    try code(2, "it", 3)
    #expect(try store.interviews([Sample.id(2), Sample.id(9)]).map(\.id) == [Sample.id(2)])
    #expect(try store.interviews([]).isEmpty)
    let ids = try store.changes().map(\.id)
    let some = try store.changes([ids[0], ids[2], Sample.id(99)])
    #expect(try some == [ids[2], ids[0]].compactMap { try store.change($0) })
    #expect(some.count == 2)
  }

  @Test("use, recent codes and counts are those of the coder")
  func use() throws {
    let bo = Coder(name: "Bo")
    try code(1, "org/gang", 2)
    try code(1, "it", 3)
    try code(2, "it", 4, by: bo)
    let use = try store.codeUse(by: Sample.anna)
    #expect(use[try Sample.path("it")] == CodeUse(own: 1, all: 2))
    #expect(try store.recentCodes(by: Sample.anna, limit: 9).map(\.description) == ["it", "org/gang"])
    #expect(try store.recentCodes(by: Sample.anna, limit: 1).map(\.description) == ["it"])
    #expect(try store.codingCounts(by: bo) == [Sample.id(2): 1])
    #expect(try store.turnCounts() == [Sample.id(1): 3, Sample.id(2): 3])
  }

  @Test("what is read is remembered once, by coder, outside the log")
  func read() throws {
    let before = try store.changes().count
    let date = Date(timeIntervalSince1970: 1_769_000_100)
    try store.rememberRead("ab", of: Sample.id(1), by: Sample.anna, at: date)
    try store.rememberRead("ab", of: Sample.id(1), by: Sample.anna, at: date + 60)
    try store.rememberRead("cd", of: Sample.id(2), by: Coder(name: "Bo"), at: date)
    let read = try store.turnsRead(by: Sample.anna)
    #expect(read == [TurnRead(coder: Sample.anna, interview: Sample.id(1), turn: "ab", date: date)])
    #expect(try store.turnsRead(by: Sample.anna, of: Sample.id(2)).isEmpty)
    #expect(try store.turnsRead().count == 2)
    #expect(try store.changes().count == before)
    #expect(try store.check().isEmpty)
  }

  @Test("moments of work tell who decided how much where")
  func moments() throws {
    try code(1, "org", 2)
    try code(2, "org", 3, by: Coder(name: "Bo"))
    let moments = try store.codingMoments()
    #expect(moments.map(\.coder.name) == [Sample.anna.name, "Bo"])
    #expect(moments.map(\.interview) == [Sample.id(1), Sample.id(2)])
    #expect(moments.map(\.decisions) == [1, 1])
  }

  @Test("a turn is known by its words: the same words again are another turn, a corrected turn is a new one")
  func fingerprints() throws {
    let first = TurnFingerprint.all(of: Sample.interview(1, words: "Ja.").interview)
    let second = TurnFingerprint.all(of: Sample.interview(1, words: "Nej.").interview)
    #expect(first[0] == second[0] && first[1] != second[1] && Set(first).count == 3)
  }
}
