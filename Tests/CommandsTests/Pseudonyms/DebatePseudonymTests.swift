import CodingModel
import CodingStore
import Foundation
import TestSupport
import Testing
import TranscriptText

@testable import Commands

/// Real speech with real names: those of the list are taken from the texts, so that none stands here.
@Suite("Pseudonymisation of real speech", .enabled(if: !SharedData.debates.isEmpty, "\(SharedData.skipped)"))
struct DebatePseudonymTests {
  @Test("three persons whom ten debates speak of are gone, and every coding stands where it stood")
  func debates() throws {
    let project = try DebateJobTests.project()
    project.session.workspace.environment["KODEKS_KEY_PASSWORD"] = "prøvekode"
    project.session.workspace.environment["KODEKS_KEY"] = "nøgle.key"
    try project.succeed("code")
    let old = try PseudonymiseTests.store(project, "debatter.kodeks")
    let names = Array(try Self.names(in: old).prefix(3))
    #expect(names.count == 3)
    for name in names { #expect(try project.run(["pseudonymise", "add", name]).status == .done) }
    let reply = try project.run("pseudonymise --output ny")
    #expect(reply.status == .done, "\(reply.errors)")
    let bytes = try Data(contentsOf: project.folder.appendingPathComponent("ny.kodeks"))
    for name in names { #expect(bytes.range(of: Data(name.utf8)) == nil) }
    let new = try PseudonymiseTests.store(project, "ny.kodeks")
    #expect(try new.check().isEmpty)
    let file = try Data(contentsOf: project.folder.appendingPathComponent("nøgle.key"))
    try Self.compare(old, new, try SealedPseudonymKey.opened(Array(file), password: "prøvekode"))
  }

  /// Those who are called by both their names, the most frequent first.
  private static func names(in store: ProjectStore) throws -> [String] {
    var counts: [String: Int] = [:]
    for interview in try store.interviews() {
      let text = interview.transcript.text
      for found in text[text.fullRange].matches(of: /(?:hr\.|fru) ([A-ZÆØÅ][a-zæøåé]+ [A-ZÆØÅ][a-zæøåé]+)/) {
        counts[String(found.1), default: 0] += 1
      }
    }
    return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
  }

  /// Each coding lies where the edits of its text put it, with the same code, coder and rules.
  private static func compare(_ old: ProjectStore, _ new: ProjectStore, _ key: PseudonymKey) throws {
    let (before, after) = (try old.codings(), try new.codings())
    #expect(before.count > 4_000)
    var pseudonymiser = Pseudonymiser(key)
    var edits: [UUID: TextEdits] = [:]
    var texts: [UUID: CanonicalText] = [:]
    for interview in try old.interviews() {
      let place = RewritePlace(.transcript, name: interview.name, identity: "")
      let text = interview.transcript.text
      edits[interview.id] = pseudonymiser.edits(of: text, as: .speech, at: place)
      texts[interview.id] = CanonicalText(utf8: edits[interview.id]?.applied(to: text.utf8) ?? [])
    }
    for interview in try new.interviews() { #expect(interview.transcript.text == texts[interview.id]) }
    let shown = { (coding: Coding, range: TextRange) in
      "\(coding.interview) \(range) \(coding.code) \(coding.coder.name) \(coding.evidence.map(\.rule).sorted())"
    }
    let wanted = before.compactMap { coding in edits[coding.interview].map { shown(coding, $0.place(of: coding.range)) }
    }
    #expect(Set(wanted) == Set(after.map { shown($0, $0.range) }))
    let joined = wanted.count - Set(wanted).count
    #expect(after.count == before.count - joined)
  }
}
