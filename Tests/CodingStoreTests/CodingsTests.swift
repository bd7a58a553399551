import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

@Suite("codings in a project")
struct CodingsTests {
  let folder: TemporaryFolder
  let store: ProjectStore

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.project(in: folder)
    _ = try store.importInterviews(
      [
        Sample.interview(1, name: "b"),
        Sample.interview(2, name: "a", words: "Andre ord. Flere ord endnu. Og så nogle flere ord til sidst."),
      ],
      Sample.stamp(1))
  }

  @Test("codings come back equal, in order of interview name, start, end, code and coder")
  func order() throws {
    let rules = try [
      Sample.coding(1, in: 1, at: 50, evidence: [Sample.evidence(1), Sample.evidence(2, at: 9)]),
      Sample.coding(2, in: 1, at: 40, code: "org-x", evidence: [Sample.evidence(3)]),
      Sample.coding(3, in: 1, at: 40, code: "org/gang", evidence: [Sample.evidence(1)]),
      Sample.coding(4, in: 2, at: 55),
    ]
    _ = try store.recordCodings(rules, by: .rules, Sample.stamp(2))
    let byHand = try Sample.coding(5, in: 1, at: 40, code: "org/gang", by: Coder(name: "Bo"))
    _ = try store.recordCodings([byHand], by: Coder(name: "Bo"), Sample.stamp(3))
    #expect(try store.codings() == [rules[3], byHand, rules[2], rules[1], rules[0]])
  }

  @Test("recording the same codings again changes nothing and logs nothing")
  func again() throws {
    let codings = try [Sample.coding(1, evidence: [Sample.evidence(1)]), Sample.coding(2, at: 55)]
    let first = try store.recordCodings(codings, by: .rules, Sample.stamp(2))
    #expect(first.added == codings)
    let second = try store.recordCodings(codings.reversed(), by: .rules, Sample.stamp(3))
    #expect(second.isEmpty)
    #expect(second.unchanged.count == 2)
    #expect(try store.changes().count == 3)
  }

  @Test("a new set of codings shows what comes, goes and changes, and only that is written")
  func difference() throws {
    let kept = try Sample.coding(1, at: 40, evidence: [Sample.evidence(1)])
    let gone = try Sample.coding(2, at: 41, code: "org/tid", evidence: [Sample.evidence(2)])
    let changed = try Sample.coding(3, at: 42, evidence: [Sample.evidence(3)])
    _ = try store.recordCodings([kept, gone, changed], by: .rules, Sample.stamp(2))
    let new = try Sample.coding(4, at: 43, code: "digi")
    let after = try Sample.coding(3, at: 42, evidence: [Sample.evidence(3), Sample.evidence(4)])
    let dry = try store.difference(to: [kept, after, new], by: .rules)
    #expect(try store.changes().count == 3)
    let difference = try store.recordCodings([kept, after, new], by: .rules, Sample.stamp(3))
    #expect(dry.operations == difference.operations)
    #expect(
      difference.operations
        == [.removeCoding(gone), .replaceCoding(changed, with: after), .addCoding(new)])
    #expect(try store.change(Sample.stamp(3).id)?.operations == difference.operations)
    #expect(try store.codings() == [kept, after, new])
    #expect(try store.check().isEmpty)
  }

  @Test("other coders, and what lies outside the scope, stay as they are")
  func scope() throws {
    let bo = Coder(name: "Bo")
    let byHand = try Sample.coding(1, by: bo)
    let inOther = try Sample.coding(2, in: 2, at: 40)
    let otherCode = try Sample.coding(3, code: "digi")
    let target = try Sample.coding(4, code: "org/gang")
    _ = try store.recordCodings([byHand], by: bo, Sample.stamp(2))
    _ = try store.recordCodings([inOther, otherCode, target], by: .rules, Sample.stamp(3))
    let scope = CodingScope(interviews: [Sample.id(1)], codes: [try Sample.path("org")])
    let difference = try store.recordCodings([], by: .rules, in: scope, Sample.stamp(4))
    #expect(difference.removed == [target])
    #expect(try Set(store.codings()) == [byHand, inOther, otherCode])
    #expect(
      thrownID { _ = try store.recordCodings([otherCode], by: .rules, in: scope, Sample.stamp(5)) }
        == "store.outside-scope")
    #expect(thrownID { _ = try store.recordCodings([byHand], by: .rules, Sample.stamp(5)) } == "store.outside-scope")
  }

  @Test("an error in the middle of a change leaves neither log nor tables touched")
  func halfWay() throws {
    let before = try Sample.coding(1)
    _ = try store.recordCodings([before], by: .rules, Sample.stamp(2))
    var many = try (10..<60).map { try Sample.coding($0, at: $0) }
    many.append(
      Coding(id: many[0].id, interview: Sample.id(1), range: many[3].range, code: try Sample.path("ny"), coder: .rules))
    #expect(thrownID { _ = try store.recordCodings(many, by: .rules, Sample.stamp(3)) } == "store.contradiction")
    many[50] = try Sample.coding(500, in: 77)
    #expect(thrownID { _ = try store.recordCodings(many, by: .rules, Sample.stamp(3)) } == "store.unknown-interview")
    many[50] = try Sample.coding(501, at: 900)
    #expect(thrownID { _ = try store.recordCodings(many, by: .rules, Sample.stamp(3)) } == "store.outside-text")
    #expect(try store.codings() == [before])
    #expect(try store.changes().count == 3)
    #expect(try store.check().isEmpty)
    many.removeLast()
    _ = try store.recordCodings(many, by: .rules, Sample.stamp(3))
    #expect(try store.codings().count == 50)
  }

  @Test("a name with U+0000 is refused whole, because SQLite would cut it off")
  func zeroCharacter() throws {
    let coding = try Sample.coding(1, code: "a\u{0}b")
    #expect(thrownID { _ = try store.recordCodings([coding], by: .rules, Sample.stamp(2)) } == "store.zero-character")
    #expect(try store.codings().isEmpty)
  }

  @Test("a filter lets in codings by code, coder, speaker and attributes")
  func filter() throws {
    let bo = Coder(name: "Bo")
    let turns = Sample.interview(1).interview.transcript.turns
    let asked = try Sample.coding(1, at: turns[0].body.start, code: "org")
    let answered = try Sample.coding(2, at: turns[1].body.start, code: "org/gang")
    let unlabelled = try Sample.coding(3, at: turns[2].body.start, length: 4, code: "digi", by: bo)
    _ = try store.recordCodings([asked, answered], by: .rules, Sample.stamp(2))
    _ = try store.recordCodings([unlabelled], by: bo, Sample.stamp(3))
    func codings(_ filter: CodingFilter) throws -> [Coding] { try store.codings(matching: filter) }
    #expect(try codings(CodingFilter()) == [answered, unlabelled])
    #expect(try codings(CodingFilter(includesInterviewer: true)) == [asked, answered, unlabelled])
    #expect(try codings(CodingFilter(codes: [Sample.path("org")])) == [answered])
    #expect(try codings(CodingFilter(coders: [bo])) == [unlabelled])
    let speaker = try #require(AttributeCondition("taler=ip1"))
    #expect(try codings(CodingFilter(conditions: [speaker])) == [answered])
    let place = try #require(AttributeCondition("kommune!=nordjysk"))
    #expect(try codings(CodingFilter(conditions: [place])).isEmpty)
  }
}
