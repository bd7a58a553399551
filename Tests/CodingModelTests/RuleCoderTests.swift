import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

private let interview = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))

/// A book with one code and these rules.
private func book(_ rules: [(text: String, span: CodedSpan)], code: String = "org", id: String = "bog") -> Codebook {
  let lines = rules.map { "      - match: '\($0.text)'\n        span: \($0.span.rawValue)\n" }.joined()
  let yaml =
    "codebook: \(id)\nname: B\nversion: 1.0.0\ncodes:\n  - id: \(code)\n    name: N\n    definition: D\n    rules:\n\(lines)"
  return CodebookParser.parse(SourceFile(path: "\(id).yaml", text: yaml)).value
    ?? Codebook(id: id, name: "", version: "", description: "", codes: [], file: "", sha256: "")
}

/// What the rules code in a text, as the coded words.
private func coded(_ text: String, _ rules: [(text: String, span: CodedSpan)]) -> [String] {
  let tokeniser = PlainTokeniser()
  let transcript = tokeniser.transcript(text)
  return RuleCoder.codings(
    in: transcript, interview: interview, rules: CompiledRules([book(rules)], readyFor: tokeniser.vocabulary)
  ).map { transcript.transcript.text[$0.range] }
}

@Suite("Coding by rules")
struct RuleCoderTests {
  private let text = "Vi tog sagen, altså [griner] sagen igen. Systemet gik ned. KY er nyt"

  @Test("the sentence, the match or the turn is coded, as the rule's span says")
  func spans() {
    #expect(coded(text, [("gik ned", .sentence)]) == ["Systemet gik ned."])
    #expect(coded(text, [("gik ned", .match)]) == ["gik ned"])
    #expect(coded(text, [("gik ned", .turn)]) == [text])
  }

  @Test("punctuation and annotations neither stop a phrase nor count in a gap")
  func passedOver() {
    #expect(coded(text, [("sagen altså sagen", .match)]) == ["sagen, altså [griner] sagen"])
    #expect(coded(text, [("near(altså, sagen, 0)", .match)]) == ["sagen, altså [griner] sagen"])
    #expect(coded(text, [("griner", .match)]) == [])
  }

  @Test("a phrase ends with its sentence, also when the unit is a turn; near does not")
  func sentenceEnds() {
    #expect(coded(text, [("igen systemet", .turn)]) == [])
    #expect(coded(text, [("near(igen, systemet, 1)", .turn)]) == [text])
    #expect(coded(text, [("near(igen, systemet, 1)", .sentence)]) == [])
  }

  @Test("alternatives hold although each of them stands in the rule by itself too")
  func alternatives() {
    #expect(coded(text, [("systemet gik op or sagen systemet or systemet or sagen", .sentence)]).count == 2)
  }

  @Test("not excludes within the unit only")
  func excluding() {
    #expect(coded(text, [("systemet and not ned", .sentence)]) == [])
    #expect(coded(text, [("systemet and not sagen", .sentence)]) == ["Systemet gik ned."])
    #expect(coded(text, [("systemet and not sagen", .turn)]) == [])
  }

  @Test("separate matches are separate codings, overlapping ones are one")
  func matches() {
    #expect(coded("sag og sag", [("sag", .match)]) == ["sag", "sag"])
    #expect(coded("sag og sag og sag", [("near(sag, sag, 1)", .match)]) == ["sag og sag og sag"])
    #expect(coded("det offentlige system", [("system or offentlige system", .match)]) == ["offentlige system"])
  }

  @Test("rules that agree on a stretch give one coding with the evidence of each, in the order of the rules")
  func evidence() throws {
    let tokeniser = PlainTokeniser()
    let transcript = tokeniser.transcript("Systemet gik ned. Ja.")
    let codebook = book([("ned", .sentence), ("system*", .sentence)])
    let codings = RuleCoder.codings(
      in: transcript, interview: interview, rules: CompiledRules([codebook], readyFor: tokeniser.vocabulary))
    let coding = try #require(codings.first)
    #expect(codings.count == 1)
    #expect(coding.coder == .rules)
    #expect(coding.code.description == "org")
    #expect(coding.evidence.map(\.text) == ["ned", "system*"])
    #expect(coding.evidence.map(\.line) == [9, 11])
    #expect(coding.evidence.map(\.codebook) == ["bog", "bog"])
    #expect(coding.evidence.map(\.codebookSHA256) == [codebook.sha256, codebook.sha256])
    #expect(coding.evidence.flatMap(\.matches).map { transcript.transcript.text[$0] } == ["ned", "Systemet"])
  }

  @Test("interviewers are left out unless asked for")
  func roles() {
    let tokeniser = PlainTokeniser()
    let transcript = tokeniser.transcript([("I", "Hvad med sagen?"), ("IP", "Sagen gik."), ("I", "Sagen.")])
    let rules = CompiledRules([book([("sagen", .sentence)])], readyFor: tokeniser.vocabulary)
    func texts(_ roles: Set<SpeakerRole>) -> [String] {
      RuleCoder.codings(
        in: transcript, interview: interview, rules: rules, roles: roles
      )
      .map { transcript.transcript.text[$0.range] }
    }
    #expect(texts([.informant]) == ["Sagen gik."])
    #expect(texts([.interviewer]) == ["Hvad med sagen?", "Sagen."])
    #expect(texts([.informant, .interviewer]).count == 3)
  }

  @Test("coding twice gives the same codings; rules that have not seen a spelling find nothing in it")
  func again() {
    let tokeniser = PlainTokeniser()
    let transcript = tokeniser.transcript(text)
    var rules = CompiledRules(codebooks: [book([("sagen", .match), ("KY", .turn)])])
    #expect(RuleCoder.codings(in: transcript, interview: interview, rules: rules).isEmpty)
    rules.extend(to: tokeniser.vocabulary, known: KnownWords(files: nil))
    let first = RuleCoder.codings(in: transcript, interview: interview, rules: rules)
    let second = RuleCoder.codings(in: transcript, interview: interview, rules: rules)
    #expect(first == second)
    #expect(first.count == 3)
    #expect(Set(first.map(\.id)).count == 3)
    #expect(rules.ruleCount == 2)
    #expect(rules.typeCount == tokeniser.vocabulary.count)
  }

  @Test("an identity is a version 8 UUID that follows from interview, stretch, code and coder")
  func identity() throws {
    let code = try #require(CodePath("org/gang"))
    let range = TextRange(start: 10, end: 25)
    let id = Coding.ruleID(interview: interview, range: range, code: code, coder: .rules)
    // Worked out with another program: the first 16 bytes of the SHA-256, then version and variant.
    #expect(id.uuidString == "A3DD6EC2-F2F3-8CBE-AD14-81FB0FBC59F4")
    #expect(id != Coding.ruleID(interview: interview, range: TextRange(start: 10, end: 26), code: code, coder: .rules))
    #expect(id != Coding.ruleID(interview: interview, range: range, code: code, coder: Coder(name: "anna")))
    #expect(id != Coding.ruleID(interview: UUID(), range: range, code: code, coder: .rules))
  }

  @Test("a book without rules codes nothing, and so does a text without words")
  func nothing() {
    #expect(coded("…", [("sag", .turn)]) == [])
    #expect(coded("", [("sag", .turn)]) == [])
    let tokeniser = PlainTokeniser()
    let codings = RuleCoder.codings(
      in: tokeniser.transcript(text), interview: interview, rules: CompiledRules([], readyFor: tokeniser.vocabulary))
    #expect(codings.isEmpty)
  }
}
