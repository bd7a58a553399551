import CodingModel
import Testing

@testable import Commands

@Suite("Lines at the coding desk")
struct DeskLineTests {
  private static func names(_ names: String...) -> [CodeWord] { names.map { .name($0) } }

  static let lines: [(String, DeskLine)] = [
    ("", .next), ("  \t", .next), ("# en note", .comment),
    ("n", .nextUncoded), ("p", .nextProposal), ("b", .back), ("u", .undo), ("r", .redo), ("v", .show), ("o", .others),
    ("l", .list("")), ("l tid", .list("tid")), ("h", .help), ("?", .help), ("hjælp", .help),
    ("q", .leave), ("slut", .leave), ("i", .interviews("")), ("i syd", .interviews("syd")),
    ("a", .accept([])), ("a2", .accept([2])), ("a 1,3", .accept([1, 3])), ("x", .reject([])), ("X3", .reject([3])),
    ("g 45", .go(45)), ("g45", .go(45)), ("g", .malformed(.missingNumber)),
    ("m husk Åse", .memo("husk Åse")), ("m", .malformed(.emptyMemo)),
    ("?tid", .describe("tid")), ("/arbejde*", .search("arbejde*")), ("/", .search("")),
    ("!kodeks quotes tid", .command("kodeks quotes tid")),
    ("+ny tid", .make(name: "tid", definition: "")),
    ("+ny Ærlig tid: når uret går", .make(name: "Ærlig tid", definition: "når uret går")),
    ("+new a/b:", .make(name: "a/b", definition: "")), ("+tid", .malformed(.missingName)),
    ("+Ærgrelse over post: når brevet kommer", .make(name: "Ærgrelse over post", definition: "når brevet kommer")),
    ("+nytænkning: det nye", .make(name: "nytænkning", definition: "det nye")),
    ("+sam", .malformed(.missingName)), ("+ny", .malformed(.missingName)),
    (".", .code(CodeRequest(codes: [.latest]))), ("3", .code(CodeRequest(codes: [.recent(3)]))),
    ("komp", .code(CodeRequest(codes: names("komp")))), ("ko/eft", .code(CodeRequest(codes: names("ko/eft")))),
    ("tid, løn ,3,.", .code(CodeRequest(codes: names("tid", "løn") + [.recent(3), .latest]))),
    ("ris\\, ros", .code(CodeRequest(codes: names("ris, ros")))),
    ("=n", .code(CodeRequest(codes: names("n")))), ("=3, =a", .code(CodeRequest(codes: names("3", "a")))),
    ("ny", .code(CodeRequest(codes: names("ny")))), ("arbejde", .code(CodeRequest(codes: names("arbejde")))),
    ("gang", .code(CodeRequest(codes: names("gang")))), ("møde", .code(CodeRequest(codes: names("møde")))),
    ("2-4 komp/eft", .code(CodeRequest(turns: 2...4, codes: names("komp/eft")))),
    ("4–2 tid", .code(CodeRequest(turns: 2...4, codes: names("tid")))),
    ("12 .", .code(CodeRequest(turns: 12...12, codes: [.latest]))),
    (
      "\"vi mødes … hver uge\" sam",
      .code(CodeRequest(part: QuotedPart(beginning: "vi mødes", end: "hver uge"), codes: names("sam")))
    ),
    (
      "3 »hver uge« sam, tid",
      .code(CodeRequest(turns: 3...3, part: QuotedPart(beginning: "hver uge", end: nil), codes: names("sam", "tid")))
    ),
    ("\"a...b\" c", .code(CodeRequest(part: QuotedPart(beginning: "a", end: "b"), codes: names("c")))),
    ("\"uden ende", .malformed(.openQuotation)), ("\"\" tid", .malformed(.emptyQuotation)),
    ("\"… uge\" tid", .malformed(.emptyQuotation)), ("\"uge\"", .malformed(.missingCode)),
    ("2-4", .malformed(.missingCode)), ("g 0", .go(0)),
    ("2-4 ,", .malformed(.missingCode)), ("-", .malformed(.missingCode)),
    ("-tid", .uncode(CodeRequest(codes: names("tid")))), ("2-3 -tid", .uncode(CodeRequest(turns: 2...3, codes: names("tid")))),
  ]

  @Test("a line is read as the keys say", arguments: lines)
  func reading(line: String, meaning: DeskLine) { #expect(DeskLine.parse(line) == meaning) }

  @Test("what a code is completed to is read as that code", arguments: ["tid", "n", "3", "ris, ros", "m note", "a/b", "-x"])
  func completed(path: String) {
    let escaped = path.replacing(",", with: "\\,")
    let line = DeskLine.parse("=" + escaped)
    #expect(line == .code(CodeRequest(codes: [.name(path)])))
  }

  @Test(
    "completion looks at the code that is being typed",
    arguments: [
      ("ti", "ti"), ("tid, lø", "lø"), ("2-4 ko", "ko"), ("\"vi … uge\" sa", "sa"), ("-ti", "ti"), ("?ti", "ti"),
      ("=n", "n"), ("\"vi mød", ""), ("a\\, b", "a\\, b"),
    ])
  func unfinished(line: String, code: String) { #expect(CodingDesk.unfinishedCode(line) == code) }
}
