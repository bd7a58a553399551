import Testing
import TranscriptText

/// The measured traps of stemmers, lemmatisers and infix search, with a dictionary and without one.
@Suite("Traps in Danish words")
struct TermTrapTests {
  /// Term, words that hold it, words that do not.
  static let traps: [(String, String, String)] = [
    // What stemming throws together.
    ("leder", "lederen ledere lederrolle", "ledelse ledig ledighed led ledet"),
    ("ledelse", "ledelsen ledelser", "leder ledig ledighed led"), ("ledig", "ledige ledigt", "leder ledelse led"),
    ("borger", "borgeren borgerne", "borg borgen borgene"), ("borg", "borgen borge", "borger borgerne borgere"),
    ("ret", "retten retssag", "rettighed rettigheder rettelse"), ("råd", "rådet rådene", "rådighed rådig tråd"),
    ("uddannelse", "uddannelser", "uddanne uddannet uddan"), ("uddanne", "uddanner uddannet", "uddannelse uddannelser"),
    ("medarbejder", "medarbejdere medarbejderen", "arbejde arbejder samarbejder"),
    // What stemming keeps apart.
    ("jobcenter", "jobcentret jobcenteret jobcentre jobcentrene jobcenterets", "jobcentral"),
    ("kursus", "kurset kurser kurserne", "kurs konkurs diskurs kursen"),
    ("digital", "digitalt digitale", "digitalisering"), ("sige", "siger sagde sagt", "sige- sag sagen"),
    ("yde", "yder ydet ydede", "ydelse"),
    // What a lemmatiser mistakes.
    ("system", "fagsystemer systemer systemets", "systematisk systemisk systematik"),
    ("lide", "lider led lidt", "leder ledet ledede"),
    // What infix search finds.
    ("ydelse", "ydelser ydelseskontor", "indflydelse forbrydelse udskydelse"),
    ("sag", "sagen enkeltsag sagsbehandler", "årsag sagtens saglig saglige"),
    ("leder", "mellemleder", "billeder udleder"), ("borger", "medborger", "borgerlig borgerlige"),
    ("kontrol", "kontrollen kontroller", "kontrolleret kontrollere"),
    // A hyphen hides a word from the dictionary; several stems are a set.
    ("system", "it-system it-systemer ky-systemet", "it-systematik"), ("it-system", "it-systemet it-systemerne", "it"),
  ]

  static func holds(_ term: String, _ word: String, _ known: KnownWords) -> Bool {
    TermIndex([DanishTerm(term)]).verdicts(on: word, known: known)
      .contains { if case .match = $0 { true } else { false } }
  }

  static func check(_ trap: (String, String, String), _ known: KnownWords) {
    for word in trap.1.split(separator: " ") { #expect(holds(trap.0, String(word), known), "\(trap.0) in \(word)") }
    for word in trap.2.split(separator: " ") where !word.hasSuffix("-") {
      #expect(!holds(trap.0, String(word), known), "\(trap.0) not in \(word)")
    }
  }

  @Test("no trap catches a term without a dictionary", arguments: traps)
  func withoutDictionary(trap: (String, String, String)) {
    Self.check(trap, TermIndexTests.known())
  }

  @Test(
    "no trap catches a term with a dictionary",
    .enabled(if: SystemDictionary.files != nil, "needs the Danish dictionary (Debian: hunspell-da)"))
  func withDictionary() {
    let known = KnownWords(files: SystemDictionary.files)
    for trap in Self.traps { Self.check(trap, known) }
  }
}

@Suite("Known words")
struct KnownWordsTests {
  @Test("without a dictionary the corpus answers, and a note says so")
  func corpus() throws {
    let known = KnownWords(
      files: nil, corpus: [(word: "zebra", count: 2), (word: "zy", count: 9), (word: "gnu", count: 0)])
    #expect(known.isKnown("zebra"))
    #expect(known.isKnown("zebraer"))
    #expect(!known.isKnown("zy"))
    #expect(!known.isKnown("gnu"))
    #expect(known.stems(of: "zebra") == nil)
    let notice = try #require(known.notice)
    #expect(notice.id == "words.no-dictionary")
    #expect(notice.severity == .note)
    #expect(known.questions == 0)
  }

  @Test("a dictionary that is missing or broken is told, and the corpus answers")
  func broken() throws {
    let known = KnownWords(
      files: HunspellFiles(rules: "/nonexistent/da_DK.aff", words: "/nonexistent/da_DK.dic"),
      corpus: [(word: "zebra", count: 1)])
    #expect(known.isKnown("zebra"))
    #expect(try #require(known.notice).id == "words.unusable-dictionary")
    #expect(HunspellFiles.danish(environment: ["DICPATH": "/nonexistent"]) == nil)
  }

  @Test(
    "with a dictionary hunspell answers, once per word",
    .enabled(if: SystemDictionary.files != nil, "needs the Danish dictionary (Debian: hunspell-da)"))
  func dictionary() {
    let known = KnownWords(files: SystemDictionary.files)
    #expect(known.notice == nil)
    #expect(known.isKnown("sundhed"))
    #expect(!known.isKnown("indfl"))
    #expect(!known.isKnown("kr"))
    let questions = known.questions
    #expect(known.isKnown("sundhed"))
    #expect(known.questions == questions)
    #expect(known.stems(of: "systemer") == ["system"])
  }
}
