import Testing

@testable import Commands

/// One thing is not said to be many.
@Suite("One of a thing")
struct SingularTests {
  @Test("a project's first change, and its only coding, are told of in the singular")
  func project() throws {
    let project = try TestProject()
    try project.succeed("init prøve")
    #expect(try project.succeed("check") == "Projektet er i orden: 1 ændring i loggen, og tabellerne følger den\n")
    let english = "The project is sound: 1 change in the log, and the tables follow it\n"
    #expect(try project.succeed("--language en check") == english)
    try project.write("I: Hvad?\n\nIP: Systemet.\n", to: "et.txt")
    try project.write(TestProject.samples[2].1, to: "bog.yaml")
    for line in ["import et.txt", "codebook add bog.yaml", "code"] { try project.succeed(line) }
    #expect(try project.succeed("log").contains("+1 kodning\n"))
    #expect(try project.succeed("check").contains("4 ændringer i loggen, og tabellerne følger dem"))
    let errors = try project.run("codebook check bog.yaml").errors
    #expect(errors.contains("koden »org« er aldrig brugt: projektets ene kodning har en anden\n"))
    #expect(try project.succeed("search systemet").contains("1 sted i 1 af 1 interview\n"))
  }

  @Test("two codes with a coding each that cover the same are told of so")
  func overlap() throws {
    let project = try TestProject()
    try project.write("I: Hvad?\n\nIP: Systemet.\n", to: "et.txt")
    let codes = ["a", "b"].map { "  - {id: \($0), name: N, definition: D, rules: [system*]}\n" }.joined()
    try project.write("codebook: b\nname: B\nversion: 1.0.0\ncodes:\n" + codes, to: "b.yaml")
    for line in ["init prøve", "import et.txt", "codebook add b.yaml", "code"] { try project.succeed(line) }
    #expect(try project.run("codebook check b.yaml").errors.contains("; 1 kodning hver)\n"))
    #expect(try project.run("--language en codebook check b.yaml").errors.contains("; 1 coding each)\n"))
  }
}
