internal import CodingModel
internal import Foundation

/// Codes.
extension Settlement {
  /// A code that one copy has deleted and the other has renamed, moved or described lives, as changed. One that was
  /// merged into another is merged; that the other has worked on it is told.
  mutating func settledFate(
    _ joined: StoredRecord, of record: StoredRecord, with present: StoredRecord, from former: StoredRecord?
  ) -> StoredRecord {
    guard var code = CodeRecord(joined), let own = CodeRecord(record), let other = CodeRecord(present) else {
      return joined
    }
    let before = former.flatMap(CodeRecord.init) ?? CodeRecord(code: code.code, isOwn: code.isOwn)
    let isOwn = own.fate != before.fate
    let (taken, changed) = isOwn ? (own, other) : (other, own)
    guard taken.fate != before.fate, changed.fate == before.fate, changed != before else { return joined }
    switch taken.fate {
    case .living: return joined
    case .merged:
      note(.record)
      return joined
    case .deleted:
      code.fate = before.fate
      note(isOwn ? .recordKept : .recordBack)
      return code.stored
    }
  }

  /// A code stays where it is when the other copy has moved the code above it below it.
  mutating func settledPlace(
    _ wanted: StoredRecord, from former: StoredRecord?, with present: StoredRecord?
  ) throws -> StoredRecord {
    guard var code = CodeRecord(wanted), code.parent != former.flatMap(CodeRecord.init)?.parent else { return wanted }
    let clashes = CodeClashes(projection.db)
    guard let above = try clashes.parent(of: code), try clashes.leads(from: above, to: code.code) else { return wanted }
    note(.codeMoving)
    code.parent = present.flatMap(CodeRecord.init)?.parent
    return code.stored
  }

  /// A code that somebody has written a memo on lives, and codes of one name are told of: one gets a number.
  mutating func settleClashes() throws {
    let clashes = CodeClashes(projection.db)
    for (place, record) in try clashes.missed(by: change) {
      guard let present = try state.record(.code, record.key).flatMap(CodeRecord.init), present.fate == .deleted else {
        continue
      }
      var living = present
      living.fate = .living
      note(.codeBack, at: place)
      try perform(.setRecord(living.stored, replacing: present.stored))
    }
    for place in try clashes.likeNamed(in: change) { note(.codeNamed, at: place) }
  }
}
