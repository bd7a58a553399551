import Testing

@testable import Commands

/// Codebooks that are too much, or go round in circles.
@Suite("Rules that are hard on the program")
struct HardRulesTests {
  private static func book(_ rules: String, lists: String = "") -> String {
    "codebook: ny\nname: Ny\nversion: 1.0.0\n\(lists)codes:\n  - id: ny\n    name: Ny\n    definition: D.\n    rules:\n"
      + rules
  }

  static let refused = [
    (
      book("      - /(a+)+b/\n"),
      """
      ny.yaml:9:9: fejl: det regulære udtryk forgrener sig så meget, at det kan bruge uendelig tid på et ord
              - /(a+)+b/
                ^
        forslag: ret udtrykket på det sted

      """
    ),
    (
      book("      - sag or /(en|er/\n"),
      """
      ny.yaml:9:22: fejl: parenteserne i det regulære udtryk passer ikke sammen
              - sag or /(en|er/
                             ^
        forslag: ret udtrykket på det sted

      """
    ),
    (
      book("      - sag and (møde or brev\n"),
      """
      ny.yaml:9:17: fejl: parentesen bliver ikke lukket
              - sag and (møde or brev
                        ^
        forslag: sæt en ) til sidst i leddet

      """
    ),
    (
      book("      - $a or sag\n", lists: "lists:\n  a: [sag, $b]\n  b: $a\n"),
      """
      ny.yaml:5:3: fejl: listerne nævner hinanden: a → b → a
          a: [sag, $b]
          ^
        forslag: slet den ene henvisning

      """
    ),
  ]

  @Test("each is refused at its place with status 2, and nothing changes", arguments: refused)
  func refusal(text: String, errors: String) throws {
    let project = try TestProject.coded()
    try project.write(text, to: "ny.yaml")
    let before = try project.state()
    let reply = try project.run("codebook add ny.yaml")
    #expect(reply.errors == errors)
    #expect(reply.status == .misuse)
    #expect(try project.state() == before)
  }

  @Test("an expression that only a word of the material makes endless stops the run at its rule, and nothing is coded")
  func endless() throws {
    let project = try TestProject.coded()
    let word = String(repeating: "enno", count: 30)
    try project.write("I: Hvad?\n\nIP: Der står \(word) her.\n", to: "ord.txt")
    try project.write(Self.book("      - sag\n      - /(enno|en|no)+x/\n"), to: "ny.yaml")
    try project.succeed("import ord.txt")
    #expect(try project.run("codebook add ny.yaml").errors.isEmpty)
    let before = try project.state()
    for line in ["code", "code --dry-run"] {
      let reply = try project.run(line)
      #expect(
        reply.errors
          == """
          ny.yaml:10:9: fejl: det regulære udtryk /(enno|en|no)+x/ brugte for lang tid på et ord i materialet og blev stoppet; intet er kodet
                  - /(enno|en|no)+x/
                    ^
            forslag: ret udtrykket på det sted

          """)
      #expect(reply.status == .misuse)
      #expect(try project.state() == before)
    }
  }

  @Test("ten thousand rules of all kinds are read, checked and coded with")
  func tenThousand() throws {
    let kinds: [(Int) -> String] = [
      { "begreb\($0)" }, { "begreb\($0)*" }, { "'*begreb\($0)*'" }, { "første\($0) anden\($0)" },
      { "near(første\($0), anden\($0), 5)" }, { "første\($0) and not anden\($0)" }, { "/begreb\($0)(en|er)?/" },
      { "første\($0) before anden\($0)" }, { "=begreb\($0)" }, { "\"et begreb\($0)\"" },
    ]
    let rules = (0..<10_000).map { "      - \(kinds[$0 % kinds.count]($0))\n" }.joined()
    let project = try TestProject.coded()
    try project.write(Self.book(rules + "      - jobcent*\n"), to: "ny.yaml")
    #expect(try project.run("codebook check ny.yaml").output == "ny.yaml: 1 kode, 10001 regler\n")
    try project.succeed("codebook add ny.yaml")
    #expect(try project.succeed("code --format tsv").contains("\nny\t2\t0\t0\t2\t0\n"))
  }
}
