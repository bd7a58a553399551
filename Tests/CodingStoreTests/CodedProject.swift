import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

/// A project with a codebook, two interviews, what its rules make, and what two people have coded.
final class CodedProject {
  let folder: TemporaryFolder
  let store: ProjectStore
  private let byRules: [Coding]
  private var number = 100

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1), Sample.interview(2, words: "Noget helt andet.")], Sample.stamp(1))
    let file = SourceFile(path: "bog.yaml", text: "bog")
    let codes = try ["a", "a/x", "a/y", "a/y/dyb", "b", "b/z"].map { path in
      Code(
        path: try Sample.path(path), name: path, definition: "Om \(path)", include: "med", example: "sådan",
        color: "#0055aa", location: SourceLocation(file: file.path))
    }
    let book = Codebook(
      id: "bog", name: "Bog", version: "1", description: "", codes: codes, file: file.path, sha256: file.sha256)
    _ = try store.setCodebooks([(book, file)], Sample.stamp(2))
    // `a` follows what is below it on two stretches, `a/y` on one.
    let made: [(String, Int, [String])] = [
      ("a", 40, ["a/x#1"]), ("a/x", 40, ["a/x#1"]), ("b/z", 40, ["b/z#1"]), ("a/x", 44, ["a/x#2"]),
      ("a", 48, ["a/y/dyb#1"]), ("a/y", 48, ["a/y/dyb#1"]), ("a/y/dyb", 48, ["a/y/dyb#1"]), ("b", 52, ["b#1"]),
      ("b/z", 52, ["b/z#1"]),
    ]
    byRules = try made.map { code, start, rules in
      let range = TextRange(start: start, end: start + 3)
      let path = try Sample.path(code)
      return Coding(
        id: Coding.ruleID(interview: Sample.id(1), range: range, code: path, coder: .rules), interview: Sample.id(1),
        range: range, code: path, coder: .rules,
        evidence: rules.map {
          RuleEvidence(codebook: "bog", codebookSHA256: file.sha256, rule: $0, text: $0, line: 1, matches: [range])
        })
    }
    _ = try store.recordCodings(byRules, by: .rules, Sample.stamp(3))
    try code([("a/x", 40), ("b/z", 40), ("b/z", 60), ("a/y", 60)], by: Sample.anna, Sample.stamp(4))
    try code([("a/x", 60), ("b", 60)], by: Coder(name: "Bo"), Sample.stamp(5, by: Coder(name: "Bo")))
  }

  private func code(_ places: [(String, Int)], by coder: Coder, _ stamp: ChangeStamp) throws {
    _ = try store.addHandCodings(
      try places.map { code, start in
        ProjectStore.HandCoding(
          interview: Sample.id(1), range: TextRange(start: start, end: start + 3), code: try Sample.path(code))
      }, stamp)
  }

  /// A stamp that is later than all before.
  func next() -> ChangeStamp {
    number += 1
    return Sample.stamp(number)
  }

  /// What running the same rules again would change.
  func recoded() throws -> CodingDifference { try store.difference(to: byRules, by: .rules) }

  /// All that work on codes can change.
  struct State: Equatable {
    let codings: [Coding]
    let verdicts: [VerdictRecord]
    let codes: [CodeOutline]
    let records: [CodeRecord]
    let orphans: [OrphanRecord]
  }

  func state() throws -> State {
    State(
      codings: try store.codings(), verdicts: try store.verdicts().map(\.record), codes: try store.codes(),
      records: try store.records(CodeRecord.self), orphans: try store.records(OrphanRecord.self))
  }
}
