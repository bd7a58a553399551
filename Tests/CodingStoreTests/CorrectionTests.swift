@testable import CodingStore
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

/// A project with one interview that is coded by hand and by rules, judged and noted on, and texts to correct it to.
final class CorrectedProject {
  static let text = """
    Kommune: nordjysk

    I: Hvordan går det med systemerne?

    IP: KY er langsomt, og det tager tid. Vi har et fast system for kaffe.

    I: Hvad gør I så?

    IP: Så ringer vi til jobcentret. De svarer som regel hurtigt, men ikke om fredagen.

    IP: Systemet gik ned i går, og ingen vidste hvorfor.

    """

  let folder: TemporaryFolder
  let store: ProjectStore
  private var number = 100

  init(_ text: String = CorrectedProject.text) throws {
    folder = try TemporaryFolder()
    store = try Sample.project(in: folder)
    _ = try store.importInterviews([try Self.imported(text)], stamp())
    try code()
  }

  func stamp(by coder: Coder = Sample.anna) -> ChangeStamp {
    number += 1
    return Sample.stamp(number, by: coder)
  }

  static func imported(_ text: String, _ id: Int = 1, name: String = "nord") throws -> ImportedInterview {
    let source = SourceFile(path: "\(name).txt", text: text)
    let transcript = TranscriptParser.parse(source).value.named(name)
    return ImportedInterview(
      interview: Interview(id: Sample.id(id), tokenised: try Tokeniser().tokenise(transcript)), source: source)
  }

  @discardableResult
  func correct(_ text: String) throws -> CorrectionOutcome {
    try store.correct(Sample.id(1), to: try Self.imported(text), stamp())
  }

  var present: Interview { get throws { try #require(try store.interviews().first) } }

  /// Where words stand in the present text.
  func range(_ words: String) throws -> TextRange {
    let bytes = try present.transcript.text.utf8
    let start = try #require(bytes.firstRange(of: Array(words.utf8))).lowerBound
    return TextRange(start: start, end: start + words.utf8.count)
  }

  func words(_ range: TextRange) throws -> String { try present.transcript.text[range] }

  func mark(_ words: String, _ code: String = "job", by coder: Coder = Sample.anna) throws -> Coding {
    let outcome = try store.addHandCodings(
      [.init(interview: Sample.id(1), range: try range(words), code: try Sample.path(code))], stamp(by: coder))
    return try #require(outcome.added.first)
  }

  /// What a rule makes: every sentence with a word that begins so.
  private func byRule(_ code: String, _ beginning: String) throws -> [Coding] {
    let interview = try present
    return try interview.sentences.compactMap { sentence in
      let text = interview.transcript.text[sentence]
      guard let found = text.range(of: beginning, options: .caseInsensitive) else { return nil }
      let start = sentence.start + text[..<found.lowerBound].utf8.count
      return Coding(
        id: Coding.ruleID(interview: interview.id, range: sentence, code: try Sample.path(code), coder: .rules),
        interview: interview.id, range: sentence, code: try Sample.path(code), coder: .rules,
        evidence: [
          RuleEvidence(
            codebook: "b", codebookSHA256: String(repeating: "a", count: 64), rule: "\(code)#1", text: beginning,
            line: 7, matches: [TextRange(start: start, end: start + beginning.utf8.count)])
        ])
    }
  }

  @discardableResult
  func code() throws -> CodingDifference {
    try store.recordCodings(try byRule("sys", "system") + byRule("job", "jobcent"), by: .rules, stamp())
  }

  func ruleCoding(_ words: String) throws -> Coding {
    let range = try range(words)
    return try #require(try store.codings().first { $0.coder == .rules && $0.range.overlaps(range) })
  }

  func memo(on target: MemoTarget, _ text: String = "Vigtigt", links: [String: MemoLink] = [:]) throws -> MemoRecord {
    let stamp = stamp()
    let memo = MemoRecord(
      id: UUID(naming: "\(number)"), on: target, text: text, author: stamp.coder, date: stamp.date, links: links)
    try store.edit(.memo, stamp) { view in (try view.setting(memo), ()) }
    return memo
  }

  func stretch(_ words: String) throws -> MemoTarget {
    .stretch(Sample.id(1), try range(words), textSHA256: Fingerprint.sha256(try present.transcript.text.utf8))
  }

  func memo(_ id: UUID) throws -> MemoRecord { try #require(try store.records(MemoRecord.self).first { $0.id == id }) }
}

@Suite("corrected transcripts")
struct CorrectionTests {
  let project: CorrectedProject
  var store: ProjectStore { project.store }

  init() throws { project = try CorrectedProject() }

  /// A turn more at the beginning, a word more in the middle, another last turn.
  static let corrected = """
    Kommune: nordjysk

    Interviewer: Hvordan går det med systemerne?

    Interviewer: Altså i hverdagen?

    IP1: KY er langsomt, og det tager tid. Vi har et fast system for kaffe.

    Interviewer: Hvad gør I så?

    IP1: Så ringer vi til jobcenteret. De svarer som regel ret hurtigt,
    men ikke om fredagen.

    IP1: Nu har vi fået nye computere, og så blev alting meget bedre.

    """

  @Test("a coding by hand follows its words, and stays its coder's and itself")
  func handCoding() throws {
    let bo = Coder(name: "Bo")
    let moved = try project.mark("det tager tid", by: bo)
    let widened = try project.mark("svarer som regel hurtigt")
    let outcome = try project.correct(Self.corrected)
    let codings = try store.codings()
    let found = try #require(codings.first { $0.id == moved.id })
    #expect(try project.words(found.range) == "det tager tid")
    #expect(found.coder == bo)
    #expect(found.range != moved.range)
    let other = try #require(codings.first { $0.id == widened.id })
    #expect(try project.words(other.range) == "svarer som regel ret hurtigt")
    #expect(outcome.count(.coding, .moved) == 1)
    #expect(outcome.count(.coding, .corrected) == 1)
    #expect(try store.check().isEmpty)
  }

  @Test("what has no certain place waits with its words, and is in no result")
  func orphan() throws {
    let coding = try project.mark("ingen vidste hvorfor")
    let former = Fingerprint.sha256(try project.present.transcript.text.utf8)
    let outcome = try project.correct(Self.corrected)
    #expect(outcome.count(.coding, .orphan) == 1)
    #expect(try !store.codings().contains { $0.id == coding.id })
    let orphan = try #require(try store.records(OrphanRecord.self).first)
    #expect(orphan.coding.id == coding.id)
    #expect(orphan.coding.range == coding.range)
    #expect(orphan.textSHA256 == former)
    #expect(OrphanCause(rawValue: orphan.reason) != nil)
    #expect(try store.check().isEmpty)
  }

  @Test("codings by rules go along where they read as before, as the rules would make them; the others fall away")
  func ruleCodings() throws {
    let outcome = try project.correct(Self.corrected)
    #expect(outcome.count(.ruleCoding, .moved) == 2)
    #expect(outcome.count(.ruleCoding, .dropped) == 2)
    let kept = try store.codings().map { try project.words($0.range) }
    #expect(kept == ["Hvordan går det med systemerne?", "Vi har et fast system for kaffe."])
    #expect(try store.records(OrphanRecord.self).isEmpty)
    let difference = try project.code()
    #expect(difference.unchanged.count == 2)
    #expect(difference.removed.isEmpty)
    #expect(try difference.added.map { try project.words($0.range) } == ["Så ringer vi til jobcenteret."])
    #expect(try store.check().isEmpty)
  }

  @Test("a coding that the rules make where another one stood before gets an identity of its own")
  func identities() throws {
    let first = "Systemet er godt."
    let project = try CorrectedProject("I: Nå?\n\nIP: \(first) Vi klager aldrig over noget som helst her.\n")
    let former = try project.ruleCoding(first)
    _ = try project.store.recordVerdicts(.accept, on: [former], project.stamp())
    // The new sentence stands exactly where the old one stood.
    try project.correct("I: Nå?\n\nIP: Systemer er nye. \(first) Vi klager aldrig over noget som helst her.\n")
    try project.code()
    let codings = try project.store.codings()
    #expect(codings.count == 2)
    #expect(Set(codings.map(\.id)).count == 2)
    #expect(codings.map(\.verdict) == [nil, .accepted])
    #expect(try project.store.check().isEmpty)
  }

  @Test("a verdict goes with its passage, also where words were corrected, and holds when the rules code it again")
  func verdicts() throws {
    _ = try store.recordVerdicts(.accept, on: [try project.ruleCoding("fast system")], project.stamp())
    _ = try store.recordVerdicts(
      .reject, on: [try project.ruleCoding("jobcentret")], project.stamp(by: Coder(name: "Bo")))
    _ = try store.recordVerdicts(.accept, on: [try project.ruleCoding("gik ned i går")], project.stamp())
    let outcome = try project.correct(Self.corrected)
    #expect(outcome.count(.verdict, .moved) == 1)
    #expect(outcome.count(.verdict, .corrected) == 1)
    #expect(outcome.count(.verdict, .dropped) == 1)
    try project.code()
    #expect(try project.ruleCoding("fast system").verdict == .accepted)
    #expect(try project.ruleCoding("jobcenteret").verdict == .rejected)
    #expect(try store.verdicts().map(\.coder.name) == [Sample.anna.name, "Bo"])
    #expect(try store.check().isEmpty)
  }

  @Test("memos move with what they are about; one without a certain place keeps the old one")
  func memos() throws {
    let moved = try project.memo(on: try project.stretch("Vi har et fast system"))
    let lost = try project.memo(on: try project.stretch("ingen vidste hvorfor"))
    let along = try project.memo(on: .coding(try project.ruleCoding("fast system").id))
    let dropped = try project.memo(on: .coding(try project.ruleCoding("gik ned").id))
    let corrected = try project.memo(on: .coding(try project.ruleCoding("jobcentret").id))
    let words = try project.range("Systemet gik ned i går, og ingen vidste hvorfor.")
    let former = Fingerprint.sha256(try project.present.transcript.text.utf8)
    let outcome = try project.correct(Self.corrected)
    #expect(outcome.count(.memo, .moved) == 1)
    #expect(outcome.count(.memo, .orphan) == 1)
    #expect(try project.memo(moved.id).target == project.stretch("Vi har et fast system"))
    #expect(try project.memo(lost.id) == lost)
    #expect(try project.memo(along.id).target == .coding(project.ruleCoding("fast system").id))
    #expect(try project.memo(dropped.id).target == .stretch(Sample.id(1), words, textSHA256: former))
    #expect(try project.memo(corrected.id).target == project.stretch("Så ringer vi til jobcenteret."))
    #expect(try store.check().isEmpty)
  }

  @Test("links in memos follow turns and codings; one to a turn that is gone leads nowhere")
  func links() throws {
    let id = Sample.id(1).uuidString.lowercased()
    let coding = try project.ruleCoding("fast system")
    let memo = try project.memo(
      on: .project, "Se [[a]], [[b]] og [[c]].",
      links: [
        "a": MemoLink(kind: .turn, name: "\(id):2"), "b": MemoLink(kind: .turn, name: "\(id):5"),
        "c": MemoLink(kind: .coding, name: coding.writtenID),
      ])
    try project.correct(Self.corrected)
    let links = try project.memo(memo.id).links
    #expect(links["a"]?.name == "\(id):3")
    #expect(links["b"]?.name == "\(id):0")
    #expect(try links["c"]?.name == project.ruleCoding("fast system").writtenID)
  }

  @Test("what was said of a speaker is said of the new label")
  func speakers() throws {
    let value = AttributeValue(attribute: "rolle", of: .informant(Sample.id(1), label: "IP"), value: "leder")
    let member = Membership(.informant(Sample.id(1), label: "IP"), in: .other("pilot"))
    try store.edit(.cases, project.stamp()) { view in (try view.setting(value) + view.setting(member), ()) }
    #expect(try project.correct(Self.corrected).relabelled == 2)
    #expect(try store.records(AttributeValue.self).map(\.bearer) == [.informant(Sample.id(1), label: "IP1")])
    #expect(try store.records(Membership.self).map(\.member) == [.informant(Sample.id(1), label: "IP1")])
    #expect(try store.check().isEmpty)
  }

  @Test("the same file again changes nothing; trying changes nothing")
  func unchanged() throws {
    let before = try store.tables()
    let count = try store.summary().changes
    #expect(try project.correct(CorrectedProject.text).isUnchanged)
    let trial = try store.correction(of: Sample.id(1), to: try CorrectedProject.imported(Self.corrected))
    #expect(!trial.isUnchanged)
    #expect(try store.tables() == before)
    #expect(try store.summary().changes == count)
  }

  @Test("the text of another interview is refused, and nothing happens")
  func otherInterview() throws {
    let other =
      "Kommune: fynsk\n\nI: Hvad laver du?\n\nIP: Jeg passer arkivet og skriver breve til borgerne hver dag.\n"
    let count = try store.summary().changes
    #expect(thrownID { try project.correct(other) } == "store.other-interview")
    _ = try store.importInterviews([try CorrectedProject.imported(other, 2, name: "fyn")], project.stamp())
    #expect(thrownID { try project.correct(other) } == "store.same-source")
    #expect(
      thrownID { _ = try store.correct(Sample.id(9), to: try CorrectedProject.imported(other), project.stamp()) }
        == "store.unknown-interview")
    #expect(try store.summary().changes == count + 1)
  }

  @Test("a place that a corrected text got back can be coded again")
  func codedTwice() throws {
    let first = try project.mark("Så ringer vi")
    try project.correct(Self.corrected)
    let there = try #require(try store.codings().first { $0.id == first.id })
    // Someone else's program could put it elsewhere; the identity stays the coding's.
    let elsewhere = there.with(range: try project.range("det tager tid"), evidence: [])
    try store.edit(.settle, project.stamp()) { _ in ([.replaceCoding(there.with(nil), with: elsewhere.with(nil))], ()) }
    try project.correct(CorrectedProject.text)
    let second = try project.mark("Så ringer vi")
    #expect(second.id != first.id)
    #expect(try store.codings().count { $0.coder == Sample.anna } == 2)
    #expect(try store.check().isEmpty)
  }

  @Test("taking a correction back restores everything exactly, making it again likewise")
  func undo() throws {
    _ = try project.mark("det tager tid")
    _ = try project.mark("ingen vidste hvorfor")
    _ = try store.recordVerdicts(.reject, on: [try project.ruleCoding("jobcentret")], project.stamp())
    _ = try project.memo(on: try project.stretch("ingen vidste hvorfor"))
    _ = try project.memo(on: .coding(try project.ruleCoding("fast system").id))
    let before = try ProjectContent(store)
    try project.correct(Self.corrected)
    let after = try ProjectContent(store)
    #expect(before != after)
    _ = try store.undo(nil, project.stamp())
    #expect(try ProjectContent(store) == before)
    _ = try store.redo(nil, project.stamp())
    #expect(try ProjectContent(store) == after)
    #expect(try store.check().isEmpty)
  }
}
