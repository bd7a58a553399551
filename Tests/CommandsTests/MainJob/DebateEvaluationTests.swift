import CodingModel
import CodingStore
import Foundation
import TestSupport
import Testing
import TranscriptText

@testable import Commands

/// `evaluate` on the debates and the turns of them that were coded by hand: whether it counts rightly, not whether any
/// rules are good. The rules are bare words that nobody tuned.
@Suite("Evaluation on real speech", .enabled(if: !SharedData.debates.isEmpty, "\(SharedData.skipped)"))
struct DebateEvaluationTests {
  static let goldPath = PackageFiles.root.path + "/Tests/CommandsTests/Data/debates-gold.tsv"

  /// Every code of the gold with a word of its own.
  static let words = [
    "org": "", "org/gang": "arbejd*", "org/res": "penge*", "org/struk": "kommun*", "org/led": "led*", "sam": "",
    "sam/job": "jobcent*", "sam/bsv": "borgerservice*", "sam/udk": "\"udbetaling danmark\"", "sam/ekst": "sammen*",
    "sam/hel": "helhed*", "dig": "digital*", "dig/med": "it", "dig/bor": "udsat*", "dig/kan": "mail*", "sys": "",
    "sys/fejl": "system*", "udd": "", "udd/eft": "kursus*", "udd/fag": "uddann*", "udd/rek": "rekrutter*",
    "kon": "kontrol*", "kon/snyd": "snyd*", "kon/raad": "rådighed*", "bor": "", "bor/mode": "mød*",
    "bor/ret": "ret*", "bor/liv": "borger*", "udf": "", "udf/prob": "problem*", "udf/fors": "forslag*",
    "udf/erfa": "erfar*",
  ]

  static func project() throws -> TestProject {
    let project = try TestProject()
    let codes = words.sorted { $0.key < $1.key }.map { path, word in
      "  - {id: \(path), name: \(path), definition: x\(word.isEmpty ? "" : ", rules: ['\(word)']")}\n"
    }
    try project.write("codebook: ord\nname: Ord\nversion: 1.0.0\ncodes:\n" + codes.joined(), to: "ord.yaml")
    try project.succeed("init debatter")
    #expect(try project.run(["import"] + SharedData.debateURLs.map(\.path)).status == .done)
    try project.succeed("codebook add ord.yaml")
    try project.succeed("code")
    return project
  }

  /// A passage as a plain reading of the file and a plain look at the codings see it.
  struct Passage {
    let name: String
    let split: String
    let gold: Set<String>
    let found: Set<String>
  }

  static func upwards(_ path: String) -> [String] {
    let parts = path.split(separator: "/")
    return (1...parts.count).map { parts.prefix($0).joined(separator: "/") }
  }

  static func passages(_ project: TestProject) throws -> [Passage] {
    let store = try project.session.workspace.openProject()
    let interviews = try store.interviews()
    let codings = try store.codings().filter { $0.coder.name == "regler" }
    let lines = try String(contentsOfFile: goldPath, encoding: .utf8).split(separator: "\n").filter { $0.first != "#" }
    #expect(lines.first == "passage\tsplit\tstratum\tcodes\tdecided")
    return try lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let name = cells[0].split(separator: ":")
      let interview = try #require(interviews.first { $0.name == name[0] })
      let body = try #require(interview.transcript.turns.first { "\($0.number)" == name[1] }).body
      let touching = codings.filter { coding in
        coding.interview == interview.id && coding.range.start < body.end
          && (body.start..<body.end).contains { coding.range.start <= $0 && $0 < coding.range.end }
      }
      return Passage(
        name: cells[0], split: cells[1], gold: Set(cells[3].split(separator: ",").flatMap { upwards(String($0)) }),
        found: Set(touching.flatMap { upwards($0.code.description) }))
    }
  }

  @Test("every figure is that of a plain recount, for all turns and for each split")
  func figures() throws {
    let project = try Self.project()
    let passages = try Self.passages(project)
    #expect(passages.count == 250)
    #expect(passages.count { $0.split == "tune" } == 150 && passages.count { $0.split == "held" } == 100)
    for split in [nil, "tune", "held"] {
      let chosen = passages.filter { split == nil || $0.split == split }
      try Self.compare(chosen, project, split.map { ["--split", $0] } ?? [])
    }
  }

  private static func compare(_ passages: [Passage], _ project: TestProject, _ words: [String]) throws {
    let reply = try project.run(["evaluate", goldPath, "--all-levels", "--errors", "--format", "json"] + words)
    #expect(reply.status == .done && reply.errors.isEmpty)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(reply.output.utf8)) as? [String: Any])
    let tables = try #require(object["tables"] as? [String: [String: Any]])
    let rows = { (table: String) in try #require(tables[table]?["rows"] as? [[String: Any]]) }

    let codes = try rows("codes")
    #expect(Set(codes.compactMap { $0["code"] as? String }) == Set(Self.words.keys))
    for row in codes {
      let code = try #require(row["code"] as? String)
      expect(
        row, passages.count { $0.gold.contains(code) }, passages.count { $0.found.contains(code) },
        passages.count { $0.gold.contains(code) && $0.found.contains(code) })
    }
    for row in try rows("averages") where row["average"] as? String == "micro" {
      let level = try #require(row["level"] as? Int)
      let at = { (codes: Set<String>) in codes.filter { $0.split(separator: "/").count == level } }
      expect(
        row, passages.reduce(0) { $0 + at($1.gold).count }, passages.reduce(0) { $0 + at($1.found).count },
        passages.reduce(0) { $0 + at($1.gold.intersection($1.found)).count })
      let bounds = try #require([row["f1_lower"], row["f1"], row["f1_upper"]] as? [Double])
      #expect(bounds == bounds.sorted() && bounds[0] < bounds[2])
    }
    let whole = try #require(try rows("passages").last)
    #expect(whole["exact"] as? Int == passages.count { $0.gold == $0.found })
    #expect(whole["uncoded"] as? Int == passages.count(where: \.gold.isEmpty))
    #expect(whole["false_fires"] as? Int == passages.count { $0.gold.isEmpty && !$0.found.isEmpty })
    let different = passages.filter { $0.gold != $0.found }.map(\.name)
    #expect(try rows("differences").compactMap { $0["passage"] as? String } == different)
  }

  private static func expect(_ row: [String: Any], _ gold: Int, _ found: Int, _ both: Int) {
    let name = row["code"] ?? row["level"] ?? ""
    #expect(row["gold"] as? Int == gold, "\(name)")
    #expect(row["found"] as? Int == found, "\(name)")
    #expect(row["both"] as? Int == both, "\(name)")
    let f1 = gold + found == 0 ? nil : 2 * Double(both) / Double(gold + found)
    // JSONSerialization may read the last digit otherwise than it was written.
    #expect((row["f1"] as? Double).map { ($0 * 1e12).rounded() } == f1.map { ($0 * 1e12).rounded() }, "\(name)")
  }
}

@Suite("Evaluation")
struct EvaluationTests {
  @Test("what was said is shown only where it is asked for, and then word for word")
  func text() throws {
    let project = try TestProject.coded()
    try project.write("passage\tcodes\nnord:2\t\nsyd:2\torg\n", to: "gold.tsv")
    let plain = try project.succeed("evaluate gold.tsv --errors --format json")
    #expect(!plain.contains("jobcentret"))
    #expect(try project.succeed("evaluate gold.tsv --text --format json").contains("Vi mødes med jobcentret hver uge."))
  }
}
