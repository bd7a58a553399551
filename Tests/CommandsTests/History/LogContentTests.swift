import Foundation
import Testing

@testable import Commands

@Suite("What the log says of each change")
struct LogContentTests {
  @Test("a line names codes, interviews and turns, the memo's words, and what a code was called before")
  func content() throws {
    let project = try TestProject.coded()
    for line in [
      "mark nord:2 sys", "mark nord:3 sys", "memo add --on nord:2 'Hvor tit, og med hvem?'", "codes create 'Ærlig tid'",
      "codes rename 'Ærlig tid' Tid", "codes move Tid --under org", "codes describe Tid --definition 'Når uret går.'",
      "case set nord anciennitet=12", "case set nord anciennitet=13", "verdict accept --code sam --coder Bo",
      "codes merge Tid --into sys", "unmark nord:2 sys",
    ] {
      try project.succeed(line)
    }
    let log = try project.session.wide.succeed("log", in: project)
    for text in [
      "+ sys · nord:2", "+ sys · nord:3", "+ nord:2: »Hvor tit, og med hvem?«", "Ærlig tid → Tid",
      "Tid flyttet: org", "definition »Når uret går.«", "nord · anciennitet = 12", "nord · anciennitet = 13 (før 12)",
      "✓ org/sam · nord:2", "Tid lagt ind i sys", "− sys · nord:2", "nord; syd",
    ] {
      #expect(log.contains(text), "\(text)")
    }
    #expect(log.ranges(of: "+ sys · nord").count == 2 && log.ranges(of: "− sys · nord").count == 1)
    #expect(!log.contains("1 oplysning"))
  }

  @Test("an interview of the log is found by a beginning of its name that only one has")
  func beginning() throws {
    let project = try TestProject.coded()
    #expect(try project.succeed("log --interview no").contains("rører nord"))
    #expect(try project.run("log --interview xyz").status == .misuse)
  }
}

extension Session {
  /// The same session with a screen on which no cell is broken.
  fileprivate var wide: Session {
    var session = self
    session.workspace.width = 400
    return session
  }

  fileprivate func succeed(_ line: String, in project: TestProject) throws -> String {
    try answer(CommandLineWords.split(line)).output()
  }
}
