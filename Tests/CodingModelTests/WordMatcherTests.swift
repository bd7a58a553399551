@testable import CodingModel
import Foundation
import TestSupport
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
      ("/it-sag|80'erne/", ["it-sag", "it\u{2010}sag", "it\u{2011}sag", "80’erne", "80´erne"]),
      ("/it\u{2011}sag|80’erne|ma\u{30A}l/", ["it-sag", "it\u{2011}sag", "80'erne", "mål", "MA\u{30A}L"]),
      ("bl.a.", ["bl.a.", "Bl.a.", "bl.a"]),
      ("nr", ["nr.", "nr"]),
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

  @Test(
    "a word whose end is left out fits as the whole word does, its exclusions too",
    arguments: [
      ("opgave", true), ("*opgaver", true), ("=sagsopgaver", true), ("/sagsopg.+/", true), ("*gsop*", true), ("sags*", true),
      ("opgave except (=sagsopgaver)", false), ("opgave except (*sopgaver)", false), ("opgave except (/sags.*er/)", false),
      ("sags* except (*opgaver)", false), ("=arbejdsopgaver", false), ("=opgaver", false),
    ])
  func suspended(pattern: String, isFit: Bool) throws {
    for text in ["Sags- og arbejdsopgaver.", "Sags\u{2010} og KY’s arbejdsopgaver."] {
      let tokeniser = PlainTokeniser()
      let transcript = tokeniser.transcript(text)
      let location = SourceLocation(file: "b.yaml", line: 1, column: 1)
      let rule = CodingRule(
        code: try #require(CodePath("a")), text: pattern, pattern: try #require(RuleParser.parse(pattern).pattern),
        span: .match, location: location)
      let book = Codebook(
        id: "b", name: "", version: "", description: "",
        codes: [Code(path: rule.code, name: "", rules: [rule], location: location)], file: "", sha256: "")
      let codings = RuleCoder.codings(
        in: transcript, interview: UUID(), rules: CompiledRules([book], readyFor: tokeniser.vocabulary, for: transcript))
      #expect(codings.contains { $0.range.start == 4 } == isFit, "\(pattern) in \(text)")
    }
  }
}
