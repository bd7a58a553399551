import Foundation
import Testing

@testable import Commands

@Suite("What figures are not to be read without")
struct ReadingWarningTests {
  @Test("a coder who has only begun an interview is named above the agreement; one who was given it is not")
  func unfinished() throws {
    let project = try TestProject.coded()
    for line in [
      "mark nord:2 org --coder anna", "mark nord:2 org --coder bo", "mark nord:3 sys --coder bo",
      "mark syd:2 org --coder carl",
    ] { try project.succeed(line) }
    let told = "NB: anna har kun læst eller kodet i en del af informanternes replikker: 1 af 2 i nord. "
    for command in ["agreement anna bo", "agreement anna bo --disagreements"] {
      let text = try project.succeed(command)
      #expect(text.contains(told) && !text.contains("NB: bo"))
      #expect(text.firstRange(of: "NB:").map { $0.lowerBound < (text.firstRange(of: "Definition")?.lowerBound ?? text.startIndex) } == true)
    }
    #expect(try !project.succeed("agreement bo regler").contains("NB:"))
    for line in ["assign anna nord", "assign bo nord"] { try project.succeed(line) }
    #expect(try !project.succeed("agreement anna bo").contains("NB:"))
  }

  @Test("a code that was used, but never after a question, is not called unused")
  func neverAsked() throws {
    let project = try TestProject()
    try project.write("Kommune: nord\n\nA: Systemet er nede.\n\nB: Ja, systemet.\n", to: "debat.txt")
    try project.write(TestProject.samples[2].1, to: "bog.yaml")
    for line in ["init prøve", "import debat.txt", "codebook add bog.yaml", "code"] { try project.succeed(line) }
    let text = try project.run("asked --codes sys --level 1").output
    #expect(text.contains("ingen af replikkerne følger et spørgsmål") && !text.contains("koden er ikke brugt"))
  }

  @Test("a group without segments, and interviews without codes, are said to be that")
  func emptyGroups() throws {
    let project = try TestProject.coded()
    try project.write("Kommune: østlig\n\nI: Nå?\n\nIP: Vi ved det ikke.\n", to: "tom.txt")
    try project.succeed("import tom.txt")
    let residuals = try project.run("crosstab --by kommune --measure residuals --codes sys").output.replacing("\n", with: " ")
    #expect(residuals.contains("gruppen har intet at regne af"))
    let saturation = try project.run("saturation --base 1 --run 1 --by kommune").output
    #expect(!saturation.contains("koden er ikke brugt"))
    let order = "tom\nnord\nsyd\n"
    try project.write(order, to: "orden.txt")
    let late = try project.run("saturation --base 1 --run 1 --order orden.txt").output.replacing("\n", with: " ")
    #expect(late.contains("der er ingen koder i de interviews, der regnes af") && !late.contains("koden er ikke brugt"))
  }

  @Test("a picture has all groups that the table has, each with ids of its own")
  func pictures() throws {
    let project = try TestProject.coded()
    let keyness = try project.succeed("keyness --by kommune --ll 0 --interviews 1 --format svg")
    #expect(keyness.hasPrefix("<svg") && keyness.count(of: "<svg") == 3 && keyness.count(of: "</svg>") == 3)
    try project.write(TestProject.samples[0].1.replacing("hver uge", with: "hver dag"), to: "nord2.txt")
    try project.succeed("import nord2.txt")
    try project.succeed("code")
    let saturation = try project.succeed("saturation --base 1 --run 1 --by kommune --format svg")
    #expect(saturation.count(of: "<svg") == 3 && saturation.contains(">nordjysk</text>"))
    for picture in [keyness, saturation] {
      let ids = picture.matches(of: /id="([^"]+)"/).map { String($0.1) }
      #expect(!ids.isEmpty && Set(ids).count == ids.count)
      let sizes = picture.matches(of: /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/).map { match in
        (width: Double(match.1) ?? 0, height: Double(match.2) ?? 0)
      }
      let whole = try #require(sizes.first)
      #expect(sizes.count == 3 && whole.width == sizes.dropFirst().map(\.width).max())
      #expect(whole.height > sizes.dropFirst().reduce(0) { $0 + $1.height } && sizes.allSatisfy { $0.height > 0 })
    }
  }
}

extension String {
  fileprivate func count(of piece: String) -> Int { ranges(of: piece).count }
}
