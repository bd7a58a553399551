internal import CodingModel
internal import Foundation

/// Interviews and codebooks.
extension Settlement {
  /// There already: nothing. Another interview has the name: this one gets a number after it.
  mutating func settleAdding(_ record: InterviewRecord) throws {
    guard try state.interview(record.id) == nil else { return }
    let name = try state.freeName(record.name, for: record.id)
    if name != record.name { note(.interviewRenamed) }
    try perform(.addInterview(record.named(name)))
  }

  /// Codings in it that the change does not take away, or another text than the one that was taken out: it stays.
  mutating func settleRemoving(_ record: InterviewRecord) throws {
    guard let present = try state.interview(record.id) else { return }
    guard present.hasText(of: record), try !state.isInUse(record.id) else { return note(.interviewKept) }
    try perform(.removeInterview(present))
  }

  /// Corrected otherwise in the other copy: passed over. Otherwise it is corrected, and a name that was changed in one of
  /// them is changed.
  mutating func settleReplacing(_ former: InterviewRecord, with record: InterviewRecord) throws {
    guard !passedOver.contains(record.id) else { return }
    let present = try interview(record.id)
    let isOnlyNamed = former.hasText(of: record)
    let name = former.name == record.name ? present.name : try state.freeName(record.name, for: record.id)
    let wanted = (isOnlyNamed ? present : record).named(name)
    if wanted != present { try perform(.replaceInterview(present, with: wanted)) }
  }

  /// The interview as it is. One that was taken out in the other copy comes back, as there is work on it.
  mutating func interview(_ id: UUID) throws -> InterviewRecord {
    if let present = try state.interview(id) { return present }
    // The change that brings an interview is dated before all work on it: without it the log is not whole.
    guard let known = projection.known[id] else { throw StoreFailure(.contradiction) }
    let record = known.named(try state.freeName(known.name, for: id))
    note(.interviewBack)
    try perform(.addInterview(record))
    return record
  }

  /// The later version holds.
  mutating func settleSetting(_ record: CodebookRecord, replacing former: CodebookRecord?) throws {
    let present = try state.codebook(record.id)
    guard present?.sha256 != record.sha256 else { return }
    if present != former { note(.codebook) }
    try perform(.setCodebook(record, replacing: present))
  }

  /// Another version than the one that is taken out stays.
  mutating func settleRemoving(_ record: CodebookRecord) throws {
    guard let present = try state.codebook(record.id) else { return }
    guard present.sha256 == record.sha256 else { return note(.codebookKept) }
    try perform(.removeCodebook(present))
  }
}
