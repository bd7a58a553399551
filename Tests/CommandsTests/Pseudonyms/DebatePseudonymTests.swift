import CodingModel
import CodingStore
import Foundation
import TestSupport
import Testing
import TranscriptText

@testable import Commands

/// Real speech with real names: those of the list are taken from the labels, so that none stands here.
@Suite("Pseudonymisation of real speech", .enabled(if: !SharedData.debates.isEmpty, "\(SharedData.skipped)"))
struct DebatePseudonymTests {
  @Test("three speakers of ten debates are gone, and every coding stands where it stood")
  func debates() throws {
    let project = try DebateJobTests.project()
    project.session.workspace.environment["KODEKS_KEY_PASSWORD"] = "prøvekode"
    project.session.workspace.environment["KODEKS_KEY"] = "nøgle.key"
    try project.succeed("code")
    let old = try PseudonymiseTests.store(project, "debatter.kodeks")
    let labels = try old.interviews().flatMap { $0.transcript.speakers.map(\.label) }
    let names = Array(Set(labels.map { String($0.prefix { $0 != "(" }).trimmingCharacters(in: .whitespaces) }))
      .filter { $0.split(separator: " ").count >= 2 && !$0.contains("ormand") && !$0.contains("inister") }.sorted()
      .prefix(3)
    #expect(names.count == 3)
    for name in names { #expect(try project.run(["pseudonymise", "add", name]).status == .done) }
    let reply = try project.run("pseudonymise --output ny")
    #expect(reply.status == .done, "\(reply.errors)")
    let bytes = try Data(contentsOf: project.folder.appendingPathComponent("ny.kodeks"))
    for name in names { #expect(bytes.range(of: Data(name.utf8)) == nil) }
    let new = try PseudonymiseTests.store(project, "ny.kodeks")
    #expect(try new.check().isEmpty)
    try Self.compare(old, new)
  }

  /// Both projects' codings in the order of their places: each on what the edits make of its words.
  private static func compare(_ old: ProjectStore, _ new: ProjectStore) throws {
    let (before, after) = (try old.codings(), try new.codings())
    #expect(before.count == after.count && before.count > 4_000)
    let texts = { (store: ProjectStore) in
      try Dictionary(uniqueKeysWithValues: store.interviews().map { ($0.id, $0.transcript.text) })
    }
    let (oldTexts, newTexts) = (try texts(old), try texts(new))
    let order = { (coding: Coding) in
      "\(coding.interview) \(String(format: "%08d %08d", coding.range.start, coding.range.end)) \(coding.codeKey)"
    }
    var wrong = 0
    for (one, other) in zip(before.sorted { order($0) < order($1) }, after.sorted { order($0) < order($1) }) {
      let (words, made) = (oldTexts[one.interview]?[one.range] ?? "", newTexts[other.interview]?[other.range] ?? "")
      let agrees =
        one.interview == other.interview && one.code == other.code && one.coder == other.coder
        && one.evidence.map(\.rule) == other.evidence.map(\.rule)
      // Between replacements, marked by brackets or `Kommune`, the words are the same.
      let isSame = words == made || made.contains("[") || made.contains("Kommune")
      if !agrees || !isSame { wrong += 1 }
    }
    #expect(wrong == 0)
  }
}
