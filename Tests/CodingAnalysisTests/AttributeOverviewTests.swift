import CodingAnalysis
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("Which attributes there are")
struct AttributeOverviewTests {
  private static func interview(_ header: [(String, String)], speakers: [[(String, String)]] = []) -> Interview {
    let fields = { (pairs: [(String, String)]) in pairs.map { HeaderField(key: $0.0, value: $0.1) } }
    let transcript = Transcript(
      name: "a", text: CanonicalText(""), header: fields(header),
      speakers: speakers.map { Speaker(label: "IP", attributes: fields($0), role: .informant) })
    return Interview(id: UUID(), transcript: transcript, sentences: [], wordStarts: [])
  }

  private static func lines(_ overview: AttributeOverview) -> [String] {
    overview.entries.map {
      "\($0.key) \($0.bearer.rawValue) \($0.interviewCount) \($0.values.joined(separator: "|"))"
    }
  }

  @Test("each key counts the interviews that have it, with its values, case disregarded")
  func keys() {
    let overview = AttributeOverview([
      Self.interview([("Kommune", "Nord"), ("Dato", "i dag")]), Self.interview([("kommune", "nord")]),
      Self.interview([("KOMMUNE", "syd")]), Self.interview([]),
    ])
    #expect(overview.interviewCount == 4)
    #expect(Self.lines(overview) == ["kommune interview 3 Nord|syd", "dato interview 1 i dag"])
  }

  @Test("the first value of a key that comes twice is the one that counts, as it is in conditions")
  func repeated() throws {
    let interview = Self.interview([("Rolle", "leder"), ("rolle", "konsulent")])
    #expect(Self.lines(AttributeOverview([interview])) == ["rolle interview 1 leder"])
    #expect(try #require(AttributeCondition("rolle=leder")).holds(for: interview, turn: nil))
    #expect(try !#require(AttributeCondition("rolle=konsulent")).holds(for: interview, turn: nil))
  }

  @Test("speakers' attributes stand apart, and an interview counts once for all its speakers")
  func speakers() {
    let overview = AttributeOverview([
      Self.interview([("rolle", "gruppe")], speakers: [[("rolle", "leder")], [("rolle", "medarbejder")], []]),
      Self.interview([], speakers: [[("parti", "S")]]),
    ])
    #expect(
      Self.lines(overview) == [
        "rolle interview 1 gruppe", "rolle speaker 1 leder|medarbejder", "parti speaker 1 S",
      ])
  }

  @Test("no interviews, no attributes")
  func empty() {
    #expect(AttributeOverview([]).entries.isEmpty)
  }
}
