@testable import CodingModel
import Testing
import TranscriptText

private func matcher(_ pattern: WordPattern) -> WordMatcher {
  var numbers = PatternNumbers()
  _ = numbers.number(pattern)
  return WordMatcher(numbers)
}

/// Whether `pattern`, as written in a rule, fits `word`.
private func fits(_ pattern: String, _ word: String) -> Bool {
  guard case .words(let words)? = RuleParser.parse(pattern).pattern, let first = words.first else { return false }
  let vocabulary = Vocabulary()
  let type = vocabulary.intern(word)
  var matcher = matcher(first)
  matcher.extend(to: vocabulary, known: KnownWords(files: nil))
  return matcher.slot(of: type) != 0
}

@Suite("Words against word patterns")
struct WordMatcherTests {
  @Test(
    "a pattern fits these words",
    arguments: [
      ("*sag", ["sag", "fagsag", "sag-nummer", "fag-sag"]),
      ("*SAG", ["SAG", "FAGSAG"]),
      ("*sag*", ["sag", "årsagen", "Sager", "fag-sager"]),
      ("/sag(en|er)?s?/", ["sag", "SAGENS", "sagers"]),
      ("/[æøå]+/", ["å", "ÆØÅ"]),
      ("*sag except (årsag or *sagt)", ["sag", "fagsag"]),
      ("=systemer", ["systemer", "Systemer", "SYSTEMER", "it-systemer", "systemer-", "it\u{2011}systemer"]),
      ("=it", ["it", "IT", "it-systemer", "det-it"]),
      ("it-system*", ["it-system", "it-systemet", "nye-it-systemer"]),
      ("system*", ["system", "systemfejl", "it-systemerne"]),
      ("handlings*", ["handlings-", "handlingsplan"]),
      ("=cpr-numre", ["cpr-numre", "CPR-numre", "cpr-numre-listen"]),
      ("=bl.a.", ["bl.a.", "bl.a", "Bl.a."]),
      ("KY", ["KY", "KY's", "KYs", "KY’s", "KY'et", "KY-sag", "gamle-KY", "KYs-sag", "KY'"]),
      ("HK", ["HK", "HK's", "HK'ere", "HK'eren", "HK´ere"]),
      ("KY*", ["KY", "KYST", "KY-sag"]),
      ("økonomi*", ["Økonomi", "økonomien", "ØKONOMI"]),
      ("STAR", ["STAR", "STAR's"]),
      ("=80'erne", ["80'erne", "80’erne"]),
    ])
  func fitting(pattern: String, words: [String]) {
    for word in words { #expect(fits(pattern, word), "\(pattern) should fit \(word)") }
  }

  @Test(
    "a pattern does not fit these words",
    arguments: [
      ("*sag", ["sagen", "fagsager"]),
      ("*SAG", ["fagsag", "SAGEN"]),
      ("/sag(en|er)?s?/", ["sagerne", "fagsag", "it-sag"]),
      ("*sag except (=årsag or *sagt)", ["årsag"]),
      ("=systemer", ["system", "systemerne", "itsystemer", "it-systemerne"]),
      ("=it", ["bit", "itu", "sit-in"]),
      ("system*", ["økosystem", "syste"]),
      ("=cpr-numre", ["cpr", "numre", "cpr-numrene"]),
      ("KY", ["Ky", "ky", "KYST", "SKY", "KYsag", "KY'ET", "KYss", "ky-sag"]),
      ("=ky", ["kyst"]),
      ("STAR", ["star", "Star", "STARt"]),
      ("=bl.a.", ["bl", "a"]),
      ("=kr", ["kr.5"]),
    ])
  func notFitting(pattern: String, words: [String]) {
    for word in words { #expect(!fits(pattern, word), "\(pattern) should not fit \(word)") }
  }

  @Test("spellings that come later are looked at by the next extension, and only then")
  func extending() {
    let vocabulary = Vocabulary()
    var matcher = matcher(WordPattern(text: "sag", shape: .prefix, isCaseSensitive: false))
    let first = vocabulary.intern("sagen")
    matcher.extend(to: vocabulary, known: KnownWords(files: nil))
    let second = vocabulary.intern("sager")
    #expect(matcher.slot(of: first) == 1)
    #expect(matcher.slot(of: second) == 0)
    matcher.extend(to: vocabulary, known: KnownWords(files: nil))
    #expect(matcher.slot(of: second) == 1)
  }
}
