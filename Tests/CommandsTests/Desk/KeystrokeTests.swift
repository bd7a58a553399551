import CodingModel
import CodingStore
import Foundation
import TestSupport
import Testing
import TranscriptText

@testable import Commands

/// A coder who gives every turn the codes that the rules of the package's own codebooks propose there, in the order of
/// the text, and types as few keys as lead to the right code; Return counts as one.
private struct TypingCoder {
  private var prefixes: CodePrefixes
  private var recent: [CodePath] = []
  private let usesRecent: Bool

  init(_ codes: [CodeOutline], usesRecent: Bool) {
    prefixes = CodePrefixes(codes, use: [:])
    self.usesRecent = usesRecent
  }

  mutating func keys(for code: CodeOutline) -> Int {
    defer {
      prefixes.note(code)
      recent.removeAll { $0 == code.key }
      recent = Array(([code.key] + recent).prefix(9))
    }
    if usesRecent, recent.contains(code.key) { return 2 }
    for length in 1...code.path.last.count {
      let letters = String(code.path.last.prefix(length))
      guard DeskLine.parse(letters) == .code(CodeRequest(codes: [.name(letters)])) else { continue }
      switch prefixes.finding(letters) {
      case .code(let found, _) where found == code: return length + 1
      case .several(let codes) where codes.prefix(9).contains(code):
        prefixes.settle(letters, as: code)
        return length + 3
      case .code, .several, .none: continue
      }
    }
    return code.path.description.count + 1
  }
}

@Suite("Keys to give a code", .enabled(if: !SharedData.debates.isEmpty, "\(SharedData.skipped)"))
struct KeystrokeTests {
  /// The codes that the rules propose, turn by turn, each once a turn.
  private func work() throws -> (codes: [CodeOutline], given: [CodeOutline]) {
    let project = try TestProject()
    let books = PackageFiles.files(below: "Codebooks", suffix: ".yaml").map { PackageFiles.root.path + "/" + $0 }
    try project.succeed("init tastetryk")
    try #require(try project.run(["import", PackageFiles.root.path + "/Transcripts"] + SharedData.debateURLs.map(\.path)).status == .done)
    try #require(try project.run(["codebook", "add"] + books).status == .done)
    try #require(try project.run("code").status == .done)
    let store = try ProjectStore.open(at: project.folder.path + "/tastetryk.kodeks")
    let codes = try store.codes()
    let outlines = Dictionary(codes.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let interviews = Dictionary(try store.interviews().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    let given = try store.codings().filter { !$0.follows }.compactMap { coding -> CodeOutline? in
      let turn = interviews[coding.interview]?.turnIndex(at: coding.range.start) ?? 0
      guard seen.insert("\(coding.interview) \(turn) \(coding.codeKey)").inserted else { return nil }
      return outlines[coding.codeKey]
    }
    return (codes, given)
  }

  @Test("the median is at most three, Return included, over the eight codebooks' use in interviews and debates")
  func median() throws {
    let work = try work()
    try #require(work.given.count > 500)
    for usesRecent in [true, false] {
      var coder = TypingCoder(work.codes, usesRecent: usesRecent)
      let keys = work.given.map { coder.keys(for: $0) }.sorted()
      let median = keys[keys.count / 2]
      let mean = Double(keys.reduce(0, +)) / Double(keys.count)
      print(
        "keys per code: median \(median), mean \((mean * 100).rounded() / 100), 90 % at most \(keys[keys.count * 9 / 10])",
        "(\(work.codes.count) codes, \(keys.count) codings, \(usesRecent ? "with" : "without") the recent codes' digits)")
      #expect(median <= 3)
    }
  }
}
