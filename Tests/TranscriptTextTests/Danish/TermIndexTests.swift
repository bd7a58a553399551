import TestSupport
import Testing
import TranscriptText

@Suite("Terms in words")
struct TermIndexTests {
  /// Words of a small corpus, so that these tests need no dictionary.
  static let words = """
    fag it bog år jobs kasse velfærd aftale udvikling forløb behandler behandling stamme ydelse sag leder borger kommune lige
    skab bil hed tig service kontor arbejde partner plan handling løsning forslag center job sundhed ende for ven kreds
    kursus øde lærer børn enkelt mellem med
    """.split(whereSeparator: \.isWhitespace).map { (word: String($0), count: 1) }

  static func known() -> KnownWords { KnownWords(files: nil, corpus: words) }

  static func verdict(_ term: DanishTerm, _ word: String) throws -> TermVerdict {
    try #require(TermIndex([term]).verdicts(on: word, known: known()).first)
  }

  static func match(_ term: String, _ word: String) throws -> TermMatch {
    guard case .match(let match) = try verdict(DanishTerm(term), word) else { throw Refused(word: "\(term)/\(word)") }
    return match
  }

  static func reason(_ term: String, _ word: String) throws -> TermRefusal.Reason {
    guard case .refusal(let refusal) = try verdict(DanishTerm(term), word) else {
      throw Refused(word: "\(term)/\(word)")
    }
    return refusal.reason
  }

  struct Refused: Error { let word: String }

  @Test("a whole word has no remainders and the word's range")
  func whole() throws {
    let match = try Self.match("jobcenter", "Jobcentrets")
    #expect(match.range == 0..<11)
    #expect(match.left == nil && match.right == nil)
    #expect(match.form.kinds == [.definiteGenitive])
  }

  @Test("a form ends a compound behind a known word, linked or not")
  func last() throws {
    let plain = try Self.match("system", "fagsystemet")
    #expect(plain.left == CompoundRemainder(range: 0..<3, kind: .word))
    #expect(plain.range == 3..<11)
    #expect(try Self.match("ydelse", "sundhedsydelser").left?.kind == .linked)
    #expect(try Self.match("kontor", "arbejdskontor").left?.kind == .linked)
    #expect(try Self.match("sag", "børnesager").left != nil)
    #expect(try Self.match("kreds", "vennekreds").left?.kind == .linked)
    #expect(try Self.match("kommune", "bykommunen").left?.kind == .short)
    #expect(try Self.match("system", "økosystem").left?.kind == .bound)
    #expect(try Self.match("kommune", "velfærdsaftalekommuner").left?.kind == .compound)
  }

  @Test("a stem begins a compound, other forms do not")
  func first() throws {
    #expect(try Self.match("sag", "sagsbehandler").right?.range == 4..<13)
    #expect(try Self.match("kompetence", "kompetenceudviklingsforløb").right?.kind == .compound)
    #expect(try Self.match("samarbejde", "samarbejdspartner").form.text == "samarbejds")
    #expect(try Self.reason("kompetence", "kompetencerudvikling") == .cannotLead(rest: "udvikling"))
    #expect(try Self.reason("samarbejde", "samarbejds") == .onlyLeads)
    #expect(try Self.match("kursus", "kursusår").right?.kind == .short)
  }

  @Test("a hyphen is always a good border, and each part is judged apart")
  func hyphens() throws {
    #expect(try Self.match("system", "it-systemer").left == nil)
    #expect(try Self.match("samarbejde", "samarbejds-").form.text == "samarbejds")
    #expect(try Self.match("borger", "eu-borgere").range == 3..<10)
    #expect(try Self.match("system", "ky\u{2011}systemet").range == 5..<13)
    #expect(try Self.match("it-system", "it-systemerne").range == 0..<13)
    #expect(try Self.reason("ydelse", "x-indflydelse") == .otherWord("indflydelse"))
  }

  @Test("words that only look like compounds are refused, with the reason")
  func refusals() throws {
    #expect(try Self.reason("ydelse", "trydelse") == .leftNoWord("tr"))
    #expect(try Self.reason("sag", "sagtens") == .derivation("tens"))
    #expect(try Self.reason("sag", "årsagen") == .otherWord("årsag"))
    #expect(try Self.reason("sag", "saglige") == .derivation("lige"))
    #expect(try Self.reason("leder", "billeder") == .otherWord("billeder"))
    #expect(try Self.reason("giver", "forgiver") == .particle("for"))
    #expect(try Self.reason("sag", "forsag") == .otherWord("forsag"))
    #expect(try Self.reason("kasse", "kassemyr") == .rightNoWord("myr"))
    for reason in [TermRefusal.Reason.onlyLeads, .leftNoWord("x"), .derivation("lig"), .closed(rest: "fag")] {
      #expect(reason.text(in: .danish) != reason.text(in: .english))
      #expect(!reason.id.isEmpty)
    }
  }

  @Test("a closed border allows hyphens only")
  func closed() throws {
    let term = DanishTerm("system", left: .closed, right: .closed)
    guard case .match = try Self.verdict(term, "it-systemet") else { throw Refused(word: "it-systemet") }
    guard case .refusal(let refusal) = try Self.verdict(term, "fagsystem") else { throw Refused(word: "fagsystem") }
    #expect(refusal.reason == .closed(rest: "fag"))
    let exact = DanishTerm(exactly: "Sagen")
    #expect(exact.forms.map(\.text) == ["sagen"])
    #expect(TermIndex([exact]).verdicts(on: "sager", known: Self.known()).isEmpty)
  }

  @Test("the reading that explains best wins: whole words, then few remainders, then long forms")
  func best() throws {
    let match = try Self.match("leder", "ledere")
    #expect(match.form.text == "ledere")
    #expect(try Self.match("kommune", "kommunes").form.text == "kommunes")
  }

  @Test("many terms are found in one walk, each once, in their order")
  func many() {
    let index = TermIndex(["sagsbehandler", "sag", "behandler", "ydelse"].map { DanishTerm($0) })
    var word = "ydelsessagsbehandlerne"
    let found = word.withUTF8 { index.matches(in: UnsafeRawBufferPointer($0), known: Self.known()) }
    #expect(found.map(\.term) == [0, 1, 2, 3])
    #expect(Set(found.map(\.term)).count == found.count)
    #expect(TermIndex([]).verdicts(on: "sag", known: Self.known()).isEmpty)
  }

  @Test("decomposed and composed words answer alike")
  func normalisation() throws {
    #expect(try Self.match("år", "a\u{30A}ret").form.text == "året")
  }

  @Test("matches and verdicts agree on random words, and ranges hold the form")
  func agreement() {
    var generator = SeededGenerator(seed: 7)
    let parts = [
      "sag", "s", "leder", "e", "fag", "-", "system", "er", "ydelse", "borger", "lig", "ne", "år", "kursus", "x",
    ]
    let index = TermIndex(["sag", "leder", "system", "ydelse", "borger", "kursus", "år"].map { DanishTerm($0) })
    let known = Self.known()
    for _ in 0..<2_000 {
      var word = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &generator)]
      }.joined()
      let verdicts = index.verdicts(on: word, known: known)
      let matches = word.withUTF8 { index.matches(in: UnsafeRawBufferPointer($0), known: known) }
      let matched = verdicts.compactMap { if case .match(let match) = $0 { match } else { nil } }
      #expect(matched == matches, "\(word)")
      for match in matches {
        #expect(String(decoding: Array(word.utf8)[match.range], as: UTF8.self) == match.form.text)
      }
    }
  }
}

@Suite("Suspended hyphens")
struct SuspendedHyphenTests {
  private static func known() -> KnownWords { TermIndexTests.known() }

  @Test("a hanging part takes the head of the word that completes it")
  func hanging() {
    let hyphen = SuspendedHyphen(known: Self.known())
    #expect(hyphen.completions(of: "handlings-", with: "løsningsforslag").first == "handlingsforslag")
    #expect(hyphen.completions(of: "job-", with: "ydelsescenter").first == "jobcenter")
    #expect(hyphen.completions(of: "KY-", with: "KSD-systemer") == ["ky-systemer"])
  }

  @Test("a head with a hanging hyphen takes the first part of the word before it")
  func mirrored() {
    let hyphen = SuspendedHyphen(known: Self.known())
    #expect(hyphen.completions(of: "-ledere", with: "sagsbehandler").contains("sagsledere"))
  }

  @Test("what cannot be cut completes nothing")
  func nothing() {
    let hyphen = SuspendedHyphen(known: Self.known())
    #expect(hyphen.completions(of: "job-", with: "øde").isEmpty)
    #expect(hyphen.completions(of: "-", with: "sagsbehandler").isEmpty)
    #expect(hyphen.completions(of: "job", with: "sagsbehandler").isEmpty)
    #expect(hyphen.completions(of: "job-", with: "").isEmpty)
  }
}
