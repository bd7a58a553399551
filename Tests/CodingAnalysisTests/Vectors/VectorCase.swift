import Foundation
import TestSupport
import Testing

/// One published or cross-checked value: what goes in, what must come out, and who says so.
struct VectorCase: Sendable, Decodable, CustomTestStringConvertible {
  let name: String
  let function: String
  let input: JSONValue
  let expected: JSONValue
  let tolerance: Double?
  let source: String?

  var testDescription: String { "\(name) [\(source ?? "no source")]" }
}

/// The file of cases: the one that `KODEKS_STAT_VECTORS` names, or `data/stat-vectors.json` of the shared folder.
struct VectorFile: Decodable {
  let count: Int?
  let cases: [VectorCase]

  static var url: URL {
    ProcessInfo.processInfo.environment["KODEKS_STAT_VECTORS"].map { URL(fileURLWithPath: $0) }
      ?? SharedData.folder.appending(path: "data/stat-vectors.json")
  }

  static var isPresent: Bool { FileManager.default.fileExists(atPath: url.path()) }

  static func read() throws -> VectorFile {
    try JSONDecoder().decode(VectorFile.self, from: Data(contentsOf: url))
  }
}
