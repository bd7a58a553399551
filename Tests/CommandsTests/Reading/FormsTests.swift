import Testing
import TranscriptText

@testable import Commands

/// What `forms` finds beyond the recorded session.
@Suite("Forms of terms")
struct FormsTests {
  private static func project(_ speech: String) throws -> TestProject {
    let project = try TestProject()
    try project.write("I: Hvad?\n\nIP: \(speech)\n", to: "ord.txt")
    try project.succeed("init prøve")
    try project.succeed("import ord.txt")
    return project
  }

  /// `word count verdict kinds reason` of each row.
  private static func rows(_ output: String) -> [String] {
    output.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return [1, 2, 3, 5, 7].map { String(cells[$0]) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  @Test("a term in capitals is found as rules find it, and its letters in other cases are told of")
  func capitals() throws {
    let project = try Self.project(
      "KY og KY's, KYs, HK'eren. KY-sagen, gamle-KY og KY igen, ky, Ky, KYST, kynisk, SKY.")
    #expect(
      Self.rows(try project.succeed("forms KY --format tsv")) == [
        "KY 2 match base", "gamle-KY 1 match base", "KY-sagen 1 match first-part", "KY's 1 match genitive",
        "KYs 1 match genitive", "Ky 1 refused base not-in-capitals", "ky 1 refused base not-in-capitals",
      ])
    #expect(Self.rows(try project.succeed("forms HK --format tsv")) == ["HK'eren 1 match inflected"])
    #expect(
      Self.rows(try project.succeed("forms sag KY --format tsv")).prefix(2) == [
        "ky-sagen 1 match definite", "KY 2 match base",
      ])
  }

  @Test("what a rule finds in capitals is what forms finds")
  func sameAsRule() throws {
    let project = try TestProject.coded()
    try project.write("I: Hvad?\n\nIP: KY.\n\nIP: KY's.\n\nIP: ky.\n\nIP: KY-sag.\n\nIP: SKY.\n", to: "k.txt")
    try project.succeed("import k.txt")
    try project.succeed("codebook add bog.yaml")
    try project.succeed("code")
    let found = Self.rows(try project.succeed("forms KY --format tsv")).filter { $0.contains("match") }
    #expect(found.count == 3)
    // One coding of `sys` in the first interview is by KY, too; the three turns here are the others.
    #expect(try project.succeed("quotes sys --where interview=k --format tsv").split(separator: "\n").count == 1 + 3)
  }

  @Test("an abbreviation with its full stop is the term itself, no first part")
  func abbreviation() throws {
    let project = try Self.project("Vi har bl.a. sager, og bl.a. ydelser.")
    #expect(Self.rows(try project.succeed("forms bl.a. --format tsv")).first?.hasPrefix("bl.a. 2 match base") == true)
    #expect(try !project.succeed("forms bl.a.").contains("forled"))
  }

  @Test("a linking s is no genitive")
  func linkingS() throws {
    let project = try Self.project("Sags behandling, sagsbehandling, borgerforslag, forslag, borgers.")
    #expect(
      Self.rows(try project.succeed("forms sag borger --format tsv")) == [
        "sags 1 match genitive", "sagsbehandling 1 match first-part", "borgerforslag 1 match first-part",
        "borgers 1 match genitive",
      ])
  }

  @Test("forms, crosstab and report count the same words, numbers and addresses too")
  func wordCount() throws {
    let project = try TestProject.coded()
    try project.write(
      "Kommune: fynsk\n\nI: Hvad?\n\nIP: I 2019 var der 3,5 pct. – skriv til a@b.dk [griner] eller www.b.dk.\n",
      to: "tal.txt")
    try project.succeed("import tal.txt")
    try project.succeed("code")
    let forms = try project.succeed("forms arbejde")
    let count = try #require(forms.firstMatch(of: /n: ([0-9.]+) ord/)).1
    #expect(try project.succeed("crosstab --by kommune").contains("\(count) ord"))
    try project.succeed("report --format markdown --output r.md")
    let report = try String(decoding: project.session.workspace.readSource("r.md").bytes, as: UTF8.self)
    #expect(report.contains("- **ord:** \(count)\n"))
  }
}
