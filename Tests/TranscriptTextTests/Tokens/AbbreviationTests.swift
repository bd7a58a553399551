import Testing

@testable import TranscriptText

@Suite("Abbreviations")
struct AbbreviationTests {
  @Test("at least 120 are known, and each is one token with its full stop")
  func all() throws {
    let tokeniser = try Tokeniser()
    #expect(DanishAbbreviations.all.count >= 120)
    for word in DanishAbbreviations.all.keys.sorted() {
      let text = CanonicalText("\(word). 5")
      let tokens = try tokeniser.tokens(in: text, range: text.fullRange)
      #expect(tokens.map { text[$0.range] } == ["\(word).", "5"])
    }
  }

  @Test(
    "those that can stand last are known as such",
    arguments: ["kr", "osv", "mv", "m.v", "m.fl", "pct", "mio", "mia", "o.l", "etc", "stk"])
  func mayEnd(_ word: String) {
    #expect(DanishAbbreviations.role(of: word) == .mayEnd)
  }

  @Test(
    "those that something follows are known as such",
    arguments: ["ca", "f.eks", "bl.a", "nr", "kl", "jf", "Hr", "Kl"])
  func leadsOn(_ word: String) {
    #expect(DanishAbbreviations.role(of: word) == .leadsOn)
  }

  @Test(
    "names, institutions and ordinary words are none",
    arguments: ["Jan", "KL", "HR", "min", "man", "sag", "", "."])
  func others(_ word: String) {
    #expect(DanishAbbreviations.role(of: word) == nil)
  }
}
