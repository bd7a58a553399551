import Testing
import TranscriptText

@testable import CodingModel

@Suite("Re-anchoring")
struct ReanchoringTests {
  @Test("a text that did not change moves nothing")
  func same() throws {
    let sample = AnchorSample(anchorInterview, anchorInterview)
    let range = try #require(sample.range("hjalp hinanden"))
    #expect(sample.reanchoring.placement(of: range) == .unmoved(range))
  }

  @Test("what stands before a correction stays where it is, what stands behind it moves along")
  func shifted() throws {
    let sample = AnchorSample(
      anchorInterview, anchorInterview.replacing("ingen undervisning", with: "ingen god undervisning"))
    let before = try #require(sample.range("Det var svært."))
    #expect(sample.reanchoring.placement(of: before) == .unmoved(before))
    let behind = try #require(sample.range("hjalp hinanden"))
    let moved = TextRange(start: behind.start + 4, end: behind.end + 4)
    #expect(sample.reanchoring.placement(of: behind) == .moved(moved, similarity: 1))
  }

  @Test(
    "each sort of stretch is found again",
    arguments: [
      ("svært", "svært"), ("undervis", "undervis"), ("gangene", "gangene"), ("»Det går nok«, sagde han.", nil),
      ("Det går nok", nil), ("IP: Ja. Vi satte os sammen om tirsdagen", "IP: Øh, ja. Vi satte os sammen om tirsdagen"),
      ("I: Og hvad gjorde I så?\n\nIP: Ja.", "I: Og hvad gjorde I så?\n\nIP: Øh, ja."), (" og hjalp ", nil),
      ("væk. ", nil),
      ("Det tog lang tid", nil), ("Er det stadig sådan?\n\nIP: Nej.", nil), ("IP", "IP"),
    ] as [(String, String?)])
  func sorts(stretch: String, expected: String?) throws {
    let new = "Kommune: nord\n\n" + anchorInterview.replacing("IP: Ja.", with: "IP: Øh, ja.")
    let sample = AnchorSample(anchorInterview, new)
    #expect(try sample.text(stretch) == expected ?? stretch)
  }

  @Test(
    "a corrected word at either end stays inside",
    arguments: [
      ("undervisning", "undervisnig", "ingen undervisning, og", "ingen undervisnig, og"),
      ("hjalp", "hjælp", "hjalp hinanden med", "hjælp hinanden med"),
      ("lang tid", "meget lang tid", "lang tid", "lang tid"),
      ("arbejdsgangene", "arbejds gangene", "men arbejdsgangene blev", "men arbejds gangene blev"),
      ("arbejdsgangene", "arbejds gangene", "arbejdsgangene", "arbejds gangene"),
      ("tirsdagene er", "tirsdage er", "tirsdagene er væk", "tirsdage er væk"),
      ("sagerne.", "sagerne!", "hinanden med sagerne.", "hinanden med sagerne!"),
      ("sammen om", "sammen, om", "os sammen", "os sammen"),
      ("satte os", "sætte os", "satte", "sætte"),
    ])
  func corrected(old: String, new: String, stretch: String, expected: String) throws {
    let sample = AnchorSample(anchorInterview, anchorInterview.replacing(old, with: new))
    #expect(try sample.text(stretch) == expected)
  }

  @Test("new lines, labels and time codes hinder nothing")
  func layout() throws {
    let wrapped = anchorInterview.replacing("hjalp hinanden", with: "hjalp\nhinanden").replacing(
      "I: ", with: "Interviewer: "
    )
    .replacing("IP: ", with: "Informant: [00:01:23] ")
    let sample = AnchorSample(anchorInterview, wrapped)
    #expect(try sample.text("om tirsdagen og hjalp hinanden med") == "om tirsdagen og hjalp\nhinanden med")
    #expect(try sample.text("Nu har hver afdeling") == "Nu har hver afdeling")
    #expect(try sample.text("I: Er det stadig sådan?") == "Interviewer: Er det stadig sådan?")
  }

  @Test("a turn may be split and two turns joined")
  func turns() throws {
    let split = anchorInterview.replacing("sagerne. Det tog", with: "sagerne.\n\nIP: Det tog")
    let whole = "hinanden med sagerne. Det tog lang tid"
    let apart = "hinanden med sagerne.\n\nIP: Det tog lang tid"
    #expect(try AnchorSample(anchorInterview, split).text(whole) == apart)
    #expect(try AnchorSample(split, anchorInterview).text(apart) == whole)
  }

  @Test("a passage that was cut and put elsewhere is found there")
  func moved() throws {
    let passage = "I: Er det stadig sådan?\n\n"
    let answer =
      "IP: Nej. Nu har hver afdeling sin egen superbruger, og tirsdagene er væk. "
      + "Det er en skam, for det var dér, vi lærte noget.\n\n"
    let head = anchorInterview.replacing(passage, with: "").replacing(answer.dropLast(), with: "")
    let sample = AnchorSample(anchorInterview, answer + passage + head)
    #expect(try sample.text("sin egen superbruger") == "sin egen superbruger")
    #expect(try sample.text("hjalp hinanden") == "hjalp hinanden")
  }

  // MARK: Orphans

  @Test("words that were removed are gone, and the place where they stood is named")
  func gone() throws {
    let sample = AnchorSample(anchorInterview, anchorInterview.replacing("Det tog lang tid, men ", with: ""))
    guard case .orphan(let reason, let near) = try sample.placement("Det tog lang tid") else {
      Issue.record("placed")
      return
    }
    #expect(reason == .gone)
    #expect(sample.new.text[near] == ". ")
  }

  @Test("one of two like words that were neighbours cannot be told from the other")
  func ambiguous() throws {
    let old = anchorInterview.replacing("IP: Ja. Vi", with: "IP: Ja, ja. Vi")
    let sample = AnchorSample(old, anchorInterview)
    #expect(try sample.reason("ja") == .ambiguous)
    #expect(try sample.text("Ja, ja. Vi satte os") == "Ja. Vi satte os")
  }

  @Test("a word that became another, and a passage that was rewritten, are too different")
  func tooDifferent() throws {
    let word = AnchorSample(anchorInterview, anchorInterview.replacing("svært", with: "godt"))
    #expect(try word.reason("svært") == .tooDifferent(kept: 0, words: 1, newWords: 1))
    #expect(try word.text("Det var svært.") == "Det var godt.")
    let rewritten = anchorInterview.replacing("Det er en skam, for det", with: "Ærgerligt, fordi møderne")
    let passage = AnchorSample(anchorInterview, rewritten)
    #expect(try passage.placement("Det er en skam").range == nil)
  }

  @Test("words that someone else says now are left to a person")
  func speakerChanged() throws {
    let new = anchorInterview.replacing("\n\nIP: Ja. Vi satte", with: " Ja. Vi satte")
    #expect(try AnchorSample(anchorInterview, new).reason("hjalp hinanden med sagerne") == .speakerChanged)
  }

  @Test("a stretch that another speaker now interrupts, or whose part was moved away, is split")
  func split() throws {
    let new = anchorInterview.replacing("sagerne. Det tog", with: "sagerne.\n\nI: Hvor tit?\n\nIP: Det tog")
    #expect(try AnchorSample(anchorInterview, new).reason("med sagerne. Det tog lang tid") == .split)
  }

  @Test("a mark alone is placed between the same words, and an orphan when it changed")
  func wordless() throws {
    let same = AnchorSample(anchorInterview, "Sted: her\n\n" + anchorInterview)
    #expect(try same.text("»") == "»")
    let changed = AnchorSample(anchorInterview, anchorInterview.replacing("»", with: "'"))
    #expect(try changed.reason("»") == .wordless)
  }

  @Test("every reason reads differently in each language, and says what to do")
  func texts() {
    let reasons: [OrphanReason] = [
      .gone, .ambiguous, .tooDifferent(kept: 1, words: 4, newWords: 3), .speakerChanged, .split, .wordless,
    ]
    #expect(Set(reasons.map(\.id)).count == reasons.count)
    for language in Language.allCases {
      #expect(Set(reasons.map { $0.text(in: language) }).count == reasons.count)
      #expect(reasons.allSatisfy { $0.suggestion(in: language) != nil })
    }
    #expect(reasons.allSatisfy { $0.text(in: .danish) != $0.text(in: .english) })
  }

  @Test("where words at an end changed their order, the end is not known")
  func reordered() throws {
    let sample = AnchorSample(
      anchorInterview, anchorInterview.replacing("og hjalp hinanden", with: "hjalp og hinanden"))
    #expect(try sample.reason("og hjalp hinanden med") == .ambiguous)
    #expect(try sample.text("tirsdagen og hjalp hinanden med") == "tirsdagen hjalp og hinanden med")
  }

  // MARK: Repeated text

  @Test("a removed turn's stock phrase is not found in another turn's")
  func stockPhrase() throws {
    let old = anchorInterview.replacing(
      "I: Er det stadig",
      with: "IP: Tak for det. Jeg vil hellere tale om noget helt andet end systemet i dag.\n\nI: Er det stadig")
    let new = anchorInterview.replacing(
      "I: Er det stadig",
      with: "IP: Tak for det. Frokosten i kantinen smager bedre, siden kokken blev skiftet ud.\n\nI: Er det stadig")
    #expect(try AnchorSample(old, new).placement("Tak for det").range == nil)
  }

  @Test("twenty thousand like words with one fewer are no place to be sure of, and take no long time")
  func repetitive() throws {
    let head = "I: Hvordan begyndte det hele for jer dengang i afdelingen?\n\nIP: "
    let tail = "\n\nI: Og hvordan sluttede det så for jer alle sammen til sidst?\n"
    let many = head + String(repeating: "ja ", count: 20_000) + tail
    let fewer = head + String(repeating: "ja ", count: 19_999) + tail
    let sample = AnchorSample(many, fewer)
    #expect(try sample.placement("ja", occurrence: 7_000).range == nil)
    #expect(try sample.text("for jer dengang") == "for jer dengang")
    #expect(try sample.text("sluttede det så") == "sluttede det så")
  }

  @Test("empty texts hold no place, and ranges are cut at the end")
  func edges() {
    let sample = AnchorSample("", "IP: Ja.")
    #expect(sample.reanchoring.placement(of: TextRange(start: 0, end: 9)).range == nil)
    let same = AnchorSample("IP: Ja.", "IP: Ja.")
    #expect(same.reanchoring.placement(of: TextRange(start: 4, end: 99)) == .unmoved(TextRange(start: 4, end: 7)))
    let other = AnchorSample("IP: Ja.", "")
    #expect(other.reanchoring.placement(of: TextRange(start: 4, end: 6)).range == nil)
  }
}
