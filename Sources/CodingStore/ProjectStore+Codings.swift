public import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

extension ProjectStore {
  /// Makes `codings` the full set of what `coder` has coded within `scope`, as one change that holds only the difference.
  ///
  /// What is the same stays untouched, so doing it twice changes nothing the second time and logs nothing. Only when
  /// other codebook versions are in force than at the last coding is an empty change logged: these versions were applied.
  public func recordCodings(
    _ codings: [Coding], by coder: Coder, in scope: CodingScope = CodingScope(), _ stamp: ChangeStamp
  )
    throws -> CodingDifference
  {
    try record(stamp, .code, keepsEmpty: Self.hasOtherVersions) { db in
      let difference = try Self.difference(db, codings, coder, scope)
      return (difference.operations, difference)
    }
  }

  /// What `recordCodings` would change, without changing it.
  public func difference(to codings: [Coding], by coder: Coder, in scope: CodingScope = CodingScope()) throws
    -> CodingDifference
  {
    try read { db in try Self.difference(db, codings, coder, scope) }
  }

  /// Codings with their evidence, in the order of (interview name in bytes, start, end, code, coder name in bytes).
  ///
  /// With a filter, those whose code, coder and verdict it admits and whose first byte lies in a turn that it admits.
  public func codings(matching filter: CodingFilter? = nil) throws -> [Coding] {
    try read { db in
      guard let filter else { return try CodingQuery(db).codings { _ in true } }
      // What follows other codings has its verdict only when all of them are read.
      var anyVerdict = filter
      anyVerdict.verdicts = .all
      let codings = try CodingQuery(db).codings(where: anyVerdict.admits).filter(filter.admits)
      guard !filter.conditions.isEmpty || !filter.includesInterviewer else { return codings }
      var interviews: [UUID: Interview] = [:]
      for interview in try Self.interviews(db) { interviews[interview.id] = interview }
      return codings.filter { coding in
        guard let interview = interviews[coding.interview] else { return false }
        guard let turn = interview.turnIndex(at: coding.range.start) else {
          return filter.conditions.allSatisfy { $0.holds(for: interview, turn: nil) }
        }
        return filter.admits(interview, turn: turn)
      }
    }
  }

  private static func difference(_ db: Database, _ codings: [Coding], _ coder: Coder, _ scope: CodingScope) throws
    -> CodingDifference
  {
    let strays = codings.count { $0.coder != coder || !scope.contains($0) }
    guard strays == 0 else { throw StoreFailure(.outsideScope(count: strays)) }
    let query = try CodingQuery(db)
    let former = try query.codings { $0.coder == coder && scope.contains($0) }
    return CodingDifference(from: former, to: query.codes.placed(codings).with(try VerdictRows.verdicts(db)))
  }
}
