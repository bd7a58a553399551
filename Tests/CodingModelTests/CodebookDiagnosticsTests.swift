import CodingModel
import Testing
import TranscriptText

/// A book around `codes`, whose first line is line 5.
private func book(_ codes: String) -> String { "codebook: b\nname: B\nversion: 1.0.0\ncodes:\n" + codes }

/// A book with one code and these lines; the first is line 8.
private func code(_ lines: String) -> String { book("  - id: a\n    name: A\n    definition: D\n" + lines) }

@Suite("What is said about a codebook")
struct CodebookDiagnosticsTests {
  @Test(
    "the file",
    arguments: [
      ("", ["0:0 codebook.empty"]), (" \n\n", ["0:0 codebook.empty"]), ("# kun\n", ["0:0 codebook.empty"]),
      ("- a\n- b\n", ["1:1 codebook.not-mapping"]), ("bare tekst\n", ["1:1 codebook.not-mapping"]),
      ("codebook: a\n---\ncodebook: b\n", ["2:1 codebook.several-documents"]),
      ("codebook: b\nna\u{0}me: B\n", ["2:3 codebook.nul-byte"]),
      ("codebook: b\ncodes:\n\t- id: a\n", ["3:1 codebook.tab-indentation"]),
      ("codebook: b\ncodes:\n  - id: a\n  \tname: A\n", ["4:3 codebook.tab-indentation"]),
      ("codebook: b\nx: \u{7}\n", ["2:4 codebook.syntax"]),
      ("codebook: b\nname: a: b\n", ["2:8 codebook.syntax"]),
      ("codebook: b\nname: \"uden ende\n", ["2:7 codebook.syntax"]),
      ("codebook: b\nname: [a, b\n", ["2:7 codebook.syntax"]),
      ("codebook: b\nname: @a\n", ["2:7 codebook.syntax"]),
      ("codebook: b\nname B\nversion: 1\n", ["2:1 codebook.syntax"]),
      (String(repeating: "[", count: 5_000), ["1:1 codebook.nested-too-deeply"]),
    ])
  func file(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test("bytes that are no UTF-8 are told of where they stand")
  func notUTF8() {
    let parsed = CodebookParser.parse(
      SourceFile(path: "b.yaml", bytes: Array("codebook: b\nname: æ".utf8) + [0xE6, 0x0A]))
    #expect(parsed.diagnostics.map(\.id) == ["codebook.not-utf8"])
    #expect(parsed.diagnostics.first?.location?.description == "b.yaml:2:8")
    #expect(parsed.value == nil)
  }

  @Test("a file of several megabytes is refused")
  func tooLarge() {
    let parsed = CodebookParser.parse(SourceFile(path: "b.yaml", bytes: Array(repeating: 0x61, count: 3 << 20)))
    #expect(parsed.diagnostics.map(\.id) == ["codebook.too-large"])
  }

  @Test(
    "anchors and stars",
    arguments: [
      (code("    rules:\n      - *ord\n"), ["9:9 codebook.unquoted-star"]),
      (code("    rules:\n      - * ord\n"), ["9:9 codebook.unquoted-star"]),
      (code("    rules: &r\n      - ord\n"), ["9:7 codebook.anchor"]),
      (code("    rules:\n      - &x ord\n      - *x\n"), ["9:9 codebook.anchor"]),
      (code("    example: R&D og A & B *vigtigt*\n    rules: [x]\n"), []),
      (code("    rules: &r\n      - ord\n    children: *r\n"), ["8:12 codebook.anchor"]),
      (code("    &n include: x\n    exclude: y\n    *n : z\n"), ["8:5 codebook.anchor"]),
      (code("    example: \"Se &bilag og *bilag\"\n    rules: [x]\n"), []),
      (code("    example: 'Det''s &bilag'\n    include: \"[*bilag]\"\n    rules: [x]\n"), []),
      (code("    example: |\n      &bilag\n      *bilag\n    rules: [x]\n"), []),
      (code("    example: se &bilag og\n      *bilag \"igen\n    rules: [x]  # *bilag\n"), []),
      (code("    example: '&x *x'\n    rules: [x\n"), ["9:12 codebook.syntax"]),
      (code("    example: '&x *x'\n    example: y\n    rules: [x]\n"), ["9:5 codebook.duplicate-key"]),
      (code("    example: '&x *x'\n    rules: &x [a]\n    exclude: *x\n"), ["8:15 codebook.anchor"]),
    ])
  func anchors(text: String, expected: [String]) {
    let found = findings(text)
    #expect(found.map { $0.split(separator: " ").last } == expected.map { $0.split(separator: " ").last })
    if expected.first?.hasSuffix("star") == true { #expect(found == expected) }
  }

  @Test("aliases that stand for more than any memory holds are refused at once")
  func laughs() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    #expect(findings(text) == ["1:5 codebook.anchor"])
    #expect(findings(text + "? *a30\n: x\n? *a30\n: y\n") == ["1:5 codebook.anchor"])
  }

  @Test(
    "keys and values",
    arguments: [
      ("codebook: b\n", ["1:1 codebook.missing-key", "1:1 codebook.missing-key", "1:1 codebook.missing-key"]),
      (
        "codebook:\nname: B\nversion: 1\ncodes: [{id: a, name: A, definition: D, rules: [x]}]\n",
        ["1:1 codebook.empty-value"]
      ),
      (book("  []\n"), ["4:1 codebook.empty-value"]), (book(""), ["4:1 codebook.empty-value"]),
      (book("  tekst\n"), ["5:3 codebook.wrong-type"]), (book("  - tekst\n"), ["5:5 codebook.wrong-type"]),
      (book("  - [a]\n"), ["5:5 codebook.wrong-type"]),
      (book("  - name: A\n    definition: D\n    rules: [x]\n"), ["5:5 codebook.missing-key"]),
      (book("  - id: a\n    definition: D\n    rules: [x]\n"), ["5:5 codebook.missing-key"]),
      (code("    regler: [x]\n    rules: [x]\n"), ["8:5 codebook.unknown-key"]),
      (code("    ? [a]\n    : b\n    rules: [x]\n"), ["8:7 codebook.wrong-type"]),
      (code("    include: [a, b]\n    rules: [x]\n"), ["8:14 codebook.wrong-type"]),
      (code("    include:\n      æ: b\n    rules: [x]\n"), ["9:7 codebook.wrong-type"]),
      (code("    color: rød\n    rules: [x]\n"), ["8:12 codebook.bad-color"]),
      (code("    color: #4269d0\n    rules: [x]\n"), ["8:5 codebook.empty-value"]),
      (code("    rules: x\n"), ["8:12 codebook.wrong-type"]),
      (code("    rules: []\n"), ["8:5 codebook.empty-rules"]), (code("    rules:\n"), ["8:5 codebook.empty-rules"]),
      (code("    rules:\n      -\n      - ''\n      - x\n"), ["9:8 codebook.empty-rule", "10:9 codebook.empty-rule"]),
      (code("    rules:\n      - [x]\n"), ["9:9 codebook.wrong-type"]),
      (code("    rules:\n      - match: [x]\n"), ["9:16 codebook.wrong-type"]),
      (code("    rules:\n      - span: turn\n"), ["9:9 codebook.missing-key"]),
      (code("    rules:\n      - match: x\n        span: sætning\n"), ["10:15 codebook.bad-span"]),
      (code("    rules:\n      - match: x\n        nite: y\n"), ["10:9 codebook.unknown-key"]),
      (
        code("    rules:\n      - a or b\n      - a  or b\n      - match: a or b\n        span: turn\n"),
        ["10:9 codebook.duplicate-rule"]
      ),
      (book("  - id: a\n    name: A\n    rules: [x]\n"), ["5:5 codebook.no-definition"]),
      (code(""), ["5:5 codebook.no-rule"]),
      (
        "codebook: b\nname: B\nversion: ny\nlanguage: dansk\nspan: sentense\ncodes: [{id: a, name: A, definition: D, rules: [x]}]\n",
        ["3:10 codebook.bad-version", "4:11 codebook.bad-language", "5:7 codebook.bad-span"]
      ),
    ])
  func values(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test(
    "the tree of codes",
    arguments: [
      (
        code("    rules: [x]\n  - id: a\n    name: B\n    definition: D\n    rules: [y]\n"),
        ["9:9 codebook.duplicate-code"]
      ),
      (
        code("    rules: [x]\n  - id: c\n    name: B\n    definition: D\n    parent: aa\n    rules: [y]\n"),
        ["12:13 codebook.unknown-parent"]
      ),
      (
        code("    rules: [x]\n  - id: q/c\n    name: B\n    definition: D\n    rules: [y]\n"),
        ["9:9 codebook.unknown-parent"]
      ),
      (
        code(
          "    parent: c\n    rules: [x]\n  - id: c\n    name: B\n    definition: D\n    parent: a\n    rules: [y]\n"),
        ["8:13 codebook.parent-cycle"]
      ),
      (code("    parent: a\n    rules: [x]\n"), ["8:13 codebook.parent-cycle"]),
      (book("  - id: /\n    name: A\n    definition: D\n    rules: [x]\n"), ["5:9 codebook.slash-in-id"]),
      (
        code(
          "    codes:\n      - id: c\n        name: C\n        definition: D\n        parent: a\n        rules: [x]\n"),
        ["12:17 codebook.parent-and-nesting"]
      ),
      (
        code("    codes:\n      - id: b/c\n        name: C\n        definition: D\n        rules: [x]\n"),
        ["9:13 codebook.slash-in-id"]
      ),
      (code("    codes:\n      - id: a/c\n        name: C\n        definition: D\n        rules: [x]\n"), []),
    ])
  func tree(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test("a wrong rule is told of inside its text, however the text is written in YAML")
  func insideRules() {
    let text = code(
      """
          rules:
            - æøå or
            - "a \\"b\\" or"
            - 'it''s ('
            - >-
              near(a,
                b or c, d)
            - |
              første linje
              or ( b
            - match: a
                and or b
            - "a\\u00e5 /"

      """)
    #expect(
      findings(text) == [
        "9:15 rule.missing-operand", "10:12 rule.missing-operator", "11:16 rule.missing-operator",
        "14:19 rule.near-number",
        "17:12 rule.unclosed-parenthesis", "19:15 rule.missing-operand", "20:18 rule.unclosed-expression",
      ])
  }

  @Test("duplicate keys do not hide the other mistakes")
  func duplicateKeys() {
    let text = code("    name: Igen\n    rulez: [x]\n    rules: [y]\n    \"definition\": E\n") + "name: Atter\n"
    #expect(
      findings(text) == [
        "8:5 codebook.duplicate-key", "9:5 codebook.unknown-key", "11:5 codebook.duplicate-key",
        "12:1 codebook.duplicate-key",
      ])
    #expect(findings("{codebook: a, codebook: b}\n").contains { $0.hasSuffix("codebook.duplicate-key") })
  }

  @Test("a column counts characters, and the source line is given for the caret")
  func columns() throws {
    let parsed = CodebookParser.parse(SourceFile(path: "b.yaml", text: code("    rules: [\"pa\u{30A} æ ø\", å or]\n")))
    let location = try #require(parsed.diagnostics.first?.location)
    #expect(location.column == 27)
    #expect(location.sourceLine == "    rules: [\"pa\u{30A} æ ø\", å or]")
    #expect(location.description == "b.yaml:8:27")
  }

  @Test(
    "the nearest is suggested",
    arguments: [
      (code("    regler: [x]\n"), "mente du »rules«?"),
      (code("    definiton: x\n    rules: [x]\n"), "mente du »definition«?"),
      (code("    farve: x\n    rules: [x]\n"), "mente du »color«?"),
      (
        code("    qqqqq: x\n    rules: [x]\n"),
        "kendte nøgler: id, name, color, colour, definition, include, exclude, example, span, requires, unless, speakers, "
          + "requires-code, rules, parent, codes, children"
      ),
      (code("    rules: [{match: x, span: replik}]\n"), "mente du »turn«?"),
      (code("    rules: [{match: x, span: sentense}]\n"), "mente du »sentence«?"),
      (
        code("    rules: [x]\n  - id: c\n    name: C\n    definition: D\n    rules: [y]\n    parent: A\n"),
        "mente du »a«?"
      ),
      (code("    rules:\n      - *ord\n"), "sæt teksten i anførselstegn"),
    ])
  func suggestions(text: String, expected: String) {
    let parsed = CodebookParser.parse(SourceFile(path: "b.yaml", text: text))
    #expect(parsed.diagnostics.contains { $0.message.suggestion(in: .danish) == expected })
  }

  @Test("what could be read is given beside the errors")
  func partial() {
    let text = code(
      "    rules:\n      - a or\n      - b\n  - id: c\n    name: C\n    definition: D\n    rules: [y]\n    zzz: 1\n")
    let parsed = CodebookParser.parse(SourceFile(path: "b.yaml", text: text))
    #expect(parsed.hasErrors)
    #expect(parsed.value?.codes.map(\.path.description) == ["a", "c"])
    #expect(parsed.value?.codes.flatMap(\.rules).map(\.text) == ["b", "y"])
  }
}

@Suite("Several codebooks")
struct CodebookSetTests {
  private func parsed(_ text: String, _ path: String) throws -> Codebook {
    try #require(CodebookParser.parse(SourceFile(path: path, text: text)).value)
  }

  @Test("one name for two books and one path in two books are told of at the later")
  func conflicts() throws {
    let first = try parsed(code("    rules: [x]\n"), "en.yaml")
    let second = try parsed(code("    rules: [x]\n").replacing("codebook: b", with: "codebook: c"), "to.yaml")
    let third = try parsed(code("    rules: [x]\n").replacing("id: a", with: "id: d"), "tre.yaml")
    #expect(CodebookSet.diagnostics(for: [first]).isEmpty)
    let found = CodebookSet.diagnostics(for: [first, second, third])
    #expect(found.map(\.id) == ["codebook.duplicate-code-in-books", "codebook.duplicate-book"])
    #expect(found.map { $0.location?.description } == ["to.yaml:5:5", "tre.yaml"])
    #expect(found[0].message.text(in: .danish) == "koden »a« findes også i en.yaml, linje 5")
  }
}
