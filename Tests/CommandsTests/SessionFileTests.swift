import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("Recorded sessions")
struct SessionFileTests {
  static let files = PackageFiles.files(below: "Tests/CommandsTests/Sessions", suffix: ".session")

  @Test("a session answers as recorded", arguments: files)
  func session(path: String) throws {
    let text = try PackageFiles.text(path)
    let recorded = ConsoleSession(text)
    #expect(!recorded.steps.isEmpty, "\(path) holds no command")
    let answered = try answers(to: recorded, in: path.contains("english") ? .english : .danish)
    guard ProcessInfo.processInfo.environment["KODEKS_RECORD"] == nil else {
      try record(answered, over: text, at: path)
      return
    }
    for (wanted, got) in zip(recorded.steps, answered) {
      #expect(got.output == wanted.output, "\(path): $ \(wanted.command)")
      #expect(got.status == wanted.status, "\(path): $ \(wanted.command)")
    }
  }

  @Test("the sessions are there")
  func found() { #expect(Self.files.count >= 30) }

  @Test("the README's console blocks answer as printed")
  func readme() throws {
    let text = try PackageFiles.text("README.md")
    let blocks = ConsoleSession.blocks(inMarkdown: text)
    #expect(blocks.count >= 3)
    let steps = blocks.flatMap(\.steps)
    let runner = try ConsoleRunner()
    defer { try? runner.cleanUp() }
    for wanted in steps {
      let got = try runner.run(wanted.command)
      #expect(matches(got.output, wanted.output), "README.md: $ \(wanted.command)\n\(got.output)")
      #expect(got.status == wanted.status, "README.md: $ \(wanted.command)")
    }
  }

  /// A line `…` in the README stands for any number of lines.
  private func matches(_ got: String, _ wanted: String) -> Bool {
    let parts = wanted.split(separator: "…\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return got == wanted }
    guard got.hasPrefix(first), got.hasSuffix(last) else { return false }
    var rest = got.dropFirst(first.count)
    for part in parts.dropFirst() where !part.isEmpty {
      guard let place = rest.firstRange(of: part) else { return false }
      rest = rest[place.upperBound...]
    }
    return true
  }

  private func answers(to session: ConsoleSession, in language: Language) throws -> [ConsoleSession.Step] {
    let runner = try ConsoleRunner(language: language)
    defer { try? runner.cleanUp() }
    return try session.steps.map { try runner.run($0.command) }
  }

  /// Writes the answers down; a recording run fails, so that it is never mistaken for a passed one.
  private func record(_ steps: [ConsoleSession.Step], over text: String, at path: String) throws {
    let comment = text.prefix(upTo: text.firstRange(of: "$ ")?.lowerBound ?? text.startIndex)
    let url = PackageFiles.root.appendingPathComponent(path)
    try Data((comment + ConsoleSession.text(of: steps)).utf8).write(to: url)
    Issue.record("recorded \(path)")
  }
}
