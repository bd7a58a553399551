import Testing
import TranscriptText

@Suite("Vocabulary")
struct VocabularyTests {
  @Test("numbers spellings from 0 in the order of their first appearance")
  func order() {
    let vocabulary = Vocabulary()
    #expect(["ja", "nej", "ja", "Ja"].map { vocabulary.intern($0) } == [0, 1, 0, 2])
    #expect(vocabulary.count == 3)
    #expect(vocabulary.foldedCount == 2)
    #expect(vocabulary.foldedID(of: 2) == vocabulary.foldedID(of: 0))
  }

  @Test("spellings that are equal in NFC are one, and the surface is NFC")
  func normalForm() {
    let vocabulary = Vocabulary()
    let decomposed = vocabulary.intern("ga\u{30A}r")
    #expect(vocabulary.intern("går") == decomposed)
    #expect(vocabulary.intern("ga\u{30A}r") == decomposed)
    #expect(vocabulary.count == 1)
    #expect(Array(vocabulary.surface(of: decomposed).utf8) == Array("g\u{E5}r".utf8))
  }

  @Test(
    "folds case as Unicode's root locale does",
    arguments: [
      ("KY", "ky"), ("ÆØÅ", "æøå"), ("Straße", "strasse"), ("É", "é"), ("ΣΑΣ", "σασ"), ("İ", "i\u{307}"), ("×Ü", "×ü"),
      ("µ", "μ"), ("A\u{30A}", "å"), ("ﬁn", "fin"), ("Ÿ", "ÿ"), ("HK’ERE", "hk’ere"), ("", ""), ("ß", "ss"),
      ("Þ÷", "þ÷"),
    ])
  func folding(_ word: String, _ folded: String) {
    let vocabulary = Vocabulary()
    let type = vocabulary.intern(word)
    #expect(Array(vocabulary.folded(of: type).utf8) == Array(folded.utf8))
    #expect(vocabulary.foldedID(of: vocabulary.intern(folded)) == vocabulary.foldedID(of: type))
  }

  @Test("every letter up to U+024F folds as Swift lowers it, but for the six that Unicode folds otherwise")
  func allLatinLetters() throws {
    let vocabulary = Vocabulary()
    let otherwise: Set<UInt32> = [0xB5, 0xDF, 0x130, 0x149, 0x17F, 0x1F0]
    for code in UInt32(0x20)...0x24F where !otherwise.contains(code) {
      let scalar = try #require(Unicode.Scalar(code))
      let word = "a\(String(scalar))b"
      #expect(vocabulary.folded(of: vocabulary.intern(word)) == word.lowercased(), "U+\(String(code, radix: 16))")
    }
  }

  @Test("keeps words of any length apart", arguments: [1, 7, 8, 9, 15, 16, 17, 24, 31, 32, 33, 1000])
  func lengths(_ length: Int) {
    let vocabulary = Vocabulary()
    var words: [String] = []
    for place in 0..<length {
      words.append(String(repeating: "a", count: place) + "b" + String(repeating: "a", count: length - place - 1))
    }
    words.append(String(repeating: "a", count: length))
    words.append(String(repeating: "a", count: length) + "\0")
    let types = words.map { vocabulary.intern($0) }
    #expect(Set(types).count == words.count)
    #expect(types.map { vocabulary.surface(of: $0) } == words)
    #expect(words.map { vocabulary.intern($0) } == types)
  }

  @Test("keeps a hundred thousand words apart")
  func many() {
    let vocabulary = Vocabulary()
    for number in 0..<100_000 { #expect(vocabulary.intern("Ord\(number)") == TypeID(number)) }
    #expect(vocabulary.surface(of: 77_777) == "Ord77777")
    #expect(vocabulary.folded(of: 77_777) == "ord77777")
  }
}
