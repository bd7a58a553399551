public import Foundation
public import TranscriptText

/// Who codes: a person under an own name, or the rules.
public struct Coder: Hashable, Sendable, Codable {
  /// The name; for rules it is `Coder.rules.name`.
  public let name: String

  /// A person.
  public init(name: String) { self.name = name }

  /// The coder that all rules of all codebooks code under.
  public static let rules = Coder(name: "regler")
}

/// One code on one stretch of one interview by one coder.
///
/// A coder gives a code to a stretch at most once: where several rules agree, the coding holds the evidence of each.
public struct Coding: Identifiable, Hashable, Sendable, Codable {
  /// Identity. For rule codings it follows from interview, range, code and coder, so coding again finds the same.
  public let id: UUID
  /// The interview it lies in.
  public let interview: UUID
  /// The stretch, in UTF-8 bytes of the interview's canonical text.
  public let range: TextRange
  /// The code, by the path that it is called by now.
  public let code: CodePath
  /// The code's key: the path under which it came into the project. It stays when the code is renamed or moved, and is what
  /// the log names the code by.
  public let codeKey: CodePath
  /// Who coded.
  public let coder: Coder
  /// For rule codings: which rules matched which words. Empty for codings by hand.
  public let evidence: [RuleEvidence]
  /// What a person has said of a rule coding; `nil` while nobody has. It comes with a coding that is read from a project,
  /// and is no part of what coding by rules makes or the log keeps of the coding itself.
  public let verdict: Verdict?
  /// Keys of the codes that were merged into the code: their rules make codings of it. Like the verdict it comes with a
  /// coding that is read from a project.
  public let mergedKeys: [CodePath]

  /// Makes a coding; without a `codeKey` the code is called as it came in.
  public init(
    id: UUID, interview: UUID, range: TextRange, code: CodePath, codeKey: CodePath? = nil, coder: Coder,
    evidence: [RuleEvidence] = [], verdict: Verdict? = nil, mergedKeys: [CodePath] = []
  ) {
    self.id = id
    self.interview = interview
    self.range = range
    self.code = code
    self.codeKey = codeKey ?? code
    self.coder = coder
    self.evidence = evidence
    self.verdict = verdict
    self.mergedKeys = mergedKeys
  }
}

/// Why a rule coded a stretch: the rule as it was, and the words it matched.
public struct RuleEvidence: Hashable, Sendable, Codable {
  /// The codebook's short name.
  public let codebook: String
  /// SHA-256 of the codebook version that held the rule.
  public let codebookSHA256: String
  /// The rule's stable identity.
  public let rule: String
  /// The rule as written.
  public let text: String
  /// Line of the rule in that version of the codebook, from 1.
  public let line: Int
  /// The matched words, in order, in UTF-8 bytes of the interview's text.
  public let matches: [TextRange]

  /// Makes a piece of evidence.
  public init(
    codebook: String, codebookSHA256: String, rule: String, text: String, line: Int, matches: [TextRange]
  ) {
    self.codebook = codebook
    self.codebookSHA256 = codebookSHA256
    self.rule = rule
    self.text = text
    self.line = line
    self.matches = matches
  }
}
