import CodingModel
import Testing
import TranscriptText

@Suite("Word lists")
struct WordListTests {
  @Test("a codebook hands on its lists as written, with their lines")
  func lists() throws {
    let text = """
      codebook: b
      name: B
      version: 1.0.0
      lists:
        Parter: jobcenter or borgerservice
        steder: [" kommune", $parter]
      codes:
        - id: a
          name: A
          definition: a
          rules: [$steder]
      """
    let book = try #require(CodebookParser.parse(SourceFile(path: "bog.yaml", text: text)).value)
    #expect(book.lists.map(\.name) == ["Parter", "steder"])
    #expect(book.lists.map(\.texts) == [["jobcenter or borgerservice"], ["kommune", "$parter"]])
    #expect(book.lists.map(\.location.line) == [5, 6])
  }
}
