import CodingModel
import TestSupport
import Testing
import TranscriptText

@Suite("The query language")
struct QueryParserTests {
  @Test(
    "a query is read, in English and Danish alike",
    arguments: [
      ("digi", "digi"), ("  digi/komp ", "digi/komp"), ("=digi/komp", "=digi/komp"), ("'ny kode'", "'ny kode'"),
      ("='ny kode'", "='ny kode'"), ("'and'", "'and'"), ("'turn'", "'turn'"), ("'O''Hara kode'", "'O''Hara kode'"),
      ("ta'r", "ta'r"), ("\"lær*\"", "\"lær*\""), ("»lær*«", "\"lær*\""), ("“ny sag”", "\"ny sag\""),
      ("»\"sag\"«", "»\"sag\"«"), ("turn", "turn"), ("Replik", "turn"), ("digi OG org", "digi and org"),
      ("digi eller org", "digi or org"), ("ikke digi", "not digi"), ("enten digi eller org", "digi xor org"),
      ("enten digi eller org eller sam", "digi xor org or sam"),
      ("digi overlapper org", "digi overlaps org"), ("digi inden i org", "digi within org"),
      ("digi indeni org", "digi within org"), ("digi omslutter org", "digi encloses org"),
      ("digi nær 3 replikker org", "digi near 3 turns org"), ("digi near 1 word org", "digi near 1 word org"),
      ("digi nær 10 ord \"sag\"", "digi near 10 words \"sag\""), ("digi før org", "digi before org"),
      ("digi efter inden for 2 replikker org", "digi after within 2 turns org"),
      ("digi before within 2 turns org", "digi before within 2 turns org"),
      ("digi samme sætning som org", "digi same sentence as org"), ("digi same turn org", "digi same turn as org"),
      ("digi samme interview som org", "digi same transcript as org"),
      ("kommune=fynsk|sydjysk", "kommune = fynsk|sydjysk"), ("KOMMUNE = Fynsk", "kommune = Fynsk"),
      ("antal ansatte>=5", "antal ansatte >= 5"), ("kommune = Ny Sogn og digi", "kommune = Ny Sogn and digi"),
      ("kommune = 'syd og nord'", "kommune = 'syd og nord'"), ("dato=2026-01..2026-03", "dato = 2026-01..2026-03"),
      ("memo ~ \"venter på\"", "memo ~ venter på"), ("'taler' <> A", "'taler' != A"), ("time < 00:10:00", "time < 00:10:00"),
    ])
  func reading(text: String, written: String) throws {
    #expect(try QueryParser.parse(text).description == written)
  }

  @Test(
    "relations bind strongest, then not, and, xor, or; brackets come first",
    arguments: [
      ("a or b and c", "a or (b and c)"), ("a xor b or c", "(a xor b) or c"), ("a and b xor c", "(a and b) xor c"),
      ("not a and b", "(not a) and b"), ("not a overlaps b", "not (a overlaps b)"),
      ("a and b overlaps c", "a and (b overlaps c)"), ("a overlaps b within c", "(a overlaps b) within c"),
      ("a or b or c", "(a or b) or c"), ("a and b and c", "(a and b) and c"), ("not not a", "not (not a)"),
    ])
  func precedence(text: String, bracketed: String) throws {
    #expect(try QueryParser.parse(text) == QueryParser.parse(bracketed))
    #expect(try QueryParser.parse(text).description == text)
  }

  @Test("brackets change what is meant")
  func brackets() throws {
    #expect(try QueryParser.parse("(a or b) and c") != QueryParser.parse("a or b and c"))
    #expect(try QueryParser.parse("(a or b) and c").description == "(a or b) and c")
    #expect(try QueryParser.parse("a or (b or c)").description == "a or (b or c)")
    #expect(try QueryParser.parse("a overlaps (b within c)").description == "a overlaps (b within c)")
  }

  @Test("segments and conditions are told apart")
  func predicates() throws {
    for text in ["a", "\"a\"", "turn", "not a", "a and k = 1", "k = 1 or a", "a overlaps b"] {
      #expect(try !QueryParser.parse(text).isPredicate, "\(text)")
    }
    for text in ["k = 1", "not k = 1", "k = 1 and l > 2", "k = 1 xor not l = 2"] {
      #expect(try QueryParser.parse(text).isPredicate, "\(text)")
    }
  }

  @Test("each part knows its place")
  func places() throws {
    let expression = try QueryParser.parse("digi and (æøå overlaps \"sag\")")
    #expect(expression.place == 0..<29)
    #expect(expression.parts.map(\.place) == [0..<29, 0..<4, 9..<29, 10..<13, 23..<28])
  }

  @Test(
    "an error points at the place",
    arguments: [
      ("", "query.empty", 1), ("   ", "query.empty", 1), ("digi and", "query.missing-operand", 9),
      ("and digi", "query.missing-left-operand", 1), ("digi and or org", "query.missing-operand", 10),
      ("digi org", "query.missing-operator", 6), ("digi \"sag\"", "query.missing-operator", 6),
      ("digi overlap org", "query.missing-operator", 6), ("(digi", "query.unclosed-bracket", 1),
      ("digi and (org", "query.unclosed-bracket", 10), ("digi)", "query.stray-bracket", 5), ("()", "query.empty-brackets", 1),
      ("æ and ()", "query.empty-brackets", 7), ("'digi", "query.unclosed-quote", 1), ("\"\"", "query.empty-quote", 1),
      ("digi | org", "query.stray-bar", 6), ("kommune =", "query.missing-value", 10),
      ("kommune = and digi", "query.missing-value", 11), ("kommune = a|", "query.missing-value", 13),
      ("kommune =! a", "query.unknown-sign", 9), ("kommune <=> a", "query.unknown-sign", 9),
      ("< 3", "query.missing-attribute", 1), ("digi overlaps kommune = a", "query.predicate-in-relation", 15),
      ("kommune = a within digi", "query.predicate-in-relation", 1), ("digi near org", "query.missing-reach", 11),
      ("digi near -1 turns org", "query.missing-reach", 11), ("digi near 3 org", "query.missing-measure", 13),
      ("digi same org", "query.missing-unit", 11), ("digi inden org", "query.unfinished-inside", 6),
      ("enten digi og org", "query.either-without-or", 1), ("digi overlaps not org", "query.missing-operand", 15),
      ("digi before within org", "query.missing-reach", 20),
    ])
  func errors(text: String, id: String, column: Int) throws {
    let fault = #expect(throws: QueryFault.self) { try QueryParser.parse(text) }
    let diagnostic = try #require(fault?.diagnostics(in: text, named: "q").first)
    #expect(diagnostic.id == id)
    #expect(diagnostic.location?.column == column)
    #expect(diagnostic.location?.line == 1)
    for language in Language.allCases { #expect(!diagnostic.message.text(in: language).isEmpty) }
  }

  @Test("an error in a later line points there")
  func lines() throws {
    let text = "digi and\n  (org"
    let fault = #expect(throws: QueryFault.self) { try QueryParser.parse(text) }
    let location = try #require(fault?.diagnostics(in: text, named: "q").first?.location)
    #expect(location.line == 2)
    #expect(location.column == 3)
    #expect(location.sourceLine == "  (org")
  }

  @Test("a misspelt relation is named")
  func suggestion() throws {
    let fault = #expect(throws: QueryFault.self) { try QueryParser.parse("digi overlap org") }
    #expect(fault?.messages.first?.suggestion(in: .english)?.contains("overlaps") == true)
  }

  @Test("what is nested or long beyond measure is refused, not crashed on")
  func limits() throws {
    let deep = String(repeating: "(", count: 100_000) + "a" + String(repeating: ")", count: 100_000)
    let negated = String(repeating: "not ", count: 1900) + "a"
    let long = Array(repeating: "a", count: 100_000).joined(separator: " or ")
    for text in [deep, negated, long] {
      #expect(throws: QueryFault.self) { try QueryParser.parse(text) }
    }
    let fitting = Array(repeating: "a", count: 1000).joined(separator: " or ")
    #expect(try QueryParser.parse(fitting).description == fitting)
  }

  @Test("whatever is written reads back as the same", arguments: 0..<40)
  func roundTrip(seed: UInt64) throws {
    var random = RandomExpressions(seed: seed)
    for _ in 0..<50 {
      let expression = random.expression(depth: 4)
      let text = expression.description
      #expect(try QueryParser.parse(text) == expression, "\(text)")
    }
  }

  @Test("any text is read or refused, at a place inside it", arguments: 0..<20)
  func anyText(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "and", "ikke", "(", ")", "'", "\"", "=", "|", "near", "3", "turns", " ", "enten", "!", "~", "<", "æ", "same"]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in generator.pick(pieces) + generator.pick(["", " "]) }
        .joined()
      do throws(QueryFault) {
        let expression = try QueryParser.parse(text)
        let again = try? QueryParser.parse(expression.description)
        #expect(again == expression, "\(text)")
      } catch {
        #expect(error.place.lowerBound <= text.count && error.place.upperBound <= text.count, "\(text)")
      }
    }
  }
}

/// Draws expressions of all kinds.
struct RandomExpressions {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func expression(depth: Int) -> QueryExpression {
    generator.next() % 3 == 0 ? predicate(depth: depth) : segments(depth: depth)
  }

  private mutating func any(_ depth: Int) -> QueryExpression { expression(depth: depth - 1) }

  private mutating func segments(depth: Int) -> QueryExpression {
    guard depth > 0 else { return leaf() }
    switch generator.next() % 6 {
    case 0: return leaf()
    case 1: return QueryExpression(.related(segments(depth: depth - 1), relation(), segments(depth: depth - 1)))
    case 2: return QueryExpression(.and(segments(depth: depth - 1), any(depth)))
    case 3: return QueryExpression(.or(any(depth), segments(depth: depth - 1)))
    case 4: return QueryExpression(.xor(segments(depth: depth - 1), any(depth)))
    default: return QueryExpression(.not(segments(depth: depth - 1)))
    }
  }

  private mutating func leaf() -> QueryExpression {
    let names = ["digi", "digi/komp", "ny kode", "and", "turn", "O'Hara", "'x", "a|b", "kommune = x", "Æ(1)", "same", "\"a\""]
    let terms = ["lær*", "ny sag", "=sager", "\"sag\"", "/sags?/", "»a«"]
    switch generator.next() % 4 {
    case 0: return QueryExpression(.turns)
    case 1: return QueryExpression(.term(generator.pick(terms)))
    default: return QueryExpression(.code(generator.pick(names), isExact: generator.next() % 2 == 0))
    }
  }

  private mutating func predicate(depth: Int) -> QueryExpression {
    guard depth > 0 else { return QueryExpression(.condition(condition())) }
    switch generator.next() % 5 {
    case 0: return QueryExpression(.and(predicate(depth: depth - 1), predicate(depth: depth - 1)))
    case 1: return QueryExpression(.or(predicate(depth: depth - 1), predicate(depth: depth - 1)))
    case 2: return QueryExpression(.xor(predicate(depth: depth - 1), predicate(depth: depth - 1)))
    case 3: return QueryExpression(.not(predicate(depth: depth - 1)))
    default: return QueryExpression(.condition(condition()))
    }
  }

  private mutating func condition() -> QueryCondition {
    let isQuoted = generator.next() % 3 == 0
    let key = isQuoted ? generator.pick(["ny = x", "and", "taler", "o'x"]) : generator.pick(["kommune", "antal ansatte", "ord"])
    let values = ["fynsk", "Ny Sogn", "syd og nord", "2..5", "it's", "'", "(S)", "a|b", "00:10:00", " x", "a  b", "=1", "-3,5"]
    let comparisons = AttributeCondition.Comparison.allCases
    let sign: QueryCondition.Sign = generator.next() % 7 == 0 ? .holds : .compared(generator.pick(comparisons))
    return QueryCondition(
      key, isQuoted: isQuoted, sign, (0..<1 + Int(generator.next() % 3)).map { _ in generator.pick(values) })
  }

  private mutating func relation() -> QueryRelation {
    let reach = QueryReach(Int(generator.next() % 5), generator.pick(QueryReach.Measure.allCases))
    return generator.pick([
      .overlaps, .within, .encloses, .near(reach), .before(nil), .before(reach), .after(nil), .after(reach),
      .same(.sentence), .same(.turn), .same(.transcript),
    ])
  }
}
