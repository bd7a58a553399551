import CodingModel
import Foundation
import Testing
import TranscriptText

@testable import Commands

@Suite("The passage that explain is asked about")
struct ExplainedPassageTests {
  private let interviews: [Interview]
  private let codings: [Coding]

  init() throws {
    let code = try #require(CodePath("org"))
    interviews = [Self.interview("Nord-leder", 1), Self.interview("a:b", 2)]
    codings = [
      Self.coding("d79eccb0-de7e-83bb-9a48-466fdda1a7cc", code, at: 4..<9),
      Self.coding("d79eccb0-ff7e-83bb-9a48-466fdda1a7cc", code, at: 15..<18),
      Self.coding("12345678-de7e-83bb-9a48-466fdda1a7cc", code, at: 4..<7),
    ]
  }

  private static func interview(_ name: String, _ number: UInt8) -> Interview {
    let text = "IP: Sagen.\nIP: Nej.\n"
    let transcript = TranscriptParser.parse(SourceFile(path: "\(name).txt", text: text)).value.named(name)
    return Interview(
      id: UUID(uuid: (number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), transcript: transcript, sentences: [],
      wordStarts: [])
  }

  private static func coding(_ id: String, _ code: CodePath, at range: Range<Int>) -> Coding {
    Coding(
      id: UUID(uuidString: id) ?? UUID(), interview: UUID(uuid: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
      range: TextRange(start: range.lowerBound, end: range.upperBound), code: code, coder: .rules)
  }

  private func passage(_ text: String) throws -> ExplainedPassage {
    try ExplainedPassage(text, interviews: interviews, codings: codings)
  }

  @Test(
    "a turn is an interview's name, a colon and a number; the codings are those that touch it",
    arguments: [
      ("Nord-leder:1", "Nord-leder", 0, 2), ("nord-LEDER:2", "Nord-leder", 1, 1), ("a:b:1", "a:b", 0, 0),
    ])
  func turn(text: String, name: String, turn: Int, count: Int) throws {
    let passage = try passage(text)
    #expect(passage.interview.name == name)
    #expect(passage.turn == turn)
    #expect(passage.coding == nil)
    #expect(passage.codings.count == count)
  }

  @Test(
    "a coding is its id or four digits of it that no other has, in any case, with or without hyphens",
    arguments: ["12345678-de7e-83bb-9a48-466fdda1a7cc", "1234", "12345678DE7E", "12345678-DE"])
  func coding(text: String) throws {
    let passage = try passage(text)
    #expect(passage.coding?.id == codings[2].id)
    #expect(passage.codings == [codings[2]])
    #expect(passage.turn == 0)
  }

  @Test("digits that several codings begin with are refused with all of these")
  func ambiguous() throws {
    let error = try #require(throws: DiagnosticError.self) { try passage("d79e") }
    let diagnostic = try #require(error.diagnostics.first)
    #expect(diagnostic.id == "usage.ambiguous-coding")
    #expect(
      diagnostic.message.text(in: .danish)
        == "»d79e« kan være 2 kodninger: d79eccb0-de7e-83bb-9a48-466fdda1a7cc (org, Nord-leder:1),"
        + " d79eccb0-ff7e-83bb-9a48-466fdda1a7cc (org, Nord-leder:2)")
    #expect(try passage("d79eccb0-ff").turn == 1)
  }

  @Test(
    "what names nothing is refused",
    arguments: [
      ("Nord-lede:1", "usage.unknown-interview"), ("Nord-leder:0", "usage.unknown-turn"),
      ("Nord-leder:3", "usage.unknown-turn"), ("Nord-leder:99999999999999999999", "usage.unknown-turn"),
      ("Nord-leder:", "usage.malformed-passage"), ("Nord-leder:-1", "usage.malformed-passage"),
      ("Nord-leder", "usage.malformed-passage"), ("123", "usage.malformed-passage"), ("", "usage.malformed-passage"),
      ("abcd", "usage.unknown-coding"), ("----", "usage.malformed-passage"), ("１２３４", "usage.malformed-passage"),
    ])
  func refused(text: String, id: String) throws {
    #expect(try diagnosticIDs { _ = try passage(text) } == [id])
  }
}
