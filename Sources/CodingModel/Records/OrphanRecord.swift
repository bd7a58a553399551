internal import Foundation
internal import TranscriptText

/// A coding whose place in a corrected text is not certain: it waits for a person, and is in no result meanwhile.
public struct OrphanRecord: ProjectRecord {
  public static let kind = RecordKind.orphan

  /// The coding as it was, with its place in the text it was made on; no verdict.
  public let coding: Coding
  /// SHA-256 of the canonical text that the coding was made on.
  public let textSHA256: String
  /// Why it could not be placed, as a stable word: `gone`, `ambiguous` …
  public let reason: String

  /// Makes a record.
  public init(coding: Coding, textSHA256: String, reason: String) {
    self.coding = coding
    self.textSHA256 = textSHA256
    self.reason = reason
  }

  public var key: String { coding.writtenID }

  /// Interview, start, end, code key, coder, fingerprint of the text, reason, and then five fields and one with the
  /// matched words (`start-end,start-end`) for each piece of evidence: codebook, its fingerprint, rule, line, text.
  public var fields: [String] {
    let head = [
      coding.interview.uuidString.lowercased(), "\(coding.range.start)", "\(coding.range.end)",
      coding.codeKey.description, coding.coder.name, textSHA256, reason,
    ]
    return coding.evidence.reduce(into: head) { fields, piece in
      fields += [
        piece.codebook, piece.codebookSHA256, piece.rule, "\(piece.line)", piece.text,
        piece.matches.map { "\($0.start)-\($0.end)" }.joined(separator: ","),
      ]
    }
  }

  /// All but the code and the coder hangs on the text that the coding was made on.
  public static func group(ofField place: Int) -> Int { [3, 4].contains(place) ? place : 0 }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    guard let id = UUID(uuidString: key), fields.count >= 7, (fields.count - 7).isMultiple(of: 6),
      let interview = UUID(uuidString: fields[0]), let start = Int(fields[1]), let end = Int(fields[2]),
      0 <= start, start <= end, let code = CodePath(fields[3])
    else { return nil }
    var evidence: [RuleEvidence] = []
    for first in stride(from: 7, to: fields.count, by: 6) {
      guard let piece = Self.evidence(Array(fields[first..<first + 6])) else { return nil }
      evidence.append(piece)
    }
    self.init(
      coding: Coding(
        id: id, interview: interview, range: TextRange(start: start, end: end), code: code,
        coder: Coder(name: fields[4]), evidence: evidence),
      textSHA256: fields[5], reason: fields[6])
  }

  private static func evidence(_ fields: [String]) -> RuleEvidence? {
    guard let line = Int(fields[3]) else { return nil }
    var matches: [TextRange] = []
    for part in fields[5].split(separator: ",") {
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] <= ends[1] else { return nil }
      matches.append(TextRange(start: ends[0], end: ends[1]))
    }
    return RuleEvidence(
      codebook: fields[0], codebookSHA256: fields[1], rule: fields[2], text: fields[4], line: line, matches: matches)
  }
}
