import Testing
import TranscriptText

@Suite("Did you mean")
struct SuggestionTests {
  @Test(
    "a slip of the finger finds its name",
    arguments: [("rulse", "rules"), ("NAME", "name"), ("definiton", "definition"), ("exmaple", "example")])
  func near(word: String, expected: String) {
    #expect(Suggestion.nearest(to: word, among: ["name", "rules", "definition", "example"]) == expected)
  }

  @Test("what was found near is offered in the reader's language")
  func phrase() {
    #expect(Suggestion.didYouMean("org/gang", in: .danish) == "mente du »org/gang«?")
    #expect(Suggestion.didYouMean("org/gang", in: .english) == "did you mean 'org/gang'?")
  }

  @Test("another word finds none, and of equally near names the first is taken")
  func far() {
    #expect(Suggestion.nearest(to: "kommune", among: ["name", "rules"]) == nil)
    #expect(Suggestion.nearest(to: "", among: ["a"]) == nil)
    #expect(Suggestion.nearest(to: "ab", among: ["ac", "ad"]) == "ac")
  }
}
