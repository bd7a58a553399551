internal import CodingModel
internal import Foundation
internal import GRDB

/// Does of a change what fits the tables, where another copy of the project has changed the same things apart.
///
/// The rules, operation by operation, stand at `settle`. Their common ground: the later change (by date, then identity)
/// holds where both cannot be had; nothing that a person has coded goes because of what somebody else did at the same
/// time; and whatever people might want to know of is noted as a conflict.
struct Settlement {
  private(set) var projection: Projection
  let change: Change
  let state: PresentState
  /// What was done.
  private(set) var steps: [ChangeOperation] = []
  /// What people should know of, by the operation's place in the change; `settled` at −1.
  private(set) var conflicts: [Int: ConflictKind] = [-1: .settled]
  /// Interviews in which the change does nothing: their text was corrected otherwise.
  var passedOver: Set<UUID> = []
  /// Interviews whose text the change corrects: its new places refer to the corrected text.
  private(set) var corrected: Set<UUID> = []
  var position = 0

  init(of change: Change, by projection: Projection) throws {
    self.change = change
    self.projection = projection
    state = PresentState(projection.db)
    for (place, operation) in change.operations.enumerated() {
      guard let (former, record) = operation.correction, !corrected.contains(record.id) else { continue }
      let present = try state.interview(record.id) ?? projection.known[record.id]
      if present?.hasText(of: former) == true || present?.hasText(of: record) == true {
        corrected.insert(record.id)
      } else if passedOver.insert(record.id).inserted {
        conflicts[place] = .otherCorrection
      }
    }
  }

  /// Does what fits.
  mutating func run() throws {
    while position < change.operations.count {
      let run = Projection.replacements(in: change.operations, from: position)
      if run.isEmpty {
        try settle(change.operations[position])
        position += 1
      } else {
        try settle(run)
        position += run.count
      }
    }
    try settleLeftBehind()
    try settleFates()
    try settleClashes()
    try projection.checkPlaces()
  }

  /// Does a step that fits.
  mutating func perform(_ step: ChangeOperation) throws {
    steps.append(step)
    if case .replaceCoding(let former, let coding) = step {
      try projection.apply([(former, coding)])
    } else {
      try projection.apply(step, of: change.id)
    }
  }

  /// Does replacements that fit, all at once.
  mutating func perform(_ run: [(former: Coding, coding: Coding)]) throws {
    guard !run.isEmpty else { return }
    steps += run.map { .replaceCoding($0.former, with: $0.coding) }
    try projection.apply(run)
  }

  /// Notes a conflict at the present operation, or at another; the first one at a place stays.
  mutating func note(_ kind: ConflictKind, at place: Int? = nil) {
    let place = place ?? position
    if conflicts[place] == nil { conflicts[place] = kind }
  }

  private mutating func settle(_ operation: ChangeOperation) throws {
    switch operation {
    case .addInterview(let record): try settleAdding(record)
    case .removeInterview(let record): try settleRemoving(record)
    case .replaceInterview(let former, let record): try settleReplacing(former, with: record)
    case .setCodebook(let record, let former): try settleSetting(record, replacing: former)
    case .removeCodebook(let record): try settleRemoving(record)
    case .addCoding(let coding): try settleAdding(coding)
    case .removeCoding(let coding): try settleRemoving(coding)
    case .replaceCoding(let former, let coding): try settle([(former, coding)])
    case .setVerdict(let record, let former): try settleSetting(record, replacing: former)
    case .removeVerdict(let record): try settleRemoving(record)
    case .setRecord(let record, let former): try settleSetting(record, replacing: former)
    case .removeRecord(let record): try settleRemoving(record)
    }
  }

  /// True where places that the change names in an interview are places of its present text.
  func fitsText(of interview: InterviewRecord) -> Bool {
    corrected.contains(interview.id)
      || projection.text(of: interview.id, before: change).map { $0 == interview.textSHA256 } ?? true
  }
}

extension InterviewRecord {
  /// The same text, laid out alike, from the same file; the name may be another.
  func hasText(of other: InterviewRecord) -> Bool {
    textSHA256 == other.textSHA256 && layoutSHA256 == other.layoutSHA256 && sourceSHA256 == other.sourceSHA256
  }

  /// The same under another name.
  func named(_ name: String) -> InterviewRecord {
    InterviewRecord(
      id: id, name: name, textSHA256: textSHA256, layoutSHA256: layoutSHA256, sourceSHA256: sourceSHA256,
      sourceName: sourceName)
  }
}
