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

  @Test(
    "of lists that cannot be read only that is told, not that what names them names nothing",
    arguments: [
      ("  a: [x, $b]\n  b: [y, $a]\n", ["5:3 codebook.list-cycle"]),
      ("  a: $a\n", ["5:3 codebook.list-cycle"]),
      ("  a: $b\n  b: $c\n  c: $b\n", ["6:3 codebook.list-cycle"]),
      ("  a: $b\n  b: $a\n  c: $d\n  d: $c\n", ["5:3 codebook.list-cycle", "7:3 codebook.list-cycle"]),
      ("  a: [x, (y]\n", ["5:10 rule.unclosed-parenthesis"]), ("  a: []\n", ["5:3 codebook.empty-rule"]),
      ("  a: $b\n  b: y or\n", ["6:10 rule.missing-operand"]),
      ("  a: $c\n  b: x\n", ["5:6 rule.unknown-list"]),
    ])
  func unreadable(lists: String, expected: [String]) {
    let text =
      "codebook: b\nname: B\nversion: 1.0.0\nlists:\n" + lists
      + "codes:\n  - {id: k, name: A, definition: D, rules: [$a or z, $A and x]}\n"
    #expect(findings(text) == expected)
  }

  @Test("a ring of lists is told with its way", arguments: Language.allCases)
  func way(language: Language) throws {
    let text =
      "codebook: b\nname: B\nversion: 1.0.0\nlists:\n  a: $b\n  b: [x, $c]\n  c: $A\ncodes: [{id: k, name: A, definition: D, rules: [$c]}]\n"
    let parsed = CodebookParser.parse(SourceFile(path: "bog.yaml", text: text))
    #expect(parsed.diagnostics.count == 1)
    #expect(parsed.diagnostics.first?.message.text(in: language).hasSuffix(": a → b → c → a") == true)
  }
}
