internal import CodingModel
internal import Foundation
internal import GRDB

/// What a record would be about nothing without.
struct RecordGrounds {
  /// The interview that it is about, or whose speaker.
  let interview: UUID?
  /// The keys of the codes that it is about, stands below or leads to.
  let codes: Set<CodePath>

  /// The grounds of a record; a memo does not stand on what it only links to.
  init(_ record: StoredRecord) {
    var interview: UUID?
    var codes: Set<CodePath> = []
    switch record.kind {
    case .orphan:
      let coding = OrphanRecord(record)?.coding
      interview = coding?.interview
      codes = coding.map { [$0.codeKey] } ?? []
    case .memo:
      switch MemoRecord(record)?.target {
      case .interview(let id), .stretch(let id, _, textSHA256: _): interview = id
      case .case(let reference): interview = reference.interview
      case .code(let key): codes = [key]
      case .project, .coding, nil: break
      }
    case .attributeValue: interview = AttributeValue(record)?.bearer.interview
    case .membership: interview = Membership(record)?.member.interview
    case .code: codes = CodeRecord(record).map(Self.codes) ?? []
    case .assignment: interview = CoderAssignment(record)?.interview
    case .agreedJudgement:
      let judgement = AgreedJudgement(record)
      interview = judgement?.interview
      codes = judgement.map { [$0.code] } ?? []
    case .ideaEvidence:
      switch IdeaEvidence(record)?.target {
      case .interview(let id), .stretch(let id, _, textSHA256: _): interview = id
      case .code(let key): codes = [key]
      case .project, .coding, .case, nil: break
      }
    case .attribute, .case, .documentSet, .query, .listedWord, .idea, .ideaVote, .exchange: break
    }
    (self.interview, self.codes) = (interview, codes)
  }

  private static func codes(of record: CodeRecord) -> Set<CodePath> {
    switch record.fate {
    case .deleted: []
    case .merged(let target): [target]
    case .living: Set([record.parent ?? record.code.parent].compactMap { $0 })
    }
  }
}

extension CaseReference {
  /// The interview that a case is, or stands in.
  fileprivate var interview: UUID? {
    switch self {
    case .interview(let id), .informant(let id, label: _): id
    case .municipality, .other: nil
    }
  }
}

extension PresentState {
  /// Whether records stand on an interview.
  func hasRecords(on interview: UUID) throws -> Bool {
    try records(
      of: [.orphan, .memo, .attributeValue, .membership, .assignment, .agreedJudgement, .ideaEvidence],
      naming: interview.uuidString.lowercased()
    ).contains { RecordGrounds($0).interview == interview }
  }

  /// Whether records stand on a code.
  func hasRecords(on code: CodePath) throws -> Bool {
    try (records(of: [.orphan, .memo, .agreedJudgement], naming: code.description) + RecordRows.records(db, of: .code))
      .contains { RecordGrounds($0).codes.contains(code) }
  }

  /// Records with a text somewhere in their keys or fields.
  private func records(of kinds: [RecordKind], naming text: String) throws -> [StoredRecord] {
    try kinds.flatMap { kind in
      try Row.fetchAll(
        db, sql: "SELECT key, fields FROM record WHERE kind = ?1 AND (instr(key, ?2) OR instr(fields, ?2)) ORDER BY key",
        arguments: [kind.rawValue, text]
      ).map { try RecordRows.record($0, of: kind) }
    }
  }
}
