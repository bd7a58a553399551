public import CodingModel
public import Foundation
internal import GRDB
public import TranscriptText

extension ProjectStore {
  /// A code on a stretch, as a person gives it.
  public struct HandCoding: Hashable, Sendable {
    /// The interview.
    public let interview: UUID
    /// The stretch, in UTF-8 bytes of the interview's canonical text.
    public let range: TextRange
    /// The code's key.
    public let code: CodePath

    /// Makes one.
    public init(interview: UUID, range: TextRange, code: CodePath) {
      self.interview = interview
      self.range = range
      self.code = code
    }
  }

  /// What came of coding by hand.
  public struct HandCodingOutcome: Hashable, Sendable {
    /// Codings that were made, in the order given.
    public let added: [Coding]
    /// How many were there already.
    public let unchanged: Int
  }

  /// Codes stretches by hand, under the name of the stamp's coder, as one change.
  ///
  /// What this coder has coded so already stays as it is; where nothing is new, nothing is logged.
  public func addHandCodings(_ codings: [HandCoding], _ stamp: ChangeStamp) throws -> HandCodingOutcome {
    guard stamp.coder != .rules else { throw DiagnosticError(RecordingMessage.rulesAreNobody, at: location) }
    return try record(stamp, .hand) { db in
      let added = try Self.newHandCodings(codings, by: stamp.coder, in: db)
      return (
        added.map { .addCoding($0) }, HandCodingOutcome(added: added, unchanged: codings.count - added.count)
      )
    }
  }

  /// Makes a code and codes stretches with it, as one change. Throws a `DiagnosticError` with a `CodeEditMessage` where
  /// the code cannot be made.
  public func createCode(
    _ draft: NewCode, codingWithIt places: [(interview: UUID, range: TextRange)], _ stamp: ChangeStamp
  ) throws -> (code: CodePath, added: [Coding]) {
    guard stamp.coder != .rules else { throw DiagnosticError(RecordingMessage.rulesAreNobody, at: location) }
    do {
      return try edit(.hand, stamp) { view in
        let record = try CodeEditor(try view.codes()).creating(draft)
        let codings = places.map { HandCoding(interview: $0.interview, range: $0.range, code: record.code) }
        let added = try Self.newHandCodings(codings, by: stamp.coder, in: view.db)
        return (try view.setting(record) + added.map { .addCoding($0) }, (record.code, added))
      }
    } catch let message as CodeEditMessage {
      throw DiagnosticError(message)
    }
  }

  /// Those of some codings that a coder has not made already, in the order given.
  private static func newHandCodings(_ codings: [HandCoding], by coder: Coder, in db: Database) throws -> [Coding] {
    let names = try ProjectStore.codeNames(db)
    var texts: [UUID: String] = [:]
    for interview in try Self.interviewRecords(db) { texts[interview.id] = interview.textSHA256 }
    let query = try CodingQuery(db)
    let mine = try Set(codings.map(\.interview)).flatMap { interview in
      try query.codings(of: interview) { $0.coder == coder }
    }
    var taken = Set(mine.map { HandCoding(interview: $0.interview, range: $0.range, code: $0.codeKey) })
    var added: [Coding] = []
    for coding in codings where taken.insert(coding).inserted {
      guard let text = texts[coding.interview] else { throw StoreFailure(.unknownInterview) }
      added.append(
        Coding(
          id: try Self.freeHandID(coding, coder: coder, textSHA256: text, in: db), interview: coding.interview,
          range: coding.range, code: names.path(of: coding.code), codeKey: coding.code, coder: coder))
    }
    return added
  }

  /// Takes codings by hand away, as one change; those that are gone already are passed over. Codings by rules are not
  /// taken away but rejected: they throw `RecordingMessage.byRules`.
  public func removeHandCodings(_ ids: Set<UUID>, _ stamp: ChangeStamp) throws -> [Coding] {
    try record(stamp, .hand) { db in
      let codings = try Self.codings(db, ids)
      guard !codings.contains(where: { $0.coder == .rules }) else { throw StoreFailure(.byRules) }
      return (codings.map { .removeCoding($0.with(nil)) }, codings)
    }
  }

  /// The identity of a new coding by hand. A text that was corrected back can hold a coding elsewhere that was made at
  /// this very place: then the next number is taken.
  private static func freeHandID(
    _ coding: HandCoding, coder: Coder, textSHA256: String, in db: Database
  ) throws -> UUID {
    let state = PresentState(db)
    let identities = (1...Coding.mostHandIDs).map { number in
      Coding.handID(coding, coder: coder, textSHA256: textSHA256, number: number)
    }
    for id in identities
    where try state.coding(id) == nil && state.record(.orphan, id.uuidString.lowercased()) == nil { return id }
    throw StoreFailure(.contradiction)
  }

  /// The codings of these identities, in the order that `codings(matching:)` promises within an interview.
  private static func codings(_ db: Database, _ ids: Set<UUID>) throws -> [Coding] {
    let find = try db.makeStatement(
      sql: """
        SELECT interview.uuid FROM coding JOIN interview ON interview.id = coding.interview WHERE coding.uuid = ?
        """)
    let interviews = Set(try ids.compactMap { try UUID.fetchOne(find, arguments: [$0]) })
    let query = try CodingQuery(db)
    return try interviews.sorted { $0.uuidString < $1.uuidString }.flatMap { interview in
      try query.codings(of: interview) { ids.contains($0.id) }
    }
  }

  var location: SourceLocation { SourceLocation(file: path) }
}

extension Coding {
  /// So many identities a place can have.
  static let mostHandIDs = 9

  /// The identity of a coding by hand: a UUID of version 8 like that of `ruleID`, from the lines `kodeks-hand-coding`,
  /// interview UUID, fingerprint of the text, start, end, code key and coder. So two copies of a project in which one
  /// coder codes the same agree on it, and a later coding at the same place of a corrected text is another. Only where
  /// that identity is in use a further line follows, with a number from 2 on.
  static func handID(
    _ coding: ProjectStore.HandCoding, coder: Coder, textSHA256: String, number: Int = 1
  ) -> UUID {
    let lines =
      [
        "kodeks-hand-coding", coding.interview.uuidString.lowercased(), textSHA256, "\(coding.range.start)",
        "\(coding.range.end)", coding.code.description, coder.name,
      ] + (number > 1 ? ["\(number)"] : [])
    return UUID(naming: lines.joined(separator: "\n"))
  }
}
