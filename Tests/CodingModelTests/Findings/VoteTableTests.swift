import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("A panel's votes")
struct VoteTableTests {
  private func read(_ text: String) -> Parsed<VoteTable> { VoteTable.read(SourceFile(path: "v.csv", text: text)) }

  @Test("columns may stand in any order, in Danish or English; others are passed over")
  func columns() {
    let table = read("effort,note,idea,expert,effect\n2,x,A,E1,5\n,,A,E2,4\n")
    #expect(!table.hasErrors)
    #expect(table.value.rows.map(\.effect) == [5, 4] && table.value.rows.map(\.effort) == [2, nil])
    #expect(read("idé;ekspert;effekt;indsats\n\"A;B\";E1;1;1\n").value.rows.first?.idea == "A;B")
  }

  @Test(
    "what is no vote is told with its place",
    arguments: [
      ("idé;ekspert;effekt;indsats\nA;E1;6;1\n", "votes.no-vote", 2), ("idé;ekspert;effekt;indsats\nA;E1;x;1\n", "votes.no-vote", 2),
      ("idé;ekspert;effekt;indsats\nA;;3;1\n", "votes.unnamed", 2), ("idé;effekt;indsats\nA;3;1\n", "votes.no-columns", 1),
      ("idé;ekspert;effekt;indsats\n\"A;E1;3;1\n", "votes.broken-row", 2),
    ])
  func faults(text: String, id: String, line: Int) {
    let found = read(text).diagnostics.first
    #expect(found?.id == id && found?.location?.line == line)
  }

  @Test("records of the catalogue are read back as they were written, and not otherwise")
  func records() throws {
    let idea = IdeaRecord(
      id: UUID(), title: "T", parts: [.need: "b\nc"], targetGroup: "g", actor: "a", status: .chosen,
      author: Coder(name: "x"), date: Date(timeIntervalSince1970: 1_600_000_000.1234))
    #expect(IdeaRecord(idea.stored) == idea)
    let range = TextRange(start: 1, end: 3)
    for target in [MemoTarget.coding(UUID()), .stretch(UUID(), range, textSHA256: "ab"), .code(try #require(CodePath("a/b")))] {
      let link = IdeaEvidence(
        idea: idea.id, part: .effect, target: target, quotation: "o\nrd", author: Coder(name: "x"), date: idea.date)
      #expect(IdeaEvidence(link.stored) == link)
    }
    let vote = IdeaVote(idea: idea.id, expert: "E 1", effect: 3, effort: nil)
    #expect(IdeaVote(vote.stored) == vote)
    #expect(IdeaVote(key: vote.key, fields: ["6", ""]) == nil && IdeaVote(key: "x", fields: ["1", ""]) == nil)
    #expect(IdeaRecord(key: idea.key, fields: ["T"]) == nil)
  }
}
