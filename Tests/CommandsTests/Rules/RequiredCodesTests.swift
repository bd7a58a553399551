import Testing

@testable import Commands

/// `requires-code` may name codes of other books.
@Suite("Required codes")
struct RequiredCodesTests {
  private static func book(_ id: String, requiring code: String) -> String {
    "codebook: \(id)\nname: B\nversion: 1.0.0\ncodes:\n  - id: \(id)\n    name: B\n    definition: D.\n"
      + "    rules:\n      - match: møde\n        requires-code: \(code)\n"
  }

  private static let warning = """
    ny.yaml:10:24: advarsel: her kræves koden »org/san«, som ingen af kodebøgerne har
              requires-code: org/san
                             ^
      forslag: mente du »org/sam«?

    """

  @Test("a code that no book checked together has is warned of at its place")
  func check() throws {
    let project = try TestProject()
    try project.write(TestProject.samples[2].1, to: "bog.yaml")
    try project.write(Self.book("ny", requiring: "org/san"), to: "ny.yaml")
    let reply = try project.run("codebook check bog.yaml ny.yaml")
    #expect(reply.errors == Self.warning)
    #expect(reply.status == .done)
    try project.write(Self.book("ny", requiring: "[org/sam, sys]"), to: "ny.yaml")
    #expect(try project.run("codebook check bog.yaml ny.yaml").errors.isEmpty)
    let alone = try project.run("codebook check ny.yaml").errors
    #expect(alone.contains("ny.yaml:10:25: advarsel: her kræves koden »org/sam«"))
    #expect(alone.contains("ny.yaml:10:34: advarsel: her kræves koden »sys«"))
    #expect(alone.contains("  forslag: skriv hele kodens sti, og tag den kodebog med, som koden står i\n"))
  }

  @Test("beside the project's books when one is added, and again when they code")
  func add() throws {
    let project = try TestProject.coded()
    try project.write(Self.book("ny", requiring: "org/sam"), to: "ny.yaml")
    #expect(try project.run("codebook add ny.yaml").errors.isEmpty)
    #expect(!(try project.run("code").errors.contains("kræves")))
    try project.write(Self.book("ny", requiring: "org/san"), to: "ny.yaml")
    #expect(try project.run("codebook add ny.yaml").errors.hasPrefix(Self.warning))
    let reply = try project.run("code")
    #expect(reply.errors.hasPrefix(Self.warning))
    #expect(reply.status == .done)
  }
}
