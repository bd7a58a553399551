@testable import CodingStore
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("corrected transcripts, by random edits")
struct CorrectionPropertyTests {
  private static let vocabulary =
    "vi har et system der ikke virker og så ringer vi til jobcentret om fredagen men de svarer sjældent fordi alle er syge eller på kursus i Aalborg hvor sagen ligger endnu uden at nogen ved hvem som skal læse den færdig inden mødet"
    .split(separator: " ").map(String.init)

  /// Turns of random words, each a sentence or two.
  private static func turns(_ generator: inout SeededGenerator) -> [[String]] {
    (0..<10).map { _ in (0..<8 + Int(generator.next() % 20)).map { _ in generator.pick(vocabulary) } }
  }

  private static func text(_ turns: [[String]], _ generator: inout SeededGenerator) -> String {
    turns.enumerated().map { place, words in
      (place % 2 == 0 ? "I: " : "IP: ")
        + words.enumerated().map { $0.element + ($0.offset % 7 == 6 ? "." : "") }.joined(
          separator: generator.next() % 9 == 0 ? "\n" : " ")
    }.joined(separator: "\n\n") + "\n"
  }

  private static func edited(_ turns: [[String]], _ generator: inout SeededGenerator) -> [[String]] {
    var edited = turns.compactMap { turn -> [String]? in
      if generator.next() % 15 == 0 { return nil }
      return turn.flatMap { word -> [String] in
        switch generator.next() % 40 {
        case 0: []
        case 1: [generator.pick(vocabulary)]
        case 2: [word, generator.pick(vocabulary)]
        case 3: [word + "n"]
        default: [word]
        }
      }
    }
    if generator.next() % 3 == 0 { edited.insert(["nå", "ja", "det", "er", "klart"], at: 2) }
    return edited.filter { !$0.isEmpty }
  }

  @Test(
    "nothing is lost, identities stay single, the log gives the tables, and undo is exact, whatever the edits",
    arguments: 0..<20)
  func histories(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var turns = Self.turns(&generator)
    let project = try CorrectedProject(Self.text(turns, &generator))
    let store = project.store
    for _ in 0..<12 {
      let interview = try project.present
      let sentence = generator.pick(interview.sentences)
      let first = sentence.start + Int(generator.next() % 3) * 2
      let words = interview.transcript.text[sentence]
      guard words.unicodeScalars.allSatisfy(\.isASCII), first + 4 < sentence.end else { continue }
      let range = TextRange(start: first, end: sentence.end - Int(generator.next() % 3))
      _ = try store.addHandCodings(
        [.init(interview: interview.id, range: range, code: try Sample.path(generator.pick(["job", "sys"])))],
        project.stamp(by: generator.pick([Sample.anna, Coder(name: "Bo")])))
    }
    let rules = try store.codings().filter { $0.coder == .rules }
    _ = try store.recordVerdicts(.accept, on: Array(rules.prefix(3)), project.stamp())
    _ = try store.recordVerdicts(.reject, on: Array(rules.dropFirst(3).prefix(3)), project.stamp())
    for coding in rules.prefix(2) { _ = try project.memo(on: .coding(coding.id)) }
    for _ in 0..<3 {
      turns = Self.edited(turns, &generator)
      let before = try ProjectContent(store)
      let byHand = before.codings.filter { $0.coder != .rules }
      let waiting = try store.records(OrphanRecord.self).count
      let outcome = try project.correct(Self.text(turns, &generator))
      guard !outcome.isUnchanged else { continue }
      let after = try ProjectContent(store)
      let present = after.codings.filter { $0.coder != .rules }
      #expect(present.count + (try store.records(OrphanRecord.self).count) == byHand.count + waiting)
      #expect(Set(after.codings.map(\.id)).count == after.codings.count)
      #expect(outcome.items.count { $0.thing == .coding } == byHand.count)
      #expect(try store.check().isEmpty)
      _ = try store.undo(nil, project.stamp())
      #expect(try ProjectContent(store) == before)
      _ = try store.redo(nil, project.stamp())
      #expect(try ProjectContent(store) == after)
      let difference = try project.code()
      #expect(difference.removed.isEmpty, "a coding went along that the rules do not make")
      #expect(try store.check().isEmpty)
    }
  }

  @Test("the names of a rule's codings and of their verdicts agree after every correction", arguments: 40..<50)
  func identities(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var turns = Self.turns(&generator)
    let project = try CorrectedProject(Self.text(turns, &generator))
    for _ in 0..<3 {
      turns = Self.edited(turns, &generator)
      try project.correct(Self.text(turns, &generator))
      for coding in try project.store.codings() where coding.coder == .rules {
        #expect(
          coding.id
            == Coding.ruleID(
              interview: coding.interview, range: coding.range, code: coding.codeKey, coder: coding.coder))
      }
      try project.code()
    }
  }
}

@Suite("codings that wait for a place")
struct OrphanPlacingTests {
  let project: CorrectedProject
  let coding: Coding
  var store: ProjectStore { project.store }

  init() throws {
    project = try CorrectedProject()
    coding = try project.mark("ingen vidste hvorfor", by: Coder(name: "Bo"))
    try project.correct(CorrectionTests.corrected)
  }

  private var orphan: OrphanRecord { get throws { try #require(try store.records(OrphanRecord.self).first) } }

  @Test("placed by hand it is itself again, its coder's, and the placing can be taken back")
  func placing() throws {
    let before = try ProjectContent(store)
    let range = try project.range("alting meget bedre")
    let outcome = try store.place(try orphan, at: range, project.stamp())
    #expect(!outcome.isDouble)
    #expect(outcome.coding.id == coding.id)
    let placed = try #require(try store.codings().first { $0.id == coding.id })
    #expect(placed.range == range)
    #expect(placed.coder.name == "Bo")
    #expect(try store.records(OrphanRecord.self).isEmpty)
    #expect(try store.check().isEmpty)
    _ = try store.undo(nil, project.stamp())
    #expect(try ProjectContent(store) == before)
  }

  @Test("where its coder has coded so already, the one that waits is gone")
  func double() throws {
    let orphan = try orphan
    let range = try project.range("alting meget bedre")
    let there = try project.mark("alting meget bedre", by: Coder(name: "Bo"))
    let outcome = try store.place(orphan, at: range, project.stamp())
    #expect(outcome.isDouble)
    #expect(outcome.coding.id == there.id)
    #expect(try store.records(OrphanRecord.self).isEmpty)
    #expect(try store.check().isEmpty)
  }

  @Test("it cannot be placed twice, nor past the end of the text")
  func refusals() throws {
    let orphan = try orphan
    let length = try project.present.transcript.text.length
    #expect(
      thrownID { _ = try store.place(orphan, at: TextRange(start: 0, end: length + 1), project.stamp()) }
        == "store.outside-text")
    _ = try store.place(orphan, at: try project.range("alting"), project.stamp())
    #expect(
      thrownID { _ = try store.place(orphan, at: try project.range("bedre"), project.stamp()) } == "store.contradiction"
    )
  }
}
