import Testing

@testable import Commands

@Suite("Values that do not fit")
struct CaseValueTests {
  private static func project() throws -> TestProject {
    let project = try TestProject()
    try project.write("Dato: 2020-08-20\nAlder: 50\n\nI: Hvad?\n\nIP: Vi mødes.\n", to: "a.txt")
    try project.write("Dato: 2020-08-21\nAlder: 51\n\nI: Hvad?\n\nIP: Vi venter.\n", to: "b.txt")
    try project.succeed("init p")
    try project.succeed("import a.txt b.txt")
    return project
  }

  @Test("a day that the calendar has not is refused", arguments: ["32.13.2020", "2020-13-01", "31/2 2020"])
  func noSuchDay(value: String) throws {
    let project = try Self.project()
    let reply = try project.run(["case", "set", "a", "dato=\(value)"])
    #expect(reply.status == .misuse && reply.errors.contains("værdien for »dato« er"))
    #expect(try project.run("search mødes --where dato=2020-08").status == .done)
  }

  @Test("a value of another type than all others is kept, and it is told what that means", arguments: ["dato", "alder"])
  func losesType(key: String) throws {
    let project = try Self.project()
    let reply = try project.run("case set a \(key)=ukendt")
    #expect(reply.status == .done)
    #expect(reply.errors.contains("advarsel: ") && reply.errors.contains("kodeks case define \(key) --type"))
    #expect(try project.run("case set a alder=52 farve=rød").errors.isEmpty)
  }

  @Test("before and after tell what holds, the transcript's value too")
  func transcript() throws {
    let project = try Self.project()
    #expect(try project.succeed("case set a alder=55 --format tsv").contains("alder\t50\t55"))
    #expect(try project.succeed("case unset a alder --format tsv").contains("alder\t55\t50"))
  }
}
