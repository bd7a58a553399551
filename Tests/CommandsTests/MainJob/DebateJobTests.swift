import CodingModel
import CodingStore
import Foundation
import TestSupport
import Testing
import TranscriptText

@testable import Commands

/// The main job on ten debates in parliament: real speech, which nobody wrote for this program.
@Suite("The main job on real speech", .enabled(if: !SharedData.debates.isEmpty, "\(SharedData.skipped)"))
struct DebateJobTests {
  /// A codebook of common words with every kind of span, so that many codings meet.
  static let common = """
    codebook: hyppig
    name: Hyppige ord
    version: 1.0.0
    codes:
      - id: hyp
        name: Hyppige ord
        definition: Ord, der kommer igen.
        rules: [{match: "kommun*", span: match}]
        codes:
          - {id: bor, name: Borgere, definition: Borgere., rules: ["borger*"]}
          - {id: pen, name: Penge, definition: Penge., rules: [{match: "penge* or krone*", span: turn}]}
          - {id: sun, name: Sundhed, definition: Sundhed., rules: [{match: "near(syge*, lang*, 8)", span: match}, "sundhed*"]}
          - {id: børn, name: Børn, definition: Børn., rules: ["børn*", {match: unge, span: match}]}

    """

  /// The ten debates, the package's own codebooks and the one above in a project, coded.
  static func project() throws -> TestProject {
    let project = try TestProject()
    try project.write(common, to: "hyppig.yaml")
    let books = PackageFiles.files(below: "Codebooks", suffix: ".yaml").map { PackageFiles.root.path + "/" + $0 }
    try #require(!books.isEmpty)
    try project.succeed("init debatter")
    let imported = try project.run(["import"] + SharedData.debateURLs.map(\.path))
    #expect(imported.status == .done)
    #expect(imported.output.hasPrefix("10 interviews hentet ind\n"))
    #expect(try project.run(["codebook", "add", "hyppig.yaml"] + books).status == .done)
    return project
  }

  @Test("import, code, code again, count: every number is that of a naive recount")
  func wholeJob() throws {
    let project = try Self.project()
    #expect(try project.run("code").status == .done)
    let coded = try project.state(of: "debatter.kodeks")
    #expect(coded.codings.count > 4_000)
    #expect(coded.findings.isEmpty)
    #expect(try project.run("code").output.hasPrefix("Ingen ændringer: "))
    #expect(try project.state(of: "debatter.kodeks") == coded)
    let recount = try Self.recount(project)
    for unit in [UnitOfAnalysis.turn, .sentence, .transcript] { try Self.compare(unit, recount, project) }
    try Self.compareSegments(recount, project)
    try Self.compareParties(recount, project)
    var some = recount
    some.admits = { interview, turn in
      let speaker = turn.speaker.map { interview.transcript.speakers[$0] }
      return ["S", "V"].contains(speaker?.attributes.first { $0.key.lowercased() == "parti" }?.value)
    }
    try Self.compare(.turn, some, project, "--where", "parti=s|V")
    try Self.compareSegments(some, project, "--where", "parti=s|V")
  }

  private static func recount(_ project: TestProject) throws -> NaiveRecount {
    let store = try project.session.workspace.openProject()
    return NaiveRecount(
      interviews: try store.interviews(), codings: try store.codings(), codes: try store.codes().map(\.path))
  }

  /// Rows of a TSV table, each as a dictionary by column.
  private static func rows(_ words: [String], _ project: TestProject) throws -> [[String: String]] {
    let reply = try project.run(words + ["--format", "tsv"])
    #expect(reply.status == .done && reply.errors.isEmpty)
    let lines = reply.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    return try lines.dropFirst().map { line in
      try #require(line.count == header.count)
      return Dictionary(uniqueKeysWithValues: zip(header, line))
    }
  }

  private static func pairs(_ rows: [[String: String]], both column: String) throws -> [String: NaiveRecount.Pair] {
    var pairs: [String: NaiveRecount.Pair] = [:]
    for row in rows {
      let name = try "\(#require(row["code_a"])) \(#require(row["code_b"]))"
      #expect(pairs[name] == nil)
      pairs[name] = NaiveRecount.Pair(
        first: try number(row, "n_a"), second: try number(row, "n_b"), both: try number(row, column))
    }
    return pairs
  }

  private static func number(_ row: [String: String], _ column: String) throws -> Int {
    try #require(row[column].flatMap { Int($0) }, "\(column)")
  }

  private static func compare(
    _ unit: UnitOfAnalysis, _ recount: NaiveRecount, _ project: TestProject, _ filter: String...
  ) throws {
    let rows = try rows(["cooccurrence", "--unit", unit.rawValue] + filter, project)
    let naive = recount.units(unit)
    #expect(try pairs(rows, both: "n11") == naive.pairs, "\(unit)")
    for row in rows {
      let total = try ["n11", "n10", "n01", "n00"].reduce(0) { try $0 + number(row, $1) }
      #expect(total == naive.count, "\(unit): \(row["code_a"] ?? "") \(row["code_b"] ?? "")")
    }
    #expect(naive.pairs.values.contains { $0.both > 0 })
  }

  private static func compareSegments(_ recount: NaiveRecount, _ project: TestProject, _ filter: String...) throws {
    let rows = try rows(["cooccurrence", "--unit", "segment"] + filter, project)
    let naive = recount.segments()
    #expect(try pairs(rows, both: "n12") == naive)
    #expect(naive.values.contains { $0.both > 0 })
  }

  private static func compareParties(_ recount: NaiveRecount, _ project: TestProject) throws {
    let naive = recount.interviews(by: "parti")
    let rows = try rows(["crosstab", "--by", "parti"], project)
    #expect(rows.map { $0["code"] } == recount.codes.map(\.description))
    #expect(naive.totals.count > 10)
    for row in rows {
      for (value, total) in naive.totals {
        let code = row["code"] ?? ""
        #expect(try number(row, "value_" + value) == naive.cells["\(code) \(value)"] ?? 0, "\(code) \(value)")
        #expect(try number(row, "value_\(value)_n") == total, "\(value)")
      }
    }
  }
}
