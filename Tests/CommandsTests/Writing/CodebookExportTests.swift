import Testing

@testable import Commands

/// Which codebooks an export takes from its words.
@Suite("Codebook export")
struct CodebookExportTests {
  @Test(
    "words without an option are files or a short name, as the options have them",
    arguments: [
      ("bog.yaml", "--file bog.yaml"), ("./bog.yaml", "--file ./bog.yaml"), ("prøve", "--codebook prøve"),
      ("bog.yaml ny.yaml", "--file bog.yaml --file ny.yaml"), ("bog.yaml ny.yaml ny", "--file ny.yaml"),
      ("uden-endelse", "--file uden-endelse"), ("Prøve --format yaml", "--codebook prøve --format yaml"),
      ("mangler.yaml", "--file mangler.yaml"), ("mangler", "--codebook mangler"),
    ])
  func words(words: String, options: String) throws {
    let project = try TestProject.coded()
    let book = "codebook: ny\nname: Ny\nversion: 1.0.0\ncodes: [{id: ny, name: Ny, definition: D, rules: [ny]}]\n"
    try project.write(book, to: "ny.yaml")
    try project.write(book, to: "uden-endelse")
    #expect(try project.run("codebook export \(words)") == project.run("codebook export \(options)"))
  }

  @Test("two names are one too many", arguments: ["a b", "a --codebook b"])
  func twoNames(words: String) throws {
    let reply = try TestProject.coded().run("codebook export \(words)")
    #expect(reply.errors.hasPrefix("fejl: for mange ord: b\n"))
    #expect(reply.status == .misuse)
  }
}
