import CodingAnalysis
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("Concordance")
struct ConcordanceTests {
  @Test(
    "finds words, phrases and beginnings without regard to case",
    arguments: [
      ("ky", "KY-sag hos KY, ikke kyst", ["KY", "KY"]),
      ("ky*", "kyst og KY", ["kyst", "KY"]),
      ("ÅBNINGSTID", "vores åbningstid", ["åbningstid"]),
      ("a\u{30A}bningstid", "vores åbningstid", ["åbningstid"]),
      ("åbningstid", "vores a\u{30A}bningstid", ["a\u{30A}bningstid"]),
      ("ny* systemer", "De nye, store systemer. Nye\nsystemer", ["Nye systemer"]),
      ("it-system", "Et IT-system er et it system", ["IT-system", "it system"]),
      ("ja ja", "ja ja ja", ["ja ja"]),
      ("kl. 8.30", "mødte kl. 8.30", ["kl. 8.30"]),
      ("griner", "nej [griner]", ["griner"]),
      ("økonomi", "ØKONOMI økonomien", ["ØKONOMI"]),
      ("straße", "STRAßE", ["STRAßE"]),
      ("§ 81", "81 borgere efter § 81, §81 og §§ 81 a, men ikke § 8", ["§ 81", "§81", "§ 81"]),
      ("§", "efter §§ 25 og 26", ["§", "§"]),
      ("20 %", "20 borgere, 20 %, 20% og 20 procent", ["20 %", "20%"]),
      ("løn & pension", "løn og pension, løn & pension", ["løn & pension"]),
      ("100 €*", "100 €, 100 kr.", ["100 €"]),
      ("81 stk", "§ 81, stk. 2", ["81, stk"]),
    ])
  func matches(term: String, text: String, found: [String]) throws {
    let concordance = try Self.concordance(term, in: text)
    #expect(concordance.lines.map(\.match) == found)
  }

  @Test("a term without letters and digits is no term")
  func emptyTerm() {
    #expect(ConcordanceTerm(" *  – ") == nil)
    #expect(ConcordanceTerm("") == nil)
  }

  @Test("context is cut at word borders, never in the middle of a letter")
  func context() throws {
    let line = try #require(
      try Self.concordance("midt", in: "Først ærøsk åå midt så øøøø slut", context: 8).lines.first)
    #expect(line.left == "åå ")
    #expect(line.right == " så øøøø")
    let whole = try #require(try Self.concordance("midt", in: "på midt i", context: 40).lines.first)
    #expect(whole.left + whole.match + whole.right == "på midt i")
  }

  @Test("a context of nothing leaves the match alone")
  func noContext() throws {
    let line = try #require(try Self.concordance("midt", in: "på midt i", context: 0).lines.first)
    #expect(line.left.isEmpty && line.right.isEmpty)
  }

  @Test("the interviewer is searched only when asked for")
  func interviewer() throws {
    let project = try Self.interview([("I", "Hvad med KY?"), ("IP", "KY er fint.")])
    let term = try #require(ConcordanceTerm("KY"))
    let informant = Concordance(term: term, interviews: [project])
    #expect(informant.lines.map(\.turn) == [2])
    #expect(informant.lines.map(\.speaker) == ["IP"])
    let both = Concordance(term: term, interviews: [project], filter: CodingFilter(includesInterviewer: true))
    #expect(both.lines.map(\.turn) == [1, 2])
    #expect(both.turnCount == 2)
  }

  @Test("each range is the very text of its match")
  func ranges() throws {
    let interview = try Self.interview([("IP", "Æ KY\u{301} er KY, sagde KY.")])
    let concordance = Concordance(term: try #require(ConcordanceTerm("KY")), interviews: [interview])
    #expect(concordance.lines.map { interview.transcript.text[$0.range] } == ["KY", "KY"])
  }

  private static func concordance(_ term: String, in text: String, context: Int = 40) throws -> Concordance {
    Concordance(
      term: try #require(ConcordanceTerm(term)), interviews: [try interview([("IP", text)])], context: context)
  }

  static func interview(_ turns: [(label: String, text: String)]) throws -> Interview {
    var text = ""
    var made: [Turn] = []
    var speakers: [Speaker] = []
    for turn in turns {
      let start = text.utf8.count
      text += turn.label + ": "
      let body = text.utf8.count
      text += turn.text
      if !speakers.contains(where: { $0.label == turn.label }) {
        speakers.append(Speaker(label: turn.label, role: turn.label == "I" ? .interviewer : .informant))
      }
      made.append(
        Turn(
          number: made.count + 1, range: TextRange(start: start, end: text.utf8.count),
          body: TextRange(start: body, end: text.utf8.count),
          speaker: speakers.firstIndex { $0.label == turn.label }))
      text += "\n\n"
    }
    let transcript = Transcript(name: "test", text: CanonicalText(text), speakers: speakers, turns: made)
    return Interview(id: UUID(), transcript: transcript, sentences: made.map(\.body), wordStarts: [])
  }
}
