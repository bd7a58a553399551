import CodingAnalysis
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("Codes against codings")
struct CodebookCheckTests {
  static func coding(_ code: String, _ start: Int, _ end: Int, interview: Int = 1) throws -> Coding {
    Coding(
      id: UUID(), interview: UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, UInt8(interview))),
      range: TextRange(start: start, end: end), code: try #require(CodePath(code)), coder: .rules)
  }

  static func paths(_ names: [String]) -> [CodePath] { names.compactMap(CodePath.init) }

  @Test("a code is used when it, or a code below it, has a coding")
  func unused() throws {
    let codes = Self.paths(["a", "a/b", "a/c", "d"])
    let check = CodebookCheck(codes: codes, codings: [try Self.coding("a/b", 0, 5)])
    #expect(check.unused.map(\.description) == ["a/c", "d"])
    #expect(check.codingCount == 1)
  }

  @Test("overlap counts each byte once, in each interview by itself; the figures are the pair's")
  func overlap() throws {
    let codings = [
      try Self.coding("a", 0, 50), try Self.coding("a", 40, 100), try Self.coding("b", 0, 95),
      try Self.coding("a", 0, 10, interview: 2), try Self.coding("b", 0, 10, interview: 2),
    ]
    let check = CodebookCheck(codes: Self.paths(["b", "a"]), codings: codings)
    let found = try #require(check.overlaps.first)
    #expect(check.overlaps.count == 1)
    #expect(found.first.description == "b")
    #expect(found.second.description == "a")
    #expect(found.firstCodings == 2)
    #expect(found.secondCodings == 3)
    #expect(found.sharedBytes == 105)
    #expect(found.coveredBytes == 110)
    #expect(abs(found.jaccard - 105.0 / 110) < 1e-12)
  }

  @Test("nine tenths is not above nine tenths, and a code is not compared with codes above or below it")
  func limits() throws {
    let nine = [try Self.coding("a", 0, 9), try Self.coding("b", 0, 10)]
    #expect(CodebookCheck(codes: Self.paths(["a", "b"]), codings: nine).overlaps.isEmpty)
    let family = [try Self.coding("a", 0, 9), try Self.coding("a/b", 0, 9)]
    #expect(CodebookCheck(codes: Self.paths(["a", "a/b"]), codings: family).overlaps.isEmpty)
    let empty = [try Self.coding("a", 3, 3), try Self.coding("b", 3, 3)]
    #expect(CodebookCheck(codes: Self.paths(["a", "b"]), codings: empty).overlaps.isEmpty)
  }

  @Test("the pairs are those that counting bytes one by one finds", arguments: 0..<60)
  func oracle(seed: UInt64) throws {
    let project = RandomProject(seed: seed)
    let limit = Double(seed % 4) * 0.2
    var covered: [CodePath: Set<[Int]>] = [:]
    let place = Dictionary(uniqueKeysWithValues: project.interviews.enumerated().map { ($1.id, $0) })
    for coding in project.codings {
      for byte in coding.range.start..<coding.range.end {
        covered[coding.code, default: []].insert([try #require(place[coding.interview]), byte])
      }
    }
    var wanted: Set<String> = []
    for (index, one) in project.codes.enumerated() {
      for other in project.codes[(index + 1)...] where !one.encloses(other) && !other.encloses(one) {
        let (left, right) = (covered[one] ?? [], covered[other] ?? [])
        let (shared, all) = (left.intersection(right).count, left.union(right).count)
        if all > 0, Double(shared) / Double(all) > limit { wanted.insert("\(one) \(other) \(shared) \(all)") }
      }
    }
    let check = CodebookCheck(codes: project.codes, codings: project.codings, limit: limit)
    #expect(
      Set(check.overlaps.map { "\($0.first) \($0.second) \($0.sharedBytes) \($0.coveredBytes)" }) == wanted)
    #expect(check.overlaps.map(\.jaccard) == check.overlaps.map(\.jaccard).sorted(by: >))
  }

  @Test("codings count for each version whose rules are among their evidence, once")
  func versions() throws {
    func version(_ sha: String) -> CodebookVersion {
      CodebookVersion(
        record: CodebookRecord(id: "b", version: "1", sha256: sha, outlineSHA256: "", sourceName: ""),
        date: Date(timeIntervalSince1970: 0), coder: Coder(name: "anna"), isInForce: sha == "y")
    }
    func evidence(_ sha: String) -> RuleEvidence {
      RuleEvidence(codebook: "b", codebookSHA256: sha, rule: "r", text: "t", line: 1, matches: [])
    }
    let plain = try Self.coding("a", 0, 5)
    let codings = [["x", "x"], ["x", "y"], []].map { shas in
      Coding(
        id: UUID(), interview: plain.interview, range: plain.range, code: plain.code, coder: .rules,
        evidence: shas.map(evidence))
    }
    let use = CodebookVersionUse(versions: [version("x"), version("y"), version("z")], codings: codings)
    #expect(use.rows.map(\.codings) == [2, 1, 0])
    #expect(use.codingCount == 3)
  }
}
