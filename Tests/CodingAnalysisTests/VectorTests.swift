import CodingAnalysis
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

/// The shared vectors of published and cross-checked values, where they are at hand.
@Suite("Shared vectors", .enabled(if: Vectors.isPresent, "stat-vectors.json is not beside the package"))
struct VectorTests {
  @Test("associations equal the reference values")
  func associations() throws {
    let cases = try Vectors.cases(of: "association")
    #expect(cases.count >= 3)
    for entry in cases {
      let input = try #require(entry["input"] as? [String: Int])
      let expected = try #require(entry["expected"] as? [String: Any])
      let table = ContingencyTable(
        n11: input["n11"] ?? -1, n10: input["n10"] ?? -1, n01: input["n01"] ?? -1, n00: input["n00"] ?? -1)
      let pairs: [(Measure, String)] = [
        (table.jaccard, "jaccard"), (table.npmi, "npmi"), (table.logOdds.value, "logOdds"),
        (table.logOdds.standardError, "logOddsSE"),
      ]
      for (measure, key) in pairs {
        let value = try #require(expected[key] as? Double)
        #expect(abs(try #require(measure.number) - value) <= 1e-8, "\(entry["name"] ?? "") \(key)")
      }
      #expect(table.logOdds.isCorrected == (expected["logOddsCorrected"] as? Bool))
    }
  }

  @Test("segments equal the reference counts")
  func segments() throws {
    let cases = try Vectors.cases(of: "segmentCooccurrence")
    #expect(!cases.isEmpty)
    for entry in cases {
      let expected = try #require(entry["expected"] as? [String: Any])
      let overlap = try #require(try Vectors.matrix(entry, units: nil).pair(0, 1)?.overlap)
      #expect(overlap.first == expected["n1"] as? Int)
      #expect(overlap.second == expected["n2"] as? Int)
      #expect(overlap.pairs == expected["n12"] as? Int)
      #expect(overlap.firstTouching == expected["aTouchingB"] as? Int)
      #expect(overlap.secondTouching == expected["bTouchingA"] as? Int)
      #expect(overlap.isOutOfRange == expected["cOutOfRange"] as? Bool)
      #expect(abs(try #require(overlap.coefficient.number) - (expected["c"] as? Double ?? .infinity)) <= 1e-9)
      #expect(abs(try #require(overlap.dice.number) - (expected["segmentDice"] as? Double ?? .infinity)) <= 1e-9)
    }
  }

  @Test("turns equal the reference counts")
  func turns() throws {
    let cases = try Vectors.cases(of: "unitCooccurrence")
    #expect(!cases.isEmpty)
    for entry in cases {
      let expected = try #require(entry["expected"] as? [String: Any])
      let units = try #require((entry["input"] as? [String: Any])?["units"] as? [[String: Any]])
      let table = try #require(try Vectors.matrix(entry, units: units).pair(0, 1)?.table)
      for (value, key) in [(table.n11, "n11"), (table.n10, "n10"), (table.n01, "n01"), (table.n00, "n00")] {
        #expect(value == expected[key] as? Int, "\(key)")
      }
    }
  }
}

/// Reads the vectors.
enum Vectors {
  private static var url: URL { SharedData.folder.appending(path: "data/stat-vectors.json") }

  static var isPresent: Bool { FileManager.default.fileExists(atPath: url.path()) }

  static func cases(of function: String) throws -> [[String: Any]] {
    let file = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let cases = try #require(file?["cases"] as? [[String: Any]])
    return cases.filter { $0["function"] as? String == function }
  }

  /// The codes `a` and `b` of a case; documents are as long as their last unit or coding.
  static func matrix(_ entry: [String: Any], units: [[String: Any]]?) throws -> CoOccurrenceMatrix {
    let input = try #require(entry["input"] as? [String: Any])
    let codings = try #require(input["codings"] as? [[String: Any]])
    var ids: [String: UUID] = [:]
    for document in codings.compactMap({ $0["doc"] as? String }) where ids[document] == nil { ids[document] = UUID() }
    let interviews = ids.map { document, id in
      let mine = (units ?? codings).filter { $0["doc"] as? String == document }.compactMap(range)
      let whole = TextRange(start: 0, end: mine.map(\.end).max() ?? 0)
      let bodies = units == nil ? [whole] : mine
      let turns = bodies.enumerated().map { Turn(number: $0 + 1, range: $1, body: $1, speaker: nil) }
      let text = CanonicalText(String(repeating: "x", count: whole.end))
      return Interview(
        id: id, transcript: Transcript(name: document, text: text, turns: turns), sentences: [],
        wordStarts: [])
    }
    let made = try codings.map { coding in
      Coding(
        id: UUID(), interview: try #require(ids[coding["doc"] as? String ?? ""]), range: try #require(range(coding)),
        code: try #require(CodePath(coding["code"] as? String ?? "")), coder: Coder(name: "A"))
    }
    let codes = [input["a"], input["b"]].compactMap { CodePath($0 as? String ?? "") }
    return CoOccurrenceMatrix(
      interviews: interviews, codings: made, codes: codes, unit: units == nil ? .segment : .turn)
  }

  private static func range(_ object: [String: Any]) -> TextRange? {
    guard let start = object["start"] as? Int, let end = object["end"] as? Int else { return nil }
    return TextRange(start: start, end: end)
  }
}
