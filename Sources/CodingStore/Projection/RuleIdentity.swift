internal import CodingModel
internal import GRDB
internal import TranscriptText

/// What pieces of evidence of one rule share: everything but the matched words.
struct RuleIdentity: Hashable {
  let codebook: String
  let codebookSHA256: String
  let rule: String
  let line: Int
  let text: String

  init(codebook: String, codebookSHA256: String, rule: String, line: Int, text: String) {
    self.codebook = codebook
    self.codebookSHA256 = codebookSHA256
    self.rule = rule
    self.line = line
    self.text = text
  }

  init(_ evidence: RuleEvidence) {
    self.init(
      codebook: evidence.codebook, codebookSHA256: evidence.codebookSHA256, rule: evidence.rule, line: evidence.line,
      text: evidence.text)
  }

  /// Line and length tell nearly all rules apart; hashing every text of every coding's rules would cost more than SQLite.
  func hash(into hasher: inout Hasher) {
    hasher.combine(line)
    hasher.combine(text.utf8.count)
  }

  /// Evidence that this rule matched `matches`.
  func evidence(_ matches: [TextRange]) -> RuleEvidence {
    RuleEvidence(
      codebook: codebook, codebookSHA256: codebookSHA256, rule: rule, text: text, line: line, matches: matches)
  }
}

extension RuleIdentity {
  /// Reads the columns codebook, codebook_sha256, rule, line, text.
  init(_ row: Row) throws {
    self.init(
      codebook: try row.decode(String.self, atIndex: 0), codebookSHA256: try row.decode(String.self, atIndex: 1),
      rule: try row.decode(String.self, atIndex: 2), line: try row.decode(Int.self, atIndex: 3),
      text: try row.decode(String.self, atIndex: 4))
  }
}
