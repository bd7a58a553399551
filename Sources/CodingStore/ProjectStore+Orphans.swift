public import CodingModel
public import Foundation
internal import GRDB
public import TranscriptText

extension ProjectStore {
  /// What came of placing a coding that waited.
  public struct PlacingOutcome: Hashable, Sendable {
    /// The coding as it is now.
    public let coding: Coding
    /// True where the coder had coded that very stretch so already: the one that waited is gone.
    public let isDouble: Bool
  }

  /// Places a coding that waits, as one change. It stays its coder's and keeps its identity, unless another one has got
  /// that meanwhile; where the coder has coded that very stretch so already, the one that waits falls away.
  ///
  /// - Parameters:
  ///   - range: UTF-8 bytes of the interview's present text.
  ///   - texts: as for `addHandCodings`.
  public func place(
    _ orphan: OrphanRecord, at range: TextRange, chosenIn texts: [UUID: String] = [:], _ stamp: ChangeStamp
  ) throws -> PlacingOutcome {
    try record(stamp, .settle) { db in
      try Self.checkUncorrected(texts, in: db)
      let removal = try ProjectView(db).removing(OrphanRecord.self, orphan.key)
      guard !removal.isEmpty else { throw StoreFailure(.contradiction) }
      let state = PresentState(db)
      guard let interview = try state.interview(orphan.coding.interview) else { throw StoreFailure(.unknownInterview) }
      let names = try ProjectStore.codeNames(db)
      let wanted = orphan.coding.with(range: range, evidence: [])
      let key = wanted.codeKey
      if let present = try state.coding(at: wanted) {
        return (removal, PlacingOutcome(coding: present.with(code: names.path(of: key), key: key), isDouble: true))
      }
      let isFree = try state.coding(wanted.id) == nil
      let lines = ["kodeks-placed-coding", wanted.writtenID, interview.textSHA256, "\(range.start)", "\(range.end)"]
      let placed = isFree ? wanted : wanted.with(id: UUID(naming: lines.joined(separator: "\n")))
      let coding = placed.with(code: names.path(of: key), key: key)
      return (removal + [.addCoding(coding)], PlacingOutcome(coding: coding, isDouble: false))
    }
  }
}
