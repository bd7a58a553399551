@testable import CodingModel
import Testing
import TestSupport
import TranscriptText

private func word(
  _ text: String, _ shape: WordPattern.Shape = .term([]), capitals: Bool = false, except: [WordPattern] = []
) -> RulePattern {
  .words([WordPattern(text: text, shape: capitals ? .exact : shape, isCaseSensitive: capitals, exclusions: except)])
}

private func phrase(_ words: [String]) -> RulePattern {
  .words(
    words.map { text in
      text == "_"
        ? WordPattern(text: "", shape: .any, isCaseSensitive: false)
        : WordPattern(text: text, shape: .term(.closed), isCaseSensitive: false)
    })
}

private let excluded = WordPattern(text: "årsag", shape: .term([]), isCaseSensitive: false)

@Suite("Rule texts")
struct RuleParserTests {
  @Test(
    "a rule text becomes the pattern it says",
    arguments: [
      ("borger", word("borger")),
      ("Borger", word("borger")),
      ("system*", word("system", .prefix)),
      ("KY", word("KY", capitals: true)),
      ("CO2", word("CO2", capitals: true)),
      ("MitID", word("mitid")),
      ("I", word("i")),
      ("bl.a.", word("bl.a")),
      ("a or b and c", .or(word("a"), .and(word("b"), word("c")))),
      ("(a or b) and c", .and(.or(word("a"), word("b")), word("c"))),
      ("a and not b", .and(word("a"), .not(word("b")))),
      ("a and not (b or c)", .and(word("a"), .not(.or(word("b"), word("c"))))),
      ("near(a, b, 3)", .near(word("a"), word("b"), within: .words(3))),
      ("near (a or b,c , 3 ord)", .near(.or(word("a"), word("b")), word("c"), within: .words(3))),
      (
        "near(near(a, b, 1), c, 2 words)",
        .near(.near(word("a"), word("b"), within: .words(1)), word("c"), within: .words(2))
      ),
      ("near(a, b, within: 3 words)", .near(word("a"), word("b"), within: .words(3))),
      ("near(a, b, same sentence)", .near(word("a"), word("b"), within: .sentence)),
      ("near(a, b, within: samme replik)", .near(word("a"), word("b"), within: .turn)),
      ("a before b", .before(word("a"), word("b"), within: .unit)),
      ("a before (b or c) and d", .and(.before(word("a"), .or(word("b"), word("c")), within: .unit), word("d"))),
      ("before(a, b, 4)", .before(word("a"), word("b"), within: .words(4))),
      ("=sager", word("sager", .exact)),
      ("*sag", word("sag", .suffix)),
      ("*sag*", word("sag", .infix)),
      ("|sag", word("sag", .term(.closedLeft))),
      ("sag|", word("sag", .term(.closedRight))),
      ("|sag|", word("sag", .term(.closed))),
      ("/sag(en|er)?/", word("sag(en|er)?", .regex)),
      ("/og\\// or /\\d+/", .or(word("og/", .regex), word("\\d+", .regex))),
      ("sag except årsag", word("sag", except: [excluded])),
      (
        "sag except (årsag, sagt*)",
        word("sag", except: [excluded, WordPattern(text: "sagt", shape: .prefix, isCaseSensitive: false)])
      ),
      ("ud _ huset", phrase(["ud", "_", "huset"])),
      ("\"i dag\"", phrase(["i", "dag"])),
      ("\"or\"", word("or")),
      ("»and«", word("and")),
      ("near", word("near")),
      ("\"3,5\"", word("3,5")),
    ])
  func patterns(text: String, expected: RulePattern) {
    let parsed = RuleParser.parse(text)
    #expect(parsed.pattern == expected)
    #expect(parsed.findings.isEmpty)
  }

  @Test(
    "words in a row, quoted or not, are a phrase",
    arguments: [
      "ud på arbejdsmarkedet", "\"ud på arbejdsmarkedet\"", "“ud på, arbejdsmarkedet”", "UD på Arbejdsmarkedet",
    ])
  func phrases(text: String) {
    guard case .words(let words)? = RuleParser.parse(text).pattern else {
      Issue.record("no phrase: \(text)")
      return
    }
    #expect(words.map { $0.text.lowercased() } == ["ud", "på", "arbejdsmarkedet"])
  }

  @Test("a decomposed letter, another hyphen and another apostrophe are the usual ones")
  func normalised() {
    #expect(RuleParser.parse("pa\u{30A}").pattern == word("på"))
    #expect(RuleParser.parse("it\u{2011}sag").pattern == word("it-sag"))
    #expect(RuleParser.parse("80\u{2019}erne").pattern == word("80'erne"))
  }

  @Test(
    "a wrong rule is told of at the character where it goes wrong",
    arguments: [
      ("", "rule.empty", 0), ("   ", "rule.empty", 0),
      ("a or", "rule.missing-operand", 4), ("or b", "rule.missing-left-operand", 0),
      ("a and or b", "rule.missing-operand", 6), ("a and not", "rule.missing-operand", 9),
      ("(a or b", "rule.unclosed-parenthesis", 0), ("a)", "rule.stray-parenthesis", 1),
      ("()", "rule.empty-parentheses", 0), ("(a, b)", "rule.stray-comma", 2), ("a, b", "rule.stray-comma", 1),
      ("æøå (b)", "rule.missing-operator", 4), ("a not b", "rule.not-without-and", 2),
      ("\"a", "rule.unclosed-quote", 0), ("a or \"\"", "rule.empty-quote", 5), ("\"...\"", "rule.no-letters", 0),
      ("a or -", "rule.no-letters", 5), ("* ord", "rule.misplaced-star", 0), ("sy*stem", "rule.misplaced-star", 2),
      ("a**", "rule.misplaced-star", 1), ("a / b", "rule.unclosed-expression", 2), ("KY/KSD", "rule.slash-in-word", 2), ("å = b", "rule.stray-character", 2),
      ("a ; b", "rule.stray-character", 2), ("//", "rule.empty-expression", 0),
      ("/a b/", "rule.expression-with-blank", 0), ("a or /(b/", "rule.bad-expression", 7),
      ("/a)/", "rule.bad-expression", 2), ("/æ[ø-å/", "rule.bad-expression", 5), ("/[z-a]b/", "rule.bad-expression", 4),
      ("/*a/", "rule.bad-expression", 1), ("/a\\/b**/", "rule.bad-expression", 6),
      ("/😀a{3,2}/", "rule.bad-expression", 7),
      ("/a\\p{Dansk}/", "rule.bad-expression", 10), ("/(?<=a*)b/", "rule.bad-expression", 7),
      ("/(a+)+b/", "rule.bad-expression", 0), ("$parter", "rule.unknown-list", 0), ("a | b", "rule.misplaced-bar", 2),
      ("|a*", "rule.misplaced-star", 2), ("=a|", "rule.misplaced-bar", 2), ("_", "rule.only-free-words", 0),
      ("except a", "rule.misplaced-except", 0), ("a except (b c)", "rule.bad-exclusion", 12),
      ("a except _", "rule.bad-exclusion", 9), ("a except", "rule.missing-operand", 8),
      ("a before", "rule.missing-operand", 8), ("before b", "rule.missing-left-operand", 0),
      ("near(a, b, same ord)", "rule.near-number", 11), ("a within: b", "rule.misplaced-within", 2),
      ("near(a b)", "rule.near-without-comma", 8), ("near(a, b)", "rule.near-without-number", 9),
      ("near(a, b, c)", "rule.near-number", 11), ("near(a, b, -1)", "rule.near-number", 11),
      ("near(a, b, 99999)", "rule.near-number", 11), ("near(a, b, 3 uger)", "rule.near-number", 11),
      ("near(a, b, 3, 4)", "rule.near-too-many-parts", 12), ("near(a, b, 3", "rule.unclosed-parenthesis", 0),
      ("near(a, , 3)", "rule.missing-operand", 8),
    ])
  func errors(text: String, id: String, offset: Int) {
    let parsed = RuleParser.parse(text)
    #expect(parsed.pattern == nil)
    #expect(parsed.findings.map(\.message.id) == [id])
    #expect(parsed.findings.map(\.offset) == [offset])
  }

  @Test(
    "words in a row that look like operators are warned of and taken as words",
    arguments: [
      ("sag near borger", ["4 near → near(a, b, 5)"]), ("sag unless klage", ["4 unless → unless: …"]),
      ("a or sag requires b", ["9 requires → requires: …"]),
      ("sag within 5 ord", ["4 within → near(a, b, within: 5 words)"]),
      ("sag same turn or b", ["4 same turn → near(a, b, same turn)"]),
      ("sag samme sætning", ["4 samme sætning → near(a, b, same sentence)"]), ("samme sag", []),
      ("sag og borger", ["4 og → and"]), ("sag eller borger", ["4 eller → or"]),
      ("sag ikke borger", ["4 ikke → and not"]),
      ("sag undtagen årsag", ["4 undtagen → except"]), ("sag medmindre klage", ["4 medmindre → unless: …"]),
      ("sag near borger og by", ["4 near → near(a, b, 5)", "16 og → and"]),
      // Who writes `or` knows the operators, and phrases such as these are what is to be found.
      ("kommer og går or ikke overholdt", []), ("not ikke overholdt and b", []), ("near(børn og unge, b, 3)", []),
      ("\"sag near borger\"", []), ("»sag og borger«", []), ("og", []), ("near", []), ("a or near", []),
      ("sag =og borger", []), ("sag near* borger", []), ("KY OG KSD", []),
    ])
  func readAsWords(text: String, warnings: [String]) {
    let parsed = RuleParser.parse(text)
    #expect(parsed.pattern != nil)
    let found = parsed.findings.map { finding in
      guard case .readAsWord(let word, let meant) = finding.message else { return finding.message.id }
      return "\(finding.offset) \(word) → \(meant)"
    }
    #expect(found == warnings)
    #expect(parsed.findings.allSatisfy { $0.message.severity == .warning })
  }

  @Test("near with 0 and an operator in capitals are warned of and taken")
  func warnings() {
    let zero = RuleParser.parse("near(a, b, 0)")
    #expect(zero.pattern == .near(word("a"), word("b"), within: .words(0)))
    #expect(zero.findings == [RuleFinding(.nearZero, offset: 11)])
    let capitals = RuleParser.parse("a OR b")
    #expect(capitals.findings == [RuleFinding(.capitalOperator("OR"), offset: 2)])
    #expect(capitals.findings.allSatisfy { $0.message.severity == .warning })
  }

  @Test(
    "a rule that can find nothing is warned of once, and taken",
    arguments: [
      ("not a", "rule.never-matches", 0), ("a and not a", "rule.never-matches", 0),
      ("(a or b) and not (b or a or c)", "rule.never-matches", 0), ("near(a, not b, 3)", "rule.never-matches", 8),
      ("sag except sag", "rule.swallowed", 4), ("=sagen except (a, sag*)", "rule.swallowed", 7),
      ("b and sags* except *sag*", "rule.swallowed", 12),
    ])
  func useless(text: String, id: String, offset: Int) {
    let parsed = RuleParser.parse(text)
    #expect(parsed.pattern?.canMatch == false)
    #expect(parsed.findings.map(\.message.id) == [id])
    #expect(parsed.findings.map(\.offset) == [offset])
    #expect(parsed.findings.allSatisfy { $0.message.severity == .warning })
  }

  @Test("nesting is refused beyond its limit and taken up to it")
  func nesting() {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(RuleParser.parse(nested(RuleParser.deepestNesting - 1)).pattern == word("a"))
    let deeper = RuleParser.parse(nested(RuleParser.deepestNesting))
    #expect(deeper.findings.map(\.message) == [.tooDeep(limit: RuleParser.deepestNesting)])
    #expect(RuleParser.parse(nested(100_000)).pattern == nil)
    #expect(RuleParser.parse(String(repeating: "not ", count: 100_000) + "a").pattern == nil)
  }

  @Test("near inside near is refused beyond its limit and taken up to it")
  func nestedNear() {
    func nested(_ depth: Int) -> String {
      String(repeating: "near(", count: depth) + "a" + String(repeating: ", b, 1)", count: depth)
    }
    #expect(RuleParser.parse(nested(RuleParser.deepestNear)).pattern != nil)
    let deeper = RuleParser.parse(nested(RuleParser.deepestNear + 1))
    #expect(deeper.findings.map(\.message) == [.nearTooDeep(limit: RuleParser.deepestNear)])
    #expect(RuleParser.parse("near(a, b, 1) or near(b, c, 1)").pattern != nil)
  }

  @Test("twenty thousand alternatives are read")
  func manyAlternatives() {
    let parsed = RuleParser.parse((0..<20_000).map { "ord\($0)" }.joined(separator: " or "))
    #expect(parsed.pattern?.disjuncts.count == 20_000)
  }

  @Test("every message has a text and a suggestion in both languages, without a full stop")
  func messages() {
    let texts = [
      "", "a or", "or b", "(a", "a)", "()", "a,", "a (b)", "a not b", "\"a", "\"\"", "\".\"", "*a", "a / b",
      "near(a b)", "near(a, b)", "near(a, b, c)", "near(a, b, 1, 2)", "near(a, b, 0)", "not a", "a OR b", "/a", "//",
      "/a b/", "/(/", "/(a+)+b/", "$a", "a | b", "_", "except a", "a except (b c)", "a within: b", "a except a",
      "a ; b",
      String(repeating: "(", count: 50), String(repeating: "near(", count: 6),
    ]
    for message in texts.flatMap({ RuleParser.parse($0).findings.map(\.message) }) {
      for language in Language.allCases {
        for text in [message.text(in: language), message.suggestion(in: language) ?? ""] {
          #expect(!text.isEmpty && !text.hasSuffix("."), "\(message)")
        }
      }
      #expect(message.text(in: .danish) != message.text(in: .english))
    }
  }

  @Test("no text of characters that rules are made of stops the parser")
  func fuzz() {
    var random = SeededGenerator(seed: 17)
    let pieces = [
      "a", "KY", "ord*", "*", "(", ")", ",", "\"", " ", "and", "or", "not", "near", "near(", "3", "æ", "»", "«", "/",
      "=", "|", "$", "_", "before", "except", "within:", "same turn",
      "\u{301}", "-", "'",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      let parsed = RuleParser.parse(text)
      #expect(parsed.findings.allSatisfy { (0...text.count).contains($0.offset) })
      #expect((parsed.pattern == nil) == parsed.findings.contains { $0.message.severity == .error })
    }
  }
}
