import CodingModel
import CodingStore
import Foundation
import Testing

@testable import Commands

/// Names and values that users choose may hold anything; none of it may steer the terminal.
@Suite("What users name reaches the terminal visibly")
struct VisibleControlsTests {
  private static let bell = "\u{1B}]0;x\u{7}"
  /// The one-byte control sequence introducer, which text files may hold.
  private static let introducer = "\u{9B}"

  private func project() throws -> TestProject {
    let project = try TestProject()
    try project.write(
      "Kommune: nord\(Self.introducer)syd\n\nI: Hvad?\n\nIP: Arbejdet \(Self.introducer) venter.\n",
      to: "a\(Self.bell).txt")
    for (name, text) in TestProject.samples where name == "bog.yaml" {
      try project.write(text, to: "bog\(Self.bell).yaml")
    }
    return project
  }

  /// Work of a coder whose name no command would take today: a project may hold it from before.
  private func createCode(in project: TestProject) throws {
    let store = try ProjectStore.open(at: project.folder.path + "/p\(Self.bell).kodeks")
    let stamp = ChangeStamp(
      id: UUID(), date: Date(timeIntervalSince1970: 1_604_307_601), coder: Coder(name: Self.bell))
    _ = try store.createCode(NewCode(name: "Ha"), stamp)
    try store.close()
  }

  @Test("whatever a command says of them, in words or as a report")
  func commands() throws {
    let project = try project()
    let lines: [[String]] = [
      ["init", "p\(Self.bell)"], ["import", "a\(Self.bell).txt"], ["codebook", "check", "bog\(Self.bell).yaml"],
      ["codebook", "add", "bog\(Self.bell).yaml"], ["code", "--reason", Self.bell], ["code", "--coder", Self.bell],
      ["crosstab", "--by", "kommune"], ["quotes"], ["search", "arbejdet"],
      ["search", "arbejdet", "--format", "markdown"],
      ["report", "--output", "r\(Self.bell).html"], ["quotes", "x\(Self.bell)"], ["x\(Self.bell)"],
      ["quotes", "--where", "kommune=\(Self.bell)"], ["import", "findes ikke\(Self.bell)"], ["check"], ["log"],
    ]
    for line in lines {
      let reply = try project.run(line)
      if line[0] == "init" { try createCode(in: project) }
      let text = reply.output + reply.errors
      #expect(!text.isEmpty, "\(line)")
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }, "\(line)")
    }
    #expect(try project.state(of: "p\(Self.bell).kodeks").interviews.count == 1)
    let report = try project.run(["report", "--output", "r\(Self.bell).html"])
    #expect(report.output == "Skrev r\u{FFFD}]0;x\u{FFFD}.html\n")
  }

  @Test("the REPL's greeting, and what Tab offers")
  func repl() throws {
    let project = try project()
    #expect(try project.run(["init", "p\(Self.bell)"]).status == .done)
    let greeting = try project.session.greeting.output()
    #expect(!greeting.contains("\u{1B}"))
    #expect(project.session.completions(for: "import ") == [])
  }
}
