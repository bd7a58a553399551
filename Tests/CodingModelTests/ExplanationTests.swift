import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

/// One turn, the rules of a book and what they say of it.
private struct Explained {
  let explainer: TurnExplainer
  let text: CanonicalText

  private static let corpus = ["udviklingsforløb", "klage"]

  /// `rules` is YAML below `rules:`, one rule per element; `lists` below `lists:`.
  init(
    _ turns: [(speaker: String, text: String)], rules: [String], lists: [String] = [], code: String = "org",
    turn: Int = 0, parents: String = "stay", roles: Set<SpeakerRole> = [.informant]
  ) throws {
    let yaml =
      """
      codebook: bog
      name: Bog
      version: 1.0.0
      parents: \(parents)
      \(lists.isEmpty ? "" : "lists:\n" + lists.map { "  \($0)\n" }.joined())
      codes:
        - id: org
          name: O
          definition: D
        - id: org/gang
          name: G
          definition: D
        - id: sam
          name: S
          definition: D
          rules: [samarbejde]

      """.replacing("  - id: \(code)\n", with: "  - id: \(code)\n    rules:\n\(rules.map { "      - \($0)\n" }.joined())")
    let parsed = CodebookParser.parse(SourceFile(path: "bog.yaml", text: yaml))
    try #require(!parsed.hasErrors, "\(parsed.diagnostics)")
    let book = try #require(parsed.value)
    let tokeniser = PlainTokeniser()
    let transcript = tokeniser.transcript(turns)
    text = transcript.transcript.text
    explainer = TurnExplainer(
      transcript, vocabulary: tokeniser.vocabulary, turn: turn, interview: UUID(), books: [book],
      known: KnownWords(files: nil, corpus: Self.corpus.map { (word: $0, count: 1) }),
      roles: roles)
  }

  init(_ text: String, rules: [String], lists: [String] = [], code: String = "org", parents: String = "stay") throws {
    try self.init([("IP", text)], rules: rules, lists: lists, code: code, parents: parents)
  }

  /// The expansions of all codings of the code, as `words ← pattern reading`.
  var expansions: [String] {
    explainer.codings.filter { $0.code.description != "sam" }
      .flatMap { explainer.explanation(of: $0).rules.flatMap(\.expansions) }.map(Self.line)
  }

  /// The rules held back, as `range: words ← …; key text: words ← …`.
  var prevented: [String] {
    explainer.preventedRules().map { rule in
      let reasons = rule.preventions.map { prevention in
        "\(prevention.key) [\(prevention.expansions.map(Self.line).joined(separator: ", "))]"
      }
      return "\(text[rule.range]): \(rule.expansions.map(\.text).joined(separator: ", ")); "
        + reasons.joined(separator: "; ")
    }
  }

  static func line(_ expansion: MatchExpansion) -> String {
    let readings = expansion.words.map { word in
      switch word.reading {
      case .term(let term):
        let kinds = term.match.form.kinds.map(\.rawValue).joined(separator: "+")
        return "\(kinds) \(term.match.parts(of: term.word))"
      case .capitals(let ending): return ending.isEmpty ? "capitals" : "capitals+\(ending)"
      case .exact(let isPart): return isPart ? "exact part" : "exact"
      default: return word.reading.id
      }
    }
    let list = expansion.list.map { " $\($0)" } ?? ""
    return "\(expansion.text) ← \(expansion.pattern) (\(readings.joined(separator: ", ")))\(list)"
  }
}

@Suite("Why a turn is coded")
struct ExplanationTests {
  @Test(
    "each matched word is told with the pattern that it fits and how it does",
    arguments: [
      ("jobcenter", "Han mødte jobcentrets folk", ["jobcentrets ← jobcenter (definite-genitive jobcentrets)"]),
      ("sag", "En sag", ["sag ← sag (base sag)"]),
      (
        "kompetence", "Et kompetenceudviklingsforløb",
        ["kompetenceudviklingsforløb ← kompetence (base kompetence·udviklingsforløb)"]
      ),
      ("=sager", "To sager", ["sager ← =sager (exact)"]),
      ("=it", "En it-sag", ["it-sag ← =it (exact part)"]),
      ("sags*", "En sagsgang", ["sagsgang ← sags* (prefix)"]),
      ("'*gang'", "En sagsgang", ["sagsgang ← *gang (suffix)"]),
      ("'*gsg*'", "En sagsgang", ["sagsgang ← *gsg* (infix)"]),
      ("/sags?gang/", "En sagsgang", ["sagsgang ← /sags?gang/ (regex)"]),
      ("KY", "I KY's verden er KY-sagen KY", [
        "KY's ← KY (capitals+'s)", "KY-sagen ← KY (capitals)", "KY ← KY (capitals)",
      ]),
      ("'\"tale _ vej\"'", "Vi taler om vejen", ["taler om vejen ← tale _ vej (plural+present taler, any, definite vejen)"]),
      ("'|sag|'", "Sagen", ["Sagen ← |sag| (definite sagen)"]),
    ])
  func readings(rule: String, text: String, expected: [String]) throws {
    #expect(try Explained(text, rules: [rule]).expansions == expected)
  }

  @Test(
    "a word whose end is left out is told with the word that has it",
    arguments: [
      ("forslag", ["handlings- og løsningsforslag ← forslag (base+plural handlings·forslag)",
        "løsningsforslag ← forslag (base+plural løsnings·forslag)"]),
      ("'*forslag'", ["handlings- og løsningsforslag ← *forslag (suffix)", "løsningsforslag ← *forslag (suffix)"]),
      ("=handlingsforslag", ["handlings- og løsningsforslag ← =handlingsforslag (exact)"]),
      ("handlings*", ["handlings- ← handlings* (prefix)"]),
    ])
  func suspendedHyphen(rule: String, expected: [String]) throws {
    let tokeniser = try Tokeniser()
    let parsed = TranscriptParser.parse(
      SourceFile(path: "a.txt", text: "IP: Vi har brug for handlings- og løsningsforslag nu.\n"))
    let transcript = try tokeniser.tokenise(parsed.value)
    let rules = "codebook: b\nname: B\nversion: 1.0.0\ncodes:\n  - id: a\n    name: A\n    rules: [\(rule)]\n"
    let book = try #require(CodebookParser.parse(SourceFile(path: "b.yaml", text: rules)).value)
    let explainer = TurnExplainer(
      transcript, vocabulary: tokeniser.vocabulary, turn: 0, interview: UUID(), books: [book],
      known: KnownWords(files: nil, corpus: ["handling", "løsning", "forslag", "handlingsforslag"].map { (word: $0, count: 1) }))
    let lines = explainer.codings.flatMap { explainer.explanation(of: $0).rules }.flatMap(\.expansions)
      .map(Explained.line)
    #expect(lines == expected)
  }

  @Test("of a phrase only rows of words are told that stand there whole")
  func wholeRows() throws {
    let explained = try Explained("Det er i fællesskab, og i går", rules: ["hånd i hånd or i fællesskab or i dag"])
    #expect(explained.expansions == ["i fællesskab ← i fællesskab (base i, base fællesskab)"])
  }

  @Test("words of a list are told with the innermost list that they stand in")
  func lists() throws {
    let explained = try Explained(
      "Jobcentret og kommunen flytter sagen", rules: ["near($parter, flytte, 5) or near(kommun*, =sagen, 5)"],
      lists: ["steder: jobcenter or borgerservice", "parter: $steder or kommun*", "ene: borger"])
    #expect(
      explained.expansions.sorted() == [
        "Jobcentret ← jobcenter (definite jobcentret) $steder", "flytter ← flytte (present flytter)",
        "kommunen ← kommun* (prefix)", "kommunen ← kommun* (prefix) $parter", "sagen ← =sagen (exact)",
      ])
    let rules = explained.explainer.codings.flatMap { explained.explainer.explanation(of: $0).rules }
    #expect(rules.map { $0.source?.lists } == [["parter"]])
    #expect(rules.map { $0.source?.codebook.id } == ["bog"])
  }

  @Test("what is required is told with the words and codes that meet it")
  func requirements() throws {
    let explained = try Explained(
      "Sagen ligger. Kommunens samarbejde er godt.",
      rules: ["{match: sag, requires: kommun* or borger*, requires-code: sam}"])
    let rules = explained.explainer.codings.filter { $0.code.description == "org" }
      .flatMap { explained.explainer.explanation(of: $0).rules }
    #expect(rules.flatMap(\.requirement).map(Explained.line) == ["Kommunens ← kommun* (prefix)"])
    #expect(rules.flatMap(\.companions).map(\.description) == ["sam"])
  }

  @Test("a coding that follows from one below it tells that one's rule")
  func derived() throws {
    let explained = try Explained("En sag", rules: ["sag"], code: "org/gang", parents: "follow")
    let codings = explained.explainer.codings
    #expect(codings.map(\.code.description) == ["org", "org/gang"])
    let told = codings.map { explained.explainer.explanation(of: $0).rules.map(\.evidence.ruleCode?.description) }
    #expect(told == [["org/gang"], ["org/gang"]])
  }

  @Test("evidence of a version that is not at hand is told as it stands, without expansions")
  func unknownVersion() throws {
    let explained = try Explained("En sag", rules: ["sag"])
    let coding = try #require(explained.explainer.codings.first)
    let evidence = RuleEvidence(
      codebook: "bog", codebookSHA256: "anden", rule: "org#12345678", text: "sag", line: 4, matches: [coding.range])
    let other = Coding(
      id: coding.id, interview: coding.interview, range: coding.range, code: coding.code, coder: .rules,
      evidence: [evidence])
    let fired = try #require(explained.explainer.explanation(of: other).rules.first)
    #expect(fired.source == nil)
    #expect(fired.evidence == evidence)
    #expect(fired.expansions.isEmpty)
  }
}

@Suite("What held rules back")
struct PreventionTests {
  @Test(
    "a rule that something held back is told with that and the words that did it",
    arguments: [
      ("{match: sag, unless: skole}", "Sagen er i skolen", [
        "Sagen er i skolen: Sagen; unless [skolen ← skole (definite skolen)]"
      ]),
      ("{match: sag, requires: kommun*}", "Sagen er her", ["Sagen er her: Sagen; requires []"]),
      ("{match: sag, requires: kommun* or not skole}", "Sagen er i skolen", [
        "Sagen er i skolen: Sagen; requires [skolen ← skole (definite skolen)]"
      ]),
      ("{match: sag, requires-code: any}", "Sagen er her", ["Sagen er her: Sagen; requires-code []"]),
      ("sag and not skole", "Sagen er i skolen. Sagen", [
        "Sagen er i skolen.: Sagen; not [skolen ← skole (definite skolen)]"
      ]),
      ("sag except (klagesag, =sagen)", "Sagen er her", ["Sagen er her: Sagen; except [Sagen ← =sagen (exact)]"]),
      ("'{match: sag except =sagen and not skole, requires: x*, span: turn}'", "Sagen er i skolen", [
        "Sagen er i skolen: Sagen; requires []; except [Sagen ← =sagen (exact)]; not [skolen ← skole (definite skolen)]"
      ]),
      ("(sag and not skole) or (borger and not kirke)", "Sagen er i skolen, ikke i kirken", [
        "Sagen er i skolen, ikke i kirken: Sagen; not [skolen ← skole (definite skolen)]"
      ]),
      ("{match: sag, speakers: leder}", "Sagen er her", ["Sagen er her: Sagen; speakers []"]),
      ("sag and not skole", "Sagen er her", []), ("sag and not skole", "Skolen er her", []),
      ("sag except =sagen", "Sagen og to sager", []),
    ])
  func preventions(rule: String, text: String, expected: [String]) throws {
    let rule = rule.hasPrefix("'{") ? String(rule.dropFirst().dropLast()) : rule
    #expect(try Explained(text, rules: [rule]).prevented == expected)
  }

  @Test("in an interviewer's turn it is the speaker, unless interviewers are coded too")
  func interviewer() throws {
    let turns = [("I", "Hvad med sagen?")]
    #expect(
      try Explained(turns, rules: ["sag"]).prevented == ["Hvad med sagen?: sagen; speakers []"])
    #expect(try Explained(turns, rules: ["sag"], roles: [.informant, .interviewer]).prevented.isEmpty)
  }

  @Test("a not that looks at the whole turn is told of in every sentence that it holds back")
  func wholeTurn() throws {
    let explained = try Explained(
      "Sagen er her. Sagerne også. Skolen ligger nær kirken.", rules: ["sag and not near(skole, kirke, same turn)"])
    #expect(
      explained.prevented == [
        "Sagen er her.: Sagen; not [Skolen ← skole (definite skolen), kirken ← kirke (definite kirken)]",
        "Sagerne også.: Sagerne; not [Skolen ← skole (definite skolen), kirken ← kirke (definite kirken)]",
      ])
  }

  @Test("where several together hold a rule back, all are told")
  func together() throws {
    let explained = try Explained(
      "Sagen er i skolen ved kirken", rules: ["(sag and not skole) or (sag and not kirke)"])
    #expect(
      explained.prevented == [
        "Sagen er i skolen ved kirken: Sagen; not [skolen ← skole (definite skolen)]; "
          + "not [kirken ← kirke (definite kirken)]"
      ])
  }

  @Test("only the rules of a code and of those below it are told when it is asked for")
  func ofCode() throws {
    let explained = try Explained("Sagen er i skolen", rules: ["{match: sag, unless: skole}"], code: "org/gang")
    let org = try #require(CodePath("org"))
    let sam = try #require(CodePath("sam"))
    #expect(explained.explainer.preventedRules(of: org).count == 1)
    #expect(explained.explainer.preventedRules(of: sam).isEmpty)
  }
}

@Suite("Which rules came near")
struct NearRuleTests {
  private func near(_ rule: String, _ text: String) throws -> [String] {
    let explained = try Explained(text, rules: [rule], lists: ["parter: jobcenter or near(kommun*, borger, 2)"])
    return explained.explainer.nearRules(of: try #require(CodePath("org"))).map { rule in
      "\(explained.text[rule.range]): \(rule.found.map(\.text).joined(separator: ", ")); \(rule.shortfalls)"
    }
  }

  @Test(
    "a rule of which some parts stand there is told with what is missing",
    arguments: [
      ("near(sag, flytte or flyttes, 3)", "Her er sagen. Ja", #"Her er sagen.: sagen; [.missing("flytte or flyttes")]"#),
      ("near(sag, $parter, 3)", "Her er sagen", #"Her er sagen: sagen; [.missing("$parter")]"#),
      ("sag and flytte and not skole", "Sagen i skolen", #"Sagen i skolen: Sagen; [.missing("flytte")]"#),
      ("near(sag, flytte, 1)", "Sagen skal en dag flytte", "Sagen skal en dag flytte: Sagen, flytte; [.tooFar(words: 3, reach: 1)]"),
      ("flytte before sag", "Sagen skal flyttes", "Sagen skal flyttes: Sagen, flyttes; [.otherOrder]"),
      (
        "{match: 'near(sag, flytte, same sentence)', span: turn}", "Sagen er her. Vi flytter",
        "Sagen er her. Vi flytter: Sagen, flytter; [.otherSentence]"
      ),
      ("near(sag, x*, 3) or near(borger, brev and svær, 3)", "Borgeren fik brevet", #"Borgeren fik brevet: Borgeren, brevet; [.missing("svær")]"#),
    ])
  func nearest(rule: String, text: String, expected: String) throws {
    let expected = expected.replacing("[.", with: "[CodingModel.NearRule.Shortfall.")
    #expect(try near(rule, text) == [expected])
  }

  @Test("a rule that matches, one of which nothing stands there, and one with common words only are not near")
  func notNear() throws {
    #expect(try near("near(sag, flytte, 3)", "Sagen flytter").isEmpty)
    #expect(try near("near(sag, flytte, 3)", "Borgeren ringer").isEmpty)
    #expect(try near("near(=vi, flytte, 3)", "Vi ringer").isEmpty)
    #expect(try near("{match: 'sag', unless: skole}", "Sagen i skolen").isEmpty)
  }

  @Test("words that only look like a rule's term are told with the reason, each once")
  func lookAlikes() throws {
    let explained = try Explained("Årsagen er saglig, og årsagen er ny", rules: ["sag"])
    let words = explained.explainer.lookAlikes(of: try #require(CodePath("org")))
    #expect(words.map { "\($0.text) \($0.term) \($0.refusal.reason.id)" } == ["Årsagen sag other-word", "saglig sag derivation"])
  }
}
