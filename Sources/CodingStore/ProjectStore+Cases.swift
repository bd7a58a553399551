public import CodingModel
internal import GRDB

extension ProjectStore {
  /// All records on cases, attributes and document sets.
  public func caseRecords() throws -> CaseRecords { try read(Self.caseRecords) }

  static func caseRecords(_ db: Database) throws -> CaseRecords {
    CaseRecords(
      definitions: try RecordRows.all(db, AttributeDefinition.self), values: try RecordRows.all(db, AttributeValue.self),
      groups: try RecordRows.all(db, CaseRecord.self), sets: try RecordRows.all(db, DocumentSet.self),
      memberships: try RecordRows.all(db, Membership.self))
  }
}

extension ProjectView {
  /// All records on cases, attributes and document sets.
  public func caseRecords() throws -> CaseRecords {
    CaseRecords(
      definitions: try records(AttributeDefinition.self), values: try records(AttributeValue.self),
      groups: try records(CaseRecord.self), sets: try records(DocumentSet.self),
      memberships: try records(Membership.self))
  }
}
