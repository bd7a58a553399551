import CodingModel
import Testing
import TranscriptText

/// Books of a size and shape that anything but time in proportion to the file would not come to an end with.
@Suite("Very large and very deep codebooks")
struct LargeCodebookTests {
  private static let head = "codebook: b\nname: B\nversion: 1.0.0\ncodes:\n"

  private func parsed(_ text: String) -> Parsed<Codebook?> {
    CodebookParser.parse(SourceFile(path: "bog.yaml", text: text))
  }

  /// One code in one line.
  private func code(_ id: String, parent: String? = nil, rules: String = "[x]") -> String {
    "  - {id: \(id), name: N, definition: D\(parent.map { ", parent: \($0)" } ?? ""), rules: \(rules)}\n"
  }

  @Test("of a chain of codes under an unknown parent only its beginning is told of")
  func unknownParent() {
    let chain = (0..<15_000).map { code("k\($0)", parent: $0 == 0 ? "ukendt" : "k\($0 - 1)") }.joined()
    let parsed = parsed(Self.head + chain)
    #expect(parsed.diagnostics.map(\.id) == ["codebook.unknown-parent"])
    #expect(parsed.diagnostics.first?.location?.line == 5)
  }

  @Test("a ring of codes is told of once, at its first code, in few words", arguments: Language.allCases)
  func ring(language: Language) throws {
    let count = 15_000
    let ring = (0..<count).map { code("k\($0)", parent: "k\(($0 + count - 1) % count)") }.joined()
    let parsed = parsed(Self.head + code("uden for", parent: "k7") + ring)
    #expect(parsed.diagnostics.map(\.id) == ["codebook.parent-cycle"])
    let finding = try #require(parsed.diagnostics.first)
    #expect(finding.location?.line == 6)
    #expect(finding.message.text(in: language).hasSuffix(": k0 → k14999 → k14998 → … → k1 → k0"))
  }

  @Test("two rings are two findings; a short one is written out")
  func twoRings() {
    let text = [("a", "b"), ("c", "d"), ("b", "a"), ("d", "c")].map { code($0.0, parent: $0.1) }.joined()
    let texts = parsed(Self.head + text).diagnostics.map { $0.message.text(in: .english) }
    #expect(texts.map { $0.suffix(9) } == ["a → b → a", "c → d → c"])
  }

  @Test("children may stand before their parents, however many they are")
  func backwards() {
    let paths = (1...300).map { depth in (0..<depth).map { "k\($0)" }.joined(separator: "/") }
    let strangers = (0..<8_000).map { code("s\($0)", parent: "ukendt") }.joined()
    let parsed = parsed(Self.head + strangers + paths.reversed().map { code($0) }.joined())
    #expect(parsed.diagnostics.count == 8_000)
    #expect(parsed.value?.codes.map(\.path.description) == paths)
  }

  @Test("the earlier of two codes with one path is kept, also when its parent comes later")
  func duplicateBeforeParent() {
    let parsed = parsed(Self.head + code("a/b", rules: "[en]") + code("a") + code("a/b", rules: "[to]"))
    #expect(parsed.diagnostics.map { "\($0.location?.line ?? 0) \($0.id)" } == ["7 codebook.duplicate-code"])
    #expect(parsed.value?.codes.flatMap(\.rules).map(\.text) == ["x", "en"])
  }

  @Test("a book without any rule is read; each code that finds nothing is warned of, a parent is not")
  func withoutRules() {
    let leaves = (0..<5_000).map { "  - {id: a/k\($0), name: N, definition: D}\n" }.joined()
    let parsed = parsed(Self.head + "  - {id: a, name: N, definition: D}\n" + leaves)
    #expect(!parsed.hasErrors)
    #expect(parsed.value?.codes.count == 5_001)
    #expect(parsed.diagnostics.map(\.id) == Array(repeating: "codebook.no-rule", count: 5_000))
    #expect(parsed.diagnostics.first?.location?.line == 6)
  }

  @Test("tens of thousands of rules in one line are read, each with its column", arguments: ["ord", "o\u{301}rd"])
  func rulesInOneLine(word: String) throws {
    let rules = (0..<30_000).map { "\(word)\($0)" }
    let parsed = parsed(Self.head + code("a", rules: "[" + rules.joined(separator: ", ") + ", x or]"))
    let read = try #require(parsed.value?.codes.first?.rules)
    #expect(read.map(\.text) == rules)
    #expect(read[1].location.column == read[0].location.column + 6)
    #expect(parsed.diagnostics.map(\.id) == ["rule.missing-operand"])
  }

  @Test("codes nested three hundred deep are read, thousands deep are refused")
  func deep() {
    func nested(_ depth: Int) -> String {
      (0..<depth).map { "{id: k\($0), name: N, definition: D, rules: [x], codes: [" }.joined()
        + "{id: inderst, name: N, definition: D, rules: [x]}" + String(repeating: "]}", count: depth)
    }
    let book = parsed(Self.head + "  - " + nested(300) + "\n")
    #expect(book.diagnostics.isEmpty)
    #expect(book.value?.codes.last?.path.components.count == 301)
    #expect(parsed(Self.head + "  - " + nested(5_000) + "\n").diagnostics.map(\.id) == ["codebook.nested-too-deeply"])
  }
}
