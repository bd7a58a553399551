import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

/// A folder of its own for one test, removed with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "kodeks-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { _ = try? FileManager.default.removeItem(atPath: path) }

  var project: String { path + "/prøve.kodeks" }

  func bytes(_ name: String = "prøve.kodeks") throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  func write(_ bytes: [UInt8], as name: String = "prøve.kodeks") throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// Identities, moments, interviews, codebooks and codings for tests, each following from a number.
enum Sample {
  static let anna = Coder(name: "Åse Ærø")

  /// Sixteen bytes that are no change's identity, as SQLite writes them.
  static let noUUID = String(repeating: "ab", count: 16)

  static func id(_ number: Int, _ kind: UInt8 = 1) -> UUID {
    let bytes = withUnsafeBytes(of: UInt32(number).bigEndian, Array.init)
    return UUID(uuid: (kind, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, bytes[0], bytes[1], bytes[2], bytes[3]))
  }

  static func stamp(_ number: Int, by coder: Coder = anna, reason: String = "") -> ChangeStamp {
    ChangeStamp(
      id: id(number, 0xC0), date: Date(timeIntervalSince1970: 1_769_000_000.123 + Double(number)), coder: coder,
      reason: reason)
  }

  /// An interview of three turns; other `words` give another text.
  static func interview(_ number: Int, name: String? = nil, words: String = "Vi mangler tid. Og KY driller.")
    -> ImportedInterview
  {
    let lines = ["Kommune: nordjysk", "", "I: Hvordan går det?", "IP1: \(words)", "Uden mærke."]
    let text = CanonicalText(lines.joined(separator: "\n") + "\n")
    func range(_ piece: String) -> TextRange {
      let start = text.utf8.firstRange(of: Array(piece.utf8))?.lowerBound ?? 0
      return TextRange(start: start, end: start + piece.utf8.count)
    }
    let turns = [
      Turn(number: 1, range: range(lines[2]), body: range("Hvordan går det?"), speaker: 0),
      Turn(
        number: 2, range: range(lines[3]), body: range(words), speaker: 1, time: TimeCode(milliseconds: 83_400)),
      Turn(number: 3, range: range(lines[4]), body: range(lines[4]), speaker: nil),
    ]
    let transcript = Transcript(
      name: name ?? "interview-\(number)", text: text, header: [HeaderField(key: "Kommune", value: "nordjysk")],
      speakers: [
        Speaker(label: "I", role: .interviewer),
        Speaker(label: "IP1", attributes: [HeaderField(key: "rolle", value: "leder\tfaglig")], role: .informant),
      ], turns: turns, encoding: .utf8WithMark)
    let interview = Interview(
      id: id(number), transcript: transcript, sentences: turns.map(\.body),
      wordStarts: turns.flatMap { wordStarts(in: $0.body, of: text) })
    return ImportedInterview(
      interview: interview,
      source: SourceFile(path: "Transcripts/\(transcript.name).txt", bytes: [0xEF, 0xBB, 0xBF] + text.utf8))
  }

  /// Where a word follows a blank, or nothing.
  private static func wordStarts(in body: TextRange, of text: CanonicalText) -> [Int] {
    (body.start..<body.end).filter { place in
      text.utf8[place] != 0x20 && (place == body.start || text.utf8[place - 1] == 0x20)
    }
  }

  static func codebook(_ name: String, version: Int = 1) -> (Codebook, SourceFile) {
    let file = SourceFile(path: "Codebooks/\(name).yaml", text: "id: \(name)\nversion: \(version)\n")
    let location = SourceLocation(file: file.path, line: 3, column: 1)
    let codes = ["org", "org/gang", "org/tværgående møder"].enumerated().compactMap { index, path in
      CodePath(path).map {
        Code(
          path: $0, name: "Navn \(index)", definition: "Flere\nlinjer\tog \\ tegn", include: "ja", exclude: "nej",
          example: "“\(version)”", color: "#12345\(index)", location: location)
      }
    }
    return (
      Codebook(
        id: name, name: name, version: "\(version).0", description: "", codes: codes, file: file.path,
        sha256: file.sha256), file
    )
  }

  static func path(_ text: String) throws -> CodePath { try #require(CodePath(text)) }

  static func evidence(_ rule: Int, at start: Int = 40, version: String = "a") -> RuleEvidence {
    RuleEvidence(
      codebook: "organisering", codebookSHA256: String(repeating: version, count: 64), rule: "org/gang#\(rule)",
      text: "near(tid, \"mangl*\", \(rule))", line: 10 + rule,
      matches: [TextRange(start: start, end: start + 3), TextRange(start: start + 9, end: start + 12)])
  }

  static func coding(
    _ number: Int, in interview: Int = 1, at start: Int = 40, length: Int = 15, code: String = "org/gang",
    by coder: Coder = .rules, evidence: [RuleEvidence] = []
  ) throws -> Coding {
    Coding(
      id: id(number, 0xD0), interview: id(interview), range: TextRange(start: start, end: start + length),
      code: try path(code), coder: coder, evidence: evidence)
  }

  static func project(in folder: TemporaryFolder) throws -> ProjectStore {
    try ProjectStore.create(at: folder.project, by: anna, id: id(0, 0xC0), date: stamp(0).date)
  }
}

/// The identifier of the first diagnostic that `work` throws; `nil` when it does not throw one.
func thrownID(_ work: () throws -> Void) -> String? {
  do {
    try work()
    return nil
  } catch {
    return (error as? DiagnosticError)?.diagnostics.first?.id
  }
}

/// What two interviews have in common when they are the same.
func facts(_ interview: Interview) -> [AnyHashable] {
  [interview.id, interview.transcript, interview.sentences, interview.wordStarts, interview.wordCounts]
}
