import Foundation
import Testing

@testable import Commands

@Suite("Keys of tables for programs")
struct TableKeyTests {
  /// Interviews whose attribute has the keys of columns as its values, coded by coders of such names.
  private func project() throws -> TestProject {
    let project = try TestProject()
    try project.write(TestProject.samples[2].1, to: "bog.yaml")
    for name in ["word", "interviews", "n", "total", "code", "text"] {
      try project.write("Slags: \(name)\n\nIP: Arbejdet med systemet fylder hos \(name).\n", to: "\(name).txt")
    }
    for line in ["init prøve", "import word.txt interviews.txt n.txt total.txt code.txt text.txt", "codebook add bog.yaml"] {
      try project.succeed(line)
    }
    for coder in ["text", "code", "turn"] {
      try project.succeed("mark word:1 \(coder == "turn" ? "org" : "sys") --coder \(coder)")
    }
    try project.succeed("code")
    return project
  }

  @Test(
    "a line of keys never says the same twice, whatever groups and coders are called",
    arguments: [
      "words --by slags", "crosstab --by slags", "crosstab --by slags --measure segments",
      "crosstab --by slags --measure words --percent column", "agreement text code turn --disagreements",
    ])
  func header(line: String) throws {
    let table = try project().run("\(line) --format csv").output
    let keys = table.prefix { !$0.isNewline }.split(separator: ",", omittingEmptySubsequences: false)
    #expect(keys.count > 4 && Set(keys).count == keys.count, "\(keys)")
  }

  @Test("words tell a program each group by its value")
  func groups() throws {
    let json = try project().succeed("words --by slags --limit 2 --format json")
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let tables = try #require(object?["tables"] as? [String: Any])
    let rows = try #require((tables["words"] as? [String: Any])?["rows"] as? [[String: Any]])
    let groups = try #require(rows.first?["groups"] as? [[String: Any]])
    #expect(groups.compactMap { $0["value"] as? String } == ["code", "interviews", "n", "text", "total", "word"])
    #expect(groups.allSatisfy { $0["per_thousand"] is Double })
    #expect(rows.first?["word"] is String && json.components(separatedBy: "\"word\":").count == rows.count + 1)
  }

  @Test("the course of saturation says why a ratio is undefined, and has the groups' interviews too")
  func saturation() throws {
    let project = try TestProject.coded()
    try project.write("Kommune: fynsk\n\nIP: Ja.\n", to: "tom.txt")
    try project.write("tom\nnord\nsyd\n", to: "orden.txt")
    try project.succeed("import tom.txt")
    let json = try project.run("saturation --by kommune --base 1 --run 1 --order orden.txt --format json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let tables = try #require(object?["tables"] as? [String: Any])
    let rows = try #require((tables["course"] as? [String: Any])?["rows"] as? [[String: Any]])
    #expect(rows.map { $0["group"] as? String } == [nil, nil, nil, "fynsk", "nordjysk", "sydjysk"])
    #expect(rows[1]["run_ratio"] is NSNull && rows[1]["run_ratio_undefined"] is String)
  }

  @Test("an unused code has no share of itself", arguments: ["interviews", "segments", "words"])
  func unused(measure: String) throws {
    let project = try TestProject.coded()
    let table = try project.succeed("crosstab --by kommune --measure \(measure) --percent row --format csv")
    let lines = table.split(whereSeparator: \.isNewline)
    #expect(lines.contains { $0.hasPrefix("sys,") && $0.hasSuffix(",100.0") })
    #expect(lines.filter { $0.hasPrefix("sys/samspil,") } == ["sys/samspil,Samspil,,,"])
  }
}
