import TestSupport
import Testing
import TranscriptText

/// This system's Danish dictionary, for tests that are skipped where it is absent.
enum SystemDictionary {
  static let files = HunspellFiles.danish(environment: [:])
  static let skipped = "needs the Danish dictionary (Debian: hunspell-da)"
}

@Suite("Labelled words")
struct TermWordsTests {
  @Test("the list is long enough and has hard cases")
  func size() throws {
    let words = try LabelledWord.all()
    #expect(words.count >= 500)
    #expect(words.count { !$0.holds } >= 200)
    #expect(Set(words.map { "\($0.term)/\($0.word)" }).count == words.count)
  }

  @Test(
    "with a dictionary, terms find their words and no others",
    .enabled(if: SystemDictionary.files != nil, "needs the Danish dictionary (Debian: hunspell-da)"))
  func withDictionary() throws {
    try check(KnownWords(files: SystemDictionary.files), "with dictionary")
  }

  @Test(
    "without a dictionary, the words of a corpus do",
    .enabled(if: !SharedData.debates.isEmpty, "needs the trial material in ../shared (or $KODEKS_SHARED)"))
  func withCorpus() throws {
    try check(KnownWords(files: nil, corpus: try CorpusWords.debates()), "without dictionary")
  }

  private func check(_ known: KnownWords, _ title: String) throws {
    let words = try LabelledWord.all()
    for (name, part) in [
      ("first", words.filter(\.isFirstSet)), ("second", words.filter { !$0.isFirstSet }), ("all", words),
    ] {
      let score = Score(part, known: known)
      print("term-words \(title), \(name) set: recall \(score.recall), precision \(score.precision)")
      print("  missed: \(score.misses.joined(separator: " "))\n  wrong: \(score.falseHits.joined(separator: " "))")
      guard name == "all" else { continue }
      #expect(score.recall >= 0.95)
      #expect(score.precision >= 0.95)
    }
  }
}
