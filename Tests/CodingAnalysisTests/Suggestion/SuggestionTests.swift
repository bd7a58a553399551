import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@testable import CodingAnalysis

/// Interviews whose informant says one sentence a turn.
private struct SaidMaterial {
  private(set) var interviews: [Interview] = []
  private(set) var codings: [Coding] = []
  private(set) var read: [TurnRead] = []
  let coder = Coder(name: "anna")

  /// Adds an interview; each turn with its code, `-` for read without one, nothing for unread.
  mutating func add(_ name: String, _ turns: [(text: String, sign: String)]) throws {
    var text = ""
    var made: [Turn] = []
    for (number, turn) in turns.enumerated() {
      let start = text.utf8.count + 4
      text += "IP: \(turn.text)\n"
      let range = TextRange(start: start, end: start + turn.text.utf8.count)
      made.append(Turn(number: number + 1, range: range, body: range, speaker: 0))
    }
    let transcript = Transcript(
      name: name, text: CanonicalText(text), speakers: [Speaker(label: "IP", role: .informant)], turns: made)
    let interview = Interview(id: UUID(naming: name), transcript: transcript, sentences: made.map(\.body), wordStarts: [])
    interviews.append(interview)
    let fingerprints = TurnFingerprint.all(of: interview)
    for (place, turn) in turns.enumerated() where !turn.sign.isEmpty {
      read.append(TurnRead(coder: coder, interview: interview.id, turn: fingerprints[place], date: .distantPast))
      if turn.sign != "-" { try code(place, of: interview, turn.sign, by: coder) }
    }
  }

  mutating func code(
    _ turn: Int, of interview: Interview, _ code: String, by coder: Coder, verdict: Verdict? = nil
  ) throws {
    codings.append(
      Coding(
        id: UUID(naming: "\(interview.name) \(turn) \(code) \(coder.name)"), interview: interview.id,
        range: interview.transcript.turns[turn].body, code: try #require(CodePath(code)), coder: coder,
        verdict: verdict))
  }

  func material(_ filter: CodingFilter = CodingFilter()) throws -> SuggestionMaterial {
    try #require(SuggestionMaterial(interviews: interviews, codings: codings, read: read, filter: filter))
  }
}

@Suite("Suggested codes")
struct SuggestionTests {
  private let codes = ["sys", "tid"].compactMap(CodePath.init)

  /// Three interviews in which `sys` is told by the system, `tid` by nothing; the last turns are unread.
  private func planted(perInterview count: Int = 10, interviews: Int = 3) throws -> SaidMaterial {
    var said = SaidMaterial()
    for number in 0..<interviews {
      var turns: [(String, String)] = []
      for turn in 0..<count {
        turns.append(("Systemet gik ned igen, sagde de på gang \(turn)", "sys"))
        turns.append(("Borgeren kom ind på gang \(turn) og spurgte", turn.isMultiple(of: 2) ? "tid" : "-"))
      }
      turns.append(("Nu er systemerne nede", ""))
      turns.append(("Kaffen var god", ""))
      try said.add("i\(number)", turns)
    }
    return said
  }

  @Test("stop words are no reason to show, and a likeness of them alone is none")
  func stopWords() throws {
    var said = SaidMaterial()
    try said.add(
      "i", [("Vi har det sådan", "tid"), ("Vi har systemet", "sys"), ("Vi har det her", ""), ("Systemet har vi", "")])
    let material = try said.material()
    let all = CodeSuggester(material, codes: codes).suggestions()
    #expect(Set(all.map(\.turn)) == [2, 3] && all.contains { $0.words.contains("Vi") })
    let found = CodeSuggester(material, codes: codes, stopWords: ["vi", "har", "det"]).suggestions()
    #expect(found.map(\.turn) == [3] && found.first?.words == ["Systemet"])
    #expect(found.first?.score == all.first { $0.turn == 3 && $0.code == found.first?.code }?.score)
  }

  @Test("of codes below each other one is suggested for a turn, the likeliest")
  func line() throws {
    var said = SaidMaterial()
    try said.add("i", [("Systemet gik ned", "sys"), ("Systemet gik helt i sort", "sys/ned"), ("Systemet gik ned", "")])
    let codes = ["sys", "sys/ned"].compactMap(CodePath.init)
    let found = CodeSuggester(try said.material(), codes: codes).suggestions()
    #expect(found.map(\.code.description) == ["sys"])
  }

  @Test("a word is cut to its stem as Snowball's Danish stemmer does")
  func stems() throws {
    let stemmer = try #require(DanishStemmer())
    // Snowball's own vocabulary list for Danish.
    let pairs = [
      ("indtage", "indtag"), ("indvendt", "indvend"), ("undersøgelsen", "undersøg"), ("skov", "skov"),
      ("bøgerne", "bøg"), ("økonomien", "økonomi"),
    ]
    for (word, stem) in pairs { #expect(stemmer.stem(of: word) == stem) }
    #expect(stemmer.stem(of: "") == "")
  }

  @Test("twenty turns in three interviews give a model, fewer only likeness")
  func bases() throws {
    let enough = CodeSuggester(try planted(perInterview: 7).material(), codes: codes)
    #expect(enough.bases.map(\.method) == [.model, .nearest])
    #expect(enough.bases.map(\.positives) == [21, 12] && enough.bases.map(\.interviews) == [3, 3])
    let tooFew = CodeSuggester(try planted(perInterview: 6).material(), codes: codes)
    #expect(tooFew.bases.map(\.method) == [.nearest, .nearest])
    let twoInterviews = CodeSuggester(try planted(perInterview: 15, interviews: 2).material(), codes: codes)
    #expect(twoInterviews.bases.first?.method == .nearest && twoInterviews.bases.first?.positives == 30)
  }

  @Test("unread turns get the code that their words speak for, with these words; read turns get none")
  func suggestions() throws {
    let material = try planted().material()
    let found = CodeSuggester(material, codes: codes).suggestions()
    let system = found.filter { $0.code.description == "sys" }
    #expect(system.map(\.interview) == [0, 1, 2] && system.allSatisfy { $0.turn == 20 && $0.method == .model })
    #expect(system.first?.words.contains("systemerne") == true)
    let text = material.interviews[0].transcript.text
    #expect(system.first?.marks.map { text[$0] }.contains("systemerne") == true)
    #expect(found.allSatisfy { !material.passages[22 * $0.interview + $0.turn].isRead })
    #expect(CodeSuggester(material, codes: codes).suggestions(in: 1).allSatisfy { $0.interview == 1 })
  }

  @Test("likeness names the coded turn that is most like")
  func nearest() throws {
    var said = SaidMaterial()
    try said.add("a", [("Kurset om lovgivning var godt", "sys"), ("Kantinen er lukket", "-"), ("Kurser i lovgivning", "")])
    try said.add("b", [("Kurset lærte os lovgivning og kantinen", "-"), ("Vejret er gråt", "")])
    let found = CodeSuggester(try said.material(), codes: codes).suggestions()
    #expect(found.map(\.turn) == [2] && found.map(\.method) == [.nearest])
    #expect(found.first?.example == CodeSuggestion.Example(interview: 0, turn: 0))
    #expect(found.first?.words.sorted() == ["Kurser", "lovgivning"])
  }

  @Test("a code that the rules propose already is not suggested once more; an accepted one is learnt from")
  func rules() throws {
    var said = try planted()
    let first = said.interviews[0]
    try said.code(20, of: first, "sys", by: .rules)
    let found = CodeSuggester(try said.material(), codes: codes).suggestions(in: 0)
    #expect(!found.contains { $0.turn == 20 && $0.code.description == "sys" })
    #expect(try !said.material().passages[20].isRead)
    let proposal = try #require(said.codings.last)
    let accepted = Coding(
      id: proposal.id, interview: proposal.interview, range: proposal.range, code: proposal.code, coder: .rules,
      verdict: .accepted)
    let material = try #require(
      SuggestionMaterial(
        interviews: said.interviews, codings: said.codings.dropLast() + [accepted], read: said.read,
        filter: CodingFilter()))
    #expect(material.passages[20].isRead && material.passages[20].codes.map(\.description) == ["sys"])
  }

  @Test("a code that the rules proposed and somebody rejected is not suggested once more, whoever's codings count")
  func rejected() throws {
    var said = try planted()
    try said.code(20, of: said.interviews[0], "sys", by: .rules, verdict: .rejected)
    try said.code(20, of: said.interviews[1], "sys", by: .rules)
    for filter in [CodingFilter(), CodingFilter(coders: [said.coder])] {
      let material = try said.material(filter)
      let found = CodeSuggester(material, codes: codes).suggestions().filter { $0.code.description == "sys" }
      #expect(found.map(\.interview) == [2] && found.map(\.turn) == [20])
      #expect(!material.passages[20].isRead && material.passages[20].codes.isEmpty)
    }
  }

  @Test("what other coders have read is unread where only some coders count")
  func readByOthers() throws {
    var said = try planted()
    let other = Coder(name: "bo")
    try said.code(3, of: said.interviews[0], "tid", by: other)
    let passages = try said.material(CodingFilter(coders: [other])).passages
    #expect(passages.indices.filter { passages[$0].isRead } == [3])
  }

  @Test("the order of the interviews changes nothing but their places")
  func order() throws {
    let said = try planted()
    func shown(_ interviews: [Interview], _ codings: [Coding]) throws -> [String] {
      let material = try #require(
        SuggestionMaterial(interviews: interviews, codings: codings, read: said.read, filter: CodingFilter()))
      return CodeSuggester(material, codes: codes).suggestions().map {
        "\(interviews[$0.interview].name) \($0.turn) \($0.code) \(Int(($0.score * 1_000_000).rounded())) \($0.words)"
      }.sorted()
    }
    #expect(try shown(said.interviews, said.codings) == shown(said.interviews.reversed(), said.codings.reversed()))
  }

  @Test("nothing coded, or nothing uncoded, gives nothing and does not fail")
  func nothing() throws {
    var said = SaidMaterial()
    try said.add("a", [("Ja", ""), ("", "")])
    #expect(CodeSuggester(try said.material(), codes: codes).suggestions().isEmpty)
    #expect(SuggestionEvaluation(try said.material(), codes: codes).rows.isEmpty)
    let none = try #require(SuggestionMaterial(interviews: [], codings: [], read: [], filter: CodingFilter()))
    #expect(CodeSuggester(none, codes: []).suggestions().isEmpty)
  }

  @Test("a model is judged on interviews that it has not seen")
  func evaluation() throws {
    let good = SuggestionEvaluation(try planted().material(), codes: codes)
    #expect(good.rows.map(\.basis.code.description) == ["sys"])
    #expect(good.rows.first?.averagePrecision == .value(1) && good.rows.first?.f1 == .value(1))
    #expect(good.rows.first?.prevalence == .value(0.5) && good.rows.first?.baselineF1 == .value(2.0 / 3))
    #expect(good.withoutModel.map(\.code.description) == ["tid"])
    // Each interview tells the code by a word of its own: learnt by heart, and of no use in the next.
    var said = SaidMaterial()
    for (number, words) in [("ærter", "kål"), ("bønner", "løg"), ("linser", "ris")].enumerated() {
      try said.add("\(number)", (0..<20).map { ("\($0 < 10 ? words.0 : words.1) til alle", $0 < 10 ? "sys" : "-") })
    }
    let row = try #require(SuggestionEvaluation(try said.material(), codes: codes).rows.first)
    #expect(try #require(row.averagePrecision.number) < 0.75)
  }

  @Test("each interview is judged by what its stems tell in the others, told with plain words")
  func leftOut() throws {
    var random = SeededGenerator(seed: 17)
    let words = ["system", "borger", "kaffe", "møde", "sag", "brev", "tid"]
    for _ in 0..<20 {
      var said = SaidMaterial()
      for number in 0..<4 {
        let turns = (0..<12).map { _ -> (String, String) in
          let spoken = (0..<Int.random(in: 1...6, using: &random)).map { _ in random.pick(words) }
          let isYes = spoken.contains("system") ? Int.random(in: 0..<4, using: &random) > 0 : random.pick([true, false])
          return (spoken.joined(separator: " "), isYes ? "sys" : random.pick(["tid", "-", ""]))
        }
        try said.add("i\(number)", turns)
      }
      let material = try said.material()
      let evaluation = SuggestionEvaluation(material, codes: codes)
      for row in evaluation.rows {
        let naive = try Self.naive(material, said, row.basis.code)
        let found = row.averagePrecision.number ?? -1
        #expect(abs(found - (RankedDetection(naive).averagePrecision.number ?? -1)) < 1e-9)
      }
      #expect(evaluation.rows.contains { $0.basis.code.description == "sys" })
    }
  }

  /// How likely each read turn has a code by what the read turns of other interviews tell, rounded as ties are.
  private static func naive(
    _ material: SuggestionMaterial, _ said: SaidMaterial, _ code: CodePath
  ) throws -> [(score: Double, isYes: Bool)] {
    let stemmer = try #require(DanishStemmer())
    let read = material.passages.filter(\.isRead)
    func stems(_ passage: SuggestionMaterial.Passage) -> [String] {
      let transcript = said.interviews[passage.interview].transcript
      return transcript.text[transcript.turns[passage.turn].body].split(separator: " ").map { stemmer.stem(of: String($0)) }
    }
    return read.map { passage in
      let others = read.filter { $0.interview != passage.interview }
      let weights = TermWeights(others.map(stems), minimumDocuments: 2)
      let kept = weights.inverseFrequencies.keys.sorted()
      func vector(_ passage: SuggestionMaterial.Passage) -> LogisticRegression.Passage {
        weights.weights(of: stems(passage)).map { (feature: kept.firstIndex(of: $0.word) ?? 0, value: $0.weight) }
          .sorted { $0.feature < $1.feature }
      }
      let model = LogisticRegression(
        others.map(vector), isYes: others.map { $0.codes.contains(code) }, featureCount: kept.count)
      return (model?.probability(of: vector(passage)) ?? 0, passage.codes.contains(code))
    }
  }

  @Test("the regression's weights are where its loss is flat")
  func optimum() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<30 {
      let features = Int.random(in: 1...8, using: &random)
      let passages: [LogisticRegression.Passage] = (0..<40).map { _ in
        (0..<features).filter { _ in Bool.random(using: &random) }.map { ($0, Double.random(in: -1...1, using: &random)) }
      }
      var isYes = passages.map { _ in Int.random(in: 0..<5, using: &random) == 0 }
      isYes[0] = true
      isYes[1] = false
      let model = try #require(LogisticRegression(passages, isYes: isYes, featureCount: features))
      let yes = Double(isYes.count { $0 })
      var gradient = model.weights + [model.constant]
      for (passage, isYes) in zip(passages, isYes) {
        let cost = 20 / (isYes ? yes : 40 - yes)
        let share = (isYes ? 1 : 0) - model.probability(of: passage)
        for (feature, value) in passage { gradient[feature] -= cost * share * value }
        gradient[features] -= cost * share
      }
      #expect(gradient.allSatisfy { abs($0) < 0.05 })
    }
    #expect(LogisticRegression([[]], isYes: [true], featureCount: 0) == nil)
  }
}

@Suite("Rankings")
struct RankedDetectionTests {
  @Test("average precision is scikit-learn's on its own example, and 1 and the share at the ends")
  func average() {
    let example = RankedDetection([(0.1, false), (0.4, false), (0.35, true), (0.8, true)])
    #expect(abs((example.averagePrecision.number ?? 0) - 0.8333333333) < 1e-9)
    #expect(example.precision(amongFirst: 2) == .value(0.5))
    #expect(RankedDetection([(0.9, true), (0.1, false)]).averagePrecision == .value(1))
    let same = RankedDetection([(0.5, true), (0.5, false), (0.5, false), (0.5, false)])
    #expect(same.averagePrecision == .value(0.25) && same.precision(amongFirst: 1) == .value(0.25))
    #expect(RankedDetection([(0.5, false)]).averagePrecision == .undefined(.notInGold))
    #expect(RankedDetection([]).precision(amongFirst: 1) == .undefined(.emptyBase))
  }

  @Test("without ties it is the mean of the precisions where one stands")
  func naive() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<1_000 {
      let scored = (0..<Int.random(in: 1...20, using: &random)).map { place in
        (score: Double(place) + 0.5, isYes: Bool.random(using: &random))
      }.shuffled(using: &random)
      let ranked = scored.sorted { $0.score > $1.score }.map(\.isYes)
      let places = ranked.indices.filter { ranked[$0] }
      let precisions = places.enumerated().map { Double($0.offset + 1) / Double($0.element + 1) }
      let found = RankedDetection(scored).averagePrecision.number
      if places.isEmpty { #expect(found == nil) } else {
        #expect(abs((found ?? 0) - precisions.reduce(0, +) / Double(places.count)) < 1e-12)
      }
    }
  }
}
