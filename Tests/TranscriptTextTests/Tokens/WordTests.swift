import Testing
import TranscriptText

/// The texts of the tokens, and `text/kind` where the kind is not a word's or punctuation's.
private func cut(_ text: String, _ rules: WordRules = .danish) throws -> [String] {
  let canonical = CanonicalText(text)
  return try Tokeniser(rules: rules).tokens(in: canonical, range: canonical.fullRange).map { token in
    switch token.kind {
    case .word, .punctuation: canonical[token.range]
    default: "\(canonical[token.range])/\(token.kind.name)"
    }
  }
}

@Suite("Words by the Danish rules")
struct DanishWordTests {
  @Test(
    "abbreviations keep their full stop",
    arguments: ["bl.a.", "f.eks.", "m.fl.", "dvs.", "ca.", "kr.", "stk.", "osv.", "mio.", "Bl.a.", "cand.mag.", "jf."])
  func abbreviation(_ word: String) throws {
    #expect(try cut(word) == [word])
    #expect(try cut("det er \(word) her") == ["det", "er", word, "her"])
    #expect(try cut("(\(word)),") == ["(", word, ")", ","])
  }

  @Test(
    "other words do not keep it",
    arguments: ["plads", "KL", "KY", "min", "man", "el", "Jan", "Max", "art", "KSD", "sagsbehandlerne"])
  func fullStop(_ word: String) throws {
    #expect(try cut("på \(word).") == ["på", word, "."])
  }

  @Test(
    "compounds with a hyphen are one word",
    arguments: [
      "HK-faglighed", "it-systemer", "e-Boks", "a-kasse", "42-årige", "handlings-", "Høje-Taastrup",
      "jobcenter-agtig-ting",
      "4-cyl.", "maks.-værdi", "10.-klasse", "it\u{2010}systemer", "skul-",
    ])
  func hyphen(_ word: String) throws {
    #expect(try cut(word) == [word])
  }

  @Test(
    "apostrophes stay inside words",
    arguments: [
      "HK'ere", "HK’ere", "HK´ere", "KL's", "80'erne", "1990'erne", "80’erne", "ikk'", "sku'", "Lars'", "ha’",
    ])
  func apostrophe(_ word: String) throws {
    #expect(try cut("så \(word) ja") == ["så", word, "ja"])
  }

  @Test("single quotation marks are not taken for apostrophes")
  func quotes() throws {
    #expect(try cut("ordet 'ha' og 'Lars'") == ["ordet", "'", "ha", "'", "og", "'", "Lars", "'"])
  }

  @Test(
    "numbers",
    arguments: [
      "1.234,50", "8.30", "3,5", "8:30", "00:01:23", "8:30-9:00", "10-15", "2019–2021", "1/2", "24/12/2022", "1,8-",
      "2023",
    ])
  func number(_ text: String) throws {
    #expect(try cut("kl \(text) ja") == ["kl", "\(text)/number", "ja"])
  }

  @Test(
    "typed tokens",
    arguments: [
      ("010203-1234", "cpr"), ("#00:01:23-4#", "timecode"), ("[00:01:23]", "timecode"), ("[01:23]", "timecode"),
      ("[griner]", "annotation"), ("[lang pause]", "annotation"), ("[utydeligt 00:12:03]", "annotation"),
      ("(pause)", "annotation"), ("(Griner)", "annotation"),
      ("http://www.kl.dk/a_b?c=1", "url"), ("https://kl.dk", "url"), ("www.kl.dk/om-os", "url"),
      ("a.b@kommune.dk", "email"), ("navn.navnesen@fåborg-kommune.dk", "email"),
    ])
  func typed(_ text: String, _ kind: String) throws {
    #expect(try cut(text) == ["\(text)/\(kind)"])
    #expect(try cut("ja, \(text).") == ["ja", ",", "\(text)/\(kind)", "."])
    #expect(try cut("(\(text)) ja").contains("\(text)/\(kind)"))
  }

  @Test(
    "an ordinal takes its full stop only before a small letter",
    arguments: [
      ("den 2. maj", ["den", "2./number", "maj"]), ("stk. 2. Det", ["stk.", "2/number", ".", "Det"]),
      ("125. fødselsdag", ["125./number", "fødselsdag"]), ("i 2019. så", ["i", "2019/number", ".", "så"]),
      ("nr. 2.", ["nr.", "2/number", "."]),
      ("den 5. og den 6., ja", ["den", "5./number", "og", "den", "6./number", ",", "ja"]),
      ("2.-3. maj", ["2.-3./number", "maj"]), ("(2. maj)", ["(", "2./number", "maj", ")"]),
    ])
  func ordinal(_ text: String, _ tokens: [String]) throws {
    #expect(try cut(text) == tokens)
  }

  @Test(
    "initials take their full stop only before a name",
    arguments: [
      ("Jens B. Hansen", ["Jens", "B.", "Hansen"]), ("H.C. Andersen", ["H.C.", "Andersen"]),
      ("i fase O.", ["i", "fase", "O", "."]), ("fase O. og", ["fase", "O", ".", "og"]),
      ("M.C.Hammer", ["M.C.Hammer"]),
    ])
  func initial(_ text: String, _ tokens: [String]) throws {
    #expect(try cut(text) == tokens)
  }

  @Test(
    "what is cut",
    arguments: [
      ("KY/KSD", ["KY", "/", "KSD"]), ("og/eller", ["og", "/", "eller"]),
      ("handlings- og løsningsforslag", ["handlings-", "og", "løsningsforslag"]),
      ("§ 7, stk. 2", ["§", "7/number", ",", "stk.", "2/number"]), ("vent...", ["vent", "..."]),
      ("vent…", ["vent", "…"]), ("»Ja«", ["»", "Ja", "«"]), ("“Ja”", ["“", "Ja", "”"]), ("hva?!", ["hva", "?", "!"]),
      ("I: Ja", ["I", ":", "Ja"]), ("IP1: Ja", ["IP1", ":", "Ja"]), ("[1]", ["[", "1/number", "]"]),
      ("@kl", ["@", "kl"]), ("15 -20", ["15/number", "-", "20/number"]), ("kl.8.30", ["kl.", "8.30/number"]),
      ("(uden for)", ["(", "uden", "for", ")"]), ("[åben", ["[", "åben"]), ("a--b", ["a-", "-", "b"]),
      ("sag\u{30A}", ["sag\u{30A}"]), ("010203-12345", ["010203-12345/number"]), ("dog.Det", ["dog.Det"]),
    ])
  func cutApart(_ text: String, _ tokens: [String]) throws {
    #expect(try cut(text) == tokens)
  }

  @Test("a mark with a blank does not reach over a line's end")
  func lineEnd() throws {
    #expect(try cut("[lang\npause]") == ["[", "lang", "pause", "]"])
    #expect(try cut("den 2.\nmaj") == ["den", "2/number", ".", "maj"])
  }
}

@Suite("Words by ICU's own rules")
struct ICUWordTests {
  @Test(
    "as ICU cuts Danish",
    arguments: [
      ("bl.a. dvs.", ["bl.a", ".", "dvs", "."]), ("1.234,50", ["1.234,50/number"]),
      ("8:30", ["8/number", ":", "30/number"]), ("it-systemer", ["it", "-", "systemer"]),
      ("HK'ere KL’s", ["HK'ere", "KL’s"]), ("80'erne", ["80/number", "'", "erne"]),
      ("KY/KSD", ["KY", "/", "KSD"]), ("[griner]", ["[", "griner", "]"]), ("...", [".", ".", "."]), ("…", ["…"]),
      ("010203-1234", ["010203/number", "-", "1234/number"]), ("IP1:", ["IP1/number", ":"]),
    ])
  func cutApart(_ text: String, _ tokens: [String]) throws {
    #expect(try cut(text, .icu) == tokens)
  }
}

@Suite("The tokeniser")
struct TokeniserTests {
  @Test("names the ICU that it runs on")
  func version() {
    let parts = Tokeniser.icuVersion.split(separator: ".")
    #expect(parts.count >= 2)
    #expect(parts.allSatisfy { Int($0) != nil })
  }

  @Test("gives ranges in the canonical text, also for a part of it")
  func ranges() throws {
    let text = CanonicalText("Blåbær, og så 2. maj")
    let tokens = try Tokeniser().tokens(in: text, range: TextRange(start: 10, end: text.length))
    #expect(tokens.map { text[$0.range] } == ["og", "så", "2.", "maj"])
    #expect(tokens.first?.start == 10)
    #expect(tokens.map(\.type) == [0, 1, 2, 3])
  }

  @Test("cuts a range at its end and at the text's end")
  func partialRanges() throws {
    let text = CanonicalText("den 2. maj")
    let tokeniser = try Tokeniser()
    #expect(
      try tokeniser.tokens(in: text, range: TextRange(start: 0, end: 7)).map { text[$0.range] } == ["den", "2", "."])
    #expect(
      try tokeniser.tokens(in: text, range: TextRange(start: 4, end: 99)).map { text[$0.range] } == ["2.", "maj"])
    #expect(try tokeniser.tokens(in: text, range: TextRange(start: 50, end: 99)).isEmpty)
    #expect(try tokeniser.tokens(in: CanonicalText(""), range: TextRange(start: 0, end: 0)).isEmpty)
  }

  @Test("gives the same word the same type, with both rule sets of one text")
  func types() throws {
    let text = CanonicalText("ja, Ja. ja")
    let tokeniser = try Tokeniser()
    let tokens = try tokeniser.tokens(in: text, range: text.fullRange)
    #expect(tokens.map(\.type) == [0, 1, 2, 3, 0])
    #expect(tokeniser.vocabulary.folded(of: 2) == "ja")
    #expect(tokeniser.vocabulary.foldedID(of: 2) == tokeniser.vocabulary.foldedID(of: 0))
  }

  @Test("tokenises a transcript's bodies, turn by turn")
  func transcript() throws {
    let text = CanonicalText("I: Hvad nu?\nIP: Ja. Det ved jeg.\n")
    let turns = [
      Turn(number: 1, range: TextRange(start: 0, end: 11), body: TextRange(start: 3, end: 11), speaker: nil),
      Turn(number: 2, range: TextRange(start: 12, end: 32), body: TextRange(start: 16, end: 32), speaker: nil),
    ]
    let result = try Tokeniser().tokenise(Transcript(name: "t", text: text, turns: turns))
    #expect(result.turnTokens == [0..<3, 3..<9])
    #expect(result.turnSentences == [0..<1, 1..<3])
    #expect(result.sentences.map { text[$0.range] } == ["Hvad nu?", "Ja.", "Det ved jeg."])
    #expect(result.wordCount(ofTurn: 1) == 4)
  }

  @Test("shares its rules with a tokeniser for another thread")
  func sharing() throws {
    let text = CanonicalText("it-systemer bl.a. her")
    let first = try Tokeniser()
    let second = try Tokeniser(sharingRulesOf: first)
    #expect(try first.tokens(in: text, range: text.fullRange) == second.tokens(in: text, range: text.fullRange))
    #expect(second.vocabulary.count == 3)
  }

  @Test("messages exist in both languages and name ICU's error")
  func messages() {
    let message = TokeniserMessage.wordRulesUnavailable(icuError: "U_MISSING_RESOURCE_ERROR", icuVersion: "72.1")
    for language in Language.allCases {
      #expect(message.text(in: language).contains("U_MISSING_RESOURCE_ERROR"))
      #expect(message.suggestion(in: language) != nil)
    }
    #expect(message.text(in: .danish) != message.text(in: .english))
  }
}
