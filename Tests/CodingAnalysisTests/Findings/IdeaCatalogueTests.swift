import CodingAnalysis
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("Idea catalogue")
struct IdeaCatalogueTests {
  private static let author = Coder(name: "anna")
  private static let date = Date(timeIntervalSince1970: 1_600_000_000)

  private func idea(_ title: String) -> IdeaRecord {
    IdeaRecord(id: UUID(), title: title, author: Self.author, date: Self.date)
  }

  private func evidence(_ idea: IdeaRecord, _ target: MemoTarget, _ quotation: String) -> IdeaEvidence {
    IdeaEvidence(
      idea: idea.id, part: .challenge, target: target, quotation: quotation, author: Self.author, date: Self.date)
  }

  @Test("a quotation holds only where its very words stand; moved words must stand once")
  func evidence() throws {
    let interview = try ConcordanceTests.interview([("IP", "Vi mangler tid. Vi mangler ro."), ("IP", "Det går.")])
    let text = interview.transcript.text
    let whole = String(decoding: text.utf8, as: UTF8.self)
    func place(_ words: String) throws -> TextRange {
      let found = try #require(whole.range(of: words))
      let start = whole.utf8.distance(from: whole.startIndex, to: found.lowerBound)
      return TextRange(start: start, end: start + words.utf8.count)
    }
    let idea = idea("A")
    let coding = Coding(
      id: UUID(), interview: interview.id, range: try place("Vi mangler tid."), code: try #require(CodePath("udf")),
      coder: Self.author)
    let check = EvidenceCheck(interviews: [interview], codings: [coding])
    let elsewhere = TextRange(start: 0, end: 3)
    func state(_ target: MemoTarget, _ words: String) -> CheckedEvidence.State {
      check.check(evidence(idea, target, words)).state
    }
    let sha = text.sha256
    #expect(state(.coding(coding.id), "Vi mangler tid.") == .holds)
    #expect(state(.coding(coding.id), "Vi mangler tid") == .changed)
    #expect(state(.coding(UUID()), "Vi mangler tid.") == .gone)
    #expect(state(.stretch(interview.id, try place("Det går."), textSHA256: sha), "Det går.") == .holds)
    #expect(state(.stretch(interview.id, elsewhere, textSHA256: sha), "mangler ro") == .holds)
    #expect(state(.stretch(interview.id, elsewhere, textSHA256: sha), "mangler") == .changed)
    #expect(state(.stretch(interview.id, elsewhere, textSHA256: sha), "findes ikke") == .changed)
    #expect(state(.stretch(UUID(), elsewhere, textSHA256: sha), "Det går.") == .gone)
    let moved = check.check(evidence(idea, .stretch(interview.id, elsewhere, textSHA256: sha), "Det går."))
    #expect(moved.place?.turn == 2 && moved.isVerified)
  }

  @Test("votes are summed up by median and quartiles; entries stand by effect, then effort, then title")
  func votes() throws {
    let spread = try #require(VoteSpread([5, 1, 2, 4]))
    #expect(spread.median == 3 && spread.lowerQuartile == 1.75 && spread.upperQuartile == 4.25)
    #expect(spread.lowest == 1 && spread.highest == 5 && spread.count == 4)
    #expect(VoteSpread([]) == nil && VoteSpread([3])?.upperQuartile == 3)
    let ideas = ["D", "C", "B", "A"].map(idea)
    let votes = [
      IdeaVote(idea: ideas[0].id, expert: "E1", effect: 3, effort: 1),
      IdeaVote(idea: ideas[1].id, expert: "E1", effect: 5, effort: 4),
      IdeaVote(idea: ideas[2].id, expert: "E1", effect: 5, effort: 2),
    ]
    let catalogue = IdeaCatalogue(ideas: ideas, evidence: [], votes: votes, interviews: [], codings: [])
    #expect(catalogue.entries.map(\.record.title) == ["B", "C", "D", "A"])
    #expect(catalogue.entries.allSatisfy { !$0.isVerified })
  }

  @Test("challenges and proposals near each other are found by what they are about")
  func proposals() {
    var seen = 0
    for seed in 0..<300 {
      let project = RandomProject(seed: UInt64(seed))
      guard let challenge = CodePath("sam"), let proposal = CodePath("dig") else { continue }
      for reach in [0, 2] {
        let filter = CodingFilter()
        let found = IdeaProposals(
          interviews: project.interviews, codings: project.codings, challenge: challenge, proposal: proposal,
          reach: reach, filter: filter)
        let list = QuotationList(interviews: project.interviews, codings: project.codings, filter: filter)
        let hasBoth = project.interviews.count { interview in
          let here = list.segments.filter { $0.interviewName == interview.name }
          return here.contains { one in
            challenge.encloses(one.coding.code)
              && here.contains { proposal.encloses($0.coding.code) && abs($0.turn - one.turn) <= reach }
          }
        }
        #expect(found.interviewCount == hasBoth)
        for entry in found.proposals {
          #expect(entry.challenges.allSatisfy { challenge.encloses($0.coding.code) } && !entry.challenges.isEmpty)
          #expect(entry.proposals.allSatisfy { proposal.encloses($0.coding.code) } && !entry.proposals.isEmpty)
          #expect(!challenge.encloses(entry.theme) && !proposal.encloses(entry.theme))
          #expect(Set(entry.challenges.map(\.coding.id)).count == entry.challenges.count)
          for passage in entry.challenges {
            #expect(
              entry.proposals.contains {
                $0.interviewName == passage.interviewName && abs($0.turn - passage.turn) <= reach
              })
          }
          seen += 1
        }
      }
    }
    #expect(seen > 200)
  }
}
