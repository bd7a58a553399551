import Testing

@testable import Commands

/// A version number that says nothing is warned of.
@Suite("Codebook versions at add")
struct CodebookVersionTests {
  @Test("a book that changed under its version number is put in force with a warning")
  func sameVersion() throws {
    let project = try TestProject.coded()
    let book = TestProject.samples[2].1
    try project.write(book.replacing("[jobcent*]", with: "[jobcent*, samtale]"), to: "bog.yaml")
    let reply = try project.run("codebook add bog.yaml")
    #expect(
      reply.errors
        == """
        bog.yaml: advarsel: kodebogen er ændret, men er stadig udgave 1.0.0
          forslag: skriv en ny udgave i »version«, når kodebogen ændres

        """)
    #expect(reply.status == .done)
    #expect(reply.output.contains("afløser 1.0.0"))
  }

  @Test("a new number, or the same bytes, are not warned of")
  func silent() throws {
    let project = try TestProject.coded()
    let book = TestProject.samples[2].1
    #expect(try project.run("codebook add bog.yaml").errors.isEmpty)
    try project.write(book.replacing("1.0.0", with: "1.0.1"), to: "bog.yaml")
    #expect(try project.run("codebook add bog.yaml").errors.isEmpty)
  }
}
